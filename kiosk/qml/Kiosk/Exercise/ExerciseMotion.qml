pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// What is drawn at this moment of an exercise. It follows the player's targets by itself, in the
// player's time; with reduced motion it is there at once, and what was there fades away.
Item {
    id: motion

    required property ExercisePlayer player
    property real front: 0
    property real middle: 0
    property real back: 0
    property real breath: 0
    readonly property real level: Math.max(front, middle, back)
    // Nearer than this to where it goes, the muscle is held: no arrow then.
    readonly property real still: 0.02
    readonly property bool moves: Math.abs(level - player.goal) > still
    readonly property int direction: moves ? player.direction : ExercisePlayer.Still
    // Whether each is on its way to what the player shows.
    readonly property bool levelsMove: {
        return front !== player.front || middle !== player.middle || back !== player.back;
    }
    readonly property bool breathMoves: breath !== player.breath
    // The breath of the body; without motion it stays as it is at rest.
    readonly property real bodyBreath: Theme.reducedMotion ? 0 : breath
    // How often it was there at once instead of moving, and how much is still seen of what was there before.
    property int jumps: 0
    property real fading: 0

    function followLevels(): void {
        levels.stop();
        if (player.moveSeconds > 0 && !Theme.reducedMotion) {
            levels.start();
            return;
        }
        if (Theme.reducedMotion) {
            jumps += 1;
            fade.restart();
        }
        front = player.front;
        middle = player.middle;
        back = player.back;
    }

    function followBreath(): void {
        breathing.stop();
        if (player.breathSeconds > 0 && !Theme.reducedMotion)
            breathing.start();
        else
            breath = player.breath;
    }

    Component.onCompleted: {
        front = player.front;
        middle = player.middle;
        back = player.back;
        breath = player.breath;
    }

    Connections {
        function onLevelsChanged() {
            motion.followLevels();
        }

        function onBreathChanged() {
            motion.followBreath();
        }

        target: motion.player
    }

    ParallelAnimation {
        id: levels

        Move {
            property: "front"
            to: motion.player.front
        }

        Move {
            property: "middle"
            to: motion.player.middle
        }

        Move {
            property: "back"
            to: motion.player.back
        }
    }

    Move {
        id: breathing

        duration: motion.player.breathSeconds * 1000
        property: "breath"
        to: motion.player.breath
    }

    NumberAnimation {
        id: fade

        duration: Theme.crossFade
        from: 1
        property: "fading"
        target: motion
        to: 0
    }

    component Move: NumberAnimation {
        duration: motion.player.moveSeconds * 1000
        easing.type: Easing.InOutSine
        target: motion
    }
}
