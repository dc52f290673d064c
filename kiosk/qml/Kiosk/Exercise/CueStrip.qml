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
    // The width of what else stands beside the words.
    property real roomBeside: 0
    readonly property real lineHeight: cueLines > 1 ? 1.5 * Theme.farLineHeight : 1.4
    readonly property real cueHeight: Math.min(cueLines, whole.lineCount) * lineHeight * Theme.farSize
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
        height: strip.height - sentence.height - Theme.gapSmall
        lineHeight: Theme.farLineHeight
        minimumPixelSize: Theme.headingLeastSize
        objectName: "cueShort"
        text: strip.isDemo ? qsTr("This is how it goes") : strip.player.cueShort
        verticalAlignment: Text.AlignVCenter
        wrapMode: strip.cueLines > 1 ? Text.Wrap : Text.NoWrap
    }

    // As many lines as the words take in the largest letters.
    BodyText {
        id: whole

        font.bold: true
        font.pixelSize: Theme.farSize
        text: cue.text
        visible: false
        width: cue.width
        wrapMode: cue.wrapMode
        Accessible.ignored: true
    }

    BodyText {
        id: sentence

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: beside.left
        anchors.rightMargin: beside.width > 0 ? Theme.gapSmall : 0
        font.pixelSize: Theme.bodySize * (strip.cueLines > 1 ? 1.35 : 1.15)
        fontSizeMode: Text.Fit
        height: Math.min(implicitHeight, strip.height - strip.cueHeight - Theme.gapSmall)
        lineHeight: Theme.headingLineHeight
        minimumPixelSize: Theme.leastSize
        objectName: "cue"
        text: strip.isDemo ? qsTr("You are only watching now.") : strip.player.cueBelow
    }

    // The round, and how she sits or lies.
    Item {
        id: beside

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: {
            const drawn = posture.visible ? posture.width : strip.roomBeside;
            return Math.max(round.visible ? round.width : 0, drawn);
        }

        BodyText {
            id: round

            anchors.right: parent.right
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.labelSize
            lineHeight: 1
            objectName: "round"
            text: qsTr("%1 of %2").arg(strip.player.round).arg(strip.player.rounds)
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
