pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A label of a figure. Where the figure fills the screen it is a button.
T.AbstractButton {
    id: label

    required property string textId
    required property string words
    // The ids of the texts that it lights up with.
    required property var litBy
    required property bool isButton
    // Whether she touched it last.
    required property bool isChosen
    required property real size
    required property int alignment
    readonly property bool isLit: Reading.textId.length > 0 ? Reading.isAtAny(litBy) : isChosen
    readonly property real inset: isButton ? Theme.gapSmall : 0

    enabled: isButton
    focusPolicy: isButton ? Qt.TabFocus : Qt.NoFocus
    implicitHeight: Math.max(isButton ? Theme.touchSmall : 0, text.implicitHeight + 2 * inset)
    text: words
    Accessible.ignored: !isButton
    Accessible.name: Reading.plain(words)
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Item {
        Rectangle {
            // Beside the letters, where they have no room of their own.
            readonly property real beyond: label.isButton ? 0 : Theme.gapSmall / 2

            anchors.bottomMargin: -beyond / 2
            anchors.fill: parent
            anchors.leftMargin: -beyond
            anchors.rightMargin: -beyond
            anchors.topMargin: -beyond / 2
            border.color: {
                if (label.visualFocus)
                    return Theme.focus;
                return label.isLit ? Theme.accent : Theme.line;
            }
            border.width: label.visualFocus || label.isLit ? Theme.stroke : Theme.hairline
            color: {
                if (label.isLit)
                    return Theme.highlight;
                return label.down ? Theme.surfacePressed : Theme.ground;
            }
            radius: Theme.radiusSmall
            visible: label.isButton || label.isLit
        }
    }
    contentItem: Item {
        ReadText {
            id: text

            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: label.size
            horizontalAlignment: label.alignment
            lineHeight: 1
            textId: label.textId
            width: parent.width - 2 * label.inset
            words: label.words
            x: label.inset
            Accessible.ignored: label.isButton
            LayoutMirroring.enabled: false
        }
    }
}
