pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// How the screen looks: the light, and the size of the letters. Each choice shows at once.
Item {
    id: page

    required property Navigator navigator
    readonly property Appearance appearance: Theme.appearance
    readonly property bool isWide: width > height
    // All is read aloud in the order in which it stands.
    readonly property var lightAndSize: [light, day, night, contrast, size]
    readonly property var motionAndHands: [motion, moves, fades, hands, leftHand, rightHand]
    readonly property var spoken: lightAndSize.concat(motionAndHands, [side, turn])
    readonly property var ownWords: spoken.map(one => Object.assign(Reading.own(one), {
            "isLast": false
        }))

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        showsContents: false
        isAppearance: true
        onBack: page.navigator.goBack()
    }

    Grid {
        id: groups

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: page.isWide ? Theme.gap : Theme.margin
        columns: 1
        rowSpacing: page.isWide ? Theme.gap : Theme.margin

        Group {
            id: light

            textId: "own-light"
            words: qsTr("Light")
            width: groups.width

            Choice {
                id: day

                iconName: "day"
                isChosen: page.appearance.theme === "day"
                objectName: "theme-day"
                text: qsTr("Day")
                textId: "own-day"
                width: cellOf(3)
                onClicked: page.appearance.chooseTheme("day")
            }

            Choice {
                id: night

                iconName: "night"
                isChosen: page.appearance.theme === "night"
                objectName: "theme-night"
                text: qsTr("Night")
                textId: "own-night"
                width: cellOf(3)
                onClicked: page.appearance.chooseTheme("night")
            }

            Choice {
                id: contrast

                iconName: "contrast"
                isChosen: page.appearance.theme === "contrast"
                objectName: "theme-contrast"
                text: qsTr("Black on white")
                textId: "own-contrast"
                width: cellOf(3)
                onClicked: page.appearance.chooseTheme("contrast")
            }
        }

        Group {
            id: size

            textId: "own-size"
            words: qsTr("Size of letters")
            width: groups.width

            Repeater {
                model: page.appearance.textSizes

                Choice {
                    required property int index
                    required property real modelData

                    isChosen: page.appearance.textScale === modelData
                    labelSize: Theme.displaySize * (0.55 + 0.2 * index)
                    objectName: "textSize-" + index
                    //: A letter of the language's script, to show the size of letters by.
                    text: qsTr("A")
                    width: cellOf(4)
                    Accessible.name: qsTr("Text size %1%").arg(Theme.number(Math.round(modelData * 100)))
                    onClicked: page.appearance.chooseTextSize(modelData)
                }
            }
        }

        Grid {
            columnSpacing: Theme.touchGap
            columns: page.isWide ? 3 : 1
            rowSpacing: Theme.margin
            verticalItemAlignment: Grid.AlignBottom
            width: groups.width

            Group {
                id: motion

                textId: "own-motion"
                words: qsTr("Moving pictures")
                width: page.isWide ? groups.width * 0.4 - Theme.touchGap : groups.width

                Choice {
                    id: moves

                    iconName: "moves"
                    isChosen: !page.appearance.reducedMotion
                    objectName: "motion-on"
                    text: qsTr("They move")
                    textId: "own-moves"
                    width: cellOf(2)
                    onClicked: page.appearance.reduceMotion(false)
                }

                Choice {
                    id: fades

                    iconName: "fades"
                    isChosen: page.appearance.reducedMotion
                    objectName: "motion-off"
                    text: qsTr("They change softly")
                    textId: "own-fades"
                    width: cellOf(2)
                    onClicked: page.appearance.reduceMotion(true)
                }
            }

            Group {
                id: hands

                isByHand: true
                textId: "own-hands"
                words: qsTr("The buttons")
                width: page.isWide ? groups.width * 0.4 - Theme.touchGap : groups.width

                Choice {
                    id: leftHand

                    iconName: "hand-left"
                    isChosen: page.appearance.isLeftHanded
                    objectName: "hand-left"
                    text: qsTr("Left hand")
                    textId: "own-leftHand"
                    width: cellOf(2)
                    onClicked: page.appearance.chooseHand(true)
                }

                Choice {
                    id: rightHand

                    iconName: "hand-right"
                    isChosen: !page.appearance.isLeftHanded
                    objectName: "hand-right"
                    text: qsTr("Right hand")
                    textId: "own-rightHand"
                    width: cellOf(2)
                    onClicked: page.appearance.chooseHand(false)
                }
            }

            Group {
                id: side

                textId: "own-side"
                words: qsTr("Lying on your side")
                width: page.isWide ? groups.width * 0.2 : groups.width

                Choice {
                    id: turn

                    iconName: "turn"
                    objectName: "turnScreen"
                    text: qsTr("Turn the screen")
                    textId: "own-turn"
                    width: cellOf(1)
                    onClicked: page.appearance.turnScreen()
                }
            }
        }
    }

    component Group: Column {
        id: group

        required property string words
        required property string textId
        // Whether left and right are what is chosen.
        property bool isByHand: false
        default property alias choices: row.data

        spacing: Theme.gapSmall / 2

        ReadText {
            font.bold: true
            font.pixelSize: Theme.labelSize
            lineHeight: Theme.headingLineHeight
            textId: group.textId
            words: group.words
            width: group.width
            Accessible.role: Accessible.Heading
        }

        Row {
            id: row

            spacing: Theme.touchGap
            LayoutMirroring.enabled: Theme.isRightToLeft && !group.isByHand
            width: group.width
        }
    }

    component Choice: TouchButton {
        property bool isChosen: false

        // The width of each of so many in a row.
        function cellOf(count: int): real {
            return Math.floor((parent.width + Theme.touchGap) / count) - Theme.touchGap;
        }

        checkable: false
        look: isChosen ? TouchButton.Primary : TouchButton.Plain
        Accessible.checked: isChosen
    }
}
