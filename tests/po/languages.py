# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of a catalogue have to know of a language."""

import dataclasses
import functools
import re

SPACES = '\u0020\u00a0\u202f'
MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
          'November', 'December')


@dataclasses.dataclass(frozen=True)
class Language:
    """How a language writes."""

    code: str
    plurals: int
    comma: bool           # whether decimals have a comma
    quotes: str           # the outer pair of quotation marks
    inner: str            # the pair within
    longest: int = 30     # words of a sentence, or signs where there are no spaces
    mean: float = 18
    signs: bool = False   # whether a sentence is measured in signs
    letters: str = ''     # a letter that a whole sentence must hold, as a pattern

    def measure(self, sentence):
        """How long a sentence is."""
        if self.signs:
            return len(re.findall('[\u3400-\u9fff]', sentence))
        return len([word for word in sentence.split() if re.search(r'\w', word)])


LANGUAGES = {language.code: language for language in (
    Language('de', 2, True, '„“', '‚‘'),
    Language('es', 2, True, '«»', '“”'),
    Language('fr', 2, True, '«»', '“”'),
    Language('pt_BR', 2, True, '“”', '‘’'),
    Language('ar', 6, False, '«»', '“”', letters='[\u0620-\u064a]'),
    Language('zh_CN', 1, False, '“”', '‘’', longest=50, mean=30, signs=True, letters='[\u4e00-\u9fff]'),
)}

# What herald does not do and does not say, by the original and by each language. Where the original
# has such a word, so may the translation.
AVOIDED = {
    'diagnose': (r'diagnos', {
        'de': r'diagnos', 'es': r'diagn[oó]s', 'fr': r'diagnosti', 'pt_BR': r'diagn[oó]s',
        'ar': r'تشخيص|شخّص', 'zh_CN': r'诊断'}),
    'interpret': (r'interpret', {
        'de': r'interpret', 'es': r'interpret', 'fr': r'interpr[eéè]t', 'pt_BR': r'interpret'}),
    'detect': (r'detect|discover', {
        'de': r'detekt|nachgewies|nachweis', 'es': r'detect', 'fr': r'détect|dépist', 'pt_BR': r'detect|detec[cç]'}),
    'calculate': (r'calculat|reckon|count|work(?:ed|s)? out|divid|formula', {
        'de': r'berechn|kalkul', 'es': r'calcul', 'fr': r'calcul', 'pt_BR': r'calcul', 'zh_CN': r'计算'}),
    'predict': (r'predict|foretell|forecast|outlook|prognos|for better or worse', {
        'de': r'vorhersag|prognos', 'es': r'predec|predic|pron[oó]stic', 'fr': r'prédi[rts]|pronosti',
        'pt_BR': r'predi[tcz]|progn[oó]s|prever', 'zh_CN': r'预测|预后'}),
    'recommend': (r'recommend|advi[cs]e|suggest', {
        'de': r'empfehl|empfohl', 'es': r'recom[ei]+nd', 'fr': r'recommand', 'pt_BR': r'recomend',
        'ar': r'نوصي|يوصى|توصي', 'zh_CN': r'推荐|建议'}),
    'artificial intelligence': (r'\bAI\b|artificial', {
        'de': r'\b(?-i:KI)\b(?!-)|künstliche', 'es': r'\b(?-i:IA)\b|artificial', 'fr': r'\b(?-i:IA)\b|artificiel', 'pt_BR': r'\b(?-i:IA)\b|artificial',
        'ar': r'اصطناعي', 'zh_CN': r'人工智能'}),
    'abnormal': (r'abnormal|\bnormal\b|unusual|not normal', {
        'de': r'abnorm|anormal|unnormal', 'es': r'anormal|anómal', 'fr': r'anormal|anormaux', 'pt_BR': r'anormal|anômal',
        'ar': r'غير طبيعي|شاذ', 'zh_CN': r'异常|不正常'}),
    'probably': (r'probabl|likel|chance', {
        'de': r'wahrscheinlich(?!keit)', 'es': r'probable', 'fr': r'probable', 'pt_BR': r'provavel|provável',
        'ar': r'على الأرجح', 'zh_CN': r'很可能|大概'}),
}


@functools.lru_cache
def avoided_words(code):
    """For each idea: its pattern in the original, and in the language."""
    return {idea: (re.compile(original, re.IGNORECASE), re.compile(words[code], re.IGNORECASE))
            for idea, (original, words) in AVOIDED.items() if code in words}


def sentences(text, language):
    """The sentences of a text."""
    if language.signs:
        return [part for part in re.split(r'[。！？\n]+', text) if re.search(r'\w', part)]
    # What goes on in lower case was a short form; so was a short word before a figure, or a single letter.
    parts = re.split(r'(?<=[.!?؟])(?<!\b[^\W\d][.])["”»“)\u2069]*[\s\u00a0\u202f]+(?=[^a-zà-ÿ0-9])|'
                     r'(?<=\d[.])\s+(?=\d)|(?<=\w{4}[.])\s+(?=\d)|\n+', text)
    return [part for part in parts if part and re.search(r'\w', part)]
