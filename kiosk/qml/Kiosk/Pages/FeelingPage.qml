pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Before the first exercise: does she feel something again in her lower body? Two ways on, neither of
// which looks like the right one.
Item {
    id: page

    required property Navigator navigator
    required property GuidanceViewModel guidance
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [yes, notYet].map(one => Reading.own(one))
    readonly property bool isWide: width > height

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        onBack: page.navigator.goBack()
    }

    BlockList {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        blocks: page.guidance.notes
        bold: true
        fallbackLanguage: page.guidance.fallbackLanguage
        first: 0
        height: implicitHeight
        last: 0
        textSize: Theme.headingSize
    }

    Grid {
        id: ways

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        columns: page.isWide ? 2 : 1
        spacing: Theme.touchGap

        Way {
            id: yes

            alt: page.guidance.figureAlt
            figure: page.guidance.figure
            objectName: "feelsYes"
            text: qsTr("Yes, some feeling is back")
            textId: "own-yes"
            onClicked: page.navigator.answerFeeling(true)
        }

        Way {
            id: notYet

            alt: page.guidance.otherFigureAlt
            figure: page.guidance.otherFigure
            objectName: "feelsNotYet"
            text: qsTr("Not yet")
            textId: "own-not-yet"
            onClicked: page.navigator.answerFeeling(false)
        }
    }

    // An answer: what it looks like, and its words below.
    component Way: T.AbstractButton {
        id: way

        required property string figure
        required property string alt
        required property string textId
        readonly property bool isSpoken: textId === Reading.textId

        focusPolicy: Qt.TabFocus
        height: page.isWide ? ways.height : (ways.height - ways.spacing) / 2
        width: page.isWide ? (ways.width - ways.spacing) / 2 : ways.width
        Accessible.name: Reading.plain(text)
        Accessible.role: Accessible.Button
        Keys.onEnterPressed: click()
        Keys.onReturnPressed: click()

        background: Rectangle {
            border.color: way.visualFocus || way.isSpoken ? Theme.focus : Theme.line
            border.width: way.visualFocus || way.isSpoken ? Theme.stroke : Theme.hairline
            color: way.down ? Theme.surfacePressed : Theme.surface
            radius: Theme.radius
        }
        contentItem: Item {
            Drawing {
                anchors.bottom: words.top
                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                anchors.top: parent.top
                alt: way.alt
                figure: way.figure
            }

            // Of the taller of the two, so that they stand in one line.
            BodyText {
                id: words

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                font.bold: true
                font.pixelSize: Theme.cueSize
                height: Math.max(yes.wordsHeight, notYet.wordsHeight)
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Theme.headingLineHeight
                text: way.text
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }

        readonly property real wordsHeight: words.implicitHeight
    }
}
