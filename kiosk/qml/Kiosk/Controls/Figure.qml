pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels
import Kiosk.Style

// A figure on its panel. Its labels stand around it, each with a line to what it names. A tap makes it as
// large as the screen, where its labels are buttons, and brings it back from there.
T.AbstractButton {
    id: panel

    required property string source
    property string alt
    // The figure that comes after it, if it is known.
    property string after
    property LabelModel labels: null
    // Whether it fills the screen.
    property bool isLarge: false
    // The id of the label that she touched last.
    property string part

    readonly property bool hasLabels: labels !== null && labels.count > 0
    readonly property real inset: isLarge || !Theme.isLarge ? Theme.gap : Theme.gapSmall
    readonly property real gap: isLarge ? Theme.touchGap : Theme.gapSmall
    readonly property real wantedSize: isLarge ? Theme.pictureLabelSize : Theme.besideLabelSize
    readonly property real labelInset: isLarge ? Theme.gapSmall : 0
    readonly property real leastLabel: isLarge ? Theme.touchSmall : 1.4 * wantedSize
    readonly property var arrangement: {
        if (!hasLabels)
            return ({});
        const word = words.implicitWidth + 2 * labelInset;
        return arrangedIn(content.width, content.height, word, revision);
    }
    // As large as a label takes: its longest word in width, those of a side in height.
    readonly property real labelSize: {
        const across = ((arrangement.box ?? 0) - 2 * labelInset) / Math.max(1, words.implicitWidth);
        const down = arrangement.is_above ? 1 : Math.min(shareOf(0, before), shareOf(1, after));
        // Letters are of whole pixels, and get smaller in steps.
        return Math.max(Theme.leastSize, Math.floor(wantedSize * Math.min(1, 0.98 * across, down)));
    }
    readonly property var placed: {
        if (!hasLabels)
            return ({});
        const heights = items.each(item => item.implicitHeight, items.revision);
        return placedIn(content.width, content.height, heights);
    }
    // Beside large letters there may be no room for the labels; then there is just the one that is read.
    readonly property bool fits: isLarge || !Theme.isLarge || (placed.fits ?? true)
    // Counts up when the labels are others than before.
    property int revision: 0
    // The place of the figure's left upper corner.
    readonly property real originX: drawing.x + (drawing.width - drawing.paintedWidth) / 2
    readonly property real originY: drawing.y + (drawing.height - drawing.paintedHeight) / 2

    signal partChosen(string textId)

    // `_` is what the arrangement depends on besides the rest.
    function arrangedIn(width: real, height: real, word: real, _: int): var {
        return labels.arrangement(width, height, gap, word, leastLabel, Theme.isRightToLeft);
    }

    function placedIn(width: real, height: real, heights: list<real>): var {
        return labels.placed(arrangement, width, height, gap, heights, mark.width, Theme.isRightToLeft);
    }

    // What of its height the letters of a side may have.
    function shareOf(side: int, all: Item): real {
        const needed = (arrangement.counts?.[side] ?? 0) * (gap + 2 * labelInset);
        return (content.height - needed) / Math.max(1, all.implicitHeight);
    }

    focusPolicy: isLarge ? Qt.NoFocus : Qt.TabFocus
    Accessible.description: alt
    Accessible.ignored: isLarge
    Accessible.name: mark.action
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        border.color: Theme.focus
        border.width: panel.visualFocus ? Theme.stroke : 0
        color: panel.down && !panel.isLarge ? Theme.surfacePressed : Theme.surface
        radius: Theme.radius
    }
    contentItem: Item {
        Item {
            id: content

            anchors.fill: parent
            anchors.margins: panel.inset

            Connections {
                function onLinesChanged() {
                    ++panel.revision;
                }

                target: panel.labels
            }

            MeasuredItems {
                id: items

                source: repeater
            }

            Probe {
                id: words

                text: panel.labels?.wordLines ?? ""
            }

            Probe {
                id: before

                text: panel.arrangement.lines?.[0] ?? ""
                width: (panel.arrangement.box ?? 0) - 2 * panel.labelInset
            }

            Probe {
                id: after

                text: panel.arrangement.lines?.[1] ?? ""
                width: (panel.arrangement.box ?? 0) - 2 * panel.labelInset
            }

            Drawing {
                id: drawing

                alt: panel.alt
                figure: panel.source
                readonly property var place: panel.fits ? panel.placed : ({})

                height: place.height ?? parent.height
                width: place.width ?? parent.width
                x: place.left ?? 0
                y: place.top ?? 0
                onWantedChanged: {
                    if (wanted === ahead.drawn)
                        follow();
                }
            }

            // Drawn ahead, unseen: Qt shares what it drew in the same version, to be fitted in the same way.
            Image {
                id: ahead

                property string drawn
                readonly property string wanted: drawing.versionOf(panel.after)

                fillMode: drawing.fillMode
                visible: false
                Accessible.ignored: true
            }

            // When she has begun to read.
            Timer {
                interval: 300
                running: !drawing.isLoading && ahead.drawn !== ahead.wanted
                onTriggered: {
                    drawing.load(ahead, panel.after);
                    ahead.drawn = ahead.wanted;
                }
            }

            Repeater {
                model: panel.labels

                FigureLeader {
                    required property int index
                    required property real anchorX
                    required property real anchorY
                    readonly property FigureLabel label: panel.labelAt(index, items.revision)
                    readonly property var start: {
                        if (panel.fits)
                            return panel.placed.leaders?.[index] ?? [0, 0];
                        return [content.width / 2, label?.y ?? 0];
                    }

                    from: Qt.point(start[0], start[1])
                    visible: label?.visible ?? false
                    isLit: label?.isLit ?? false
                    to.x: panel.originX + anchorX * drawing.paintedWidth
                    to.y: panel.originY + anchorY * drawing.paintedHeight
                }
            }

            Repeater {
                id: repeater

                model: panel.labels

                FigureLabel {
                    required property int index
                    readonly property var place: {
                        if (panel.fits)
                            return panel.placed.labels?.[index] ?? [0, 0];
                        return [(content.width - width) / 2, content.height - height];
                    }

                    // Towards the figure.
                    alignment: {
                        if (panel.isLarge || panel.arrangement.is_above || !panel.fits)
                            return Text.AlignHCenter;
                        return panel.placed.after?.[index] ? Text.AlignLeft : Text.AlignRight;
                    }
                    isButton: panel.isLarge
                    isChosen: textId === panel.part
                    objectName: "label-" + index
                    size: panel.labelSize
                    visible: panel.fits || textId === Reading.textId
                    width: panel.arrangement.box ?? 0
                    x: place[0]
                    y: place[1]
                    onClicked: panel.partChosen(textId)
                }
            }
        }

        EnlargeMark {
            id: mark

            objectName: "enlargeFigure"
            readonly property var corner: panel.placed.corner ?? [Theme.isRightToLeft, true]

            visible: !panel.isLarge
            x: corner[0] ? parent.width - width - Theme.gapSmall : Theme.gapSmall
            y: corner[1] ? parent.height - height - Theme.gapSmall : Theme.gapSmall
        }

        SpreadArea {
            enabled: !panel.isLarge
            onSpread: panel.click()
        }
    }

    function labelAt(index: int, _: int): FigureLabel {
        return repeater.count > index ? repeater.itemAt(index) as FigureLabel : null;
    }

    // What letters of the wanted size measure.
    component Probe: BodyText {
        font.bold: true
        font.pixelSize: panel.wantedSize
        lineHeight: 1
        visible: false
        Accessible.ignored: true
    }
}
