pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The blocks of a page, below each other. Which of them are on screen is the pager's to say.
PagedList {
    id: list

    required property string fallbackLanguage
    property real textSize: Theme.bodySize
    property bool bold: false
    property bool otherRightToLeft: false
    property bool asks: false
    // Whether each can be taken away, and whether they are shown to staff as questions.
    property bool isRemovable: false
    property bool isForStaff: false
    // The most that a block's words may take of the height; 0 for what they need.
    property real room: 0
    signal asked(string id)

    heights: items.each(item => item.implicitHeight, items.revision)
    introductions: items.each(item => item.introductions, items.revision)
    implicitHeight: column.implicitHeight

    // The height of a block's pieces from one to another.
    function heightOf(item: BlockItem, first: int, last: int): real {
        probe.width = item.wordsWidth;
        probe.text = item.pieces.slice(first, last + 1).join(" ").trim();
        const isLast = last === item.pieces.length - 1;
        const words = probe.text.length > 0 ? probe.implicitHeight : -item.textGap;
        return words + (isLast ? item.afterWords : 0) + 2 * item.inset;
    }

    function runsOf(item: BlockItem): var {
        const from = first => item.pieces.slice(first).map((_, more) => heightOf(item, first, first + more));
        return item.pieces.map((_, first) => from(first));
    }

    function measured(): var {
        return items.each(runsOf, items.revision);
    }

    BodyText {
        id: probe

        font.bold: list.bold
        font.pixelSize: list.textSize
        visible: false
        Accessible.ignored: true
    }

    MeasuredItems {
        id: items

        source: repeater
    }

    Column {
        id: column

        spacing: list.spacing
        width: list.width

        Repeater {
            id: repeater

            model: list.blocks

            BlockItem {
                required property int index
                required other
                required address
                required step
                required isItem
                required isAddress
                required isFallback
                required isAsked
                required pieces
                required introductions
                required sentence
                required lastSentence
                required goesOn

                asks: list.asks
                bold: list.bold
                isQuestion: list.isForStaff
                isRemovable: list.isRemovable
                fallbackLanguage: list.fallbackLanguage
                otherRightToLeft: list.otherRightToLeft
                room: list.room
                textSize: list.textSize
                visible: index >= list.first && index <= list.last
                width: list.width
                onPicked: list.asked(textId)
            }
        }
    }
}
