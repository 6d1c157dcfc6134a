#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled practice sets: whole, sourced, dated, plain, and in words of their own."""

import datetime
import re
import statistics
import unittest

import current_facts
import library_files
import plain_language
import strict_json
import words_to_avoid
from test_library import BESIDE, DRAWN_ON, runs_of

# Each of these has to be the right answer somewhere, so that nobody can pass by leaving it out.
STEPS = {'report', 'report-with-comment', 'reflex-ish', 'reflex-dual-ish', 'ihc-same-tissue', 'ihc-same-tissue-or-dual',
         'recount-second-observer', 'adjudicate', 'alternative-test-or-new-specimen', 'count-more-cells',
         'new-specimen-or-repeat', 'check-discordance', 'check-input', 'pathologist-review', 'out-of-scope'}
# Every way through groups 2 to 4: the group, the protein test, and the group of the second count.
WAYS = [(group, *rest) for group in (2, 3, 4)
        for rest in ((None, None), ('0/1+', None), ('2+', None), ('2+', 'same'), ('2+', 'other'), ('3+', None))]
LONGEST_SENTENCE = 25
MEAN_SENTENCE = 15
GRADE = 8
SMOG = 9


def group_of(ratio, copies):
    """The ISH group of 2018, told once more."""
    if ratio >= 2:
        return 1 if copies >= 4 else 2
    return 3 if copies >= 6 else 4 if copies >= 4 else 5


def way_of(facts):
    """The way that a written case goes through groups 2 to 4, or None."""
    if 'cep17_copies' in facts:
        copies = float(facts['her2_copies'])
        ratio = copies / float(facts['cep17_copies'])
    elif 'cep17_signals' in facts:
        copies = int(facts['her2_signals']) / int(facts['her2_nuclei'])
        ratio = copies / (int(facts['cep17_signals']) / int(facts['cep17_nuclei']))
    else:
        return None
    group = group_of(ratio, copies)
    second = None
    if int(facts.get('recount_cells', 0)) >= 20:
        again = float(facts['recount_her2_copies'])
        second = 'same' if group_of(again / float(facts['recount_cep17_copies']), again) == group else 'other'
    score = facts.get('ihc_score')
    return group, '0/1+' if score in ('0', '1+') else score, second


