import Kiosk.ViewModels
import Kiosk.Controls

// How she sits or lies: facing left, as the anatomy does.
Drawing {
    required property GuidedViewModel guided
    // One of ExercisePlayer's postures.
    required property int posture

    figure: guided.postureFigures[posture] ?? ""
    mirror: true
}
