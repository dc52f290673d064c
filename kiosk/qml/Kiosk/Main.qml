pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The window, and nothing else. Its title never names the injury.
Window {
    id: window

    required property ShellViewModel viewModel
    required property Navigator navigator
    required property ExercisePlayer player
    required property Appearance appearance
    required property LivingWindow livingWindow
    required property IdleMonitor idleMonitor
    required property Staff staff
    required property ReadAloud readAloud
    required property BlockPager pager
    required property Gestures gestures

    color: Theme.ground
    height: 800
    title: qsTr("Ward kiosk")
    width: 1280
    // Initial properties are set before any binding is evaluated.
    onAppearanceChanged: Theme.appearance = appearance
    onGesturesChanged: Gesture.source = gestures
    onLivingWindowChanged: Place.livingWindow = livingWindow
    onReadAloudChanged: Reading.readAloud = readAloud

    Shell {
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: window.livingWindow.aside
        anchors.verticalCenterOffset: window.livingWindow.below
        height: Theme.screenHeight
        rotation: Theme.appearance.turn
        width: Theme.screenWidth
        idleMonitor: window.idleMonitor
        pager: window.pager
        player: window.player
        navigator: window.navigator
        viewModel: window.viewModel
        staff: window.staff
    }
}
