#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what is wrong with catalogues.

usage: check_catalogues.py                those of all languages that are offered, as a test
       check_catalogues.py FILE.po...     problems of these, whole or not, and how many texts are left
"""

import collections
import pathlib
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / 'po'))

import catalogue  # noqa: E402
import glossary  # noqa: E402
import text_checks  # noqa: E402
from languages import LANGUAGES, sentences  # noqa: E402


def measure(texts, language):
    """The mean length of the sentences of all that is long enough to have one."""
    lengths = [language.measure(sentence) for text in texts
               if text.is_whole and not text.is_list and len(text.original.split()) > 5
               for sentence in sentences(text_checks.bare(text.translations[0]), language)]
    return sum(lengths) / len(lengths) if lengths else 0


def check_sum(texts, language):
    """What only shows in all texts together."""
    mean = measure(texts, language)
    if mean > language.mean:
        yield f'sentences of {mean:.1f} on average, at most {language.mean} are wanted'


def check_format(path):
    """What gettext itself finds."""
    done = subprocess.run(['msgfmt', '--check', '-o', '/dev/null', path], capture_output=True, text=True)
    if done.returncode != 0:
        yield from done.stderr.strip().splitlines()


def check_complete(found, template):
    """Every text of the program as it is now."""
    for key, text in template.by_key.items():
        if key not in found.by_key:
            yield text, 'not in the catalogue'


def check(path, template, is_partial=False):
    """Yields pairs of a place and a problem for one catalogue."""
    code = pathlib.Path(path).stem.partition('-')[0]
    language = LANGUAGES[code]
    words = glossary.read(code)
    found = catalogue.read(path)
    if found.header.get('Language') != code:
        yield path, f'the header does not say Language: {code}'
    for problem in check_format(path):
        yield path, problem
    if not is_partial:
        yield from check_complete(found, template)
    texts = [text for text in found.texts if text.key in template.by_key and (text.is_whole or not is_partial)]
    for text in texts:
        for problem in text_checks.check_text(text, language, text.name in words.excused):
            yield text, problem
        for problem in words.check(text) if text.is_whole else ():
            yield text, problem
    for problem in [*check_sum(texts, language), *words.check_sum()]:
        yield path, problem
    for name in sorted(set(words.excused) - {text.name for text in template.texts}):
        yield path, f'excused is no text: {name}'


def describe(place, problem):
    """One line for people."""
    if isinstance(place, catalogue.Text):
        lines = [f'{place.name}: {problem}', f'    {place.original[:160]!r}']
        return '\n'.join(lines + [f'    {text[:200]!r}' for text in place.translations[:2]])
    return f'{place}: {problem}'


class Catalogues(unittest.TestCase):
    """The languages that are offered."""

    @classmethod
    def setUpClass(cls):
        cls.template = catalogue.read_template()

    def test_offered_languages_are_whole_and_sound(self):
        for code in catalogue.list_languages():
            problems = [describe(*pair) for pair in check(SOURCE / 'po' / f'{code}.po', self.template)]
            with self.subTest(code):
                self.assertEqual(len(problems), 0, '\n'.join([''] + problems[:40]))

    def test_template_is_read_whole(self):
        self.assertGreater(len(self.template.texts), 7000)
        self.assertTrue(any(text.plural for text in self.template.texts))
        self.assertTrue(any(text.is_list for text in self.template.texts))


def main(paths):
    """Lists the problems of catalogues that are still being made."""
    template = catalogue.read_template()
    status = 0
    for path in paths:
        found = list(check(path, template, is_partial=True))
        left = sum(1 for text in catalogue.read(path).texts if not text.is_whole)
        for place, problem in found:
            print(describe(place, problem))
        kinds = collections.Counter(problem.split(':')[0] for _, problem in found)
        for kind, count in kinds.most_common():
            print(f'{count:6} {kind}')
        mean = measure(catalogue.read(path).texts, LANGUAGES[pathlib.Path(path).stem.partition('-')[0]])
        print(f'{path}: {len(found)} problems, {left} texts are not translated yet, {mean:.1f} a sentence')
        status |= bool(found)
    return status


if __name__ == '__main__':
    if len(sys.argv) > 1 and sys.argv[1].endswith('.po'):
        sys.exit(main(sys.argv[1:]))
    unittest.main()
