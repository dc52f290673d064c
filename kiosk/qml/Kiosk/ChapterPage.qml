pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// A page of a chapter: figure and text, with previous and next always in the same place.
Item {
    id: page

    required property Session session
    readonly property bool isWide: width > height
    // Blocks with a figure each, which make one for the whole page needless. Large text has them among the other blocks.
    readonly property bool showsPictures: session.pictures.length > 0 && Theme.textScale === 1
    // On a wide screen large text needs all of the width, on a tall one the largest all of the height.
    readonly property bool showsFigure: !showsPictures && !session.together && Theme.textScale < (isWide ? 1.5 : 2)
    readonly property real figureWidth: !isWide ? width : session.figureLabels.length > 0 ? width * 0.47 : width * 0.36

    BlockPager {
        id: pager

        available: text.height - heading.height - Theme.gap
        heights: list.heights
        spacing: list.spacing
    }

    Connections {
        function onPageTitleChanged() {
            pager.restart();
        }

        target: page.session
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        isReading: true
        isWide: page.isWide
        session: page.session
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

    TouchButton {
        id: guide

        anchors.left: figure.left
        anchors.right: figure.right
        anchors.top: figure.bottom
        anchors.topMargin: Theme.gap
        iconName: "play"
        look: TouchButton.Primary
        objectName: "guide"
        text: qsTr("Do it along")
        visible: page.showsFigure && page.session.pageExercise.length > 0
        onClicked: page.session.openGuided(page.session.pageExercise)
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

            spacing: Theme.gapSmall / 2
            width: parent.width

            BodyText {
                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.noteSize
                lineHeight: Theme.headingLineHeight
                objectName: "chapterTitle"
                text: page.session.sectionTitle
                // At the largest size there is just room for the page's own title.
                visible: !page.isWide || Theme.textScale < 2
                width: parent.width
            }

            BodyText {
                font.bold: true
                font.pixelSize: Theme.headingSize
                lineHeight: Theme.headingLineHeight
                objectName: "pageTitle"
                text: page.session.asking ? qsTr("Tap what you want to ask about") : page.session.pageTitle
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
            blocks: page.showsPictures ? page.session.blocks : page.session.blocks.concat(page.session.pictures)
            height: implicitHeight
            onAsked: id => page.session.toggleQuestion(id)
            first: pager.first
            last: pager.last
            asks: page.session.asking
            objectName: "blocks"
            otherRightToLeft: page.session.otherRightToLeft
            sourceLanguageName: page.session.sourceLanguageName
            textSize: Theme.bodySize * pager.shrink
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

    TouchButton {
        id: lowGuide

        anchors.bottom: navigation.top
        anchors.bottomMargin: Theme.touchGap
        anchors.left: parent.left
        anchors.right: parent.right
        iconName: "play"
        look: TouchButton.Primary
        objectName: "guide"
        text: qsTr("Do it along")
        visible: !page.isWide && !page.showsFigure && page.session.pageExercise.length > 0
        onClicked: page.session.openGuided(page.session.pageExercise)
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
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "previous"
            text: qsTr("Previous")
            width: Math.max(implicitWidth, page.width * 0.2)
            onClicked: pager.back() || page.session.previousPage()
        }

        TouchButton {
            anchors.left: previous.right
            anchors.leftMargin: Theme.touchGap
            iconName: "play"
            look: TouchButton.Primary
            objectName: "guide"
            text: qsTr("Do it along")
            visible: page.isWide && !page.showsFigure && !page.session.asking && page.session.pageExercise.length > 0
            width: Math.min(implicitWidth, (page.width - dots.width) / 2 - previous.width - 2 * Theme.touchGap)
            onClicked: page.session.openGuided(page.session.pageExercise)
        }

        TouchButton {
            anchors.left: previous.right
            anchors.leftMargin: Theme.touchGap
            anchors.right: next.left
            anchors.rightMargin: Theme.touchGap
            iconName: "question-on"
            objectName: "questions"
            text: qsTr("My questions (%1)").arg(page.session.questions.length)
            visible: page.session.asking && page.session.questions.length > 0
            onClicked: page.session.openQuestions()
        }

        ProgressDots {
            id: dots

            anchors.centerIn: parent
            visible: !page.session.asking || page.session.questions.length === 0
            count: page.session.pageCount
            number: page.session.pageNumber
            part: pager.screen + 1
            parts: pager.screens
        }

        TouchButton {
            id: next

            anchors.right: parent.right
            iconAfter: true
            iconFollowsDirection: true
            iconName: "next"
            look: TouchButton.Primary
            note: isLastScreen && page.isWide ? page.session.nextTitle : ""
            objectName: "next"
            text: page.session.isLast && isLastScreen ? qsTr("To the contents") : qsTr("Next")
            width: Math.max(page.width * 0.2, Math.min(implicitWidth, page.width * 0.34))
            onClicked: pager.forward() || page.session.nextPage()

            readonly property bool isLastScreen: pager.screen + 1 === pager.screens
        }
    }
}
