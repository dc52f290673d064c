pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The doors, and what is needed on the first day: between them where there is room in one row, else below.
Item {
    id: hero

    required property Navigator navigator
    required property ContentsViewModel contents
    // Whether they have a screen to themselves.
    property bool isAlone: false

    readonly property int doors: contents.doors.count
    readonly property int days: contents.firstDay.count
    readonly property bool isThere: doors + days > 0
    readonly property bool isInOneRow: width > Theme.narrowBar && !isAlone && doors > 0 && days > 0
    readonly property int dayColumns: isInOneRow ? 2 : Math.min(days, width / Theme.tileCardWidth)
    readonly property int dayRows: days > 0 ? Math.ceil(days / Math.max(1, dayColumns)) : 0
    // The least that it fits in.
    readonly property real least: {
        const inDays = dayRows * (Theme.touch + Theme.touchGap) - Theme.touchGap;
        if (isInOneRow)
            return Math.max(inDays, 2 * Theme.touch);
        const inDoors = doors > 0 ? 1.6 * Theme.touch + Theme.touchGap : 0;
        return inDoors + Math.max(0, inDays);
    }

    readonly property real doorWidth: {
        if (isInOneRow)
            return (width - dayWidth + Theme.touchGap) / doors - Theme.touchGap - Theme.touchGap / doors;
        return (width + Theme.touchGap) / Math.max(1, doors) - Theme.touchGap;
    }
    readonly property real dayWidth: isInOneRow ? width * 0.4 : width
    readonly property real doorHeight: {
        if (isInOneRow || days === 0)
            return height;
        return (height - Theme.touchGap) * (dayRows > 1 ? 0.5 : 0.6);
    }
    readonly property real dayTop: isInOneRow || doors === 0 ? 0 : doorHeight + Theme.touchGap

    // Where something stands that is so far from the edge at which reading begins.
    function placed(from: real, itemWidth: real): real {
        return Theme.isRightToLeft ? width - from - itemWidth : from;
    }

    Repeater {
        model: hero.contents.doors

        delegate: PictureTile {
            required property int index
            required property string picture
            required property string title
            required property int chapter
            required isRead
            required textId

            readonly property real after: hero.isInOneRow && index > 0 ? hero.dayWidth + Theme.touchGap : 0

            figure: picture
            height: hero.doorHeight
            objectName: "chapter-" + chapter
            text: title
            titleSize: Theme.headingSize
            width: hero.doorWidth
            wordsShare: 0.45
            x: hero.placed(index * (width + Theme.touchGap) + after, width)
            onClicked: hero.navigator.openChapter(chapter)
        }
    }

    Grid {
        id: grid

        readonly property real cellWidth: (width + Theme.touchGap) / Math.max(1, hero.dayColumns) - Theme.touchGap
        readonly property real room: hero.height - hero.dayTop
        readonly property real cellHeight: (room + Theme.touchGap) / Math.max(1, hero.dayRows) - Theme.touchGap

        columns: Math.max(1, hero.dayColumns)
        spacing: Theme.touchGap
        width: hero.dayWidth
        x: hero.placed(hero.isInOneRow ? hero.doorWidth + Theme.touchGap : 0, width)
        y: hero.dayTop

        Repeater {
            model: hero.contents.firstDay

            delegate: PictureTile {
                required property string picture
                required property string title
                required property string page
                required textId

                figure: picture
                height: grid.cellHeight
                objectName: "page-" + page
                text: title
                width: grid.cellWidth
                onClicked: hero.navigator.openPage(page)
            }
        }
    }
}
