pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A text that can be read aloud: while it is, it has a ground of its own, and the sentence is underlined.
BodyText {
    id: text

    property string textId
    property string words
    // Of the text only the sentences of these numbers; from -1 for all of it.
    property int sentence: -1
    property int lastSentence: -1
    readonly property bool isSpoken: Reading.isAt(textId, sentence, lastSentence)

    text: isSpoken ? Reading.markup(sentence, lastSentence) : words
    // The markup is the readAloud's own: whatever the leaflet says is escaped in it.
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
