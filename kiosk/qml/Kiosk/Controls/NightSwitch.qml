import QtQuick
import Kiosk.Style

// The night at one touch, and the light again at the next: what a button for it shows and does.
QtObject {
    readonly property string iconName: Theme.isNight ? "day" : "night"
    readonly property string words: Theme.isNight ? qsTr("Light screen") : qsTr("Dark screen")

    function turn(): void {
        Theme.appearance.toggleNight();
    }
}
