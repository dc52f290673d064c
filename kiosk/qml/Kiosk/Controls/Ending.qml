pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The end of something: a picture and a sentence; below them one next step, and the way back.
Item {
    id: ending

    required property string figure
    property string alt
    required property string sentence
    // Above and below the sentence, smaller.
    property string heading
    property string headingId
    property string note
    property alias back: backButton
    property real backWidth: Theme.backWidth
    property alias onward: onwardButton
    // What is read aloud of it besides the leaflet's words.
    readonly property var ownWords: [told, noted, onwardButton].filter(isHeard).map(one => Reading.own(one))
    readonly property bool isWide: width > height
    readonly property real textWidth: isWide ? width * 0.44 : width
    readonly property real room: buttons.y - Theme.gap

    signal wentBack
    signal wentOn

    function isHeard(one: Item): bool {
        return one.visible;
    }

    Drawing {
        id: drawing

        anchors.left: parent.left
        alt: ending.alt
        figure: ending.figure
        height: ending.isWide ? ending.room : ending.room * 0.55
        objectName: "endPicture"
        width: ending.isWide ? ending.width - ending.textWidth - 2 * Theme.gap : ending.width

        Loader {
            active: ending.figure === Place.figure

            sourceComponent: WindowLife {
                picture: drawing
            }
        }
    }

    Column {
        id: texts

        readonly property real from: ending.isWide ? 0 : drawing.height + Theme.gap

        anchors.right: parent.right
        spacing: Theme.gap
        width: ending.textWidth
        y: from + Math.max(0, (ending.room - from - height) / 2)

        ReadText {
            color: Theme.accent
            font.bold: true
            font.pixelSize: Math.min(Theme.bodySize, Theme.headingLeastSize)
            horizontalAlignment: told.horizontalAlignment
            lineHeight: Theme.headingLineHeight
            objectName: "endHeading"
            textId: ending.headingId
            visible: ending.heading.length > 0
            width: parent.width
            words: ending.heading
        }

        ReadText {
            id: told

            font.bold: true
            font.pixelSize: Theme.displaySize
            fontSizeMode: Text.VerticalFit
            height: Math.min(implicitHeight, ending.room * 0.4)
            horizontalAlignment: ending.isWide ? Text.AlignLeft : Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            minimumPixelSize: Theme.headingLeastSize
            objectName: "endSentence"
            textId: "own-ending"
            width: parent.width
            words: ending.sentence
            Accessible.role: Accessible.Heading
        }

        ReadText {
            id: noted

            color: Theme.inkSoft
            font.pixelSize: Math.min(Theme.bodySize, 0.8 * Theme.displaySize)
            horizontalAlignment: told.horizontalAlignment
            textId: "own-ending-note"
            visible: words.length > 0
            width: parent.width
            words: ending.note
        }
    }

    Item {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.touch
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.isMirrored

        TouchButton {
            id: backButton

            anchors.left: parent.left
            iconFollowsDirection: true
            width: ending.backWidth
            onClicked: ending.wentBack()
        }

        TouchButton {
            id: onwardButton

            anchors.right: parent.right
            iconFollowsDirection: true
            look: TouchButton.Primary
            textId: "own-onward"
            width: Theme.nextWidth
            onClicked: ending.wentOn()
        }
    }
}
