import QtQuick
import Kiosk.Style

// Has the screen read aloud, and stops it at the next touch. Where it went wrong, it is struck out, and a
// touch tries again; for a while it says so below, too.
TouchButton {
    id: button

    readonly property bool hasFailed: Reading.readAloud?.hasFailed ?? false
    readonly property string told: qsTr("Reading aloud is not working just now")

    iconName: {
        if (hasFailed)
            return "unheard";
        return Reading.isReading ? "silence" : "hear";
    }
    objectName: "hear"
    width: Theme.touch
    Accessible.name: {
        if (hasFailed)
            return told;
        return Reading.isReading ? qsTr("Stop reading aloud") : qsTr("Read aloud");
    }
    onClicked: Reading.readAloud.toggle()
    onHasFailedChanged: note.isNew = hasFailed

    Rectangle {
        id: note

        property bool isNew: false
        // On which side of it the screen has room.
        readonly property bool isBefore: isNew && button.mapToItem(null, 0, 0).x > Theme.screenWidth / 2

        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.warmSoft
        height: words.height + 2 * Theme.gapSmall
        objectName: "unheardNote"
        radius: Theme.radius
        visible: isNew
        width: Math.min(words.implicitWidth, 110 * Theme.unit) + 2 * Theme.gap
        x: isBefore ? button.width - width : 0
        y: button.height + Theme.gapSmall
        Accessible.ignored: true

        BodyText {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.labelSize
            text: button.told
            width: parent.width - 2 * Theme.gap
        }

        Timer {
            interval: Theme.notice
            running: note.isNew
            onTriggered: note.isNew = false
        }
    }
}
