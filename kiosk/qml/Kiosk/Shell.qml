pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Shows the session's screen, mirrored where the language asks for it, and sets the Theme's measures.
Item {
    id: shell

    required property Session session
    required property Display display

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: session.rightToLeft

    Binding {
        property: "unit"
        target: Theme
        value: shell.display.unit(shell.width, shell.height)
    }

    Binding {
        property: "textScale"
        target: Theme
        value: shell.display.textScale
    }

    Binding {
        property: "name"
        target: Theme
        value: shell.display.theme
    }

    Binding {
        property: "reducedMotion"
        target: Theme
        value: shell.display.reducedMotion
    }

    Loader {
        id: loader

        // Each page is compiled when it is first needed, so that the first one is there at once.
        readonly property var files: ({
                "languages": "LanguagePage.qml",
                "contents": "ContentsPage.qml",
                "chapter": "ChapterPage.qml",
                "exercises": "ExerciseListPage.qml",
                "feeling": "FeelingPage.qml",
                "wait": "NotePage.qml",
                "find": "FindPage.qml",
                "guided": "GuidedPage.qml",
                "positions": "PositionsPage.qml",
                "tired": "NotePage.qml",
                "questions": "QuestionsPage.qml",
                "show": "QuestionsPage.qml",
                "about": "AboutPage.qml"
            })

        function show(): void {
            const properties = {
                "session": shell.session
            };
            if (shell.session.screen === "guided")
                properties.player = shell.session.player;
            setSource(files[shell.session.screen], properties);
        }

        anchors.bottom: unsigned.visible ? unsigned.top : parent.bottom
        anchors.bottomMargin: unsigned.visible ? Theme.gapSmall : Theme.margin
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        objectName: "page"
        z: 1

        Component.onCompleted: show()

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
        visible: shell.session.isUnsigned
    }
}
