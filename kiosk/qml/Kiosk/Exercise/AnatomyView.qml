pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// A view of the muscle: it shows the application's picture for as long as its page lasts. Never mirrored.
Item {
    id: view

    // One of the application's pictures of the anatomy.
    required property Item picture
    required property ExerciseMotion motion
    required property ExercisePlayer player
    property color ground: Theme.ground
    // She turns as she exercises; another exercise, or a picture of one, begins as it is.
    readonly property bool isUnderWay: [ExercisePlayer.Running, ExercisePlayer.ByHand].includes(player.state)
    // Whether the body fades away at the upper edge, and at the side that the words are at; or all around.
    property bool fadesAtTop: false
    property bool fadesAround: false
    property bool fadesBeside: false
    // Degrees, clockwise, by which the pelvis is to be turned.
    property real turn: 0
    property bool isSitting: false
    // Where the body stands if it is narrower than the view: 0 at the left to 1 at the right.
    property real place: 0.5
    // The floors that lines lead to, on the right, and where they are.
    property int floors: 0
    property real floorsTop: 0
    property real floorsStep: 0

    clip: true

    Component.onCompleted: picture.parent = view

    Behavior on turn {
        enabled: view.isUnderWay && !Theme.reducedMotion

        NumberAnimation {
            duration: view.player.turnSeconds * 1000
            easing.type: Easing.InOutSine
        }
    }

    Given {
        property: "width"
        value: view.width
    }

    Given {
        property: "height"
        value: view.height
    }

    Given {
        property: "theme"
        value: Theme.name
    }

    Given {
        property: "ground"
        value: view.ground
    }

    Given {
        property: "fadeTop"
        value: view.fadesAtTop || view.fadesAround ? Theme.fade / 2 : 0
    }

    Given {
        property: "fadeBottom"
        value: Theme.fade / 2
    }

    Given {
        property: "fadeLeft"
        value: view.fadesAround || view.fadesBeside && Theme.isLeftHanded ? Theme.fade / 2 : 0
    }

    Given {
        property: "fadeRight"
        value: view.fadesAround || view.fadesBeside && !Theme.isLeftHanded ? Theme.fade / 2 : 0
    }

    Given {
        property: "line"
        value: Theme.accent
    }

    Given {
        property: "jumps"
        value: view.motion.jumps
    }

    Given {
        property: "fading"
        value: view.motion.fading
    }

    Given {
        property: "animates"
        value: !Theme.reducedMotion
    }

    Given {
        property: "levelsMove"
        value: view.motion.levelsMove
    }

    Given {
        property: "breathMoves"
        value: view.motion.breathMoves
    }

    Given {
        property: "front"
        value: view.motion.front
    }

    Given {
        property: "middle"
        value: view.motion.middle
    }

    Given {
        property: "back"
        value: view.motion.back
    }

    Given {
        property: "breath"
        value: view.motion.bodyBreath
    }

    Given {
        property: "direction"
        value: view.motion.direction
    }

    Given {
        property: "isLift"
        value: view.player.floors > 0
    }

    Given {
        property: "turn"
        value: view.turn
    }

    Given {
        property: "place"
        value: view.place
    }

    Given {
        property: "isSitting"
        value: view.isSitting
    }

    Given {
        property: "floors"
        value: view.floors
    }

    Given {
        property: "floorsTop"
        value: view.floorsTop
    }

    Given {
        property: "floorsStep"
        value: view.floorsStep
    }

    // What the page before has given it is not put back as that page goes.
    component Given: Binding {
        restoreMode: Binding.RestoreNone
        target: view.picture
    }
}
