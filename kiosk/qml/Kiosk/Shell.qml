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

    Component {
        id: languages

        LanguagePage {
            session: shell.session
        }
    }

    Component {
        id: contents

        ContentsPage {
            session: shell.session
        }
    }

    Component {
        id: chapter

        ChapterPage {
            session: shell.session
        }
    }

    Component {
        id: exercises

        ExerciseListPage {
            session: shell.session
        }
    }

    Component {
        id: guided

        GuidedPage {
            player: shell.session.player
            session: shell.session
        }
    }

    Component {
        id: about

        AboutPage {
            session: shell.session
        }
    }

    Loader {
        readonly property var pages: ({
                "languages": languages,
                "contents": contents,
                "chapter": chapter,
                "exercises": exercises,
                "guided": guided,
                "about": about
            })

        anchors.fill: parent
        anchors.margins: Theme.margin
        objectName: "page"
        sourceComponent: pages[shell.session.screen]
    }
}
