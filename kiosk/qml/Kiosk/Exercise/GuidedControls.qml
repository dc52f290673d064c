pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The buttons under an exercise: ways to begin it, or to pause and stop it; tired muscles always last.
Flow {
    id: controls

    required property Navigator navigator
    required property GuidedViewModel guided
    required property ExercisePlayer player
    required property bool isWide

    readonly property bool isIdle: [ExercisePlayer.Ready, ExercisePlayer.Finished].includes(player.state)
    readonly property bool hasPosition: guided.hasGuidance && player.postures.length === 0
    readonly property var choices: [start, byMyself, quiet, position, pause, stop, tired, feelsNow]
    readonly property var offered: choices.filter(choice => choice.isOffered)
    // In one row, or on a tall screen in two, each as wide as the screen.
    readonly property bool hasOneRow: isWide || offered.length <= 3
    readonly property int inFirstRow: hasOneRow ? offered.length : Math.ceil(offered.length / 2)

    function widthOf(choice: Item): real {
        const inRow = offered.indexOf(choice) < inFirstRow ? inFirstRow : offered.length - inFirstRow;
        return Math.floor((width + Theme.touchGap) / Math.max(1, inRow) - Theme.touchGap);
    }

    spacing: Theme.touchGap
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.isMirrored

    Choice {
        id: start

        iconName: controls.player.state === ExercisePlayer.Finished ? "again" : "play"
        look: TouchButton.Primary
        objectName: "start"
        text: {
            if (controls.guided.isDemo)
                return qsTr("Watch");
            if (controls.player.state === ExercisePlayer.Finished)
                return qsTr("Again");
            return qsTr("Follow along");
        }
        isOffered: controls.isIdle
        onClicked: controls.player.start()
    }

    Choice {
        id: byMyself

        iconName: "hand"
        objectName: "byMyself"
        text: qsTr("By myself")
        isOffered: controls.isIdle && !controls.guided.isDemo
        onClicked: controls.player.startByMyself()
    }

    Choice {
        id: quiet

        iconName: "quiet"
        objectName: "quiet"
        text: qsTr("With light only")
        isOffered: controls.isIdle && !controls.guided.isDemo
        onClicked: controls.player.startQuiet()
    }

    Choice {
        id: position

        iconName: "position"
        objectName: "position"
        text: qsTr("Position")
        isOffered: controls.isIdle && !controls.guided.isDemo && controls.hasPosition
        onClicked: controls.navigator.openPositions()
    }

    Choice {
        id: pause

        readonly property bool isRunning: controls.player.state === ExercisePlayer.Running
        iconName: isRunning ? "pause" : "play"
        look: TouchButton.Primary
        objectName: "pause"
        text: isRunning ? qsTr("Pause") : qsTr("Go on")
        isOffered: isRunning || controls.player.state === ExercisePlayer.Paused
        onClicked: isRunning ? controls.player.pause() : controls.player.start()
    }

    Choice {
        id: stop

        iconName: "stop"
        objectName: "stop"
        text: qsTr("Stop")
        isOffered: !controls.isIdle
        onClicked: controls.player.stop()
    }

    Choice {
        id: tired

        iconName: "tired"
        objectName: "tired"
        text: qsTr("My muscles are tired")
        isOffered: controls.guided.hasGuidance && !controls.guided.isDemo
        onClicked: controls.navigator.openTired()
    }

    Choice {
        id: feelsNow

        objectName: "feelsNow"
        text: qsTr("Some feeling is back")
        isOffered: controls.guided.isDemo && controls.isIdle
        onClicked: controls.navigator.answerFeeling(true)
    }

    component Choice: TouchButton {
        id: choice

        required property bool isOffered

        visible: isOffered
        width: controls.widthOf(choice)
    }
}
