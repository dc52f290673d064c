pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The leaflet's addresses as QR codes, for her own telephone. Nothing is opened here.
Item {
    id: page

    required property Navigator navigator
    required property TakeHomeViewModel takeHome
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [heading].map(one => Reading.own(one))
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        onBack: page.navigator.goBack()
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
        words: qsTr("Point your phone’s camera at the square to take the address with you.")
        Accessible.role: Accessible.Heading
    }

    // One at a time: a camera must not have to choose.
    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        cellHeight: height
        cellWidth: width
        count: page.takeHome.addresses.count
        maximumCellHeight: height
        model: page.takeHome.addresses
        objectName: "addresses"
        spoken: page.takeHome.addresses.indexSpoken(Reading.textId, -1)
        wanted: page.takeHome.first

        delegate: Rectangle {
            id: card

            required property int index
            required property string textId
            required property string words
            required property string address
            required property string code

            color: Theme.surface
            height: grid.cardHeight
            radius: Theme.radius
            visible: grid.shows(index)
            width: grid.cardWidth

            // Dark on light in every theme: cameras want it so.
            Image {
                id: picture

                readonly property real most: page.isWide ? card.width / 2 : card.height * 0.6
                readonly property real room: (page.isWide ? card.height : card.width) - 2 * Theme.gapSmall
                readonly property real side: Math.max(1, Math.min(room, most))
                readonly property real inset: (card.height - side) / 2

                fillMode: Image.Pad
                height: side
                objectName: "code-" + card.index
                smooth: false
                readonly property string plate: String(Theme.codePlate).slice(1)

                source: "image://code/" + plate + "/" + encodeURIComponent(card.code)
                sourceSize: Qt.size(Math.round(side), Math.round(side))
                width: side
                x: {
                    if (!page.isWide)
                        return (card.width - width) / 2;
                    if (Theme.isRightToLeft)
                        return card.width - width - inset;
                    return inset;
                }
                y: page.isWide ? inset : Theme.gapSmall
                Accessible.name: qsTr("QR code: %1").arg(Reading.plain(card.words))
                Accessible.role: Accessible.Graphic
            }

            Item {
                id: texts

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.leftMargin: page.isWide ? picture.side + 2 * picture.inset + Theme.gap : Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.top: page.isWide ? parent.top : picture.bottom

                ReadText {
                    id: what

                    font.bold: true
                    font.pixelSize: Theme.headingSize
                    fontSizeMode: Text.Fit
                    height: parent.height * 0.55
                    horizontalAlignment: page.isWide ? Text.AlignLeft : Text.AlignHCenter
                    lineHeight: Theme.headingLineHeight
                    minimumPixelSize: Theme.leastSize
                    textId: card.textId
                    verticalAlignment: Text.AlignBottom
                    width: parent.width
                    words: card.words
                    wrapMode: Text.Wrap
                }

                BodyText {
                    anchors.bottom: parent.bottom
                    anchors.top: what.bottom
                    anchors.topMargin: Theme.gapSmall
                    color: Theme.accent
                    font.pixelSize: Theme.bodySize
                    fontSizeMode: Text.Fit
                    horizontalAlignment: what.horizontalAlignment
                    lineHeight: 1
                    minimumPixelSize: Theme.leastSize * 0.8
                    // It is divided where it has a mark, not within a word.
                    text: "\u2066" + card.address.replace(/([/.-])(?=\w)/g, "$1\u200B") + "\u2069"
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
