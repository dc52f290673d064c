pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The bar on every screen of a visit: contents on one side, language and "done" on the other; on a page
// to read also "read together" and "ask", on a tall screen in a row of their own.
Item {
    id: bar

    required property Session session
    property bool showsContents: true
    // When set, a "back" button stands beside the contents.
    property bool showsBack: false
    // On a page to read.
    property bool isReading: false
    property bool isWide: true

    // Buttons of the page's own beside these.
    property int extras: 0

    readonly property bool hasSecondRow: isReading && !isWide
    readonly property int shown: 2 + extras + (showsBack ? 1 : 0) + (showsContents ? 1 : 0) + (isReading && isWide ? session.canReadTogether ? 2 : 1 : 0)
    readonly property real cell: (width + Theme.touchGap) / shown - Theme.touchGap

    signal back

    implicitHeight: hasSecondRow ? 2 * Theme.touch + Theme.touchGap : Theme.touch

    Row {
        id: leading

        anchors.left: parent.left
        spacing: Theme.touchGap

        TouchButton {
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "back"
            text: qsTr("Back")
            visible: bar.showsBack
            width: Math.min(implicitWidth, bar.cell)
            onClicked: bar.back()
        }

        TouchButton {
            iconName: "contents"
            objectName: "contents"
            text: qsTr("Contents")
            visible: bar.showsContents
            width: bar.isReading && bar.isWide ? bar.cell : Math.min(implicitWidth, bar.cell)
            onClicked: bar.session.openContents()
        }
    }

    Row {
        anchors.left: bar.hasSecondRow ? parent.left : leading.right
        anchors.leftMargin: bar.hasSecondRow ? 0 : Theme.touchGap
        spacing: Theme.touchGap
        visible: bar.isReading
        y: bar.hasSecondRow ? Theme.touch + Theme.touchGap : 0

        readonly property real cell: bar.isWide ? bar.cell : bar.session.canReadTogether ? (bar.width - Theme.touchGap) / 2 : bar.width

        TouchButton {
            iconName: "together"
            look: bar.session.together ? TouchButton.Primary : TouchButton.Plain
            objectName: "together"
            text: bar.session.together ? qsTr("One language") : qsTr("Read together")
            visible: bar.session.canReadTogether
            width: parent.cell
            onClicked: bar.session.toggleTogether()
        }

        TouchButton {
            iconName: "question"
            look: bar.session.asking ? TouchButton.Primary : TouchButton.Plain
            objectName: "ask"
            text: bar.session.asking ? qsTr("Ready") : qsTr("I want to ask about this")
            width: parent.cell
            onClicked: bar.session.toggleAsking()
        }
    }

    Row {
        anchors.right: parent.right
        spacing: Theme.touchGap

        TouchButton {
            iconName: "language"
            objectName: "language"
            text: bar.session.languageName
            width: bar.isReading && bar.isWide ? bar.cell : Math.min(implicitWidth, bar.cell)
            Accessible.name: qsTr("Language: %1").arg(bar.session.languageName)
            onClicked: bar.session.openLanguages()
        }

        TouchButton {
            iconFollowsDirection: true
            iconName: "done"
            objectName: "done"
            text: qsTr("Done")
            width: bar.isReading && bar.isWide ? bar.cell : Math.min(implicitWidth, bar.cell)
            onClicked: bar.session.finish()
        }
    }
}
