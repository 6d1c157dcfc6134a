#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the rules are easy enough to read, by numbers that a machine can check."""

import re
import statistics
import unittest

import library_files
import plain_language
import strict_json
import words_to_avoid

LONGEST_SENTENCE = 25
MEAN_SENTENCE = 15
GRADE_OF_A_CARD = 8
MEDIAN_GRADE = 7
SMOG = 9

# What stands together on the screen. Headings are not counted: they would only lower the mean.
CARDS = (('_help', '_where'), ('_too_large',), ('_sentence', '_ask', '_not'), ('_answer', '_because'),
         ('_changed', '_why'))
MOST_TAUGHT = 80

# Counted by hand.
SYLLABLES = {
    1: 'the age page edge gene stain score cells stops called filled used based can’t don’t won’t goes '
       'whole whom read scale cause staged reached does stained',
    2: 'tumour before little settle settled table tables edges cases tested hormone routine tissue '
       'doesn’t isn’t people profile equal statement movement saying doing being copies number region '
       'question language without',
    3: 'positive negative biopsy receptor nuclei average video medium usual opinion quality dividing '
       'hospital nuclear agreement settlement management element chromosome whatever',
    4: 'January material pathology pathologist radiation millimetres organism averages',
    5: 'laboratory laboratories university characteristic laboratory’s',
}
NUMBERS = {'0': 2, '7': 2, '20': 2, '21': 3, '77': 5, '100': 3, '118': 5, '2018': 5, '1000000': 3}


def objects_of_rules():
    """Yields (file and place, object) for every object with texts."""
    for path in strict_json.content_files():
        if path.parent.name == 'rules':
            for place, value in strict_json.walk(strict_json.read(path)):
                if isinstance(value, dict) and any(name.startswith('_') for name in value):
                    yield f'{path.name}: {place} ({value.get("id")})', value


class Measures(unittest.TestCase):
    """The measures measure what they say."""

    def test_syllables(self):
        for count, words in SYLLABLES.items():
            for word in words.split():
                with self.subTest(word):
                    self.assertEqual(plain_language.count_syllables(word), count)

    def test_numbers(self):
        for number, count in NUMBERS.items():
            with self.subTest(number):
                self.assertEqual(plain_language.count_syllables(number), count)

    def test_sentences(self):
        reader = plain_language.Reader([])
        for text, lengths in {
                'One two. Three four five!': [2, 3],
                'A ratio of 2.0 or more, e.g. 2.10.': [8],
                '“Has it been done?” “Yes.”': [4, 1],
                'Ki-67 is 20 % or more': [7],
                'It can’t be (so)': [4],
                '...': [],
        }.items():
            with self.subTest(text):
                self.assertEqual([len(words) for words in reader.sentences(text)], lengths)

    def test_taught_words(self):
        reader = plain_language.Reader(['HER2', 'HER2/CEP17', 'receptor'])
        self.assertEqual(reader.sentences('HER2/CEP17 and HER2-low, two receptors, one Receptor.'),
                         [['x', 'and', 'x', 'low', 'two', 'receptors', 'one', 'x']])

    def test_grades(self):
        sentence = 'the cat sat on the mat'.split()
        self.assertAlmostEqual(plain_language.grade([sentence]), 0.39 * 6 + 11.8 - 15.59)
        hard = 'laboratories characteristically'.split()
        self.assertAlmostEqual(plain_language.smog([hard] * 30), 1.043 * 60 ** 0.5 + 3.1291)
        self.assertAlmostEqual(plain_language.smog([sentence]), 3.1291)

    def test_a_hard_text_is_seen(self):
        reader = plain_language.Reader(plain_language.read_taught())
        text = ('Amplification of the oncogene necessitates consideration of alternative therapeutic '
                'modalities in accordance with institutional recommendations.')
        self.assertGreater(plain_language.grade(reader.read([text])), GRADE_OF_A_CARD)
        self.assertGreater(plain_language.smog(reader.read([text])), SMOG)

    def test_words_to_avoid_are_seen(self):
        for text in ('It can detect', 'Recommended', 'by AI', 'an A.I. tool', 'Failed', 'not good', 'Analyzes',
                     'You may be HER2-positive', 'Invalid!', 'clinical decisions'):
            with self.subTest(text):
                self.assertTrue(words_to_avoid.find(text))
        for text in ('It is not a diagnosis', 'goodbye', 'aid', 'said', 'Neither positive nor negative'):
            with self.subTest(text):
                self.assertFalse(words_to_avoid.find(text))


class Taught(unittest.TestCase):
    """The list of words that need not be easy is short, and every word on it is needed."""

    def test_is_short_and_in_use(self):
        taught = plain_language.read_taught()
        self.assertLessEqual(len(taught), MOST_TAUGHT)
        self.assertEqual(len(taught), len(set(taught)))
        texts = ' '.join(text for _, value in objects_of_rules()
                         for name, text in value.items() if name.startswith('_'))
        texts += ' '.join(map(library_files.whole_text, library_files.articles()))
        for word in taught:
            with self.subTest(word):
                self.assertRegex(texts, re.compile(rf'(?<!\w){re.escape(word)}(?!\w)', re.IGNORECASE))

    def test_is_explained(self):
        explained = {form.casefold() for term in library_files.terms() for form in term['_forms'].split('; ')}
        self.assertEqual([word for word in plain_language.read_taught() if word.casefold() not in explained], [])


class Texts(unittest.TestCase):
    """The texts themselves."""

    @classmethod
    def setUpClass(cls):
        reader = plain_language.Reader(plain_language.read_taught())
        cls.texts = []
        cls.cards = []
        for place, value in objects_of_rules():
            for name, text in value.items():
                if name.startswith('_'):
                    cls.texts.append((f'{place} {name}', text, reader.sentences(text)))
            for names in CARDS:
                card = [value[name] for name in names if name in value]
                if card:
                    cls.cards.append((f'{place} {card}', reader.read(card)))
        cls.sentences = [sentence for _, card in cls.cards for sentence in card]

    def test_there_are_texts(self):
        self.assertGreater(len(self.texts), 400)
        self.assertGreater(len(self.cards), 200)

    def test_no_sentence_is_long(self):
        for place, text, sentences in self.texts:
            with self.subTest(place):
                self.assertLessEqual(max(map(len, sentences)), LONGEST_SENTENCE, text)

    def test_sentences_are_short(self):
        self.assertLessEqual(statistics.mean(map(len, self.sentences)), MEAN_SENTENCE)

    def test_no_card_is_hard(self):
        for place, sentences in self.cards:
            with self.subTest(place):
                self.assertLessEqual(plain_language.grade(sentences), GRADE_OF_A_CARD)

    def test_cards_are_easy(self):
        grades = [plain_language.grade(sentences) for _, sentences in self.cards]
        self.assertLessEqual(statistics.median(grades), MEDIAN_GRADE)

    def test_the_whole_is_easy(self):
        self.assertLessEqual(plain_language.smog(self.sentences), SMOG)

    def test_no_word_to_avoid(self):
        for place, text, _ in self.texts:
            with self.subTest(place):
                self.assertEqual(words_to_avoid.find(text), [])

    def test_cards_end_their_sentences(self):
        for place, value in objects_of_rules():
            for name in (name for names in CARDS for name in names if name in value):
                with self.subTest(f'{place} {name}'):
                    self.assertRegex(value[name], r'[.?!]”?$')


if __name__ == '__main__':
    unittest.main()
