pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// On the way to an exercise, in pictures: rest, calm and letting go before the first one, and how to find
// the muscle. Then the exercise starts.
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
    // Larger words have a picture at their side, and take more than one screen.
    readonly property bool isTogether: Theme.textScale === 1

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
        textId: "own-title"
        visible: page.guidance.isFinding
        words: qsTr("This is how you find the muscle. One of these is enough.")
        Accessible.role: Accessible.Heading
    }

    Loader {
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.visible ? heading.bottom : bar.bottom
        anchors.topMargin: Theme.gap
        sourceComponent: page.isTogether ? together : divided
    }

    Component {
        id: together

        PictureRow {
            fallbackName: page.guidance.fallbackName
            pictures: page.guidance.notes
            onOpened: figure => page.navigator.openFigure(figure)
        }
    }

    Component {
        id: divided

        PictureList {
            id: list

            blocks: page.guidance.notes
            fallbackName: page.guidance.fallbackName
            first: page.pager.first
            last: page.pager.last
            onOpened: figure => page.navigator.openFigure(figure)
            textSize: Theme.bodySize * page.pager.shrink

            PagerMeasures {
                available: list.height
                list: list
                pager: page.pager
            }
        }
    }

    Item {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.touch
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.isMirrored

        TouchButton {
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

            anchors.right: onward.left
            anchors.rightMargin: Theme.touchGap
            iconName: "find"
            objectName: "findMuscle"
            text: qsTr("How to find the muscle")
            textId: "own-find"
            visible: page.isLastScreen && !page.guidance.isFinding
            width: Math.min(implicitWidth, page.width * 0.28)
            onClicked: page.navigator.openFind()
        }

        TouchButton {
            id: onward

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
                    return qsTr("Watch how the exercise goes");
                return qsTr("Start the exercise");
            }
            textId: page.isLastScreen ? "own-onward" : ""
            width: page.width * (page.isWide ? 0.4 : 0.5)
            onClicked: page.pager.forward() || page.navigator.beginGuided()
        }
    }
}
