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
    // The direction of the language, which arrows follow, and the hand that the buttons are to be under.
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

    readonly property color ground: isNight ? "#1E171B" : isHighContrast ? "#FFFFFF" : "#FBF6EF"
    readonly property color surface: isNight ? "#2C2328" : isHighContrast ? "#FFFFFF" : "#FFFDF9"
    readonly property color ink: isNight ? "#F1E4D3" : isHighContrast ? "#000000" : "#3A2A38"
    readonly property color inkSoft: isNight ? "#DCCBB9" : isHighContrast ? "#1F1F1F" : "#4F3F4C"
    readonly property color line: isNight ? "#9A8790" : isHighContrast ? "#000000" : "#8F7F8B"
    readonly property color accent: isNight ? "#8CC9BE" : isHighContrast ? "#003A36" : "#1D4F4B"
    readonly property color accentPressed: isNight ? "#A5D6CD" : isHighContrast ? "#00211F" : "#123936"
    readonly property color accentInk: isNight ? "#10201E" : isHighContrast ? "#FFFFFF" : "#FFFDF9"
    readonly property color accentSoft: isNight ? "#263A37" : isHighContrast ? "#DDF3EE" : "#DCE9E4"
    readonly property color surfacePressed: isNight ? "#3D3138" : isHighContrast ? "#E4E4E4" : "#EFE3D3"
    readonly property color warmSoft: isNight ? "#4A382F" : isHighContrast ? "#FFE9DC" : "#F7E3D6"
    readonly property color highlight: isNight ? "#50421D" : isHighContrast ? "#FFE14D" : "#F3DDA6"
    readonly property color focus: isNight ? "#F0A679" : isHighContrast ? "#9C2400" : "#8A3A1E"
    readonly property color muscleRelaxed: isNight ? "#B0766C" : isHighContrast ? "#FFB3A7" : "#E3A79D"
    readonly property color muscleTight: isNight ? "#E2685C" : isHighContrast ? "#A3121C" : "#B04C45"
    readonly property color muscleEdge: isNight ? "#150E13" : isHighContrast ? "#4A0000" : "#6E2B2B"
    readonly property color muscleFibre: isNight ? "#5A2624" : isHighContrast ? "#6E0A10" : "#8A3A38"
    readonly property color skin: isNight ? "#5C443C" : isHighContrast ? "#FFDCC7" : "#F2CDB8"
    readonly property color skinEdge: isNight ? "#A06F50" : isHighContrast ? "#A05A2C" : "#C68E6A"
    readonly property color breath: isNight ? "#2E4A5A" : isHighContrast ? "#B9DCF2" : "#BCD3E0"
    readonly property color breathEdge: isNight ? "#7FB0CC" : isHighContrast ? "#00507A" : "#4F7F9B"
    // Between these the whole screen goes in the quiet exercise.
    readonly property color quietDark: "#21171D"
    // By night no brighter than it must be, to be told from the dark.
    readonly property color quietLight: isNight ? "#8A6836" : "#F3DDA6"
    readonly property color quietInk: "#D9C9B8"
    readonly property color shaft: isNight ? "#3A2F33" : isHighContrast ? "#E8E8E8" : "#EADFD0"
    readonly property color clear: "transparent"
    // Over a resting screen that nobody looks at.
    readonly property color dimming: isNight ? "#B3000000" : "#59000000"

    // Touch: at least 20 mm for navigation and 15 mm for the rest, 3 mm apart (Colle & Hiszem 2004).
    readonly property real touch: 20 * unit
    readonly property real touchSmall: 15.5 * unit
    readonly property real touchGap: 4 * unit

    readonly property real floorGap: 3 * unit
    readonly property real margin: 5 * unit
    readonly property real gap: 4 * unit
    readonly property real blockGap: 3.5 * unit
    readonly property real gapSmall: 2 * unit
    readonly property real padding: 4.5 * unit
    readonly property real radius: 3.5 * unit
    readonly property real radiusSmall: 2 * unit
    readonly property real hairline: Math.max(1, Math.round(unit / (isHighContrast ? 2 : 4)))
    readonly property real stroke: Math.max(2, Math.round(unit / 2))
    readonly property real icon: 8 * unit
    readonly property real iconSmall: 5.5 * unit
    readonly property real dot: 2.6 * unit
    readonly property real bullet: 2 * unit

    // Capital height of Noto Sans is 0.714 of its size: 4.8 units of size make 3.4 mm capitals
    // (at least 3 mm, ABA 707.7.2).
    readonly property string family: "Noto Sans"
    readonly property real bodySize: 4.8 * unit * textScale
    readonly property real noteSize: 4.3 * unit * textScale
    readonly property real labelSize: 4.4 * unit * tightScale
    readonly property real cardSize: 4.7 * unit * textScale
    // Where there is no second screen to go on, the text grows to 125 %.
    readonly property real tightScale: Math.min(textScale, 1.25)
    readonly property real tightSize: 4.8 * unit * tightScale
    // Nearly twice the body already.
    readonly property real displaySize: 9 * unit
    readonly property real headingSize: Math.min(displaySize, 6.6 * unit * (1 + (textScale - 1) * 0.7))
    // Where each sentence has the screen to itself, the words come before the title.
    readonly property real headingLeastSize: 6.6 * unit
    readonly property real cueSize: Math.min(displaySize, 6.2 * unit * (1 + (textScale - 1) * 0.7))
    // The names of the languages, for whoever has no text size yet.
    readonly property real smallTileSize: 6.6 * unit
    readonly property real tileNoteSize: 3.8 * unit
    // Capitals of 3 mm; less is never shown.
    readonly property real leastSize: 4.2 * unit
    readonly property real ringHeight: 34 * unit
    readonly property real footerSize: 4.25 * unit * tightScale
    readonly property real countSize: 14 * unit
    readonly property real largeCountSize: 24 * unit
    readonly property real lineHeight: 1.04
    readonly property real headingLineHeight: 0.98

    // Widest column that reads well, in units.
    readonly property real readingWidth: 150 * unit
    readonly property real cardWidth: 60 * unit * (1 + (textScale - 1) * 0.6)
    readonly property real cardHeight: 27 * unit * (1 + (textScale - 1) * 0.8)
    readonly property real pictureWidth: 46 * unit * textScale
    readonly property real tileWidth: 70 * unit
    // Of a button that has more room than it needs.
    readonly property real buttonWidth: 90 * unit
    // Bars that are narrower have their things in two rows, or in turns.
    readonly property real narrowBar: 170 * unit
    readonly property real smallTileWidth: 44 * unit
    readonly property real tileHeight: 30 * unit

    // Milliseconds.
    readonly property int quick: 90
    readonly property int crossFade: 700
    // Whether pictures fade from one state to the next instead of moving.
    readonly property bool reducedMotion: appearance?.reducedMotion ?? false
}
