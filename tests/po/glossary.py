# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that translators have decided on, and whether their texts hold to them.

A file in po/glossary/ has four lists. `kept`: names that stay as they are. `terms`: words whose forms, one of them at
least, must stand in each text whose original has the word. `decided`: the same for words that also mean something else,
such as "report", in nearly all texts. `excused`: texts that may be longer or quote less than the checks want, with the reason.
"""

import collections
import functools
import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / 'po'))

import catalogue  # noqa: E402
import text_checks  # noqa: E402

FORMAT = 'herald-po-glossary-1'
MEMBERS = {'format', 'language', 'kept', 'terms', 'decided', 'excused'}
# How many of the texts that have a word of `decided` may do without it: a share, and a few in any case.
MOST_WITHOUT, FEW_WITHOUT = 0.15, 2
# The signs that Arabic may or may not write over its letters.
VOWELS = re.compile('[\u064b-\u0652\u0640]')


def fold(text):
    """A text with all that may differ in it laid aside."""
    text = VOWELS.sub('', text_checks.MARKS.sub('', text)).replace('\u00a0', ' ').replace('\u202f', ' ')
    return re.sub('[‐‑–-]', '-', text)


def pattern_of(english):
    """Finds a word of the original, also when there are several; a name only as it is written."""
    words = re.escape(fold(english)).replace(r'\ ', r'[\s_]+')
    return words if not english.islower() else f'(?i:{words}(?:s|’s|es)?)'


def is_in(form, translation, lower):
    """Whether a form stands in a translation. A short one must be a word of its own."""
    if len(form) <= 3 and form.isascii():
        return re.search(rf'(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])', translation)
    return form.lower() in lower


class Glossary:
    """All words of one language, each with the forms that stand for it."""

    def __init__(self, terms, decided=(), excused=()):
        self.decided, self.excused = set(decided), dict(excused)
        self.wanted, self.missed = collections.Counter(), collections.Counter()
        # "HER2-positive" before "positive", so that the longer one takes its place.
        self.terms = [(english, [fold(form) for form in terms[english]])
                      for english in sorted(terms, key=len, reverse=True)]
        patterns = '|'.join(f'({pattern_of(english)})' for english, _ in self.terms)
        self.pattern = re.compile(rf'(?<![\w-])(?:{patterns})(?![\w-])')

    @functools.lru_cache(maxsize=4)
    def find(self, text):
        """The terms that stand in a text of the original."""
        original = fold(text_checks.bare(text.original))
        if not text.member:
            original = original.replace('_', '')
        return [self.terms[index] for index in
                sorted({match.lastindex - 1 for match in self.pattern.finditer(original)})]

    def miss(self, text):
        """Yields the terms of the original that a translation has in none of their forms."""
        if text.is_list:
            return
        translation = fold(' '.join(text.translations).replace('_', ''))
        lower = translation.lower()
        for english, forms in self.find(text):
            if not any(is_in(form, translation, lower) for form in forms):
                yield english, forms

    def check(self, text):
        """Yields the terms that must be there and are not, and counts those that mostly are."""
        missed = dict(self.miss(text))
        if self.decided and not text.is_list:
            self.wanted.update(english for english, _ in self.find(text) if english in self.decided)
        for english, forms in missed.items():
            if english in self.decided:
                self.missed[english] += 1
            else:
                yield f'glossary: {english} is {" or ".join(forms)}'

    def check_sum(self):
        """Yields the decided words that too few of the texts have that were checked."""
        for english, count in sorted(self.wanted.items()):
            if self.missed[english] > max(FEW_WITHOUT, MOST_WITHOUT * count):
                yield f'glossary: {english} is missing in {self.missed[english]} of {count} texts'


def parse(value, path):
    """A glossary from what a file holds; nothing in it may be unknown."""
    def demand(is_right, why):
        if not is_right:
            raise catalogue.Wrong(f'{path}: {why}')

    demand(isinstance(value, dict) and set(value) == MEMBERS, f'needs {", ".join(sorted(MEMBERS))} and no more')
    demand(value['format'] == FORMAT, f'the format must be {FORMAT}')
    demand(value['language'] == pathlib.Path(path).stem, 'the language must be that of the name')
    demand(is_words(value['kept']), 'kept: a list of words is needed, each once')
    for name in ('terms', 'decided'):
        demand(isinstance(value[name], dict), f'{name}: an object is needed')
        for english, forms in value[name].items():
            demand(english.strip() and forms and is_words(forms), f'{name}: {english}: needs forms, each once')
    demand(isinstance(value['excused'], dict) and is_words(list(value['excused'].values()), True),
           'excused: each place needs a reason')
    names = value['kept'] + list(value['terms']) + list(value['decided'])
    twice = sorted(name for name in set(names) if names.count(name) > 1)
    demand(not twice, f'stands in two lists: {", ".join(twice)}')
    terms = {word: [word] for word in value['kept']} | value['terms'] | value['decided']
    return Glossary(terms, value['decided'], value['excused'])


def is_words(value, may_repeat=False):
    """Whether a value is a list of words."""
    return (isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)
            and (may_repeat or len(set(value)) == len(value)))


def read(code, folder=SOURCE / 'po' / 'glossary'):
    """The glossary of a language."""
    path = folder / f'{code}.json'
    return parse(catalogue.read_json(path), path)
