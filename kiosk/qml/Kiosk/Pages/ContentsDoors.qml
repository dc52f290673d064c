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

    readonly property int doors: contents.doors.count
    readonly property int days: contents.firstDay.count
    readonly property bool isThere: doors + days > 0
    readonly property bool isWide: width > Theme.narrowBar && Theme.textScale < 1.5
    readonly property bool isInOneRow: isWide && doors > 0 && days > 0
    readonly property int daysThatFit: isInOneRow ? 2 : Math.max(1, Math.floor(width / Theme.tileCardWidth))
    readonly property int dayRows: Math.ceil(days / daysThatFit)
    readonly property int dayColumns: dayRows > 0 ? Math.ceil(days / dayRows) : 1
    readonly property real leastDays: Math.max(0, dayRows * (Theme.touch + Theme.floorGap) - Theme.floorGap)
    // The least that it fits in.
    readonly property real least: {
        if (isInOneRow)
            return Math.max(leastDays, 2 * Theme.touch);
        return leastDays + (doors > 0 ? 1.4 * Theme.touch + Theme.touchGap : 0);
    }
    // As much as it has before the shelf gets more than it needs.
    readonly property real good: isInOneRow || doors === 0 ? least : least + 0.6 * Theme.touch

    readonly property real doorWidth: {
        if (isInOneRow)
            return (width - dayWidth + Theme.touchGap) / doors - Theme.touchGap - Theme.touchGap / doors;
        return (width + Theme.touchGap) / Math.max(1, doors) - Theme.touchGap;
    }
    readonly property real dayWidth: isInOneRow ? width * 0.4 : width
    readonly property real doorHeight: {
        if (isInOneRow || days === 0)
            return height;
        return Math.min(height * 0.6, height - leastDays - Theme.touchGap);
    }
    readonly property real dayTop: isInOneRow || doors === 0 ? 0 : doorHeight + Theme.touchGap

    // Where something stands that is so far from the edge at which reading begins.
    function placed(from: real, itemWidth: real): real {
        return Theme.isRightToLeft ? width - from - itemWidth : from;
    }

    LateRepeater {
        rows: hero.contents.doors

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
            isBeside: width > 2 * height
            objectName: "chapter-" + chapter
            text: title
            titleSize: Theme.headingSize
            width: hero.doorWidth
            x: hero.placed(index * (width + Theme.touchGap) + after, width)
            onClicked: hero.navigator.openChapter(chapter)
        }
    }

    Grid {
        id: grid

        readonly property real cellWidth: (width + columnSpacing) / hero.dayColumns - columnSpacing
        readonly property real room: hero.height - hero.dayTop
        readonly property real cellHeight: (room + rowSpacing) / Math.max(1, hero.dayRows) - rowSpacing

        columns: hero.dayColumns
        columnSpacing: Theme.touchGap
        rowSpacing: Theme.floorGap
        width: hero.dayWidth
        x: hero.placed(hero.isInOneRow ? hero.doorWidth + Theme.touchGap : 0, width)
        y: hero.dayTop

        LateRepeater {
            rows: hero.contents.firstDay

            delegate: PictureTile {
                required property string picture
                required property string title
                required property string page
                required textId

                figure: picture
                height: grid.cellHeight
                lines: hero.isInOneRow ? 1 : 2
                objectName: "page-" + page
                text: title
                width: grid.cellWidth
                onClicked: hero.navigator.openPage(page)
            }
        }
    }
}
