pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.Controls

// A front view of the pelvis, cut through the middle. The pelvic floor hangs between the hip bones
// like a hammock; as `level` goes from 0 to 1 it tightens: thicker, darker, and up. Drawn in a frame
// of 600 by 450 that is scaled to the item.
Item {
    id: view

    required property real level
    required property int floors
    property bool showsFloors: true

    readonly property real k: Math.min(width / 500, height / 420)
    readonly property real frameX: (width - 500 * k) / 2 - 50 * k
    readonly property real frameY: (height - 420 * k) / 2 - 30 * k
    // The middle of the muscle, in the frame, relaxed and tight.
    readonly property real lowest: 372
    readonly property real highest: 262
    readonly property real middle: lowest + (highest - lowest) * level

    clip: true

    Image {
        asynchronous: true
        height: 450 * view.k
        mirror: false
        source: "image://icon/pelvis-front"
        sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
        width: 600 * view.k
        x: view.frameX
        y: view.frameY
    }

    Repeater {
        model: view.showsFloors ? view.floors + 1 : 0

        Rectangle {
            required property int index

            color: Theme.line
            height: Theme.hairline
            width: 44 * view.k
            x: view.frameX + 278 * view.k
            y: view.frameY + (view.lowest + (view.highest - view.lowest) * index / view.floors) * view.k
        }
    }

    Image {
        asynchronous: true
        height: 230 * view.k
        mirror: false
        source: "image://icon/pelvis-organs"
        sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
        width: 240 * view.k
        x: view.frameX + 180 * view.k
        y: view.frameY + (128 - (view.lowest - view.middle) * 0.62) * view.k
    }

    Shape {
        id: muscle

        readonly property real half: 12 + 11 * view.level
        readonly property real edge: 286

        // Of a cubic whose two handles lie equally low, the middle lies at three quarters of them.
        function handle(edgeY: real, middleY: real): real {
            return (middleY - edgeY / 4) / 0.75;
        }

        preferredRendererType: Shape.CurveRenderer
        transform: Scale {
            xScale: view.k
            yScale: view.k
        }
        x: view.frameX
        y: view.frameY

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: Qt.tint(Theme.muscleRelaxed, Qt.alpha(Theme.muscleTight, view.level))
            joinStyle: ShapePath.RoundJoin
            startX: 188
            startY: muscle.edge - muscle.half * 0.7
            strokeColor: Theme.muscleEdge
            strokeWidth: 3

            PathCubic {
                control1X: 232
                control1Y: muscle.handle(muscle.edge, view.middle) - muscle.half
                control2X: 368
                control2Y: muscle.handle(muscle.edge, view.middle) - muscle.half
                x: 412
                y: muscle.edge - muscle.half * 0.7
            }

            PathLine {
                x: 412
                y: muscle.edge + muscle.half * 0.7
            }

            PathCubic {
                control1X: 368
                control1Y: muscle.handle(muscle.edge, view.middle) + muscle.half * 1.3
                control2X: 232
                control2Y: muscle.handle(muscle.edge, view.middle) + muscle.half * 1.3
                x: 188
                y: muscle.edge + muscle.half * 0.7
            }

            PathLine {
                x: 188
                y: muscle.edge - muscle.half * 0.7
            }
        }

        Fibre {
            offset: -0.35
        }

        Fibre {
            offset: 0.45
        }
    }

    // A line along the muscle, between its upper side (-1) and its lower side (1).
    component Fibre: ShapePath {
        id: fibre

        required property real offset
        readonly property real edgeY: muscle.edge + muscle.half * 0.7 * offset
        readonly property real handleY: muscle.handle(muscle.edge, view.middle) + muscle.half * 1.15 * offset

        capStyle: ShapePath.RoundCap
        fillColor: Theme.clear
        startX: 196
        startY: edgeY + (handleY - edgeY) * 0.06
        strokeColor: Theme.muscleFibre
        strokeWidth: 2.5

        PathCubic {
            control1X: 236
            control1Y: fibre.handleY
            control2X: 364
            control2Y: fibre.handleY
            x: 404
            y: fibre.startY
        }
    }
}
