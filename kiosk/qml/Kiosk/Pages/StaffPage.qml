pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Behind the PIN: the menu, and what it leads to.
Item {
    id: page

    required property Navigator navigator
    required property LanguagesViewModel languages
    required property Staff staff
    readonly property bool isWholeGlass: staff.view === "touchTest" || staff.view === "cleaning"

    TouchButton {
        id: back

        anchors.left: parent.left
        anchors.top: parent.top
        iconFollowsDirection: true
        iconName: "previous"
        labelSize: Theme.labelLeastSize
        objectName: "back"
        text: qsTr("Back")
        visible: page.staff.view !== "cleaning"
        z: 1
        onClicked: page.staff.view === "menu" ? page.navigator.finish() : page.staff.open("menu")
    }

    BodyText {
        anchors.left: back.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.verticalCenter: back.verticalCenter
        font.bold: true
        font.pixelSize: Theme.headingLeastSize
        lineHeight: 1
        objectName: "pageTitle"
        text: page.staff.view === "print" ? qsTr("Print the leaflet") : qsTr("For staff")
        visible: !page.isWholeGlass
        Accessible.role: Accessible.Heading
    }

    Loader {
        anchors.fill: parent
        anchors.topMargin: page.isWholeGlass ? 0 : Theme.touch + Theme.gap
        sourceComponent: {
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

        StaffMenu {
            staff: page.staff
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
                    text: qsTr("Clean the glass now. The screen does not respond to touch.")
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
}
