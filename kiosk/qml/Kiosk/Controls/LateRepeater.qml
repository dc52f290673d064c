import QtQuick

// Makes its items when all around it has its measures: with each step of a change of room their words would
// be laid out anew, which was half of the work of opening the contents.
Repeater {
    required property var rows
    property bool isDue: false

    model: isDue ? rows : null

    Component.onCompleted: isDue = true
}
