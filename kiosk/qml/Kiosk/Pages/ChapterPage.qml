pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A page of a chapter: figure and text, with previous and next always in the same place.
Item {
    id: page

    required property Session session
    required property BlockPager pager
    readonly property bool isWide: width > height
    // Blocks with a figure each, which make one for the whole page needless. Large text has them among the other blocks.
    readonly property bool showsPictures: session.pictures.length > 0 && Theme.textScale === 1
    // Large text needs all of the width, or of the height.
    readonly property bool showsFigure: !showsPictures && !session.isBilingual && Theme.textScale < 1.5 && !pager.setsFigureApart
    // Where there is no room for it beside the words, it comes after them.
    readonly property bool hasFigureApart: !showsFigure && !showsPictures && session.figure.length > 0
    readonly property bool isAtFigure: hasFigureApart && pager.first === list.blocks.length
    // Also while a figure has its place.
    readonly property real headingHeight: title.implicitHeight + (chapter.isShown ? chapter.implicitHeight + heading.spacing : 0)
    readonly property var rows: showsPictures ? session.blocks : session.blocks.concat(session.pictures)
    readonly property bool hasAddress: session.blocks.some(block => block.kind === "address")
    // What the page leads to besides reading: an exercise to do along, or an address to take home.
    readonly property bool leadsOn: session.pageExercise.length > 0 || hasAddress
    readonly property real figureWidth: !isWide ? width : session.figureLabels.length > 0 ? width * 0.47 : width * 0.36

    PagerMeasures {
        available: text.height - page.headingHeight - Theme.gap
        hasFigure: page.hasFigureApart
        labels: page.session.figureLabels
        list: list
        pager: page.pager
    }

    Connections {
        function onPageTitleChanged() {
            page.pager.restart();
        }

        target: page.session
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        // On a tall screen the tools are here and the progress below; on a wide one the other way round.
        extras: page.isWide || !page.session.canBeBilingual ? 1 : 2
        session: page.session

        BilingualButton {
            session: page.session
            visible: !page.isWide && page.session.canBeBilingual
            width: bar.cell
        }

        AskButton {
            session: page.session
            visible: !page.isWide
            width: bar.cell
        }

        ProgressDots {
            count: page.session.pageCount
            height: Theme.touch
            number: page.session.pageNumber
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
        height: (page.isWide ? navigation.y - y - Theme.gap : page.height * 0.34 / (labels.length > 0 ? Theme.tightScale : Theme.textScale)) - (guide.visible ? guide.height + Theme.gap : 0)
        objectName: "figure"
        alt: page.session.figureAlt
        labels: page.session.figureLabels
        source: page.session.figure
        visible: page.showsFigure
        width: page.showsFigure ? page.figureWidth : 0
    }

    LeadOnButton {
        id: guide

        anchors.left: figure.left
        anchors.right: figure.right
        anchors.top: figure.bottom
        anchors.topMargin: Theme.gap
        hasAddress: page.hasAddress
        session: page.session
        visible: page.showsFigure && page.leadsOn
    }

    Item {
        id: text

        anchors.bottom: lowGuide.visible ? lowGuide.top : navigation.top
        anchors.bottomMargin: Theme.gap
        anchors.left: page.isWide ? figure.right : parent.left
        anchors.leftMargin: page.isWide && page.showsFigure ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: page.isWide || !page.showsFigure ? bar.bottom : guide.visible ? guide.bottom : figure.bottom
        anchors.topMargin: Theme.gap

        Column {
            id: heading

            visible: !page.isAtFigure
            spacing: Theme.gapSmall / 2
            width: parent.width

            BodyText {
                id: chapter

                // Where room is scarce there is just the page's own title.
                readonly property bool isShown: Theme.textScale < 2 && (page.isWide || !page.pager.isBySentence)

                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.noteSize
                lineHeight: Theme.headingLineHeight
                objectName: "chapterTitle"
                text: page.session.sectionTitle
                visible: isShown
                width: parent.width
            }

            ReadText {
                id: title

                font.bold: true
                font.pixelSize: page.pager.isBySentence ? Theme.headingLeastSize : Theme.headingSize
                lineHeight: Theme.headingLineHeight
                objectName: "pageTitle"
                textId: page.session.pageTitleId
                words: page.session.asking ? qsTr("Tap what you want to ask about") : page.session.pageTitle
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
            blocks: page.pager.isBySentence && !page.session.asking ? page.pager.pieces(page.rows) : page.rows
            height: implicitHeight
            onAsked: id => page.session.toggleQuestion(id)
            first: page.pager.first
            last: page.pager.last
            asks: page.session.asking
            objectName: "blocks"
            otherRightToLeft: page.session.otherRightToLeft
            sourceLanguageName: page.session.sourceLanguageName
            textSize: Theme.bodySize * page.pager.shrink
        }

        Loader {
            active: page.isAtFigure
            anchors.fill: parent

            sourceComponent: Figure {
                objectName: "figure"
                alt: page.session.figureAlt
                labels: page.session.figureLabels
                source: page.session.figure
            }
        }

        PictureRow {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: list.bottom
            anchors.topMargin: list.blocks.length > 0 ? Theme.gap : 0
            objectName: "pictures"
            pictures: page.session.pictures
            sourceLanguageName: page.session.sourceLanguageName
            visible: page.showsPictures
        }
    }

    LeadOnButton {
        id: lowGuide

        anchors.bottom: navigation.top
        anchors.bottomMargin: Theme.touchGap
        anchors.left: parent.left
        anchors.right: parent.right
        hasAddress: page.hasAddress
        session: page.session
        visible: !page.isWide && !page.showsFigure && page.leadsOn
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
            onClicked: page.pager.back() || page.session.previousPage()
        }

        Row {
            id: tools

            readonly property bool showsQuestions: page.session.asking && page.session.questions.length > 0
            readonly property bool showsGuide: page.isWide && !page.showsFigure && !page.session.asking && page.leadsOn
            readonly property int count: (showsQuestions ? 1 : 0) + (showsGuide ? 1 : 0) + (page.isWide ? 1 : 0) + (page.isWide && bilingual.visible ? 1 : 0)
            readonly property real cell: (width + spacing) / Math.max(1, count) - spacing

            anchors.left: previous.right
            anchors.leftMargin: Theme.touchGap
            anchors.right: next.left
            anchors.rightMargin: Theme.touchGap
            spacing: Theme.touchGap

            BilingualButton {
                id: bilingual

                session: page.session
                visible: page.isWide && !tools.showsQuestions && page.session.canBeBilingual
                width: tools.cell
            }

            AskButton {
                session: page.session
                visible: page.isWide
                width: tools.cell
            }

            LeadOnButton {
                hasAddress: page.hasAddress
                session: page.session
                visible: tools.showsGuide
                width: tools.cell
            }

            TouchButton {
                iconName: "question-on"
                objectName: "questions"
                text: qsTr("My questions (%1)").arg(page.session.questions.length)
                visible: tools.showsQuestions
                width: tools.cell
                onClicked: page.session.openQuestions()
            }
        }

        ProgressDots {
            anchors.left: previous.right
            anchors.right: next.left
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.isWide && !tools.showsQuestions
            count: page.session.pageCount
            number: page.session.pageNumber
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
            note: isLastScreen && page.isWide && !tools.showsGuide ? page.session.nextTitle : ""
            objectName: "next"
            text: page.session.isLast && isLastScreen ? qsTr("To the contents") : qsTr("Next")
            width: Math.max(tools.showsGuide ? 0 : page.width * 0.2, Math.min(implicitWidth, page.width * 0.34))
            onClicked: page.pager.forward() || page.session.nextPage()

            readonly property bool isLastScreen: page.pager.screen + 1 === page.pager.screens
        }
    }
}
