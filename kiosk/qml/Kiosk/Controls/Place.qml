pragma Singleton
import QtQuick
import Kiosk.ViewModels
import Kiosk.Style

// The one place that the kiosk's own picture shows, as it looks at this hour.
QtObject {
    // Set once, by Main, before any binding is evaluated.
    property LivingWindow livingWindow: null
    // Its drawing, for a Drawing.
    readonly property string figure: "kiosk/window-" + (livingWindow?.partOfDay ?? "day")
    readonly property bool isCurtained: livingWindow?.isCurtained ?? false
    // Whether anything in it moves: never long, and not where motion is reduced.
    readonly property bool moves: livingWindow !== null && livingWindow.isNear && !Theme.reducedMotion
}
