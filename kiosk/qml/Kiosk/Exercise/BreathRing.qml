pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A disc in a ring that swells while breathing in and sinks while breathing out, with the count in it.
Item {
    id: ring

    // How full the breath is, 0 to 1.
    required property real breath
    // One of ExercisePlayer's kinds of breath.
    required property int kind
    // The count under way, and how many there are; 0 shows none.
    required property int count
    required property int counts
    // Dots instead of a number, where there are other numbers beside it.
    property bool countsInDots: false

    readonly property real size: Math.min(width, height - (label.visible ? label.height + Theme.gapSmall : 0))

    Rectangle {
        id: outer

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.breathEdge
        border.width: Theme.hairline
        color: Theme.surface
        height: ring.size
        radius: height / 2
        visible: ring.kind !== ExercisePlayer.NotAsked
        width: height

        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.breathEdge
            border.width: Theme.stroke
            color: Theme.breath
            height: outer.height * (0.5 + 0.5 * ring.breath)
            radius: height / 2
            width: height
        }
    }

    BodyText {
        anchors.centerIn: outer
        color: Theme.ink
        font.bold: true
        font.pixelSize: ring.size * 0.44
        lineHeight: 1
        objectName: "count"
        text: ring.count > 0 ? ring.count : ""
        visible: !ring.countsInDots
    }

    Grid {
        anchors.centerIn: outer
        columns: Math.min(ring.counts, 4)
        horizontalItemAlignment: Grid.AlignHCenter
        objectName: "countDots"
        spacing: ring.size * 0.05
        visible: ring.countsInDots

        Repeater {
            model: ring.countsInDots ? ring.counts : 0

            Rectangle {
                required property int index

                border.color: Theme.ink
                border.width: Theme.hairline
                color: index < ring.count ? Theme.ink : Theme.clear
                height: ring.size * 0.13
                radius: height / 2
                width: height
            }
        }
    }

    BodyText {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: outer.bottom
        anchors.topMargin: Theme.gapSmall / 2
        font.bold: true
        font.pixelSize: Theme.ringLabelSize
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
        visible: ring.kind !== ExercisePlayer.NotAsked
        fontSizeMode: Text.Fit
        height: Theme.ringLabelHeight
        minimumPixelSize: Theme.leastSize
        width: parent.width
    }
}
