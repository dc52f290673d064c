pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A chapter is read: its picture, a sentence, and the next chapter.
Item {
    id: page

    required property Navigator navigator
    required property ChapterEndViewModel chapterEnd
    readonly property var ownWords: ending.ownWords

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
    }

    Ending {
        id: ending

        alt: page.chapterEnd.figureAlt
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        back.iconName: "previous"
        back.objectName: "previous"
        back.text: qsTr("Previous")
        figure: page.chapterEnd.figure
        heading: page.chapterEnd.title
        headingId: page.chapterEnd.titleId
        onWentBack: page.navigator.previousPage()
        onWentOn: page.navigator.nextPage()
        onward.iconAfter: true
        onward.iconName: "next"
        onward.note: page.chapterEnd.nextTitle
        onward.objectName: "next"
        onward.text: page.chapterEnd.nextTitle.length > 0 ? qsTr("Next") : qsTr("Go to the contents")
        sentence: qsTr("This is the end of this chapter.")
    }
}
