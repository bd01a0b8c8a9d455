"""Our own template made this talk's: the theme's colours and faces, names and prompts in its language."""

from __future__ import annotations

from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from builder.export.pptx.colors import Colors
from builder.export.pptx.languages import TAGS
from builder.export.pptx.text import saying
from builder.export.pptx.theme_paint import painted
from builder.layout.page import Document, TextItem
from builder.theme.ooxml import Element, found, qname

CHINESE = {
    "Cover": "封面", "Part": "章节", "Statement": "一句话", "Content": "标题和内容", "Cards": "标题和卡片",
    "Quote": "引语", "Closing": "结束", "Title only": "仅标题", "Blank": "空白", "Title": "标题",
    "Subtitle": "副标题", "Text": "文字", "Second level": "第二级",
    "Third level": "第三级", "Fourth level": "第四级", "Fifth level": "第五级", "Date": "日期",
    "Footer": "页脚", "Slide number": "页码", "Group": "团体", "Event": "活动", "Place": "地点",
    "Part n of m": "第 n 部分，共 m 部分", "Numeral": "序号", "One sentence": "一句话", "Who said it": "谁说的",
    "Second line": "第二行", "Contact": "联系方式", "Notice": "说明", "Card": "卡片", "Thank you": "谢谢",
}  # fmt: skip
"""What our template says in English, in Chinese: names of layouts and shapes, and prompts."""


def dress_template(presentation: Any, document: Document, colors: Colors) -> None:
    """Colours, faces and words of the document on master and layouts."""
    master = presentation.slide_master
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = painted(theme.blob, colors, document.typefaces)
    footer = _footer(document)
    for slide in (master, *master.slide_layouts):
        _dress_words(slide._element, document, footer)


def _dress_words(slide: Element, document: Document, footer: str) -> None:
    """Names and prompts; a footer says what it says on the slides."""
    chinese = document.language == "zh"
    if chinese:
        for named in (found(slide, "p:cSld"), *slide.iter(qname("p:cNvPr"))):
            named.set("name", _in_chinese(named.get("name", "")))
    for words in slide.iter(qname("a:t")):
        if words.text == "Footer" and footer:
            words.text = footer
        elif chinese:
            words.text = CHINESE.get(words.text or "", words.text)
    for run in slide.iter(qname("a:rPr"), qname("a:defRPr"), qname("a:endParaRPr")):
        for name, value in saying(TAGS[document.language]).items():
            run.set(name, value)


def _in_chinese(name: str) -> str:
    """A name, with the number behind it where it has one."""
    words, space, number = name.rpartition(" ")
    return CHINESE.get(name) or (f"{CHINESE[words]}{space}{number}" if words in CHINESE else name)


def _footer(document: Document) -> str:
    items = (i for page in document.pages for i in page.items if isinstance(i, TextItem) and i.placeholder == "footer")
    return next((" ".join(p.set.text for p in item.paragraphs) for item in items), "")
