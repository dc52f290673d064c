pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// In which position to exercise, from the easiest to the hardest; tapping one takes it.
Item {
    id: page

    required property Session session
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        onBack: page.session.goBack()
    }

    BodyText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        font.bold: true
        font.pixelSize: Theme.headingSize
        lineHeight: Theme.headingLineHeight
        text: qsTr("Choose how you want to do the exercise")
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
        pictures: page.session.notes
        sourceLanguageName: page.session.sourceLanguageName
        onChosen: index => page.session.choosePosition(index)
    }
}
