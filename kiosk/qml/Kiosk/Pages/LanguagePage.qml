pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The resting screen, and the choice of another language. It names neither injury nor leaflet.
Item {
    id: page

    required property Navigator navigator
    required property LanguagesViewModel languages
    readonly property bool isWide: width > height
    // Many languages need the room more than the picture does.
    readonly property bool isCrowded: languages.languages.count > 3

    Loader {
        active: !page.languages.isResting
        anchors.left: parent.left
        LayoutMirroring.enabled: Theme.isMirrored
        // The corner is the cover button's, whatever the direction.
        anchors.leftMargin: Theme.isRightToLeft ? Reading.cornerWidth : 0
        anchors.top: parent.top

        sourceComponent: TouchButton {
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "back"
            text: qsTr("Back")
            onClicked: page.navigator.goBack()
        }
    }

    BodyText {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.gapSmall
        color: Theme.inkSoft
        font.pixelSize: Theme.noteSize
        horizontalAlignment: Text.AlignRight
        objectName: "wardName"
        text: page.languages.wardName
        visible: page.languages.isResting && text.length > 0
        width: page.width / 2
    }

    Drawing {
        id: drawing

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: page.isWide ? (page.height - height) / 2 : Theme.touch
        readonly property real tallShare: page.isCrowded ? 0.2 : 0.28
        height: page.height * (page.isWide ? 0.7 : tallShare)
        figure: "kiosk/rest"
        readonly property real wideShare: page.isCrowded ? 0.22 : 0.4
        width: page.width * (page.isWide ? wideShare : 1)
        Accessible.ignored: true
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: page.isWide ? drawing.right : parent.left
        anchors.leftMargin: page.isWide ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: page.isWide ? parent.top : drawing.bottom
        anchors.topMargin: {
            if (page.isWide) {
                if (page.languages.isResting)
                    return Theme.margin + Theme.gap;
                return Theme.touch + Theme.gap;
            }
            return Theme.margin;
        }
        cellHeight: page.isCrowded ? Theme.touch : Theme.tileHeight
        cellWidth: page.isCrowded ? Theme.smallTileWidth : Theme.tileWidth
        count: page.languages.languages.count
        model: page.languages.languages

        delegate: TouchButton {
            required property int index
            required property string code
            required property string name
            required property string invitation
            required property bool isCurrent

            height: grid.cardHeight
            labelSize: page.isCrowded ? Theme.smallTileSize : Theme.displaySize
            look: isCurrent ? TouchButton.Primary : TouchButton.Plain
            note: invitation
            noteSize: Theme.tileNoteSize
            objectName: "language-" + code
            text: name
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.navigator.chooseLanguage(code)
        }
    }
}
