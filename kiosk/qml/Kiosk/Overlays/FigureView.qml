pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A figure as large as the screen. A tap on it, or "close", leads back to the page below.
Rectangle {
    id: view

    required property Navigator navigator
    required property FigureViewModel largeFigure
    // What had the keyboard's focus, and has it again afterwards.
    property Item cameFrom: null
    property bool withKeys: false

    color: Theme.ground
    objectName: "figureView"
    Component.onCompleted: {
        cameFrom = view.Window.activeFocusItem;
        withKeys = (cameFrom as T.AbstractButton)?.visualFocus ?? false;
        give(close);
    }
    Component.onDestruction: give(cameFrom)

    // Give an item the focus, which is seen where keys are used.
    function give(item: Item): void {
        item?.forceActiveFocus(withKeys ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    // Nothing below is touched through it.
    MouseArea {
        anchors.fill: parent
    }

    TouchButton {
        id: close

        iconName: "close"
        objectName: "closeFigure"
        text: qsTr("Close")
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin - Reading.cornerWidth)
        x: Theme.isLeftHanded ? parent.width - Theme.margin - width : Theme.margin
        y: Theme.margin
        onClicked: view.navigator.closeFigure()
    }

    Figure {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: close.bottom
        anchors.topMargin: Theme.gap
        alt: view.largeFigure.alt
        isLarge: true
        labels: view.largeFigure.labels
        objectName: "largeFigure"
        part: view.largeFigure.part
        source: view.largeFigure.source
        onClicked: view.navigator.closeFigure()
        onPartChosen: textId => {
            view.navigator.choosePart(textId);
            Reading.readAloud.say(textId);
        }
    }
}
