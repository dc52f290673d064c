pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Exercise
import Kiosk.Overlays
import Kiosk.Pages
import Kiosk.Style

// Shows the session's screen, mirrored where the language asks for it.
Item {
    id: shell

    required property Session session
    required property ExercisePlayer player
    required property IdleMonitor idleMonitor
    required property Staff staff
    readonly property ReadAloud readAloud: Reading.readAloud
    required property BlockPager pager

    // Nothing lies over what is in the corners.
    readonly property bool showsCorners: !session.showsPrivacyScreen && idleMonitor.secondsLeft === 0
    // Nor over the page, so that it is neither seen nor read by a screen reader.
    readonly property bool showsPage: showsCorners && !session.showsHint

    // Arrows go from control to control as Tab does, along the reading direction.
    function moveFocus(isForward: bool): void {
        const from = shell.Window.activeFocusItem ?? shell;
        from.nextItemInFocusChain(isForward)?.forceActiveFocus(isForward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
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
    Keys.onDownPressed: moveFocus(true)
    Keys.onLeftPressed: moveFocus(Theme.isRightToLeft)
    Keys.onRightPressed: moveFocus(!Theme.isRightToLeft)
    Keys.onUpPressed: moveFocus(false)

    Binding {
        property: "ownWords"
        target: shell.readAloud
        value: shell.ownWordsOf(hint.item ?? loader.item)
    }

    Loader {
        id: loader

        // Each page is compiled when it is first needed, so that the first one is there at once.
        readonly property var files: ({
                "languages": "Pages/LanguagePage.qml",
                "contents": "Pages/ContentsPage.qml",
                "chapter": "Pages/ChapterPage.qml",
                "exercises": "Pages/ExerciseListPage.qml",
                "feeling": "Pages/FeelingPage.qml",
                "wait": "Pages/NotePage.qml",
                "find": "Pages/FindPage.qml",
                "guided": "Exercise/GuidedPage.qml",
                "positions": "Pages/PositionsPage.qml",
                "tired": "Pages/NotePage.qml",
                "questions": "Pages/QuestionsPage.qml",
                "show": "Pages/QuestionsPage.qml",
                "about": "Pages/AboutPage.qml",
                "takeHome": "Pages/TakeHomePage.qml",
                "appearance": "Pages/AppearancePage.qml",
                "pin": "Pages/PinPage.qml",
                "staff": "Pages/StaffPage.qml"
            })

        // What a page needs besides the session.
        readonly property var needs: ({
                "Pages/ChapterPage.qml": {
                    "pager": shell.pager
                },
                "Pages/NotePage.qml": {
                    "pager": shell.pager
                },
                "Pages/QuestionsPage.qml": {
                    "pager": shell.pager
                },
                "Exercise/GuidedPage.qml": {
                    "player": shell.player
                },
                "Pages/PinPage.qml": {
                    "staff": shell.staff
                },
                "Pages/StaffPage.qml": {
                    "staff": shell.staff
                }
            })

        function show(): void {
            const properties = {
                "session": shell.session
            };
            const file = files[shell.session.screen];
            Object.assign(properties, needs[file] ?? {});
            shell.pager.clear();
            setSource(file, properties);
        }

        anchors.bottom: unsigned.visible ? unsigned.top : parent.bottom
        anchors.bottomMargin: unsigned.visible ? Theme.gapSmall : Theme.margin
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
                shell.session.pageFailed(files[shell.session.screen]);
        }

        Connections {
            function onScreenChanged() {
                loader.show();
            }

            target: shell.session
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
        text: qsTr("The hospital has not checked this text yet. Ask your midwife.")
        visible: shell.session.isUnsigned && shell.showsPage && !shell.player.quiet
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/FaultPage.qml")
        given: ({
                "session": shell.session
            })
        isWanted: loader.status === Loader.Error && !shell.session.showsPrivacyScreen
        anchors.fill: parent
        anchors.margins: Theme.margin
        z: 1
    }

    // Always in the same corner, whatever the direction of the language: the one by her hand.
    Loader {
        active: shell.session.language.length > 0 && shell.session.screen !== "pin" && shell.session.screen !== "staff"
        visible: shell.showsCorners
        x: shell.cornerX(width, 0)
        y: Theme.margin
        z: 3

        sourceComponent: TouchButton {
            iconName: "privacy"
            ink: shell.player.quiet ? Theme.quietInk : Theme.ink
            isVeiled: shell.player.quiet
            objectName: "privacy"
            width: Theme.touch
            Accessible.name: qsTr("Hide the screen")
            onClicked: shell.session.showPrivacyScreen()
        }
    }

    // Beside it, on every screen that can be read aloud.
    Loader {
        active: shell.readAloud.isOffered || shell.readAloud.isReading
        visible: shell.showsCorners
        x: shell.cornerX(width, Theme.touch + Theme.touchGap)
        y: Theme.margin
        z: 3

        sourceComponent: TouchButton {
            iconName: shell.readAloud.isReading ? "silence" : "hear"
            ink: look === TouchButton.Primary ? Theme.accentInk : shell.player.quiet ? Theme.quietInk : Theme.ink
            isVeiled: shell.player.quiet
            look: shell.readAloud.isReading ? TouchButton.Primary : TouchButton.Plain
            objectName: "hear"
            width: Theme.touch
            Accessible.name: shell.readAloud.isReading ? qsTr("Stop reading aloud") : qsTr("Read aloud")
            onClicked: shell.readAloud.toggle()
        }
    }

    // It went wrong: said once, in the place of the button, until she goes on.
    BodyText {
        font.pixelSize: Theme.footerSize
        height: Theme.touch
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        objectName: "readingFailed"
        text: qsTr("Not to be heard just now")
        verticalAlignment: Text.AlignVCenter
        visible: shell.readAloud.hasFailed && shell.readAloud.hasWords && shell.showsCorners
        width: Theme.touch + Theme.touchGap
        x: shell.cornerX(width, Theme.touch + Theme.touchGap / 2)
        y: Theme.margin
        z: 3
        Accessible.role: Accessible.AlertMessage
    }

    DeferredLoader {
        id: hint

        file: Qt.resolvedUrl("Overlays/HintView.qml")
        given: ({
                "session": shell.session
            })
        isWanted: shell.session.showsHint && !shell.session.showsPrivacyScreen
        anchors.fill: parent
        z: 2
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/PrivacyScreen.qml")
        given: ({
                "session": shell.session
            })
        isWanted: shell.session.showsPrivacyScreen
        anchors.fill: parent
        objectName: "privacyLoader"
        z: 3
    }

    DeferredLoader {
        file: Qt.resolvedUrl("Overlays/CountdownView.qml")
        given: ({
                "idleMonitor": shell.idleMonitor
            })
        isWanted: shell.idleMonitor.secondsLeft > 0
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
