pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A figure, drawn crisp at the size it is shown in and in the theme's colours. Never mirrored: it may
// be anatomy. It is drawn when the words beside it are on the screen.
Image {
    id: drawing

    // Pack and name, as the view-models give them.
    required property string figure
    // What it shows, in words; without any it is decoration.
    property string alt
    // The figure that is drawn by now.
    property string drawn
    readonly property bool isLoading: drawn !== figure
    readonly property bool isSmall: Math.min(width, height * 4 / 3) < Theme.smallFigure

    function follow(): void {
        drawn = figure;
    }

    fillMode: Image.PreserveAspectFit
    mirror: false
    source: drawn.length > 0 ? "image://figure/" + Theme.name + "/" + drawn + (isSmall ? ".small" : "") : ""
    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    Accessible.ignored: alt.length === 0
    Accessible.name: alt
    Accessible.role: Accessible.Graphic

    Connections {
        function onFrameSwapped() {
            Qt.callLater(drawing.follow);
        }

        enabled: drawing.isLoading
        target: drawing.Window.window
    }
}
