import QtQuick

// By day: warm paper and dark ink.
Colours {
    ground: "#FBF6EF"
    surface: "#FFFDF9"
    ink: "#3A2A38"
    inkSoft: "#4F3F4C"
    line: "#8F7F8B"
    accent: "#1D4F4B"
    accentPressed: "#123936"
    accentInk: "#FFFDF9"
    accentSoft: "#DCE9E4"
    surfacePressed: "#EFE3D3"
    warmSoft: "#F7E3D6"
    highlight: "#F3DDA6"
    focus: "#8A3A1E"
    muscleRelaxed: "#DC9389"
    muscleTight: "#C25A4D"
    muscleEdge: "#84403A"
    breath: "#BCD3E0"
    breathEdge: "#4F7F9B"
    quietDark: "#21171D"
    quietLight: "#F3DDA6"
    quietInk: "#D9C9B8"
    shaft: "#EADFD0"
    dimming: "#59000000"
}
