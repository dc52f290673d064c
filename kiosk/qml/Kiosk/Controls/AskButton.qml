pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// Picking what she wants to ask about, or being ready with that.
TouchButton {
    required property Session session

    iconName: "question"
    look: session.asking ? TouchButton.Primary : TouchButton.Plain
    objectName: "ask"
    text: session.asking ? qsTr("Ready") : qsTr("I want to ask about this")
    onClicked: session.toggleAsking()
}
