import QtQuick
import Kiosk.Style

// Has the screen read aloud, and stops it at the next touch.
TouchButton {
    iconName: Reading.isReading ? "silence" : "hear"
    objectName: "hear"
    width: Theme.touch
    Accessible.name: Reading.isReading ? qsTr("Stop reading aloud") : qsTr("Read aloud")
    onClicked: Reading.readAloud.toggle()
}
