pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// From a page on: to doing its exercise along, or to its addresses as codes to take home. Reading on
// comes first.
TouchButton {
    required property Navigator navigator
    // The exercise to do along, by its id.
    required property string exercise
    required property bool hasAddress

    iconName: hasAddress ? "take-home" : "play"
    objectName: hasAddress ? "takeHome" : "guide"
    text: hasAddress ? qsTr("Take home") : qsTr("Follow along")
    onClicked: hasAddress ? navigator.openTakeHome() : navigator.openGuided(exercise)
}
