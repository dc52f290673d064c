pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The end of a visit: it is asked once, because all that she chose is then forgotten.
Item {
    id: page

    required property Navigator navigator
    readonly property var ownWords: ending.ownWords

    Ending {
        id: ending

        anchors.fill: parent
        anchors.topMargin: Theme.touch + Theme.gap
        back.iconName: "previous"
        back.objectName: "goOn"
        back.text: qsTr("Continue")
        // Two answers of one weight.
        backWidth: Theme.nextWidth
        figure: Place.figure
        note: qsTr("Nothing you did here is kept.")
        onWentBack: page.navigator.goBack()
        onWentOn: page.navigator.finish()
        onward.iconName: "done"
        onward.objectName: "finish"
        onward.text: qsTr("Done")
        sentence: qsTr("Have you finished?")
    }
}
