pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The bar on every screen of a visit: contents on one side; language, view and "done" on the other; on a page
// to read also "read together" and "ask", on a tall screen in a row of their own. The corner at the right
// is left to the Shell's cover button, whatever the direction of the language.
Item {
    id: bar

    required property Session session
    property bool showsContents: true
    // When set, a "back" button stands beside the contents.
    property bool showsBack: false
    property bool showsView: true
    // On a page to read.
    property bool isReading: false
    property bool isWide: true
    // Buttons of the page's own beside these.
    property int extras: 0

    readonly property bool isNarrow: width < 170 * Theme.unit
    readonly property bool hasSecondRow: isReading && !isWide
    readonly property real corner: Theme.touch + Theme.touchGap
    readonly property real leadingMargin: LayoutMirroring.enabled ? corner : 0
    // Buttons with a word, and those with an icon only.
    readonly property int wide: 1 + (isNarrow ? 0 : 1) + extras + (showsBack ? 1 : 0) + (showsContents ? 1 : 0) + (isReading && isWide ? session.canReadTogether ? 2 : 1 : 0)
    readonly property int small: (showsView ? 1 : 0) + (isNarrow ? 1 : 0)
    readonly property real cell: (width - corner - small * (Theme.touch + Theme.touchGap) + Theme.touchGap) / wide - Theme.touchGap

    signal back

    implicitHeight: hasSecondRow ? 2 * Theme.touch + Theme.touchGap : Theme.touch

    Row {
        id: leading

        anchors.left: parent.left
        anchors.leftMargin: bar.leadingMargin
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
        anchors.rightMargin: bar.corner - bar.leadingMargin
        spacing: Theme.touchGap

        TouchButton {
            iconName: "language"
            objectName: "language"
            text: bar.isNarrow ? "" : bar.session.languageName
            width: bar.isNarrow ? Theme.touch : bar.isReading && bar.isWide ? bar.cell : Math.min(implicitWidth, bar.cell)
            Accessible.name: qsTr("Language: %1").arg(bar.session.languageName)
            onClicked: bar.session.openLanguages()
        }

        TouchButton {
            iconName: "view"
            objectName: "view"
            visible: bar.showsView
            width: Theme.touch
            Accessible.name: qsTr("Light and size of letters")
            onClicked: bar.session.openView()
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
