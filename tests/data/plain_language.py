# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how hard a text is to read: sentences, syllables and the usual formulas.

Formulas do not measure meaning. They are a floor; reading by people is the test.
"""

import math
import pathlib
import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+", re.UNICODE)
NUMBER = re.compile(r'\d+(?:[.,]\d+)*')
ABBREVIATION = re.compile(r'\b(?:e\.g|i\.e|etc|vs)\.', re.IGNORECASE)
QUOTE = re.compile(r'[“”"‘()]')
SENTENCE_END = re.compile(r'[.!?]+(?=\s|$)')

VOWELS = re.compile(r'[aeiouy]+')
# Two vowels that are spoken one after the other, and the m of “organism”.
HIATUS = re.compile(r'(?<![qgtcsln])i[ao]|(?<=[tc])ia(?=[tb])|[aeiouy]ing\b|eo(?!us)|iu|(?<![qg])ua'
                    r'|[aeou]y[aeiou]|sm\b')
# An e that is written and not spoken.
SILENT = (
    re.compile(r'(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$'),
    re.compile(r'(?<=[^aeiouycgsxzl])es$|(?<=[aeiouy]l)es$'),
    re.compile(r'(?<=[^aeiouytdl])ed$|(?<=[aeiouyl]l)ed$'),
)
SILENT_MIDDLE = re.compile(r'(?<=[^aeiouyl])e(?=(?:ly|ment|ful|less|ness)s?$)')
# “didn’t” has one more than “did”, “can’t” none more than “can”.
SPOKEN_NOT = re.compile(r"(?<=[ds])n't$")

# What no rule of spelling gives.
KNOWN = {
    'anyone': 3, 'anything': 3, 'area': 3, 'areas': 3, 'beside': 2, 'besides': 2, 'chromosome': 3,
    'create': 2, 'created': 3, 'every': 2, 'everyone': 3, 'evening': 2, 'hormone': 2, 'idea': 3,
    'ideas': 3, 'millimetre': 4, 'millimetres': 4, 'nuclear': 3, 'nuclei': 3, 'people': 2, 'quiet': 2, 'science': 2,
    'someone': 2, 'something': 2, 'sometimes': 2, 'somewhere': 2, 'themselves': 2, 'therefore': 2,
    'whatever': 3, 'business': 2, 'does': 1, 'tissue': 2, 'tissues': 2, 'usually': 4, 'trial': 2,
}

ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)


def count_in_number(number):
    """The syllables of a whole number, read out in full."""
    if number < 20:
        return ONES[number]
    for size, name in ((1000000, 2), (1000, 2), (100, 2)):
        if number >= size:
            rest = number % size
            return count_in_number(number // size) + name + (count_in_number(rest) if rest else 0)
    tens = 3 if number // 10 == 7 else 2
    return tens + (ONES[number % 10] if number % 10 else 0)


def count_syllables(word):
    """The syllables of one English word."""
    word = word.lower().replace('’', "'").removesuffix("'s")
    if word.isdigit():
        return count_in_number(int(word))
    if word in KNOWN:
        return KNOWN[word]
    spoken_not = len(SPOKEN_NOT.findall(word))
    word = re.sub(r"(?<=can)'t$|(?<=won)'t$|n't$", '', word).replace("'", '')
    spoken = SILENT_MIDDLE.sub('', word)
    for pattern in SILENT:
        if len(VOWELS.findall(spoken)) > 1:
            spoken = pattern.sub('', spoken)
    return max(1, len(VOWELS.findall(spoken)) + len(HIATUS.findall(word)) + spoken_not)


def read_taught(path=None):
    """The words that are explained where they first stand: each counts as one syllable."""
    path = path or pathlib.Path(__file__).with_name('taught.txt')
    lines = path.read_text('utf-8').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


class Reader:
    """Reads texts, knowing some words already."""

    def __init__(self, taught):
        longest_first = sorted(taught, key=len, reverse=True)
        words = '|'.join(re.escape(word) for word in longest_first) or r'(?!)'
        self.taught = re.compile(rf'(?<!\w)(?:{words})(?!\w)', re.IGNORECASE)

    def clean(self, text):
        """Leaves words and the ends of sentences."""
        text = ABBREVIATION.sub('so', text)
        text = self.taught.sub(' x ', text)
        text = NUMBER.sub(lambda match: re.sub('[.,]', '', match[0]), text)
        text = text.replace('%', ' percent ').replace('-', ' ').replace('/', ' ')
        return QUOTE.sub(' ', text)

    def sentences(self, text):
        """The sentences of a text, each a list of words."""
        parts = SENTENCE_END.split(self.clean(text))
        return [words for words in (WORD.findall(part) for part in parts) if words]

    def read(self, texts):
        """The sentences of several texts; a text ends its last sentence."""
        return [sentence for text in texts for sentence in self.sentences(text)]


def grade(sentences):
    """The school grade after Flesch and Kincaid."""
    words = [word for sentence in sentences for word in sentence]
    syllables = sum(map(count_syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def smog(sentences):
    """The school grade after McLaughlin, by the words of three syllables and more."""
    hard = sum(count_syllables(word) >= 3 for sentence in sentences for word in sentence)
    return 1.043 * math.sqrt(hard * 30 / len(sentences)) + 3.1291
