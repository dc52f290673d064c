pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// How to find the muscle, in three pictures, before the first exercise.
Item {
    id: page

    required property Navigator navigator
    required property GuidanceViewModel guidance
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [heading, next].map(one => Reading.own(one))
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        onBack: page.navigator.goBack()
    }

    ReadText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.headingSize
        lineHeight: Theme.headingLineHeight
        textId: "own-title"
        words: qsTr("This is how you find the muscle. One of these is enough.")
        Accessible.role: Accessible.Heading
    }

    PictureRow {
        anchors.bottom: next.top
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.leftMargin: 0
        anchors.right: parent.right
        anchors.rightMargin: 0
        anchors.top: heading.bottom
        objectName: "find"
        pictures: page.guidance.notes
        fallbackName: page.guidance.fallbackName
    }

    TouchButton {
        id: next

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        iconAfter: true
        iconFollowsDirection: true
        iconName: "next"
        look: TouchButton.Primary
        objectName: "next"
        textId: "own-next"
        text: qsTr("To the exercise")
        width: Math.max(implicitWidth, page.width * 0.34)
        onClicked: page.navigator.beginGuided()
    }
}
