"""The table of attacks in the page on reliability."""

from tools.attack import ATTACKS, PAGE, Result, with_table


def test_a_run_replaces_the_table_and_names_what_did_harm() -> None:
    page = PAGE.read_text("utf-8")
    rows = [Result(attack, "a | b", 2.4, is_good=attack is not ATTACKS[0]).row for attack in ATTACKS]
    now = with_table(with_table(page, ["| old |"]), rows)
    assert "| old |" not in now
    assert f"| {ATTACKS[0].name} | **found** | a / b | 2 s |" in now
    assert now.count("| attack | harm |") == 1
