pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Her questions: to take one out, and put it back, or to show them all to the midwife, who then reads them
// in both languages.
Item {
    id: page

    required property Navigator navigator
    required property QuestionsViewModel questions
    required property BilingualViewModel bilingual
    required property BlockPager pager
    required property HerPaper herPaper
    // What of the page is read aloud besides the leaflet's words.
    readonly property var spoken: showing.visible ? [heading, showing] : [heading]
    readonly property var ownWords: spoken.map(one => Reading.own(one))
    readonly property bool isWide: width > height
    readonly property bool isForTwo: questions.isForStaff && questions.asksForStaff.length > 0
    // Below the headings, and what stands beside or below them.
    readonly property real listTop: {
        const said = printed.visible ? printed.height : 0;
        const mine = heading.y + Math.max(heading.height + said, printing.visible ? printing.height : 0);
        return isForTwo ? Math.max(mine, forStaff.y + forStaff.height) : mine;
    }
    // The one that was taken away last, by its id.
    property string removed

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
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.headingSize
        lineHeight: Theme.headingLineHeight
        objectName: "pageTitle"
        textId: "own-title"
        words: {
            if (page.questions.questions.count === 0)
                return qsTr("You have not chosen any questions yet.");
            if (page.questions.isForStaff)
                return qsTr("I want to ask about this");
            return qsTr("My questions");
        }
        width: {
            if (page.isForTwo)
                return (parent.width - Theme.icon - Theme.margin) / 2;
            return parent.width - (printing.visible ? printing.width + Theme.margin : 0);
        }
        Accessible.role: Accessible.Heading
    }

    // Her own paper: where the ward has a printer.
    TouchButton {
        id: printing

        anchors.right: parent.right
        anchors.top: heading.top
        enabled: page.herPaper.canPrint
        iconName: "print"
        objectName: "printQuestions"
        text: qsTr("Print these")
        visible: page.herPaper.prints && !page.questions.isForStaff && page.questions.questions.count > 0
        width: Theme.backWidth
        onClicked: page.herPaper.printQuestions()
    }

    BodyText {
        id: printed

        anchors.left: heading.left
        anchors.right: printing.left
        anchors.rightMargin: Theme.margin
        anchors.top: heading.bottom
        font.pixelSize: Theme.tightSize
        objectName: "printed"
        text: {
            if (page.herPaper.state === "printing")
                return qsTr("Your questions are being printed.");
            if (page.herPaper.state === "sent")
                return qsTr("It is at the printer. Ask your midwife for it.");
            if (page.herPaper.state === "failed")
                return qsTr("It could not be printed. Ask your midwife.");
            return "";
        }
        visible: printing.visible && text.length > 0
    }

    // The same to the midwife, over what she reads.
    Item {
        id: forStaff

        anchors.left: heading.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.top: heading.top
        height: staffHeading.implicitHeight
        visible: page.isForTwo

        BodyText {
            id: staffHeading

            color: Theme.inkSoft
            font.bold: true
            font.pixelSize: Theme.headingSize
            lineHeight: Theme.headingLineHeight
            objectName: "forStaff"
            text: page.questions.asksForStaff
            width: parent.width
            LayoutMirroring.enabled: page.bilingual.otherRightToLeft
        }
    }

    BlockList {
        id: list

        anchors.bottom: navigation.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: page.listTop + Theme.gap
        isForStaff: page.questions.isForStaff
        isRemovable: !page.questions.isForStaff
        blocks: page.questions.questions
        first: page.pager.first
        last: page.pager.last
        objectName: "questionList"
        otherRightToLeft: page.bilingual.otherRightToLeft
        fallbackLanguage: page.questions.fallbackLanguage
        textSize: Theme.bodySize * page.pager.shrink
        onAsked: id => {
            page.removed = id;
            page.navigator.toggleQuestion(id);
        }
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
            width: Theme.backWidth
            visible: page.pager.screens > 1
            onClicked: page.pager.back()
        }

        TouchButton {
            id: back

            anchors.left: previous.visible ? previous.right : parent.left
            anchors.leftMargin: previous.visible ? Theme.touchGap : 0
            iconName: "undo"
            objectName: "putBack"
            text: qsTr("Put it back")
            visible: page.removed.length > 0
            width: Theme.backWidth
            onClicked: {
                page.navigator.toggleQuestion(page.removed);
                page.removed = "";
            }
        }

        TouchButton {
            id: showing

            anchors.left: back.visible ? back.right : back.left
            anchors.leftMargin: back.visible ? Theme.touchGap : 0
            anchors.right: next.visible ? next.left : parent.right
            anchors.rightMargin: next.visible ? Theme.touchGap : 0
            iconName: "bilingual"
            look: TouchButton.Primary
            objectName: "show"
            text: qsTr("Show to my midwife or nurse")
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
            text: qsTr("Next")
            width: Theme.nextWidth
            visible: page.pager.screens > 1
            onClicked: page.pager.forward()
        }
    }
}
