pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// Picking what she wants to ask about, or being ready with that.
TouchButton {
    required property Navigator navigator
    required property bool isAsking

    iconName: "question"
    look: isAsking ? TouchButton.Primary : TouchButton.Plain
    objectName: "ask"
    text: isAsking ? qsTr("Back to the text") : qsTr("I want to ask about this")
    onClicked: navigator.toggleAsking()
}
