pragma Singleton
import QtQuick
import Kiosk.ViewModels

// Every colour, size and duration of the kiosk. Sizes are in units: a millimetre on the screen, or
// more on a large one (kiosk/layout/units.py). Text sizes grow with the text size that was chosen.
QtObject {
    id: theme

    // What was chosen, and the screen. Set once, by Main, before any binding is evaluated.
    property Appearance appearance: null

    // The colours: day; night, dark and warm; or contrast, black on white.
    readonly property string name: appearance?.theme ?? "day"
    readonly property bool isNight: name === "night"
    readonly property bool isHighContrast: name === "contrast"
    // Of the language, from 0 to 9; set by the Shell.
    property string digits: "0123456789"
    // The direction of the language, which arrows follow, and the hand that the buttons are under.
    readonly property bool isRightToLeft: appearance?.isRightToLeft ?? false
    readonly property bool isLeftHanded: appearance?.isLeftHanded ?? false
    // Whether what is worked with is laid out from the right.
    readonly property bool isMirrored: isRightToLeft !== isLeftHanded
    // The screen as she sees it, in pixels.
    readonly property real screenWidth: appearance?.screenWidth ?? 0
    readonly property real screenHeight: appearance?.screenHeight ?? 0
    // Pixels of a unit.
    readonly property real unit: appearance?.unit ?? 1
    // The factor of the chosen text size, 1 to 2.
    readonly property real textScale: appearance?.textScale ?? 1
    // Whether a page is laid out for as much text as there can be beside its figure.
    readonly property bool isLarge: textScale >= 1.5

    readonly property Colours colours: {
        switch (name) {
        case "night":
            return nightColours;
        case "contrast":
            return contrastColours;
        default:
            return dayColours;
        }
    }
    readonly property Colours dayColours: DayColours {}
    readonly property Colours nightColours: NightColours {}
    readonly property Colours contrastColours: ContrastColours {}
    readonly property color ground: colours.ground
    readonly property color surface: colours.surface
    readonly property color ink: colours.ink
    readonly property color inkSoft: colours.inkSoft
    readonly property color line: colours.line
    readonly property color accent: colours.accent
    readonly property color accentInk: colours.accentInk
    readonly property color accentSoft: colours.accentSoft
    readonly property color fill: colours.fill
    readonly property color fillPressed: colours.fillPressed
    readonly property color fillEdge: colours.fillEdge
    readonly property color fillInk: colours.fillInk
    readonly property color surfacePressed: colours.surfacePressed
    readonly property color warmSoft: colours.warmSoft
    readonly property color highlight: colours.highlight
    readonly property color focus: colours.focus
    readonly property color muscleRelaxed: colours.muscleRelaxed
    readonly property color muscleTight: colours.muscleTight
    readonly property color muscleEdge: colours.muscleEdge
    readonly property color breath: colours.breath
    readonly property color breathEdge: colours.breathEdge
    readonly property color quietDark: colours.quietDark
    readonly property color quietLight: colours.quietLight
    readonly property color quietInk: colours.quietInk
    readonly property color shaft: colours.shaft
    readonly property color codePlate: colours.codePlate
    readonly property color clear: "transparent"
    readonly property color dimming: colours.dimming

    // Whole pixels, so that what is drawn in a button is neither blurred nor moved aside.

    // Touch: at least 20 mm for navigation and 15 mm for the rest, 3 mm apart (Colle & Hiszem 2004).
    readonly property real touch: Math.round(20 * unit)
    readonly property real touchSmall: Math.round(15.5 * unit)
    readonly property real touchGap: Math.round(4 * unit)

    readonly property real floorGap: Math.round(3 * unit)
    readonly property real margin: Math.round(5 * unit)
    readonly property real gap: Math.round(4 * unit)
    readonly property real blockGap: (isLarge ? 3 : 3.5) * unit
    readonly property real gapSmall: Math.round(2 * unit)
    // Below the title of a page.
    readonly property real titleGap: isLarge ? 1.5 * unit : gap
    readonly property real padding: Math.round(4.5 * unit)
    readonly property real radius: 3.5 * unit
    readonly property real radiusSmall: 2 * unit
    readonly property real hairline: Math.max(1, Math.round(unit / (isHighContrast ? 2 : 4)))
    readonly property real stroke: Math.max(2, Math.round(unit / 2))
    readonly property real icon: Math.round(8 * unit)
    // A figure that is narrower is drawn simpler.
    readonly property real smallFigure: 34 * unit
    // Of one that a tap makes larger, beside others.
    readonly property real leastPicture: 17.5 * unit
    readonly property real iconSmall: Math.round(5.5 * unit)
    // Without a word beside it.
    readonly property real iconAlone: Math.round(9 * unit)
    // Of the cover button: a picture, not a sign.
    readonly property real coverIcon: 16 * unit
    readonly property real dot: 2.6 * unit
    readonly property real bullet: 2 * unit

    // Capital height of Noto Sans is 0.714 of its size: 4.8 units of size make 3.4 mm capitals
    // (at least 3 mm, ABA 707.7.2).
    readonly property string family: "Noto Sans"
    readonly property real bodySize: 4.8 * unit * textScale
    readonly property real noteSize: 4.3 * unit * textScale
    // Of the labels of a figure that fills the screen.
    readonly property real pictureLabelSize: Math.max(noteSize, 5.6 * unit * tightScale)
    // Of the labels of one beside large letters, which a tap makes large too.
    readonly property real besideLabelSize: isLarge ? leastSize : noteSize
    readonly property real labelSize: labelLeastSize * tightScale
    // Of staff's buttons, whatever she has chosen.
    readonly property real labelLeastSize: 4.4 * unit
    readonly property real cardSize: 4.7 * unit * textScale
    // Where there is no second screen to go on, the text grows to 125 %.
    readonly property real tightScale: Math.min(textScale, 1.25)
    readonly property real tightSize: 4.8 * unit * tightScale
    // Nearly twice the body already.
    readonly property real displaySize: 9 * unit
    readonly property real headingSize: Math.min(displaySize, 6.6 * unit * (1 + (textScale - 1) * 0.7))
    // Where the words come before the title.
    readonly property real headingLeastSize: 6.6 * unit
    readonly property real cueSize: Math.min(displaySize, 6.2 * unit * (1 + (textScale - 1) * 0.7))
    // The names of the languages, for whoever has no text size yet.
    readonly property real smallTileSize: 6.2 * unit
    readonly property real leastTileSize: 5 * unit
    readonly property real tileNoteSize: 3.8 * unit
    // Capitals of 3 mm; less is never shown.
    readonly property real leastSize: 4.2 * unit
    // Of the cue of a running exercise, read from 1.5 m: capitals of 9 mm (20 arc minutes).
    readonly property real farSize: 13 * unit
    readonly property real farLineHeight: 0.85
    readonly property real ringSize: 44 * unit
    readonly property real ringLabelSize: 5.6 * unit * tightScale
    // One line, or two of the smallest letters.
    readonly property real ringLabelHeight: Math.max(1.5 * ringLabelSize, 2.8 * leastSize)
    // In which a picture that ends within the screen fades away.
    readonly property real fade: 10 * unit
    readonly property real footerSize: 4.25 * unit
    readonly property real largeCountSize: 24 * unit
    // The larger the letters, the closer their lines.
    readonly property real lineHeight: isLarge ? 0.87 : 1.04
    // Of the mark of a step, in sizes of its letters.
    readonly property real stepMark: isLarge ? 1.2 : 1.5
    readonly property real headingLineHeight: 0.98

    // Widest column that reads well, in units.
    readonly property real readingWidth: 150 * unit
    readonly property real cardWidth: 60 * unit * (1 + (textScale - 1) * 0.6)
    readonly property real cardHeight: 27 * unit * (1 + (textScale - 1) * 0.8)
    // Of a picture with a few words below it.
    readonly property real tileCardWidth: 36 * unit * (1 + (textScale - 1) * 0.8)
    readonly property real tileCardHeight: 20 * unit * (1 + (textScale - 1) * 0.4)
    readonly property real pictureWidth: 46 * unit * textScale
    readonly property real tileWidth: 70 * unit
    // Of a button by what it does, on every page: back or contents; a tool between; onward.
    readonly property real backWidth: Math.round(32 * unit)
    readonly property real toolWidth: Math.round(40 * unit)
    readonly property real nextWidth: Math.round(48 * unit)
    // Of a button that has more room than it needs.
    readonly property real buttonWidth: 90 * unit
    // Bars that are narrower have their things in two rows, or in turns.
    readonly property real narrowBar: 170 * unit
    // The longest name of a language, on one line.
    readonly property real smallTileWidth: 41 * unit
    readonly property real leastTileWidth: 36 * unit
    // Of the ear beside a tile, and the room between them.
    readonly property real earWidth: touchSmall + floorGap
    readonly property real tileHeight: 30 * unit

    // A number in the digits of the language.
    function number(value: var): string {
        return String(value).replace(/[0-9]/g, digit => digits[digit]);
    }

    // Milliseconds.
    readonly property int quick: 90
    readonly property int crossFade: 700
    // The curtain closes in this time, and the steam rises once.
    readonly property int curtain: 900
    readonly property int steam: 7000
    // Between two frames of what moves slowly.
    readonly property int slowFrame: 40
    // How long words about something that did not work are shown.
    readonly property int notice: 8000
    // Whether pictures fade from one state to the next instead of moving.
    readonly property bool reducedMotion: appearance?.reducedMotion ?? false
}
