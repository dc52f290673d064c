pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// The window, and nothing else. Its title never names the injury.
Window {
    id: window

    required property Session session
    required property ExercisePlayer player
    required property Appearance appearance
    required property IdleMonitor idleMonitor
    required property Staff staff
    required property ReadAloud readAloud
    required property BlockPager pager

    color: Theme.ground
    height: 800
    title: qsTr("Ward kiosk")
    width: 1280

    Shell {
        readonly property bool isOnItsSide: window.appearance.turn % 180 !== 0

        anchors.centerIn: parent
        height: isOnItsSide ? window.width : window.height
        rotation: window.appearance.turn
        width: isOnItsSide ? window.height : window.width
        idleMonitor: window.idleMonitor
        appearance: window.appearance
        readAloud: window.readAloud
        pager: window.pager
        player: window.player
        session: window.session
        staff: window.staff
    }
}
