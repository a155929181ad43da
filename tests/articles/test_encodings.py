"""Text is decoded, whatever its encoding."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.decode import decode
from tests.properties import untimed

ENGLISH = (
    "The “harbour office” said on Tuesday that the ferry’s captain – a man of sixty – had left the quay at dawn.\n"
    "The fine was £40, and the café on the long pier stayed shut…\n"
)
FRENCH = (
    "À Brest, des élèves ont déposé des fleurs. « Où étaient les secours ? » a demandé une mère, très émue.\n"
    "Ça ne suffira pas, dit-on déjà au marché, où l’on se méfie des promesses. L’enquête a été confiée à un juge.\n"
)
GERMAN = (
    "Die Fähre verließ den Hafen am Dienstag im Morgengrauen; bis zum Abend kehrte sie nicht zurück.\n"
    "„Wir suchen weiter“, sagte der Bürgermeister. Über Nacht fiel Schnee, und die Straßen blieben gesperrt.\n"
)
POLISH = (
    "Prom wypłynął z portu o świcie we wtorek i do wieczora nie wrócił. Na pokładzie było czterdzieści osób.\n"
    "„Nikt nam nic nie powiedział” – mówiła żona sternika. Załoga milczy, a mieszkańcy są źli.\n"
)
CZECH = (
    "Trajekt vyplul z přístavu v úterý za úsvitu a do večera se nevrátil. Na palubě bylo čtyřicet lidí.\n"
    "Vyšetřování převzala policie z Děčína; starosta řekl, že záchranáři měli vyjet dříve.\n"
)
TURKISH = (
    "Feribot salı günü şafakta limandan ayrıldı ve akşama kadar dönmedi. İskele müdürü gemide kırk kişinin\n"
    "bulunduğunu söyledi. Soruşturma sürüyor.\n"
)
RUSSIAN = (
    "Паром вышел из порта на рассвете во вторник и к вечеру не вернулся. На борту находились сорок человек.\n"
    "Спасатели обследовали берег, но нашли только красную куртку. «Мы ищем», — сказал начальник порта.\n"
)
GREEK = (
    "Το πλοίο έφυγε από το λιμάνι την αυγή της Τρίτης και δεν επέστρεψε ως το βράδυ.\n"
    "Ο λιμενάρχης είπε ότι επέβαιναν σαράντα άνθρωποι.\n"
)
UKRAINIAN = "Пором вийшов із порту на світанку у вівторок, її капітан мовчить. На борту було сорок людей.\n"
THAI = "เรือข้ามฟากออกจากท่าเรือตอนรุ่งสางวันอังคารและไม่กลับมาจนถึงค่ำ\nหัวหน้าท่าเรือกล่าวว่ามีคนสี่สิบคนอยู่บนเรือ\n"
TAIWANESE = "渡輪星期二黎明離開港口，到了晚上還沒有回來。\n港口負責人㗎說船上有四十人。\n"
HEBREW = "המעבורת עזבה את הנמל עם שחר ביום שלישי ולא חזרה עד הערב.\nעל הסיפון היו ארבעים איש, אמר מנהל הנמל.\n"
ARABIC = (
    "غادرت العبارة الميناء عند فجر الثلاثاء ولم تعد حتى المساء.\nوقال رئيس الميناء إن أربعين شخصا كانوا على متنها.\n"
)
CHINESE = "渡轮星期二黎明离开港口，到了晚上还没有回来。\n港口负责人说船上有四十人。\n"
JAPANESE = "フェリーは火曜日の夜明けに港を出て、夕方になっても戻らなかった。\n四十人が乗っていたと述べた。\n"
KOREAN = "페리는 화요일 새벽에 항구를 떠났고 저녁까지 돌아오지 않았다.\n마흔 명이 타고 있었다고 말했다.\n"


@pytest.mark.parametrize("text", [ENGLISH, POLISH, RUSSIAN, ARABIC, CHINESE], ids=["en", "pl", "ru", "ar", "zh"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_by_its_mark(text: str, mark: bytes, encoding: str) -> None:
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.broken) == (text, encoding, 0)


@pytest.mark.parametrize(
    "text",
    [ENGLISH, POLISH, RUSSIAN, GREEK, ARABIC, CHINESE, JAPANESE, KOREAN],
    ids=["en", "pl", "ru", "el", "ar", "zh", "ja", "ko"],
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_without_its_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(ENGLISH, "cp1252", id="English"),
        pytest.param(FRENCH, "cp1252", id="French"),
        pytest.param(FRENCH.replace("’", "'"), "latin-1", id="French in Latin-1"),
        pytest.param(GERMAN, "cp1252", id="German"),
        pytest.param(POLISH, "cp1250", id="Polish"),
        pytest.param(CZECH, "cp1250", id="Czech"),
        pytest.param(CZECH, "iso8859_2", id="Czech in Latin-2"),
        pytest.param(TURKISH, "cp1254", id="Turkish"),
        pytest.param(RUSSIAN, "cp1251", id="Russian"),
        pytest.param(RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), "koi8_r", id="Russian in KOI8"),
        pytest.param(RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), "cp866", id="Russian of DOS"),
        pytest.param(RUSSIAN, "mac_cyrillic", id="Russian of a Mac"),
        pytest.param(UKRAINIAN, "koi8_u", id="Ukrainian in KOI8"),
        pytest.param(GERMAN.replace("„", '"').replace("“", '"'), "cp850", id="German of DOS"),
        pytest.param(GREEK, "cp1253", id="Greek"),
        pytest.param(THAI, "cp874", id="Thai"),
        pytest.param(TAIWANESE, "big5hkscs", id="Chinese of Hong Kong"),
        pytest.param(JAPANESE, "iso2022_jp", id="Japanese of mail"),
        pytest.param(HEBREW, "cp1255", id="Hebrew"),
        pytest.param(ARABIC, "cp1256", id="Arabic"),
        pytest.param(CHINESE, "gb18030", id="Chinese"),
        pytest.param(JAPANESE, "shift_jis", id="Japanese"),
        pytest.param(KOREAN, "euc_kr", id="Korean"),
    ],
)
@pytest.mark.parametrize("times", [1, 1_000])
def test_older_encodings_are_told_by_their_letters(text: str, encoding: str, times: int) -> None:
    assert decode((text * times).encode(encoding)).text == text * times


@pytest.mark.parametrize("quotation", ["“No.”", "It’s £40 – “at least”.", "40 m³ at 5 °C", "Café", "São Paulo, Köln"])
def test_a_few_characters_of_an_older_encoding_are_western(quotation: str) -> None:
    assert decode(quotation.encode("cp1252")).text == quotation


def test_a_byte_without_meaning_in_windows_1252_is_read_as_latin_1() -> None:
    decoded = decode(b"caf\xe9 \x81 noir")
    assert (decoded.text, decoded.encoding) == ("café \x81 noir", "latin-1")


def test_letters_that_come_late_in_a_long_text_are_read_too() -> None:
    text = "The ferry left at dawn. " * 4_000 + "“Nobody told us,” said the café’s owner."
    assert decode(text.encode("cp1252")).text == text


def test_utf_8_of_which_a_piece_was_lost_is_still_utf_8() -> None:
    cut = RUSSIAN.encode().rstrip()[:-2]
    decoded = decode(cut)
    assert decoded.encoding == "utf-8"
    assert decoded.text == RUSSIAN.rstrip()[:-2] + "�"
    assert decoded.broken == 1


def test_a_replacement_character_in_the_text_itself_is_not_broken() -> None:
    decoded = decode("The � ferry".encode())
    assert (decoded.text, decoded.broken) == ("The � ferry", 0)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_line_ends_of_every_system_become_one(ends: str, encoding: str) -> None:
    text = f"“One”{ends}{ends}two{ends}"
    assert decode(text.encode(encoding)).text == "“One”\n\ntwo\n"


def test_only_the_mark_at_the_beginning_is_left_out() -> None:
    assert decode("\ufeff\ufeffone\ufefftwo".encode()).text == "\ufeffone\ufefftwo"


@pytest.mark.parametrize("empty", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE])
def test_nothing_is_empty_text(empty: bytes) -> None:
    assert decode(empty).text == ""


@untimed
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t")))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text
    if not text.startswith("\ufeff"):
        decoded = decode(text.encode())
        assert (decoded.text, decoded.encoding, decoded.broken) == (text, "utf-8", 0)
