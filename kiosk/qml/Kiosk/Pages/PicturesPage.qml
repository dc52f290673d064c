pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// On the way to an exercise, in pictures: rest, calm and letting go before the first one, and how to find
// the muscle. Then the exercise starts. Larger letters have the pictures of what is read beside them, and
// on a wide screen the buttons below those.
Item {
    id: page

    required property Navigator navigator
    required property GuidanceViewModel guidance
    required property BlockPager pager
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: {
        const before = guidance.isFinding ? [heading] : [];
        const after = isLastScreen ? [find, onward].filter(one => one.visible) : [];
        return before.concat(after).map(one => Reading.own(one));
    }
    readonly property bool isWide: width > height
    readonly property bool isLastScreen: pager.screen + 1 === pager.screens
    readonly property bool isTogether: Theme.textScale === 1
    readonly property bool isColumn: isWide && !isTogether

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

        font.bold: true
        font.pixelSize: Theme.isLarge ? Theme.headingLeastSize : Theme.headingSize
        lineHeight: Theme.headingLineHeight
        textId: "own-title"
        visible: page.guidance.isFinding
        width: page.isColumn ? words.width : page.width
        words: qsTr("This is how you find the muscle. One of these is enough.")
        x: page.isColumn ? words.x : 0
        y: bar.height + Theme.gap
        Accessible.role: Accessible.Heading
    }

    Loader {
        active: page.isTogether
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.visible ? heading.bottom : bar.bottom
        anchors.topMargin: Theme.gap

        sourceComponent: PictureRow {
            fallbackLanguage: page.guidance.fallbackLanguage
            pictures: page.guidance.notes
            onOpened: figure => page.navigator.openFigure(figure)
        }
    }

    Figures {
        id: figures

        readonly property real belowBar: bar.height + Theme.gap
        readonly property real below: heading.visible ? heading.y + heading.height + Theme.gap : belowBar

        height: page.isWide ? buttons.y - y - Theme.gap : page.height * 0.17
        shown: page.guidance.figures
        visible: !page.isTogether
        width: page.isWide ? page.width * 0.3 : page.width
        x: page.isWide && !Theme.isMirrored ? page.width - width : 0
        y: page.isWide ? belowBar : below
        onOpened: figure => page.navigator.openFigure(figure)
    }

    Loader {
        id: words

        readonly property real end: page.isColumn ? page.height : buttons.y - Theme.gap
        readonly property real below: page.isWide ? figures.below : figures.y + figures.height + Theme.gap

        active: !page.isTogether
        height: end - y
        width: page.isWide ? page.width - figures.width - Theme.margin : page.width
        x: page.isWide && Theme.isMirrored ? figures.width + Theme.margin : 0
        y: below

        sourceComponent: Item {
            BlockList {
                id: list

                blocks: page.guidance.notes
                fallbackLanguage: page.guidance.fallbackLanguage
                first: page.pager.first
                height: implicitHeight
                last: page.pager.last
                objectName: "notes"
                textSize: Theme.bodySize * page.pager.shrink
                width: parent.width
            }

            PagerMeasures {
                available: words.height
                cutsBlocks: Theme.isLarge
                list: list
                pager: page.pager
            }
        }
    }

    Item {
        id: buttons

        readonly property bool isTwoRows: page.isColumn && find.visible

        anchors.bottom: parent.bottom
        height: isTwoRows ? 2 * Theme.touch + Theme.touchGap : Theme.touch
        width: page.isColumn ? figures.width : page.width
        x: page.isColumn ? figures.x : 0
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.isMirrored

        TouchButton {
            id: previous

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "previous"
            visible: page.pager.screen > 0
            width: Theme.touch
            Accessible.name: qsTr("Previous")
            onClicked: page.pager.back()
        }

        TouchButton {
            id: find

            anchors.right: page.isColumn ? parent.right : onward.left
            anchors.rightMargin: page.isColumn ? 0 : Theme.touchGap
            anchors.top: parent.top
            iconName: "find"
            objectName: "findMuscle"
            text: qsTr("How to find the muscle")
            textId: "own-find"
            visible: page.isLastScreen && !page.guidance.isFinding
            width: page.isColumn ? parent.width : Math.min(implicitWidth, page.width * 0.28)
            onClicked: page.navigator.openFind()
        }

        TouchButton {
            id: onward

            readonly property real beside: previous.visible ? previous.width + Theme.touchGap : 0

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            iconAfter: !page.isLastScreen
            iconFollowsDirection: !page.isLastScreen
            iconName: page.isLastScreen ? "play" : "next"
            look: TouchButton.Primary
            objectName: {
                if (!page.isLastScreen)
                    return "next";
                return page.guidance.isWaiting ? "watch" : "begin";
            }
            text: {
                if (!page.isLastScreen)
                    return qsTr("Next");
                if (page.guidance.isWaiting)
                    return qsTr("See how the exercise is done");
                return qsTr("Start the exercise");
            }
            textId: page.isLastScreen ? "own-onward" : ""
            width: {
                if (page.isColumn)
                    return parent.width - beside;
                return page.width * (page.isWide ? 0.4 : 0.5);
            }
            onClicked: page.pager.forward() || page.navigator.beginGuided()
        }
    }
}
