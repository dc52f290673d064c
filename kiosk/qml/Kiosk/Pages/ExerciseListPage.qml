pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The exercises as cards, after a card with what to know before them.
Item {
    id: page

    required property Session session
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [start].map(one => Reading.own(one))

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
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
        objectName: "pageTitle"
        textId: page.session.chapterTitleId
        words: page.session.chapterTitle
        Accessible.role: Accessible.Heading
    }

    TouchButton {
        id: start

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        iconAfter: true
        iconFollowsDirection: true
        iconName: "next"
        look: TouchButton.Primary
        objectName: "before"
        text: qsTr("First read: before you start")
        textId: "own-start"
        onClicked: page.session.openChapterStart()
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: start.bottom
        anchors.topMargin: Theme.touchGap
        count: page.session.exercises.length
        model: page.session.exercises
        spoken: page.session.exercises.findIndex(row => row.titleId === Reading.textId)
        objectName: "exercises"

        delegate: FigureCard {
            required property int index
            required property var modelData

            figure: modelData.figure
            height: grid.cardHeight
            objectName: "exercise-" + modelData.id
            number: index + 1
            text: modelData.title
            textId: modelData.titleId
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.session.openExercise(modelData.id)
        }
    }
}
