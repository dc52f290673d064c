pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// Each paragraph in her language and in the staff's, or in hers alone.
TouchButton {
    required property Session session

    iconName: "bilingual"
    look: session.isBilingual ? TouchButton.Primary : TouchButton.Plain
    objectName: "bilingual"
    text: session.isBilingual ? qsTr("One language") : qsTr("Read together")
    visible: session.canBeBilingual
    onClicked: session.toggleBilingual()
}
