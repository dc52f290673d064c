import QtQuick

// By night: dark and warm.
Colours {
    ground: "#1E171B"
    surface: "#2C2328"
    ink: "#F1E4D3"
    inkSoft: "#DCCBB9"
    line: "#9A8790"
    accent: "#8CC9BE"
    accentPressed: "#A5D6CD"
    accentInk: "#10201E"
    accentSoft: "#263A37"
    surfacePressed: "#3D3138"
    warmSoft: "#4A382F"
    highlight: "#50421D"
    focus: "#F0A679"
    muscleRelaxed: "#B9756B"
    muscleTight: "#EE8B76"
    muscleEdge: "#2B1A18"
    breath: "#2E4A5A"
    breathEdge: "#7FB0CC"
    quietDark: "#21171D"
    quietLight: "#8A6836"
    quietInk: "#D9C9B8"
    shaft: "#3A2F33"
    dimming: "#B3000000"
}
