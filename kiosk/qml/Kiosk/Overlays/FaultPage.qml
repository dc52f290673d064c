pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// In the place of a page that could not be shown.
Item {
    id: page

    required property Session session

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
            visible: page.session.language.length > 0 && page.session.screen !== "contents"
            width: parent.width
            onClicked: page.session.openContents()
        }

        TouchButton {
            iconFollowsDirection: true
            iconName: "done"
            objectName: "done"
            text: qsTr("Done")
            width: parent.width
            onClicked: page.session.finish()
        }
    }
}
