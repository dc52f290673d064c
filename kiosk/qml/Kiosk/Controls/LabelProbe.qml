pragma ComponentBehavior: Bound
import QtQuick

// Never seen: what a label would measure beside and below an icon.
Item {
    id: probe

    required property font font
    required property string text
    required property real belowWidth
    required property real besideWidth
    readonly property real longestWord: words.implicitWidth
    readonly property real heightBelow: below.implicitHeight
    readonly property real heightBeside: beside.implicitHeight
    // Of its longest line, in whole pixels.
    readonly property real linesBeside: Math.ceil(beside.contentWidth) + 1

    visible: false

    Text {
        id: words

        font: probe.font
        text: probe.text.replace(/[\s\u00AD]+/g, "\n")
        textFormat: Text.PlainText
        Accessible.ignored: true
    }

    Text {
        id: below

        font: probe.font
        text: probe.text
        textFormat: Text.PlainText
        width: probe.belowWidth
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    Text {
        id: beside

        font: probe.font
        text: probe.text
        textFormat: Text.PlainText
        width: probe.besideWidth
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
