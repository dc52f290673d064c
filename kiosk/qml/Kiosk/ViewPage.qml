pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// How the screen looks: the light, and the size of the letters. Each choice shows at once.
Item {
    id: page

    required property Session session
    required property Display display
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        showsContents: false
        isView: true
        onBack: page.session.goBack()
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: page.isWide ? Theme.gap : 2 * Theme.margin
        spacing: Theme.gapSmall

        Heading {
            text: qsTr("Light")
        }

        Row {
            id: themes

            readonly property real cell: (width + spacing) / 2 - spacing

            spacing: Theme.touchGap
            width: parent.width

            Choice {
                iconName: "day"
                isChosen: page.display.theme === "day"
                objectName: "theme-day"
                text: qsTr("Day")
                width: themes.cell
                onClicked: page.display.chooseTheme("day")
            }

            Choice {
                iconName: "night"
                isChosen: page.display.theme === "night"
                objectName: "theme-night"
                text: qsTr("Night")
                width: themes.cell
                onClicked: page.display.chooseTheme("night")
            }
        }

        Item {
            height: Theme.gap
            width: parent.width
        }

        Heading {
            text: qsTr("Size of letters")
        }

        Grid {
            id: sizes

            readonly property real cell: (width + spacing) / columns - spacing

            columns: page.isWide ? 4 : 2
            spacing: Theme.touchGap
            width: parent.width

            Repeater {
                model: page.display.textSizes

                Choice {
                    required property int index
                    required property real modelData

                    isChosen: page.display.textScale === modelData
                    labelSize: Theme.displaySize * (0.55 + 0.2 * index)
                    objectName: "textSize-" + index
                    text: "A"
                    width: sizes.cell
                    Accessible.name: qsTr("Letters of %1 %").arg(Math.round(modelData * 100))
                    onClicked: page.display.chooseTextSize(modelData)
                }
            }
        }
    }

    component Heading: BodyText {
        font.bold: true
        font.pixelSize: Theme.tightSize
        lineHeight: Theme.headingLineHeight
        width: parent?.width ?? 0
        Accessible.role: Accessible.Heading
    }

    component Choice: TouchButton {
        property bool isChosen: false

        checkable: false
        height: 1.25 * Theme.touch
        look: isChosen ? TouchButton.Primary : TouchButton.Plain
        Accessible.checked: isChosen
    }
}
