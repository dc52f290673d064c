pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// What a page tells the one pager of its blocks, in pixels; and what is read aloud of them is shown.
Item {
    id: measures

    required property BlockPager pager
    required property real available
    // Below a title as large as on a page of its own.
    property real firstAvailable: available
    // Whether a block is cut to fill a screen.
    property bool cutsBlocks: false
    required property PagedList list
    // Whether a figure comes after the blocks, on a screen of its own.
    property bool hasFigure: false
    // The words of that figure.
    property LabelModel labels: null

    function showSpoken(): void {
        const isLabel = labels !== null && labels.indexSpoken(Reading.textId, -1) >= 0;
        pager.reveal(isLabel ? list.blocks.count : list.blocks.indexSpoken(Reading.textId, Reading.sentence));
    }

    Connections {
        function onSentenceChanged() {
            measures.showSpoken();
        }

        function onTextIdChanged() {
            measures.showSpoken();
        }

        target: Reading
    }

    Connections {
        function onRunsWanted() {
            const runs = measures.list.measured();
            measures.pager.runs = measures.hasFigure ? runs.concat([[[measures.available]]]) : runs;
        }

        target: measures.pager
    }

    Binding {
        property: "cutsBlocks"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.cutsBlocks
    }

    Binding {
        property: "lengths"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: [measures.list.spacing, measures.available, measures.firstAvailable]
    }

    Binding {
        property: "heights"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.hasFigure ? measures.list.heights.concat([measures.available]) : measures.list.heights
    }

    Binding {
        property: "introductions"
        restoreMode: Binding.RestoreNone
        target: measures.pager
        value: measures.list.introductions
    }
}
