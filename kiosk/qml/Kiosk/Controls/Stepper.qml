pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Less and more of something, with what it is between the two buttons, or above them in a narrow place.
Item {
    id: stepper

    required property string text
    required property string lessName
    required property string moreName
    // Where it stands, of how many, as dots below the text; 0 for none.
    property int step: 0
    property int steps: 0
    property bool canLess: true
    property bool canMore: true
    // What the two buttons are called in the tree of objects.
    property string lessObject
    property string moreObject
    readonly property bool isNarrow: width < 2 * Theme.touchSmall + 34 * Theme.unit
    readonly property real buttonWidth: isNarrow ? (width - Theme.touchGap) / 2 : Theme.touchSmall

    signal less
    signal more

    readonly property real dotsHeight: steps > 0 ? Theme.dot + Theme.gapSmall / 2 : 0
    readonly property real above: label.height + dotsHeight + Theme.gapSmall / 2

    implicitHeight: isNarrow ? above + Theme.touchSmall : Theme.touchSmall

    TouchButton {
        id: lessButton

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        enabled: stepper.canLess
        height: Theme.touchSmall
        iconName: "minus"
        objectName: stepper.lessObject
        width: stepper.buttonWidth
        Accessible.name: stepper.lessName
        onClicked: stepper.less()
    }

    BodyText {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: anchors.rightMargin
        anchors.right: parent.right
        anchors.rightMargin: stepper.isNarrow ? 0 : Theme.touchSmall + Theme.gapSmall
        font.pixelSize: Theme.labelSize
        fontSizeMode: Text.Fit
        height: Math.min(implicitHeight, Theme.touchSmall - stepper.dotsHeight)
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        minimumPixelSize: Theme.leastSize
        text: stepper.text
        y: stepper.isNarrow ? 0 : (stepper.height - height - stepper.dotsHeight) / 2
    }

    Row {
        anchors.horizontalCenter: label.horizontalCenter
        objectName: "step"
        spacing: Theme.gapSmall / 2
        visible: stepper.steps > 0
        y: label.y + label.height + Theme.gapSmall / 2

        Repeater {
            model: stepper.steps

            Rectangle {
                required property int index

                border.color: Theme.accent
                border.width: Theme.hairline
                color: index < stepper.step ? Theme.accent : Theme.surface
                height: Theme.dot
                radius: height / 2
                width: height
            }
        }
    }

    TouchButton {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        enabled: stepper.canMore
        height: Theme.touchSmall
        iconName: "plus"
        objectName: stepper.moreObject
        width: stepper.buttonWidth
        Accessible.name: stepper.moreName
        onClicked: stepper.more()
    }
}
