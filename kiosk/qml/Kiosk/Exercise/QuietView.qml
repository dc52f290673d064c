pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The exercise as light, for half-closed eyes: on the dark a disc of light that grows with the tightness
// until it fills the screen, and falls back. A few words on the dark; pause, stop and "my muscles are
// tired" stay where they were, dim.
Rectangle {
    id: view

    required property Navigator navigator
    required property ExercisePlayer player
    // How tight the muscle is, 0 to 1.
    required property real level
    readonly property real least: 0.2 * height
    // Beyond the corners.
    readonly property real most: 1.05 * Math.hypot(width, 2 * (height - disc.middle))

    clip: true
    color: Theme.quietDark

    Rectangle {
        id: disc

        readonly property real middle: view.height * 0.3

        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.quietLight
        height: view.least + (view.most - view.least) * view.level
        objectName: "light"
        radius: height / 2
        width: height
        y: middle - height / 2
    }

    // Nothing below is touched.
    MouseArea {
        anchors.fill: parent
    }

    // Light alone does not tell when to let go.
    Rectangle {
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.quietDark
        height: words.implicitHeight + 2 * Theme.padding
        radius: Theme.radius
        visible: words.text.length > 0
        width: Math.min(words.implicitWidth + 4 * Theme.padding, view.width - 2 * Theme.margin)

        BodyText {
            id: words

            anchors.centerIn: parent
            color: Theme.quietInk
            font.bold: true
            font.pixelSize: Theme.farSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            objectName: "quietCue"
            text: view.player.isRunning ? view.player.cueShort : ""
            width: Math.min(implicitWidth, view.width - 4 * Theme.margin)
        }
    }

    Row {
        id: buttons

        readonly property real share: (view.width - 4 * Theme.margin) / 3

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Theme.margin
        spacing: Theme.margin

        Dim {
            readonly property bool isRunning: view.player.isRunning
            iconName: {
                if (isRunning)
                    return "pause";
                if (view.player.state === ExercisePlayer.Finished)
                    return "again";
                return "play";
            }
            objectName: "quietPause"
            text: {
                if (isRunning)
                    return qsTr("Pause");
                if (view.player.state === ExercisePlayer.Finished)
                    return qsTr("Again");
                return qsTr("Continue");
            }
            onClicked: isRunning ? view.player.pause() : view.player.start()
        }

        Dim {
            iconName: "stop"
            objectName: "quietStop"
            text: qsTr("Stop")
            onClicked: view.player.stop()
        }

        Dim {
            iconName: "tired"
            objectName: "quietTired"
            text: qsTr("My muscles are tired")
            onClicked: view.navigator.openTired()
        }
    }

    component Dim: TouchButton {
        id: dim

        height: Theme.touch
        ink: Theme.quietInk
        look: TouchButton.Quiet
        width: Math.min(50 * Theme.unit, buttons.share)

        background: Rectangle {
            border.color: Theme.quietInk
            border.width: dim.visualFocus ? Theme.stroke : Theme.hairline
            color: Theme.quietDark
            radius: Theme.radius
        }
    }
}
