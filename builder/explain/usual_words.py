"""What may be meant by a word of daily life where something is to be explained: a block, keys, an output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.explain.code_pages import pages
from builder.explain.format.descriptions import block_pages
from builder.explain.format.key_contents import fields
from builder.explain.outputs import OUTPUTS
from builder.outline.schema.synonyms import kind_meant, synonyms, tone_meant
from builder.words.choices import folded
from builder.words.edition_words import EDITION_WORDS

USUAL: Mapping[str, tuple[str, ...]] = {
    "talk": ("演讲", "讲座", "演示文稿", "幻灯片", "课件", "ppt", "pptx", "powerpoint", "presentation", "deck"),
    "slides": ("幻灯片", "slide"),
    "notes": ("讲稿", "备注", "演讲者备注", "script", "speaker-notes"),
    "show": ("放映", "网页放映"),
    "leaflet": (
        "折页",
        "三折页",
        "传单",
        "小册子",
        "宣传页",
        "宣传单",
        "单页",
        "brochure",
        "flyer",
        "booklet",
        "pamphlet",
    ),
    "office": ("办公打印", "打印", "打印机", "printer"),
    "print": ("印刷", "印刷厂", "付印", "print-shop"),
    "dummy": ("小样", "样张", "折页小样"),
    "large": ("大字版", "大字", "large-print", "large-type"),
    "invitation": ("邀请单", "邀请", "请柬", "海报", "poster", "invite"),
    "calendar": ("日历", "日程提醒", "ics", "ical"),
    "phone": (
        "手机版",
        "手机页",
        "手机网页",
        "电话",
        "电话号码",
        "分机",
        "分机号",
        "telephone",
        "extension",
        "ext",
        "phone-edition",
        "phone-page",
    ),
    "phone-png": ("手机长图", "长图"),
    "bilingual": ("双语", "双语对照", "对照版", "side-by-side"),
    "evidence": ("证据", "证据表", "evidence-table"),
    "fold": ("折法", "折叠", "折叠方式"),
    "paper": ("纸张", "纸", "纸型"),
    "panels": ("面", "各面", "版面"),
    "languages": ("语言", "language"),
    "sections": ("小节", "章节", "section", "chapter"),
    "blocks": ("内容块", "块", "block"),
    "terms": ("术语", "术语表", "名词解释", "glossary", "词汇"),
    "cite": ("引用来源", "引用", "citation"),
    "logo": ("标志", "会标"),
    "icon": ("图标", "icons"),
    "theme": ("主题风格", "配色", "颜色", "colours", "colors"),
    "motif": ("图案", "主题图案", "插画"),
    "only": ("只在", "只放在"),
    "review": ("审阅", "审核"),
    "zone": ("时区", "timezone", "time-zone"),
    "status": ("状态", "draft", "reviewed", "草稿"),
    "url": ("qr", "qr-code", "qr-codes", "二维码"),
    "strength": ("证据强度", "证据等级"),
    "checks": ("检查",),
    "template": ("模板",),
    "closing": ("结束语", "结尾"),
    "facts": ("事实", "事实编号"),
    "off": ("关闭", "关掉"),
    "notice": ("免责声明", "提醒语", "disclaimer"),
    "audience": ("读者", "听众", "readers"),
    "total": ("合计",),
    "width": ("宽度",),
    "focus": ("焦点",),
    "x": ("横轴", "x-axis"),
    "y": ("纵轴", "y-axis"),
    "axis": ("坐标轴", "轴"),
    "from": ("起点", "刻度起点"),
    "now": ("现在",),
    "letter": ("字母",),
    "nct": ("试验编号", "登记号"),
    "at": ("位置",),
    "opening-notes": ("开场白", "首页备注"),
    "closing-notes": ("末页备注",),
    "instead-of": ("代替", "替换"),
    "leave-out": ("省略",),
    "cmyk_profile": ("色彩配置", "印刷色"),
    "standard": ("印刷标准", "pdf-x"),
    **EDITION_WORDS,
}
"""What is known, by further words for it; those of blocks are in their traits, those of keys in `synonyms.yaml`."""


def known_words() -> frozenset[str]:
    """Every word that is explained by itself."""
    return frozenset({*pages(), *block_pages(), *(field.key for field in fields()), *OUTPUTS})


def meant_by(word: str) -> tuple[str, ...]:
    """What a word may mean, the likeliest first; itself where it is one of ours, nothing where nobody knows it."""
    known = known_words()
    if word in known:
        return (word,)
    return tuple(dict.fromkeys(one for one in _meant(word) if one in known))


def _meant(word: str) -> Iterator[str]:
    said = folded(word)
    yield from (ours for ours in known_words() if folded(ours) in (said, f"{said}s"))
    if kind := kind_meant(word) or ("callout" if tone_meant(word) else None):
        yield kind
        return
    yield from (ours for ours, others in USUAL.items() if said in map(folded, others))
    yield from synonyms().fields.get(said, ())
