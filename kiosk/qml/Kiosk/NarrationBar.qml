pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Over the lowest row while something is read aloud: pause, again, the next page by itself, speed and loudness.
Rectangle {
    id: bar

    required property Narrator narrator
    readonly property bool isNarrow: width < Theme.narrowBar
    // On a tall screen speed and loudness have the bar for themselves.
    property bool isAdjusting: false
    readonly property bool showsSteppers: !isNarrow || isAdjusting
    readonly property bool showsButtons: !isNarrow || !isAdjusting
    readonly property real room: width - (showsButtons ? 2 : 0) * (Theme.touch + Theme.touchGap) - (isNarrow ? Theme.touch + Theme.touchGap : 0)

    readonly property real stepperWidth: isNarrow ? (room - Theme.touchGap) / 2 : room * 0.35 - Theme.touchGap

    color: Theme.ground
    objectName: "narrationBar"
    implicitHeight: Theme.touch

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.isMirrored

    Row {
        anchors.fill: parent
        spacing: Theme.touchGap

        TouchButton {
            iconName: bar.narrator.isPaused ? "play" : "pause"
            look: TouchButton.Primary
            objectName: "pauseReading"
            visible: bar.showsButtons
            width: Theme.touch
            Accessible.name: bar.narrator.isPaused ? qsTr("Go on reading") : qsTr("Pause")
            onClicked: bar.narrator.pauseOrGoOn()
        }

        TouchButton {
            iconName: "again"
            objectName: "sayAgain"
            visible: bar.showsButtons
            width: Theme.touch
            Accessible.name: qsTr("Say it again")
            onClicked: bar.narrator.again()
        }

        TouchButton {
            iconName: bar.narrator.turnsPages ? "confirm" : ""
            look: bar.narrator.turnsPages ? TouchButton.Primary : TouchButton.Plain
            objectName: "turnPages"
            text: qsTr("Turn the pages for me")
            visible: bar.showsButtons
            width: bar.isNarrow ? bar.room : bar.room * 0.3
            Accessible.checkable: true
            Accessible.checked: bar.narrator.turnsPages
            onClicked: bar.narrator.toggleTurning()
        }

        Stepper {
            anchors.verticalCenter: parent.verticalCenter
            canLess: bar.narrator.canGoSlower
            canMore: bar.narrator.canGoFaster
            lessName: qsTr("Read more slowly")
            lessObject: "readSlower"
            moreName: qsTr("Read faster")
            moreObject: "readFaster"
            text: qsTr("Speed")
            visible: bar.showsSteppers
            width: bar.stepperWidth
            onLess: bar.narrator.slower()
            onMore: bar.narrator.faster()
        }

        Stepper {
            anchors.verticalCenter: parent.verticalCenter
            canLess: bar.narrator.canBeSofter
            canMore: bar.narrator.canBeLouder
            lessName: qsTr("Softer")
            lessObject: "softer"
            moreName: qsTr("Louder")
            moreObject: "louder"
            text: qsTr("Volume")
            visible: bar.showsSteppers
            width: bar.stepperWidth
            onLess: bar.narrator.softer()
            onMore: bar.narrator.louder()
        }

        TouchButton {
            iconName: bar.isAdjusting ? "confirm" : "adjust"
            objectName: "adjustReading"
            visible: bar.isNarrow
            width: Theme.touch
            Accessible.name: qsTr("Speed and volume")
            onClicked: bar.isAdjusting = !bar.isAdjusting
        }
    }
}
