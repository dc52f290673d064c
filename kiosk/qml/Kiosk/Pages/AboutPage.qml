pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// Where the leaflet comes from.
Item {
    id: page

    required property Navigator navigator
    required property AboutViewModel about
    // The names are the hospital's own, in its language.
    readonly property var rows: [row(qsTr("Hospital"), about.publisher, true), row(qsTr("Leaflet"), about.title, true), row(qsTr("Code"), about.code), row(qsTr("Date"), about.date), row(qsTr("Number"), about.number), row(about.contactName, about.contactPhone, false, true)]
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: [heading, explanation].map(one => Reading.own(one)).concat(...rows.map((one, index) => [spoken("label", index, one.label, one.isNamedHere), spoken("value", index, one.value, one.isHere)]))

    function row(label: string, value: string, isHere = false, isNamedHere = false): var {
        return {
            "label": label ?? "",
            "value": value ?? "",
            "isHere": isHere,
            "isNamedHere": isNamedHere
        };
    }

    function spoken(what: string, index: int, words: string, isHere: bool): var {
        const text = {
            "id": "own-" + what + index,
            "text": words
        };
        return isHere ? Object.assign(text, {
            "language": about.sourceLanguage
        }) : text;
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        navigator: page.navigator
        showsBack: true
        showsContents: false
        onBack: page.navigator.goBack()
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: bar.bottom
        anchors.topMargin: Math.max(Theme.gap, (page.height - bar.height - height) / 3)
        color: Theme.surface
        height: facts.implicitHeight + 2 * Theme.margin
        radius: Theme.radius
        width: Math.min(parent.width, Theme.readingWidth)

        Column {
            id: facts

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapSmall

            ReadText {
                id: heading

                font.bold: true
                font.pixelSize: Theme.headingSize
                lineHeight: Theme.headingLineHeight
                objectName: "pageTitle"
                textId: "own-title"
                words: qsTr("About this leaflet")
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            ReadText {
                id: explanation

                font.pixelSize: Theme.tightSize
                textId: "own-explanation"
                words: qsTr("This is what the hospital's leaflet says, in the kiosk's own words.")
                width: parent.width
            }

            Repeater {
                model: page.rows

                Item {
                    id: line

                    required property int index
                    required property var modelData

                    height: Math.max(label.height, value.height)
                    width: facts.width

                    ReadText {
                        id: label

                        anchors.left: parent.left
                        color: Theme.inkSoft
                        font.pixelSize: Theme.tightSize
                        textId: "own-label" + line.index
                        words: line.modelData.label
                        width: parent.width * 0.36
                    }

                    ReadText {
                        id: value

                        anchors.left: label.right
                        anchors.right: parent.right
                        font.bold: true
                        font.pixelSize: Theme.tightSize
                        objectName: "source"
                        textId: "own-value" + line.index
                        words: line.modelData.value
                    }
                }
            }
        }
    }
}
