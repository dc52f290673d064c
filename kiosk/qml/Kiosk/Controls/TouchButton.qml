pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// The one button: large, labelled, in one of a few looks.
T.AbstractButton {
    id: button

    enum Look {
        Plain,
        Primary,
        Quiet
    }

    property int look: TouchButton.Plain
    // Dark, on a screen that gives light.
    property bool isVeiled: false
    property string iconName
    property bool iconAfter: false
    // Of an icon beside its word, or without any.
    property real iconSize: hasText ? Math.round(Theme.iconSmall * 1.25) : Theme.iconAlone
    property bool iconFollowsDirection: false
    property real labelSize: Theme.labelSize
    // A second, smaller line under the label.
    property string note
    property real noteSize: Theme.labelSize * 0.85
    // Of the label, where it is read aloud.
    property string textId
    readonly property bool isSpoken: textId.length > 0 && textId === Reading.textId

    property color ink: look === TouchButton.Primary ? Theme.fillInk : Theme.ink
    readonly property color face: {
        if (isVeiled)
            return Theme.quietDark;
        if (look === TouchButton.Primary)
            return down ? Theme.fillPressed : Theme.fill;
        if (look === TouchButton.Quiet)
            return down ? Theme.surfacePressed : Theme.clear;
        if (isSpoken)
            return Theme.highlight;
        return down ? Theme.surfacePressed : Theme.surface;
    }

    readonly property bool hasIcon: iconName.length > 0
    readonly property bool hasText: text.length > 0
    // A word that is too long beside the icon, or lines that are too many, have the icon above them; where
    // even that is too much, none.
    readonly property bool isStacked: {
        if (!hasIcon || !hasText || probes.measured === null)
            return false;
        const isTooWide = probes.measured.longestWord > width - 2 * Theme.gapSmall - besideIcon;
        return isTooWide || probes.measured.heightBeside >= room && heightStacked < room;
    }
    readonly property real heightStacked: (probes.measured?.heightBelow ?? 0) + Theme.iconSmall
    readonly property bool showsIcon: {
        if (!hasIcon || probes.measured === null)
            return hasIcon;
        return (isStacked ? heightStacked : probes.measured.heightBeside) < room;
    }
    // Of the label on one line. (A Text's own implicitWidth changes with its width at soft hyphens.)
    readonly property real labelWidth: oneLine.room
    readonly property real noteWidth: note.length > 0 ? oneNote.room : 0
    readonly property real besideIcon: {
        if (!hasIcon)
            return 0;
        return iconSize + (hasText ? Theme.gapSmall : 0);
    }
    // The note goes first where there is no room, then the label's size.
    readonly property real room: height - Theme.gapSmall
    readonly property real leastHeight: subLabel.implicitHeight + 1.5 * Theme.leastSize
    readonly property bool showsNote: note.length > 0 && leastHeight < room
    readonly property real iconAbove: isStacked && showsIcon ? Theme.iconSmall : 0
    readonly property real labelRoom: room - (showsNote ? subLabel.implicitHeight : 0) - iconAbove
    // Of one line, in any of the fonts.
    readonly property real lineHeight: 1.4 * labelSize
    // Fitting is slow, and seldom needed.
    readonly property bool fits: labelWidth <= textRoom && lineHeight <= labelRoom
    readonly property bool isOneLine: textRoom <= 0 || labelRoom <= 0 || fits
    // Of a label on several lines no more than they need, so that it stands by its icon.
    readonly property real linesWidth: {
        const stands = !isOneLine && showsIcon && !isStacked && probes.measured !== null;
        return stands && probes.measured.heightBeside <= labelRoom ? probes.measured.linesBeside : textRoom;
    }
    readonly property real textRoom: width - 2 * Theme.gapSmall - (isStacked || !showsIcon ? 0 : besideIcon)

    // Letters begin a little within their room, an icon does not.
    readonly property real towardsWord: {
        if (!hasText || !showsIcon || isStacked)
            return 0;
        return labelSize / (iconAfter !== Theme.isRightToLeft ? -32 : 32);
    }

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.touch
    readonly property real wordsWidth: Math.max(labelWidth, hasText ? noteWidth : 0)
    implicitWidth: Math.max(Theme.touch, besideIcon + wordsWidth + 2 * Theme.padding)
    Accessible.description: Reading.plain(note)
    Accessible.name: Reading.plain(text)
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        border.color: {
            if (button.visualFocus || button.isSpoken)
                return Theme.focus;
            if (button.look === TouchButton.Plain)
                return Theme.line;
            return button.look === TouchButton.Primary ? Theme.fillEdge : Theme.clear;
        }
        border.width: {
            if (button.isSpoken)
                return 2 * Theme.stroke;
            if (button.visualFocus)
                return Theme.stroke;
            return Theme.hairline;
        }
        color: button.face
        opacity: button.enabled ? 1 : 0.4
        radius: Theme.radius
    }
    contentItem: Item {
        Line {
            id: oneNote

            font: subLabel.font
            text: Reading.plain(button.note)
        }

        Line {
            id: oneLine

            font: label.font
            text: Reading.plain(button.text)
        }

        Loader {
            id: probes

            readonly property LabelProbe measured: item as LabelProbe

            active: button.hasIcon && button.hasText

            sourceComponent: LabelProbe {
                belowWidth: button.width - 2 * Theme.gapSmall
                besideWidth: belowWidth - button.besideIcon
                font: label.font
                text: button.text
            }
        }

        Grid {
            anchors.verticalCenter: parent.verticalCenter
            x: Math.round((parent.width - width) / 2 + button.towardsWord)
            // A column that nothing stands in takes room too.
            columns: button.isStacked || !button.hasText || !button.showsIcon ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            layoutDirection: button.iconAfter !== Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            opacity: button.enabled ? 1 : 0.4
            spacing: button.isStacked ? 0 : Theme.gapSmall
            verticalItemAlignment: Grid.AlignVCenter

            Loader {
                active: button.hasIcon
                visible: button.showsIcon

                sourceComponent: Icon {
                    color: button.ink
                    followsDirection: button.iconFollowsDirection
                    name: button.iconName
                    isVeiled: button.isVeiled
                    size: button.isStacked ? Theme.iconSmall : button.iconSize
                }
            }

            Column {
                visible: button.hasText

                BodyText {
                    id: label

                    anchors.horizontalCenter: parent.horizontalCenter
                    color: button.ink
                    font.bold: true
                    font.pixelSize: button.labelSize
                    fontSizeMode: button.isOneLine ? Text.FixedSize : Text.Fit
                    height: Math.min(implicitHeight, button.labelRoom)
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    minimumPixelSize: Theme.leastSize
                    text: button.text
                    verticalAlignment: Text.AlignVCenter
                    // On one line as wide as that, and never divided.
                    width: {
                        if (button.fits)
                            return button.labelWidth;
                        return Math.min(button.labelWidth, button.textRoom, button.linesWidth);
                    }
                    wrapMode: button.fits ? Text.NoWrap : Text.Wrap
                    Accessible.ignored: true
                }

                BodyText {
                    id: subLabel

                    anchors.horizontalCenter: parent.horizontalCenter
                    color: button.ink
                    font.pixelSize: button.noteSize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    text: button.note
                    visible: button.showsNote
                    width: Math.min(button.noteWidth, button.textRoom)
                    Accessible.ignored: true
                }
            }
        }
    }

    // A text on one line, and the whole pixels it needs.
    component Line: TextMetrics {
        readonly property real room: Math.ceil(Math.max(advanceWidth, boundingRect.right)) + 1
    }
}
