pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The window, and nothing else. Its title never names the injury.
Window {
    id: window

    required property Session session
    required property Display display

    color: Theme.ground
    height: 800
    title: qsTr("Ward kiosk")
    width: 1280

    Shell {
        anchors.fill: parent
        display: window.display
        session: window.session
    }
}
