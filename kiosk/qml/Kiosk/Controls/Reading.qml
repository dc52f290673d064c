pragma Singleton
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// What is being read aloud, for all that shows it.
QtObject {
    // Set once, by Main, before any binding is evaluated.
    property ReadAloud readAloud: null
    // The id of the text that is being read; empty for none.
    readonly property string textId: readAloud?.textId ?? ""
    // The sentences of that text, with the one that is being said marked.
    readonly property var sentences: readAloud?.sentences ?? []
    // The number of that sentence in the text, 0 for the first; -1 for none.
    readonly property int sentence: readAloud?.sentence ?? -1
    // Whether anything can be read aloud in her language.
    readonly property bool hasVoice: readAloud?.hasVoice ?? false
    readonly property bool isReading: readAloud?.isReading ?? false
    // The ids of the texts that may be heard alone.
    readonly property var heardAlone: readAloud?.heardAlone ?? []
    // Whether a page is being read, and its top bar has what belongs to that.
    readonly property bool hasBar: readAloud !== null && readAloud.isReading && !readAloud.isAtCues
    // The width of the Shell's own buttons in the top corner: to hide the screen, and where there is a
    // voice, to hear.
    readonly property real cornerWidth: (hasVoice ? 2 : 1) * (Theme.touch + Theme.touchGap)

    // Whether it is read just now: a text, or of it the sentences from one to another; from -1 for all.
    function isAt(id: string, first: int, last: int): bool {
        return id.length > 0 && textId === id && (first < 0 || sentence >= first && sentence <= last);
    }

    // What is being read of a text, between two of its sentences; from -1 for all.
    function markup(first: int, last: int): string {
        return (first < 0 ? sentences : sentences.slice(first, last + 1)).join("").trim();
    }

    // Where the word that is said is painted, in a ReadText that is being read, with the font that it has.
    function wordPlaces(item: var, font: font): var {
        if (readAloud === null)
            return [];
        const begin = readAloud.wordBegin;
        const end = readAloud.wordEnd;
        const first = item.sentence;
        const align = item.effectiveHorizontalAlignment;
        const w = item.width;
        return readAloud.wordPlaces(begin, end, first, item.lastSentence, font, w, item.lineHeight, align);
    }

    // Whether one of these texts is read just now.
    function isAtAny(ids: list<string>): bool {
        return textId.length > 0 && ids.includes(textId);
    }

    // Words of a page that are not the leaflet's, for ReadAloud: of a ReadText, or of a button, which
    // comes last.
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
