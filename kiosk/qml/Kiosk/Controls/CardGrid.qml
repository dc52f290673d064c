pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Cards in equal cells that fill the room there is. What does not fit is on a next screen of cards,
// reached by buttons.
Item {
    id: grid

    required property int count
    required property Component delegate
    required property var model
    property real cellWidth: Theme.cardWidth
    property real cellHeight: Theme.cardHeight
    property real maximumCellHeight: 1.6 * cellHeight
    property real gap: Theme.touchGap
    // Screens of something else that come before those of cards.
    property int before: 0
    // What comes after the cards, of their size; it counts, too.
    default property alias after: cells.data
    // The screen of cards that was asked for; the one shown is the last at most.
    property int wanted: 0
    // The one that is being read aloud, which is shown; -1 for none.
    property int spoken: -1

    readonly property int allRows: rowsAcross(width)
    // As many columns as the rows need.
    readonly property int columns: Math.max(1, Math.ceil(count / Math.max(1, allRows)))
    // Not before there is a size: to make its buttons and take them away again is slow.
    readonly property bool isPaged: width > 0 && height > 0 && (before > 0 || allRows > rowsIn(height))
    readonly property int rows: isPaged ? Math.min(allRows, rowsIn(roomHeight)) : allRows
    readonly property int perScreen: rows * columns
    readonly property int screens: Math.max(1, before + Math.ceil(count / perScreen))
    readonly property int screen: Math.min(wanted, screens - 1)
    readonly property real roomHeight: isPaged ? height - Theme.touch - grid.gap : height
    // For the delegate, which must take this size and be visible only where shows(index).
    readonly property real cardWidth: (width + grid.gap) / columns - grid.gap
    // Of the last card, if it is to fill its row.
    readonly property int inLastRow: count > 0 ? (count - 1) % perScreen % columns + 1 : 1
    readonly property real restWidth: (columns - inLastRow + 1) * (cardWidth + gap) - gap
    readonly property real shareHeight: (roomHeight + grid.gap) / rows - grid.gap
    readonly property real cardHeight: Math.min(maximumCellHeight, shareHeight)

    // How many rows all of them take where there is so much room across.
    function rowsAcross(room: real): int {
        return rowsOf(cellWidth, room);
    }

    // The same of cells of another width.
    function rowsOf(cell: real, room: real): int {
        const fitting = Math.floor((room + grid.gap) / (cell + grid.gap));
        return Math.ceil(count / Math.max(1, fitting));
    }

    function rowsIn(room: real): int {
        return Math.max(1, Math.floor((room + grid.gap) / (cellHeight + grid.gap)));
    }

    // Of a card that shares its row evenly: rows as long as one another, or one card shorter, all filled.
    function widthInRow(index: int): real {
        const first = index - index % perScreen;
        const here = Math.min(perScreen, count - first);
        const rowsHere = Math.ceil(here / columns);
        const shorter = Math.floor(here / rowsHere);
        const inLonger = here % rowsHere * (shorter + 1);
        const inRow = index - first < inLonger ? shorter + 1 : shorter;
        return (width + grid.gap) / inRow - grid.gap;
    }

    function shows(index: int): bool {
        return before + Math.floor(index / perScreen) === screen;
    }

    function turn(isForward: bool): void {
        wanted = Math.max(0, Math.min(screens - 1, screen + (isForward ? 1 : -1)));
    }

    Connections {
        function onTurned(isForward: bool) {
            grid.turn(isForward);
        }

        enabled: grid.isPaged && grid.visible
        target: Gesture.source
    }

    onScreenChanged: Gesture.source.pageChanged()
    onSpokenChanged: {
        if (spoken >= 0)
            wanted = before + Math.floor(spoken / perScreen);
    }

    Flow {
        id: cells

        spacing: grid.gap
        // Beyond what is rounded.
        width: parent.width + 1
        y: grid.isPaged ? 0 : Math.max(0, (grid.roomHeight - height) / 2)

        LateRepeater {
            delegate: grid.delegate
            rows: grid.model
        }
    }

    Loader {
        active: grid.isPaged
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.touch

        sourceComponent: Item {
            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: Theme.isMirrored

            TouchButton {
                anchors.left: parent.left
                enabled: grid.screen > 0
                iconFollowsDirection: true
                iconName: "previous"
                objectName: "cardsBack"
                text: qsTr("Previous")
                width: Theme.backWidth
                onClicked: grid.turn(false)
            }

            ProgressDots {
                anchors.centerIn: parent
                count: grid.screens
                number: grid.screen + 1
                part: 1
                parts: 1
                width: parent.width - 2 * (Theme.nextWidth + Theme.gapSmall)
            }

            TouchButton {
                anchors.right: parent.right
                enabled: grid.screen + 1 < grid.screens
                iconAfter: true
                iconFollowsDirection: true
                iconName: "next"
                look: TouchButton.Primary
                objectName: "cardsForward"
                text: qsTr("Next")
                width: Theme.nextWidth
                onClicked: grid.turn(true)
            }
        }
    }
}
