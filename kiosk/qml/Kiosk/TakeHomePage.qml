pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The leaflet's addresses as QR codes, for her own telephone. Nothing is opened here.
Item {
    id: page

    required property Session session
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        onBack: page.session.goBack()
    }

    BodyText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.tightSize
        lineHeight: Theme.headingLineHeight
        objectName: "pageTitle"
        text: qsTr("Point your telephone’s camera at a square to take it with you.")
        Accessible.role: Accessible.Heading
    }

    CardGrid {
        id: grid
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        cellHeight: 44 * Theme.unit
        cellWidth: (page.isWide ? 60 : 52) * Theme.unit
        count: page.session.addresses.length
        model: page.session.addresses
        objectName: "addresses"

        delegate: Item {
            id: card

            required property int index
            required property var modelData

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

                readonly property real side: Math.min(parent.height - 2 * Theme.gapSmall, parent.width * (page.isWide ? 0.5 : 0.56))

                anchors.left: parent.left
                anchors.leftMargin: Theme.gapSmall
                anchors.verticalCenter: parent.verticalCenter
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                height: side
                objectName: "code-" + card.index
                smooth: false
                source: "image://code/" + encodeURIComponent(card.modelData.code)
                sourceSize: Qt.size(Math.round(side), Math.round(side))
                width: side
                Accessible.name: qsTr("QR code: %1").arg(card.modelData.text)
                Accessible.role: Accessible.Graphic
            }

            BodyText {
                id: what

                anchors.bottom: parent.verticalCenter
                anchors.left: code.right
                anchors.leftMargin: Theme.gapSmall
                anchors.right: parent.right
                anchors.rightMargin: Theme.gapSmall
                font.bold: true
                font.pixelSize: Theme.labelSize
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, parent.height / 2 - Theme.gapSmall)
                lineHeight: 1
                minimumPixelSize: Theme.leastSize
                text: card.modelData.text
                verticalAlignment: Text.AlignBottom
                wrapMode: Text.Wrap
            }

            // From left to right in every language.
            BodyText {
                anchors.left: code.right
                anchors.leftMargin: Theme.gapSmall
                anchors.right: parent.right
                anchors.rightMargin: Theme.gapSmall
                anchors.top: parent.verticalCenter
                anchors.topMargin: Theme.gapSmall / 2
                color: Theme.accent
                font.pixelSize: Theme.leastSize
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, parent.height / 2 - Theme.gapSmall)
                horizontalAlignment: Theme.isRightToLeft ? Text.AlignRight : Text.AlignLeft
                lineHeight: 1
                minimumPixelSize: Theme.leastSize * 0.7
                text: "\u2066" + card.modelData.address + "\u2069"
                wrapMode: Text.WrapAnywhere
                LayoutMirroring.enabled: false
            }
        }
    }
}
