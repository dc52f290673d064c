import QtQuick
import Kiosk.Style

// The picture of rest, cover and farewell: a window. Decoration: it names nothing.
Drawing {
    id: drawing

    figure: Place.figure
    objectName: "windowPicture"
    Accessible.ignored: true

    WindowLife {
        picture: drawing
    }
}
