#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions, the words and the helplines: whole, linked, sourced, dated, plain, and in our own words."""

import collections
import datetime
import re
import statistics
import unittest

import current_facts
import library_files
import plain_language
import strict_json
import words_to_avoid

LEAST_ARTICLES = 140
LEAST_TERMS = 160
SEED_QUESTIONS = [f'Q{number:02}' for number in range(1, 35)]
MEDIAN_GRADE = 7
LONGEST_MEANING = 2
# As many words in a row are nobody's by chance.
SHARED_WORDS = 10

# Texts that the answers draw on, where they lie beside the project.
BESIDE = strict_json.SOURCE.parent / 'shared'
DRAWN_ON = ('CLINICAL.md', 'USERS.md', 'data/patient_questions.tsv')


def words_of(text):
    """The words of a text, without marks."""
    return re.findall(r"[a-z0-9]+(?:[.,'’][a-z0-9]+)*", text.lower())


def runs_of(text):
    """Every run of words that is long enough to be somebody's."""
    words = words_of(text)
    return {tuple(words[i:i + SHARED_WORDS]) for i in range(len(words) - SHARED_WORDS + 1)}


class Articles(unittest.TestCase):
    """Each article keeps the rules."""

    @classmethod
    def setUpClass(cls):
        cls.articles = library_files.articles()
        cls.ids = {article['id'] for article in cls.articles}
        cls.sources = library_files.sources()
        cls.topics = library_files.topics()
        cls.reader = plain_language.Reader(plain_language.read_taught())

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(self.articles), LEAST_ARTICLES)
        self.assertEqual(len(self.ids), len(self.articles))

    def test_structure(self):
        for article in self.articles:
            with self.subTest(article['id']):
                self.assertEqual(list(library_files.structure_problems(
                    article, self.sources, self.topics, self.ids)), [])

    def test_plain_language(self):
        for article in self.articles:
            with self.subTest(article['id']):
                self.assertEqual(list(library_files.plain_problems(article, self.reader)), [])

    def test_words(self):
        for article in self.articles:
            with self.subTest(article['id']):
                self.assertEqual(list(library_files.word_problems(article)), [])

    def test_cards_are_easy(self):
        cards = [self.reader.read(text for _, text in library_files.parts_of(article)) for article in self.articles]
        self.assertLessEqual(statistics.median(map(plain_language.grade, cards)), MEDIAN_GRADE)

    def test_seed_questions(self):
        answered = collections.Counter(name for article in self.articles for name in article.get('answers', []))
        self.assertEqual([name for name in SEED_QUESTIONS if not answered[name]], [])

    def test_topics(self):
        """Every topic has articles of its own."""
        homes = collections.Counter(article['topics'][0] for article in self.articles)
        self.assertEqual([topic for topic in self.topics if not homes[topic]], [])

    def test_no_orphan(self):
        """Every article is led to by another one."""
        led_to = {name for article in self.articles for name in article['related']}
        led_to |= {term['article'] for term in library_files.terms() if 'article' in term}
        self.assertEqual(sorted(self.ids - led_to), [])

    def test_no_source_for_nothing(self):
        named = {name for article in self.articles for name in article['sources']}
        named |= {name for article in self.articles for section in article['sections']
                  for name in section.get('sources', [])}
        named |= {name for term in library_files.terms() for name in term['sources']}
        for practice in library_files.practice_sets():
            named |= set(practice.get('sources', []))
            named |= {name for case in practice.get('cases', []) for name in case.get('sources', [])}
        further = strict_json.read(library_files.CONTENT / 'library-sources.json')
        self.assertEqual([source['id'] for source in further['sources'] if source['id'] not in named], [])

    def test_phrases_belong_to_one(self):
        owners = collections.defaultdict(list)
        for article in self.articles:
            for phrase in article['_phrases'].split('; '):
                owners[phrase.casefold()].append(article['id'])
        self.assertEqual({phrase: ids for phrase, ids in owners.items() if len(ids) > 1}, {})

    def test_not_said_to_be_reviewed(self):
        """Nobody is named as a reviewer before somebody is one."""
        self.assertEqual([article['id'] for article in self.articles if 'reviewer' in article], [])

    def test_drugs_are_dated(self):
        """What changes fast is looked at again soon."""
        for article in self.articles:
            if article['topics'][0] == 'drugs':
                with self.subTest(article['id']):
                    reviewed, review_by = (datetime.date.fromisoformat(article[name])
                                           for name in ('reviewed', 'review_by'))
                    self.assertLessEqual((review_by - reviewed).days, 190)


