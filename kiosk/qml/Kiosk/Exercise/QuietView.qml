pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The exercise as light, for half-closed eyes: the whole screen is brighter the tighter the muscle is.
// A few words, on the dark; stop, and "my muscles are tired", stay where they were, as dim pictures.
Rectangle {
    id: view

    required property Navigator navigator
    required property ExercisePlayer player
    // How tight the muscle is, 0 to 1.
    required property real level

    color: Qt.tint(Theme.quietDark, Qt.alpha(Theme.quietLight, level))

    // Nothing below is touched.
    MouseArea {
        anchors.fill: parent
    }

    // Light alone does not tell when to let go.
    Rectangle {
        anchors.centerIn: parent
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
            Accessible.name: {
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
            Accessible.name: qsTr("Stop")
            onClicked: view.player.stop()
        }

        Dim {
            iconName: "tired"
            objectName: "quietTired"
            Accessible.name: qsTr("My muscles are tired")
            onClicked: view.navigator.openTired()
        }
    }

    component Dim: TouchButton {
        id: dim

        height: Theme.touch
        look: TouchButton.Quiet
        ink: Theme.quietInk
        width: 1.6 * Theme.touch

        background: Rectangle {
            border.color: Theme.quietInk
            border.width: dim.visualFocus ? Theme.stroke : Theme.hairline
            color: Theme.quietDark
            radius: Theme.radius
        }
    }
}
