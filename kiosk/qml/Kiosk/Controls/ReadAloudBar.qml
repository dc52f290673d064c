pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.ViewModels
import Kiosk.Style

// While something is read aloud, in the top bar beside the button that began it: pause, back, again, the
// next page by itself, speed and loudness. What there is no room for is on a sheet below, over the page.
Item {
    id: bar

    required property ReadAloud readAloud
    // What the sheet is as wide as.
    required property Item page
    property bool showsSheet: false

    readonly property real cell: Theme.touch + Theme.touchGap
    readonly property bool isRoomy: width >= Theme.narrowBar + cell
    readonly property bool hasPause: width + Theme.touchGap >= 2 * cell
    readonly property bool hasBack: width + Theme.touchGap >= 3 * cell
    readonly property bool hasAgain: width + Theme.touchGap >= 4 * cell
    readonly property real turnWidth: isRoomy ? width * 0.3 : width - 4 * cell
    readonly property bool hasTurn: readAloud.canTurnPages && turnWidth >= 1.5 * Theme.touch

    readonly property real turnRoom: hasTurn ? turnWidth + Theme.touchGap : 0
    readonly property real stepperWidth: (width - 3 * cell - turnRoom - Theme.touchGap) / 2
    readonly property bool turnsBelow: readAloud.canTurnPages && !hasTurn

    function holds(item: Item): bool {
        for (let one = item; one; one = one.parent) {
            if (one === bar)
                return true;
        }
        return false;
    }

    implicitHeight: Theme.touch
    objectName: "narrationBar"

    // What keys have reached on the page is not hidden by the sheet.
    Connections {
        function onActiveFocusItemChanged() {
            if (!bar.holds(bar.Window.activeFocusItem))
                bar.showsSheet = false;
        }

        target: bar.Window.window
    }

    Row {
        spacing: Theme.touchGap

        TouchButton {
            iconName: bar.showsSheet ? "confirm" : "adjust"
            look: bar.showsSheet ? TouchButton.Primary : TouchButton.Plain
            objectName: "adjustReading"
            visible: !bar.isRoomy
            width: Theme.touch
            Accessible.name: qsTr("Speed and volume")
            onClicked: {
                forceActiveFocus();
                bar.showsSheet = !bar.showsSheet;
            }
        }

        Pause {
            visible: bar.hasPause
        }

        Back {
            visible: bar.hasBack
        }

        Again {
            visible: bar.hasAgain
        }

        Turn {
            visible: bar.hasTurn
            width: bar.turnWidth
        }

        Speed {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.isRoomy
            width: bar.stepperWidth
        }

        Volume {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.isRoomy
            width: bar.stepperWidth
        }
    }

    Rectangle {
        id: sheet

        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surface
        height: controls.height + 2 * Theme.gap
        objectName: "readingSheet"
        radius: Theme.radius
        visible: bar.showsSheet && !bar.isRoomy
        width: bar.page.width
        x: -(bar.parent?.x ?? 0)
        y: bar.height + Theme.touchGap

        // Nothing below is touched through it.
        MouseArea {
            anchors.fill: parent
        }

        Column {
            id: controls

            anchors.left: parent.left
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.touchGap

            Row {
                spacing: Theme.touchGap
                visible: !bar.hasAgain || bar.turnsBelow

                Pause {
                    visible: !bar.hasPause
                }

                Back {
                    visible: !bar.hasBack
                }

                Again {
                    visible: !bar.hasAgain
                }

                Turn {
                    visible: bar.turnsBelow
                    width: Math.min(controls.width - below * bar.cell, Theme.buttonWidth)

                    readonly property var above: [bar.hasPause, bar.hasBack, bar.hasAgain]
                    readonly property int below: above.filter(one => !one).length
                }
            }

            RowLayout {
                spacing: Theme.touchGap + Theme.gap
                uniformCellSizes: true
                width: parent.width

                Speed {
                    Layout.fillWidth: true
                }

                Volume {
                    Layout.fillWidth: true
                }
            }
        }
    }

    component Pause: TouchButton {
        iconName: bar.readAloud.isPaused ? "play" : "pause"
        look: TouchButton.Primary
        objectName: "pauseReading"
        width: Theme.touch
        Accessible.name: bar.readAloud.isPaused ? qsTr("Continue reading") : qsTr("Pause")
        onClicked: bar.readAloud.pauseOrGoOn()
    }

    component Back: TouchButton {
        iconFollowsDirection: true
        iconName: "sentence-back"
        objectName: "sentenceBack"
        width: Theme.touch
        Accessible.name: qsTr("Back a sentence")
        onClicked: bar.readAloud.sentenceBack()
    }

    component Again: TouchButton {
        iconName: "again"
        objectName: "sayAgain"
        width: Theme.touch
        Accessible.name: qsTr("Say it again")
        onClicked: bar.readAloud.again()
    }

    component Turn: TouchButton {
        iconName: bar.readAloud.turnsPages ? "confirm" : ""
        look: bar.readAloud.turnsPages ? TouchButton.Primary : TouchButton.Plain
        objectName: "turnPages"
        text: qsTr("Turn the pages for me")
        Accessible.checkable: true
        Accessible.checked: bar.readAloud.turnsPages
        onClicked: bar.readAloud.toggleTurning()
    }

    component Speed: Stepper {
        canLess: bar.readAloud.canGoSlower
        canMore: bar.readAloud.canGoFaster
        lessName: qsTr("Read more slowly")
        lessObject: "readSlower"
        moreName: qsTr("Read faster")
        moreObject: "readFaster"
        text: qsTr("Speed")
        onLess: bar.readAloud.slower()
        onMore: bar.readAloud.faster()
    }

    component Volume: Stepper {
        canLess: bar.readAloud.canBeSofter
        canMore: bar.readAloud.canBeLouder
        lessName: qsTr("Quieter")
        lessObject: "softer"
        moreName: qsTr("Louder")
        moreObject: "louder"
        text: qsTr("Volume")
        onLess: bar.readAloud.softer()
        onMore: bar.readAloud.louder()
    }
}
