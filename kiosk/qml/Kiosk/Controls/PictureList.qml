pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Style

// Pictures below each other, their words beside them, in letters of any size. Which of them are on
// screen is the pager's to say; those share the height.
PagedList {
    id: list

    required property string fallbackName
    property real textSize: Theme.bodySize
    // As high as may be touched, too.
    readonly property real leastPicture: Theme.touch
    // What those on the screen have of the height beyond what they need.
    readonly property real slack: {
        const shown = heights.slice(first, last + 1);
        const needed = shown.reduce((sum, one) => sum + one + spacing, -spacing);
        return (height - needed) / Math.max(1, shown.length);
    }

    signal opened(string figure)

    heights: items.each(item => item.leastHeight, items.revision)
    spacing: Theme.touchGap

    MeasuredItems {
        id: items

        source: repeater
    }

    Column {
        spacing: list.spacing
        width: list.width

        Repeater {
            id: repeater

            model: list.blocks

            PictureCard {
                visible: index >= list.first && index <= list.last
            }
        }
    }

    component PictureCard: Rectangle {
        id: card

        required property int index
        required property string textId
        required property string words
        required property bool isFallback
        required property int sentence
        required property bool goesOn
        required property string figure
        required property string figureAlt
        readonly property real content: Math.max(list.leastPicture, block.implicitHeight)
        readonly property real leastHeight: content + 2 * Theme.gapSmall

        color: Theme.surface
        height: leastHeight + list.slack
        radius: Theme.radius
        width: list.width

        T.AbstractButton {
            id: drawing

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            height: parent.height - 2 * Theme.gapSmall
            objectName: "picture-" + card.index
            width: parent.width * 0.3
            Accessible.description: card.figureAlt
            Accessible.name: mark.action
            Accessible.role: Accessible.Button
            Keys.onEnterPressed: click()
            Keys.onReturnPressed: click()
            onClicked: list.opened(card.figure)

            background: Rectangle {
                border.color: Theme.focus
                border.width: drawing.visualFocus ? Theme.stroke : 0
                color: drawing.down ? Theme.surfacePressed : Theme.clear
                radius: Theme.radiusSmall
            }
            contentItem: Drawing {
                alt: card.figureAlt
                figure: card.figure
            }

            EnlargeMark {
                id: mark

                anchors.bottom: parent.bottom
                anchors.left: parent.left
            }

            SpreadArea {
                onSpread: drawing.click()
            }
        }

        BlockItem {
            id: block

            anchors.left: drawing.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            fallbackName: list.fallbackName
            goesOn: card.goesOn
            height: implicitHeight
            isFallback: card.isFallback
            room: Math.max(list.leastPicture, list.height - 2 * Theme.gapSmall)
            sentence: card.sentence
            textId: card.textId
            textSize: list.textSize
            words: card.words
        }
    }
}
