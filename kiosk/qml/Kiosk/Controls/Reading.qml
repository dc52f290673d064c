pragma Singleton
import QtQuick

// What is being read aloud just now, set by the Shell.
QtObject {
    // The id of the text; empty for none.
    property string textId
    // The whole text with the sentence that is being said marked in it.
    property string markup
    // Whether the bar for it has the place of a page's lowest row.
    property bool hasBar: false

    // A text as it is heard, or measured on one line: soft hyphens are for the eye.
    function plain(text: string): string {
        return text.replace(/\u00AD/g, "");
    }
}
