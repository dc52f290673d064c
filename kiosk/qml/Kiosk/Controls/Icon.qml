pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// One of resources/icons in a colour. Decoration: what it stands beside carries the name. That of the
// cover is the very picture that covers, unless it is to be dark.
Image {
    id: icon

    required property string name
    property color color: Theme.ink
    // For arrows along the reading direction.
    property bool followsDirection: false
    property real size: Theme.icon
    readonly property string picture: "image://figure/" + Theme.name + "/" + Place.figure
    readonly property string glyph: name ? "image://icon/" + name + "/" + color.toString().slice(1) : ""
    property bool isVeiled: false

    fillMode: Image.PreserveAspectFit
    height: size
    mirror: followsDirection && Theme.isRightToLeft
    source: name === "privacy" && !isVeiled ? picture : glyph
    sourceSize: Qt.size(size, size)
    // A drawing is as wide as what is drawn, so that it stands in the middle with its word.
    width: implicitHeight > 0 ? Math.round(size * implicitWidth / implicitHeight) : size
    Accessible.ignored: true
}
