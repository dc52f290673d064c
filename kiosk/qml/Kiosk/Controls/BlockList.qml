pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The blocks of a page, below each other. Which of them are on screen is the pager's to say.
Item {
    id: list

    required property var blocks
    required property int first
    required property int last
    required property string sourceLanguageName
    property alias spacing: column.spacing
    property real textSize: Theme.bodySize
    property bool bold: false
    property bool otherRightToLeft: false
    property bool asks: false
    // The most that a block's words may take of the height; 0 for what they need.
    property real room: 0
    // The heights of all blocks, for the pager.
    readonly property var heights: measure()
    // Which of them introduce the next, for the pager.
    readonly property var introductions: blocks.map(block => block.introduces)

    function measure(): var {
        const all = [];
        for (let i = 0; i < repeater.count; ++i) {
            const item = repeater.itemAt(i) as BlockItem;
            all.push(item ? item.implicitHeight : 0);
        }
        return all;
    }

    signal asked(string id)

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Theme.blockGap
        width: list.width

        Repeater {
            id: repeater

            model: list.blocks

            BlockItem {
                required property int index

                asks: list.asks
                bold: list.bold
                otherRightToLeft: list.otherRightToLeft
                room: list.room
                sourceLanguageName: list.sourceLanguageName
                textSize: list.textSize
                visible: index >= list.first && index <= list.last
                width: list.width
                onClicked: list.asked(modelData.id)
            }
        }
    }
}
