pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A language to choose; beside it, where it has a voice and there is room for ears, one that says its name
// and its invitation.
Item {
    id: tile

    required property string code
    required property string invitation
    required property bool isCurrent
    required property string name
    required property string textId
    property alias labelSize: choice.labelSize
    property bool hasEar: true
    readonly property bool isHeard: hasEar && Reading.heardAlone.includes(textId)

    signal chosen

    TouchButton {
        id: choice

        anchors.left: parent.left
        height: tile.height
        look: tile.isCurrent ? TouchButton.Primary : TouchButton.Plain
        note: tile.invitation
        noteSize: Theme.tileNoteSize
        objectName: "language-" + tile.code
        text: tile.name
        textId: tile.textId
        width: tile.width - (tile.isHeard ? Theme.earWidth : 0)
        onClicked: tile.chosen()
    }

    Loader {
        active: tile.isHeard
        anchors.right: parent.right

        sourceComponent: TouchButton {
            height: tile.height
            iconName: choice.isSpoken ? "silence" : "hear"
            look: TouchButton.Quiet
            objectName: "hear-" + tile.code
            width: Theme.touchSmall
            Accessible.name: {
                if (choice.isSpoken)
                    return qsTr("Stop reading aloud");
                return qsTr("Read aloud: %1").arg(tile.name);
            }
            onClicked: Reading.readAloud.sayAlone(tile.textId)
        }
    }
}
