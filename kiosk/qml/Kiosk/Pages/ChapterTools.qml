import QtQuick
import QtQuick.Layouts
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Between previous and next: the second language, marking a question, and where the text leads on.
RowLayout {
    id: tools

    required property Navigator navigator
    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property bool isWide
    required property bool leadsOn
    required property bool showsQuestions
    readonly property bool isPlain: !chapter.showsFigure && !chapter.isAsking
    readonly property bool showsGuide: isWide && isPlain && leadsOn

    spacing: Theme.touchGap
    uniformCellSizes: true

    BilingualButton {
        bilingual: tools.bilingual
        navigator: tools.navigator
        visible: tools.isWide && !tools.showsQuestions && tools.bilingual.canBeBilingual
        Layout.fillWidth: true
    }

    AskButton {
        isAsking: tools.chapter.isAsking
        navigator: tools.navigator
        visible: tools.isWide
        Layout.fillWidth: true
    }

    LeadOnButton {
        exercise: tools.chapter.exercise
        hasAddress: tools.chapter.hasAddress
        navigator: tools.navigator
        visible: tools.showsGuide
        Layout.fillWidth: true
    }

    QuestionsButton {
        chapter: tools.chapter
        navigator: tools.navigator
        visible: tools.showsQuestions
        Layout.fillWidth: true
    }
}
