pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Of a part of the machine: whether it is well, what it is, and what is known of it.
Item {
    id: part

    // As many as its words may take.
    required property int lines
    required property string kind
    required property string value
    required property string of
    required property bool isGood
    required property bool isJudged

    objectName: "health-" + kind

    function nameOf(): string {
        switch (kind) {
        case "sound":
            return qsTr("Sound");
        case "screen":
            return qsTr("Screen");
        case "clock":
            return qsTr("Clock");
        case "disk":
            return qsTr("Disk");
        case "since":
            return qsTr("Running since");
        case "fault":
            return qsTr("Last fault");
        case "leaflet":
            return qsTr("Leaflet");
        default:
            return qsTr("Version");
        }
    }

    function wordsOf(): string {
        switch (kind) {
        case "sound":
            if (value.length === 0)
                return qsTr("Switched off");
            return qsTr("%1 of %2 languages").arg(Theme.number(value)).arg(Theme.number(of));
        case "disk":
            return qsTr("%1 of %2 GB free").arg(Theme.number(value)).arg(Theme.number(of));
        case "since":
            return Theme.number(value);
        case "fault":
            return value.length > 0 ? value : qsTr("None");
        default:
            return value;
        }
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: part.isGood ? Theme.accent : Theme.focus
        name: part.isGood ? "confirm" : "about"
        size: Theme.iconSmall
        visible: part.isJudged
    }

    StaffCell {
        id: label

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        elide: Text.ElideRight
        text: part.nameOf()
        width: parent.width * 0.33
        wrapMode: Text.NoWrap
    }

    StaffCell {
        anchors.left: label.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: part.isGood ? Theme.ink : Theme.focus
        elide: Text.ElideRight
        font.bold: true
        maximumLineCount: part.lines
        objectName: "healthValue"
        text: part.wordsOf()
        wrapMode: part.lines > 1 ? Text.Wrap : Text.NoWrap
    }
}
