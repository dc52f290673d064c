import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// What a pager is told of a list that it divides over screens.
Item {
    required property RowModel blocks
    // The index of the first and the last block on the screen.
    required property int first
    required property int last
    // The heights of all blocks, and which of their pieces introduce the next.
    property var heights: []
    property var introductions: []
    property real spacing: Theme.blockGap

    // The heights of all runs of each block's pieces: by the first of them, then by how many follow it.
    function measured(): var {
        return heights.map(one => [[one]]);
    }
}
