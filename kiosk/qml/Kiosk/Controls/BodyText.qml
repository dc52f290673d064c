pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The one text component: family, colour, wrapping and scaling are decided here. Plain text only.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    Accessible.role: Accessible.StaticText
    Accessible.name: Reading.plain(text)
}
