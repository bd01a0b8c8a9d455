"""English words that stand alone in tables and charts, and are names of nothing: each has its Chinese."""

from __future__ import annotations

_WORDS = """
address adults after afternoon against age all always amount answer average bad before better breakfast
children cons cost costs count daily date day days dinner dose early email evening exercise fee female food
for free good group groups high hour hours how item items late level low lunch male maybe mean medicine
medicines medium members men midday mild minute minutes moderate month monthly months morning name never night
no none noon number often other others patients people phone place price pros question rarely rate same severe
sex share sleep sometimes spring stage step steps sum tablet tablets telephone time today topic total totals
visit visitors visits walking water week weekly weeks what when where who why winter women worse year yearly
years yes
"""
EVERYDAY = frozenset(_WORDS.split())
"""Without what may be somebody's name, such as Summer."""
_NAMES_TOO = """
ada amazon android angel apple april art atlas bath bell bill bridge christian clover cook crown daisy dawn excel
faith fifa forest frank gene ginger grace grant green guy hill holly hope hunter icloud imac ipad iphone ivy joy judo
june karate kindle king lane libra lily macbook mark mastercard may meta namaste nba oak olive page park penny pepper
ray reading robin rose ruby signal skip spotify star street summer sunny taekwondo team teams victor violet visa
whatsapp will windows wood word yoga young zoom
"""
NAMES_TOO = frozenset(_NAMES_TOO.split())
"""English words that are names of people, places, programs and pastimes as well."""
_SMALL_NAMES = """
adidas airbnb alibaba alipay amazfit asics baidu bilibili bosch braun byd casio costco decathlon dettol didi
douyin dyson ebay facebook fila fitbit garmin github gmail google haier hisense honda huawei ikea instagram jbl
kuaishou lego lenovo lidl linkedin lululemon mcdonalds meituan midea mobike muji netflix nikon nike nintendo nokia
omron oppo panasonic paypal philips pinduoduo pinterest puma reddit reebok resmed samsung sanofi
siemens sinopharm skechers skype sony spotify suunto taobao tencent tesla tesco tiktok tmall toyota twitter
uber uniqlo viber vivo walmart wechat weibo weixin whatsapp wikipedia xiaohongshu xiaomi yili youtube yuwell zara
"""
SMALL_NAMES = frozenset(_SMALL_NAMES.split())
"""Names of makers, shops and services that people and the makers themselves write in small letters: no English words.
Each is no word of everyday English."""
