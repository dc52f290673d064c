pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// While it runs: count and breath in a ring, beside it what to do now in words that are read from a bed;
// below them how to breathe and a sentence, which make way while the muscle moves and a voice says it.
// On a tall screen the words are above the ring. At the end always a way to pause.
Item {
    id: strip

    required property GuidedViewModel guided
    required property ExercisePlayer player
    required property ExerciseMotion motion
    required property bool isWide
    // Whether its words are spoken as they come.
    required property bool isSpoken
    readonly property bool isDemo: guided.isDemo
    readonly property bool isInRounds: player.round > 0 && player.rounds > 1
    readonly property bool hasRing: player.breathKind !== ExercisePlayer.NotAsked
    // Of the row with the ring; on a tall screen below the words.
    readonly property real rowHeight: isWide ? height : Math.max(Theme.ringSize, height * 0.42)
    readonly property real rowTop: height - rowHeight
    // In that row, on a tall screen, between the ring and the way to pause.
    readonly property real middleWidth: width - ring.width - end.width - 2 * Theme.gap
    readonly property real endWidth: 34 * Theme.unit
    readonly property bool isStill: player.direction === ExercisePlayer.Still

    BreathRing {
        id: ring

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        breath: strip.motion.breath
        count: strip.player.count
        counts: strip.player.counts
        hasNumber: strip.player.showsNumber
        height: strip.rowHeight
        kind: strip.player.breathKind
        objectName: "breath"
        visible: strip.hasRing
        width: height
    }

    Item {
        id: words

        anchors.left: strip.isWide && strip.hasRing ? ring.right : parent.left
        anchors.leftMargin: strip.isWide && strip.hasRing ? 1.5 * Theme.gap : 0
        anchors.right: parent.right
        anchors.top: parent.top
        height: strip.isWide ? parent.height : strip.rowTop - Theme.gapSmall

        readonly property real below: height - cue.room - Theme.gapSmall / 2
        // What the end takes of the lines below the cue.
        readonly property real endRoom: strip.isWide ? end.width + Theme.gap : 0

        BodyText {
            id: cue

            // In one line of the least letters.
            readonly property bool isLong: oneLine.advanceWidth > width
            readonly property real leastHeight: (isLong ? 3 * Theme.farLineHeight : 1.4) * Theme.farSize
            readonly property real room: {
                if (!strip.isWide)
                    return Math.max(leastHeight, words.height * share);
                const more = sentence.text.length > 0 && !label.isWithin ? 24 * Theme.unit : 0;
                return Math.max(leastHeight, words.height - Math.max(end.height, more) - Theme.gapSmall / 2);
            }
            readonly property real share: sentence.text.length > 0 ? 0.5 : 0.66

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            // Fitting does not know well how close the lines are.
            anchors.topMargin: room - height
            bottomPadding: height * 0.06
            font.bold: true
            font.pixelSize: Theme.farLargeSize
            fontSizeMode: Text.Fit
            height: room / Theme.farLineHeight
            lineHeight: Theme.farLineHeight
            minimumPixelSize: Theme.headingLeastSize
            objectName: "cueShort"
            text: strip.isDemo ? qsTr("This is how it is done") : strip.player.cueShort
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
        }

        TextMetrics {
            id: oneLine

            font.bold: true
            font.family: cue.font.family
            font.pixelSize: Theme.farSize
            text: cue.text
        }

        BodyText {
            id: sentence

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: words.endRoom
            font.pixelSize: Theme.bodySize * 1.8
            fontSizeMode: Text.Fit
            height: words.below - (label.isWithin ? 0 : label.height)
            lineHeight: Theme.headingLineHeight
            minimumPixelSize: Theme.leastSize
            objectName: "cue"
            text: {
                if (strip.isDemo)
                    return qsTr("Just watch for now. You do not have to do anything yet.");
                return strip.isSpoken && !strip.isStill ? "" : strip.player.cueBelow;
            }
            y: cue.room + Theme.gapSmall / 2
        }
    }

    BodyText {
        id: label

        // In the ring when there is nothing else in it.
        readonly property bool isWithin: strip.hasRing && !ring.hasNumber && !ring.isBreathing
        // Whether there is no sentence beside it.
        readonly property bool isAlone: sentence.text.length === 0

        font.bold: true
        font.pixelSize: isWithin || isAlone ? Theme.ringLabelLargeSize : Theme.ringLabelSize
        fontSizeMode: Text.Fit
        height: {
            if (isWithin)
                return ring.room * 0.6;
            return isAlone ? words.below : 1.4 * Theme.ringLabelSize;
        }
        horizontalAlignment: isWithin ? Text.AlignHCenter : Text.AlignLeft
        lineHeight: 1
        minimumPixelSize: Theme.leastSize
        objectName: "breathLabel"
        text: {
            if (strip.player.breathKind === ExercisePlayer.In)
                return qsTr("Breathe in");
            if (strip.player.breathKind === ExercisePlayer.Out)
                return qsTr("Breathe out");
            return qsTr("Keep breathing");
        }
        verticalAlignment: isWithin || !strip.isWide ? Text.AlignVCenter : Text.AlignBottom
        // Not where the large words say the same.
        visible: strip.hasRing && text !== cue.text
        width: isWithin ? ring.room * 0.8 : words.width - words.endRoom
        x: {
            if (isWithin)
                return ring.x + (ring.width - width) / 2;
            return words.x + (Theme.isMirrored ? words.endRoom : 0);
        }
        y: isWithin ? ring.y + (ring.height - height) / 2 : words.height - height
    }

    // The round, on a tall screen how she sits or lies, and the way to pause.
    Item {
        id: end

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: {
            if (!strip.isWide)
                return strip.rowHeight;
            return pause.height + (round.visible ? round.height : 0);
        }
        width: strip.endWidth

        BodyText {
            id: round

            anchors.bottom: pause.top
            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.labelSize
            height: 1.3 * font.pixelSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            objectName: "round"
            text: {
                const rounds = Theme.number(strip.player.rounds);
                return qsTr("%1 of %2").arg(Theme.number(strip.player.round)).arg(rounds);
            }
            visible: strip.isInRounds
        }

        TouchButton {
            id: pause

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.touchSmall
            iconName: "pause"
            ink: Theme.inkSoft
            look: TouchButton.Plain
            objectName: "pauseNow"
            text: qsTr("Pause")
            onClicked: strip.player.pause()
        }
    }
}
