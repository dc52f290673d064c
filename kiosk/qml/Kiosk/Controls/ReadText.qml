pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// A text that can be read aloud: while it is, it has a ground of its own, and the sentence is underlined.
BodyText {
    id: text

    property string textId
    property string words
    readonly property bool isSpoken: textId.length > 0 && Reading.textId === textId

    text: isSpoken ? Reading.markup : words
    // The markup is the narrator's own: whatever the leaflet says is escaped in it.
    textFormat: isSpoken ? Text.StyledText : Text.PlainText
    Accessible.name: Reading.plain(words)

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.gapSmall / 2
        color: Theme.highlight
        objectName: text.isSpoken ? "spoken" : ""
        radius: Theme.radiusSmall
        visible: text.isSpoken
        z: -1
    }
}
