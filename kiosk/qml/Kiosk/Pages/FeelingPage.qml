pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Before the first exercise: does she feel something again in her lower body?
Item {
    id: page

    required property Navigator navigator
    required property GuidanceViewModel guidance
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [yes, notYet].map(one => Reading.own(one))
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        onBack: page.navigator.goBack()
    }

    Figure {
        id: figure

        anchors.left: parent.left
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        height: page.isWide ? page.height - y : page.height * 0.4
        objectName: "figure"
        alt: page.guidance.figureAlt
        source: page.guidance.figure
        width: page.isWide ? page.width * 0.45 : page.width
    }

    Column {
        id: column

        anchors.left: page.isWide ? figure.right : parent.left
        anchors.leftMargin: page.isWide ? Theme.margin : 0
        anchors.right: parent.right
        spacing: Theme.gap
        y: page.isWide ? figure.y + (figure.height - height) / 2 : figure.y + figure.height + Theme.margin

        BlockList {
            blocks: page.guidance.notes
            first: 0
            bold: true
            last: 0
            fallbackName: page.guidance.fallbackName
            textSize: Theme.displaySize
            width: parent.width
        }

        TouchButton {
            id: yes

            iconName: "read"
            look: TouchButton.Primary
            objectName: "feelsYes"
            text: qsTr("Yes, some feeling is back")
            textId: "own-yes"
            width: parent.width
            onClicked: page.navigator.answerFeeling(true)
        }

        TouchButton {
            id: notYet

            objectName: "feelsNotYet"
            text: qsTr("Not yet")
            textId: "own-not-yet"
            width: parent.width
            onClicked: page.navigator.answerFeeling(false)
        }
    }
}
