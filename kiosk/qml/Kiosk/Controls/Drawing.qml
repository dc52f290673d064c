pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// A figure, drawn crisp at the size it is shown in and in the theme's colours. Never mirrored: it may
// be anatomy.
Image {
    id: drawing

    // As the session names it: pack and name.
    required property string figure
    // What it shows, in words; without any it is decoration.
    property string alt

    asynchronous: true
    fillMode: Image.PreserveAspectFit
    mirror: false
    source: figure.length > 0 ? "image://figure/" + Theme.name + "/" + figure : ""
    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    Accessible.ignored: alt.length === 0
    Accessible.name: alt
    Accessible.role: Accessible.Graphic
}
