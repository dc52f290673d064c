pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A language, a bar as long as all there is to sign and filled as far as it is signed, and the numbers.
Item {
    id: line

    // Whether the bar stands between the words, and not below them.
    required property bool isWide
    required property string name
    required property int count
    required property int signed
    readonly property real nameShare: line.isWide ? 0.32 : 0.5

    StaffCell {
        anchors.left: parent.left
        elide: Text.ElideRight
        height: parent.height - (line.isWide ? 0 : Theme.bullet)
        text: line.name
        verticalAlignment: Text.AlignVCenter
        width: parent.width * line.nameShare
        wrapMode: Text.NoWrap
    }

    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: line.isWide ? (parent.height - height) / 2 : 0
        anchors.left: parent.left
        anchors.leftMargin: line.isWide ? parent.width * line.nameShare : 0
        anchors.right: parent.right
        anchors.rightMargin: line.isWide ? ofAll.width : 0
        color: Theme.shaft
        height: line.isWide ? Theme.bullet : Theme.bullet / 2
        radius: height / 2

        Rectangle {
            anchors.left: parent.left
            color: Theme.accent
            height: parent.height
            objectName: "signedBar"
            radius: height / 2
            visible: line.signed > 0
            width: Math.max(height, parent.width * line.signed / Math.max(1, line.count))
        }
    }

    StaffCell {
        id: ofAll

        readonly property string words: qsTr("%1 of %2")

        anchors.right: parent.right
        color: line.signed === line.count ? Theme.accent : Theme.ink
        font.bold: true
        height: parent.height - (line.isWide ? 0 : Theme.bullet)
        horizontalAlignment: Theme.isRightToLeft ? Text.AlignLeft : Text.AlignRight
        objectName: "installed"
        text: words.arg(line.signed).arg(line.count)
        verticalAlignment: Text.AlignVCenter
        width: parent.width * (line.isWide ? 0.34 : 0.5)
        wrapMode: Text.NoWrap
    }
}
