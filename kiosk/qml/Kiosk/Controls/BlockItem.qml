pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// One block: a paragraph, a list item, a numbered step, or an address; where two read together, in both
// their languages; where she picks what to ask about, as something to touch; among her questions with a
// bin beside it.
T.AbstractButton {
    id: item

    // The roles of a BlockRow.
    required property string textId
    required property string words
    property string other
    property string address
    property int step: 0
    property bool isItem: false
    property bool isAddress: false
    property bool isFallback: false
    property bool isAsked: false
    property var pieces: []
    property var introductions: []
    property int sentence: -1
    property int lastSentence: -1
    property bool goesOn: false

    // The name of the language of a text that is not translated yet.
    required property string fallbackLanguage
    property real textSize: Theme.bodySize
    property bool bold: false
    // Whether the other language is written from right to left.
    property bool otherRightToLeft: false
    property bool asks: false
    // Whether it can be taken away, and whether it is shown to staff as a question.
    property bool isRemovable: false
    property bool isQuestion: false
    // The height that the words may take, in which they shrink; 0 for what they need.
    property real room: 0
    readonly property bool isStep: step > 0
    readonly property bool isMarked: isItem || isStep
    readonly property bool isBilingual: other.length > 0
    readonly property real inset: asks || isRemovable ? Theme.gapSmall : 0
    readonly property real markRoom: {
        if (isRemovable)
            return Theme.touch;
        return asks || isAsked || isQuestion ? Theme.icon + Theme.gapSmall : 0;
    }

    signal picked
    onClicked: {
        if (asks)
            picked();
    }
    readonly property real half: (width - 2 * inset - markRoom - Theme.margin) / 2

    // What the words have of its width, and what its height is beyond theirs.
    readonly property alias wordsWidth: texts.width
    readonly property alias textGap: texts.spacing
    readonly property real afterWords: textsHeight - (words.length > 0 ? ownWords.height : 0)

    // As the Column will be, which takes a frame to find it out: the pager needs it at once.
    readonly property real textsHeight: {
        const wanted = [];
        if (words.length > 0)
            wanted.push(ownWords.height);
        if (isAddress)
            wanted.push(addressText.implicitHeight);
        if (isFallback)
            wanted.push(fallbackMark.implicitHeight);
        return wanted.reduce((sum, height) => sum + height + texts.spacing, -texts.spacing);
    }

    enabled: asks || isRemovable
    focusPolicy: asks ? Qt.TabFocus : Qt.NoFocus
    readonly property real otherHeight: isBilingual ? otherWords.implicitHeight : 0
    readonly property real wordsHeight: Math.max(textsHeight, otherHeight)
    readonly property real leastHeight: {
        if (isRemovable)
            return Theme.touch;
        return asks ? Theme.touchSmall : 0;
    }
    implicitHeight: Math.max(leastHeight, wordsHeight + 2 * inset)
    Accessible.checkable: asks
    Accessible.checked: isAsked
    Accessible.ignored: !asks
    Accessible.name: Reading.plain(words)
    Accessible.role: Accessible.CheckBox
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        border.color: item.visualFocus ? Theme.focus : Theme.line
        border.width: item.visualFocus || item.isAsked ? Theme.stroke : Theme.hairline
        color: {
            if (item.down && item.asks)
                return Theme.surfacePressed;
            if (item.isAsked)
                return Theme.accentSoft;
            return Theme.surface;
        }
        radius: Theme.radiusSmall
        visible: item.asks || item.isRemovable
    }
    contentItem: Item {
        Rectangle {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: item.inset
            anchors.top: parent.top
            anchors.topMargin: item.inset + (item.isStep ? 0 : ownWords.font.pixelSize * 0.75 - height / 2)
            color: item.isStep ? Theme.accent : Theme.muscleTight
            height: item.isStep ? ownWords.font.pixelSize * Theme.stepMark : Theme.bullet
            radius: height / 2
            visible: item.isMarked && !item.goesOn
            width: height

            BodyText {
                anchors.centerIn: parent
                color: Theme.accentInk
                font.bold: true
                font.pixelSize: item.textSize
                lineHeight: 1
                text: Theme.number(item.step)
                visible: item.isStep
            }
        }

        Column {
            id: texts

            anchors.left: item.isMarked ? mark.right : parent.left
            anchors.leftMargin: item.isMarked ? Theme.gap : item.inset
            spacing: Theme.gapSmall / 2
            readonly property real besideMark: item.isMarked ? mark.width + Theme.gap - item.inset : 0
            readonly property real across: item.width - 2 * item.inset - item.markRoom
            width: (item.isBilingual ? item.half : across) - besideMark
            y: item.inset > 0 ? (item.height - height) / 2 : 0

            ReadText {
                id: ownWords

                font.bold: item.bold
                font.pixelSize: item.textSize
                fontSizeMode: isTooTall ? Text.Fit : Text.FixedSize
                height: isTooTall ? item.room : implicitHeight
                lineHeight: item.room > 0 ? 1 : Theme.lineHeight
                minimumPixelSize: Theme.leastSize
                objectName: "block-" + item.textId
                lastSentence: item.lastSentence
                sentence: item.sentence
                textId: item.textId
                visible: item.words.length > 0
                words: item.words
                width: parent.width

                readonly property bool isTooTall: item.room > 0 && implicitHeight > item.room
            }

            // Telephone numbers and web addresses read from left to right in every language.
            BodyText {
                id: addressText

                color: Theme.accent
                font.bold: true
                font.pixelSize: item.textSize
                horizontalAlignment: item.LayoutMirroring.enabled ? Text.AlignRight : Text.AlignLeft
                text: "\u2066" + item.address + "\u2069"
                visible: item.isAddress
                width: parent.width
                wrapMode: Text.WrapAnywhere
                LayoutMirroring.enabled: false
            }

            BodyText {
                id: fallbackMark

                color: Theme.inkSoft
                font.pixelSize: Theme.noteSize
                lineHeight: 1
                objectName: "fallbackMark"
                text: {
                    if (item.fallbackLanguage === "nl")
                        return qsTr("Not translated yet. This text is in Dutch.");
                    return qsTr("Not translated yet.");
                }
                visible: item.isFallback
                width: parent.width
            }
        }

        Item {
            anchors.right: parent.right
            anchors.rightMargin: item.inset + item.markRoom
            height: parent.height
            visible: item.isBilingual
            width: item.half

            Rectangle {
                anchors.right: parent.left
                anchors.rightMargin: Theme.margin / 2
                color: Theme.line
                height: parent.height
                width: Theme.hairline
            }

            BodyText {
                id: otherWords

                color: Theme.inkSoft
                font.pixelSize: item.textSize
                objectName: "other-" + item.textId
                text: item.other
                width: item.half
                y: item.inset > 0 ? (item.height - height) / 2 : 0
                LayoutMirroring.enabled: item.otherRightToLeft
            }
        }

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: item.inset
            anchors.verticalCenter: parent.verticalCenter
            color: item.isAsked || item.isQuestion ? Theme.accent : Theme.inkSoft
            name: item.isAsked ? "question-on" : "question"
            objectName: item.isAsked ? "askedMark" : ""
            size: Theme.icon
            visible: item.asks || item.isAsked || item.isQuestion
        }

        Loader {
            active: item.isRemovable
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            sourceComponent: TouchButton {
                iconName: "bin"
                look: TouchButton.Quiet
                objectName: "remove-" + item.textId
                width: Theme.touch
                Accessible.description: item.Accessible.name
                Accessible.name: qsTr("Remove this question")
                onClicked: item.picked()
            }
        }
    }
}
