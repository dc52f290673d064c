pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Shows the screen that the visit is on, mirrored where the language asks for it.
Item {
    id: shell

    required property ShellViewModel viewModel
    required property Navigator navigator
    required property ExercisePlayer player
    required property IdleMonitor idleMonitor
    required property Staff staff
    readonly property ReadAloud readAloud: Reading.readAloud
    required property BlockPager pager

    // Nothing lies over what is in the corners.
    readonly property bool showsCorners: !viewModel.showsPrivacyScreen && idleMonitor.secondsLeft === 0
    readonly property bool showsLeaflet: showsCorners && !viewModel.showsHint
    // Nor over the page, so that it is neither seen nor read by a screen reader.
    readonly property bool showsPage: showsLeaflet && !viewModel.showsFigure

    // Whether the countdown is there: until the touch that stops it has gone by, and done nothing else.
    property bool countsDown: false

    function followCountdown(): void {
        countsDown = idleMonitor.secondsLeft > 0;
    }

    // Arrows go from control to control as Tab does, along the reading direction.
    function moveFocus(isForward: bool): void {
        const from = shell.Window.activeFocusItem ?? shell;
        const reason = isForward ? Qt.TabFocusReason : Qt.BacktabFocusReason;
        from.nextItemInFocusChain(isForward)?.forceActiveFocus(reason);
    }

    // What is read aloud of a page besides the leaflet's words, if it has such.
    function ownWordsOf(page: var): var {
        return page?.ownWords ?? [];
    }

    // Where something of a width stands that is `inside` so far from the edge of the corner by her hand.
    function cornerX(width: real, inside: real): real {
        return Theme.isLeftHanded ? Theme.margin + inside : shell.width - width - Theme.margin - inside;
    }

    focus: true
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.isRightToLeft
    Keys.onEscapePressed: navigator.closeFigure()
    Keys.onDownPressed: moveFocus(true)
    Keys.onLeftPressed: moveFocus(Theme.isRightToLeft)
    Keys.onRightPressed: moveFocus(!Theme.isRightToLeft)
    Keys.onUpPressed: moveFocus(false)

    Connections {
        function onSecondsLeftChanged() {
            Qt.callLater(shell.followCountdown);
        }

        target: shell.idleMonitor
    }

    Binding {
        property: "digits"
        target: Theme
        value: shell.viewModel.digits
    }

    Binding {
        property: "ownWords"
        target: shell.readAloud
        value: shell.ownWordsOf(hint.item ?? loader.item)
    }

    // For the touch that stops the countdown too.
    Binding {
        property: "isCovered"
        target: Gesture.source
        value: !shell.showsPage || shell.countsDown
    }

    Loader {
        id: loader

        function show(): void {
            shell.pager.clear();
            setSource(shell.viewModel.pageFile, shell.viewModel.pageProperties);
        }

        anchors.bottom: unsigned.hasRoom ? unsigned.top : parent.bottom
        anchors.bottomMargin: unsigned.hasRoom ? Theme.gapSmall : Theme.margin
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        objectName: "page"
        visible: shell.showsPage
        z: 1

        Component.onCompleted: show()
        onStatusChanged: {
            if (status === Loader.Error)
                shell.navigator.pageFailed(shell.viewModel.pageFile);
        }

        Connections {
            function onScreenChanged() {
                loader.show();
            }

            target: shell.viewModel
        }
    }

    // Until the hospital has signed every text on the screen.
    BodyText {
        id: unsigned

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        color: Theme.inkSoft
        font.pixelSize: Theme.footerSize
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        objectName: "unsigned"
        text: qsTr("The hospital has not checked this text yet. Ask your midwife or nurse.")
        visible: hasRoom && shell.viewModel.tellsUnsigned

        // On the other pages too, so that buttons stay where they are.
        readonly property bool hasRoom: {
            return shell.viewModel.isUnsigned && shell.showsLeaflet && !shell.player.isRunning;
        }
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/FaultPage.qml")
        given: ({
                "navigator": shell.navigator,
                "viewModel": shell.viewModel
            })
        isWanted: loader.status === Loader.Error && !shell.viewModel.showsPrivacyScreen
        anchors.fill: parent
        anchors.margins: Theme.margin
        z: 1
    }

    // Always in the same corner, whatever the direction of the language: the one by her hand.
    Loader {
        active: shell.viewModel.language.length > 0 && !shell.viewModel.isStaff
        visible: shell.showsCorners
        x: shell.cornerX(width, 0)
        y: Theme.margin
        z: 3

        sourceComponent: TouchButton {
            iconName: "privacy"
            iconSize: isVeiled ? Theme.icon : Theme.coverIcon
            ink: shell.player.quiet ? Theme.quietInk : Theme.ink
            isVeiled: shell.player.quiet
            objectName: "privacy"
            width: Theme.touch
            Accessible.name: qsTr("Hide the screen")
            // Whoever is startled presses long; keys only click.
            onClicked: shell.navigator.showPrivacyScreen()
            onPressed: shell.navigator.showPrivacyScreen()
        }
    }

    // Beside it, on every screen that can be read aloud.
    Loader {
        readonly property bool isOffered: shell.readAloud.isOffered || shell.readAloud.hasFailed

        // At rest the page has one of its own.
        active: shell.viewModel.language.length > 0 && (isOffered || shell.readAloud.isReading)
        visible: shell.showsCorners
        x: shell.cornerX(width, Theme.touch + Theme.touchGap)
        y: Theme.margin
        z: 3

        sourceComponent: HearButton {
            ink: {
                if (look === TouchButton.Primary)
                    return Theme.fillInk;
                if (shell.player.quiet)
                    return Theme.quietInk;
                return Theme.ink;
            }
            isVeiled: shell.player.quiet
            look: shell.readAloud.isReading ? TouchButton.Primary : TouchButton.Plain
        }
    }

    DeferredLoader {
        id: hint

        file: Qt.resolvedUrl("Overlays/HintView.qml")
        given: ({
                "navigator": shell.navigator
            })
        isWanted: shell.viewModel.showsHint && !shell.viewModel.showsPrivacyScreen
        anchors.fill: parent
        z: 2
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/FigureView.qml")
        given: shell.viewModel.figureProperties
        isWanted: shell.viewModel.showsFigure
        anchors.bottom: unsigned.hasRoom ? unsigned.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: shell.showsCorners
        z: 2
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/PrivacyScreen.qml")
        given: ({
                "navigator": shell.navigator
            })
        isWanted: shell.viewModel.showsPrivacyScreen
        anchors.fill: parent
        objectName: "privacyLoader"
        z: 3
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/CountdownView.qml")
        given: ({
                "idleMonitor": shell.idleMonitor
            })
        isWanted: shell.countsDown
        anchors.fill: parent
        z: 4
    }

    // Nobody there: the resting screen is as dark as the room allows. A touch goes through.
    Rectangle {
        anchors.fill: parent
        color: Theme.dimming
        objectName: "dimmed"
        visible: shell.idleMonitor.isDimmed
        z: 5
    }
}
