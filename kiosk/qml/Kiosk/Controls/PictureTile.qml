pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A picture, or an icon, and a few words, to tap: the words below it, or beside it where the tile is wide.
// They are never divided, and the pictures of a row of tiles are as large as one another.
T.AbstractButton {
    id: tile

    property string figure
    property string iconName
    property bool isRead: false
    property real titleSize: Theme.cardSize
    // Lines that the words may take below the picture.
    property int lines: width > 11 * titleSize ? 1 : 2
    // Of the title, as a text to be read aloud.
    property string textId
    readonly property bool isSpoken: textId.length > 0 && textId === Reading.textId
    property bool isBeside: width > 2.4 * height
    readonly property real edge: Theme.gapSmall / 2
    readonly property real inside: height - 2 * edge
    // Two lines are a little smaller where room is scarce.
    readonly property real lineSize: lines > 1 ? Math.max(Theme.leastSize, titleSize * 0.9) : titleSize
    readonly property real wordsBelow: Math.min(inside * 0.6, lines * lineSize * 1.4)

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
            if (tile.down)
                return Theme.surfacePressed;
            return tile.iconName ? Theme.clear : Theme.surface;
        }
        radius: Theme.radius
    }
    contentItem: Item {
        Drawing {
            id: drawing

            anchors.left: parent.left
            anchors.leftMargin: tile.isBeside ? Theme.gapSmall : (parent.width - width) / 2
            anchors.top: parent.top
            anchors.topMargin: tile.edge
            figure: tile.figure
            height: tile.isBeside ? tile.inside : tile.inside - tile.wordsBelow
            width: Math.min(parent.width * (tile.isBeside ? 0.4 : 0.9), height * 4 / 3)

            Loader {
                active: tile.iconName.length > 0
                anchors.centerIn: parent

                sourceComponent: Icon {
                    name: tile.iconName
                    size: Math.min(1.3 * Theme.icon, drawing.height)
                }
            }
        }

        BodyText {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: tile.edge
            anchors.left: tile.isBeside ? drawing.right : parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            font.bold: true
            font.pixelSize: tile.titleSize
            // Not before there is room: for each room every size is tried.
            fontSizeMode: width > 0 && height > 0 ? Text.Fit : Text.FixedSize
            height: tile.isBeside ? tile.inside : tile.wordsBelow
            horizontalAlignment: tile.isBeside ? Text.AlignLeft : Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            minimumPixelSize: Theme.leastSize
            text: Reading.plain(tile.text)
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }

        // Beside the drawing, not on it.
        Loader {
            active: tile.isRead
            anchors.right: tile.isBeside ? drawing.right : parent.right
            anchors.rightMargin: tile.isBeside ? 0 : tile.edge
            y: tile.isBeside ? drawing.y + drawing.height - height : tile.edge

            sourceComponent: ReadMark {}
        }
    }
}
