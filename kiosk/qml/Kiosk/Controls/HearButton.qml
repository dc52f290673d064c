import QtQuick
import Kiosk.Style

// Has the screen read aloud, and stops it at the next touch. Where it went wrong, it is struck out, and a
// touch tries again.
TouchButton {
    readonly property bool hasFailed: Reading.readAloud?.hasFailed ?? false

    iconName: {
        if (hasFailed)
            return "unheard";
        return Reading.isReading ? "silence" : "hear";
    }
    objectName: "hear"
    width: Theme.touch
    Accessible.name: {
        if (hasFailed)
            return qsTr("Reading aloud is not working just now");
        return Reading.isReading ? qsTr("Stop reading aloud") : qsTr("Read aloud");
    }
    onClicked: Reading.readAloud.toggle()
}
