pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// An exercise done along with a moving picture: the muscle, the lift beside it, words and a count.
Item {
    id: page

    required property Session session
    required property ExercisePlayer player
    readonly property bool isWide: width > height
    // The tightness drawn now; it follows the player's level by itself.
    property real level: 0

    function follow(): void {
        move.stop();
        if (player.moveSeconds > 0) {
            move.to = player.level;
            move.duration = player.moveSeconds * 1000;
            move.start();
        } else {
            level = player.level;
        }
    }

    Component.onCompleted: follow()

    NumberAnimation {
        id: move

        easing.type: Easing.InOutSine
        property: "level"
        target: page
    }

    Connections {
        function onLevelChanged() {
            page.follow();
        }

        target: page.player
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        showsContents: page.isWide
        onBack: page.session.goBack()
    }

    Rectangle {
        id: stage

        anchors.left: parent.left
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        color: Theme.surface
        height: page.isWide || page.player.wordless ? controls.y - y - Theme.gap : Math.min(page.width * 0.72, page.height * 0.38)
        radius: Theme.radius
        width: page.isWide && !page.player.wordless ? page.width * 0.6 : page.width

        LiftShaft {
            id: shaft

            anchors.bottom: parent.bottom
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top
            floor: page.player.floor
            floors: page.player.floors
            level: page.level
            objectName: "lift"
            width: 40 * Theme.unit
            onFloorTapped: floor => page.player.moveTo(floor)
        }

        PelvisView {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: shaft.left
            anchors.rightMargin: Theme.gapSmall
            anchors.top: parent.top
            floors: page.player.floors
            level: page.level
            objectName: "pelvis"
        }
    }

    Item {
        anchors.bottom: controls.top
        anchors.bottomMargin: Theme.gap
        anchors.left: page.isWide ? stage.right : parent.left
        anchors.leftMargin: page.isWide ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: page.isWide ? bar.bottom : stage.bottom
        anchors.topMargin: Theme.gap

        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: page.isWide ? 0 : Theme.countSize
            spacing: Theme.gap
            visible: !page.player.wordless

            BodyText {
                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.noteSize
                lineHeight: Theme.headingLineHeight
                text: page.session.exerciseTitle
                width: parent.width
            }

            BodyText {
                font.bold: true
                font.pixelSize: Theme.cueSize
                lineHeight: Theme.headingLineHeight
                objectName: "cue"
                text: page.player.cue
                width: parent.width
            }

            BodyText {
                color: Theme.inkSoft
                font.pixelSize: Theme.noteSize
                text: qsTr("Choose the speed that feels right. You can also tap a floor yourself.")
                visible: page.player.state === "ready"
                width: parent.width
            }
        }

        BodyText {
            anchors.bottom: page.isWide ? parent.bottom : undefined
            anchors.left: page.isWide ? parent.left : undefined
            anchors.right: page.isWide ? undefined : parent.right
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.countSize
            lineHeight: 1
            objectName: "count"
            text: page.player.count > 0 ? page.player.count : ""
            visible: !page.player.wordless
        }
    }

    Flow {
        id: controls

        readonly property int across: page.isWide ? 5 : 3
        readonly property real cell: Math.floor((page.width + Theme.touchGap) / across - Theme.touchGap)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.touchGap

        TouchButton {
            iconName: page.player.state === "running" ? "pause" : page.player.state === "finished" ? "again" : "play"
            look: TouchButton.Primary
            objectName: "startPause"
            text: page.player.state === "running" ? qsTr("Pause") : page.player.state === "paused" ? qsTr("Go on") : page.player.state === "finished" ? qsTr("Again") : qsTr("Start")
            width: controls.cell
            onClicked: page.player.state === "running" ? page.player.pause() : page.player.start()
        }

        TouchButton {
            enabled: page.player.state !== "ready"
            iconName: "stop"
            objectName: "stop"
            text: qsTr("Stop")
            width: controls.cell
            onClicked: page.player.stop()
        }

        TouchButton {
            enabled: page.player.canGoSlower
            iconName: "slower"
            objectName: "slower"
            text: qsTr("Slower")
            width: controls.cell
            onClicked: page.player.slower()
        }

        TouchButton {
            enabled: page.player.canGoFaster
            iconName: "faster"
            objectName: "faster"
            text: qsTr("Faster")
            width: controls.cell
            onClicked: page.player.faster()
        }

        TouchButton {
            iconName: page.player.wordless ? "words-on" : "words-off"
            objectName: "words"
            text: page.player.wordless ? qsTr("With words") : qsTr("Without words")
            width: page.isWide ? controls.cell : 2 * controls.cell + Theme.touchGap
            onClicked: page.player.toggleWords()
        }
    }
}
