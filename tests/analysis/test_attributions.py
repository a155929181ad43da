"""How a sentence tells what it tells: put down to whom, how firmly, in whose words."""

import pytest

from reader.analysis.model import Analysis, SentenceAttributions
from reader.analysis.sentences.attribution_words import in_words
from tests.analysis.making import analysis_of


def told(sentence: str) -> tuple[SentenceAttributions, Analysis]:
    """The telling of the only sentence of an article."""
    analysis = analysis_of(sentence)
    (telling,) = analysis.attributions.values()
    return telling, analysis


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The ferry sank off Port Lorne in the night.", ""),
        ("The coastguard said that the ferry sank.", "says: the coastguard"),
        ("The harbour master argued that the engine was old.", "claims: the harbour master"),
        ("Harbour Lines denied that the engine had been faulty.", "denies: Harbour Lines"),
        ("The union accused Harbour Lines of saving on the engine.", "accuses: the union"),
        ("The union doubted that the engine was sound.", "doubts: the union"),
        ("He said that the ferry sank.", "says: unnamed source"),
        ("According to the coastguard, eleven died.", "says: the coastguard"),
        ("Eleven died, according to Ines Duarte of the coastguard.", "says: Ines Duarte of the coastguard"),
        ("According to Reuters a hospital was hit.", "says: Reuters"),
        ("It was planned, according to Police Lt. Ines Duarte.", "says: Police Lt. Ines Duarte"),
        ("It was sound, according to.", "says: unnamed source"),
        ("Dr Duarte said that eleven died.", "says: Dr Duarte"),
        ("The mayor said, and the union denied, that it was safe.", "says: the mayor; denies: the union"),
        ("Norway has also made a statement saying it was safe.", "says: Norway"),
        ("She said it sank, the mayor said.", "says: the mayor"),
        ("The alleged fault may have sunk her.", "hedged: “alleged”, “may”"),
        ("Police spoke of an 'accident' in the harbour.", "scare quotes: “accident”"),
        ('Police said: "Luckily no-one has been hurt in the harbour."', "says: police"),
        ("The ferry was not sound, according to the Echo.", "denies: the Echo"),
        ("“I will not raise her,” Ines Duarte said, according to the Echo.", "says: Ines Duarte; says: the Echo"),
        ("The suspected fault was denied.", "denies: unnamed source; hedged: “suspected”"),
    ],
)
def test_a_sentence_says_in_whose_name_and_how_firmly_it_tells(sentence: str, said: str) -> None:
    assert in_words(*told(sentence)) == said


@pytest.mark.parametrize(
    ("sentence", "is_quoted"),
    [
        ('"We heard a bang and then nothing," said Alan Brook.', True),
        ("“We heard a bang and then nothing,” said Alan Brook.", True),
        ("“We heard a bang and then nothing.", True),
        ('He "swam", Alan Brook said, and "lived" to tell his children of it.', False),
        ("Alan Brook heard a bang and then nothing.", False),
    ],
)
def test_a_quotation_is_more_than_a_phrase(sentence: str, is_quoted: bool) -> None:
    assert told(sentence)[0].is_quoted is is_quoted


def test_every_sentence_has_a_telling_that_lies_in_it(ferry: Analysis) -> None:
    assert [p.span for p in ferry.attributions] == [span for spans in ferry.sentences.values() for span in spans]
    for passage, telling in ferry.attributions.items():
        places = (*telling.hedges, *telling.scare_quotes, *(s.verb for s in telling.attributions))
        assert all(passage.covers(place) for place in places)
