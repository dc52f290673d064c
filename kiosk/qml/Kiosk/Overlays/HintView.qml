pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Once, at the beginning of a visit: the three buttons that matter, in pictures with words. Whoever taps one
// of them gets what it shows.
Rectangle {
    id: view

    required property Navigator navigator
    readonly property bool isWide: width > height
    // The pictures are side by side at one height, whichever has the most words below it.
    readonly property real tallest: Math.max(...[onward, hear, cover].map(hint => hint.wordsHeight))
    readonly property var ownWords: [heading, onward, hear, cover, begin].map(one => Reading.own(one))

    // Beside the title, alike on both sides where there is room.
    readonly property real cornerRoom: Theme.margin + Reading.cornerWidth
    readonly property real nightRoom: Theme.margin + Theme.touch + Theme.touchGap
    readonly property real besideTitle: isWide ? Math.max(cornerRoom, nightRoom) : nightRoom

    color: Theme.ground
    objectName: "firstHint"

    // Opposite the corner by her hand.
    NightButton {
        x: Theme.isLeftHanded ? view.width - Theme.margin - width : Theme.margin
        y: Theme.margin
    }

    ReadText {
        id: heading

        font.bold: true
        font.pixelSize: Theme.headingSize
        height: Math.max(implicitHeight, Theme.touch)
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.headingLineHeight
        objectName: "pageTitle"
        textId: "own-title"
        verticalAlignment: Text.AlignVCenter
        width: parent.width - view.cornerRoom - view.besideTitle
        words: qsTr("This is how it works")
        x: Theme.isLeftHanded ? view.cornerRoom : view.besideTitle
        y: Theme.margin
        Accessible.role: Accessible.Heading
    }

    GridLayout {
        id: hints

        anchors.bottom: begin.top
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: heading.bottom
        columnSpacing: Theme.touchGap
        columns: view.isWide ? 3 : 1
        uniformCellHeights: true
        uniformCellWidths: true
        rowSpacing: Theme.touchGap

        Hint {
            id: onward

            iconName: "next"
            isAccented: true
            textId: "own-next"
            words: qsTr("Tap here to turn the page.")
            onClicked: view.navigator.endHint()
        }

        Hint {
            id: hear

            iconName: "hear"
            textId: "own-hear"
            visible: Reading.hasVoice
            words: qsTr("Tap here to hear the page. Others will hear it too.")
            onClicked: Reading.readAloud.toggle()
        }

        Hint {
            id: cover

            iconName: "privacy"
            textId: "own-privacy"
            words: qsTr("Tap here to hide the screen.")
            onClicked: view.navigator.showPrivacyScreen()
        }
    }

    TouchButton {
        id: begin

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Theme.margin
        height: 1.3 * Theme.touch
        iconAfter: true
        iconFollowsDirection: true
        iconName: "next"
        labelSize: Theme.cueSize
        look: TouchButton.Primary
        objectName: "hintBegin"
        text: qsTr("Begin")
        textId: "own-begin"
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)
        onClicked: view.navigator.endHint()
    }

    // A picture of the button with a finger on it, and what it does.
    component Hint: T.AbstractButton {
        id: hint

        required property string iconName
        required property string textId
        required property string words
        property bool isAccented: false
        readonly property real wordsHeight: visible ? label.height : 0

        focusPolicy: Qt.TabFocus
        objectName: "hint-" + iconName
        Accessible.name: words
        Accessible.role: Accessible.Button
        Keys.onEnterPressed: click()
        Keys.onReturnPressed: click()
        Layout.fillHeight: true
        Layout.fillWidth: true

        background: Rectangle {
            border.color: hint.visualFocus ? Theme.focus : Theme.line
            border.width: hint.visualFocus ? Theme.stroke : Theme.hairline
            color: hint.down ? Theme.surfacePressed : Theme.surface
            radius: Theme.radius
        }

        Item {
            id: picture

            height: 1.5 * Theme.touch
            width: 1.5 * Theme.touch
            x: {
                if (view.isWide)
                    return (parent.width - width) / 2;
                if (Theme.isRightToLeft)
                    return parent.width - width - Theme.margin;
                return Theme.margin;
            }
            y: (parent.height - height - (view.isWide ? view.tallest + Theme.gap : 0)) / 2

            Rectangle {
                border.color: Theme.line
                border.width: Theme.hairline
                color: hint.isAccented ? Theme.fill : Theme.ground
                height: Theme.touch
                radius: Theme.radius
                width: Theme.touch

                Icon {
                    anchors.centerIn: parent
                    color: hint.isAccented ? Theme.fillInk : Theme.ink
                    followsDirection: hint.iconName === "next"
                    name: hint.iconName
                    size: hint.iconName === "privacy" ? Theme.coverIcon : Theme.icon
                }
            }

            Icon {
                name: "hand"
                size: 0.8 * Theme.touch
                x: 0.6 * Theme.touch
                y: 0.65 * Theme.touch
            }
        }

        ReadText {
            id: label

            font.bold: true
            font.pixelSize: Theme.tightSize
            horizontalAlignment: view.isWide ? Text.AlignHCenter : Text.AlignLeft
            textId: hint.textId
            words: hint.words
            width: parent.width - 2 * Theme.margin - (view.isWide ? 0 : picture.width + Theme.margin)
            x: view.isWide || Theme.isRightToLeft ? Theme.margin : picture.x + picture.width + Theme.margin
            y: view.isWide ? picture.y + picture.height + Theme.gap : (parent.height - height) / 2
        }
    }
}
