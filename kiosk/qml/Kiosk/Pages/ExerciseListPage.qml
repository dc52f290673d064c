pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The exercises as cards, after a card with what to know before them.
Item {
    id: page

    required property Navigator navigator
    required property ExerciseListViewModel exerciseList
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [start].map(one => Reading.own(one))

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
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
        textId: page.exerciseList.titleId
        words: page.exerciseList.title
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
        onClicked: page.navigator.openChapterStart()
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: start.bottom
        anchors.topMargin: Theme.touchGap
        count: page.exerciseList.exercises.count
        model: page.exerciseList.exercises
        spoken: page.exerciseList.exercises.indexSpoken(Reading.textId, -1)
        objectName: "exercises"

        delegate: FigureCard {
            required property int index
            required property string exercise
            required property string picture
            required property string title
            required textId

            figure: picture
            height: grid.cardHeight
            objectName: "exercise-" + exercise
            number: index + 1
            text: title
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.navigator.openExercise(exercise)
        }
    }
}
