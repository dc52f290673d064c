pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What moves in the picture of the window: steam above the cup, and the curtain that closes after a
// visit. All places are shares of the drawing's width and height.
Item {
    id: life

    required property Image picture
    readonly property bool isThere: picture.status === Image.Ready
    readonly property string drawings: "image://figure/" + Theme.name + "/kiosk/window-"
    readonly property bool isSteaming: Place.moves && isThere && closed === 0
    // How far the steam has risen, 0 to 1, and over again. It stops where it is: no state of it is odd.
    property real rise: 0.3
    // 0 for open, 1 for closed.
    property real closed: isThere && Place.isCurtained ? 1 : 0

    height: picture.paintedHeight
    objectName: "windowLife"
    visible: isThere
    width: picture.paintedWidth
    x: (picture.width - width) / 2
    y: (picture.height - height) / 2

    Behavior on closed {
        enabled: Place.moves

        NumberAnimation {
            duration: Theme.curtain
            easing.type: Easing.InOutQuad
        }
    }

    // It rises less than a pixel a step: more frames would not be seen.
    Timer {
        interval: Theme.slowFrame
        repeat: true
        running: life.isSteaming
        onTriggered: life.rise = (life.rise + interval / Theme.steam) % 1
    }

    Wisp {
        risen: life.rise
    }

    Wisp {
        mirror: true
        risen: (life.rise + 0.5) % 1
    }

    Loader {
        active: life.closed > 0
        anchors.fill: parent

        sourceComponent: Item {
            objectName: "curtain"

            Half {
                x: 0.1 * life.width
            }

            Half {
                side: "/mirrored"
                x: 0.49 * life.width
            }
        }
    }

    component Wisp: Image {
        required property real risen

        height: 0.17 * life.height
        objectName: "steam"
        opacity: Math.sin(Math.PI * risen)
        source: life.isThere ? life.drawings + "steam" : ""
        sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
        width: 0.13 * life.width
        x: 0.525 * life.width
        y: (0.57 - 0.1 * risen) * life.height
    }

    // Half of the curtain. It hangs drawn back, and widens from there.
    component Half: Image {
        id: half

        property string side

        height: 0.775 * life.height
        opacity: Math.min(1, 6 * life.closed)
        source: life.drawings + "curtain" + side
        sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
        width: 0.41 * life.width
        y: 0.11 * life.height

        transform: Scale {
            origin.x: half.side.length > 0 ? half.width : 0
            xScale: 0.4 + 0.6 * life.closed
        }
    }
}
