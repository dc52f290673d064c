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
    // Whether it can be chosen how to do it.
    readonly property bool isBefore: player.state === ExercisePlayer.Ready && !guided.isDemo
    readonly property bool isOver: player.state === ExercisePlayer.Finished
    readonly property var atRest: [done, start, another, byMyself, quiet, position]
    readonly property var choices: [...atRest, pause, stop, tone, tired, feelsNow]
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
        id: done

        iconName: "done"
        look: TouchButton.Primary
        objectName: "doneForNow"
        text: qsTr("Done for now")
        isOffered: controls.isOver
        onClicked: controls.navigator.openContents()
    }

    Choice {
        id: start

        iconName: controls.isOver ? "again" : "play"
        look: controls.isOver ? TouchButton.Plain : TouchButton.Primary
        objectName: "start"
        text: {
            if (controls.guided.isDemo)
                return qsTr("Watch");
            return controls.isOver ? qsTr("Again") : qsTr("Follow along");
        }
        isOffered: controls.isIdle
        onClicked: controls.player.start()
    }

    Choice {
        id: another

        iconName: "contents"
        objectName: "another"
        text: qsTr("Another exercise")
        isOffered: controls.isOver
        onClicked: controls.navigator.openExercises()
    }

    Choice {
        id: byMyself

        iconName: "self"
        objectName: "byMyself"
        text: qsTr("By myself")
        isOffered: controls.isBefore
        onClicked: controls.player.startByMyself()
    }

    Choice {
        id: quiet

        iconName: "quiet"
        objectName: "quiet"
        text: qsTr("No picture, only light")
        isOffered: controls.isBefore
        onClicked: controls.player.startQuiet()
    }

    Choice {
        id: position

        iconName: "position"
        objectName: "position"
        text: qsTr("Position")
        isOffered: controls.isBefore && controls.hasPosition
        onClicked: controls.navigator.openPositions()
    }

    Choice {
        id: pause

        readonly property bool isRunning: controls.player.isRunning
        iconName: isRunning ? "pause" : "play"
        look: TouchButton.Primary
        objectName: "pause"
        text: isRunning ? qsTr("Pause") : qsTr("Continue")
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
        id: tone

        iconName: "tone"
        note: controls.player.tone ? qsTr("On") : qsTr("Off")
        objectName: "tone"
        text: qsTr("Soft tone")
        // By hand there is none.
        isOffered: pause.isOffered && !controls.guided.isDemo && controls.player.hasSound
        onClicked: controls.player.toggleTone()
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
