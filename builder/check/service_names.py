"""Services of daily life that each language calls by a name of its own: 微信 is WeChat."""

from __future__ import annotations

from collections.abc import Mapping

CHINESE_NAMES: Mapping[str, tuple[str, ...]] = {
    "wechat": ("微信", "公众号", "小程序", "朋友圈", "视频号"),
    "wecom": ("企业微信", "企微"),
    "alipay": ("支付宝",),
    "tencent": ("腾讯",),
    "voov": ("腾讯会议",),
    "tiktok": ("抖音",),
    "douyin": ("抖音",),
    "rednote": ("小红书",),
    "xiaohongshu": ("小红书",),
    "weibo": ("微博",),
    "dingtalk": ("钉钉",),
    "feishu": ("飞书",),
    "bilibili": ("哔哩哔哩", "B 站", "B站"),
    "youku": ("优酷",),
    "unionpay": ("银联",),
    "taobao": ("淘宝",),
    "meituan": ("美团",),
    "didi": ("滴滴",),
    "facebook": ("脸书",),
    "youtube": ("油管",),
    "instagram": ("照片墙",),
    "powerpoint": ("幻灯片", "演示文稿"),
    "iphone": ("苹果手机",),
    "ipad": ("平板",),
    "wifi": ("无线网",),
    "wi-fi": ("无线网",),
    "facetime": ("视频通话",),
}
"""Names in small letters, each with what it is in simplified Chinese; what belongs to a service counts as it."""


def is_said_in_chinese(name: str, text: str) -> bool:
    """Whether a Chinese text, in simplified characters, has the service of this English name."""
    return any(own in text for own in CHINESE_NAMES.get(name.lower(), ()))
