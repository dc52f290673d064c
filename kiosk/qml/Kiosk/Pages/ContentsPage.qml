pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The chapters as illustrated cards, in the leaflet's own order of importance.
Item {
    id: page

    required property Navigator navigator
    required property ContentsViewModel contents
    readonly property bool hasQuestions: contents.questionCount > 0
    readonly property var offered: [contents.hasSource, contents.hasAddresses, hasQuestions]

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        extras: page.offered.filter(Boolean).length
        hasNight: true
        navigator: page.navigator
        showsBack: page.contents.hasShelf
        showsContents: false
        onBack: page.navigator.goBack()

        NightButton {}

        TouchButton {
            iconName: "about"
            look: TouchButton.Quiet
            objectName: "about"
            text: qsTr("About this leaflet")
            visible: page.contents.hasSource
            width: Math.min(implicitWidth, bar.cell)
            onClicked: page.navigator.openAbout()
        }

        TouchButton {
            iconName: "take-home"
            look: TouchButton.Quiet
            objectName: "takeHome"
            text: qsTr("Take home")
            visible: page.contents.hasAddresses
            width: Math.min(implicitWidth, bar.cell)
            onClicked: page.navigator.openTakeHome()
        }

        TouchButton {
            iconName: "question-on"
            objectName: "questions"
            text: qsTr("My questions (%1)").arg(page.contents.questionCount)
            visible: page.hasQuestions
            width: Math.min(implicitWidth, bar.cell)
            onClicked: page.navigator.openQuestions()
        }
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        count: page.contents.chapters.count
        model: page.contents.chapters
        spoken: page.contents.chapters.indexSpoken(Reading.textId, -1)
        objectName: "chapters"
        visible: page.contents.hasLeaflet

        delegate: FigureCard {
            required property int index
            required property string picture
            required property string title
            required property int chapter
            required isRead
            required textId

            figure: picture
            height: grid.cardHeight
            objectName: "chapter-" + chapter
            text: title
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.navigator.openChapter(chapter)
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
}
