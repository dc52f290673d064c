pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The chapters as illustrated cards.
Item {
    id: page

    required property Session session

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        extras: questions.visible ? 3 : 2
        session: page.session
        showsContents: false

        TouchButton {
            iconName: "about"
            look: TouchButton.Quiet
            objectName: "about"
            text: qsTr("About this leaflet")
            width: Math.min(implicitWidth, bar.cell)
            onClicked: page.session.openAbout()
        }

        TouchButton {
            iconName: "take-home"
            look: TouchButton.Quiet
            objectName: "takeHome"
            text: qsTr("Take home")
            width: Math.min(implicitWidth, bar.cell)
            onClicked: page.session.openTakeHome()
        }

        TouchButton {
            id: questions

            iconName: "question-on"
            objectName: "questions"
            text: qsTr("My questions (%1)").arg(page.session.questions.length)
            visible: page.session.questions.length > 0
            width: Math.min(implicitWidth, bar.cell)
            onClicked: page.session.openQuestions()
        }
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        count: page.session.chapters.length
        model: page.session.chapters
        spoken: page.session.chapters.findIndex(row => row.titleId === Reading.textId)
        objectName: "chapters"
        visible: page.session.hasLeaflet

        delegate: FigureCard {
            required property int index
            required property var modelData

            figure: modelData.figure
            height: grid.cardHeight
            isRead: modelData.isRead
            isSpecial: modelData.hasExercises
            objectName: "chapter-" + index
            text: modelData.title
            textId: modelData.titleId
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.session.openChapter(index)
        }
    }

    BodyText {
        anchors.centerIn: parent
        font.pixelSize: Theme.headingSize
        horizontalAlignment: Text.AlignHCenter
        objectName: "noLeaflet"
        text: qsTr("The leaflet cannot be shown just now. Please ask your midwife or nurse.")
        visible: !page.session.hasLeaflet
        width: Math.min(parent.width, Theme.readingWidth)
    }
}
