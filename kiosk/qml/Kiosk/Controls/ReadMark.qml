import QtQuick
import Kiosk.Style

// That a chapter was read: a tick, on the corner of its drawing.
Rectangle {
    border.color: Theme.surface
    border.width: Theme.hairline
    color: Theme.accent
    height: Theme.icon * 0.85
    objectName: "readMark"
    radius: height / 2
    width: height

    Icon {
        anchors.centerIn: parent
        color: Theme.accentInk
        name: "read"
        size: parent.height * 0.7
    }
}
