pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// What visitors see: a neutral picture. A tap asks whether to go on or to start over.
Rectangle {
    id: page

    required property Navigator navigator
    readonly property bool isWide: width > height
    property bool asks: false

    color: Theme.ground
    objectName: "privacyScreen"

    WindowPicture {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        height: page.height * (page.asks ? 0.4 : 0.7)
        width: page.width * 0.7
        y: (page.height - height - (page.asks ? choices.height + 2 * Theme.margin : 0)) / 2
    }

    T.AbstractButton {
        id: anywhere

        anchors.fill: parent
        visible: !page.asks
        focusPolicy: Qt.TabFocus
        objectName: "leavePrivacyAsk"
        Accessible.name: qsTr("Tap to continue")
        Accessible.role: Accessible.Button
        Keys.onEnterPressed: click()
        Keys.onReturnPressed: click()
        onClicked: page.asks = true

        background: Rectangle {
            border.color: Theme.focus
            border.width: anywhere.visualFocus ? Theme.stroke : 0
            color: Theme.clear
        }
    }

    GridLayout {
        id: choices

        anchors.horizontalCenter: parent.horizontalCenter
        columns: page.isWide ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.margin
        uniformCellWidths: true
        visible: page.asks
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)
        y: picture.y + picture.height + 2 * Theme.margin

        TouchButton {
            iconAfter: true
            iconFollowsDirection: true
            iconName: "next"
            labelSize: Theme.cueSize
            look: TouchButton.Primary
            objectName: "leavePrivacy"
            text: qsTr("Continue")
            Layout.fillWidth: true
            Layout.preferredHeight: 1.5 * Theme.touch
            onClicked: page.navigator.hidePrivacyScreen()
        }

        TouchButton {
            iconName: "home"
            labelSize: Theme.cueSize
            objectName: "startOver"
            text: qsTr("Start again")
            Layout.fillWidth: true
            Layout.preferredHeight: 1.5 * Theme.touch
            onClicked: page.navigator.finish()
        }
    }
}
