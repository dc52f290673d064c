pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The whole glass in fields; each one that feels a finger changes its colour for good.
Item {
    id: test

    readonly property int columns: Math.max(1, Math.floor(width / Theme.touch))
    readonly property int rows: Math.max(1, Math.floor(height / Theme.touch))
    property int felt: 0

    function feelAll(points: var): void {
        for (const point of points)
            feel(point.x, point.y);
    }

    function feel(x: real, y: real): void {
        const column = Math.min(columns - 1, Math.max(0, Math.floor(x / width * columns)));
        const row = Math.min(rows - 1, Math.max(0, Math.floor(y / height * rows)));
        const field = fields.itemAt(row * columns + column) as Field;
        if (field && !field.isFelt) {
            field.isFelt = true;
            felt += 1;
        }
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    Grid {
        anchors.fill: parent
        columns: test.columns

        Repeater {
            id: fields

            model: test.columns * test.rows

            Field {}
        }
    }

    // On a plate, so that no line of the fields crosses it.
    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.ground
        height: counted.height + 2 * Theme.gapSmall
        radius: Theme.radius
        width: counted.width + 2 * Theme.gap
    }

    BodyText {
        id: counted

        anchors.centerIn: parent
        font.bold: true
        font.pixelSize: Theme.displaySize
        objectName: "felt"
        text: qsTr("%1 of %2").arg(Theme.number(test.felt)).arg(Theme.number(test.columns * test.rows))
    }

    MultiPointTouchArea {
        anchors.fill: parent
        objectName: "touchArea"
        onPressed: points => test.feelAll(points)
        onUpdated: points => test.feelAll(points)
    }

    component Field: Rectangle {
        property bool isFelt: false

        border.color: Theme.line
        border.width: Theme.hairline
        color: isFelt ? Theme.accentSoft : Theme.surface
        height: test.height / test.rows
        width: test.width / test.columns
    }
}
