import QtQuick

// Black on white, for whoever sees little.
Colours {
    ground: "#FFFFFF"
    surface: "#FFFFFF"
    ink: "#000000"
    inkSoft: "#1F1F1F"
    line: "#000000"
    accent: "#003A36"
    accentPressed: "#00211F"
    accentInk: "#FFFFFF"
    accentSoft: "#DDF3EE"
    surfacePressed: "#E4E4E4"
    warmSoft: "#FFE9DC"
    highlight: "#FFE14D"
    focus: "#9C2400"
    muscleRelaxed: "#FFB3A7"
    muscleTight: "#A3121C"
    muscleEdge: "#4A0000"
    breath: "#B9DCF2"
    breathEdge: "#00507A"
    quietDark: "#21171D"
    quietLight: "#F3DDA6"
    quietInk: "#D9C9B8"
    shaft: "#E8E8E8"
    dimming: "#59000000"
}
