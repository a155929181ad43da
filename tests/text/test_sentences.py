"""Sentences end where a reader ends them."""

import pytest

from reader.text.sentences import LONGEST, sentences


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["The ferry left at dawn.", "It never arrived."], id="two plain ones"),
        pytest.param(["Gov. Lena Marsh signed the order.", "Critics called it hasty."], id="Gov."),
        pytest.param(["The letter went to Sen. Tom Ruiz on Monday.", "He has not replied."], id="Sen."),
        pytest.param(["Dr. Amal Haddad and Prof. Nils Berg agreed.", "Nobody else did."], id="Dr. and Prof."),
        pytest.param(["Mr. and Mrs. Cole fled.", "Their son stayed."], id="Mr. and Mrs."),
        pytest.param(["Lt. Col. Ann Frey (ret.) spoke first.", "Others followed."], id="two ranks"),
        pytest.param(["St. Petersburg was calm.", "Mt. Etna was not."], id="St. and Mt."),
        pytest.param(["J. Marsh spoke.", "K. Berg did not."], id="an initial"),
        pytest.param(["Ariz. Gov. Lena Marsh vetoed it.", "The house tried again."], id="Ariz. Gov."),
        pytest.param(["He moved to Tucson, Ariz.", "The family followed."], id="a place at the end"),
        pytest.param(["Ann Frey, D-Ore., and Tom Ruiz, R-Wash., voted no.", "The bill passed."], id="D-Ore."),
        pytest.param(["The bridge closed on Dec. 3 for repairs.", "It reopened on Jan. 12."], id="Dec. 3"),
        pytest.param(["Sept. 9 was calm.", "Oct. was not.", "Nov. 3 brought rain."], id="months"),
        pytest.param(["ON DEC. 3 THE FERRY SANK.", "Nobody knew."], id="a month in capitals"),
        pytest.param(["Prices rose 4.5 percent in May.", "Wages rose 1.2 percent."], id="decimals"),
        pytest.param(["The fine was $3.4 million.", "The firm paid."], id="money"),
        pytest.param(["He ran it in 5. 9 minutes.", "It rained."], id="a decimal with a space"),
        pytest.param(["The vote was 5. 9.", "The bill fell."], id="a decimal with a space at the end"),
        pytest.param(["At least 12.", "Another 5 were hurt."], id="a whole number at the end"),
        pytest.param(["The count was 3.", "Then it was 4.", "Nobody knew."], id="small numbers at the end"),
        pytest.param(["No. 7 Platform was shut.", "Trains stood."], id="No. 7"),
        pytest.param(["The U.S. Coast Guard sent a cutter.", "It found nothing."], id="U.S. within"),
        pytest.param(["She lives in the U.S.", "The rest stayed."], id="U.S. at the end"),
        pytest.param(["The boat sank at 6:30 a.m.", "The crew survived."], id="a.m. at the end"),
        pytest.param(["The boat sank at 6:30 a.m. on Friday.", "The crew survived."], id="a.m. within"),
        pytest.param(["Orlova Inc. of Tula closed.", "Its owner fled."], id="Inc."),
        pytest.param(["The talks, i.e. the second round, failed.", "Both left."], id="i.e."),
        pytest.param(["See www.harbour.example.", "It is open."], id="an address"),
        pytest.param(["Was it a storm?", "No!", "It was calm."], id="questions and cries"),
        pytest.param(["He waited … and waited.", "Then he left."], id="an ellipsis within"),
        pytest.param(["He waited...", "Then he left."], id="an ellipsis at the end"),
        pytest.param(["The mill burned; nobody was hurt.", "Police came."], id="a semicolon"),
        pytest.param(["The mill burned; Police came.", "Nobody was hurt."], id="a semicolon before a capital"),
        pytest.param(["“We will rebuild.”", "The mayor left at noon."], id="a stop before the closing mark"),
        pytest.param(['"We lost everything."', "She wept."], id="a stop before a straight closing mark"),
        pytest.param(["He called it “a mistake.”", "The board agreed."], id="a quoted end"),
        pytest.param(["He said: 'Stop.'", "They stopped."], id="a single closing mark"),
        pytest.param(["«Мы ищем».", "Так сказал капитан."], id="a stop behind a guillemet"),
        pytest.param(["“We will rebuild,” the mayor said.", "“Every street.”"], id="a quotation in two parts"),
        pytest.param(["“Was it a storm?”", "“No.”"], id="question and answer"),
        pytest.param(["“Who gave the order?” Mrs. Orlova said.", "Nobody answered."], id="?” Mrs. X said"),
        pytest.param(["“Who gave the order?” Orlova asked.", "Nobody answered."], id="?” X asked"),
        pytest.param(['"Get out!" she shouted.', "They ran."], id='!" she shouted'),
        pytest.param(["“Who gave the order?”", "Orlova left."], id="?” and another sentence"),
        pytest.param(["“They left.”—The captain wept.", "We saw it."], id="a dash goes on"),
        pytest.param(["LISBON, June 6 (Wire) - The ferry left.", "It sank."], id="a place and a wire"),
        pytest.param(["Паром ушёл на рассвете.", "К вечеру он не вернулся."], id="Russian"),
        pytest.param(["غادرت العبارة عند الفجر.", "لم تعد حتى المساء."], id="Arabic"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert _sentences(" ".join(expected)) == expected


def test_a_missing_space_after_a_stop_does_not_join_two_sentences() -> None:
    assert _sentences("The ferry left.It sank.") == ["The ferry left.", "It sank."]


def test_a_mark_that_closes_is_part_of_what_it_closes() -> None:
    assert _sentences('The ferry sank. " Nobody knew why.') == ['The ferry sank. "', "Nobody knew why."]


@pytest.mark.parametrize(
    "text", ["渡轮在黎明时分离开。到了晚上还没有回来。“我们在找。”", "フェリーは夜明けに出た。", "🚢🌊❗"]
)
def test_text_without_spaces_is_read_to_its_end(text: str) -> None:
    assert "".join(_sentences(text)) == text


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n", "\u2028"])
def test_where_there_are_no_words_there_are_no_sentences(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize("text", ["…", "“", "* * *", "—", "58"])
def test_marks_alone_are_kept(text: str) -> None:
    assert _sentences(text) == [text]


@pytest.mark.parametrize("unit", ["4 May 2016, ", "A. ", "a ", "Al-", "5% ", f"{'x' * 1500} "])
def test_what_is_too_long_for_a_sentence_is_cut_where_a_word_ends(unit: str) -> None:
    text = unit * (LONGEST * 3 // len(unit))
    cut = _sentences(text)
    assert max(map(len, cut)) <= LONGEST + 100
    assert all(len(piece) > LONGEST for piece in cut[:-1]), "so that a piece is known by its length"
    assert "".join("".join(cut).split()) == "".join(text.split())
