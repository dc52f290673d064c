pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A large card with a figure and a title, to tap.
T.AbstractButton {
    id: card

    required property string figure
    property bool isRead: false
    property bool isSpecial: false
    property string note
    // Of the title, as a text to be read aloud.
    property string textId
    // Shown in a corner when it is not 0.
    property int number: 0

    focusPolicy: Qt.TabFocus
    Accessible.description: isRead ? qsTr("Read") : note
    Accessible.name: Reading.plain(text)
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        border.color: {
            if (card.visualFocus)
                return Theme.focus;
            if (card.isSpecial)
                return Theme.accent;
            return Theme.line;
        }
        border.width: card.visualFocus || card.isSpecial ? Theme.stroke : Theme.hairline
        color: {
            if (card.textId.length > 0 && card.textId === Reading.textId)
                return Theme.highlight;
            if (card.down)
                return Theme.surfacePressed;
            if (card.isSpecial)
                return Theme.accentSoft;
            return Theme.surface;
        }
        radius: Theme.radius
    }
    contentItem: Item {
        Text {
            id: words

            font: title.font
            text: card.text.replace(/[\s\u00AD]+/g, "\n")
            textFormat: Text.PlainText
            visible: false
            Accessible.ignored: true
        }

        // As high as the title in its smallest letters beside a drawing of full width.
        Text {
            id: leastTitle

            font.bold: true
            font.family: title.font.family
            font.pixelSize: Theme.leastSize
            lineHeight: Theme.headingLineHeight
            text: card.text
            textFormat: Text.PlainText
            visible: false
            width: card.width - drawing.fullWidth - 2 * Theme.gapSmall - Theme.gap
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Drawing {
            id: drawing

            readonly property real leastWidth: card.width * 0.18
            // Narrower where the longest word of the title needs the room.
            readonly property real gaps: 2 * Theme.gapSmall + Theme.gap
            readonly property real besideWords: card.width - Math.ceil(words.implicitWidth) - gaps
            readonly property real mostWidth: Math.min(card.width * 0.36, height * 4 / 3, besideWords)
            readonly property real fullWidth: Math.max(leastWidth, mostWidth)

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            height: card.height - 2 * Theme.gapSmall
            figure: card.figure
            width: leastTitle.height > card.height - 2 * Theme.gapSmall ? leastWidth : fullWidth
        }

        Column {
            anchors.left: drawing.right
            anchors.leftMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapSmall / 2

            BodyText {
                id: title

                font.bold: true
                font.pixelSize: Theme.cardSize
                lineHeight: Theme.headingLineHeight
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, card.height - 2 * Theme.gapSmall)
                minimumPixelSize: Theme.leastSize
                text: card.text
                width: parent.width
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            BodyText {
                color: Theme.inkSoft
                font.pixelSize: Theme.noteSize
                lineHeight: Theme.headingLineHeight
                text: card.note
                visible: card.note.length > 0
                width: parent.width
                Accessible.ignored: true
            }
        }

        Rectangle {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.top: parent.top
            anchors.topMargin: Theme.gapSmall
            border.color: Theme.line
            border.width: Theme.hairline
            color: Theme.ground
            height: Theme.icon
            radius: height / 2
            visible: card.number > 0
            width: height

            BodyText {
                anchors.centerIn: parent
                font.bold: true
                font.pixelSize: Theme.noteSize
                lineHeight: 1
                text: card.number
                Accessible.ignored: true
            }
        }

        Rectangle {
            anchors.bottom: drawing.bottom
            anchors.right: drawing.right
            border.color: Theme.surface
            border.width: Theme.hairline
            color: Theme.accent
            height: Theme.icon * 0.85
            objectName: "readMark"
            radius: height / 2
            visible: card.isRead
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.accentInk
                name: "read"
                size: parent.height * 0.7
            }
        }
    }
}
