import QtQuick
import Kiosk.Style

// The night at one touch, and the light again at the next: a moon by day, a sun by night.
TouchButton {
    iconName: Theme.isNight ? "day" : "night"
    objectName: "nightButton"
    width: Theme.touch
    Accessible.name: Theme.isNight ? qsTr("Light screen") : qsTr("Dark screen")
    onClicked: Theme.appearance.toggleNight()
}
