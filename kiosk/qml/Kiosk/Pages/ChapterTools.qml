import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Between previous and next, each always in its place: the second language, marking a question, and where
// the text leads on; while she marks, the list of what she has marked.
Row {
    id: tools

    required property Navigator navigator
    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property bool isWide
    required property bool leadsOn
    required property bool showsQuestions
    readonly property bool isPlain: !chapter.showsFigure && !chapter.isAsking
    readonly property bool showsGuide: isWide && isPlain && leadsOn
    readonly property int before: [together, ask].filter(one => one.visible).length
    // What comes third has what the others leave.
    readonly property real lastWidth: Math.min(Theme.toolWidth, width - before * (Theme.toolWidth + spacing))

    spacing: Theme.touchGap

    BilingualButton {
        id: together

        bilingual: tools.bilingual
        navigator: tools.navigator
        visible: tools.isWide && tools.bilingual.canBeBilingual
        width: Theme.toolWidth
    }

    AskButton {
        id: ask

        isAsking: tools.chapter.isAsking
        navigator: tools.navigator
        visible: tools.isWide
        width: Theme.toolWidth
    }

    LeadOnButton {
        exercise: tools.chapter.exercise
        hasAddress: tools.chapter.hasAddress
        navigator: tools.navigator
        visible: tools.showsGuide
        width: tools.lastWidth
    }

    QuestionsButton {
        chapter: tools.chapter
        navigator: tools.navigator
        visible: tools.showsQuestions
        width: tools.lastWidth
    }
}
