pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// In the place of a page that could not be shown.
Item {
    id: page

    required property Navigator navigator
    required property ShellViewModel viewModel

    Column {
        anchors.centerIn: parent
        spacing: Theme.margin
        width: Math.min(parent.width, Theme.readingWidth)

        BodyText {
            font.pixelSize: Theme.headingSize
            horizontalAlignment: Text.AlignHCenter
            objectName: "pageFault"
            text: qsTr("This page could not be shown.")
            width: parent.width
        }

        TouchButton {
            iconName: "contents"
            look: TouchButton.Primary
            objectName: "contents"
            text: qsTr("Contents")
            visible: page.viewModel.hasContents
            width: parent.width
            onClicked: page.navigator.openContents()
        }

        TouchButton {
            iconFollowsDirection: true
            iconName: "done"
            objectName: "done"
            text: qsTr("Done")
            width: parent.width
            onClicked: page.navigator.finish()
        }
    }
}
