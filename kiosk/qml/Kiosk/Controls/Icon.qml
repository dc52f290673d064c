pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// One of resources/icons in a colour. Decoration: what it stands beside carries the name.
Image {
    id: icon

    required property string name
    property color color: Theme.ink
    // For arrows along the reading direction.
    property bool followsDirection: false
    property real size: Theme.icon

    height: size
    mirror: followsDirection && Theme.isRightToLeft
    source: name ? "image://icon/" + name + "/" + color.toString().slice(1) : ""
    sourceSize: Qt.size(size, size)
    width: size
    Accessible.ignored: true
}
