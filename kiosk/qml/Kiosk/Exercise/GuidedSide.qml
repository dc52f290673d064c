pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Beside the stage. While the exercise goes on: count and breath in one ring, and the muscle from below.
// Else: what it is, how it goes by hand, and what of it is hers to choose.
Item {
    id: side

    required property GuidedViewModel guided
    required property ExercisePlayer player
    required property ExerciseMotion motion
    required property Item picture
    // Whether its words are spoken as they come.
    required property bool isSpoken
    required property bool isWide
    readonly property bool hasLift: player.floors > 0
    // The lift's shaft has the room of the view from below on a wide screen: that then stands below.
    readonly property bool isBelowUnder: hasLift && isWide
    // How much room there is below this one.
    property real roomUnder: 0
    // Whether floors or postures are beside or below the words.
    readonly property bool hasMuch: hasLift || player.postures.length > 0
    // Large words come before the title and the picture of how she sits.
    readonly property bool isLarge: Theme.textScale >= 1.5
    readonly property bool isByHand: player.state === ExercisePlayer.ByHand
    // Whether the exercise runs and nothing else is on the screen.
    required property bool isSeenAlone
    readonly property bool isIdle: player.state === ExercisePlayer.Ready
    readonly property real ringSize: Math.min(Theme.ringSize, width, height)
    readonly property real viewSize: {
        if (isBelowUnder)
            return Math.min(width, roomUnder);
        return Math.min(height, width - ringSize - Theme.gap, 60 * Theme.unit);
    }

    BreathRing {
        id: ring

        breath: side.motion.breath
        count: side.player.count
        counts: side.player.counts
        hasNumber: side.player.showsNumber
        height: Math.min(parent.height, side.ringSize + Theme.ringLabelHeight + Theme.gapSmall)
        kind: side.player.breathKind
        objectName: "breath"
        visible: side.isSeenAlone && side.player.breathKind !== ExercisePlayer.NotAsked
        width: side.isBelowUnder ? parent.width : side.ringSize
        x: side.isBelowUnder || Theme.isLeftHanded ? 0 : parent.width - width
        y: (parent.height - height) / 2
    }

    AnatomyView {
        fadesAround: true
        height: side.viewSize
        motion: side.motion
        objectName: "belowView"
        picture: side.picture
        player: side.player
        visible: side.isSeenAlone && side.viewSize > 0
        width: side.viewSize
        x: {
            if (side.isBelowUnder)
                return Theme.isLeftHanded ? 0 : parent.width - width;
            if (Theme.isLeftHanded)
                return parent.width - width;
            return (parent.width - ring.width - Theme.gap - width) / 2;
        }
        y: side.isBelowUnder ? parent.height + Theme.gap : (parent.height - height) / 2
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: posture.visible ? posture.left : parent.right
        anchors.rightMargin: posture.visible ? Theme.gapSmall : 0
        anchors.top: parent.top
        spacing: Theme.gapSmall
        visible: !side.isSeenAlone

        BodyText {
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.labelSize
            lineHeight: Theme.headingLineHeight
            objectName: "title"
            text: side.guided.title
            visible: side.isIdle && !side.isLarge && !(side.hasLift && side.isWide)
            width: parent.width
        }

        BodyText {
            readonly property real hinted: hint.visible ? hint.height + Theme.gapSmall : 0

            font.bold: true
            font.pixelSize: Theme.cueSize
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, side.height - y - hinted - choices.height - Theme.gap)
            lineHeight: Theme.headingLineHeight
            minimumPixelSize: Theme.leastSize
            objectName: "cue"
            text: side.guided.isDemo ? qsTr("This is how it is done") : side.player.cue
            width: parent.width
        }

        BodyText {
            id: hint

            color: Theme.inkSoft
            font.pixelSize: side.isLarge && side.isWide && side.hasMuch ? Theme.leastSize : Theme.footerSize
            lineHeight: 1
            objectName: "hint"
            text: {
                if (side.guided.isDemo)
                    return qsTr("Just watch for now. You do not have to do anything yet.");
                if (!side.isByHand)
                    return "";
                if (side.hasLift)
                    return qsTr("Tap a floor, or drag the lift. The muscle follows.");
                return qsTr("Keep your finger on the picture while you tighten. Or tap to tighten, and tap again to let go.");
            }
            visible: text.length > 0
            width: parent.width
        }
    }

    PostureDrawing {
        id: posture

        anchors.right: parent.right
        anchors.top: parent.top
        guided: side.guided
        height: width
        objectName: "posture"
        posture: side.player.posture
        visible: words.visible && !side.hasLift && !side.isByHand && !side.isLarge
        width: 24 * Theme.unit
    }

    Column {
        id: choices

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gap
        visible: !side.isSeenAlone

        Row {
            spacing: Theme.touchGap
            visible: side.isByHand && side.player.postures.length > 0

            Repeater {
                model: side.player.postures

                PostureButton {
                    required property int modelData

                    guided: side.guided
                    isCurrent: side.player.posture === modelData
                    name: {
                        if (modelData === ExercisePlayer.Upright)
                            return qsTr("Upright");
                        if (modelData === ExercisePlayer.Rounded)
                            return qsTr("Back rounded");
                        return qsTr("Back hollow");
                    }
                    objectName: "posture-" + modelData
                    posture: modelData
                    onClicked: side.player.choosePosture(modelData)
                }
            }
        }

        GuidedSteppers {
            isByHand: side.isByHand
            isSpoken: side.isSpoken
            isWide: side.isWide
            player: side.player
            visible: !side.guided.isDemo || side.isIdle
            width: parent.width
        }
    }
}
