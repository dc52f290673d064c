pragma Singleton
import QtQuick
import Kiosk.ViewModels

// What is being read aloud just now, set by the Shell.
QtObject {
    // The id of the text; empty for none.
    property string textId
    // The whole text with the sentence that is being said marked in it.
    property string markup
    // The number of that sentence in the text, 0 for the first; -1 for none.
    property int sentence: -1
    // Who reads; null before there is a kiosk.
    property ReadAloud readAloud: null
    // Whether a page is being read, and its top bar has what belongs to that.
    readonly property bool hasBar: readAloud !== null && readAloud.isReading && !readAloud.isAtCues

    // Whether it is read just now: a text, or of it the sentence of a number that is not negative.
    function isAt(id: string, number: int): bool {
        return id.length > 0 && textId === id && (number < 0 || sentence === number);
    }

    // Words of a page that are not the leaflet's, for the readAloud: of a ReadText, or of a button, which comes last.
    function own(item: var): var {
        const isButton = item.words === undefined;
        return {
            "id": item.textId,
            "text": isButton ? item.text : item.words,
            "isLast": isButton
        };
    }

    // A text as it is heard, or measured on one line: soft hyphens are for the eye.
    function plain(text: string): string {
        return text.replace(/\u00AD/g, "");
    }
}
