pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The leaflet's addresses as QR codes, for her own telephone. Nothing is opened here.
Item {
    id: page

    required property Session session
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [heading].map(one => Reading.own(one))
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        onBack: page.session.goBack()
    }

    ReadText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.tightSize
        lineHeight: Theme.headingLineHeight
        objectName: "pageTitle"
        textId: "own-title"
        words: qsTr("Point your telephone’s camera at a square to take it with you.")
        Accessible.role: Accessible.Heading
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        cellHeight: (page.isWide ? 50 : 30) * Theme.unit
        cellWidth: (page.isWide ? 36 : 100) * Theme.unit
        count: page.session.addresses.length
        maximumCellHeight: (page.isWide ? 94 : 36) * Theme.unit
        model: page.session.addresses
        spoken: page.session.addresses.findIndex(row => row.id === Reading.textId)
        objectName: "addresses"

        delegate: Item {
            id: card

            required property int index
            required property var modelData
            // On a tall screen the words are beside the code, else below it.
            readonly property real wordsHeight: page.isWide ? 7 * Theme.leastSize : height / 2
            readonly property real addressHeight: page.isWide ? 3.8 * Theme.leastSize : height / 2 - Theme.gapSmall
            readonly property real wordsX: page.isWide || Theme.isRightToLeft ? Theme.gapSmall : code.side + 2 * Theme.gap
            readonly property real wordsWidth: page.isWide ? width - 2 * Theme.gapSmall : width - code.side - 3 * Theme.gap

            height: grid.cardHeight
            visible: grid.shows(index)
            width: grid.cardWidth

            Rectangle {
                anchors.fill: parent
                color: Theme.surface
                radius: Theme.radius
            }

            // White in every theme: cameras want dark on light.
            Image {
                id: code

                readonly property real side: page.isWide ? Math.max(1, Math.min(card.width - Theme.gapSmall, card.height - card.wordsHeight - card.addressHeight - 3 * Theme.gapSmall)) : card.height - 2 * Theme.gapSmall

                fillMode: Image.Pad
                height: side
                objectName: "code-" + card.index
                smooth: false
                source: "image://code/" + encodeURIComponent(card.modelData.code)
                sourceSize: Qt.size(Math.round(side), Math.round(side))
                width: side
                x: page.isWide ? (card.width - width) / 2 : Theme.isRightToLeft ? card.width - width - Theme.gap : Theme.gap
                y: Theme.gapSmall
                Accessible.name: qsTr("QR code: %1").arg(Reading.plain(card.modelData.text))
                Accessible.role: Accessible.Graphic
            }

            ReadText {
                id: what

                font.bold: true
                font.pixelSize: Theme.labelSize
                fontSizeMode: Text.Fit
                height: card.wordsHeight
                horizontalAlignment: page.isWide ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: 1
                minimumPixelSize: Theme.leastSize * 0.8
                textId: card.modelData.id
                verticalAlignment: page.isWide ? Text.AlignVCenter : Text.AlignBottom
                width: card.wordsWidth
                words: card.modelData.text
                wrapMode: Text.Wrap
                x: card.wordsX
                y: page.isWide ? code.y + code.height : 0
            }

            BodyText {
                color: Theme.accent
                font.pixelSize: Theme.leastSize
                fontSizeMode: Text.Fit
                height: card.addressHeight
                horizontalAlignment: page.isWide ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: 1
                minimumPixelSize: Theme.leastSize * 0.6
                text: "\u2066" + card.modelData.address + "\u2069"
                width: card.wordsWidth
                wrapMode: Text.WrapAnywhere
                x: card.wordsX
                y: what.y + what.height
            }
        }
    }
}
