"""The rows at the bottom go where they are needed."""

from reader.views.detail_fit import cut_to, fitted, need, row_budgets, rows_needed, rows_of, visible_lines
from reader.views.detail_line import DetailLine


def lines_of(*signs: str) -> list[DetailLine]:
    return [DetailLine(sign, "", "") for sign in signs]


def test_spare_rows_go_to_the_lines_that_need_them() -> None:
    lines = lines_of("difference", "actor", "elsewhere")
    assert row_budgets(lines, [3, 1, 2], 4) == [2, 1, 1]
    assert row_budgets(lines, [3, 1, 2], 5) == [2, 1, 2]
    assert row_budgets(lines, [3, 1, 2], 9) == [3, 1, 2]


def test_reasons_get_the_rows_that_are_left_over() -> None:
    lines = lines_of("difference", "why", "elsewhere")
    assert row_budgets(lines, [2, 2, 2], 5) == [2, 1, 2]
    assert row_budgets(lines, [2, 2, 2], 6) == [2, 2, 2]


def test_where_there_is_no_row_for_each_line_reasons_go_first_and_what_differs_stays() -> None:
    lines = lines_of("difference", "fact", "why", "elsewhere", "elsewhere")
    assert [line.sign for line in visible_lines(lines, 4)] == ["difference", "fact", "elsewhere", "elsewhere"]
    assert [line.sign for line in visible_lines(lines, 3)] == ["difference", "elsewhere", "elsewhere"]
    assert [line.sign for line in visible_lines(lines, 1)] == ["difference"]


def test_a_text_is_cut_so_that_what_stands_behind_it_is_in_sight() -> None:
    text = "the watchman heard nothing at all of the bells that rang at seven"
    assert cut_to("≠ time  ", text, "  1 of 9", 200, 1) == text
    cut = cut_to("≠ time  ", text, "  1 of 9", 40, 1)
    assert cut.endswith("…")
    assert rows_needed(f"≠ time  {cut}  1 of 9", 40) == 1


def test_of_what_differs_the_values_are_the_last_to_be_cut() -> None:
    text = "58 (all three) | 70 (the coast guard, Post)"
    line = DetailLine("difference", "people killed", text, "number · 1 of 7", ("58", "70"))
    assert fitted(line, "≠", 120, 1) == ("≠ people killed  ", text, "  number · 1 of 7")
    assert fitted(line, "≠", 44, 1) == ("≠ people killed  ", "58 | 70", "  number · 1 of 7")
    assert fitted(line, "≠", 34, 1) == ("≠ people killed  ", "58 | 70", "  1 of 7")
    assert fitted(line, "≠", 30, 1) == ("≠ people killed  ", "58 | 70", "")
    assert fitted(line, "≠", 12, 1) == ("≠ ", "58 | 70", "")


def test_the_position_is_left_where_the_rest_of_the_remark_has_no_room() -> None:
    remark = "≠ 3 here · status · 6 of 10"
    line = DetailLine(
        "difference", "carrying out the gas attack in Idlib", "denied by the army" * 9, remark, ("denied", "said")
    )
    assert [fitted(line, "≠", width, 1)[2].strip() for width in (84, 78, 70, 62)] == [
        remark,
        "status · 6 of 10",
        "6 of 10",
        "6 of 10",
    ]
    assert fitted(line, "≠", 56, 1)[0] == "≠ carrying out the gas…  "


def test_a_remark_gives_way_until_some_of_the_text_is_in_sight() -> None:
    line = DetailLine("fact", "fact 6", "Amnesty is deeply concerned about it", "not in the Harbour Post · 55% Echo")
    assert fitted(line, "┃", 90, 1)[2] == "  not in the Harbour Post · 55% Echo"
    _, text, after = fitted(line, "┃", 56, 1)
    assert (after, text) == ("  not in the Harbour Post", "Amnesty is deeply…")
    assert fitted(line, "┃", 40, 1)[2] == ""


def test_a_label_that_is_cut_already_takes_no_second_row_for_the_end_of_its_remark() -> None:
    line = DetailLine("fact", "fact 3", "The fire service explained that the fire…", "not in b, c")
    assert need(line, "┃", 60) == 1
    assert fitted(line, "┃", 60, 1) == ("┃ fact 3  ", "The fire service explained that the…", "  not in b, c")
    assert need(DetailLine("fact", "fact 3", "The fire service explained it", "not in b, c"), "┃", 40) == 2


def test_the_position_is_on_one_row_and_is_left_alone_before_it_is_left_out() -> None:
    said = "he asked to stop  denied by Trump (fox) | said by Comey (hpo)  status · 1 of 1"
    rows = [said[row.start : row.end].strip() for row in rows_of(said, len(said) - 2)]
    assert rows == ["he asked to stop  denied by Trump (fox) | said by Comey (hpo)  status ·", "1 of 1"]
    values, right = ("the Syrian government", "rebels"), "agent · 5 of 10, d starts at 1"
    line = DetailLine("difference", "who is blamed for it", "of whom " * 20, right, values)
    wide = "≠ who is blamed for it  the Syrian government | rebels  5 of 10"
    assert "".join(fitted(line, "≠", 64, 1)) == wide
    assert "".join(fitted(line, "≠", 42, 1)) == wide.replace("who is blamed for it  ", "")
