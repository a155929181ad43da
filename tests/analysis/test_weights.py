"""The weights that links are scored with."""

import math

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.features import Features
from reader.analysis.linking.links import shipped_weights
from tests.properties import untimed

NAMES = Features._fields
values = st.builds(Features, *[st.floats(-1, 8) for _ in NAMES])


def test_the_shipped_weights_are_complete() -> None:
    weights = shipped_weights()
    assert all(map(math.isfinite, [weights.bias, *weights.weights, *weights.means]))
    assert 0 < weights.threshold < 1


@untimed
@given(values, st.sampled_from(NAMES), st.floats(0.01, 3))
def test_a_score_is_a_probability_and_follows_the_sign_of_each_weight(
    features: Features, name: str, more: float
) -> None:
    weights = shipped_weights()
    before = weights.score(features)
    after = weights.score(features._replace(**{name: getattr(features, name) + more}))
    assert 0 <= before <= 1
    assert (after - before) * getattr(weights.weights, name) >= 0


def test_what_a_pair_has_like_the_average_pair_speaks_neither_way() -> None:
    weights = shipped_weights()
    assert [weights.contribution(name, weights.means) for name in NAMES] == [0] * len(NAMES)


@untimed
@given(values)
def test_contributions_add_up_to_the_score(features: Features) -> None:
    weights = shipped_weights()
    average, score = weights.score(weights.means), weights.score(features)
    added = sum(weights.contribution(name, features) for name in NAMES)
    odds = average / (1 - average) * math.exp(added)
    assert math.isclose(score, odds / (1 + odds), rel_tol=1e-6)
