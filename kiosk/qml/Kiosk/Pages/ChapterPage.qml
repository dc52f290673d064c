pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A page of a chapter: figure and text, with previous and next always in the same place.
Item {
    id: page

    required property Navigator navigator
    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property BlockPager pager
    readonly property bool isWide: width > height
    // Blocks with a figure each, which make one for the whole page needless.
    readonly property bool showsPictures: chapter.pictures.count > 0
    readonly property bool isAtFigure: chapter.hasFigureApart && pager.first === list.blocks.count
    // Also while a figure has its place.
    readonly property real sectionHeight: section.isShown ? section.implicitHeight + heading.spacing : 0
    readonly property real headingHeight: title.implicitHeight + sectionHeight
    // What the page leads to besides reading: an exercise to do along, or an address to take home.
    readonly property bool leadsOn: chapter.exercise.length > 0 || chapter.hasAddress
    readonly property real figureWidth: {
        if (!isWide)
            return width;
        if (chapter.labels.count > 0)
            return width * 0.47;
        return width * 0.36;
    }

    PagerMeasures {
        available: text.height - page.headingHeight - Theme.gap
        hasFigure: page.chapter.hasFigureApart
        labels: page.chapter.labels
        list: list
        pager: page.pager
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        // On a tall screen the tools are here and the progress below; on a wide one the other way round.
        extras: page.isWide || !page.bilingual.canBeBilingual ? 1 : 2
        navigator: page.navigator

        BilingualButton {
            bilingual: page.bilingual
            navigator: page.navigator
            visible: !page.isWide && page.bilingual.canBeBilingual
            width: bar.cell
        }

        AskButton {
            isAsking: page.chapter.isAsking
            navigator: page.navigator
            visible: !page.isWide
            width: bar.cell
        }

        ProgressDots {
            count: page.chapter.pageCount
            height: Theme.touch
            number: page.chapter.pageNumber
            part: page.pager.screen + 1
            parts: page.pager.screens
            visible: page.isWide
            width: bar.cell
        }
    }

    Figure {
        id: figure

        anchors.left: parent.left
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        readonly property real textScale: page.chapter.labels.count > 0 ? Theme.tightScale : Theme.textScale
        readonly property real above: navigation.y - y - Theme.gap
        readonly property real room: page.isWide ? above : page.height * 0.34 / textScale
        height: room - (guide.visible ? guide.height + Theme.gap : 0)
        objectName: "figure"
        after: page.chapter.figureAfter
        alt: page.chapter.figureAlt
        labels: page.chapter.labels
        source: page.chapter.figure
        visible: page.chapter.showsFigure
        onClicked: page.navigator.openFigure(source)
        width: page.chapter.showsFigure ? page.figureWidth : 0
    }

    LeadOnButton {
        id: guide

        anchors.left: figure.left
        anchors.right: figure.right
        anchors.top: figure.bottom
        anchors.topMargin: Theme.gap
        exercise: page.chapter.exercise
        hasAddress: page.chapter.hasAddress
        navigator: page.navigator
        visible: page.chapter.showsFigure && page.leadsOn
    }

    Item {
        id: text

        anchors.bottom: lowGuide.visible ? lowGuide.top : navigation.top
        anchors.bottomMargin: Theme.gap
        anchors.left: page.isWide ? figure.right : parent.left
        anchors.leftMargin: page.isWide && page.chapter.showsFigure ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: {
            if (page.isWide || !page.chapter.showsFigure)
                return bar.bottom;
            if (guide.visible)
                return guide.bottom;
            return figure.bottom;
        }
        anchors.topMargin: Theme.gap

        Column {
            id: heading

            visible: !page.isAtFigure
            spacing: Theme.gapSmall / 2
            width: parent.width

            BodyText {
                id: section

                // Where room is scarce there is just the page's own title.
                readonly property bool hasRoom: page.isWide || !page.pager.isBySentence
                readonly property bool isShown: Theme.textScale < 2 && hasRoom

                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.noteSize
                lineHeight: Theme.headingLineHeight
                objectName: "chapterTitle"
                text: page.chapter.sectionTitle
                visible: isShown
                width: parent.width
            }

            ReadText {
                id: title

                font.bold: true
                font.pixelSize: page.pager.isBySentence ? Theme.headingLeastSize : Theme.headingSize
                lineHeight: Theme.headingLineHeight
                objectName: "pageTitle"
                textId: page.chapter.pageTitleId
                words: page.chapter.isAsking ? qsTr("Tap what you want to ask about") : page.chapter.pageTitle
                width: parent.width
                Accessible.role: Accessible.Heading
            }
        }

        BlockList {
            id: list

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: heading.bottom
            anchors.topMargin: Theme.gap
            blocks: page.chapter.blocks
            height: implicitHeight
            onAsked: id => page.navigator.toggleQuestion(id)
            first: page.pager.first
            last: page.pager.last
            asks: page.chapter.isAsking
            objectName: "blocks"
            otherRightToLeft: page.bilingual.otherRightToLeft
            fallbackName: page.chapter.fallbackName
            textSize: Theme.bodySize * page.pager.shrink
        }

        Loader {
            active: page.isAtFigure
            anchors.fill: parent

            sourceComponent: Figure {
                objectName: "figure"
                alt: page.chapter.figureAlt
                labels: page.chapter.labels
                source: page.chapter.figure
                onClicked: page.navigator.openFigure(source)
            }
        }

        PictureRow {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: list.bottom
            anchors.topMargin: list.blocks.count > 0 ? Theme.gap : 0
            objectName: "pictures"
            onOpened: figure => page.navigator.openFigure(figure)
            pictures: page.chapter.pictures
            fallbackName: page.chapter.fallbackName
            visible: page.showsPictures
        }
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

    Item {
        id: navigation

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.touch
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.isMirrored

        TouchButton {
            id: previous

            anchors.left: parent.left
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "previous"
            text: qsTr("Previous")
            width: tools.showsGuide ? implicitWidth : Math.max(implicitWidth, page.width * 0.2)
            onClicked: page.pager.back() || page.navigator.previousPage()
        }

        ChapterTools {
            id: tools

            anchors.left: previous.right
            anchors.leftMargin: Theme.touchGap
            anchors.right: next.left
            anchors.rightMargin: Theme.touchGap
            bilingual: page.bilingual
            chapter: page.chapter
            isWide: page.isWide
            leadsOn: page.leadsOn
            navigator: page.navigator
        }

        ProgressDots {
            anchors.left: previous.right
            anchors.right: next.left
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.isWide && !tools.showsQuestions
            count: page.chapter.pageCount
            number: page.chapter.pageNumber
            part: page.pager.screen + 1
            parts: page.pager.screens
        }

        TouchButton {
            id: next

            anchors.right: parent.right
            iconAfter: true
            iconFollowsDirection: true
            iconName: "next"
            look: TouchButton.Primary
            note: isLastScreen && page.isWide && !tools.showsGuide ? page.chapter.nextTitle : ""
            objectName: "next"
            text: qsTr("Next")
            readonly property real leastWidth: tools.showsGuide ? 0 : page.width * 0.2
            width: Math.max(leastWidth, Math.min(implicitWidth, page.width * 0.34))
            onClicked: page.pager.forward() || page.navigator.nextPage()

            readonly property bool isLastScreen: page.pager.screen + 1 === page.pager.screens
        }
    }
}
