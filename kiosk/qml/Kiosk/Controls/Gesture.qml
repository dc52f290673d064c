pragma Singleton
import QtQuick
import Kiosk.ViewModels

// Where gestures are told of, for all that follows them.
QtObject {
    // Set once, by Main, before any binding is evaluated.
    property Gestures source: null
}