class OwnWords(unittest.TestCase):
    """No sentence is shared with the texts that the answers draw on."""

    def test_articles(self):
        borrowed = set()
        for name in DRAWN_ON:
            path = BESIDE / name
            if path.is_file():
                borrowed |= runs_of(path.read_text('utf-8'))
        for article in library_files.articles():
            with self.subTest(article['id']):
                self.assertEqual(runs_of(library_files.whole_text(article)) & borrowed, set())

    def test_no_two_alike(self):
        """Nor does one article repeat a sentence of another."""
        owners = collections.defaultdict(set)
        for article in library_files.articles():
            for _, text in library_files.parts_of(article):
                for sentence in re.split(r'(?<=[.!?])\s+', text):
                    if len(words_of(sentence)) >= 14:
                        owners[' '.join(words_of(sentence))].add(article['id'])
        self.assertEqual({text: ids for text, ids in owners.items() if len(ids) > 2}, {})

    def test_a_loan_is_seen(self):
        text = 'one two three four five six seven eight nine ten eleven'
        self.assertTrue(runs_of(f'{text}.') & runs_of(f'before {text} after'))
        self.assertFalse(runs_of(text) & runs_of('ten nine eight seven six five four three two one'))


class CurrentFacts(unittest.TestCase):
    """Each statement that is often told wrong has an article with the fact, and it stays there."""

    @classmethod
    def setUpClass(cls):
        cls.texts = {article['id']: library_files.whole_text(article) for article in library_files.articles()}

    def test_each_is_answered(self):
        for statement, article, needed, wrong in current_facts.FACTS:
            with self.subTest(statement):
                self.assertIn(article, self.texts)
                for pattern in needed:
                    self.assertRegex(self.texts[article], re.compile(pattern, re.IGNORECASE))
                for pattern in wrong:
                    self.assertNotRegex(self.texts[article], re.compile(pattern, re.IGNORECASE))

    def test_none_is_left_out(self):
        """The list beside the project has no statement that is not here."""
        path = BESIDE / 'CLINICAL.md'
        if not path.is_file():
            return
        table = path.read_text('utf-8').split('## 9.')[1].split('## 10.')[0]
        rows = [line for line in table.splitlines() if line.startswith('| ')][1:]
        self.assertEqual(len(current_facts.FACTS), len(rows))

    def test_nothing_wrong_anywhere(self):
        for article, text in self.texts.items():
            for pattern in current_facts.NEVER:
                with self.subTest(f'{article}: {pattern}'):
                    self.assertNotRegex(text, re.compile(pattern, re.IGNORECASE))


class Glossary(unittest.TestCase):
    """Each word is explained in plain words, once."""

    @classmethod
    def setUpClass(cls):
        cls.terms = library_files.terms()

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(self.terms), LEAST_TERMS)
        self.assertEqual(len({term['id'] for term in self.terms}), len(self.terms))

    def test_forms_belong_to_one(self):
        owners = collections.defaultdict(list)
        for term in self.terms:
            for form in term['_forms'].split('; '):
                owners[form.casefold()].append(term['id'])
        self.assertEqual({form: ids for form, ids in owners.items() if len(ids) > 1}, {})

    def test_links(self):
        ids = {article['id'] for article in library_files.articles()}
        sources = library_files.sources()
        for term in self.terms:
            with self.subTest(term['id']):
                self.assertIn(term.get('article', next(iter(ids))), ids)
                self.assertEqual([name for name in term['sources'] if name not in sources], [])

    def test_plain_language(self):
        taught = plain_language.read_taught()
        for term in self.terms:
            reader = plain_language.Reader(taught + term['_forms'].split('; '))
            card = reader.read([term['_meaning']])
            with self.subTest(term['id']):
                self.assertLessEqual(library_files.sentences_of(term['_meaning']), LONGEST_MEANING)
                self.assertLessEqual(max(map(len, card)), 25)
                self.assertLessEqual(plain_language.grade(card), 8)
                self.assertLessEqual(plain_language.smog(card), 9)
                self.assertEqual(words_to_avoid.find(term['_meaning']), [])
                self.assertRegex(term['_meaning'], r'[.?]$')


