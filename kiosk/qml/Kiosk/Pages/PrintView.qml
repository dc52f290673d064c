pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// A leaflet to be printed for a patient: which one, on what, and in which language.
Item {
    id: view

    required property Staff staff
    required property LanguagesViewModel languages

    BodyText {
        id: question

        anchors.left: parent.left
        anchors.right: papers.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: papers.verticalCenter
        font.bold: true
        font.pixelSize: Theme.tightSize
        objectName: "printing"
        text: {
            if (view.staff.printing === "sent")
                return qsTr("Sent to the printer.");
            if (view.staff.printing === "failed")
                return qsTr("It could not be printed.");
            if (view.staff.printing === "printing")
                return "…";
            return qsTr("In which language?");
        }
    }

    Row {
        id: which

        anchors.left: parent.left
        anchors.top: papers.bottom
        anchors.topMargin: Theme.touchGap
        spacing: Theme.touchGap

        Repeater {
            model: view.staff.leaflets

            TouchButton {
                required property int index
                required property string modelData

                look: view.staff.leaflet === index ? TouchButton.Primary : TouchButton.Plain
                objectName: "leaflet-" + modelData
                text: modelData
                onClicked: view.staff.chooseLeaflet(index)
            }
        }
    }

    Row {
        id: papers

        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.touchGap

        Repeater {
            model: [qsTr("Standard"), qsTr("Large print"), qsTr("Booklet")]

            TouchButton {
                required property int index
                required property string modelData

                look: view.staff.paper === index ? TouchButton.Primary : TouchButton.Plain
                objectName: "paper-" + index
                text: modelData
                width: Math.min(Theme.backWidth, view.width / 5)
                onClicked: view.staff.choosePaper(index)
            }
        }
    }

    CardGrid {
        id: printable

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: view.staff.leaflets.length > 0 ? which.bottom : papers.bottom
        anchors.topMargin: Theme.gapSmall
        cellHeight: Theme.touch
        cellWidth: count > 12 ? Theme.leastTileWidth : Theme.smallTileWidth
        count: view.languages.languages.count
        model: view.languages.languages

        delegate: TouchButton {
            required property int index
            required property string code
            required property string name

            enabled: view.staff.printing !== "printing"
            height: printable.cardHeight
            objectName: "print-" + code
            text: name
            visible: printable.shows(index)
            width: printable.widthInRow(index)
            onClicked: view.staff.printLeaflet(code)
        }
    }
}
