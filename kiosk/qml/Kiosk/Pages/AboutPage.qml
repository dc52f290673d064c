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
    readonly property list<Fact> facts: [hospital, leaflet, code, date, number, contact]
    // What of the page is read aloud besides the leaflet's words.
    readonly property var ownWords: {
        const words = [heading, explanation].map(one => Reading.own(one));
        return words.concat(...facts.map(fact => fact.ownWords));
    }

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        extras: isNarrow ? 0 : 1
        navigator: page.navigator
        showsBack: true
        showsContents: false
        onBack: page.navigator.goBack()

        StaffDoor {
            fontSizeMode: Text.Fit
            height: Theme.touch
            minimumPixelSize: Theme.leastSize
            verticalAlignment: Text.AlignVCenter
            visible: !bar.isNarrow
            width: bar.cell
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: bar.bottom
        anchors.topMargin: Math.max(Theme.gap, (page.height - bar.height - height) / 3)
        color: Theme.surface
        height: card.implicitHeight + 2 * Theme.margin
        radius: Theme.radius
        width: Math.min(parent.width, Theme.readingWidth)

        Column {
            id: card

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
                words: qsTr("This is what the hospital’s leaflet says, in the kiosk’s own words.")
                width: parent.width
            }

            Fact {
                id: hospital

                valueIsTheirs: true
                label: qsTr("Hospital")
                name: "hospital"
                value: page.about.publisher
            }

            Fact {
                id: leaflet

                valueIsTheirs: true
                label: qsTr("Leaflet")
                name: "leaflet"
                value: page.about.title
            }

            Fact {
                id: code

                label: qsTr("Code")
                name: "code"
                value: page.about.code
            }

            Fact {
                id: date

                label: qsTr("Date")
                name: "date"
                value: page.about.date
            }

            Fact {
                id: number

                label: qsTr("Number")
                name: "number"
                value: page.about.number
            }

            Fact {
                id: contact

                labelIsTheirs: true
                label: page.about.contactName
                name: "contact"
                value: page.about.contactPhone
            }

            StaffDoor {
                visible: bar.isNarrow
                width: parent.width
            }
        }
    }

    // Not for her, so small and not read aloud.
    component StaffDoor: BodyText {
        color: Theme.inkSoft
        font.pixelSize: Theme.footerSize
        lineHeight: 1
        objectName: "staffDoor"
        text: qsTr("Staff: the card on the ward says how to open the page for staff.")
    }

    // A name and a value. What is theirs is in the hospital's language, and read aloud in it.
    component Fact: Item {
        id: fact

        required property string name
        required property string label
        required property string value
        property bool valueIsTheirs: false
        property bool labelIsTheirs: false
        readonly property var ownWords: [own(labelText, labelIsTheirs), own(valueText, valueIsTheirs)]

        function own(text: ReadText, isTheirs: bool): var {
            const words = Reading.own(text);
            return isTheirs ? Object.assign(words, {
                "language": page.about.sourceLanguage
            }) : words;
        }

        height: Math.max(labelText.height, valueText.height)
        width: card.width

        ReadText {
            id: labelText

            anchors.left: parent.left
            color: Theme.inkSoft
            font.pixelSize: Theme.tightSize
            textId: "own-label-" + fact.name
            words: fact.label
            width: parent.width * 0.36
        }

        ReadText {
            id: valueText

            anchors.left: labelText.right
            anchors.right: parent.right
            font.bold: true
            font.pixelSize: Theme.tightSize
            objectName: "source"
            textId: "own-value-" + fact.name
            words: fact.value
        }
    }
}
