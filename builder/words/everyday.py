"""English words that stand alone in tables and charts, and are names of nothing: each has its Chinese."""

from __future__ import annotations

_WORDS = """
address adults after afternoon against age all always amount answer apr aug august average bad before better
breakfast children cons cost costs count daily date day days dec december dinner dose early email evening
exercise feb february fee female food for free fri friday good group groups high hour hours how item items
january jul july jun late level low lunch male mar march maybe mean medicine medicines medium members men
midday mild minute minutes moderate mon monday month monthly months morning name never night no none noon nov
november number oct october often other others patients people phone place price pros question rarely rate
same sat saturday sep sept september severe sex share sleep sometimes spring stage step steps sum sun sunday
tablet tablets telephone thu thursday time today topic total totals tue tuesday visit visitors visits walking
water wed wednesday week weekly weeks what when where who why winter women worse year yearly years yes
"""
EVERYDAY = frozenset(_WORDS.split())
"""Without what may be somebody's name, such as April, June, May and Summer."""
