"""Claimants: the words that name the speaker of a reporting verb.

A claimant can speak: somebody who is named, people ("witnesses", "a spokesman"), a body, or a text that speaks for them
("the report"). A time, a measure or an adverb before the verb is no claimant.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from reader.analysis.language.language import Language
from reader.analysis.model import AttributionKind
from reader.analysis.sentences.document import Sentence
from reader.analysis.sentences.reporting import Grammar, grammar_of, is_joined
from reader.text.span import Span
from reader.text.tokens import Token

_CLAIMANT_WORDS = 20
"""The most words that name a claimant."""
_ASIDES = 3
"""The most commas in an aside: "Anna Weber, 44, a clerk of Lorne, said"."""
_ASIDE_WORDS = 30
"""The most tokens in an aside."""
_SENTENCE_WORDS = 80
"""The most words between a participle and the earlier verb whose speaker it has."""
_SCENE_WORDS = 8
"""The most words of a dateline, or of words that set the scene, at the beginning of a sentence."""
_IN_NAMES = "-.'’&"
"""Marks that occur within a name."""
_AFTER_NAMES = ",.;:!?—–()"
"""Marks that may come right after the name of a speaker."""

_Range = tuple[int, int]
"""The index of the first token, and the index after the last."""


def claimant_of(sentence: Sentence, language: Language, verb: int, kind: AttributionKind) -> Span | None:
    """The words that name the speaker of a verb, in code points of the article; None where no speaker is named.

    `verb` is the index of the verb among the tokens of the sentence, `kind` what the verb makes of the statement.
    """
    finder = _finder_of(language)
    grammar = finder.grammar
    tokens = sentence.tokens
    if grammar.is_passive(tokens, verb) or grammar.is_infinitive(tokens, verb) or grammar.is_refused(tokens, verb):
        return None
    found = finder.claimant(tokens, verb, kind)
    return Span(tokens[found[0]].start, tokens[found[1] - 1].end) if found else None


def source_after(tokens: Sequence[Token], language: Language, start: int) -> int:
    """The index after the name that begins at `start`, as after "according to"; `start` itself where none does."""
    return _finder_of(language).end_of_name(tokens, start)


class _Finder:
    """Finds speakers, by the words of a language."""

    def __init__(self, grammar: Grammar) -> None:
        def words(name: str) -> frozenset[str]:
            return language.words(f"grammar.{name}")

        self.grammar = grammar
        language = grammar.language
        self.titles = language.words("actors.titles")
        institutions = (name.split()[-1] for name in language.words("actors.institutions"))
        self.people = language.words("speakers.nouns") | self.titles | frozenset(institutions)
        self.speakers = self.people | language.words("actors.sorts") | language.words("speakers.documents")
        self.endings = tuple(language.words("speakers.endings"))
        self.past_endings, self.adverb_endings = language.past_endings, language.adverb_endings
        self.verb_endings = language.past_endings + language.participle_endings
        self.not_endings = language.words("speakers.not_endings")
        self.prepositions = words("prepositions")
        self.infinitive = words("infinitive")
        self.speech = frozenset(map(language.stem, language.words("speakers.speech")))
        self.unspoken = language.words("speakers.not_endings") | self.grammar.auxiliaries
        self.openers = words("clause_openers") - self.infinitive
        self.leading = words("leading")
        self.lead_ins = words("lead_ins") | self.prepositions
        self.relatives = words("relatives")
        self.asides = words("asides")
        self.with_hearers = words("with_hearers")
        self.continuing = words("continuing")
        self.times = words("times") | grammar.calendar
        self.before_times = words("before_times")
        self.occasions = words("sayings")
        self.postmodifiers = words("postmodifiers")
        self.quantities = words("quantities") | language.table("figures.numbers").keys()
        self.of = words("of")
        self.subjects = self.grammar.pronouns - self.quantities
        self.states = frozenset(_names_of_states(language))

    # Where the speaker may be

    def claimant(self, tokens: Sequence[Token], verb: int, kind: AttributionKind) -> _Range | None:
        """The speaker: before the verb, after it, or before an aside between commas."""
        end = self.grammar.beginning_of_verb(tokens, verb)
        if end and tokens[end - 1].fold in self.relatives:
            return self._before_relative(tokens, end - 1)
        end = self._before_brackets(tokens, self._before_times(tokens, end))
        if end == 0:
            return self._after_verb(tokens, verb) if verb == 0 and kind.vouches else None
        if not self._opens(tokens, end - 1):
            return self._before_verb(tokens, end, verb)
        if self.grammar.is_participle(tokens[verb]) and tokens[end - 1].is_mark:
            return self._speaker_before(tokens, verb)
        is_inverted = kind.vouches and tokens[verb - 1].is_mark and tokens[verb].fold not in self.with_hearers
        return (self._after_verb(tokens, verb) if is_inverted else None) or self._before_aside(tokens, end)

    def _before_verb(self, tokens: Sequence[Token], end: int, verb: int) -> _Range | None:
        """The speaker right before a verb; of a statement "saying" something, the person who makes it."""
        found = self._phrase(tokens, end) or self._any_noun(tokens, end, verb)
        is_issued = found is not None and self.grammar.is_participle(tokens[verb]) and self._is_issued(tokens, *found)
        return (self._subject(tokens, verb) if is_issued else None) or found

    def _is_issued(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether a phrase names something that somebody issues: "a statement"."""
        of_head = takewhile(lambda token: token.fold not in self.prepositions, tokens[start:end])
        return any(token.fold in self.occasions for token in of_head)

    def _before_relative(self, tokens: Sequence[Token], relative: int) -> _Range | None:
        """The speaker before "who": "a witness who said", "Alan Brook, who said"; "that" goes with the nearest noun."""
        is_person = tokens[relative].fold in self.grammar.of_persons
        end = relative - (relative > 0 and tokens[relative - 1].text == ",")
        found = self._phrase(tokens, end) if end > 0 and not self._opens(tokens, end - 1) else None
        within = () if found is None else tokens[max(0, found[0] - 1) : end]
        return found if is_person or all(token.fold not in self.prepositions for token in within) else None

    def _before_brackets(self, tokens: Sequence[Token], end: int) -> int:
        """The index where brackets right before `end` open, else `end`: "the Union (UOSSM) claimed"."""
        if end and tokens[end - 1].text == ")":
            for start in range(end - 2, max(-1, end - 8), -1):
                if tokens[start].text == "(":
                    return start
        return end

    def _before_times(self, tokens: Sequence[Token], end: int) -> int:
        """The index where words about the time or occasion begin, else `end`: "the mayor on Tuesday said"."""
        while end > 1:
            last = tokens[end - 1]
            if last.fold.endswith(self.adverb_endings):
                end -= 1
                continue
            is_named = last.is_capitalised and last.fold not in self.grammar.calendar
            if is_named or last.fold not in self.times | self.occasions:
                return end
            start = end - 1
            while start > 0 and (tokens[start - 1].fold in self.before_times or tokens[start - 1].is_number):
                start -= 1
            if last.fold in self.occasions and tokens[start].fold not in self.prepositions:
                return end
            if start == 0:
                return 0
            end = start
        return end

    def _before_aside(self, tokens: Sequence[Token], end: int) -> _Range | None:
        """The speaker before an aside between commas: "Anna Weber, a clerk, denied"."""
        if tokens[end - 1].text != ",":
            return None
        commas = [i for i in range(end - 2, max(0, end - _ASIDE_WORDS), -1) if tokens[i].text == ","]
        for comma in commas[:_ASIDES]:
            aside = range(comma + 1, end - 1)
            if any(self._is_verbal(tokens, i) for i in aside) and tokens[comma + 1].fold not in self.asides:
                return None
            is_name = all(tokens[i].is_capitalised and len(tokens[i].text) > 1 for i in aside)
            if is_name and self._is_speaker(tokens, aside.start, aside.stop):
                return aside.start, aside.stop
            before = self._before_times(tokens, comma - (tokens[comma - 1].text == "."))
            found = self._phrase(tokens, before) if before and not self._opens(tokens, before - 1) else None
            if found and not _is_party(tokens, *found) and not self._is_after_preposition(tokens, found[0]):
                return found
        return None

    def _is_after_preposition(self, tokens: Sequence[Token], index: int) -> bool:
        return index > 0 and tokens[index - 1].fold in self.prepositions

    def _after_verb(self, tokens: Sequence[Token], verb: int) -> _Range | None:
        """The speaker right after a verb: "…, said Mayor Ines Duarte."."""
        start = verb + 1
        if start + 2 < len(tokens) and tokens[start].fold in self.titles and tokens[start + 1].text == ".":
            start += 2
        end = self.end_of_name(tokens, start)
        return (start, end) if end > start and (end == len(tokens) or self._may_follow(tokens[end])) else None

    def _may_follow(self, token: Token) -> bool:
        """Whether a token may come right after the name of a speaker: it begins no other clause."""
        return token.text in _AFTER_NAMES or token.fold in self.relatives | self.prepositions | self.times

    def _speaker_before(self, tokens: Sequence[Token], verb: int) -> _Range | None:
        """The speaker of a participle after a comma: "Norway denied the claim, saying …"."""
        earlier = [i for i in range(max(0, verb - _SENTENCE_WORDS), verb) if self.grammar.kind_of(tokens, i)]
        if not earlier:
            return self._subject(tokens, verb)
        last = earlier[-1]
        is_plain = not any(token.fold in self.grammar.auxiliaries for token in tokens[last + 1 : verb])
        if not is_plain and tokens[verb].fold not in self.continuing:
            return None
        first = earlier[0] if tokens[verb].fold in self.continuing else last
        kind = self.grammar.kind_of(tokens, first)
        if kind is None or self.grammar.is_passive(tokens, first) or self.grammar.is_participle(tokens[first]):
            return None
        return self.claimant(tokens, first, kind)

    def _subject(self, tokens: Sequence[Token], before: int) -> _Range | None:
        """The subject of the first clause, where the verb after it is plain to see."""
        start = next((i + 1 for i, t in enumerate(tokens[:_SCENE_WORDS]) if t.text in "—–"), 0)
        if tokens[start].fold in self.lead_ins:
            start = next((i + 1 for i, t in enumerate(tokens[:_SCENE_WORDS]) if t.text == ","), start)
        end = start
        last = min(before, start + _CLAIMANT_WORDS)
        while end < last and not self._is_verbal(tokens, end) and not self._looks_past(tokens[end]):
            if self._opens(tokens, end):
                return None
            end += 1
        while end > start and tokens[end - 1].fold.endswith(self.adverb_endings):
            end -= 1
        end = self._before_times(tokens, end)
        found = self._phrase(tokens, end) if end > start else None
        return found if found and self._is_simple(tokens[found[0] : found[1]]) else None

    def _looks_past(self, token: Token) -> bool:
        """Whether a token ends as verbs of the past do; "Ted" is a name."""
        return token.fold.endswith(self.past_endings) and not token.is_capitalised

    def _is_simple(self, words: Sequence[Token]) -> bool:
        """Whether nothing that might be a verb comes after a name."""
        names = [i for i, token in enumerate(words) if token.is_capitalised]
        from_name = words[names[0] :] if names else words
        allowed = self.prepositions | self.grammar.determiners | self.people
        return all(t.is_capitalised or t.is_mark or t.is_possessive or t.fold in allowed for t in from_name)

    # What names a speaker

    def _phrase(self, tokens: Sequence[Token], end: int) -> _Range | None:
        """The phrase of a speaker that ends at `end`: the longest that names one."""
        start = self._after_scene(tokens, self._chunk(tokens, end), end)
        is_cut = tokens[end - 1].is_possessive or tokens[end - 1].fold in self.prepositions | self.infinitive
        if start == end or is_cut or not self._is_speaker(tokens, start, end):
            return None
        return self._with_joined(tokens, start), end

    def _any_noun(self, tokens: Sequence[Token], end: int, verb: int) -> _Range | None:
        """A phrase that must name a speaker, since only a speaker is the subject of such a verb: "the line insists"."""
        start = self._after_scene(tokens, self._chunk(tokens, end), end, is_any=True)
        is_begun = start < end - 1 and tokens[start].fold in self.grammar.determiners
        is_noun = tokens[end - 1].is_word and tokens[end - 1].fold not in self.times | self.quantities | self.unspoken
        is_plain = all(token.fold not in self.prepositions | self.infinitive for token in tokens[start:end])
        is_participle = self.grammar.is_participle(tokens[verb])
        is_spoken = self.grammar.language.stem(tokens[verb].fold) in self.speech and not is_participle
        return (start, end) if is_begun and is_noun and is_plain and is_spoken else None

    def _chunk(self, tokens: Sequence[Token], end: int) -> int:
        """The index where the phrase that ends at `end` can begin at the earliest; `end` where it would be too long."""
        start = end
        while start > 0 and not self._opens(tokens, start - 1):
            start -= 1
            if self._begins_anew(tokens, start):
                return start
            if end - start == _CLAIMANT_WORDS:
                return end
        while start < end and (tokens[start].is_mark or self._leads(tokens, start)):
            start += 1
        return start

    def _leads(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a word goes before a phrase and is no part of it: "Both Norway and Sweden", not "both sides"."""
        is_counting = tokens[index].fold in self.quantities and not tokens[index + 1].is_capitalised
        return tokens[index].fold in self.leading and not is_counting

    def _begins_anew(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a determiner begins a phrase of its own: "arrested a man"."""
        if tokens[index].fold not in self.grammar.determiners or index == 0:
            return False
        before = tokens[index - 1]
        is_initial = tokens[index + 1].text == "."
        is_within = before.is_mark or before.fold in self.prepositions | self.infinitive | self.quantities
        return not (is_initial or is_within)

    def _after_scene(self, tokens: Sequence[Token], start: int, end: int, *, is_any: bool = False) -> int:
        """The index where the speaker begins after words that set the scene: "On Monday the army"; `end` if nowhere."""
        while start < end and (tokens[start].fold.endswith(self.adverb_endings) or tokens[start].fold in self.times):
            start += 1
        if start == end or tokens[start].fold not in self.lead_ins | self.before_times - self.grammar.determiners:
            return start
        if tokens[start].fold in self.quantities:
            return start
        for index in range(start + 1, end):
            if self._may_begin_after(tokens, index, start) and (is_any or self._is_speaker(tokens, index, end)):
                return index
        return end

    def _may_begin_after(self, tokens: Sequence[Token], index: int, scene: int) -> bool:
        """Whether a phrase may begin at an index after the words that set the scene, which begin at `scene`."""
        token, before = tokens[index], tokens[index - 1]
        if before.fold in self.prepositions | self.grammar.determiners | self.before_times - self.times:
            return False
        if before.fold in self.times or before.is_number:
            return True
        if token.fold in self.grammar.determiners:
            return index > scene + 1
        return before.is_word and not before.is_capitalised and (token.is_capitalised or token.fold in self.people)

    def _with_joined(self, tokens: Sequence[Token], start: int) -> int:
        """The index where the first of two speakers begins, else `start`: "The company and the captain said"."""
        if start < 2 or tokens[start - 1].fold not in self.grammar.language.words("grammar.joining"):
            return start
        end = start - 1
        first = self._after_scene(tokens, self._chunk(tokens, end), end)
        is_plain = not any(token.fold.endswith(self.past_endings) for token in tokens[first:end])
        is_opened = first == 0 or not self._is_verbal(tokens, first - 1)
        return first if is_plain and is_opened and self._is_speaker(tokens, first, end) else start

    def end_of_name(self, tokens: Sequence[Token], start: int) -> int:
        """The index after the speaker who is named from `start` on; `start` where none is."""
        end = start
        while end < len(tokens) and end - start < _CLAIMANT_WORDS and not self._closes(tokens, end, start):
            end += 1
        end = self._before_times(tokens[start:end], end - start) + start
        return end if end > start and self._is_speaker(tokens, start, end) else start

    def _closes(self, tokens: Sequence[Token], index: int, start: int) -> bool:
        """Whether a name that begins at `start` ends before an index."""
        token, before = tokens[index], tokens[index - 1]
        if token.is_mark:
            is_last = index + 1 == len(tokens)
            is_title = token.text == "." and before.fold in self.titles and not is_last
            is_within = token.is_possessive or is_title or is_joined(tokens, index)
            return not (is_within or self._is_abbreviated(tokens, index))
        is_next = token.fold in self.grammar.determiners and index > start and before.is_capitalised
        return is_next or self._opens(tokens, index)

    def _is_speaker(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether the head of a phrase names somebody or something that can speak."""
        words = list(tokens[start:end])
        at = next((i for i, t in enumerate(words) if i and t.fold in self.prepositions | self.infinitive), len(words))
        head = [token for token in words[:at] if not token.is_mark and not token.is_possessive]
        while len(head) > 1 and self._goes_on_naming(head[-1]):
            head.pop()
        if not head or words[0].fold in self.prepositions:
            return False
        is_count = head[-1].fold in self.quantities or head[-1].is_number
        if is_count and at < len(words) and words[at].fold in self.of:
            return self._is_speaker(tokens, start + at + 1, end)
        return self._can_speak(head[-1], is_first=start == 0 and len(head) == 1)

    def _goes_on_naming(self, token: Token) -> bool:
        """Whether a word after a noun goes on naming it: "people familiar with the matter"."""
        return not token.is_capitalised and (token.fold.endswith(self.verb_endings) or token.fold in self.postmodifiers)

    def _can_speak(self, token: Token, *, is_first: bool) -> bool:
        """Whether a noun or name is of somebody who can speak; the first word of a sentence has a capital anyhow."""
        if not token.is_word or token.fold in self.grammar.calendar | self.grammar.negations:
            return False
        if token.fold in self.times and not token.is_capitalised:
            return False
        if token.fold in self.speakers:
            return True
        if token.is_capitalised:
            is_small = token.fold in self.grammar.language.function_words or token.fold in self.prepositions
            is_verbal = is_first and token.fold.endswith(self.adverb_endings + self.verb_endings)
            return not is_small and not (is_verbal and token.fold not in self.states)
        return token.fold.endswith(self.endings) and token.fold not in self.not_endings

    # Where a phrase ends

    def _opens(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether no phrase goes on beyond a token: a mark, a word that opens a clause, a verb."""
        token = tokens[index]
        if token.text == "." and self._is_abbreviated(tokens, index):
            return False
        if token.text == "-":
            return not is_joined(tokens, index)
        if token.is_mark and not token.is_possessive:
            return token.text not in _IN_NAMES or token.text == "."
        return token.fold in self.openers or self._is_verbal(tokens, index)

    def _is_abbreviated(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a full stop comes after an initial or a title: "Michael D. Cohen", "Mr. Cohen"."""
        before = tokens[index - 1] if index else None
        return before is not None and before.is_capitalised and (len(before.text) == 1 or before.fold in self.titles)

    def _is_verbal(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a token is a verb, or a pronoun that is the subject of one."""
        token = tokens[index]
        if token.is_capitalised and index:
            return False
        if token.fold in self.grammar.auxiliaries or token.fold.split("'")[0] in self.subjects:
            return True
        return self.grammar.is_reporting(tokens, index) or self._is_past(tokens, index)

    def _is_past(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a word in -ed is a verb with an object: "Trump fired Comey", not "a man accused of murder"."""
        if not tokens[index].fold.endswith(self.past_endings) or not 0 < index < len(tokens) - 1:
            return False
        before, after = tokens[index - 1], tokens[index + 1]
        is_subject = before.is_capitalised or before.fold in self.people
        is_object = after.is_capitalised or after.fold in self.grammar.determiners
        return is_subject and is_object and after.fold not in self.times


def _is_party(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether words are a politician's party and state: "R-Colo"."""
    return end - start > 1 and len(tokens[start].text) == 1 and is_joined(tokens, start + 1)


@cache
def _finder_of(language: Language) -> _Finder:
    return _Finder(grammar_of(language))


def _names_of_states(language: Language) -> Iterator[str]:
    """The names and capitals of states, in lower case; they speak for their governments: "Beijing said"."""
    for name, _, capital, others in language.names.get("states", ()):
        yield from (each.casefold() for each in (name, capital, *others))
