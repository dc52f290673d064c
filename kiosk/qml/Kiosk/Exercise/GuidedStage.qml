pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The moving picture: the muscle, beside it how she sits or lies, and for the lift its shaft. By
// herself she touches it for as long as she tightens.
Rectangle {
    id: stage

    required property GuidedViewModel guided
    required property ExercisePlayer player
    required property ExerciseMotion motion
    // Nearer than this to where it goes, the muscle is held: no arrow then.
    readonly property real still: 0.02
    readonly property bool hasLift: player.floors > 0
    readonly property bool isTouched: player.state === ExercisePlayer.ByHand && !hasLift

    border.color: isTouched ? Theme.accent : Theme.clear
    border.width: Theme.stroke
    color: Theme.surface
    radius: Theme.radius

    Drawing {
        id: posture

        height: Math.min(stage.height - 2 * Theme.gap, width * 1.4)
        objectName: "posture"
        figure: stage.guided.postureFigures[stage.player.posture] ?? ""
        visible: !stage.hasLift
        width: stage.width * 0.3 - Theme.gap
        x: Theme.gap
        y: (stage.height - height) / 2
    }

    PelvisSideView {
        id: pelvis

        readonly property real start: stage.hasLift ? Theme.gapSmall : stage.width * 0.3

        back: stage.motion.back
        readonly property bool moves: Math.abs(stage.motion.level - stage.player.goal) > stage.still
        direction: moves ? stage.player.direction : ExercisePlayer.Still
        front: stage.motion.front
        height: stage.height
        middle: stage.motion.middle
        objectName: "pelvis"
        width: stage.width - start - (stage.hasLift ? shaft.width + 2 * Theme.gap : Theme.gapSmall)
        x: start
    }

    // With reduced motion: what was there a moment ago, fading away over what is there now.
    Loader {
        id: ghost

        active: Theme.reducedMotion
        anchors.fill: pelvis

        sourceComponent: PelvisSideView {
            id: fading

            objectName: "ghost"
            back: 0
            front: 0
            middle: 0
            opacity: 0

            function show(): void {
                front = stage.motion.front;
                middle = stage.motion.middle;
                back = stage.motion.back;
                fade.restart();
            }

            Connections {
                function onJumped() {
                    fading.show();
                }

                target: stage.motion
            }

            OpacityAnimator on opacity {
                id: fade

                duration: Theme.crossFade
                from: 1
                running: false
                to: 0
            }
        }
    }

    LiftShaft {
        id: shaft

        floor: stage.player.floor
        floors: stage.player.floors
        height: stage.height - 2 * Theme.gapSmall
        level: stage.motion.level
        objectName: "lift"
        visible: stage.hasLift
        width: 40 * Theme.unit
        x: stage.width - width - Theme.gap
        y: Theme.gapSmall
        onDragged: level => stage.player.slideTo(level)
        onDropped: stage.player.settle()
        onFloorTapped: floor => stage.player.moveTo(floor)
    }

    T.AbstractButton {
        anchors.fill: parent
        focusPolicy: Qt.TabFocus
        objectName: "picture"
        visible: stage.isTouched
        Accessible.name: qsTr("Touch when you tighten")
        Accessible.role: Accessible.Button
        onCanceled: stage.player.lift()
        onPressed: stage.player.touch()
        onReleased: stage.player.lift()
    }
}
