pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Where she is in the chapter: "2 of 4" in words and in dots.
Item {
    id: progress

    required property int number
    required property int count
    // When a page takes several screens.
    required property int part
    required property int parts
    // Whether the words are on one line.
    property bool isFlat: false

    implicitHeight: column.implicitHeight

    // Before it has a width it takes what it needs.
    function wordsWidth(needed: real): real {
        return width > 0 ? Math.min(needed, width) : needed;
    }

    Column {
        id: column

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: progress.isFlat && progress.parts > 1 ? 2 : 1
            columnSpacing: Theme.gap
            horizontalItemAlignment: Grid.AlignHCenter
            rowSpacing: column.spacing
            verticalItemAlignment: Grid.AlignVCenter

            BodyText {
                color: Theme.inkSoft
                font.bold: true
                font.pixelSize: progress.isFlat ? Theme.labelLeastSize : Theme.labelSize
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                objectName: "whereAmI"
                text: qsTr("%1 of %2").arg(Theme.number(progress.number)).arg(Theme.number(progress.count))
                width: progress.wordsWidth(implicitWidth)
            }

            BodyText {
                color: Theme.inkSoft
                font.pixelSize: progress.isFlat ? Theme.labelLeastSize : Theme.labelSize * 0.85
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                text: qsTr("part %1 of %2").arg(Theme.number(progress.part)).arg(Theme.number(progress.parts))
                visible: progress.parts > 1
                width: progress.wordsWidth(implicitWidth)
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.dot * 0.7

            Repeater {
                model: progress.count > 1 ? progress.count : 0

                Rectangle {
                    required property int index

                    border.color: Theme.accent
                    border.width: Theme.hairline
                    color: index < progress.number ? Theme.accent : Theme.clear
                    height: Theme.dot
                    radius: height / 2
                    width: index + 1 === progress.number ? 2 * height : height
                }
            }
        }
    }
}
