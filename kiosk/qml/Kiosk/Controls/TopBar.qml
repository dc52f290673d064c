pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The bar on every screen of a visit: contents on one side, language and "done" on the other.
Item {
    id: bar

    required property Session session
    property bool showsContents: true
    // When set, a "back" button stands beside the contents.
    property bool showsBack: false

    signal back

    implicitHeight: Theme.touch

    Row {
        anchors.left: parent.left
        spacing: Theme.touchGap

        TouchButton {
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "back"
            text: qsTr("Back")
            visible: bar.showsBack
            onClicked: bar.back()
        }

        TouchButton {
            iconName: "contents"
            objectName: "contents"
            text: qsTr("Contents")
            visible: bar.showsContents
            onClicked: bar.session.openContents()
        }
    }

    Row {
        anchors.right: parent.right
        spacing: Theme.touchGap

        TouchButton {
            iconName: "language"
            objectName: "language"
            text: bar.session.languageName
            Accessible.name: qsTr("Language: %1").arg(bar.session.languageName)
            onClicked: bar.session.openLanguages()
        }

        TouchButton {
            iconName: "done"
            objectName: "done"
            text: qsTr("Done")
            onClicked: bar.session.finish()
        }
    }
}
