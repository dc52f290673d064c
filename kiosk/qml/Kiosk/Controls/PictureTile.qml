pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A picture with a few words below it, to tap. The words are never divided.
T.AbstractButton {
    id: tile

    required property string figure
    property bool isRead: false
    property real titleSize: Theme.cardSize
    // Of the title, as a text to be read aloud.
    property string textId
    readonly property bool isSpoken: textId.length > 0 && textId === Reading.textId
    // What the words have at most of the height.
    property real wordsShare: 0.55

    focusPolicy: Qt.TabFocus
    Accessible.description: isRead ? qsTr("Read") : ""
    Accessible.name: Reading.plain(text)
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        border.color: tile.visualFocus ? Theme.focus : Theme.line
        border.width: tile.visualFocus ? Theme.stroke : Theme.hairline
        color: {
            if (tile.isSpoken)
                return Theme.highlight;
            return tile.down ? Theme.surfacePressed : Theme.surface;
        }
        radius: Theme.radius
    }
    contentItem: Item {
        Drawing {
            id: drawing

            anchors.bottom: title.top
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.gapSmall * 0.75
            figure: tile.figure
            width: Math.min(parent.width - 2 * Theme.gapSmall, height * 4 / 3)

            ReadMark {
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                visible: tile.isRead
            }
        }

        BodyText {
            id: title

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gapSmall * 0.75
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall / 2
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall / 2
            font.bold: true
            font.pixelSize: tile.titleSize
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, tile.height * tile.wordsShare)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            minimumPixelSize: Theme.leastSize
            text: tile.text
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
}
