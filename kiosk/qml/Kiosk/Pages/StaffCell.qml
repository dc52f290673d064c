import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Words for staff, in letters of one size, whatever she has chosen.
BodyText {
    font.pixelSize: Theme.leastSize
    lineHeight: 1
}
