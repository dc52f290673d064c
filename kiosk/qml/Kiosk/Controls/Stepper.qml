pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Less and more of something, with what it is between the two buttons, or above them in a narrow place.
Item {
    id: stepper

    required property string text
    required property string lessName
    required property string moreName
    property bool canLess: true
    property bool canMore: true
    // What the two buttons are called in the tree of objects.
    property string lessObject
    property string moreObject
    readonly property bool isNarrow: width < 2 * Theme.touchSmall + 34 * Theme.unit
    readonly property real buttonWidth: isNarrow ? (width - Theme.touchGap) / 2 : Theme.touchSmall

    signal less
    signal more

    implicitHeight: isNarrow ? label.height + Theme.gapSmall / 2 + Theme.touchSmall : Theme.touchSmall

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
        height: Math.min(implicitHeight, Theme.touchSmall)
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        minimumPixelSize: Theme.leastSize
        text: stepper.text
        y: stepper.isNarrow ? 0 : (stepper.height - height) / 2
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
