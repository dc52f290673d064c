pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// Each paragraph in her language and in the staff's, or in hers alone.
TouchButton {
    required property Navigator navigator
    required property BilingualViewModel bilingual

    iconName: "bilingual"
    look: bilingual.isBilingual ? TouchButton.Primary : TouchButton.Plain
    objectName: "bilingual"
    text: bilingual.isBilingual ? qsTr("One language") : qsTr("Two languages")
    visible: bilingual.canBeBilingual
    onClicked: navigator.toggleBilingual()
}
