"""The weights that links are scored with."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.features import Features
from reader.analysis.linking.weights import shipped_weights
from tests.properties import untimed

NAMES = Features._fields
KINDS = ["word", "meaning", "joint"]
values = st.builds(Features, *[st.floats(-1, 8) for _ in NAMES])


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_weights_are_complete(kind: str) -> None:
    weights = shipped_weights(kind)
    assert all(map(math.isfinite, [weights.bias, *weights.weights, *weights.means]))
    assert 0 < weights.threshold < 1


@untimed
@given(st.sampled_from(KINDS), values, st.sampled_from(NAMES), st.floats(0.01, 3))
def test_a_score_is_a_probability_and_follows_the_sign_of_each_weight(
    kind: str, features: Features, name: str, more: float
) -> None:
    weights = shipped_weights(kind)
    before = weights.score(features)
    after = weights.score(features._replace(**{name: getattr(features, name) + more}))
    assert 0 <= before <= 1
    assert (after - before) * getattr(weights.weights, name) >= 0


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_pair_has_like_the_average_pair_speaks_neither_way(kind: str) -> None:
    weights = shipped_weights(kind)
    assert [weights.contribution(name, weights.means) for name in NAMES] == [0] * len(NAMES)


@untimed
@given(st.sampled_from(KINDS), values)
def test_contributions_add_up_to_the_score(kind: str, features: Features) -> None:
    weights = shipped_weights(kind)
    average, score = weights.score(weights.means), weights.score(features)
    added = sum(weights.contribution(name, features) for name in NAMES)
    odds = average / (1 - average) * math.exp(added)
    assert math.isclose(score, odds / (1 + odds), rel_tol=1e-6)
