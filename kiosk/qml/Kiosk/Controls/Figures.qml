pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Style

// The figures of what is read just now, below each other or beside each other, as they are larger. A tap
// makes one as large as the screen.
Grid {
    id: figures

    // Blocks with a figure each.
    required property RowModel shown
    readonly property int count: Math.max(1, shown.count)
    readonly property real sizeBelow: Math.min(width, share(height) * 4 / 3)
    readonly property real sizeBeside: Math.min(share(width), height * 4 / 3)
    readonly property bool isColumn: sizeBelow > sizeBeside && share(height) >= Theme.leastPicture

    signal opened(string figure)

    function share(length: real): real {
        return (length + spacing) / count - spacing;
    }

    columns: isColumn ? 1 : count
    spacing: Theme.floorGap

    Repeater {
        model: figures.shown

        T.AbstractButton {
            id: panel

            required property int index
            required property string textId
            required property string figure
            required property string figureAlt
            readonly property bool isSpoken: textId.length > 0 && textId === Reading.textId

            focusPolicy: Qt.TabFocus
            height: figures.isColumn ? figures.share(figures.height) : figures.height
            objectName: "picture-" + index
            width: figures.isColumn ? figures.width : figures.share(figures.width)
            Accessible.description: figureAlt
            Accessible.name: mark.action
            Accessible.role: Accessible.Button
            Keys.onEnterPressed: click()
            Keys.onReturnPressed: click()
            onClicked: figures.opened(figure)

            background: Rectangle {
                border.color: panel.visualFocus ? Theme.focus : Theme.accent
                border.width: panel.visualFocus || panel.isSpoken ? Theme.stroke : 0
                color: panel.down ? Theme.surfacePressed : Theme.surface
                radius: Theme.radius
            }
            contentItem: Item {
                Drawing {
                    alt: panel.figureAlt
                    anchors.fill: parent
                    anchors.margins: Theme.gapSmall
                    figure: panel.figure
                }

                EnlargeMark {
                    id: mark

                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.margins: Theme.gapSmall
                    visible: parent.width > 3 * width
                }

                SpreadArea {
                    onSpread: panel.click()
                }
            }
        }
    }
}
