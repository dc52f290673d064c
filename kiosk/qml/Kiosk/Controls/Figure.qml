pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.ViewModels
import Kiosk.Style

// A figure on its panel. Its labels stand in a column beside it, each with a line to what it names.
Rectangle {
    id: panel

    required property string source
    property string alt
    property LabelModel labels: null
    property real inset: Theme.gap

    readonly property bool hasLabels: labels !== null && labels.count > 0
    readonly property real columnWidth: hasLabels ? (width - 2 * inset) * 0.38 : 0
    // The place of the figure's left upper corner in the panel.
    readonly property real originX: drawing.x + (drawing.width - drawing.paintedWidth) / 2
    readonly property real originY: drawing.y + (drawing.height - drawing.paintedHeight) / 2
    // As large as the column takes: its longest word in width, all labels in height.
    readonly property real labelSize: {
        const across = columnWidth / Math.max(1, words.implicitWidth);
        const down = (column.height - repeater.count * Theme.gapSmall) / Math.max(1, all.implicitHeight);
        return Math.max(Theme.leastSize, Theme.noteSize * Math.min(1, across, down));
    }
    readonly property var tops: {
        if (!hasLabels)
            return [];
        const top = originY - column.y;
        const heights = measure(revision);
        return labels.tops(top, drawing.paintedHeight, heights, column.height, Theme.gapSmall);
    }
    // Counts up when the labels are others than before.
    property int revision: 0

    // `_` is what the heights depend on besides the items.
    function measure(_: int): var {
        const heights = [];
        for (let i = 0; i < repeater.count; ++i) {
            const item = repeater.itemAt(i) as BodyText;
            heights.push(item ? item.implicitHeight : 0);
        }
        return heights;
    }

    // `_` is what the item depends on besides the index.
    function labelAt(index: int, _: int): Item {
        return repeater.count > index ? repeater.itemAt(index) : null;
    }

    color: Theme.surface
    radius: Theme.radius

    BodyText {
        id: words

        font.bold: true
        font.pixelSize: Theme.noteSize
        text: panel.labels?.wordLines ?? ""
        visible: false
        Accessible.ignored: true
    }

    BodyText {
        id: all

        font.bold: true
        font.pixelSize: Theme.noteSize
        lineHeight: 1
        text: panel.labels?.lines ?? ""
        visible: false
        width: panel.columnWidth
        Accessible.ignored: true
    }

    Drawing {
        id: drawing

        alt: panel.alt
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: panel.inset
        anchors.top: parent.top
        figure: panel.source
        width: parent.width - 2 * panel.inset - (panel.hasLabels ? panel.columnWidth + Theme.gap : 0)
    }

    Item {
        id: column

        anchors.bottom: parent.bottom
        anchors.margins: panel.inset
        anchors.right: parent.right
        anchors.top: parent.top
        width: panel.columnWidth

        Repeater {
            id: repeater

            model: panel.labels

            onItemAdded: index => {
                if (index === count - 1)
                    ++panel.revision;
            }

            ReadText {
                required property int index
                required words
                required textId

                font.bold: true
                font.pixelSize: panel.labelSize
                lineHeight: 1
                objectName: "label-" + index
                width: column.width
                y: panel.tops[index] ?? 0
            }
        }
    }

    Repeater {
        model: panel.labels

        Item {
            id: leader

            required property int index
            required property real anchorX
            required property real anchorY
            readonly property Item label: panel.labelAt(index, panel.revision)
            readonly property real atX: panel.originX + anchorX * drawing.paintedWidth
            readonly property real atY: panel.originY + anchorY * drawing.paintedHeight
            readonly property bool isAfter: column.x > drawing.x
            readonly property real middle: column.x + column.width / 2
            readonly property real fromX: middle + (isAfter ? -1 : 1) * (column.width + Theme.gapSmall) / 2
            readonly property real fromY: column.y + (panel.tops[index] ?? 0) + (label ? label.height / 2 : 0)

            Shape {
                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: Theme.clear
                    startX: leader.fromX
                    startY: leader.fromY
                    strokeColor: Theme.ink
                    strokeWidth: Theme.hairline

                    PathLine {
                        x: leader.atX
                        y: leader.atY
                    }
                }
            }

            Rectangle {
                border.color: Theme.surface
                border.width: Theme.hairline
                color: Theme.ink
                height: Theme.bullet
                radius: height / 2
                width: height
                x: leader.atX - width / 2
                y: leader.atY - height / 2
            }
        }
    }
}
