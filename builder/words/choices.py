"""The word that the format has where one of a few is asked for, for the words that other programs and people use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

_CHOICES: Mapping[str, Sequence[str]] = {
    "caution": ("warning", "danger", "alert", "important", "attention", "提醒", "当心", "危险", "警惕", "注意",
                "警告", "小心", "警示"),
    "tip": ("hint", "advice", "tips", "小提示", "窍门", "提示", "建议", "小贴士"),
    "info": ("note", "information", "说明", "信息"),
    "good": ("green", "ok", "fine", "好", "良好", "正常", "绿", "绿色"),
    "watch": ("yellow", "amber", "care", "with care", "留意", "注意", "小心", "黄", "黄色"),
    "warning": ("orange", "high", "警告", "警示", "当心", "橙", "橙色"),
    "urgent": ("red", "danger", "emergency", "紧急", "危险", "红", "红色"),
    "trifold-c": (
        "c", "trifold", "three fold", "3 fold", "letter fold", "c fold", "三折", "三折页", "三折叠", "荷包折", "信折",
    ),
    "trifold-z": ("z", "z fold", "zigzag", "accordion", "concertina", "z折", "风琴折"),
    "half": ("half fold", "bifold", "two fold", "single fold", "对折", "两折", "二折", "对折页"),
    "booklet-a5": ("booklet", "a5 booklet", "小册子"),
    "flat": ("none", "no fold", "unfolded", "single sheet", "不折", "单页", "不折叠"),
    "bar": ("bars", "bar chart", "bar graph", "horizontal", "horizontal bar", "条形", "条形图", "横条图"),
    "column": (
        "columns", "column chart", "column graph", "vertical bar", "柱状", "柱形", "柱状图", "柱形图", "柱图", "直方图",
    ),
    "line": ("lines", "line chart", "line graph", "折线图", "折线", "线图"),
    "patients": (
        "patient", "patients and carers", "patients and families", "patients and family", "患者", "病人", "病友",
        "患者和家属", "患者及家属", "患者和家人",
    ),
    "carers": ("carer", "caregivers", "caregiver", "family", "families", "relatives", "家属", "照护者", "照料者"),
    "professionals": (
        "professional", "doctors", "nurses", "clinicians", "health professionals", "staff", "医生", "护士", "医护",
        "医护人员", "专业人员",
    ),
    "draft": (
        "草稿", "unreviewed", "not reviewed", "未审", "未审核", "未审阅", "待审", "待审核", "待审阅", "没审", "还没审",
    ),
    "reviewed": ("已审阅", "已审核"),
    "talk": ("slides", "slide", "presentation", "pptx", "ppt", "powerpoint", "幻灯片", "演讲", "讲座"),
    "leaflet": ("flyer", "brochure", "折页", "传单", "宣传单"),
    "large": ("large print", "大字", "大字版"),
    "phone": ("mobile", "手机", "手机版"),
    "true": ("yes", "是"),
    "false": ("no", "否"),
    "phase-3-trial": (
        "phase 3", "phase iii", "phase iii trial", "phase 3 study", "3期临床试验", "三期临床试验", "iii期临床试验",
        "ⅲ期临床试验", "三期试验",
    ),
    "small-trial": ("pilot trial", "phase 1 trial", "phase 2 trial", "phase i trial", "phase ii trial", "小型试验",
                    "小型随机对照试验", "一期临床试验", "二期临床试验"),
    "observational": (
        "observational study", "cohort", "cohort study", "case control study", "cross sectional study", "case report",
        "case series", "registry", "观察性研究", "队列研究", "病例对照研究", "横断面研究", "病例报告", "病例系列",
    ),
    "animal-study": ("animal", "animals", "animal studies", "mouse study", "动物实验", "动物研究", "动物试验"),
    "guideline": ("guidelines", "clinical guideline", "practice guideline", "指南", "临床指南",
                  "诊疗指南", "临床实践指南"),
    "review": (
        "systematic review", "meta analysis", "cochrane review", "综述", "系统综述", "系统评价", "荟萃分析", "meta分析",
        "元分析",
    ),
    "regulator": ("regulatory agency", "监管机构", "药监局"),
    "organisation": ("organization", "charity", "patient organisation", "患者组织", "公益组织", "慈善机构"),
    "news": ("newspaper", "news report", "news article", "新闻", "新闻报道", "报纸"),
    "zh": ("chinese", "simplified chinese", "zh cn", "zh hans", "中文", "汉语", "简体中文"),
    "en": ("english", "en gb", "en us", "英文", "英语"),
    "zh-Hant": ("traditional chinese", "zh tw", "繁体中文", "繁體中文"),
    "zh-Hant-HK": ("zh hk",),
}  # fmt: skip
"""Other words for each, as `folded` has them. A word stands once among those of choices that occur together."""


def choice_meant(word: str, choices: Sequence[str]) -> str | None:
    """The one of `choices` that `word` means beyond doubt: itself, but for capitals and hyphens, or another's word."""
    said = folded(word)
    for choice in choices:
        if said == folded(choice) or said in _OTHERS.get(choice, ()):
            return choice
    return None


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word without what people type differently: capitals, hyphens, doubled spaces."""
    parted = re.sub(r"[\s_-]+", " ", word.casefold()).strip()
    return re.sub(r"^(tri|bi) fold", r"\1fold", parted)


_OTHERS: Mapping[str, frozenset[str]] = {
    choice: frozenset(folded(other) for other in others) for choice, others in _CHOICES.items()
}
