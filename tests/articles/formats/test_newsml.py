"""Agencies' formats open as their stories."""

from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, only, opened

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Ferry</title><docdata><doc-id id-string="x"/><date.issue norm="20170404T183000Z"/>
<doc.copyright holder="Ranzo Press"/></docdata><pubdata date.publication="20170405"/></head>
<body xml:lang="en"><body.head><hedline><hl1>Ferry lost off Ranzo</hl1></hedline>
<byline>By <person>Rosa Vega</person></byline>
<dateline><location>RANZO</location></dateline></body.head><body.content><block>{PARAGRAPHS}
<p>It&nbsp;sank.</p></block></body.content></body></nitf>"""


def _news(inside: str, status: str = "stat:usable") -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:x" version="3" xml:lang="en-GB">
<itemMeta><provider literal="Ranzo Press"/><versionCreated>2017-04-04T19:00:00Z</versionCreated>
<pubStatus qcode="{status}"/></itemMeta>
<contentMeta><contentCreated>2017-04-04T18:30:00Z</contentCreated><by>Rosa Vega</by>
<headline>Ferry lost off Ranzo</headline></contentMeta>
<contentSet>{inside}</contentSet></newsItem>"""


def test_a_story_in_nitf_opens_with_what_its_head_says(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "ferry.nitf", NITF))
    assert article.text == "\n\n".join([*STORY, "It sank."]) + "\n"
    assert (article.metadata.title, article.metadata.outlet) == ("Ferry lost off Ranzo", "Ranzo Press")
    assert (article.metadata.author, article.metadata.date) == ("Rosa Vega", "2017-04-04T18:30:00Z")
    assert (article.origins["date"], article.origins["title"]) == ("date.issue", "hl1")


@pytest.mark.parametrize(
    "inside",
    [
        f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{PARAGRAPHS}</body></html></inlineXML>',
        f"<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head/><body.content>{PARAGRAPHS}</body.content></body></nitf></inlineXML>",
        f"<inlineData>{chr(10).join(p + chr(10) for p in STORY)}</inlineData>",
        f'<inlineData contenttype="text/html"><![CDATA[{PARAGRAPHS}]]></inlineData>',
        f"<inlineData>{PARAGRAPHS.replace('<', '&lt;')}</inlineData>",
    ],
    ids=["xhtml", "nitf", "text", "html in text", "html escaped"],
)
def test_a_story_in_newsml_opens_whatever_is_inside(tmp_path: Path, inside: str) -> None:
    article = only(opened(tmp_path, "ferry.xml", _news(inside)))
    assert article.text == "\n\n".join(STORY) + "\n"
    assert (article.metadata.title, article.metadata.outlet) == ("Ferry lost off Ranzo", "Ranzo Press")
    assert (article.metadata.date, article.metadata.language) == ("2017-04-04T18:30:00Z", "en-GB")


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By <name>ROSA VEGA</name><role>Correspondent</role>", "ROSA VEGA, Correspondent"),
        ("By <person>Rosa Vega</person> and <person>Jon Ade</person>", "Rosa Vega and Jon Ade"),
        ("<name>Rosa Vega</name>, in Ranzo", "Rosa Vega, in Ranzo"),
        ("By<person>Rosa Vega</person>\t<byttl>Ranzo Press</byttl>", "Rosa Vega, Ranzo Press"),
    ],
)
def test_the_parts_of_a_byline_stand_apart(tmp_path: Path, byline: str, author: str) -> None:
    news = _news(f"<inlineXML><body>{PARAGRAPHS}</body></inlineXML>").replace(
        "<by>Rosa Vega</by>", f"<by>{byline}</by>"
    )
    assert only(opened(tmp_path, "a.xml", news)).metadata.author == author


def test_a_story_in_the_first_newsml_opens(tmp_path: Path) -> None:
    news = f"""<?xml version="1.0"?><NewsML><NewsItem><NewsManagement><FirstCreated>20170404T183000Z</FirstCreated>
    </NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry lost off Ranzo</HeadLine><ByLine>By Rosa Vega</ByLine>
    </NewsLines><AdministrativeMetadata><Provider><Party FormalName="Ranzo Press"/></Provider></AdministrativeMetadata>
    <ContentItem><DataContent>{PARAGRAPHS}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    article = only(opened(tmp_path, "a.xml", news))
    assert (article.text, article.label) == ("\n\n".join(STORY) + "\n", "Ranzo Press")
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost off Ranzo", "Rosa Vega")
    assert article.metadata.date == "2017-04-04T18:30:00Z"


def test_a_row_of_a_table_is_one_paragraph(tmp_path: Path) -> None:
    rows = "<table><tr><td>Monday</td><td>4</td></tr><tr><td>Tuesday</td><td>9</td></tr></table>"
    article = only(opened(tmp_path, "a.nitf", NITF.replace("<block>", f"<block>{rows}")))
    assert article.text.startswith("Monday | 4\n\nTuesday | 9\n\n")


def test_each_story_of_a_message_is_an_article(tmp_path: Path) -> None:
    item = _news(f"<inlineXML><body>{PARAGRAPHS}</body></inlineXML>").partition("?>")[2]
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{item}{item}</itemSet></newsMessage>'
    assert [a.id for a in opened(tmp_path, "a.xml", message).articles] == ["a.xml/1", "a.xml/2"]


def test_a_story_that_the_agency_withdrew_is_open_and_that_is_told(tmp_path: Path) -> None:
    story = _news(f"<inlineXML><body>{PARAGRAPHS}</body></inlineXML>", "stat:canceled")
    (problem,) = opened(tmp_path, "a.xml", story).problems
    assert (problem.reason, problem.is_failure) == ("withdrawn by the agency", False)


BOMB = '<!DOCTYPE nitf [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (f"{BOMB}]><nitf>&j;</nitf>", "refused: this XML has declarations of its own, which can do harm"),
        (
            '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>',
            "refused: this XML has declarations of its own",
        ),
        (
            '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://x/">%x;]><nitf/>',
            "refused: this XML has declarations of its own",
        ),
        ("<a>" * 1_000_000, "elements nested deeper than 200"),
        ("<nitf>", "broken XML"),
        ('<?xml version="1.0" encoding="no-such"?><nitf', "broken XML"),
        ("<nitf>\0</nitf>", "broken XML"),
        ("", "broken XML"),
        ("<svg/>", "XML of an unknown kind: svg"),
        ("<nitf/>", "no text in these news items"),
    ],
    ids=range(10),
)
def test_xml_that_is_hostile_broken_or_something_else_is_told(tmp_path: Path, data: str, reason: str) -> None:
    (problem,) = opened(tmp_path, "a.xml", data).problems
    assert problem.reason.startswith(reason)
    assert problem.mend


def test_the_dash_after_an_agency_s_name_is_no_part_of_it(tmp_path: Path) -> None:
    line = "<headline>Ferry lost off Ranzo</headline><creditline>RP–</creditline>"
    news = _news(f"<inlineXML><body>{PARAGRAPHS}</body></inlineXML>").replace('<provider literal="Ranzo Press"/>', "")
    news = news.replace("<headline>Ferry lost off Ranzo</headline>", line)
    assert only(opened(tmp_path, "a.xml", news)).metadata.outlet == "RP"
