pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The leaflets as illustrated cards, where the ward offers several.
Item {
    id: page

    required property Navigator navigator
    required property ShelfViewModel shelf
    // What of the page is read aloud besides the leaflets' titles.
    readonly property var ownWords: [heading].map(one => Reading.own(one))

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        isHome: true
        navigator: page.navigator
        showsContents: false
    }

    ReadText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.headingSize
        lineHeight: Theme.headingLineHeight
        objectName: "pageTitle"
        textId: "own-heading"
        words: qsTr("What do you want to read about?")
        Accessible.role: Accessible.Heading
    }

    CardGrid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        count: page.shelf.leaflets.count
        model: page.shelf.leaflets
        spoken: page.shelf.leaflets.indexSpoken(Reading.textId, -1)
        objectName: "leaflets"

        delegate: FigureCard {
            required property int index
            required property string name
            required property string picture
            required property string title
            required property bool isOpened
            required textId

            figure: picture
            height: grid.cardHeight
            isRead: isOpened
            objectName: "leaflet-" + name
            text: title
            visible: grid.shows(index)
            width: grid.cardWidth
            onClicked: page.navigator.chooseLeaflet(name)
        }
    }
}
