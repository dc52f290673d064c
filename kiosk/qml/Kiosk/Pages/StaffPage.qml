pragma ComponentBehavior: Bound
import QtQuick
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
        anchors.topMargin: page.staff.view !== "touchTest" && page.staff.view !== "cleaning" ? Theme.touch + Theme.gap : 0
        sourceComponent: page.staff.view === "about" ? about : page.staff.view === "print" ? paper : page.staff.view === "touchTest" ? touchTest : page.staff.view === "cleaning" ? cleaning : menu
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
                    iconName: "print"
                    objectName: "staffPrint"
                    text: qsTr("Print the leaflet")
                    visible: page.staff.prints
                    onClicked: page.staff.open("print")
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
        id: paper

        Item {
            BodyText {
                id: question

                anchors.left: parent.left
                anchors.right: parent.right
                font.bold: true
                font.pixelSize: Theme.tightSize
                objectName: "printing"
                text: page.staff.printing === "sent" ? qsTr("Sent to the printer.") : page.staff.printing === "failed" ? qsTr("It could not be printed.") : page.staff.printing === "printing" ? "…" : qsTr("In which language?")
            }

            Row {
                id: which

                anchors.left: parent.left
                anchors.top: question.bottom
                anchors.topMargin: Theme.gap
                spacing: Theme.touchGap

                Repeater {
                    model: page.staff.leaflets

                    TouchButton {
                        required property int index
                        required property string modelData

                        look: page.staff.leaflet === index ? TouchButton.Primary : TouchButton.Plain
                        objectName: "leaflet-" + modelData
                        text: modelData
                        onClicked: page.staff.chooseLeaflet(index)
                    }
                }
            }

            CardGrid {
                id: printable

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: page.staff.leaflets.length > 0 ? which.bottom : question.bottom
                anchors.topMargin: Theme.gap
                cellHeight: Theme.touch
                cellWidth: Theme.smallTileWidth
                count: page.languages.languages.count
                model: page.languages.languages

                delegate: TouchButton {
                    required property int index
                    required property string code
                    required property string name

                    enabled: page.staff.printing !== "printing"
                    height: printable.cardHeight
                    objectName: "print-" + code
                    text: name
                    visible: printable.shows(index)
                    width: printable.cardWidth
                    onClicked: page.staff.printLeaflet(code)
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
