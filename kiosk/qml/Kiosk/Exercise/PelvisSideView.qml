pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The pelvis from the side, cut through the middle, belly to the left. The pelvic floor hangs like a
// hammock between the pubic bone and the tailbone. Each of its three parts tightens by itself: it gets
// thicker, darker and higher, and so the whole gets shorter. Belly and buttocks stay still.
// Drawn in a frame of 500 by 420 that is scaled to the item.
Item {
    id: view

    required property real front
    required property real middle
    required property real back
    // Whether she tightens or lets go: one of ExercisePlayer's directions.
    property int direction: ExercisePlayer.Still
    readonly property real k: Math.min(width / 500, height / 420)
    readonly property real frameX: (width - 500 * k) / 2 - 132 * k
    readonly property real frameY: (height - 420 * k) / 2
    readonly property real lifted: (front + middle + back) / 3

    clip: true

    Drawing {
        height: 480 * view.k
        figure: "kiosk/pelvis-side"
        fillMode: Image.Stretch
        width: 640 * view.k
        x: view.frameX
        y: view.frameY
    }

    // The skin between the thighs, drawn in a little with the muscle.
    Shape {
        transform: Scale {
            xScale: view.k
            yScale: view.k
        }
        x: view.frameX
        y: view.frameY

        ShapePath {
            fillColor: Theme.skin
            startX: 236
            startY: 338
            strokeColor: Theme.clear

            PathLine {
                x: 246
                y: 360
            }

            PathCubic {
                control1X: 270
                control1Y: 396 - 8 * view.front
                control2X: 310
                control2Y: 404 - 12 * view.front
                x: 356
                y: 404 - 13 * view.middle
            }

            PathCubic {
                control1X: 410
                control1Y: 404 - 13 * view.middle
                control2X: 440
                control2Y: 398 - 14 * view.back
                x: 484
                y: 375
            }

            PathLine {
                x: 520
                y: 384
            }

            PathLine {
                x: 520
                y: 338
            }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: Theme.clear
            startX: 246
            startY: 360
            strokeColor: Theme.skinEdge
            strokeWidth: 5

            PathCubic {
                control1X: 270
                control1Y: 396 - 8 * view.front
                control2X: 310
                control2Y: 404 - 12 * view.front
                x: 356
                y: 404 - 13 * view.middle
            }

            PathCubic {
                control1X: 410
                control1Y: 404 - 13 * view.middle
                control2X: 440
                control2Y: 398 - 14 * view.back
                x: 484
                y: 375
            }
        }
    }

    Drawing {
        height: 480 * view.k
        figure: "kiosk/pelvis-side-organs"
        fillMode: Image.Stretch
        width: 640 * view.k
        x: view.frameX
        y: view.frameY - 14 * view.lifted * view.k
    }

    Shape {
        id: muscle

        // Points of the muscle's middle line: at its two ends, and in each part.
        readonly property real frontY: 358 - 27 * view.front - 7 * view.middle
        readonly property real middleY: 376 - 38 * view.middle - 10 * view.front - 10 * view.back
        readonly property real backY: 362 - 34 * view.back - 8 * view.middle
        // Half of its thickness there.
        readonly property real frontHalf: 9 + 8 * view.front
        readonly property real middleHalf: 9 + 8 * view.middle
        readonly property real backHalf: 9 + 8 * view.back

        transform: Scale {
            xScale: view.k
            yScale: view.k
        }
        x: view.frameX
        y: view.frameY

        ShapePath {
            joinStyle: ShapePath.RoundJoin
            startX: 258
            startY: 322
            strokeColor: Theme.muscleEdge
            strokeWidth: 3.5

            fillGradient: LinearGradient {
                x1: 290
                x2: 440
                y1: 0
                y2: 0

                GradientStop {
                    color: Qt.tint(Theme.muscleRelaxed, Qt.alpha(Theme.muscleTight, view.front))
                    position: 0.05
                }

                GradientStop {
                    color: Qt.tint(Theme.muscleRelaxed, Qt.alpha(Theme.muscleTight, view.middle))
                    position: 0.45
                }

                GradientStop {
                    color: Qt.tint(Theme.muscleRelaxed, Qt.alpha(Theme.muscleTight, view.back))
                    position: 0.95
                }
            }

            PathCurve {
                x: 292
                y: muscle.frontY - muscle.frontHalf
            }

            PathCurve {
                x: 356
                y: muscle.middleY - muscle.middleHalf
            }

            PathCurve {
                x: 440
                y: muscle.backY - muscle.backHalf
            }

            PathCurve {
                x: 492
                y: 300
            }

            PathLine {
                x: 500
                y: 316
            }

            PathCurve {
                x: 446
                y: muscle.backY + muscle.backHalf
            }

            PathCurve {
                x: 356
                y: muscle.middleY + muscle.middleHalf
            }

            PathCurve {
                x: 288
                y: muscle.frontY + muscle.frontHalf
            }

            PathCurve {
                x: 250
                y: 336
            }

            PathLine {
                x: 258
                y: 322
            }
        }

        // A fibre along the muscle.
        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: Theme.clear
            startX: 266
            startY: 335
            strokeColor: Theme.muscleFibre
            strokeWidth: 2.5

            PathCurve {
                x: 290
                y: muscle.frontY
            }

            PathCurve {
                x: 356
                y: muscle.middleY
            }

            PathCurve {
                x: 443
                y: muscle.backY
            }

            PathCurve {
                x: 488
                y: 312
            }
        }
    }

    // The ring muscle of the anus, on both sides of it.
    Repeater {
        model: [
            {
                "x": 424,
                "y": 362
            },
            {
                "x": 459,
                "y": 358
            }
        ]

        Rectangle {
            required property var modelData

            border.color: Theme.muscleEdge
            border.width: Math.max(1, 3 * view.k)
            color: Qt.tint(Theme.muscleRelaxed, Qt.alpha(Theme.muscleTight, view.back))
            height: 27 * view.k
            radius: width / 2
            width: (11 + 4 * view.back) * view.k
            x: view.frameX + modelData.x * view.k
            y: view.frameY + (modelData.y - 14 * view.back) * view.k
        }
    }

    Rectangle {
        color: Theme.surface
        height: width
        radius: width / 2
        visible: view.direction !== ExercisePlayer.Still
        width: 70 * view.k
        x: view.frameX + 516 * view.k
        y: view.frameY + 276 * view.k

        Icon {
            anchors.centerIn: parent
            color: view.direction === ExercisePlayer.Up ? Theme.muscleTight : Theme.breathEdge
            name: view.direction === ExercisePlayer.Up ? "up" : "down"
            size: parent.width * 0.8
        }
    }
}
