pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Behind the PIN: what is installed, testing and cleaning the glass, starting anew and leaving.
Item {
    id: page

    required property Navigator navigator
    required property LanguagesViewModel languages
    required property Staff staff
    readonly property bool isWide: width > height
    readonly property bool isWholeGlass: staff.view === "touchTest" || staff.view === "cleaning"

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
        onClicked: page.staff.view === "menu" ? page.navigator.finish() : page.staff.open("menu")
    }

    Loader {
        anchors.fill: parent
        anchors.topMargin: page.isWholeGlass ? 0 : Theme.touch + Theme.gap
        sourceComponent: {
            if (page.staff.view === "about")
                return about;
            if (page.staff.view === "print")
                return paper;
            if (page.staff.view === "touchTest")
                return touchTest;
            if (page.staff.view === "cleaning")
                return cleaning;
            return menu;
        }
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
                    readonly property string summary: qsTr("The settings have a fault. The defaults are used instead.")
                    text: [summary].concat(page.staff.faults).join("\n")
                }
            }

            GridLayout {
                id: grid

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: mark.visible ? mark.bottom : parent.top
                anchors.topMargin: Theme.gap
                columns: page.isWide ? 3 : 1
                columnSpacing: Theme.touchGap
                rowSpacing: Theme.touchGap
                uniformCellWidths: true

                Choice {
                    iconName: "about"
                    objectName: "staffAbout"
                    text: qsTr("What is installed")
                    onClicked: page.staff.open("about")
                }

                Choice {
                    iconName: "hand"
                    objectName: "staffTouchTest"
                    text: qsTr("Test the touch")
                    onClicked: page.staff.open("touchTest")
                }

                Choice {
                    iconName: "clean"
                    objectName: "staffCleaning"
                    text: qsTr("Clean the glass")
                    onClicked: page.staff.open("cleaning")
                }

                Choice {
                    iconName: "print"
                    objectName: "staffPrint"
                    text: qsTr("Print the leaflet")
                    visible: page.staff.prints
                    onClicked: page.staff.open("print")
                }

                Choice {
                    enabled: page.staff.hasPin
                    iconName: "again"
                    objectName: "staffRestart"
                    text: qsTr("Start the kiosk anew")
                    onClicked: page.staff.restart()
                }

                Choice {
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
            id: lines

            spacing: Theme.gapSmall

            Repeater {
                model: page.staff.installed

                Row {
                    id: line

                    required property string name
                    required property string value
                    required property int count
                    required property int signed

                    spacing: Theme.gapSmall
                    width: page.isWide ? (lines.width - Theme.gapSmall) / 2 : lines.width

                    BodyText {
                        color: Theme.inkSoft
                        font.pixelSize: Theme.tightSize
                        text: line.name
                        width: line.width * 0.3
                    }

                    BodyText {
                        readonly property string ofAll: qsTr("%1 of %2 texts signed")

                        font.bold: true
                        font.pixelSize: Theme.tightSize
                        objectName: "installed"
                        text: line.count > 0 ? ofAll.arg(line.signed).arg(line.count) : line.value
                        width: line.width * 0.66
                    }
                }
            }
        }
    }

    Component {
        id: paper

        PrintView {
            languages: page.languages
            staff: page.staff
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
        Layout.fillWidth: true
        Layout.preferredHeight: 1.4 * Theme.touch
    }
}
