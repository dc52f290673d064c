pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The staff's PIN pad.
Item {
    id: page

    required property Navigator navigator
    required property PinPad pinPad
    readonly property bool waits: pinPad.waitSeconds > 0 || pinPad.isChecking

    TouchButton {
        id: back

        anchors.left: parent.left
        anchors.top: parent.top
        iconFollowsDirection: true
        iconName: "previous"
        objectName: "back"
        text: qsTr("Back")
        onClicked: page.navigator.goBack()
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: pad.width

        BodyText {
            font.bold: true
            font.pixelSize: Theme.tightSize
            horizontalAlignment: Text.AlignHCenter
            objectName: "pinTitle"
            text: {
                if (page.pinPad.waitSeconds > 0)
                    return qsTr("Wait %1 seconds").arg(Theme.number(page.pinPad.waitSeconds));
                if (page.pinPad.isWrong)
                    return qsTr("Wrong PIN");
                return qsTr("Staff: enter the PIN");
            }
            width: parent.width
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.dot
            spacing: Theme.gapSmall

            Repeater {
                model: page.pinPad.entered

                Rectangle {
                    color: Theme.ink
                    height: Theme.dot
                    radius: width / 2
                    width: Theme.dot
                }
            }
        }

        // Digits keep their places in every language.
        Grid {
            id: pad

            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: false
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: Theme.touchGap

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                Digit {
                    required property string modelData

                    objectName: "digit-" + modelData
                    text: modelData
                    onClicked: page.pinPad.press(modelData)
                }
            }

            Digit {
                iconName: "erase"
                objectName: "erase"
                Accessible.name: qsTr("Delete a digit")
                onClicked: page.pinPad.erase()
            }

            Digit {
                objectName: "digit-0"
                text: "0"
                onClicked: page.pinPad.press("0")
            }

            Digit {
                iconName: "confirm"
                look: TouchButton.Primary
                objectName: "tryPin"
                Accessible.name: qsTr("OK")
                onClicked: page.pinPad.tryPin()
            }
        }
    }

    component Digit: TouchButton {
        enabled: !page.waits
        labelSize: Theme.displaySize
        width: 1.5 * Theme.touch
    }
}
