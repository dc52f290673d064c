pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Style

// The moving picture: the muscle from the side, and for the lift its shaft beside it, with a line from
// each floor to where the muscle then is. By herself she touches it for as long as she tightens.
Item {
    id: stage

    required property GuidedViewModel guided
    required property ExercisePlayer player
    required property ExerciseMotion motion
    required property Item picture
    // Whether the exercise runs and nothing else is on the screen.
    required property bool isSeenAlone
    // How much at the top has other things on it, and is not for the shaft.
    property real shaftTop: 0
    readonly property bool hasLift: player.floors > 0
    // Whether the exercise says how she sits.
    readonly property bool hasPostures: player.postures.length > 0
    readonly property bool isByHand: player.state === ExercisePlayer.ByHand
    readonly property bool isTouched: isByHand && !hasLift && !guided.isDemo

    AnatomyView {
        id: side

        fadesAtTop: stage.y > 0
        fadesBeside: !stage.hasLift && stage.width < Theme.screenWidth
        floors: stage.player.floors
        floorsStep: shaft.step
        floorsTop: shaft.y + shaft.floorHeight / 2
        height: stage.height
        motion: stage.motion
        objectName: "stageView"
        picture: stage.picture
        player: stage.player
        // Clear of the buttons in the other corner of a tall screen.
        place: {
            if (stage.width < Theme.screenWidth)
                return 0.5;
            return Theme.isLeftHanded ? 1 : 0;
        }
        isSitting: stage.hasPostures || stage.guided.isSitting
        turn: {
            const isLying = !stage.hasLift && !stage.hasPostures && stage.guided.isLying;
            return isLying ? stage.player.lyingTurn : stage.player.turn;
        }
        width: stage.width - (stage.hasLift ? shaft.width + Theme.gapSmall : 0)
    }

    LiftShaft {
        id: shaft

        enabled: !stage.guided.isDemo && !stage.isSeenAlone
        floor: stage.player.floor
        floors: stage.player.floors
        isFalling: stage.motion.direction === ExercisePlayer.Down
        isMoving: stage.motion.moves
        height: stage.height - y - Theme.gapSmall
        level: stage.motion.level
        objectName: "lift"
        visible: stage.hasLift
        width: 38 * Theme.unit
        x: stage.width - width - Theme.gapSmall
        y: stage.shaftTop + Theme.gap
        onDragged: level => stage.player.slideTo(level)
        onDropped: stage.player.settle()
        onFloorTapped: floor => stage.player.moveTo(floor)
    }

    T.AbstractButton {
        anchors.fill: parent
        anchors.margins: Theme.touchGap
        anchors.topMargin: stage.shaftTop + Theme.touchGap
        focusPolicy: Qt.TabFocus
        objectName: "picture"
        visible: stage.isTouched
        Accessible.name: qsTr("Tap when you tighten")
        Accessible.role: Accessible.Button
        onCanceled: stage.player.lift()
        onPressed: stage.player.touch()
        onReleased: stage.player.lift()

        background: Rectangle {
            border.color: Theme.accent
            border.width: Theme.stroke
            color: Theme.clear
            radius: Theme.radius
        }
    }
}
