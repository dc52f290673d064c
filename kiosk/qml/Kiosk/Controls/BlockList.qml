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
    // Whether each can be taken away, and whether they are shown to staff as questions.
    property bool isRemovable: false
    property bool isForStaff: false
    // The most that a block's words may take of the height; 0 for what they need.
    property real room: 0
    signal asked(string id)

    heights: items.each(item => item.implicitHeight, items.revision)
    introductions: items.each(item => item.introduces, items.revision)
    implicitHeight: column.implicitHeight

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
                required introduces
                required sentence
                required goesOn

                asks: list.asks
                bold: list.bold
                isQuestion: list.isForStaff
                isRemovable: list.isRemovable
                fallbackName: list.fallbackName
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