class Practice(unittest.TestCase):
    """Every set and every case."""

    @classmethod
    def setUpClass(cls):
        cls.sets = library_files.practice_sets()
        cls.cases = [(practice, case) for practice in cls.sets for case in practice.get('cases', [])]
        cls.written = [(practice, case) for practice, case in cls.cases if case['kind'] == 'written']
        cls.told = [(f'{practice["id"]}/{case["id"]}', [case[name] for name in ('_story', '_why') if name in case])
                    for practice, case in cls.cases if '_story' in case]
        cls.told += [(practice['id'], [practice['_about']]) for practice in cls.sets]
        cls.reader = plain_language.Reader(plain_language.read_taught())

    def test_there_are_enough(self):
        self.assertGreater(len(self.sets), 10)
        self.assertGreaterEqual(len(self.written), 24)
        self.assertEqual(len({practice['id'] for practice in self.sets}), len(self.sets))
        self.assertEqual(len({practice['order'] for practice in self.sets}), len(self.sets))

    def test_links(self):
        known = library_files.sources()
        ids = {practice['id'] for practice in self.sets}
        for practice in self.sets:
            with self.subTest(practice['id']):
                named = set(practice.get('sources', []))
                named |= {name for case in practice.get('cases', []) for name in case.get('sources', [])}
                self.assertEqual([name for name in named if name not in known], [])
                if practice['mode'] == 'repeat':
                    self.assertIn(practice['repeats'], ids)

    def test_dates(self):
        for practice in self.sets:
            if 'cases' in practice:
                with self.subTest(practice['id']):
                    reviewed, review_by = (datetime.date.fromisoformat(practice[name])
                                           for name in ('reviewed', 'review_by'))
                    self.assertLess(reviewed, review_by)

    def test_authors_say_what_is_right(self):
        """Twice told: by the author here, by the rule book in the program."""
        for practice, case in self.written:
            with self.subTest(f'{practice["id"]}/{case["id"]}'):
                self.assertIn('step', case)
                self.assertIn(case['step'], [option['step'] for option in case['options']])

    def test_every_step_is_right_somewhere(self):
        self.assertEqual(STEPS - {case['step'] for _, case in self.written}, set())

    def test_the_right_place_is_no_hint(self):
        """The right answer stands in each of the places about as often."""
        places = [[option['step'] for option in case['options']].index(case['step']) for _, case in self.written]
        for place in range(4):
            self.assertGreaterEqual(places.count(place), len(places) // 12, place)
            self.assertLessEqual(places.count(place), len(places) // 2, place)

    def test_every_way_is_walked(self):
        ways = [way_of(case['facts']) for practice, case in self.written
                if case.get('edition', practice['edition']) == 'asco-cap-2018']
        self.assertEqual([way for way in WAYS if way not in ways], [])

    def test_plain_language(self):
        for place, texts in self.told:
            with self.subTest(place):
                sentences = self.reader.read(texts)
                longest = max(sentences, key=len)
                self.assertLessEqual(len(longest), LONGEST_SENTENCE, longest)
                self.assertLessEqual(plain_language.grade(sentences), GRADE, texts)
        sentences = [sentence for _, texts in self.told for sentence in self.reader.read(texts)]
        self.assertLessEqual(statistics.mean(map(len, sentences)), MEAN_SENTENCE)
        self.assertLessEqual(plain_language.smog(sentences), SMOG)

    def test_words(self):
        for place, texts in self.told:
            for text in texts:
                with self.subTest(f'{place}: {text}'):
                    self.assertEqual(words_to_avoid.find(text), [])
                    self.assertNotRegex(text, r'[—–]')
                    self.assertRegex(text, r'[.?!]$')
                    for never in current_facts.NEVER:
                        self.assertNotRegex(text, re.compile(never, re.IGNORECASE))

    def test_own_words(self):
        borrowed = set()
        for name in DRAWN_ON:
            path = BESIDE / name
            if path.is_file():
                borrowed |= runs_of(path.read_text('utf-8'))
        for place, texts in self.told:
            with self.subTest(place):
                self.assertEqual(runs_of('\n'.join(texts)) & borrowed, set())

    def test_drawn_cases_differ(self):
        """No field comes twice, in whatever set."""
        seeds = [(case['kind'], case['seed']) for _, case in self.cases if 'seed' in case]
        seeds += [(practice['generator']['kind'], practice['generator']['seed'])
                  for practice in self.sets if 'generator' in practice]
        self.assertEqual(len(seeds), len(set(seeds)))


class Nets(unittest.TestCase):
    """The nets above hold what they are made for."""

    def test_ways(self):
        for facts, way in (
                ({'her2_copies': '3.6', 'cep17_copies': '1.7'}, (2, None, None)),
                ({'her2_copies': '5.99', 'cep17_copies': '3', 'ihc_score': '1+'}, (4, '0/1+', None)),
                ({'her2_signals': '744', 'her2_nuclei': '120', 'cep17_signals': '204', 'cep17_nuclei': '60'},
                 (3, None, None)),
                ({'her2_copies': '6', 'cep17_copies': '4', 'ihc_score': '2+', 'recount_cells': '20',
                  'recount_her2_copies': '5.9', 'recount_cep17_copies': '4'}, (3, '2+', 'other')),
                ({'her2_copies': '6', 'cep17_copies': '4', 'ihc_score': '2+', 'recount_cells': '19',
                  'recount_her2_copies': '5.9', 'recount_cep17_copies': '4'}, (3, '2+', None)),
                ({'her2_copies': '6'}, None),
        ):
            with self.subTest(str(facts)):
                self.assertEqual(way_of(facts), way)


if __name__ == '__main__':
    unittest.main()
