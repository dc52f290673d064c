pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A posture to take, as a picture.
T.AbstractButton {
    id: button

    required property GuidedViewModel guided
    // One of ExercisePlayer's postures.
    required property int posture
    required property string name
    required property bool isCurrent

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.touch
    implicitWidth: Theme.touch
    Accessible.checked: isCurrent
    Accessible.name: name
    Accessible.role: Accessible.RadioButton
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        border.color: {
            if (button.visualFocus)
                return Theme.focus;
            if (button.isCurrent)
                return Theme.accent;
            return Theme.line;
        }
        border.width: button.visualFocus || button.isCurrent ? Theme.stroke : Theme.hairline
        color: {
            if (button.down)
                return Theme.surfacePressed;
            if (button.isCurrent)
                return Theme.accentSoft;
            return Theme.surface;
        }
        radius: Theme.radius
    }
    contentItem: PostureDrawing {
        guided: button.guided
        posture: button.posture
    }
}
