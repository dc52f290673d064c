pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A titled card of as many lines as it has rows.
Rectangle {
    id: card

    required property string title
    required property int rows
    required property real leastRow
    default property alias lines: content.data
    // Above the title and below the lines.
    property real pad: Theme.gap
    readonly property real around: heading.height + Theme.gapSmall + 2 * pad
    readonly property real needed: around + rows * leastRow
    // Of a line, which has more room where there is more.
    readonly property real roomyRow: Math.min(1.5 * leastRow, (height - around) / Math.max(1, rows))
    property real rowHeight: roomyRow

    color: Theme.surface
    radius: Theme.radius

    BodyText {
        id: heading

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: card.pad
        font.bold: true
        font.pixelSize: Theme.leastSize * 1.15
        lineHeight: 1
        text: card.title
        Accessible.role: Accessible.Heading
    }

    Item {
        id: content

        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.pad
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gapSmall
    }
}
