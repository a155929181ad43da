"""Back and forward through jumps."""

from reader.comparison.history import History, Place

HOME, SHOP, PORT = Place("a", 0), Place("b", 10), Place("c", 20)


def test_back_goes_to_where_each_jump_began_and_forward_goes_back_again() -> None:
    history = History().jumped(HOME).jumped(SHOP)
    place, history = history.back(PORT)
    assert place == SHOP
    place, history = history.back(SHOP)
    assert place == HOME
    place, history = history.forward(HOME)
    assert place == SHOP
    place, history = history.forward(SHOP)
    assert place == PORT


def test_there_is_nothing_before_the_first_jump_nor_behind_the_last() -> None:
    assert History().back(HOME) == (None, History())
    assert History().forward(HOME) == (None, History())


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    _, history = History().jumped(HOME).back(SHOP)
    assert history.jumped(PORT).forward(PORT)[0] is None


def test_jumping_twice_from_one_place_remembers_it_once() -> None:
    place, history = History().jumped(HOME).jumped(HOME).back(SHOP)
    assert place == HOME
    assert history.back(HOME)[0] is None


def test_only_so_many_jumps_are_remembered() -> None:
    history = History()
    for offset in range(500):
        history = history.jumped(Place("a", offset))
    assert len(history.before) == 200
    assert history.before[-1] == Place("a", 499)
