pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A language: a tick where all of it is signed, the numbers, and a bar filled as far; a short one has neither
// numbers nor bar, but the share.
Item {
    id: line

    // Whether the bar stands between the words, and not below them.
    required property bool isWide
    required property bool isShort
    required property string name
    required property int count
    required property int signed
    required property bool isWhole
    readonly property real wordsHeight: height - (isWide || isShort ? 0 : Theme.bullet)
    // An empty one looks empty with the thickest edge too.
    readonly property real thinBar: Math.max(Theme.bullet / 2, 4 * Theme.hairline)

    Icon {
        color: Theme.accent
        name: "confirm"
        objectName: "signedTick"
        size: Theme.iconSmall
        visible: line.isWhole
        x: Theme.isRightToLeft ? parent.width - width : 0
        y: (line.wordsHeight - height) / 2
    }

    // A place that is still open.
    Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.clear
        height: Theme.iconSmall * 0.5
        radius: height / 2
        visible: !line.isWhole
        width: height
        x: Theme.isRightToLeft ? parent.width - (Theme.iconSmall + width) / 2 : (Theme.iconSmall - width) / 2
        y: (line.wordsHeight - height) / 2
    }

    StaffCell {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: Theme.iconSmall + Theme.gapSmall
        elide: Text.ElideRight
        font.bold: line.isWhole && line.isWide
        height: line.wordsHeight
        objectName: "signedName"
        text: line.name
        verticalAlignment: Text.AlignVCenter
        width: line.isWide ? parent.width * 0.3 : parent.width - anchors.leftMargin - ofAll.width
        wrapMode: Text.NoWrap
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: line.isWide ? (parent.height - height) / 2 : Theme.bullet - height
        anchors.left: line.isWide ? label.right : label.left
        anchors.right: parent.right
        anchors.rightMargin: line.isWide ? ofAll.width + Theme.gapSmall : 0
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.shaft
        height: line.isWide ? Theme.bullet : line.thinBar
        radius: height / 2
        visible: !line.isShort

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

        readonly property string share: qsTr("%1%")
        readonly property string words: qsTr("%1 of %2")
        readonly property int percent: Math.floor(100 * line.signed / Math.max(1, line.count))

        anchors.right: parent.right
        color: line.isWhole ? Theme.accent : Theme.ink
        font.bold: line.isWhole && line.isWide
        height: line.wordsHeight
        horizontalAlignment: Text.AlignRight
        objectName: "installed"
        text: {
            if (line.isShort)
                return share.arg(Theme.number(percent));
            return words.arg(Theme.number(line.signed)).arg(Theme.number(line.count));
        }
        verticalAlignment: Text.AlignVCenter
        width: {
            if (line.isWide)
                return parent.width * 0.28;
            return line.isShort ? 3 * Theme.leastSize : implicitWidth + Theme.gapSmall / 2;
        }
        wrapMode: Text.NoWrap
    }
}
