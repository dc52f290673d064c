import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Back and on at the bottom of a chapter's page, in the same places on each; between them its tools, or
// where she is. In a column that has no room for those between them, above them.
Item {
    id: navigation

    required property Navigator navigator
    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property BlockPager pager
    required property bool isWide
    required property bool leadsOn
    required property bool isColumn
    readonly property bool showsQuestions: chapter.isAsking && chapter.questionCount > 0
    readonly property real gapAbove: showsQuestions ? Theme.touchGap : Theme.gapSmall
    readonly property bool isLastScreen: pager.screen + 1 === pager.screens
    readonly property Item topmost: showsQuestions ? questions : progress

    implicitHeight: Theme.touch + (isColumn ? topmost.implicitHeight + gapAbove : 0)
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.isMirrored

    TouchButton {
        id: previous

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        iconFollowsDirection: true
        iconName: "previous"
        objectName: "previous"
        text: navigation.isColumn ? "" : qsTr("Previous")
        width: navigation.isColumn ? Theme.touch : Theme.backWidth
        Accessible.name: qsTr("Previous")
        onClicked: navigation.pager.back() || navigation.navigator.previousPage()
    }

    ChapterTools {
        id: tools

        anchors.bottom: parent.bottom
        anchors.left: previous.right
        anchors.leftMargin: Theme.touchGap
        anchors.right: next.left
        anchors.rightMargin: Theme.touchGap
        bilingual: navigation.bilingual
        chapter: navigation.chapter
        isWide: navigation.isWide
        leadsOn: navigation.leadsOn
        navigator: navigation.navigator
        showsQuestions: navigation.showsQuestions
        visible: !navigation.isColumn
    }

    ProgressDots {
        id: progress

        anchors.left: navigation.isColumn ? parent.left : previous.right
        anchors.right: navigation.isColumn ? parent.right : next.left
        count: navigation.chapter.pageCount
        isFlat: navigation.isColumn
        number: navigation.chapter.pageNumber
        part: navigation.pager.screen + 1
        parts: navigation.pager.screens
        visible: (navigation.isColumn || !navigation.isWide) && !navigation.showsQuestions
        y: navigation.isColumn ? 0 : (navigation.height - height) / 2
    }

    QuestionsButton {
        id: questions

        anchors.left: parent.left
        anchors.right: parent.right
        chapter: navigation.chapter
        navigator: navigation.navigator
        visible: navigation.isColumn && navigation.showsQuestions
    }

    TouchButton {
        id: next

        readonly property bool isRoomy: navigation.isWide && !navigation.isColumn

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        iconAfter: true
        iconFollowsDirection: true
        iconName: "next"
        look: TouchButton.Primary
        note: navigation.isLastScreen && isRoomy ? navigation.chapter.nextTitle : ""
        objectName: "next"
        text: qsTr("Next")
        width: navigation.isColumn ? navigation.width - previous.width - Theme.touchGap : Theme.nextWidth
        onClicked: navigation.pager.forward() || navigation.navigator.nextPage()
    }
}
