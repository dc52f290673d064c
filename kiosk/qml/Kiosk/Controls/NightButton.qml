import QtQuick
import Kiosk.Style

// The night at one touch: a moon by day, a sun by night.
TouchButton {
    readonly property NightSwitch night: NightSwitch {}

    iconName: night.iconName
    objectName: "nightButton"
    width: Theme.touch
    Accessible.name: night.words
    onClicked: night.turn()
}
