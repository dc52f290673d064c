pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// In which position to exercise, from the easiest to the hardest; tapping one takes it.
Item {
    id: page

    required property Navigator navigator
    required property GuidanceViewModel guidance
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [heading].map(one => Reading.own(one))
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
        words: qsTr("Choose how you want to do the exercise")
        Accessible.role: Accessible.Heading
    }

    PictureRow {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        chooses: true
        objectName: "positions"
        pictures: page.guidance.notes
        fallbackLanguage: page.guidance.fallbackLanguage
        onChosen: index => page.navigator.choosePosition(index)
    }
}
