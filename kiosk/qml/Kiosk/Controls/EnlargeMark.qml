import QtQuick
import Kiosk.Style

// In the corner of a picture that a tap makes as large as the screen.
Rectangle {
    // What the tap does, in words.
    readonly property string action: qsTr("Make the picture larger")

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.ground
    height: Theme.icon
    radius: Theme.radiusSmall
    width: height

    Icon {
        anchors.centerIn: parent
        color: Theme.accent
        name: "enlarge"
        size: Theme.iconSmall
    }
}
