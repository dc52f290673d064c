pragma ComponentBehavior: Bound
import QtQuick

// What the items of a repeater are measured as, and anew when they are others than before.
QtObject {
    id: measured

    required property Repeater source
    // Counts up when the items are others than before.
    property int revision: 0

    readonly property Connections changes: Connections {
        function onItemAdded(index: int) {
            if (index === measured.source.count - 1)
                ++measured.revision;
        }

        target: measured.source
    }

    // Of each item what `value` returns for it. `_` is `revision`, which the values depend on besides the
    // items.
    function each(value: var, _: int): var {
        const all = [];
        for (let i = 0; i < source.count; ++i) {
            const item = source.itemAt(i);
            if (item)
                all.push(value(item));
        }
        return all;
    }
}
