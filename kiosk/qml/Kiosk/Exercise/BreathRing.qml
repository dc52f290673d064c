pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Round it a thick arc that fills, a piece for each count; in it a disc that swells while breathing in and
// sinks while breathing out, and the count.
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
    readonly property real size: Math.min(width, height)
    readonly property real arc: size * 0.16
    // Within the arc.
    readonly property real room: size - 2 * arc
    // Degrees from one piece to the next, and between two.
    readonly property real piece: 360 / Math.max(1, counts)
    readonly property real apart: counts > 1 ? 5 : 0

    Rectangle {
        anchors.fill: parent
        border.color: Theme.breathEdge
        border.width: Theme.hairline
        color: Theme.shaft
        objectName: "ring"
        radius: height / 2
    }

    Repeater {
        model: ring.counts

        Shape {
            id: mark

            required property int index

            anchors.fill: parent
            objectName: "count-" + (index + 1)

            ShapePath {
                capStyle: ShapePath.FlatCap
                fillColor: Theme.clear
                strokeColor: mark.index < ring.count ? Theme.counted : Theme.ground
                strokeWidth: ring.arc - 2 * Theme.stroke

                PathAngleArc {
                    centerX: ring.width / 2
                    centerY: ring.height / 2
                    radiusX: (ring.size - ring.arc) / 2
                    radiusY: radiusX
                    startAngle: mark.index * ring.piece - 90 + ring.apart / 2
                    sweepAngle: ring.piece - ring.apart
                }
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.breathEdge
        border.width: Theme.hairline
        color: Theme.surface
        height: ring.room
        radius: height / 2
        width: height

        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.breathEdge
            border.width: Theme.stroke
            color: Theme.breath
            height: ring.room * (0.6 + 0.36 * ring.breath)
            objectName: "breathDisc"
            visible: ring.isBreathing
            radius: height / 2
            width: height
        }

        BodyText {
            anchors.centerIn: parent
            color: Theme.ink
            font.bold: true
            font.pixelSize: ring.room * 0.58
            lineHeight: 1
            objectName: "count"
            text: ring.count > 0 ? Theme.number(ring.count) : ""
            visible: ring.hasNumber
        }
    }
}
