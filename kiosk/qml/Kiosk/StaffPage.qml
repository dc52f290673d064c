pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Behind the PIN: what is installed, testing and cleaning the glass, starting anew and leaving.
Item {
    id: page

    required property Session session
    required property Staff staff
    readonly property bool isWide: width > height

    TouchButton {
        id: back

        anchors.left: parent.left
        anchors.top: parent.top
        iconFollowsDirection: true
        iconName: "previous"
        objectName: "back"
        text: qsTr("Back")
        visible: page.staff.view !== "cleaning"
        z: 1
        onClicked: page.staff.view === "menu" ? page.session.finish() : page.staff.open("menu")
    }

    Loader {
        anchors.fill: parent
        anchors.topMargin: page.staff.view === "menu" || page.staff.view === "about" ? Theme.touch + Theme.gap : 0
        sourceComponent: page.staff.view === "about" ? about : page.staff.view === "touchTest" ? touchTest : page.staff.view === "cleaning" ? cleaning : menu
    }

    Component {
        id: menu

        Item {
            id: choices

            Rectangle {
                id: mark

                anchors.left: parent.left
                anchors.right: parent.right
                color: Theme.warmSoft
                height: faults.implicitHeight + 2 * Theme.gapSmall
                objectName: "settingsFault"
                radius: Theme.radius
                visible: page.staff.faults.length > 0

                BodyText {
                    id: faults

                    anchors.left: parent.left
                    anchors.margins: Theme.gapSmall
                    anchors.right: parent.right
                    anchors.top: parent.top
                    font.pixelSize: Theme.footerSize
                    text: qsTr("The settings have a fault. The defaults are used instead.") + "\n" + page.staff.faults.join("\n")
                }
            }

            Grid {
                id: grid

                readonly property real cell: (width + spacing) / columns - spacing

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: mark.visible ? mark.bottom : parent.top
                anchors.topMargin: Theme.gap
                columns: page.isWide ? 3 : 1
                spacing: Theme.touchGap

                Choice {
                    width: grid.cell
                    iconName: "about"
                    objectName: "staffAbout"
                    text: qsTr("What is installed")
                    onClicked: page.staff.open("about")
                }

                Choice {
                    width: grid.cell
                    iconName: "hand"
                    objectName: "staffTouchTest"
                    text: qsTr("Test the touch")
                    onClicked: page.staff.open("touchTest")
                }

                Choice {
                    width: grid.cell
                    iconName: "clean"
                    objectName: "staffCleaning"
                    text: qsTr("Clean the glass")
                    onClicked: page.staff.open("cleaning")
                }

                Choice {
                    width: grid.cell
                    enabled: page.staff.hasPin
                    iconName: "again"
                    objectName: "staffRestart"
                    text: qsTr("Start the kiosk anew")
                    onClicked: page.staff.restart()
                }

                Choice {
                    width: grid.cell
                    enabled: page.staff.hasPin
                    iconFollowsDirection: true
                    iconName: "done"
                    objectName: "staffLeave"
                    text: qsTr("Leave the kiosk")
                    onClicked: page.staff.leave()
                }
            }

            BodyText {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: grid.bottom
                anchors.topMargin: Theme.gap
                color: Theme.inkSoft
                font.pixelSize: Theme.tightSize
                objectName: "noPin"
                text: qsTr("No PIN is set in the settings. Without one nobody can leave from here.")
                visible: !page.staff.hasPin
            }
        }
    }

    Component {
        id: about

        Flow {
            spacing: Theme.gapSmall

            Repeater {
                model: page.staff.installed

                Row {
                    id: line

                    required property var modelData

                    spacing: Theme.gapSmall
                    width: page.isWide ? (parent.width - Theme.gapSmall) / 2 : parent.width

                    BodyText {
                        color: Theme.inkSoft
                        font.pixelSize: Theme.tightSize
                        text: line.modelData.name
                        width: line.width * 0.3
                    }

                    BodyText {
                        font.bold: true
                        font.pixelSize: Theme.tightSize
                        objectName: "installed"
                        text: line.modelData.count === undefined ? line.modelData.value : qsTr("%1 of %2 texts signed").arg(line.modelData.signed).arg(line.modelData.count)
                        width: line.width * 0.66
                    }
                }
            }
        }
    }

    Component {
        id: touchTest

        TouchTest {}
    }

    Component {
        id: cleaning

        Item {
            Column {
                anchors.centerIn: parent
                spacing: Theme.gap
                width: parent.width

                BodyText {
                    font.bold: true
                    font.pixelSize: Theme.headingSize
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "cleaningText"
                    text: qsTr("Clean the glass now. Touches do nothing.")
                    width: parent.width
                }

                BodyText {
                    font.bold: true
                    font.pixelSize: Theme.largeCountSize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    objectName: "cleaningSeconds"
                    text: page.staff.cleaningSeconds
                    width: parent.width
                }
            }
        }
    }

    component Choice: TouchButton {
        height: 1.4 * Theme.touch
    }
}
