pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// What staff sees at a glance: what is signed, how the machine is; below it what is done often, and apart
// from that what ends the kiosk.
Item {
    id: menu

    required property Staff staff
    readonly property bool isWide: width > height
    // Where they are many, the lines of what is signed are short.
    readonly property bool areShort: staff.installed.count > 10
    readonly property int signedColumns: isWide && !areShort ? 1 : 2
    readonly property real pad: areShort ? Theme.gapSmall : Theme.gap
    readonly property bool haveBarsBelow: !isWide && !areShort
    readonly property real faultRoom: mark.visible ? mark.height + Theme.touchGap : 0
    readonly property real room: height - faultRoom - below.height - Theme.touchGap
    // On a tall screen both have what they need, and share what is left.
    readonly property real slack: (room - Theme.touchGap - signed.needed - health.needed) / 2
    readonly property real cardWidth: isWide ? (width - Theme.margin) / 2 : width
    readonly property int tools: staff.prints ? 3 : 2
    // Of a button, where the two that end the kiosk stand on a ground that is larger than they are.
    readonly property real between: Theme.margin + 2 * Theme.gapSmall + tools * Theme.touchGap
    readonly property real inRow: (width - between) / (tools + 2)
    // Below the card of its side, if it has room there.
    readonly property real leastEnds: 2 * inRow + Theme.touchGap + 2 * Theme.gapSmall
    readonly property real besideTools: tools === 2 ? cardWidth : leastEnds
    readonly property real endsWidth: isWide ? besideTools : width
    // Both cards have lines of one height where they stand side by side.
    readonly property real rowHeight: Math.min(signed.roomyRow, health.roomyRow)
    readonly property real toolsWidth: isWide ? width - Theme.margin - endsWidth : width

    Rectangle {
        id: mark

        color: Theme.warmSoft
        height: faults.implicitHeight + 2 * Theme.gapSmall
        objectName: "settingsFault"
        radius: Theme.radius
        visible: menu.staff.faults.length > 0
        width: parent.width

        StaffCell {
            id: faults

            readonly property string summary: qsTr("There is an error in the settings. The default settings are used.")

            anchors.left: parent.left
            anchors.margins: Theme.gapSmall
            anchors.right: parent.right
            anchors.top: parent.top
            text: [summary].concat(menu.staff.faults).join("\n")
        }
    }

    Grid {
        columnSpacing: Theme.margin
        columns: menu.isWide ? 2 : 1
        rowSpacing: Theme.touchGap
        y: menu.faultRoom

        StaffCard {
            id: signed

            height: menu.isWide ? menu.room : needed + menu.slack
            pad: menu.pad
            width: menu.cardWidth
            leastRow: Theme.leastSize * 1.4 + (menu.haveBarsBelow ? Theme.bullet : 0)
            rows: Math.ceil(menu.staff.installed.count / menu.signedColumns)
            rowHeight: menu.isWide ? menu.rowHeight : roomyRow
            title: qsTr("Approved by the hospital")

            Grid {
                id: table

                readonly property real lineWidth: (width + columnSpacing) / columns - columnSpacing

                columnSpacing: Theme.gap
                columns: menu.signedColumns
                width: parent.width

                Repeater {
                    model: menu.staff.installed

                    SignedLine {
                        height: signed.rowHeight
                        isShort: menu.areShort
                        isWide: menu.isWide && !menu.areShort
                        width: table.lineWidth
                    }
                }
            }
        }

        StaffCard {
            id: health

            height: menu.isWide ? menu.room : needed + menu.slack
            pad: menu.pad
            width: menu.cardWidth
            leastRow: Theme.leastSize * 1.4
            // A fault may take two lines where there is room.
            readonly property real withTwo: around + (menu.staff.health.count + 1) * leastRow
            readonly property bool hasRoom: menu.isWide ? withTwo <= menu.room : !menu.areShort
            readonly property int faultLines: hasRoom ? 2 : 1

            rows: menu.staff.health.count - 1 + faultLines
            rowHeight: menu.isWide ? menu.rowHeight : roomyRow
            title: qsTr("This machine")

            Column {
                width: parent.width

                Repeater {
                    model: menu.staff.health

                    HealthLine {
                        height: health.rowHeight * lines
                        lines: kind === "fault" && value.length > 0 ? health.faultLines : 1
                        width: health.width - 2 * Theme.gap
                    }
                }
            }
        }
    }

    Grid {
        id: below

        anchors.bottom: parent.bottom
        columnSpacing: Theme.margin
        columns: menu.isWide ? 2 : 1
        rowSpacing: Theme.touchGap
        verticalItemAlignment: Grid.AlignVCenter

        Row {
            id: toolRow

            readonly property real share: (menu.toolsWidth + spacing) / menu.tools - spacing

            spacing: Theme.touchGap

            TouchButton {
                iconName: "hand"
                labelSize: Theme.labelLeastSize
                objectName: "staffTouchTest"
                text: qsTr("Test the touchscreen")
                width: toolRow.share
                onClicked: menu.staff.open("touchTest")
            }

            TouchButton {
                iconName: "clean"
                labelSize: Theme.labelLeastSize
                objectName: "staffCleaning"
                text: qsTr("Clean the glass")
                width: toolRow.share
                onClicked: menu.staff.open("cleaning")
            }

            TouchButton {
                iconName: "print"
                labelSize: Theme.labelLeastSize
                objectName: "staffPrint"
                text: qsTr("Print the leaflet")
                visible: menu.staff.prints
                width: toolRow.share
                onClicked: menu.staff.open("print")
            }
        }

        // What takes the kiosk away from whoever is next: on a ground of its own.
        Rectangle {
            color: Theme.warmSoft
            height: Theme.touch + 2 * Theme.gapSmall
            objectName: "staffEnds"
            radius: Theme.radius
            width: menu.endsWidth

            Row {
                id: ends

                readonly property real share: (width - spacing) / 2

                anchors.fill: parent
                anchors.margins: Theme.gapSmall
                spacing: Theme.touchGap
                visible: menu.staff.hasPin

                TouchButton {
                    iconName: "power"
                    labelSize: Theme.labelLeastSize
                    objectName: "staffRestart"
                    text: qsTr("Restart the kiosk")
                    width: ends.share
                    onClicked: menu.staff.restart()
                }

                TouchButton {
                    iconFollowsDirection: true
                    iconName: "done"
                    labelSize: Theme.labelLeastSize
                    objectName: "staffLeave"
                    text: qsTr("Close the kiosk")
                    width: ends.share
                    onClicked: menu.staff.leave()
                }
            }

            StaffCell {
                anchors.fill: parent
                anchors.margins: Theme.gap
                objectName: "noPin"
                text: qsTr("No PIN is set in the settings. Without a PIN nobody can close the kiosk.")
                verticalAlignment: Text.AlignVCenter
                visible: !menu.staff.hasPin
            }
        }
    }
}
