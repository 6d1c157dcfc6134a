#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The synonyms of the search: no phrase means two things, and none says too little to be one."""

import collections
import unittest

import strict_json

FILE = strict_json.SOURCE / 'data' / 'content' / 'synonyms.json'
# Signs that stand for a word.
SIGNS = {'+', '-', '++', '+++'}


class Synonyms(unittest.TestCase):
    """Every group."""

    @classmethod
    def setUpClass(cls):
        document = strict_json.read(FILE)
        cls.stop_words = document['_stop_words'].split('; ')
        cls.groups = {group['id']: group['_words'].split('; ') for group in document['groups']}

    def test_there_are_groups(self):
        self.assertGreater(len(self.groups), 100)
        self.assertGreater(len(self.stop_words), 100)

    def test_no_phrase_stands_twice(self):
        places = collections.defaultdict(list)
        for name, words in self.groups.items():
            for word in words:
                places[word.casefold()].append(name)
        self.assertEqual({word: names for word, names in places.items() if len(names) > 1}, {})

    def test_no_phrase_says_little(self):
        for name, words in self.groups.items():
            with self.subTest(name):
                self.assertEqual(set(words) & set(self.stop_words), set())

    def test_words_are_words(self):
        for name, words in self.groups.items():
            for word in words:
                with self.subTest(f'{name}: {word}'):
                    self.assertTrue(word in SIGNS or any(letter.isalnum() for letter in word))
                    self.assertEqual(word, ' '.join(word.split()))

    def test_words_that_say_little_stand_once(self):
        self.assertEqual(len(self.stop_words), len(set(self.stop_words)))


if __name__ == '__main__':
    unittest.main()
