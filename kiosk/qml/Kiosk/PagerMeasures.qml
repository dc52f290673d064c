pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge

// What a page tells the one pager of its blocks. All in pixels.
Item {
    id: measures

    required property BlockPager pager
    required property real available
    required property BlockList list
    // Whether a figure comes after the blocks, on a screen of its own.
    property bool hasFigure: false

    Binding {
        property: "available"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.available
    }

    Binding {
        property: "heights"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.hasFigure ? measures.list.heights.concat([measures.available]) : measures.list.heights
    }

    Binding {
        property: "spacing"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.list.spacing
    }
}
