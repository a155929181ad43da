"""`parallax serve`: the reader in a browser of this machine, told by what goes over the page's socket."""

import asyncio
import json
import re
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import WSServerHandshakeError

from reader.cli import main
from tests.sample import copied_to
from tests.web.page import Page, serving

pytestmark = pytest.mark.slow


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the sample collection, in a folder whose name a shell would not leave whole."""
    return copied_to(tmp_path / "two words; $HOME 'quoted'")


def write_pile(folder: Path) -> Path:
    """So many articles on two events that the reader is asked what of it to read."""
    folder.mkdir()
    for number in range(4):
        (folder / f"ferry{number}.txt").write_text(
            f"The ferry Santa Irene sank off Ranzo on Tuesday with {number + 40} people aboard.\n\n"
            "The port authority of Ranzo denied that the Santa Irene was overloaded.\n"
        )
        (folder / f"mine{number}.txt").write_text(
            f"A gallery of the Kessel copper mine collapsed on Friday and buried {number + 10} miners.\n\n"
            "The owner of the Kessel mine said that its gallery had been inspected in May.\n"
        )
    return folder


async def write_note(page: Page, text: str) -> None:
    await page.press("n")
    await page.wait_for("Status")
    await page.press(text)
    await page.wait_for(text)
    await page.press("\x13")
    await page.wait_for("Note saved")


async def test_it_loads_a_key_moves_and_a_note_is_saved(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site, site.page((120, 40)) as page:
        await page.wait_for("differences")
        await page.press("f")
        await page.wait_for("▶  2≠ The Syrian military")
        await write_note(page, "Written in a browser")
        await page.wait_for("1 note")
        await page.press("q")
        await page.ended()
    notes = [path.read_text("utf-8") for path in (seeds / "notes").glob("*.yaml")]
    assert len(notes) == 1
    assert "Written in a browser" in notes[0]


async def test_a_page_that_is_closed_keeps_its_place_and_what_was_typed(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site:
        async with site.page((120, 40)) as page:
            await page.wait_for("differences")
            await page.press("G")
            await page.wait_for(lambda text: "▶  1≠ Syria" not in text)
            await page.press("n")
            await page.wait_for("Status")
            await page.press("Half a thought")
            await page.wait_for("Half a thought")
        async with site.page((120, 40)) as page:
            await page.wait_for("Not saved last time: “Half a thought”")
            assert "▶" in page.text
            assert "▶  1≠ Syria" not in page.text
            await page.press("w")
            await page.wait_for("Status")
            await page.press("\x13")
            await page.wait_for("Note saved")


async def test_each_page_has_a_reader_of_its_own_and_ctrl_c_ends_all(seeds: Path, tmp_path: Path) -> None:
    site_of_all = serving(seeds, "--theme", "high-contrast-light", home=tmp_path / "home")
    async with site_of_all as site, site.page((120, 40)) as first, site.page() as second:
        await first.wait_for("differences")
        await second.wait_for("differences")
        await first.press("?")
        await first.wait_for("searches these keys")
        assert "searches these keys" not in second.text
        await second.resize(140, 40)
        await second.wait_for("IBTimes UK")
        ended = asyncio.create_task(site.end())
        await asyncio.gather(first.ended(), second.ended())
        assert await ended == 0


async def test_of_a_pile_it_is_chosen_on_the_page_what_to_read(tmp_path: Path) -> None:
    async with serving(write_pile(tmp_path / "pile"), home=tmp_path / "home") as site, site.page((120, 40)) as page:
        await page.wait_for("choose what to read")
        await page.press("\r")
        await page.wait_for("4 sources")
        await page.press("q")
        await page.ended()


async def test_a_page_may_say_anything_and_ask_for_any_size(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site, site.page(asked="?width=-1&height=99999") as page:
        await page.wait_for("differences")
        keys = ('["stdin", ""]', '["stdin", "\\ud800"]')
        for said in ("[]", "7", '["resize", {"width": 0, "height": 1e9}]', '["resize"]', *keys):
            await page.say(said)
        await page.say(json.dumps(["resize", {"width": True, "height": None}]))
        await page.press("?")
        await page.wait_for("searches these keys")


async def test_the_editor_of_a_terminal_is_not_opened_on_a_page(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home", settings={"EDITOR": "ed"}) as site, site.page((120, 40)) as page:
        await page.wait_for("differences")
        await page.press("n")
        await page.wait_for("Status")
        await page.press("\x0f")
        await page.wait_for("No editor can be opened in this terminal")


async def test_what_is_copied_goes_to_the_clipboard_of_the_browser(seeds: Path, tmp_path: Path) -> None:
    settings = {"TMUX": "/tmp/tmux,1,0"}  # noqa: S108 - it is never opened
    async with serving(seeds, home=tmp_path / "home", settings=settings) as site, site.page((120, 40)) as page:
        await page.wait_for("differences")
        await page.press("y")
        await page.wait_for("Copied with source and place")
        assert b"\x1b]52;c;" in page.raw
        assert "tmux" not in page.text


async def test_others_are_turned_away(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site:
        port = re.search(r":(\d+)/", site.address)
        assert port
        asked = [
            ("/", {}, 404),
            ("/ws", {}, 404),
            (f"/{'x' * 22}/", {}, 404),
            ("", {"Host": f"evil.example:{port[1]}"}, 403),
            ("socket", {"Origin": "http://evil.example"}, 403),
            ("own/../page.html", {}, 404),
            ("own/%2e%2e/site.py", {}, 404),
            ("own/", {}, 403),
        ]
        for path, headers, status in asked:
            place = f"http://127.0.0.1:{port[1]}{path}" if path.startswith("/") else f"{site.address}{path}"
            async with site.client.get(place, headers=headers) as answer:
                assert answer.status == status, path


async def test_a_page_names_no_other_machine_and_is_forbidden_to_ask_one(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site:
        async with site.client.get(site.address) as answer:
            page, policy = await answer.text(), answer.headers["Content-Security-Policy"]
        host = site.address.split("/")[2]
        assert set(re.findall(r"\w+://([^/\"]+)", page)) == {host}
        assert set(re.findall(r"\w+://([^/;\" ]+)", policy)) == {host}
        assert policy.startswith("default-src 'none'; ")
        for place in re.findall(r'(?:href|src)="([^":]+)"', page):
            async with site.client.get(site.address + place) as answer:
                assert answer.status == 200
                if place.endswith(".css"):
                    for font in re.findall(r'url\("([^"]+)"\)', await answer.text()):
                        async with site.client.get(f"{site.address}own/{font}") as found:
                            assert found.status == 200


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "70000"], "--port 70000: the highest port is 65535"),
        (["-"], "-: each page reads the articles again"),
        (["no such folder"], "no article could be read"),
        (["--event", "9"], "--event 9: the articles report 1 event"),
    ],
)
def test_what_is_wrong_is_told_at_once(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *arguments]) == 2
    assert told in capsys.readouterr().err


async def test_a_port_that_is_taken_is_named(seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with serving(seeds, home=tmp_path / "home") as site:
        port = site.address.split("/")[2].partition(":")[2]
        assert main(["serve", str(seeds), "--port", port]) == 2
        assert (
            f"--port {port}: Address already in use - choose another port, or leave --port out"
            in capsys.readouterr().err
        )


def test_without_the_extra_the_mend_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "reader.web.site", None)
    assert main(["serve"]) == 2
    assert capsys.readouterr().err.endswith(" is not installed - make web\n")


async def test_a_frame_that_is_no_message_closes_nothing(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site, site.page((120, 40)) as page:
        await page.wait_for("differences")
        for frame in ("no json", "", "[" * 100_000, '{"a": NaN', '["stdin"', "\x00"):
            await page.say(frame)
        await page.press("?")
        await page.wait_for("searches these keys")


@pytest.mark.parametrize("host", ['127.0.0.1:1"><script>', "127.0.0.1:99999999", "[::1", "a b", "127.0.0.1:x"])
async def test_a_host_that_no_browser_sends_is_a_bad_request(seeds: Path, tmp_path: Path, host: str) -> None:
    async with (
        serving(seeds, home=tmp_path / "home") as site,
        site.client.get(site.address, headers={"Host": host}) as answer,
    ):
        assert answer.status == 400


async def test_only_a_few_pages_are_open_at_once(seeds: Path, tmp_path: Path) -> None:
    async with serving(seeds, home=tmp_path / "home") as site, AsyncExitStack() as pages:
        opened = [await pages.enter_async_context(site.page()) for _ in range(4)]
        with pytest.raises(WSServerHandshakeError, match="503"):
            await pages.enter_async_context(site.page())
        await opened[0].wait_for("differences")
