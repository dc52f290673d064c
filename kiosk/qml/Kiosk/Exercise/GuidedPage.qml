pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// An exercise done along with a moving picture: the muscle, words, breath and a count.
Item {
    id: page

    required property Navigator navigator
    required property GuidedViewModel guided
    required property ExercisePlayer player
    readonly property bool isWide: width > height
    readonly property bool isByHand: player.state === ExercisePlayer.ByHand
    readonly property bool hasLift: player.floors > 0
    readonly property bool isInRounds: player.round > 0 && player.rounds > 1
    readonly property bool isLarge: Theme.textScale >= 1.5
    // Whether its words are spoken as they come.
    readonly property bool isSpoken: Reading.readAloud?.isAtCues ?? false

    ExerciseMotion {
        id: motion

        objectName: "motion"
        player: page.player
    }

    Item {
        anchors.fill: parent
        // Not seen, it is not met by keys or a screen reader either.
        visible: !page.player.quiet

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
                text: qsTr("Softer")
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

        GuidedStage {
            id: stage

            anchors.left: parent.left
            anchors.top: bar.bottom
            anchors.topMargin: Theme.gap
            height: {
                if (page.isWide)
                    return controls.y - y - Theme.gap;
                if (page.hasLift)
                    return 4 * Theme.touchSmall + 3 * Theme.floorGap + 2 * Theme.gap;
                return page.height * 0.33;
            }
            motion: motion
            objectName: "stage"
            player: page.player
            guided: page.guided
            readonly property real share: Theme.textScale > 1 ? 0.5 : 0.6
            width: page.isWide ? page.width * share : page.width
        }

        Item {
            id: panel

            anchors.bottom: controls.top
            anchors.bottomMargin: Theme.gap
            anchors.left: page.isWide ? stage.right : parent.left
            anchors.leftMargin: page.isWide ? Theme.margin : 0
            anchors.right: parent.right
            anchors.top: page.isWide ? bar.bottom : stage.bottom
            anchors.topMargin: Theme.gap

            Item {
                id: words

                // What the words leave free for the ring, the postures and the steppers.
                readonly property real ringHeight: page.isWide && ring.visible ? ring.height : 0
                readonly property real posturesHeight: postures.visible ? postures.height + Theme.gap : 0
                readonly property real below: Math.max(ringHeight, steppers.height + posturesHeight)

                anchors.right: parent.right
                anchors.top: parent.top
                height: parent.height - below - Theme.gapSmall
                width: page.isWide || !ring.visible ? parent.width : parent.width - ring.width - Theme.gap

                BodyText {
                    id: title

                    color: Theme.accent
                    font.bold: true
                    font.pixelSize: Theme.labelSize
                    lineHeight: Theme.headingLineHeight
                    objectName: "round"
                    text: {
                        if (!page.isInRounds)
                            return page.guided.title;
                        if (page.isLarge)
                            return qsTr("%1 of %2").arg(page.player.round).arg(page.player.rounds);
                        const title = page.guided.title;
                        return qsTr("%1: %2 of %3").arg(title).arg(page.player.round).arg(page.player.rounds);
                    }
                    // By herself, large text and the postures need the room for how it works; large words
                    // come before the title.
                    visible: {
                        if (page.isByHand)
                            return Theme.textScale === 1 && page.player.postures.length === 0;
                        return !page.isLarge || page.isInRounds;
                    }
                    width: parent.width
                }

                // The height of the cue in its smallest letters.
                BodyText {
                    id: leastCue

                    font.bold: true
                    font.pixelSize: Theme.leastSize
                    lineHeight: Theme.headingLineHeight
                    text: page.player.cue
                    visible: false
                    width: parent.width
                    Accessible.ignored: true
                }

                // As large as there is room for.
                BodyText {
                    id: cue

                    anchors.top: title.visible ? title.bottom : parent.top
                    anchors.topMargin: title.visible ? Theme.gapSmall : 0
                    font.bold: true
                    font.pixelSize: Theme.cueSize
                    fontSizeMode: Text.Fit
                    height: parent.height - y - (hint.visible ? hint.height + Theme.gapSmall : 0)
                    lineHeight: Theme.headingLineHeight
                    minimumPixelSize: Theme.leastSize
                    objectName: "cue"
                    text: page.player.cue
                    width: parent.width
                }

                BodyText {
                    id: hint

                    color: Theme.inkSoft
                    font.pixelSize: Theme.footerSize
                    lineHeight: 1
                    objectName: "hint"
                    text: {
                        if (page.guided.isDemo)
                            return qsTr("You are only watching now.");
                        if (!page.isByHand)
                            return "";
                        if (page.hasLift)
                            return qsTr("Tap a level, or drag the lift. The muscle follows.");
                        return qsTr("Hold the picture as long as you tighten. Or tap to tighten, and tap again to let go.");
                    }
                    visible: text.length > 0
                    width: parent.width
                    y: cue.y + cue.contentHeight + Theme.gapSmall
                }
            }

            BreathRing {
                id: ring

                anchors.left: parent.left
                breath: motion.breath
                count: page.player.count
                counts: page.player.counts
                countsInDots: page.hasLift
                // Smaller only where a long cue needs the room.
                height: {
                    if (!page.isWide)
                        return steppers.y - Theme.gapSmall;
                    const hintHeight = hint.visible ? hint.height + Theme.gapSmall : 0;
                    const room = panel.height - cue.y - leastCue.height - hintHeight - Theme.gapSmall;
                    return Math.max(steppers.height, Math.min(Theme.ringHeight, room));
                }
                kind: page.player.breathKind
                objectName: "breath"
                visible: page.player.breathKind !== ExercisePlayer.NotAsked
                width: 34 * Theme.unit
                y: page.isWide ? parent.height - height : 0
            }

            Row {
                id: postures

                anchors.bottom: steppers.top
                anchors.bottomMargin: Theme.gap
                anchors.left: parent.left
                spacing: Theme.touchGap
                visible: page.isByHand && page.player.postures.length > 0

                Repeater {
                    model: page.player.postures

                    PostureButton {
                        required property int modelData

                        figure: page.guided.postureFigures[modelData] ?? ""
                        isCurrent: page.player.posture === modelData
                        name: {
                            if (modelData === ExercisePlayer.Upright)
                                return qsTr("Upright");
                            if (modelData === ExercisePlayer.Rounded)
                                return qsTr("Back rounded");
                            return qsTr("Back hollow");
                        }
                        objectName: "posture-" + modelData
                        onClicked: page.player.choosePosture(modelData)
                    }
                }
            }

            GuidedSteppers {
                id: steppers

                anchors.bottom: parent.bottom
                anchors.right: parent.right
                isByHand: page.isByHand
                isIdle: controls.isIdle
                isSpoken: page.isSpoken
                isWide: page.isWide
                player: page.player
                width: page.isWide && ring.visible ? parent.width - ring.width - Theme.gap : parent.width
            }
        }

        GuidedControls {
            id: controls

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            isWide: page.isWide
            player: page.player
            guided: page.guided
            navigator: page.navigator
        }
    }

    Loader {
        active: page.player.quiet
        // All of the screen, beyond the page's margins.
        height: Theme.screenHeight
        width: Theme.screenWidth
        x: -Theme.margin
        y: -Theme.margin

        sourceComponent: QuietView {
            level: motion.level
            objectName: "quietView"
            player: page.player
            navigator: page.navigator
        }
    }
}
