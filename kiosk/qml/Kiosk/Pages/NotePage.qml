pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A calm word beside a figure: why to wait, or what to do with tired muscles; then where to go.
Item {
    id: page

    required property Navigator navigator
    required property GuidanceViewModel guidance
    required property BlockPager pager
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: {
        if (!isLastScreen)
            return [];
        return (find.visible ? [find, onward] : [onward]).map(one => Reading.own(one));
    }
    readonly property bool isWide: width > height
    readonly property bool isLastScreen: pager.screen + 1 === pager.screens

    PagerMeasures {
        available: words.height - Theme.gap - buttons.height
        cutsBlocks: Theme.isLarge
        list: notes
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

    Figure {
        id: figure

        anchors.left: parent.left
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        height: page.isWide ? page.height - y : page.height * tallShare
        objectName: "figure"
        alt: page.guidance.figureAlt
        source: page.guidance.figure
        onClicked: page.navigator.openFigure(source)
        width: page.isWide ? page.width * wideShare : page.width

        // Large letters leave less to it.
        readonly property real tallShare: Theme.isLarge ? 0.25 : 0.36
        readonly property real wideShare: Theme.isLarge ? 0.3 : 0.45
    }

    Item {
        id: words

        anchors.bottom: parent.bottom
        anchors.left: page.isWide ? figure.right : parent.left
        anchors.leftMargin: page.isWide ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: page.isWide ? bar.bottom : figure.bottom
        anchors.topMargin: Theme.gap

        BlockList {
            id: notes

            blocks: page.guidance.notes
            first: page.pager.first
            height: implicitHeight
            last: page.pager.last
            objectName: "notes"
            fallbackLanguage: page.guidance.fallbackLanguage
            textSize: Theme.bodySize * page.pager.shrink
            width: parent.width
            y: page.isWide ? Math.max(0, (parent.height - height - Theme.gap - buttons.height) / 2) : 0
        }

        // Below the words, or where they take several screens always in one place.
        Row {
            id: buttons

            spacing: Theme.touchGap
            width: parent.width
            y: page.pager.screens > 1 ? parent.height - height : notes.y + notes.height + Theme.gap

            TouchButton {
                id: earlier

                iconFollowsDirection: true
                iconName: "previous"
                objectName: "previous"
                visible: page.pager.screen > 0
                width: Theme.touch
                Accessible.name: qsTr("Previous")
                onClicked: page.pager.back()
            }

            // Beside watching: what to look for.
            TouchButton {
                id: find

                iconName: "find"
                objectName: "findMuscle"
                text: qsTr("How to find the muscle")
                textId: "own-find"
                visible: page.isLastScreen && !page.guidance.isTired
                width: parent.width * 0.4
                onClicked: page.navigator.openFind()
            }

            TouchButton {
                id: onward

                iconAfter: !page.isLastScreen
                iconFollowsDirection: !page.isLastScreen
                iconName: {
                    if (!page.isLastScreen)
                        return "next";
                    if (page.guidance.isTired)
                        return "contents";
                    return "play";
                }
                look: TouchButton.Primary
                objectName: {
                    if (!page.isLastScreen)
                        return "next";
                    if (page.guidance.isTired)
                        return "restNow";
                    return "watch";
                }
                text: {
                    if (!page.isLastScreen)
                        return qsTr("Next");
                    if (page.guidance.isTired)
                        return qsTr("Stop for now");
                    return qsTr("See how the exercise is done");
                }
                textId: page.isLastScreen ? "own-onward" : ""
                width: {
                    const beside = [earlier, find].filter(one => one.visible);
                    return beside.reduce((room, one) => room - one.width - parent.spacing, parent.width);
                }
                onClicked: {
                    if (page.pager.forward())
                        return;
                    if (page.guidance.isTired)
                        page.navigator.openContents();
                    else
                        page.navigator.beginGuided();
                }
            }
        }
    }
}
