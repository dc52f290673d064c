pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Style

// A few pictures with their words beside each other, or below each other on a tall screen.
Grid {
    id: grid

    // Blocks with a figure each.
    required property RowModel pictures
    required property string fallbackLanguage
    // Whether a picture is chosen by a tap; then the pictures are numbered. Else a tap makes it larger.
    property bool chooses: false

    // Beside each other where each still has room for its words.
    readonly property bool isWide: width / Math.max(1, pictures.count) > Theme.pictureWidth
    readonly property real cellWidth: isWide ? share(width) : width
    readonly property real cellHeight: isWide ? height : share(height)

    // Of the longest words: the pictures above them are of one size.
    readonly property real tallest: Math.max(0, ...items.each(item => item.wordsHeight, items.revision))

    function share(length: real): real {
        return (length + Theme.touchGap) / Math.max(1, pictures.count) - Theme.touchGap;
    }

    signal chosen(int index)
    signal opened(string figure)

    columns: isWide ? Math.max(1, pictures.count) : 1
    spacing: Theme.touchGap

    MeasuredItems {
        id: items

        source: repeater
    }

    Repeater {
        id: repeater

        model: grid.pictures

        PictureCard {}
    }

    component PictureCard: T.AbstractButton {
        id: card

        required property int index
        required property string textId
        required property string words
        required property bool isFallback
        required property string figure
        required property string figureAlt
        readonly property real wordsHeight: block.height

        focusPolicy: Qt.TabFocus
        height: grid.cellHeight
        objectName: "picture-" + index
        width: grid.cellWidth
        Accessible.description: grid.chooses ? "" : figureAlt
        Accessible.name: grid.chooses ? Reading.plain(words) : mark.action
        Accessible.role: Accessible.Button
        Keys.onEnterPressed: click()
        Keys.onReturnPressed: click()
        onClicked: grid.chooses ? grid.chosen(index) : grid.opened(figure)

        background: Rectangle {
            border.color: card.visualFocus ? Theme.focus : Theme.line
            border.width: {
                if (card.visualFocus)
                    return Theme.stroke;
                if (grid.chooses)
                    return Theme.hairline;
                return 0;
            }
            color: card.down ? Theme.surfacePressed : Theme.surface
            radius: Theme.radius
        }
        contentItem: Item {
            Drawing {
                id: drawing

                height: parent.height - (grid.isWide ? grid.tallest + Theme.gap : 0) - 2 * Theme.gapSmall
                alt: card.figureAlt
                figure: card.figure
                readonly property real beside: parent.width * (Theme.textScale < 1.5 ? 0.5 : 0.3)
                width: grid.isWide ? parent.width - 2 * Theme.gap : Math.min(beside, height * 4 / 3)
                x: {
                    if (grid.isWide)
                        return Theme.gap;
                    if (card.LayoutMirroring.enabled)
                        return parent.width - width - Theme.gap;
                    return Theme.gap;
                }
                y: Theme.gapSmall
            }

            EnlargeMark {
                id: mark

                anchors.bottom: drawing.bottom
                anchors.left: drawing.left
                visible: !grid.chooses
            }

            SpreadArea {
                enabled: !grid.chooses
                onSpread: card.click()
            }

            BlockItem {
                id: block

                anchors.left: grid.isWide ? parent.left : drawing.right
                anchors.margins: Theme.gap
                anchors.right: parent.right
                fallbackLanguage: grid.fallbackLanguage
                height: implicitHeight
                room: grid.isWide ? card.height * 0.7 : card.height - Theme.gapSmall
                textSize: Theme.bodySize
                textId: card.textId
                words: card.words
                isFallback: card.isFallback
                y: grid.isWide ? parent.height - grid.tallest - Theme.gap : (parent.height - height) / 2
            }

            Rectangle {
                anchors.left: parent.left
                anchors.margins: Theme.gapSmall
                anchors.top: parent.top
                border.color: Theme.line
                border.width: Theme.hairline
                color: Theme.ground
                height: Theme.icon
                radius: height / 2
                visible: grid.chooses
                width: height

                BodyText {
                    anchors.centerIn: parent
                    font.bold: true
                    font.pixelSize: Theme.leastSize
                    lineHeight: 1
                    text: Theme.number(card.index + 1)
                    Accessible.ignored: true
                }
            }
        }
    }
}
