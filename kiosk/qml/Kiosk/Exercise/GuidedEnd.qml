import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The exercise is over: a picture of rest, and that it is done.
Item {
    id: end

    readonly property bool isWide: width > height

    WindowPicture {
        id: rest

        height: end.isWide ? end.height : Math.min(end.height * 0.6, width)
        objectName: "restPicture"
        width: end.isWide ? end.width * 0.5 - Theme.gap : end.width
    }

    BodyText {
        font.bold: true
        font.pixelSize: Theme.farSize
        fontSizeMode: Text.Fit
        height: end.isWide ? end.height : end.height - rest.height - Theme.gap
        horizontalAlignment: end.isWide ? Text.AlignLeft : Text.AlignHCenter
        lineHeight: Theme.headingLineHeight
        minimumPixelSize: Theme.headingLeastSize
        objectName: "ended"
        text: qsTr("Finished. Well done.")
        verticalAlignment: Text.AlignVCenter
        width: end.isWide ? end.width * 0.5 : end.width
        x: end.isWide ? end.width - width : 0
        y: end.isWide ? 0 : rest.height + Theme.gap
    }
}
