"""Whether words behind a quotation are who said it: a name or a word for a person, alone or with roles, age, town.

A name alone is told from a cry (`——加油`, `— Thank God`) by what it is made of: in Chinese a surname and what is no
word with it, in English capitals and no word that people cry out.
"""

from __future__ import annotations

import re

from builder.outline.text.han import has_han
from builder.words.word_cuts import words_of

_PARTS = re.compile(r"\s*[,，、（(]\s*")
_HAN_PARTS = re.compile(r"\s*[,，、（(]\s*|(?<!\d)\s+|\s+(?![岁歲])")
_SPOKEN = (
    r"\d\s我你您他她它咱不没沒别別了着著过過就也都还還再才又很太要是这這那吧呢吗嗎啊嘛呀去走说說做吃喝等让讓把被谢謝感祝致愿願为為"
    "给給因但"
)
"""What sentences and thanks have, and names and roles have not: pronouns, particles, verbs that are often said."""
_QUIET = f"[^{_SPOKEN}]"
_BEFORE_PERSON = f"[^{_SPOKEN}问問听聽找看请請叫帮幫陪当當跟和对對信靠爱愛想]"
"""Nor is somebody told to ask a doctor."""
_HAN_PERSON = (
    "(?:先生|女士|小姐|太太|夫人|师傅|師傅|老师|老師|医生|醫生|医师|醫師|大夫|护士长?|護士長?|药师|藥師|治疗师|治療師|康复师|社工|主任"
    "|教授|博士|院长|院長|会长|會長|组长|組長|队长|隊長|阿姨|叔叔|伯伯|大叔|大爷|大妈|大姐|大哥|奶奶|爷爷|爺爺|妈妈|媽媽|爸爸|母亲"
    "|母親|父亲|父親|儿子|兒子|女儿|女兒|妻子|丈夫|爱人|愛人|老伴|姐姐|妹妹|哥哥|弟弟|邻居|鄰居|朋友|[病肾腎糖网網]友|患者|病人|家属|家屬|家人"
    "|照护者|照護者|照顾者|照顧者|志愿者|志願者|义工|義工|会员|會員|成员|成員|组员|組員|读者|讀者|听众|聽眾|参加者|參加者|参与者|參與者"
    "|过来人|過來人|[姐哥叔姨嫂婶嬸])"
)
_SURNAME = (
    "[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭马馬罗羅梁宋郑鄭韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧"
    "蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范石姚谭譚廖邹鄒熊金陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍段雷汤湯尹黎易武"
    "乔喬贺賀赖賴龚龔文]"
)
_RARE = "[都过過谢謝高常万萬安向白成方平]"
"""Surnames that are often another word: they count before a title, and after 老 and 小."""
_HAN_CALLED = re.compile(
    rf"{_RARE}?{_BEFORE_PERSON}{{0,8}}?{_HAN_PERSON}|(?:{_BEFORE_PERSON}{{0,6}}{_HAN_PERSON})?(?:[老小](?:{_SURNAME}|{_RARE})|阿[一-鿿])"
    rf"|{_QUIET}{{1,6}}·{_QUIET}{{1,6}}|匿名|佚名"
)
_HAN_NAMED = re.compile(rf"{_SURNAME}[一-鿿]{{1,2}}")
_HAN_ROLE = re.compile(
    rf"(?:\d{{1,3}}\s*|[一二三四五六七八九十]{{1,3}})[岁歲]|\d{{1,3}}|(?:{_QUIET}|\d){{0,12}}(?:{_HAN_PERSON}|[者员員师師生士友人属屬长長工民年科])|来自{_QUIET}+"
)
_HAN_CRY = re.compile("加油|辛苦|多亏|多虧|各位|大家")
_PERSON = (
    r"(?:member|patient|carer|caregiver|nurse|doctor|daughter|son|wife|husband|mother|father|mum|mom|dad|sister|brother"
    r"|grandmother|grandfather|granddaughter|grandson|aunt|uncle|niece|nephew|partner|widow|widower|parent|friend"
    r"|neighbou?r|volunteer|man|woman|person|speaker|participant|reader|teacher|organi[sz]er|leader|survivor|therapist"
    r"|physiotherapist|dietitian|pharmacist)(?: (?:of|from|in|with) [\w ]{1,25})?"
)
_CALLED = re.compile(rf"(?i:an?|one|the|our|his|her) (?:[a-z][a-z'’-]* ){{0,3}}{_PERSON}|[Aa]nonymous")
_TOWN = r"(?:(?:of|from|in) )?(?:[A-Z][\w'’-]+ ?){1,3}"
_ROLE = re.compile(rf"\d{{1,3}}|(?:(?:an?|the|our) )?(?:[A-Za-z][\w'’-]* ){{0,3}}{_PERSON}|{_TOWN}")
_RELATIVE = re.compile(rf"(?P<name>.+)['’]s (?:[a-z]+ ){{0,2}}{_PERSON}")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_SMALL = frozenset({"of", "de", "van", "von", "from", "in", "da", "del", "la", "le", "bin", "al"})
_QUALITY = re.compile(r"\w+(?:ful|less|ness|tion|ing|ous|able|ible)|\w{4,}ly", re.IGNORECASE)
"""Endings that names hardly have: `Wonderful`, `Slowly`, `Nothing`."""
_CRIED = """
i you he she it we they my your this that these those then and but so or now not no don't yes never always thank thanks
god lord heaven heavens amen hallelujah hello hi hey bye goodbye welcome please sorry oh ah wow hooray bravo cheers
good great well better best right true sure okay ok really indeed merry happy bless long stop wait look listen rest
breathe try keep take let come go be do have had stay get stand walk sit what why how who when where there here maybe
perhaps still just only even enough courage patience luck peace life today tomorrow yesterday all every one two three
in on at for to with from ask home together
"""
"""What sentences have, and what is said by itself with a capital."""
_NO_NAMES = frozenset(_CRIED.split())


def is_speaker(words: str) -> bool:
    """Whether words are surely who said what stands before them, and not speech that goes on behind a dash."""
    return _is_han_speaker(words) if has_han(words) else _is_speaker(words)


def _is_han_speaker(words: str) -> bool:
    head, *roles = [part.rstrip(")）") for part in _HAN_PARTS.split(words)]
    if _HAN_CRY.search(head) or not all(_HAN_ROLE.fullmatch(role) or _HAN_CALLED.fullmatch(role) for role in roles):
        return False
    return bool(_HAN_CALLED.fullmatch(head)) or bool(_HAN_NAMED.fullmatch(head) and words_of(head).spans[0] == (0, 1))


def _is_speaker(words: str) -> bool:
    head, *roles = [part.rstrip(")") for part in _PARTS.split(words)]
    if not all(_ROLE.fullmatch(role) for role in roles):
        return False
    if _CALLED.fullmatch(head):
        return True
    if related := _RELATIVE.fullmatch(head):
        return _is_name(related["name"])
    return _is_name(head) and (bool(roles) or not _QUALITY.fullmatch(head))


def _is_name(words: str) -> bool:
    """Whether words are a few with capitals, none of which is said in a sentence or cried out."""
    found = words.split()
    return (
        1 <= len(found) <= 6
        and found[0] not in _SMALL
        and all(_WORD.fullmatch(word) and (word[0].isupper() or word in _SMALL) for word in found)
        and not any(_is_said(word.casefold().replace("’", "'")) for word in found)
    )


def _is_said(word: str) -> bool:
    return word in _NO_NAMES or word.partition("'")[0] in _NO_NAMES