class Support(unittest.TestCase):
    """Whom to turn to."""

    def test_countries(self):
        countries = [country for _, document in library_files.read_kind('herald-support-1')
                     for country in document['countries']]
        self.assertGreaterEqual(len(countries), 14)
        ids = [country['id'] for country in countries]
        self.assertEqual(len(set(ids)), len(ids))
        for country in countries:
            for organisation in country['organisations']:
                with self.subTest(organisation['id']):
                    self.assertRegex(organisation['link'], r'^https://[\w.-]+(?:/[^\s]*)?$')
                    self.assertEqual(words_to_avoid.find(organisation['_offers'], words_to_avoid.CLAIMS), [])
                    datetime.date.fromisoformat(organisation['checked'])


class Nets(unittest.TestCase):
    """The nets above catch what they are made for."""

    def setUp(self):
        self.reader = plain_language.Reader([])
        self.article = {
            'id': 'a', 'topics': ['basics'], '_question': 'What is it?', '_answer': 'It is a test.',
            'sources': ['s'], 'related': ['b'], '_phrases': '; '.join('abcdefgh'),
            'sections': [{'id': 'x', 'kind': 'advice', '_text': 'Take a friend along.'}],
            'ask': [{'id': 'y', '_text': 'May I bring a friend?'}],
            'reviewed': '2026-11-26', 'review_by': '2027-11-26',
        }

    def structure(self, **changes):
        return list(library_files.structure_problems(
            {**self.article, **changes}, {'s': {'link': 'https://a.org'}, 't': {}}, ['basics'], {'a', 'b'}))

    def test_structure(self):
        self.assertEqual(self.structure(), [])
        for change in (
                {'topics': ['food']}, {'related': ['a']}, {'related': ['c']}, {'sources': ['u']}, {'sources': ['t']},
                {'_question': 'It is.'}, {'_answer': 'One. Two. Three.'}, {'_phrases': 'a; b'},
                {'review_by': '2026-11-26'},
                {'sections': [{'id': 'x', 'kind': 'advice', '_text': 'It was so in 7 of 10.'}]},
                {'sections': [{'id': 'x', 'kind': 'advice', '_text': 'Herceptin helps.'}]},
                {'sections': [{'id': 'x', '_text': 'So.', 'sources': ['s'], 'figures': [
                    {'id': 'f', 'parts': [{'count': '60'}, {'count': '50'}]}]}]},
        ):
            with self.subTest(str(change)):
                self.assertEqual(len(self.structure(**change)), 1)

    def test_plain(self):
        self.assertEqual(list(library_files.plain_problems(self.article, self.reader)), [])
        for answer in ('It is ' + 'so ' * 25 + 'so.', 'It is so', 'Immunohistochemical characterisation necessitates '
                       'institutional determination.'):
            with self.subTest(answer):
                self.assertTrue(list(library_files.plain_problems({**self.article, '_answer': answer}, self.reader)))

    def test_words(self):
        self.assertEqual(list(library_files.word_problems(self.article)), [])
        for answer in ('It can detect it.', 'That is abnormal.', 'It is one — or two.'):
            with self.subTest(answer):
                self.assertTrue(list(library_files.word_problems({**self.article, '_answer': answer})))


if __name__ == '__main__':
    unittest.main()
