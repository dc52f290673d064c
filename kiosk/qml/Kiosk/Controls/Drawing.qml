pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A figure, drawn crisp at the size it is shown in and in the theme's colours. Never mirrored: it may
// be anatomy. It is drawn when the words beside it are on the screen, and its room has come to rest.
Image {
    id: drawing

    // Pack and name, as the view-models give them.
    required property string figure
    // What it shows, in words; without any it is decoration.
    property string alt
    readonly property bool isSmall: Math.min(width, height * 4 / 3) < Theme.smallFigure
    readonly property size room: Qt.size(Math.round(width), Math.round(height))
    readonly property string wanted: versionOf(figure)
    // What is drawn by now.
    property string drawn
    readonly property bool isLoading: drawn !== wanted

    // What tells a figure in a theme and a size from another.
    function versionOf(name: string): string {
        const address = addressOf(name);
        return address && `${address} ${room.width} ${room.height}`;
    }

    function addressOf(name: string): string {
        const hasRoom = width >= 1 && height >= 1;
        return name && hasRoom ? `image://figure/${Theme.name}/${name}${isSmall ? ".small" : ""}` : "";
    }

    function follow(): void {
        if (isLoading) {
            load(drawing, figure);
            drawn = wanted;
        }
    }

    // Once: a change of the size would have the former figure drawn in it.
    function load(image: Image, name: string): void {
        image.source = "";
        image.sourceSize = room;
        image.source = addressOf(name);
    }

    fillMode: Image.PreserveAspectFit
    mirror: false
    Accessible.ignored: alt.length === 0
    Accessible.name: alt
    Accessible.role: Accessible.Graphic

    Connections {
        function onFrameSwapped() {
            soon.start();
        }

        enabled: drawing.isLoading
        target: drawing.Window.window
    }

    // Not Qt.callLater(): that comes even when the drawing is gone by then.
    Timer {
        id: soon

        interval: 0
        onTriggered: drawing.follow()
    }
}
