import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A page of a chapter: figure and text, with previous and next always in the same place. In large letters
// a wide screen has all but the text in a column below the figure, on the side of her hand.
Item {
    id: page

    required property Navigator navigator
    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property BlockPager pager
    readonly property bool isWide: width > height
    readonly property bool isColumn: isWide && Theme.isLarge && chapter.showsFigure
    readonly property bool isLabelled: chapter.labels.count > 0
    // What the page leads to besides reading: an exercise to do along, or an address to take home.
    readonly property bool leadsOn: chapter.exercise.length > 0 || chapter.hasAddress
    // Where the guide has a place by the figure; and whether that is beside it.
    readonly property bool hasGuide: leadsOn && chapter.showsFigure && !(isColumn && chapter.isAsking)
    readonly property bool isGuideBeside: !isWide && Theme.isLarge

    ChapterBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        bilingual: page.bilingual
        chapter: page.chapter
        hasTools: !page.isWide || page.isColumn
        navigator: page.navigator
        pager: page.pager
    }

    Item {
        id: aside

        readonly property bool isAtLeft: page.isColumn ? Theme.isMirrored : !Theme.isRightToLeft
        readonly property real share: {
            if (page.isColumn)
                return page.isLabelled ? 0.4 : 0.3;
            return page.isLabelled ? 0.47 : 0.36;
        }
        readonly property real tallShare: Theme.isLarge ? 0.17 : 0.34 / Theme.textScale
        readonly property real end: page.isColumn ? page.height - navigation.height : navigation.y

        height: page.isWide ? end - y - Theme.gap : page.height * tallShare
        visible: page.chapter.showsFigure
        width: page.isWide ? page.width * share : page.width
        x: page.isWide && !isAtLeft ? page.width - width : 0
        y: bar.height + Theme.gap

        Item {
            id: figures

            anchors.left: parent.left
            height: parent.height - (guide.visible && !page.isGuideBeside ? guide.height + Theme.gap : 0)
            width: parent.width - (guide.visible && page.isGuideBeside ? guide.width + Theme.gap : 0)

            Figure {
                readonly property bool isAlone: page.chapter.showsFigure && page.chapter.figures.count === 0

                after: page.chapter.figureAfter
                alt: page.chapter.figureAlt
                anchors.fill: parent
                labels: page.chapter.labels
                objectName: "figure"
                // Else it would be drawn, and not be seen.
                source: isAlone ? page.chapter.figure : ""
                visible: isAlone
                onClicked: page.navigator.openFigure(source)
            }

            Figures {
                anchors.fill: parent
                shown: page.chapter.figures
                onOpened: figure => page.navigator.openFigure(figure)
            }
        }

        LeadOnButton {
            id: guide

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            exercise: page.chapter.exercise
            hasAddress: page.chapter.hasAddress
            navigator: page.navigator
            visible: page.hasGuide
            width: page.isGuideBeside ? parent.width * 0.3 : parent.width
        }
    }

    ChapterText {
        bilingual: page.bilingual
        chapter: page.chapter
        height: {
            if (page.isColumn)
                return page.height - y;
            return (lowGuide.visible ? lowGuide.y : navigation.y) - Theme.gap - y;
        }
        navigator: page.navigator
        pager: page.pager
        width: page.isWide && aside.visible ? page.width - aside.width - Theme.margin : page.width
        x: page.isWide && aside.visible && aside.isAtLeft ? aside.width + Theme.margin : 0
        y: page.isWide || !aside.visible ? aside.y : aside.y + aside.height + Theme.gap
    }

    LeadOnButton {
        id: lowGuide

        anchors.bottom: navigation.top
        anchors.bottomMargin: Theme.touchGap
        anchors.left: parent.left
        anchors.right: parent.right
        exercise: page.chapter.exercise
        hasAddress: page.chapter.hasAddress
        navigator: page.navigator
        visible: !page.isWide && !page.chapter.showsFigure && page.leadsOn
    }

    ChapterNavigation {
        id: navigation

        anchors.bottom: parent.bottom
        bilingual: page.bilingual
        chapter: page.chapter
        isColumn: page.isColumn
        isWide: page.isWide
        leadsOn: page.leadsOn
        navigator: page.navigator
        pager: page.pager
        width: page.isColumn ? aside.width : page.width
        x: page.isColumn ? aside.x : 0
    }
}
