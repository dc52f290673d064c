pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Controls

// The one button: large, labelled, in one of a few looks.
T.AbstractButton {
    id: button

    enum Look {
        Plain,
        Primary,
        Quiet
    }

    property int look: TouchButton.Plain
    property string iconName
    property bool iconAfter: false
    property bool iconFollowsDirection: false
    property real labelSize: Theme.labelSize
    // A second, smaller line under the label.
    property string note

    property color ink: look === TouchButton.Primary ? Theme.accentInk : Theme.ink
    readonly property color face: {
        if (look === TouchButton.Primary)
            return down ? Theme.accentPressed : Theme.accent;
        if (look === TouchButton.Quiet)
            return down ? Theme.surfacePressed : Theme.clear;
        return down ? Theme.surfacePressed : Theme.surface;
    }

    readonly property real iconRoom: iconName.length > 0 ? Theme.iconSmall * 1.25 + (text.length > 0 ? Theme.gapSmall : 0) : 0
    readonly property real textRoom: width - 2 * Theme.gapSmall - iconRoom

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.touch
    implicitWidth: Math.max(Theme.touch, iconRoom + Math.max(label.implicitWidth, text.length > 0 ? subLabel.implicitWidth : 0) + 2 * Theme.padding)
    Accessible.description: note
    Accessible.name: text
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        border.color: button.visualFocus ? Theme.focus : button.look === TouchButton.Plain ? Theme.line : Theme.clear
        border.width: button.visualFocus ? Theme.stroke : Theme.hairline
        color: button.face
        opacity: button.enabled ? 1 : 0.4
        radius: Theme.radius
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            layoutDirection: button.iconAfter !== button.LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            opacity: button.enabled ? 1 : 0.4
            spacing: Theme.gapSmall

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: button.ink
                followsDirection: button.iconFollowsDirection
                LayoutMirroring.enabled: button.LayoutMirroring.enabled
                name: button.iconName
                size: Theme.iconSmall * 1.25
                visible: button.iconName.length > 0
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.text.length > 0

                BodyText {
                    id: label

                    anchors.horizontalCenter: parent.horizontalCenter
                    color: button.ink
                    font.bold: true
                    font.pixelSize: button.labelSize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    text: button.text
                    width: Math.min(implicitWidth, button.textRoom)
                    Accessible.ignored: true
                }

                BodyText {
                    id: subLabel

                    anchors.horizontalCenter: parent.horizontalCenter
                    color: button.ink
                    font.pixelSize: Theme.labelSize * 0.85
                    lineHeight: 1
                    text: button.note
                    visible: button.note.length > 0
                    width: Math.min(implicitWidth, button.textRoom)
                    Accessible.ignored: true
                }
            }
        }
    }
}
