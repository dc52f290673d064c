pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// The blocks of a page, below each other. Which of them are on screen is the pager's to say.
PagedList {
    id: list

    required property string fallbackName
    property real textSize: Theme.bodySize
    property bool bold: false
    property bool otherRightToLeft: false
    property bool asks: false
    // The most that a block's words may take of the height; 0 for what they need.
    property real room: 0
    // Counts up when the items are others than before.
    property int revision: 0

    // `_` is what the values depend on besides the items.
    function ofItems(value: var, _: int): var {
        const all = [];
        for (let i = 0; i < repeater.count; ++i) {
            const item = repeater.itemAt(i) as BlockItem;
            if (item)
                all.push(value(item));
        }
        return all;
    }

    signal asked(string id)

    heights: ofItems(item => item.implicitHeight, revision)
    introductions: ofItems(item => item.introduces, revision)
    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: list.spacing
        width: list.width

        Repeater {
            id: repeater

            model: list.blocks

            onItemAdded: index => {
                if (index === count - 1)
                    ++list.revision;
            }

            BlockItem {
                required property int index
                required other
                required address
                required step
                required isItem
                required isAddress
                required isFallback
                required isAsked
                required introduces
                required sentence
                required goesOn

                asks: list.asks
                bold: list.bold
                fallbackName: list.fallbackName
                otherRightToLeft: list.otherRightToLeft
                room: list.room
                textSize: list.textSize
                visible: index >= list.first && index <= list.last
                width: list.width
                onClicked: list.asked(textId)
            }
        }
    }
}
