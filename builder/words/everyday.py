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
amazon android angel apple april art bell bill christian cook daisy dawn excel faith forest frank gene ginger grace
grant green guy hill holly hope hunter ivy joy june king lane lily mark may meta olive park penny pepper ray robin
rose ruby skip star street summer sunny victor violet will windows wood word zoom
"""
NAMES_TOO = frozenset(_NAMES_TOO.split())
"""English words that are names of people, places and programs as well."""
