pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Her questions: to take one out, or to show them all to the midwife, who then reads them in both
// languages.
Item {
    id: page

    required property Navigator navigator
    required property QuestionsViewModel questions
    required property BilingualViewModel bilingual
    required property BlockPager pager
    // What of the page is read aloud besides the leaflet's words.
    readonly property var spoken: showing.visible ? [heading, showing] : [heading]
    readonly property var ownWords: spoken.map(one => Reading.own(one))
    readonly property bool isWide: width > height

    PagerMeasures {
        available: list.height
        list: list
        pager: page.pager
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        onBack: page.navigator.goBack()
    }

    ReadText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.headingSize
        lineHeight: Theme.headingLineHeight
        objectName: "pageTitle"
        textId: "own-title"
        words: {
            if (page.questions.questions.count === 0)
                return qsTr("You have no questions here.");
            if (page.questions.isForStaff)
                return qsTr("I want to ask about this");
            return qsTr("My questions. Tap one to take it away.");
        }
        Accessible.role: Accessible.Heading
    }

    BlockList {
        id: list

        anchors.bottom: navigation.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        asks: !page.questions.isForStaff
        blocks: page.questions.questions
        first: page.pager.first
        last: page.pager.last
        objectName: "questionList"
        otherRightToLeft: page.bilingual.otherRightToLeft
        fallbackName: page.questions.fallbackName
        textSize: Theme.bodySize * page.pager.shrink
        onAsked: id => page.navigator.toggleQuestion(id)
    }

    Item {
        id: navigation

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.touch

        TouchButton {
            id: previous

            anchors.left: parent.left
            enabled: page.pager.screen > 0
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "previous"
            text: qsTr("Previous")
            visible: page.pager.screens > 1
            onClicked: page.pager.back()
        }

        TouchButton {
            id: showing

            anchors.left: previous.visible ? previous.right : parent.left
            anchors.leftMargin: previous.visible ? Theme.touchGap : 0
            anchors.right: next.visible ? next.left : parent.right
            anchors.rightMargin: next.visible ? Theme.touchGap : 0
            iconName: "bilingual"
            look: TouchButton.Primary
            objectName: "show"
            text: qsTr("Show to my midwife")
            textId: "own-show"
            visible: !page.questions.isForStaff && page.questions.questions.count > 0
            onClicked: page.navigator.showQuestions()
        }

        TouchButton {
            id: next

            anchors.right: parent.right
            enabled: page.pager.screen + 1 < page.pager.screens
            iconAfter: true
            iconFollowsDirection: true
            iconName: "next"
            objectName: "next"
            text: qsTr("More")
            visible: page.pager.screens > 1
            onClicked: page.pager.forward()
        }
    }
}
