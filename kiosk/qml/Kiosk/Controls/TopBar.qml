pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// The bar on every screen of a visit. At one end language and view, in the same places everywhere, and
// "done" beside them; at the other end back, contents and what the page puts there, on a tall screen in a
// row of their own. A page on the side, with "back", has on a tall screen just that: its room is needed,
// and contents and "done" are where back leads to. The corner at the right is left to the Shell's own
// buttons, whatever the direction of the language.
Item {
    id: bar

    required property Navigator navigator
    property bool showsBack: false
    property bool showsContents: true
    // Where its room is needed, it is in the contents.
    property bool showsDone: true
    // On the view page itself, which the view button leaves.
    property bool isAppearance: false
    // How many things the page puts beside these; each may be as wide as `cell`.
    property int extras: 0
    // Whether the night is at hand here, beside what the page puts there.
    property bool hasNight: false
    default property alias content: leading.data

    readonly property bool isNarrow: width < Theme.narrowBar
    readonly property bool isShort: isNarrow && showsBack
    readonly property int leadingCount: extras + (showsBack ? 1 : 0) + (showsContents && !isShort ? 1 : 0)
    readonly property bool hasMore: leadingCount > 0 || hasNight || Reading.hasBar
    readonly property bool hasSecondRow: isNarrow && !isShort && hasMore
    readonly property real icon: Theme.touch + Theme.touchGap
    readonly property real nightWidth: hasNight ? icon : 0
    readonly property real corner: Reading.cornerWidth
    readonly property real cornerAtLeading: Theme.isRightToLeft && !hasSecondRow ? corner : 0
    // What the first row has left for buttons with a word.
    readonly property real words: width - corner - 2 * icon - (isNarrow ? 0 : nightWidth)
    readonly property real doneShare: words / (1 + leadingCount) - Theme.touchGap
    readonly property real doneWidth: {
        if (!showsDone)
            return -Theme.touchGap;
        return isNarrow ? words : Math.min(done.implicitWidth, doneShare);
    }
    readonly property real cell: {
        if (isShort)
            return words / leadingCount - Theme.touchGap;
        if (isNarrow)
            return (width - nightWidth + Theme.touchGap) / Math.max(1, leadingCount) - Theme.touchGap;
        return (words - doneWidth) / Math.max(1, leadingCount) - Theme.touchGap;
    }

    signal back

    // Over the page only for the sheet with the tools of reading.
    z: Reading.hasBar ? 1 : 0
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.isMirrored

    implicitHeight: hasSecondRow ? 2 * Theme.touch + Theme.touchGap : Theme.touch

    // While the page is read, its tools have the place of all but "done" and the icons.
    DeferredLoader {
        file: Qt.resolvedUrl("ReadAloudBar.qml")
        given: ({
                "readAloud": Reading.readAloud,
                "page": bar
            })
        isWanted: Reading.hasBar
        width: {
            if (bar.hasSecondRow)
                return bar.width;
            if (bar.isShort)
                return bar.words;
            return bar.words - bar.doneWidth - Theme.touchGap;
        }
        x: {
            if (bar.hasSecondRow)
                return 0;
            const start = Theme.isLeftHanded ? bar.corner : 0;
            if (!Theme.isMirrored)
                return start;
            return start + 2 * bar.icon + (bar.isShort ? 0 : bar.doneWidth + Theme.touchGap);
        }
        y: bar.hasSecondRow ? Theme.touch + Theme.touchGap : 0
        z: 1
    }

    Row {
        id: leading

        visible: !Reading.hasBar

        anchors.left: parent.left
        anchors.leftMargin: bar.cornerAtLeading
        spacing: Theme.touchGap
        y: bar.hasSecondRow ? Theme.touch + Theme.touchGap : 0

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
            visible: bar.showsContents && !bar.isShort
            width: Math.min(implicitWidth, bar.cell)
            onClicked: bar.navigator.openContents()
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.isRightToLeft ? 0 : bar.corner
        spacing: Theme.touchGap

        TouchButton {
            id: done

            iconFollowsDirection: true
            iconName: "done"
            objectName: "done"
            text: qsTr("Done")
            visible: bar.showsDone && !bar.isShort
            width: Math.max(0, bar.doneWidth)
            onClicked: bar.navigator.openFarewell()
        }

        TouchButton {
            iconName: "language"
            objectName: "language"
            width: Theme.touch
            Accessible.name: qsTr("Language: %1").arg(bar.navigator.languageName)
            onClicked: bar.navigator.openLanguages()
        }

        TouchButton {
            iconName: "appearance"
            objectName: "appearance"
            look: bar.isAppearance ? TouchButton.Primary : TouchButton.Plain
            width: Theme.touch
            Accessible.name: qsTr("Light and size of letters")
            onClicked: bar.isAppearance ? bar.back() : bar.navigator.openAppearance()
        }
    }
}
