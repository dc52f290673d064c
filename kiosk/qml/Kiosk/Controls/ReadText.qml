pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A text that can be read aloud: while it is, it has a ground of its own, the sentence is underlined, and
// the word that is said has a frame.
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

    Loader {
        active: text.isSpoken
        anchors.fill: parent
        z: -1

        sourceComponent: SpokenGround {
            shown: text
        }
    }
}
