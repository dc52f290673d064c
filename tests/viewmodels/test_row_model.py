"""Rows of a model: each keeps its identity as long as its key is there."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from kiosk.viewmodels.label_model import LabelModel, LabelRow
from kiosk.viewmodels.row_model import Row, RowModel

WORDS = 2


class Named(Row, frozen=True):
    words: str = ""


row_lists = st.lists(
    st.builds(Named, st.sampled_from("abcdefg"), st.sampled_from(["", "x", "y"])), max_size=8
)


def _checked() -> RowModel:
    """An empty model, watched by Qt's own checker of models."""
    model = RowModel(Named)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    return model


def _shown(model: RowModel) -> list[tuple[str, str]]:
    first = Qt.ItemDataRole.UserRole + 1
    indexes = [model.index(number) for number in range(model.rowCount())]
    return [(model.data(index, first), model.data(index, first + 1)) for index in indexes]


@given(st.lists(row_lists, min_size=1, max_size=4))
def test_what_was_shown_last_is_what_is_there(steps: list[list[Named]]) -> None:
    model = _checked()
    for rows in steps:
        model.show(rows)
        assert _shown(model) == [(row.textId, row.words) for row in rows]
        assert model.count == len(rows)


@given(row_lists, row_lists)
def test_a_row_whose_key_stays_is_the_same_row(before: list[Named], after: list[Named]) -> None:
    before = list({row.key: row for row in before}.values())
    after = list({row.key: row for row in after}.values())
    model = _checked()
    model.show(before)
    kept = {row.key: QPersistentModelIndex(model.index(i)) for i, row in enumerate(before)}
    model.show(after)
    for number, row in enumerate(after):
        if row.key in kept:
            assert kept[row.key].row() == number


def test_only_the_fields_that_changed_are_told() -> None:
    model = _checked()
    model.show([Named("a", "one"), Named("b", "two")])
    changed, counted = QSignalSpy(model.dataChanged), QSignalSpy(model.countChanged)
    model.show([Named("a", "one"), Named("b", "three")])
    assert changed.count() == 1
    index, _, roles = changed.at(0)
    assert index.row() == 1
    assert list(roles) == [Qt.ItemDataRole.UserRole + WORDS]
    assert counted.count() == 0


def test_the_row_of_a_sentence_is_found() -> None:
    model = RowModel(Named)
    model.show([Named("a"), Named("b")])
    assert model.indexSpoken("b", 0) == 1
    assert model.indexSpoken("c", 0) == -1
    assert model.indexSpoken("", -1) == -1


def test_labels_keep_apart_and_near_to_what_they_name() -> None:
    model = LabelModel()
    model.show([LabelRow("a", "sit bone", 0.2, 0.5), LabelRow("b", "tail\u00adbone", 0.2, 0.5)])
    assert model.wordLines == "sit\nbone\ntail\nbone"
    how = model.arrangement(1000, 400, 8, 100, 20, False)
    assert how["counts"] == [2, 0]
    assert how["lines"] == ["sit bone\ntail\u00adbone", ""]
    where = model.placed(how, 1000, 400, 8, [20, 20], 40, False)
    (_, first), (_, second) = where["labels"]
    assert second - first == 28
    assert model.placed(how, 1000, 400, 8, [20], 40, False) == {}
