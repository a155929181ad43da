"""Whether the mouse is the program's or the terminal's."""

from textual.driver import Driver


def use_mouse(driver: Driver | None, is_used: bool) -> None:
    """Has the terminal report the mouse to the program, or keep it for its own selection.

    Textual has no public way to change this while it runs; a driver that can't is left as it is.
    """
    if driver is None:
        return
    switch = getattr(driver, "_enable_mouse_support" if is_used else "_disable_mouse_support", None)
    driver._mouse = True  # else the driver leaves out both
    if switch:
        switch()
    driver._mouse = is_used  # kept where the program is stopped and goes on
    driver.flush()
