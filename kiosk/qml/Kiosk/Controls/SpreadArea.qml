import QtQuick

// Tells of two fingers that spread on what it lies in.
Item {
    id: area

    signal spread

    anchors.fill: parent

    Connections {
        function onOpened(at: point) {
            if (area.contains(area.mapFromItem(null, at)))
                area.spread();
        }

        enabled: area.visible && area.enabled
        target: Gesture.source
    }
}
