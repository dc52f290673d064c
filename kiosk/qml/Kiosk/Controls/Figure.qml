pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// A figure of the pack on its panel, drawn at the size it is shown in. Anatomy is never mirrored.
Rectangle {
    id: panel

    required property string source
    property real inset: Theme.gap

    color: Theme.surface
    radius: Theme.radius

    Image {
        anchors.fill: parent
        anchors.margins: panel.inset
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        mirror: false
        source: panel.source
        sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    }
}
