pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// The bar on every screen of a visit. At one end view, on the contents with language and "done"; at the
// other end back, contents and what the page puts there, on a tall screen in a row of its own. A page on the
// side, with "back", has on a tall screen just that: contents are where back leads to. The corner at the
// right is left to the Shell's own buttons, whatever the direction of the language.
Item {
    id: bar

    required property Navigator navigator
    property bool showsBack: false
    property bool showsContents: true
    // On the contents and the shelf, from where the visit is ended and the language changed.
    property bool isHome: false
    // On the view page itself, which the view button leaves.
    property bool isAppearance: false
    // How many things the page puts beside these; each may be as wide as `cell`.
    property int extras: 0
    // Whether the night is at hand here, beside what the page puts there.
    property bool hasNight: false
    default property alias content: more.data

    readonly property bool isNarrow: width < Theme.narrowBar
    readonly property bool hasContents: showsContents && !(isNarrow && showsBack)
    readonly property int leadingCount: (showsBack ? 1 : 0) + (hasContents ? 1 : 0)
    readonly property bool hasSecondRow: isNarrow && (extras > 0 || hasNight || Reading.hasBar)
    readonly property real icon: Theme.touch + Theme.touchGap
    readonly property real nightWidth: hasNight ? icon : 0
    readonly property real corner: Reading.cornerWidth
    // What the first row has left for buttons with a word.
    readonly property real words: width - corner - (isHome ? 2 : 1) * icon
    readonly property real doneShare: words / (1 + leadingCount + (isNarrow ? 0 : extras)) - Theme.touchGap
    readonly property real doneWidth: {
        if (!isHome)
            return 0;
        return isNarrow && leadingCount === 0 ? words : Math.min(Theme.backWidth, doneShare);
    }
    readonly property real doneRoom: isHome ? doneWidth + Theme.touchGap : 0
    readonly property real leadingShare: (words - doneRoom) / Math.max(1, leadingCount) - Theme.touchGap
    readonly property real leadingWidth: Math.min(Theme.backWidth, leadingShare)
    readonly property real leadingRoom: leadingCount * (leadingWidth + Theme.touchGap)
    // What is beside those, or on a tall screen below.
    readonly property real moreRoom: hasSecondRow ? width + Theme.touchGap : words - doneRoom - leadingRoom
    readonly property real cell: (moreRoom - nightWidth) / Math.max(1, extras) - Theme.touchGap

    signal back

    // Over the page only for the sheet with the tools of reading.
    z: Reading.hasBar ? 1 : 0
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.isMirrored

    implicitHeight: hasSecondRow ? 2 * Theme.touch + Theme.touchGap : Theme.touch

    // Where something of a width stands that is so far from where the first row begins.
    function placed(from: real, itemWidth: real): real {
        return Theme.isMirrored ? width - from - itemWidth : from;
    }

    // While the page is read, its tools have the place of what the page puts there.
    DeferredLoader {
        file: Qt.resolvedUrl("ReadAloudBar.qml")
        given: ({
                "readAloud": Reading.readAloud,
                "page": bar
            })
        isWanted: Reading.hasBar
        width: bar.moreRoom - Theme.touchGap
        x: bar.hasSecondRow ? 0 : bar.placed(leading.from + bar.leadingRoom, width)
        y: bar.hasSecondRow ? Theme.touch + Theme.touchGap : 0
        z: 1
    }

    Row {
        id: leading

        readonly property real from: Theme.isRightToLeft ? bar.corner : 0

        spacing: Theme.touchGap
        x: bar.placed(from, width)

        TouchButton {
            iconFollowsDirection: true
            iconName: "previous"
            objectName: "back"
            text: qsTr("Back")
            visible: bar.showsBack
            width: bar.leadingWidth
            onClicked: bar.back()
        }

        TouchButton {
            iconName: "contents"
            objectName: "contents"
            text: qsTr("Contents")
            visible: bar.hasContents
            width: bar.leadingWidth
            onClicked: bar.navigator.openContents()
        }
    }

    Row {
        id: more

        spacing: Theme.touchGap
        visible: !Reading.hasBar
        x: bar.placed(bar.hasSecondRow ? 0 : leading.from + bar.leadingRoom, width)
        y: bar.hasSecondRow ? Theme.touch + Theme.touchGap : 0
    }

    Row {
        readonly property real after: Theme.isRightToLeft ? 0 : bar.corner

        spacing: Theme.touchGap
        x: bar.placed(bar.width - after - width, width)

        TouchButton {
            iconFollowsDirection: true
            iconName: "done"
            objectName: "done"
            text: qsTr("Done")
            visible: bar.isHome
            width: bar.doneWidth
            onClicked: bar.navigator.openFarewell()
        }

        TouchButton {
            iconName: "language"
            objectName: "language"
            visible: bar.isHome
            width: Theme.touch
            Accessible.name: qsTr("Language: %1").arg(bar.navigator.languageName)
            onClicked: bar.navigator.openLanguages()
        }

        TouchButton {
            iconName: "appearance"
            objectName: "appearance"
            look: bar.isAppearance ? TouchButton.Primary : TouchButton.Plain
            width: Theme.touch
            Accessible.name: qsTr("Brightness and text size")
            onClicked: bar.isAppearance ? bar.back() : bar.navigator.openAppearance()
        }
    }
}
