pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Below a text that is being read: its ground, and a frame around the word that is said, which is as it
// was set, and so are all others.
Item {
    id: ground

    required property ReadText shown
    readonly property font painted: Qt.font({
        "family": shown.font.family,
        "bold": shown.font.bold,
        "pixelSize": shown.fontInfo.pixelSize
    })
    readonly property var places: Reading.wordPlaces(shown, painted)

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.gapSmall / 2
        color: Theme.highlight
        objectName: "spoken"
        radius: Theme.radiusSmall
    }

    // A word that is broken is on two lines, an address in large letters on more.
    Repeater {
        model: 4

        Rectangle {
            required property int index
            readonly property var place: ground.places[index] ?? null

            border.color: Theme.accent
            border.width: Theme.stroke
            color: Theme.surface
            height: place ? place.height : 0
            objectName: visible ? "spokenWord" : ""
            radius: Theme.radiusSmall / 2
            visible: place !== null
            width: place ? place.width + Theme.gapSmall : 0
            x: place ? place.x - Theme.gapSmall / 2 : 0
            y: place ? place.y : 0
        }
    }
}
