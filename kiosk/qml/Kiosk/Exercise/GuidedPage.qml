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
    // Whether the exercise says how she sits.
    readonly property bool hasPostures: player.postures.length > 0
    // Whether its words are spoken as they come.
    readonly property bool isSpoken: Reading.readAloud?.isAtCues ?? false
    // Whether the buttons were asked for while it runs.
    property bool isAsked: false
    readonly property bool showsBars: !isRunning || isAsked
    // Whether it runs and nothing else is on the screen.
    readonly property bool isAlone: !showsBars && !isOver
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

        readonly property real stripHeight: {
            if (page.isWide)
                return Math.min(Math.max(46 * Theme.unit, height * 0.34), height * 0.42);
            return height * (page.hasLift ? 0.5 : 0.46);
        }
        readonly property real sideWidth: {
            if (page.isWide && page.isAlone)
                return (page.hasPostures ? 80 : 48) * Theme.unit;
            return page.hasLift ? 68 * Theme.unit : Math.max(104 * Theme.unit, width * 0.4);
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
                if (page.isAlone)
                    return strip.y - Theme.gapSmall;
                if (page.isWide)
                    return controls.y + Theme.margin - Theme.gapSmall - y;
                const units = page.hasLift ? 100 : 89;
                return Math.min(units * Theme.unit, parent.height * 0.48) - y;
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

        // From below only where that tells more than the lift does.
        AnatomyView {
            id: below

            fadesAround: true
            height: {
                if (page.hasLift)
                    return 0;
                return page.isWide ? stage.height - y - 2 * Theme.gapSmall : strip.rowHeight;
            }
            isCloseUp: true
            motion: motion
            objectName: "belowView"
            picture: page.belowPicture
            player: page.player
            visible: page.isAlone && width > 0
            // A change of its size would have it painted, seen or not.
            width: {
                if (page.hasLift)
                    return 0;
                if (page.isWide)
                    return 48 * Theme.unit;
                return Math.min(strip.middleWidth, height);
            }
            x: {
                if (page.isWide)
                    return Theme.isLeftHanded ? Theme.margin : parent.width - width - Theme.margin;
                const middle = strip.x + (Theme.isMirrored ? strip.endWidth : strip.rowHeight) + Theme.gap;
                return middle + (strip.middleWidth - width) / 2;
            }
            y: page.isWide ? page.barBottom + Theme.gapSmall : strip.y + strip.rowTop
        }

        // How she sits, where the exercise asks for it.
        PostureDrawing {
            guided: page.guided
            height: width
            objectName: "posture"
            posture: page.player.posture
            visible: page.isAlone && page.hasPostures
            width: page.isWide ? 30 * Theme.unit : strip.endWidth * 0.8
            x: {
                if (page.isWide)
                    return Theme.isLeftHanded ? below.x + below.width : below.x - width;
                return Theme.isMirrored ? strip.x : strip.x + strip.width - width;
            }
            y: page.isWide ? stage.height - height - Theme.gapSmall : strip.y + strip.rowTop - Theme.gapSmall
        }

        GuidedSide {
            guided: page.guided
            height: {
                if (page.isWide)
                    return stage.y + stage.height - y - Theme.gapSmall;
                return controls.y + Theme.margin - y - Theme.gap;
            }
            isSpoken: page.isSpoken
            isWide: page.isWide
            objectName: "side"
            player: page.player
            visible: page.showsBars && !page.isOver
            width: page.isWide ? parent.sideWidth - Theme.gapSmall : parent.width - 2 * Theme.margin
            x: Theme.isLeftHanded || !page.isWide ? Theme.margin : parent.width - width - Theme.margin
            y: page.isWide ? page.barBottom + Theme.gapSmall : stage.y + stage.height + Theme.gap
        }

        CueStrip {
            id: strip

            guided: page.guided
            height: parent.stripHeight
            isSpoken: page.isSpoken
            isWide: page.isWide
            motion: motion
            player: page.player
            // With the buttons there, what to do stands beside the picture, or below it.
            visible: page.isAlone
            width: parent.width - 2 * Theme.margin
            x: Theme.margin
            y: parent.height - height - Theme.margin
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
