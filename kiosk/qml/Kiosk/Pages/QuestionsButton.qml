import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// To what she has picked to ask about.
TouchButton {
    required property Navigator navigator
    required property ChapterViewModel chapter

    iconName: "question-on"
    objectName: "questions"
    text: qsTr("My questions (%1)").arg(Theme.number(chapter.questionCount))
    onClicked: navigator.openQuestions()
}
