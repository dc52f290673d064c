pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge

// What a page tells the one pager of its blocks. All in pixels.
Item {
    id: measures

    required property BlockPager pager
    required property real available
    required property BlockList list

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
        value: measures.list.heights
    }

    Binding {
        property: "spacing"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.list.spacing
    }
}
