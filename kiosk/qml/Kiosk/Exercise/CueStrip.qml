import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// What to do now: in a few words that are read from a bed, and in a sentence below; beside them how she
// sits, where the exercise asks for a posture.
Item {
    id: strip

    required property GuidedViewModel guided
    required property ExercisePlayer player
    // How many lines the words of a cue take at most.
    required property int cueLines
    readonly property real lineHeight: lines > 1 ? 1.5 * Theme.farLineHeight : 1.4
    readonly property int lines: oneLine.advanceWidth > cue.width ? cueLines : 1
    readonly property real cueHeight: lines * lineHeight * Theme.farSize
    readonly property bool isDemo: guided.isDemo
    readonly property bool isInRounds: player.round > 0 && player.rounds > 1

    BodyText {
        id: cue

        anchors.left: parent.left
        anchors.right: beside.left
        anchors.rightMargin: beside.width > 0 ? Theme.gapSmall : 0
        anchors.top: parent.top
        font.bold: true
        font.pixelSize: Theme.farSize
        fontSizeMode: strip.cueLines > 1 ? Text.Fit : Text.HorizontalFit
        height: strip.cueHeight
        lineHeight: Theme.farLineHeight
        minimumPixelSize: Theme.headingLeastSize
        objectName: "cueShort"
        text: strip.isDemo ? qsTr("This is how it is done") : strip.player.cueShort
        verticalAlignment: Text.AlignVCenter
        wrapMode: strip.cueLines > 1 ? Text.Wrap : Text.NoWrap
    }

    // The words in one line of the largest letters.
    TextMetrics {
        id: oneLine

        font.bold: true
        font.family: cue.font.family
        font.pixelSize: Theme.farSize
        text: cue.text
    }

    BodyText {
        id: sentence

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: beside.left
        anchors.rightMargin: beside.width > 0 ? Theme.gapSmall : 0
        font.pixelSize: Theme.bodySize * (strip.cueLines > 1 ? 1.35 : 1.15)
        fontSizeMode: Text.Fit
        height: strip.height - strip.cueHeight - Theme.gapSmall
        lineHeight: Theme.headingLineHeight
        minimumPixelSize: Theme.leastSize
        objectName: "cue"
        text: {
            if (strip.isDemo)
                return qsTr("Just watch for now. You do not have to do anything yet.");
            return strip.player.cueBelow;
        }
    }

    // The round, and how she sits or lies.
    Item {
        id: beside

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: Math.max(round.visible ? round.width : 0, posture.visible ? posture.width : 0)

        BodyText {
            id: round

            anchors.right: parent.right
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.labelSize
            lineHeight: 1
            objectName: "round"
            text: {
                const rounds = Theme.number(strip.player.rounds);
                return qsTr("%1 of %2").arg(Theme.number(strip.player.round)).arg(rounds);
            }
            visible: strip.isInRounds
            width: implicitWidth
        }

        PostureDrawing {
            id: posture

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.top: round.visible ? round.bottom : parent.top
            guided: strip.guided
            objectName: "posture"
            posture: strip.player.posture
            visible: strip.player.floors === 0
            width: Math.min(strip.height, (strip.cueLines > 1 ? 26 : 36) * Theme.unit)
        }
    }
}
