pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
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

    clip: isTouched

    AnatomyView {
        id: side

        fadesAtTop: stage.y > 0
        ground: stage.isTouched ? Theme.accentSoft : Theme.ground
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
        isCloseUp: ![ExercisePlayer.Ready, ExercisePlayer.Finished].includes(stage.player.state)
        isSitting: stage.hasPostures || stage.guided.isSitting
        turn: {
            const isLying = !stage.hasLift && !stage.hasPostures && stage.guided.isLying;
            return isLying ? stage.player.lyingTurn : stage.player.turn;
        }
        width: stage.hasLift ? shaft.x - Theme.gapSmall : stage.width
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
        width: (stage.width < Theme.screenWidth ? 38 : 34) * Theme.unit
        x: stage.width - width - (stage.width < Theme.screenWidth ? Theme.gapSmall : Theme.margin)
        y: stage.shaftTop + Theme.gap
        onDragged: level => stage.player.slideTo(level)
        onDropped: stage.player.settle()
        onFloorTapped: floor => stage.player.moveTo(floor)
    }

    T.AbstractButton {
        id: card

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: stage.shaftTop + Theme.touchGap
        focusPolicy: Qt.TabFocus
        objectName: "picture"
        visible: stage.isTouched
        Accessible.name: qsTr("Tap when you tighten")
        Accessible.role: Accessible.Button
        onCanceled: stage.player.lift()
        onPressed: stage.player.touch()
        onReleased: stage.player.lift()

        background: Item {
            // Round the card nothing of the picture is seen.
            Rectangle {
                readonly property real reach: Math.max(stage.width, stage.height)

                anchors.fill: parent
                anchors.margins: -reach
                border.color: Theme.ground
                border.width: reach
                color: Theme.clear
                radius: reach + Theme.radius
            }

            Rectangle {
                anchors.fill: parent
                border.color: card.visualFocus ? Theme.focus : Theme.accent
                border.width: card.down ? 2 * Theme.stroke : Theme.stroke
                color: Theme.clear
                radius: Theme.radius
            }

            Rectangle {
                anchors.fill: what
                anchors.margins: -Theme.gapSmall
                color: Theme.surface
                radius: Theme.radiusSmall
            }

            Row {
                id: what

                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.margins: Theme.gap
                spacing: Theme.gapSmall

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.accent
                    name: "hand"
                    size: Theme.icon
                }

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.accent
                    font.bold: true
                    font.pixelSize: Theme.labelSize
                    lineHeight: 1
                    text: qsTr("Tap when you tighten")
                    width: Math.min(implicitWidth, card.width - 6 * Theme.gap)
                    Accessible.ignored: true
                }
            }
        }
    }
}
