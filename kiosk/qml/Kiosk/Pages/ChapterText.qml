pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The words of a chapter's page below their title, as many as fit; and pictures that stand on their own.
Item {
    id: text

    required property Navigator navigator
    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property BlockPager pager
    readonly property bool isAtFigure: chapter.hasFigureApart && pager.first === list.blocks.count
    readonly property real sectionHeight: section.isShown ? section.implicitHeight + heading.spacing : 0
    readonly property real room: height - sectionHeight - Theme.titleGap

    PagerMeasures {
        available: text.room - small.implicitHeight
        cutsBlocks: Theme.isLarge
        firstAvailable: text.room - large.implicitHeight
        hasFigure: text.chapter.hasFigureApart
        labels: text.chapter.labels
        list: list
        pager: text.pager
    }

    Title {
        id: large

        font.pixelSize: Theme.headingSize
        visible: false
        Accessible.ignored: true
    }

    Title {
        id: small

        font.pixelSize: Theme.headingLeastSize
        visible: false
        Accessible.ignored: true
    }

    Column {
        id: heading

        spacing: Theme.gapSmall / 2
        visible: !text.isAtFigure
        width: parent.width

        BodyText {
            id: section

            // Where room is scarce there is just the page's own title.
            readonly property bool isShown: !Theme.isLarge

            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.noteSize
            lineHeight: Theme.headingLineHeight
            objectName: "chapterTitle"
            text: text.chapter.sectionTitle
            visible: isShown
            width: parent.width
        }

        Title {
            font.pixelSize: text.pager.hasLargeTitle ? Theme.headingSize : Theme.headingLeastSize
            objectName: "pageTitle"
            textId: text.chapter.pageTitleId
        }
    }

    BlockList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.titleGap
        blocks: text.chapter.blocks
        height: implicitHeight
        onAsked: id => text.navigator.toggleQuestion(id)
        first: text.pager.first
        last: text.pager.last
        asks: text.chapter.isAsking
        objectName: "blocks"
        otherRightToLeft: text.bilingual.otherRightToLeft
        fallbackLanguage: text.chapter.fallbackLanguage
        textSize: Theme.bodySize * text.pager.shrink
    }

    Loader {
        active: text.isAtFigure
        anchors.fill: parent

        sourceComponent: Figure {
            objectName: "figure"
            alt: text.chapter.figureAlt
            labels: text.chapter.labels
            source: text.chapter.figure
            onClicked: text.navigator.openFigure(source)
        }
    }

    PictureRow {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: list.bottom
        anchors.topMargin: list.blocks.count > 0 ? Theme.gap : 0
        objectName: "pictures"
        onOpened: figure => text.navigator.openFigure(figure)
        pictures: text.chapter.pictures
        fallbackLanguage: text.chapter.fallbackLanguage
        visible: text.chapter.pictures.count > 0
    }

    component Title: ReadText {
        font.bold: true
        lineHeight: Theme.headingLineHeight
        width: text.width
        words: text.chapter.isAsking ? qsTr("Tap what you want to ask about") : text.chapter.pageTitle
        Accessible.role: Accessible.Heading
    }
}
