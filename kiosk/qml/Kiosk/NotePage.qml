pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// A calm word beside a figure: why to wait, or what to do with tired muscles; then where to go.
Item {
    id: page

    required property Session session
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [onward].map(one => Reading.own(one))
    readonly property bool isWide: width > height
    readonly property bool isTired: session.screen === "tired"

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        onBack: page.session.goBack()
    }

    Figure {
        id: figure

        anchors.left: parent.left
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        height: page.isWide ? page.height - y : page.height * 0.36
        objectName: "figure"
        alt: page.session.noteFigureAlt
        source: page.session.noteFigure
        width: page.isWide ? page.width * 0.45 : page.width
    }

    Column {
        anchors.left: page.isWide ? figure.right : parent.left
        anchors.leftMargin: page.isWide ? Theme.margin : 0
        anchors.right: parent.right
        spacing: Theme.gap
        y: page.isWide ? figure.y + (figure.height - height) / 2 : figure.y + figure.height + Theme.margin

        BlockList {
            blocks: page.session.notes
            first: 0
            last: page.session.notes.length - 1
            objectName: "notes"
            sourceLanguageName: page.session.sourceLanguageName
            textSize: Theme.tightSize
            width: parent.width
        }

        TouchButton {
            id: onward

            iconName: page.isTired ? "contents" : "play"
            look: TouchButton.Primary
            objectName: page.isTired ? "restNow" : "watch"
            text: page.isTired ? qsTr("Stop for now") : qsTr("Watch how the exercise goes")
            textId: "own-onward"
            width: parent.width
            onClicked: page.isTired ? page.session.openExercises() : page.session.beginGuided()
        }
    }
}
