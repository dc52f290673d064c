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
    readonly property bool isFull: languages.languages.count > 12
    readonly property bool showsPlace: languages.isResting || !isCrowded
    readonly property real barHeight: languages.isResting ? 0 : Theme.touch + Theme.gap
    readonly property real tileWidth: {
        if (isFull)
            return Theme.leastTileWidth;
        return isCrowded ? Theme.smallTileWidth : Theme.tileWidth;
    }
    readonly property bool isHeard: Reading.heardAlone.length > 0
    // A language that is seen at once is found sooner than one with an ear on a next screen.
    readonly property bool hasEars: isHeard && (grid.isOneScreen(Theme.earWidth) || !grid.isOneScreen(0))
    readonly property real ear: hasEars ? Theme.earWidth : 0

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

        readonly property real share: {
            if (page.isFull)
                return 0.2;
            return page.isCrowded ? 0.32 : 0.42;
        }
        // On a tall screen what the tiles leave, so that all of them are seen at once.
        readonly property real tiles: grid.allRows * (grid.cellHeight + Theme.touchGap)
        readonly property real rest: page.height - page.barHeight - Theme.margin - tiles
        readonly property real least: 0.25 * page.height
        readonly property real tallest: Math.max(least, Math.min(0.42 * page.height, rest))
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

        Grid {
            id: footer

            readonly property real beside: columns > 1 ? Theme.touch + Theme.gap : 0

            anchors.horizontalCenter: parent.horizontalCenter
            columns: page.isWide && page.isFull ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: Theme.gap
            verticalItemAlignment: Grid.AlignVCenter
            visible: page.languages.isResting
            y: window.y + window.height + Theme.gap

            Loader {
                active: page.isHeard && page.languages.isResting
                visible: active

                sourceComponent: HearButton {
                    iconSize: Theme.icon * 1.25
                    look: TouchButton.Primary
                }
            }

            BodyText {
                color: Theme.inkSoft
                font.pixelSize: Theme.noteSize
                horizontalAlignment: footer.columns > 1 ? Text.AlignLeft : Text.AlignHCenter
                objectName: "wardName"
                text: page.languages.wardName
                visible: text.length > 0
                width: Math.min(implicitWidth, place.width - footer.beside)
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
        readonly property real underPlace: page.showsPlace ? place.least + Theme.margin : 0
        readonly property real tallRoom: page.height - page.barHeight - underPlace
        readonly property real mostRoom: page.isWide ? room + Theme.gap : tallRoom

        // Whether all tiles are on one screen if that much is added to each.
        function isOneScreen(wider: real): bool {
            return rowsOf(page.tileWidth + wider, width) * (cellHeight + gap) - gap < mostRoom;
        }

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
        cellWidth: page.tileWidth + page.ear
        count: page.languages.languages.count
        model: page.languages.languages
        spoken: page.languages.languages.indexSpoken(Reading.textId, -1)

        delegate: LanguageTile {
            required property int index

            hasEar: page.hasEars
            height: grid.cardHeight
            labelSize: {
                if (page.isFull)
                    return Theme.leastTileSize;
                return page.isCrowded ? Theme.smallTileSize : Theme.displaySize;
            }
            visible: grid.shows(index)
            width: grid.widthInRow(index)
            onChosen: page.navigator.chooseLanguage(code)
        }
    }
}
