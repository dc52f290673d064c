import Kiosk.ViewModels
import Kiosk.Controls

// How she sits or lies; the figures face left, as the anatomy does.
Drawing {
    required property GuidedViewModel guided
    // One of ExercisePlayer's postures.
    required property int posture

    figure: guided.postureFigures[posture] ?? ""
}
