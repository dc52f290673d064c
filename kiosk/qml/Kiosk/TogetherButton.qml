pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls

// Each paragraph in her language and in the staff's, or in hers alone.
TouchButton {
    required property Session session

    iconName: "together"
    look: session.together ? TouchButton.Primary : TouchButton.Plain
    objectName: "together"
    text: session.together ? qsTr("One language") : qsTr("Read together")
    visible: session.canReadTogether
    onClicked: session.toggleTogether()
}
