pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A disc that swells while breathing in and sinks while breathing out, with the count in it. Round it a dot
// for each count, filled as it comes.
Item {
    id: ring

    // How full the breath is, 0 to 1.
    required property real breath
    // One of ExercisePlayer's kinds of breath.
    required property int kind
    // The count under way, and how many there are; 0 shows none.
    required property int count
    required property int counts
    // Whether the breath is on a cue: a disc that stands still would look like a breath that is held.
    readonly property bool isBreathing: kind !== ExercisePlayer.Free
    // Whether the number is shown: not where there are other numbers beside it.
    property bool hasNumber: true

    readonly property real dotSize: size * 0.075
    readonly property real labelRoom: {
        return label.visible && !label.isWithin ? Theme.ringLabelHeight + Theme.gapSmall / 2 : 0;
    }
    readonly property real size: Math.min(width, height - labelRoom)

    Rectangle {
        id: outer

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.breathEdge
        border.width: Theme.hairline
        color: Theme.surface
        height: ring.size
        objectName: "ring"
        radius: height / 2
        visible: ring.kind !== ExercisePlayer.NotAsked
        width: height

        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.breathEdge
            border.width: Theme.stroke
            color: Theme.breath
            height: outer.height * (0.5 + 0.34 * ring.breath)
            objectName: "breathDisc"
            visible: ring.isBreathing
            radius: height / 2
            width: height
        }
    }

    BodyText {
        anchors.centerIn: outer
        color: Theme.ink
        font.bold: true
        font.pixelSize: ring.size * 0.4
        lineHeight: 1
        objectName: "count"
        text: ring.count > 0 ? Theme.number(ring.count) : ""
        visible: ring.hasNumber
    }

    Repeater {
        model: ring.counts

        Rectangle {
            required property int index
            readonly property real angle: 2 * Math.PI * index / ring.counts
            readonly property real reach: (outer.height - ring.dotSize) / 2 - Theme.hairline

            border.color: Theme.breathEdge
            border.width: Theme.hairline
            color: index < ring.count ? Theme.ink : Theme.ground
            height: ring.dotSize
            objectName: "count-" + (index + 1)
            radius: height / 2
            width: height
            x: outer.x + outer.width / 2 + reach * Math.sin(angle) - width / 2
            y: outer.y + outer.height / 2 - reach * Math.cos(angle) - height / 2
        }
    }

    BodyText {
        id: label

        // In the ring when there is nothing else in it.
        readonly property bool isWithin: !ring.hasNumber && !ring.isBreathing

        anchors.horizontalCenter: parent.horizontalCenter
        font.bold: true
        font.pixelSize: Theme.ringLabelSize * (isWithin ? 1.3 : 1)
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        objectName: "breathLabel"
        text: {
            if (ring.kind === ExercisePlayer.In)
                return qsTr("Breathe in");
            if (ring.kind === ExercisePlayer.Out)
                return qsTr("Breathe out");
            return qsTr("Keep breathing");
        }
        verticalAlignment: Text.AlignVCenter
        visible: ring.kind !== ExercisePlayer.NotAsked
        fontSizeMode: Text.Fit
        height: isWithin ? ring.size * 0.5 : Theme.ringLabelHeight
        minimumPixelSize: Theme.leastSize
        width: isWithin ? ring.size * 0.68 : parent.width
        y: isWithin ? outer.y + (outer.height - height) / 2 : outer.y + outer.height + Theme.gapSmall / 2
    }
}
