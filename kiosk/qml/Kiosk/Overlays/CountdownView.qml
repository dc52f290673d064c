pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The last seconds before all is forgotten. Any touch stops it; the button says so.
Rectangle {
    id: view

    required property IdleMonitor idleMonitor

    color: Theme.ground
    objectName: "countdown"

    // Anywhere beside the button.
    MouseArea {
        anchors.fill: parent
        objectName: "countdownArea"
        onClicked: view.idleMonitor.touched()
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)

        BodyText {
            font.bold: true
            font.pixelSize: Theme.headingSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            objectName: "areYouThere"
            text: qsTr("Are you still there?")
            width: parent.width
            Accessible.role: Accessible.Heading
        }

        BodyText {
            font.bold: true
            font.pixelSize: Theme.largeCountSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            objectName: "secondsLeft"
            text: Theme.number(view.idleMonitor.secondsLeft)
            width: parent.width
        }

        BodyText {
            font.pixelSize: Theme.tightSize
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("After this the screen starts again for the next person.")
            width: parent.width
        }

        TouchButton {
            height: 1.4 * Theme.touch
            labelSize: Theme.cueSize
            look: TouchButton.Primary
            objectName: "stillHere"
            text: qsTr("I’m still here")
            width: parent.width
            onClicked: view.idleMonitor.touched()
        }
    }
}
