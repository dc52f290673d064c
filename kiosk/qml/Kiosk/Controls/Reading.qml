pragma Singleton
import QtQuick
import Kiosk.Bridge

// What is being read aloud just now, set by the Shell.
QtObject {
    // The id of the text; empty for none.
    property string textId
    // The whole text with the sentence that is being said marked in it.
    property string markup
    // Who reads; null before there is a kiosk.
    property Narrator narrator: null
    // Whether a page is being read, and its top bar has what belongs to that.
    readonly property bool hasBar: narrator !== null && narrator.isReading && !narrator.isAtCues

    // Words of a page that are not the leaflet's, for the narrator: of a ReadText, or of a button, which comes last.
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
