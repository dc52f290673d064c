pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Where the leaflet comes from.
Item {
    id: page

    required property Session session

    TopBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        session: page.session
        showsBack: true
        showsContents: false
        onBack: page.session.goBack()
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

            BodyText {
                font.bold: true
                font.pixelSize: Theme.headingSize
                lineHeight: Theme.headingLineHeight
                objectName: "pageTitle"
                text: qsTr("About this leaflet")
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            BodyText {
                font.pixelSize: Theme.tightSize
                text: qsTr("This is what the hospital's leaflet says, in the kiosk's own words.")
                width: parent.width
            }

            Repeater {
                model: [
                    {
                        "label": qsTr("Hospital"),
                        "value": page.session.source.publisher ?? ""
                    },
                    {
                        "label": qsTr("Leaflet"),
                        "value": page.session.source.title ?? ""
                    },
                    {
                        "label": qsTr("Code"),
                        "value": page.session.source.code ?? ""
                    },
                    {
                        "label": qsTr("Date"),
                        "value": page.session.source.date ?? ""
                    },
                    {
                        "label": qsTr("Number"),
                        "value": page.session.source.number ?? ""
                    },
                    {
                        "label": page.session.source.contactName ?? "",
                        "value": page.session.source.contactPhone ?? ""
                    }
                ]

                Item {
                    id: row

                    required property var modelData

                    height: Math.max(label.height, value.height)
                    width: facts.width

                    BodyText {
                        id: label

                        anchors.left: parent.left
                        color: Theme.inkSoft
                        font.pixelSize: Theme.tightSize
                        text: row.modelData.label
                        width: parent.width * 0.36
                    }

                    BodyText {
                        id: value

                        anchors.left: label.right
                        anchors.right: parent.right
                        font.bold: true
                        font.pixelSize: Theme.tightSize
                        objectName: "source"
                        text: row.modelData.value
                    }
                }
            }
        }
    }
}
