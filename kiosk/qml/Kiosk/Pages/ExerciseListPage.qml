pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The exercises as cards, after a card with what to read before them. A card leads to the moving
// picture; reading about the exercise is the smaller way, at its side.
Item {
    id: page

    required property Navigator navigator
    required property ExerciseListViewModel exerciseList
    readonly property real readWidth: Theme.touch * (0.8 + 0.4 * Theme.tightScale)

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        // On a tall screen all cards have room below a bar of one row.
        showsBack: isNarrow
        showsContents: !isNarrow
        onBack: page.navigator.goBack()
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

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gapSmall
        // Each card leads on at two places, each a full touch target.
        cellHeight: Theme.touch * (1 + (Theme.textScale - 1) * (bar.isNarrow ? 0.8 : 0.45))
        cellWidth: Theme.cardWidth + page.readWidth + Theme.touchGap
        count: page.exerciseList.cards.count
        model: page.exerciseList.cards
        spoken: page.exerciseList.cards.indexSpoken(Reading.textId, -1)
        objectName: "exercises"

        delegate: Item {
            id: cell

            required property int index
            required property string exercise
            required property int number
            required property bool isGuided
            required property string picture
            required property string title
            required property string textId
            readonly property bool isExercise: number > 0

            height: grid.cardHeight
            visible: grid.shows(index)
            width: grid.cardWidth

            FigureCard {
                anchors.left: parent.left
                figure: cell.picture
                figureShare: 0.3
                height: parent.height
                note: cell.isGuided ? qsTr("Follow along") : ""
                noteIcon: cell.isGuided ? "play" : ""
                number: cell.number
                objectName: cell.isExercise ? "exercise-" + cell.exercise : "before"
                text: cell.isExercise ? cell.title : qsTr("Read first: %1").arg(cell.title)
                textId: cell.textId
                width: parent.width - (cell.isGuided ? read.width + Theme.touchGap : 0)
                onClicked: {
                    if (cell.isGuided)
                        page.navigator.openGuided(cell.exercise);
                    else if (cell.isExercise)
                        page.navigator.openExercise(cell.exercise);
                    else
                        page.navigator.openChapterStart();
                }
            }

            TouchButton {
                id: read

                anchors.right: parent.right
                height: parent.height
                iconName: "page"
                objectName: "read-" + cell.exercise
                text: qsTr("Read")
                visible: cell.isGuided
                width: page.readWidth
                Accessible.description: Reading.plain(cell.title)
                onClicked: page.navigator.openExercise(cell.exercise)
            }
        }
    }
}
