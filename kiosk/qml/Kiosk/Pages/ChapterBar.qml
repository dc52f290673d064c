import QtQuick
import Kiosk.ViewModels
import Kiosk.Controls
import Kiosk.Style

// The bar of a chapter's page: where she is, or the tools, where those do not stand between back and on.
TopBar {
    id: bar

    required property ChapterViewModel chapter
    required property BilingualViewModel bilingual
    required property BlockPager pager
    required property bool hasTools

    extras: hasTools && bilingual.canBeBilingual ? 2 : 1

    BilingualButton {
        bilingual: bar.bilingual
        navigator: bar.navigator
        visible: bar.hasTools && bar.bilingual.canBeBilingual
        width: bar.cell
    }

    AskButton {
        isAsking: bar.chapter.isAsking
        navigator: bar.navigator
        visible: bar.hasTools
        width: bar.cell
    }

    ProgressDots {
        count: bar.chapter.pageCount
        height: Theme.touch
        number: bar.chapter.pageNumber
        part: bar.pager.screen + 1
        parts: bar.pager.screens
        visible: !bar.hasTools
        width: bar.cell
    }
}
