pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The resting screen, and the choice of another language. It names neither injury nor leaflet, and says
// all that is on it to whoever does not read: each language in turn, or one alone.
Item {
    id: page

    required property Navigator navigator
    required property LanguagesViewModel languages
    readonly property bool isWide: width > height
    // Many languages need the room more than the picture does.
    readonly property bool isCrowded: languages.languages.count > 3
    readonly property bool showsPlace: languages.isResting || !isCrowded
    readonly property real barHeight: languages.isResting ? 0 : Theme.touch + Theme.gap
    readonly property real ear: Reading.heardAlone.length > 0 ? Theme.earWidth : 0

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

    Item {
        id: place

        readonly property real share: page.isCrowded ? 0.32 : 0.42
        // On a tall screen what the tiles leave, so that all of them are seen at once.
        readonly property real tiles: grid.allRows * (grid.cellHeight + Theme.touchGap)
        readonly property real rest: page.height - page.barHeight - Theme.margin - tiles
        readonly property real tallest: Math.max(0.25 * page.height, Math.min(0.42 * page.height, rest))
        readonly property real mostHeight: page.isWide ? page.height - page.barHeight : tallest
        readonly property real foot: footer.height > 0 ? footer.height + Theme.gap : 0

        anchors.left: parent.left
        height: page.isWide ? mostHeight : window.height + foot
        visible: page.showsPlace
        width: page.isWide ? page.width * share : page.width
        y: page.barHeight

        WindowPicture {
            id: window

            height: Math.min(width, place.mostHeight - place.foot)
            width: place.width
            y: Math.max(0, (place.height - height - place.foot) / 2)
        }

        Row {
            id: footer

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            visible: page.languages.isResting
            y: window.y + window.height + Theme.gap

            Loader {
                active: page.ear > 0 && page.languages.isResting
                visible: active

                sourceComponent: HearButton {
                    iconSize: Theme.icon * 1.25
                    look: TouchButton.Primary
                }
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.inkSoft
                font.pixelSize: Theme.noteSize
                objectName: "wardName"
                text: page.languages.wardName
                visible: text.length > 0
                width: Math.min(implicitWidth, place.width - Theme.touch - Theme.gap)
            }
        }
    }

    CardGrid {
        id: grid

        readonly property bool isBeside: page.showsPlace && page.isWide
        // A little of the margins, where the rows would else go over two screens for want of it.
        readonly property real room: page.height - (isBeside || page.isWide ? page.barHeight : 0)
        readonly property real missing: allRows * (cellHeight + gap) - gap - room
        readonly property real borrowed: page.isWide && missing > 0 && missing < Theme.gap ? missing : 0

        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.barHeight > 0 ? -borrowed : -borrowed / 2
        anchors.left: isBeside ? place.right : parent.left
        anchors.leftMargin: isBeside ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: page.showsPlace && !page.isWide ? place.bottom : parent.top
        anchors.topMargin: {
            if (page.showsPlace && !page.isWide)
                return Theme.margin;
            return page.barHeight > 0 ? page.barHeight : -borrowed / 2;
        }
        cellHeight: page.isCrowded ? Theme.touch : Theme.tileHeight
        cellWidth: (page.isCrowded ? Theme.smallTileWidth : Theme.tileWidth) + page.ear
        count: page.languages.languages.count
        model: page.languages.languages

        delegate: LanguageTile {
            required property int index

            height: grid.cardHeight
            labelSize: page.isCrowded ? Theme.smallTileSize : Theme.displaySize
            visible: grid.shows(index)
            width: grid.cardWidth
            onChosen: page.navigator.chooseLanguage(code)
        }
    }
}
