pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import QtQuick.Templates as T
import Kiosk.Controls
import Kiosk.Style

// A lift on its floors. The cabin follows `level`; where it is enabled it can be dragged, and tapping a
// floor asks for it. Never mirrored.
Item {
    id: shaft

    required property int floors
    required property int floor
    // Where the cabin is, 0 on the ground floor to 1 on the top floor.
    required property real level
    // Whether it is on its way to the floor: the floor's number lights up when it is there.
    required property bool isMoving
    // Whether it falls, all the way.
    required property bool isFalling

    readonly property real floorHeight: (height - floors * Theme.floorGap) / (floors + 1)
    readonly property real step: floorHeight + Theme.floorGap

    signal floorTapped(int floor)
    signal dragged(real level)
    signal dropped

    Rectangle {
        anchors.fill: well
        anchors.margins: -Theme.gapSmall / 2
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.shaft
        radius: Theme.radius
    }

    Item {
        id: well

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall / 2
        anchors.top: parent.top
        width: Math.min(parent.width * 0.5, shaft.floorHeight * 1.15)

        Repeater {
            model: shaft.floors

            Rectangle {
                required property int index

                color: Theme.line
                height: Theme.hairline
                width: well.width
                y: (index + 1) * shaft.step - Theme.floorGap / 2
            }
        }

        // The way down: one fall.
        Shape {
            anchors.fill: parent
            visible: shaft.isFalling

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: Theme.clear
                joinStyle: ShapePath.RoundJoin
                startX: well.width / 2
                startY: shaft.floorHeight / 2
                strokeColor: Theme.accent
                strokeWidth: Theme.stroke

                PathLine {
                    relativeX: 0
                    y: well.height - Theme.gapSmall
                }

                PathMove {
                    relativeY: -Theme.gap
                    x: well.width / 2 - Theme.gap
                }

                PathLine {
                    relativeX: Theme.gap
                    relativeY: Theme.gap
                }

                PathLine {
                    relativeX: Theme.gap
                    relativeY: -Theme.gap
                }
            }
        }

        Rectangle {
            id: cabin

            border.color: Theme.muscleEdge
            border.width: Theme.stroke
            color: Qt.tint(Theme.muscleRelaxed, Qt.alpha(Theme.muscleTight, shaft.level))
            height: shaft.floorHeight
            radius: Theme.radiusSmall
            width: well.width
            y: (1 - shaft.level) * shaft.floors * shaft.step

            Rectangle {
                anchors.centerIn: parent
                color: Theme.muscleEdge
                height: parent.height
                width: Theme.hairline
            }
        }
    }

    Repeater {
        model: shaft.floors + 1

        T.AbstractButton {
            id: floorButton

            required property int index
            readonly property int number: shaft.floors - index
            readonly property bool isAsked: shaft.floor === number
            readonly property bool isMarked: visualFocus || isAsked
            readonly property bool isReached: isAsked && !shaft.isMoving

            anchors.left: shaft.left
            anchors.right: shaft.right
            focusPolicy: Qt.TabFocus
            height: shaft.floorHeight
            objectName: "floor-" + number
            y: index * shaft.step
            Accessible.name: {
                if (number === 0)
                    return qsTr("Ground floor: let go");
                return qsTr("Floor %1").arg(Theme.number(number));
            }
            Accessible.role: Accessible.Button
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: shaft.floorTapped(number)

            background: Item {
                Rectangle {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    border.color: {
                        if (floorButton.visualFocus)
                            return Theme.focus;
                        return floorButton.isAsked ? Theme.accent : Theme.line;
                    }
                    border.width: floorButton.isMarked ? Theme.stroke : Theme.hairline
                    color: {
                        if (floorButton.down)
                            return Theme.surfacePressed;
                        if (floorButton.isReached)
                            return Theme.accent;
                        return Theme.surface;
                    }
                    height: Math.min(parent.height, Theme.touchSmall)
                    radius: height / 2
                    width: height

                    BodyText {
                        anchors.centerIn: parent
                        color: floorButton.isReached ? Theme.accentInk : Theme.ink
                        font.bold: true
                        font.pixelSize: Theme.headingSize
                        lineHeight: 1
                        text: Theme.number(floorButton.number)
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    DragHandler {
        acceptedDevices: PointerDevice.AllDevices
        target: null
        xAxis.enabled: false

        onActiveChanged: if (!active)
            shaft.dropped()
        onCentroidChanged: if (active)
            shaft.dragged(1 - (centroid.position.y - shaft.floorHeight / 2) / (shaft.floors * shaft.step))
    }
}
