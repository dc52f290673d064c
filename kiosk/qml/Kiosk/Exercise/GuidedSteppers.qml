import QtQuick
import QtQuick.Layouts
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// How long to hold, how fast to go, and how loud the words are.
GridLayout {
    id: steppers

    required property ExercisePlayer player
    required property bool isWide
    required property bool isByHand
    // Whether its words are spoken as they come.
    required property bool isSpoken

    columns: length.visible || volume.visible ? 2 : 1
    columnSpacing: Theme.touchGap
    rowSpacing: Theme.touchGap
    uniformCellWidths: true

    Stepper {
        id: length

        canLess: steppers.player.canHoldShorter
        canMore: steppers.player.canHoldLonger
        lessName: qsTr("Hold for fewer counts")
        lessObject: "shorter"
        moreName: qsTr("Hold for more counts")
        moreObject: "longer"
        objectName: "length"
        text: qsTr("%1 counts tight").arg(Theme.number(steppers.player.length))
        visible: steppers.player.length > 0 && !steppers.isByHand
        Layout.alignment: Qt.AlignBottom
        Layout.fillWidth: true
        onLess: steppers.player.holdShorter()
        onMore: steppers.player.holdLonger()
    }

    Stepper {
        canLess: steppers.player.canGoSlower
        canMore: steppers.player.canGoFaster
        lessName: qsTr("Slower")
        lessObject: "slower"
        moreName: qsTr("Faster")
        moreObject: "faster"
        objectName: "pace"
        text: qsTr("Speed: choose what feels right")
        visible: !steppers.isByHand
        Layout.alignment: Qt.AlignBottom
        Layout.fillWidth: true
        onLess: steppers.player.slower()
        onMore: steppers.player.faster()
    }

    // Before it begins, the length has the place.
    Stepper {
        id: volume

        canLess: steppers.isSpoken && Reading.readAloud.canBeSofter
        canMore: steppers.isSpoken && Reading.readAloud.canBeLouder
        lessName: qsTr("Quieter")
        lessObject: "softer"
        moreName: qsTr("Louder")
        moreObject: "louder"
        objectName: "cueVolume"
        text: qsTr("Volume")
        visible: steppers.isSpoken && !steppers.isWide && !length.visible && !steppers.isByHand
        Layout.alignment: Qt.AlignBottom
        Layout.fillWidth: true
        onLess: Reading.readAloud.softer()
        onMore: Reading.readAloud.louder()
    }
}
