pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A large card with a figure and a title, to tap.
T.AbstractButton {
    id: card

    required property string figure
    property bool isRead: false
    // A second line under the title, with an icon before it.
    property string note
    property string noteIcon
    // Of the card's width, at most for the figure.
    property real figureShare: 0.36
    // Of the title, as a text to be read aloud.
    property string textId
    // Shown before the figure when it is not 0.
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
            return Theme.line;
        }
        border.width: card.visualFocus ? Theme.stroke : Theme.hairline
        color: {
            if (card.textId.length > 0 && card.textId === Reading.textId)
                return Theme.highlight;
            if (card.down)
                return Theme.surfacePressed;
            return Theme.surface;
        }
        radius: Theme.radius
    }
    contentItem: Item {
        Text {
            id: words

            // What the title has of the card's height.
            readonly property real allRoom: card.height - 2 * Theme.gapSmall
            readonly property real noteRoom: noteRow.isShown ? noteRow.height + Theme.gapSmall : 0
            readonly property real room: allRoom - noteRoom

            font: title.font
            text: card.text.replace(/[\s\u00AD]+/g, "\n")
            textFormat: Text.PlainText
            visible: false
            Accessible.ignored: true
        }

        LeastTitle {
            id: leastTitle

            beside: drawing.fullWidth
        }

        LeastTitle {
            id: narrowestTitle

            beside: drawing.leastWidth
        }

        Drawing {
            id: drawing

            readonly property real leastWidth: card.width * 0.18
            // Narrower where the longest word of the title needs the room.
            readonly property real gaps: badge.room + 2 * Theme.gapSmall + Theme.gap
            readonly property real wordsWidth: Math.max(Math.ceil(words.implicitWidth), noteRow.implicitWidth)
            readonly property real besideWords: card.width - wordsWidth - gaps
            readonly property real share: card.width * card.figureShare
            readonly property real mostWidth: Math.min(share, height * 4 / 3, besideWords)
            readonly property real fullWidth: Math.max(leastWidth, mostWidth)

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall + badge.room
            anchors.verticalCenter: parent.verticalCenter
            height: card.height - 2 * Theme.gapSmall
            figure: card.figure
            width: leastTitle.height > words.room ? leastWidth : fullWidth
        }

        Column {
            anchors.left: drawing.right
            anchors.leftMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapSmall

            BodyText {
                id: title

                font.bold: true
                font.pixelSize: Theme.cardSize
                lineHeight: Theme.headingLineHeight
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, words.room)
                minimumPixelSize: Theme.leastSize
                text: card.text
                verticalAlignment: Text.AlignVCenter
                width: parent.width
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Item {
                id: noteRow

                // A title that needs all of the room comes before it.
                readonly property real least: narrowestTitle.height + height + Theme.gapSmall
                readonly property bool isShown: card.note.length > 0 && least <= words.allRoom
                readonly property real markRoom: noteMark.active ? noteMark.width + Theme.gapSmall : 0

                height: Math.max(Theme.iconSmall, noteText.implicitHeight)
                implicitWidth: isShown ? markRoom + Math.ceil(noteText.implicitWidth) : 0
                visible: isShown
                width: parent.width

                Loader {
                    id: noteMark

                    active: card.noteIcon.length > 0
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter

                    sourceComponent: Icon {
                        color: Theme.accent
                        name: card.noteIcon
                        size: Theme.iconSmall
                    }
                }

                BodyText {
                    id: noteText

                    anchors.left: parent.left
                    anchors.leftMargin: noteRow.markRoom
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.inkSoft
                    font.pixelSize: Theme.labelSize
                    lineHeight: Theme.headingLineHeight
                    text: card.note
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }

        Rectangle {
            id: badge

            readonly property real room: card.number > 0 ? width + Theme.gapSmall : 0

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
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
                font.pixelSize: Theme.leastSize
                lineHeight: 1
                text: Theme.number(card.number)
                Accessible.ignored: true
            }
        }

        ReadMark {
            anchors.bottom: drawing.bottom
            anchors.right: drawing.right
            visible: card.isRead
        }
    }

    // As high as the title in its smallest letters, beside a drawing of a width.
    component LeastTitle: Text {
        required property real beside

        font.bold: true
        font.family: title.font.family
        font.pixelSize: Theme.leastSize
        lineHeight: Theme.headingLineHeight
        text: card.text
        textFormat: Text.PlainText
        visible: false
        width: card.width - badge.room - beside - 2 * Theme.gapSmall - Theme.gap
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
