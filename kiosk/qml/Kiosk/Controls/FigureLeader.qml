pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// The line from a label to what it names, and the dot there.
Item {
    id: leader

    required property bool isLit
    required property point from
    required property point to
    readonly property color colour: isLit ? Theme.accent : Theme.ink

    Shape {
        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: Theme.clear
            startX: leader.from.x
            startY: leader.from.y
            strokeColor: leader.colour
            strokeWidth: leader.isLit ? 2 * Theme.stroke : Theme.hairline

            PathLine {
                x: leader.to.x
                y: leader.to.y
            }
        }
    }

    Rectangle {
        border.color: Theme.surface
        border.width: leader.isLit ? Theme.stroke : Theme.hairline
        color: leader.colour
        height: leader.isLit ? 1.5 * Theme.bullet : Theme.bullet
        radius: height / 2
        width: height
        x: leader.to.x - width / 2
        y: leader.to.y - height / 2
    }
}
