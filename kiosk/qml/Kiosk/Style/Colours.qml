import QtQuick

// The colours that each theme has.
QtObject {
    required property color ground
    required property color surface
    required property color ink
    required property color inkSoft
    required property color line
    required property color accent
    required property color accentInk
    required property color accentSoft
    // Of the button that leads on: large, so by night it is darker than the accent of words and lines.
    required property color fill
    required property color fillPressed
    required property color fillEdge
    required property color fillInk
    required property color surfacePressed
    required property color warmSoft
    required property color highlight
    required property color focus
    required property color muscleRelaxed
    required property color muscleTight
    required property color muscleEdge
    required property color breath
    required property color breathEdge
    // Between these the whole screen goes in the quiet exercise; by night the light is no brighter than
    // it must be, to be told from the dark.
    required property color quietDark
    required property color quietLight
    required property color quietInk
    required property color shaft
    // Behind a QR code, which is black: as light as the night allows.
    required property color codePlate
    // Over a resting screen that nobody looks at.
    required property color dimming
}
