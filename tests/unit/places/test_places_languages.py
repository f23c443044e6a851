"""Places inside sentences of the assistant's sixteen languages."""

import pytest

SENTENCES = [
    # Spanish
    ("estoy en Bridgeport con mis hijos", ["Bridgeport"]),
    ("cerca de New Britain", ["New Britain"]),
    ("busco trabajo por Danbury", ["Danbury"]),
    ("de Hartford a New Haven", ["Hartford", "New Haven"]),
    ("en Nueva Bretaña", ["New Britain"]),
    ("hartford del este", ["East Hartford"]),
    # Portuguese
    ("moro em Danbury", ["Danbury"]),
    ("perto de Waterbury", ["Waterbury"]),
    ("entre New Haven e Hartford", ["New Haven", "Hartford"]),
    # Italian
    ("vivo a Hartford", ["Hartford"]),
    ("tra New Haven e Hartford", ["New Haven", "Hartford"]),
    # French
    ("près de Stamford", ["Stamford"]),
    ("j'habite à Norwalk", ["Norwalk"]),
    # Polish
    ("w Hartfordzie", ["Hartford"]),
    ("mieszkam w Hartford", ["Hartford"]),
    ("mieszkam w Bridgeporcie", ["Bridgeport"]),
    ("szukam pomocy w New Britain", ["New Britain"]),
    ("koło Norwalku", ["Norwalk"]),
    ("w Stamfordzie", ["Stamford"]),
    ("w Bristolu", ["Bristol"]),
    # Haitian Creole
    ("mwen rete nan Bridgeport", ["Bridgeport"]),
    ("toupre Norwalk", ["Norwalk"]),
    # Vietnamese
    ("tôi ở Hartford", ["Hartford"]),
    ("gần New Haven", ["New Haven"]),
    # Tagalog
    ("nakatira ako sa Stamford", ["Stamford"]),
    ("malapit sa New Britain", ["New Britain"]),
    # Albanian
    ("jetoj në Waterbury", ["Waterbury"]),
    ("në Hartfordit", ["Hartford"]),
    # Turkish and Uzbek endings
    ("Hartfordda", ["Hartford"]),
    # Russian
    ("Хартфорд", ["Hartford"]),
    ("в Бриджпорте", ["Bridgeport"]),
    ("живу в Нью-Хейвене", ["New Haven"]),
    ("рядом с Уотербери", ["Waterbury"]),
    ("из Ист-Хартфорда", ["East Hartford"]),
    ("в Западном Хартфорде", ["West Hartford"]),
    ("около Бристоля", ["Bristol"]),
    # Arabic
    ("هارتفورد", ["Hartford"]),
    ("أعيش في نيو هيفن", ["New Haven"]),
    ("أسكن بهارتفورد", ["Hartford"]),
    ("قرب ووتربري", ["Waterbury"]),
    ("في بريدجبورت", ["Bridgeport"]),
    # Chinese, both scripts, no spaces
    ("哈特福德", ["Hartford"]),
    ("我住在东哈特福德附近", ["East Hartford"]),
    ("我在新不列颠找食物", ["New Britain"]),
    ("紐黑文附近有避難所嗎", ["New Haven"]),
    ("我住在Hartford附近", ["Hartford"]),
    # Hindi
    ("हार्टफोर्ड में", ["Hartford"]),
    ("मैं हार्टफ़ोर्ड में रहता हूँ", ["Hartford"]),
    ("न्यू हेवन के पास", ["New Haven"]),
    # Korean, particles attached
    ("하트퍼드에서 음식", ["Hartford"]),
    ("뉴헤이븐 근처", ["New Haven"]),
    ("브리지포트에 살아요", ["Bridgeport"]),
    ("Hartford에 살아요", ["Hartford"]),
    # Greek
    ("στο Χάρτφορντ", ["Hartford"]),
    ("ΧΑΡΤΦΟΡΝΤ", ["Hartford"]),
    ("κοντά στο Νιου Χέιβεν", ["New Haven"]),
]

WORD_TOWNS = [
    ("moro em Orange", ["Orange"]),
    ("w Orange", ["Orange"]),
    ("mwen nan Orange", ["Orange"]),
    ("tôi ở Orange", ["Orange"]),
    ("sa Orange", ["Orange"]),
    ("në Orange", ["Orange"]),
    ("в Orange", ["Orange"]),
    ("στο Orange", ["Orange"]),
    ("Orange에", ["Orange"]),
    ("Orange में", ["Orange"]),
    ("在Orange附近", ["Orange"]),
    ("je mange une orange", []),
    ("un'arancia, orange", []),
    ("mam orange sok", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[case[0] for case in SENTENCES])
def test_reads_the_place(values, text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "expected"), WORD_TOWNS, ids=[case[0] for case in WORD_TOWNS])
def test_a_word_needs_a_place_preposition_in_any_language(
    values, text: str, expected: list[str]
) -> None:
    assert values(text) == expected
