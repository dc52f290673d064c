pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// An exercise done along with a moving picture. While it runs, all but the picture, the count and the
// words fades away; a touch anywhere brings the buttons back.
Item {
    id: page

    required property Navigator navigator
    required property GuidedViewModel guided
    required property ExercisePlayer player
    required property Item sidePicture
    required property Item belowPicture
    readonly property bool isWide: width > height
    readonly property bool isRunning: player.isRunning
    readonly property bool isOver: player.state === ExercisePlayer.Finished
    readonly property bool hasLift: player.floors > 0
    // Whether its words are spoken as they come.
    readonly property bool isSpoken: Reading.readAloud?.isAtCues ?? false
    // Whether the buttons were asked for while it runs.
    property bool isAsked: false
    readonly property bool showsBars: !isRunning || isAsked
    // Units of the stage's height on a tall screen.
    readonly property real tallStage: {
        if (hasLift)
            return 100;
        if (!showsBars)
            return 89;
        return Theme.textScale > 1 ? 82 : 92;
    }
    readonly property real barBottom: Theme.margin + Theme.touch
    // Alone, the picture has all of the height.
    readonly property bool isBelowBar: showsBars

    onIsRunningChanged: isAsked = false

    ExerciseMotion {
        id: motion

        objectName: "motion"
        player: page.player
    }

    Item {
        id: lit

        // All of the screen, beyond the page's margins.
        height: Theme.screenHeight
        // Not seen, it is not met by keys or a screen reader either.
        visible: !page.player.quiet
        width: Theme.screenWidth
        x: -Theme.margin
        y: -Theme.margin
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.isMirrored

        // On a tall screen what she sits like stands beside the words, and they need more lines.
        readonly property real stripUnits: {
            if (page.isWide)
                return 41;
            return page.hasLift ? 51 : 57;
        }
        readonly property real stripHeight: Math.min(stripUnits * Theme.unit, height * 0.31)
        readonly property real sideWidth: {
            if (!page.isWide)
                return width - 2 * Theme.margin;
            return page.hasLift ? Theme.ringSize + Theme.gap : Math.max(104 * Theme.unit, width * 0.4);
        }

        T.AbstractButton {
            anchors.fill: parent
            focusPolicy: Qt.TabFocus
            objectName: "anywhere"
            visible: page.isRunning
            Accessible.name: page.isAsked ? qsTr("Hide the buttons") : qsTr("Show the buttons")
            Accessible.role: Accessible.Button
            onClicked: page.isAsked = !page.isAsked
        }

        GuidedStage {
            id: stage

            guided: page.guided
            height: {
                if (page.isWide && page.isBelowBar)
                    return controls.y + Theme.margin - Theme.gapSmall - y;
                if (page.isWide)
                    return parent.height - parent.stripHeight - y;
                return Math.min(page.tallStage * Theme.unit, parent.height * 0.48) - y;
            }
            isSeenAlone: !page.showsBars
            motion: motion
            objectName: "stage"
            picture: page.sidePicture
            player: page.player
            shaftTop: page.isWide || page.isBelowBar ? 0 : page.barBottom
            visible: !page.isOver
            width: page.isWide ? parent.width - parent.sideWidth - Theme.margin : parent.width
            // The corner by her hand has other buttons.
            x: Theme.isLeftHanded && page.isWide ? parent.width - width : 0
            y: page.isBelowBar ? page.barBottom : 0
            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: false
        }

        GuidedSide {
            id: side

            guided: page.guided
            isSeenAlone: !page.showsBars
            height: {
                if (page.isWide)
                    return stage.y + stage.height - y - Theme.gapSmall;
                const bottom = page.showsBars ? controls.y + Theme.margin : lit.height - Theme.margin;
                return bottom - y - Theme.gap;
            }
            isSpoken: page.isSpoken
            isWide: page.isWide
            motion: motion
            objectName: "side"
            picture: page.belowPicture
            player: page.player
            roomUnder: strip.height
            visible: !page.isOver
            width: page.isWide ? parent.sideWidth - Theme.gapSmall : parent.sideWidth
            x: Theme.isLeftHanded || !page.isWide ? Theme.margin : parent.width - width - Theme.margin
            y: {
                if (page.isWide)
                    return page.barBottom + Theme.gapSmall;
                return stage.y + stage.height + (strip.visible ? strip.height + Theme.gap : 0) + Theme.gap;
            }
        }

        CueStrip {
            id: strip

            // Of the view from below, where that stands beside the words, at her hand.
            readonly property real viewRoom: side.isBelowUnder ? side.viewSize + Theme.gapSmall : 0

            cueLines: page.isWide ? 1 : 2
            guided: page.guided
            height: parent.stripHeight - Theme.gapSmall - (page.isWide ? Theme.margin : Theme.gapSmall)
            player: page.player
            // With the buttons there, what to do stands beside the picture, or below it.
            visible: !page.showsBars
            width: parent.width - 2 * Theme.margin - viewRoom
            x: Theme.margin + (Theme.isLeftHanded ? viewRoom : 0)
            y: stage.y + stage.height + Theme.gapSmall
        }
    }

    Item {
        anchors.fill: parent
        visible: page.showsBars && !page.player.quiet

        TopBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            // While its words are spoken, a wide screen has loudness in the place of contents, which back
            // leads to.
            extras: page.isWide && page.isSpoken ? 2 : 0
            navigator: page.navigator
            showsBack: true
            showsContents: extras === 0
            onBack: page.navigator.goBack()

            TouchButton {
                enabled: page.isSpoken && Reading.readAloud.canBeSofter
                iconName: "softer"
                objectName: "softer"
                text: qsTr("Quieter")
                visible: bar.extras > 0
                width: Math.min(implicitWidth, bar.cell)
                onClicked: Reading.readAloud.softer()
            }

            TouchButton {
                enabled: page.isSpoken && Reading.readAloud.canBeLouder
                iconName: "louder"
                objectName: "louder"
                text: qsTr("Louder")
                visible: bar.extras > 0
                width: Math.min(implicitWidth, bar.cell)
                onClicked: Reading.readAloud.louder()
            }
        }

        GuidedEnd {
            anchors.bottom: controls.top
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: bar.bottom
            anchors.topMargin: Theme.gap
            visible: page.isOver
        }

        GuidedControls {
            id: controls

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            guided: page.guided
            isWide: page.isWide
            navigator: page.navigator
            player: page.player
        }
    }

    Loader {
        active: page.player.quiet
        height: Theme.screenHeight
        width: Theme.screenWidth
        x: -Theme.margin
        y: -Theme.margin

        sourceComponent: QuietView {
            level: motion.level
            navigator: page.navigator
            objectName: "quietView"
            player: page.player
        }
    }
}
