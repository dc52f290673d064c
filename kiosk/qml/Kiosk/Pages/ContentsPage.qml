pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Two doors and what is needed on the first day, then a calm shelf: the other chapters, and in its last
// row about the leaflet, what to take home and her questions. Where that is too much for one screen, the
// doors have the first one.
Item {
    id: page

    required property Navigator navigator
    required property ContentsViewModel contents
    readonly property bool hasQuestions: contents.questionCount > 0
    readonly property real room: height - bar.height - Theme.gap
    // What the shelf takes at least, and where there is room.
    readonly property int shelfRows: grid.rowsAcross(width)
    readonly property real shelfLeast: shelfRows * (grid.cellHeight + Theme.touchGap)
    readonly property real shelfBest: shelfRows * (grid.bestCellHeight + Theme.touchGap)
    readonly property bool speaksDoor: {
        const models = [contents.doors, contents.firstDay];
        return models.some(cards => cards.indexSpoken(Reading.textId, -1) >= 0);
    }

    onSpeaksDoorChanged: {
        if (speaksDoor)
            grid.wanted = 0;
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        extras: isNarrow ? 0 : 1
        hasNight: !isNarrow
        isHome: true
        navigator: page.navigator
        showsBack: page.contents.hasShelf
        showsContents: false
        onBack: page.navigator.goBack()

        BodyText {
            font.bold: true
            font.pixelSize: Theme.headingSize
            fontSizeMode: Text.Fit
            height: Theme.touch
            lineHeight: Theme.headingLineHeight
            minimumPixelSize: Theme.leastSize
            objectName: "leafletTitle"
            text: Reading.plain(page.contents.title)
            verticalAlignment: Text.AlignVCenter
            visible: !bar.isNarrow
            width: bar.cell
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
        }

        NightButton {
            visible: !bar.isNarrow
        }
    }

    ContentsDoors {
        id: doors

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        contents: page.contents
        height: {
            if (grid.before > 0)
                return page.room - Theme.touch - Theme.touchGap;
            return Math.max(least, Math.min(good, page.room - page.shelfLeast), page.room - page.shelfBest);
        }
        navigator: page.navigator
        objectName: "doors"
        visible: isThere && page.contents.hasLeaflet && grid.screen <= 0
    }

    CardGrid {
        id: grid

        readonly property bool sharesScreen: doors.isThere && before === 0
        readonly property real bestCellHeight: 1.25 * cellHeight
        readonly property int chapters: page.contents.shelf.count

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: sharesScreen ? doors.bottom : bar.bottom
        anchors.topMargin: sharesScreen ? Theme.touchGap : Theme.gap
        before: doors.isThere && page.height > 0 && doors.least + page.shelfLeast > page.room ? 1 : 0
        cellHeight: Theme.tileCardHeight
        cellWidth: Theme.tileCardWidth
        count: chapters + last.filter(Boolean).length
        model: page.contents.shelf
        spoken: chapters > 0 ? page.contents.shelf.indexSpoken(Reading.textId, -1) : -1
        objectName: "chapters"
        visible: page.contents.hasLeaflet

        readonly property var last: {
            return [bar.isNarrow, page.contents.hasSource, page.contents.hasAddresses, page.hasQuestions];
        }

        delegate: PictureTile {
            required property int index
            required property string picture
            required property string title
            required property int chapter
            required isRead
            required textId

            figure: picture
            height: grid.cardHeight
            isBeside: grid.columns === 1
            objectName: "chapter-" + chapter
            text: title
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.navigator.openChapter(chapter)
        }

        // Where the bar has no room for it.
        LastButton {
            readonly property NightSwitch night: NightSwitch {}

            iconName: night.iconName
            objectName: "nightButton"
            place: 0
            text: night.words
            onClicked: night.turn()
        }

        LastButton {
            iconName: "about"
            objectName: "about"
            place: 1
            text: qsTr("About this leaflet")
            onClicked: page.navigator.openAbout()
        }

        LastButton {
            iconName: "take-home"
            objectName: "takeHome"
            place: 2
            text: qsTr("Take home")
            onClicked: page.navigator.openTakeHome()
        }

        LastButton {
            iconName: "question-on"
            objectName: "questions"
            place: 3
            text: qsTr("My questions (%1)").arg(Theme.number(page.contents.questionCount))
            onClicked: page.navigator.openQuestions()
        }
    }

    BodyText {
        anchors.centerIn: parent
        font.pixelSize: Theme.headingSize
        horizontalAlignment: Text.AlignHCenter
        objectName: "noLeaflet"
        text: qsTr("The leaflet cannot be shown just now. Please ask your midwife or nurse.")
        visible: !page.contents.hasLeaflet
        width: Math.min(parent.width, Theme.readingWidth)
    }

    // In the last row of the shelf, after the chapters.
    component LastButton: PictureTile {
        // Among those that there can be, 0 for the first.
        required property int place
        readonly property int before: grid.last.slice(0, place).filter(Boolean).length
        readonly property int index: grid.chapters + before

        height: grid.cardHeight
        isBeside: grid.columns === 1 || width > grid.cardWidth
        visible: grid.last[place] && grid.shows(index)
        // The last of all fills its row.
        width: index + 1 === grid.count ? grid.restWidth : grid.cardWidth
    }
}
