"""Words of our own on printed pages, in both languages. `{…}` are filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from builder.outline.text import Language

WORDS: Mapping[str, Mapping[Language, str]] = MappingProxyType({
    "draft": {"zh": "草稿，尚未经医学审阅", "en": "Draft, not yet medically reviewed"},
    "reviewed": {"zh": "已经医学审阅", "en": "Medically reviewed"},
    "reviewed-by": {"zh": "审阅：{names}", "en": "Reviewed by {names}"},
    "written": {"zh": "文稿日期：{date}", "en": "Text of {date}"},
    "checked": {"zh": "资料核对：{date}", "en": "Facts checked: {date}"},
    "next-check": {"zh": "下次核对：{date}之前", "en": "Next check: by {date}"},
    "names": {"zh": "、", "en": ", "},
    "for-patients": {"zh": "写给患者和家人", "en": "For patients and families"},
    "for-carers": {"zh": "写给照护者", "en": "For carers"},
    "for-professionals": {"zh": "写给专业人员", "en": "For health professionals"},
    "meeting": {"zh": "病友会，{date}", "en": "Meeting of {date}"},
    "named-meeting": {"zh": "{name}，{date}", "en": "{name}, {date}"},
    "contact": {"zh": "联系我们", "en": "Contact us"},
    "phone": {"zh": "电话", "en": "Phone"},
    "wechat": {"zh": "微信", "en": "WeChat"},
    "web": {"zh": "网页", "en": "Web page"},
    "qr": {"zh": "二维码：{address}", "en": "QR code: {address}"},
    "offer-code-phone": {
        "zh": "备有大字版：请扫码或来电索取。",
        "en": "Large print: scan the code or phone us.",
    },
    "offer-code": {"zh": "备有大字版：请扫码索取。", "en": "Large print: scan the code to ask us."},
    "offer-phone": {"zh": "备有大字版：请来电索取。", "en": "Large print: phone us to ask."},
    "offer": {"zh": "备有大字版，请向我们索取。", "en": "Ask us for the large print."},
    "sources": {"zh": "资料来源", "en": "Sources"},
    "main-sources": {"zh": "主要来源（文中的小数字）", "en": "Main sources (the small numbers)"},
    "plus": {"zh": "长处", "en": "strengths"},
    "minus": {"zh": "局限", "en": "limits"},
    "myth": {"zh": "说法", "en": "Claim"},
    "fact": {"zh": "事实", "en": "Fact"},
    "of-hundred": {
        "zh": "{label}：100 个圆点中有 {count} 个涂成实心",
        "en": "{label}: {count} of 100 dots are filled",
    },
    "chart-alt": {"zh": "图表。{data}", "en": "Chart. {data}"},
    "as-of": {"zh": "截至 {date}", "en": "As of {date}"},
    "questions": {"zh": "我的问题", "en": "My questions"},
    "large-print": {"zh": "大字版", "en": "Large print"},
    "large-foot": {"zh": "{title}（大字版）", "en": "{title}, large print"},
    "page": {"zh": "第 {number} 页", "en": "Page {number}"},
    "contents": {"zh": "本册内容", "en": "In this booklet"},
    "terms": {"zh": "名词解释", "en": "Words explained"},
    "about": {"zh": "关于本册", "en": "About this booklet"},
    "panel": {"zh": "第 {number} 面", "en": "Panel {number}"},
    "cover": {"zh": "封面", "en": "cover"},
    "back": {"zh": "封底", "en": "back"},
    "tucked": {"zh": "折进去的一面", "en": "tucked in"},
    "fold-here": {"zh": "沿线折", "en": "fold"},
    "outer": {"zh": "外面", "en": "Outer side"},
    "inner": {"zh": "里面", "en": "Inner side"},
    "dummy": {"zh": "折页小样：先折一张试试", "en": "Folding dummy: fold one first"},
    "dummy-flat": {"zh": "样张：先印一张看看", "en": "Sample sheet: print one first"},
    "sheet": {"zh": "第 {number} 张，{side}", "en": "Sheet {number}: {side}"},
    "dummy-short": {"zh": "双面打印，短边翻转，100% 大小", "en": "Print both sides, flip on the short edge, at 100%"},
    "dummy-long": {"zh": "双面打印，长边翻转，100% 大小", "en": "Print both sides, flip on the long edge, at 100%"},
    "fold-trifold-c": {
        "zh": "先把第 3 面向里折，再把封面盖上来",
        "en": "Fold panel 3 in first, then the cover over it",
    },
    "fold-trifold-z": {
        "zh": "折成 Z 形：封面在最前，封底在最后",
        "en": "Fold to a Z: the cover in front, the back behind",
    },
    "fold-half": {"zh": "对折一次，封面朝外", "en": "Fold once, the cover outside"},
    "fold-booklet-a5": {
        "zh": "第 1 张在最外，各张套好对折，在折线上装订",
        "en": "Lay the sheets inside sheet 1, fold, and staple in the fold",
    },
    "fold-flat": {"zh": "不用折", "en": "There is nothing to fold"},
})  # fmt: skip

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


def say(key: str, language: Language, **fill: str) -> str:
    """One of our own phrases in a language; an unknown key is a fault of ours (`KeyError`)."""
    return WORDS[key][language].format(**fill)


def long_date(date: str, language: Language) -> str:
    """`2026-12-05` as `2026 年 12 月 5 日` or `5 December 2026`, also without a day; anything else stays as typed."""
    found = _DATE.fullmatch(date)
    if not found or not 1 <= int(found[2]) <= 12:
        return date
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 0)
    if language == "zh":
        return f"{year} 年 {month} 月" + (f" {day} 日" if day else "")
    return (f"{day} " if day else "") + f"{_MONTHS[month - 1]} {year}"
