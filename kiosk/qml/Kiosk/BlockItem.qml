pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// One block: a paragraph, a list item, a numbered step, or an address.
Item {
    id: item

    required property var modelData
    required property string sourceLanguageName
    property real textSize: Theme.bodySize
    property bool bold: false
    readonly property bool isMarked: modelData.kind === "item" || modelData.kind === "step"
    readonly property bool isAddress: modelData.kind === "address"

    implicitHeight: texts.implicitHeight

    Rectangle {
        id: mark

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: item.modelData.kind === "step" ? 0 : words.font.pixelSize * 0.75 - height / 2
        color: item.modelData.kind === "step" ? Theme.accent : Theme.muscleTight
        height: item.modelData.kind === "step" ? words.font.pixelSize * 1.5 : Theme.bullet
        radius: height / 2
        visible: item.isMarked
        width: height

        BodyText {
            anchors.centerIn: parent
            color: Theme.accentInk
            font.bold: true
            lineHeight: 1
            text: item.modelData.step
            visible: item.modelData.kind === "step"
        }
    }

    Column {
        id: texts

        anchors.left: item.isMarked ? mark.right : parent.left
        anchors.leftMargin: item.isMarked ? Theme.gap : 0
        anchors.right: parent.right
        spacing: Theme.gapSmall / 2

        BodyText {
            id: words

            font.bold: item.bold
            font.pixelSize: item.textSize
            objectName: "block-" + item.modelData.id
            text: item.modelData.text
            width: parent.width
        }

        // Telephone numbers and web addresses read from left to right in every language.
        BodyText {
            color: Theme.accent
            font.bold: true
            horizontalAlignment: item.LayoutMirroring.enabled ? Text.AlignRight : Text.AlignLeft
            text: "\u2066" + item.modelData.address + "\u2069"
            visible: item.isAddress
            width: parent.width
            wrapMode: Text.WrapAnywhere
            LayoutMirroring.enabled: false
        }

        BodyText {
            color: Theme.inkSoft
            font.pixelSize: Theme.noteSize
            lineHeight: 1
            objectName: "fallbackMark"
            text: qsTr("Not translated yet: this is %1.").arg(item.sourceLanguageName)
            visible: item.modelData.isFallback
            width: parent.width
        }
    }
}
