#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli search and check, over the bundled questions and a clinic's own.

usage: test_search.py HERALD-CLI [UNITTEST OPTION...]
"""

import json
import os
import unittest

from program import Folder, environment, run

OWN = {
    'format': 'herald-articles-1',
    'own_sources': [{'id': 'clinic-2026', 'citation': 'Our clinic, 2026', 'short': 'Clinic', 'year': '2026',
                     'link': 'https://example.org/'}],
    'articles': [{
        'id': 'our-parking', 'topics': ['support'], '_question': 'Where can I park at the clinic?',
        '_answer': 'Behind the house. It is free.', 'sources': ['clinic-2026'],
        'sections': [{'id': 'more', '_text': 'There are ramps.', 'sources': ['clinic-2026']}],
        'ask': [{'id': 'ask-a', '_text': 'Is the car park open?'}], 'related': ['talk-to-someone'],
        '_phrases': 'car park; zebra lot', 'reviewed': '2026-11-26', 'review_by': '2027-11-26',
    }],
}


def hits_of(done):
    """What was found, a tuple a line."""
    return [tuple(line.split('\t')) for line in done.stdout.decode().splitlines()]


class Search(Folder):
    """The form of the lines, the order, and the words that people use."""

    def put_own(self, document, name='mine.json'):
        folder = os.path.join(self.folder, 'herald', 'content')
        os.makedirs(folder, exist_ok=True)
        self.put(os.path.join('herald', 'content', name), json.dumps(document))
        return environment(XDG_DATA_HOME=self.folder)

    def test_lines(self):
        done = run('search', 'what', 'is', 'HER2-low')
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        hits = hits_of(done)
        self.assertGreater(len(hits), 3)
        for hit in hits:
            self.assertEqual(len(hit), 3)
            self.assertGreater(int(hit[1]), 0)
            self.assertTrue(hit[2].endswith('?'))
        scores = [int(hit[1]) for hit in hits]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertEqual(hits[0][0], 'her2-low-what')

    def test_limit(self):
        for limit in (1, 3):
            self.assertEqual(len(hits_of(run('search', f'--limit={limit}', 'herceptin'))), limit)
        self.assertEqual(hits_of(run('search', '--limit=3', 'herceptin')), hits_of(run('search', 'herceptin'))[:3])

    def test_first_hits(self):
        """What people type, in their own spelling."""
        for words, wanted in {
                'her 2 neu meaning': {'her2-neu-same'},
                'erbb2': {'her2-neu-same', 'what-her2-stands-for'},
                'transtuzumab': {'what-is-herceptin'},
                'enhertu lungs': {'lung-t-dxd'},
                'IHC 2+ FISH ratio 1.9': {'score-2', 'fish-ratio', 'near-the-line', 'when-is-fish-needed',
                                          'no-rounding', 'ish-group-4'},
                'does it run in the family': {'breast-cancer-families', 'hereditary-her2'},
                '7 cm tumor stage': {'stage-7cm'},
                'equivical result': {'equivocal-meaning'},
                'can i eat soya': {'sugar-dairy-soy'},
        }.items():
            with self.subTest(words):
                self.assertIn(hits_of(run('search', '--limit=1', words))[0][0], wanted)

    def test_word_order_and_accents(self):
        found = {hit[0] for hit in hits_of(run('search', '--limit=3', 'opinion second'))}
        self.assertEqual(found, {hit[0] for hit in hits_of(run('search', '--limit=3', 'second opinion'))})
        self.assertEqual(hits_of(run('search', '--limit=1', 'hérceptin'))[0][0],
                         hits_of(run('search', '--limit=1', 'herceptin'))[0][0])

    def test_nothing(self):
        for words in ('zzqx', '', '?!', 'qwertzuiop'):
            with self.subTest(words):
                done = run('search', words)
                self.assertEqual((done.returncode, done.stdout), (0, b''))

    def test_usage(self):
        for arguments in ((), ('--limit=0', 'a'), ('--limit=-1', 'a'), ('--limit=x', 'a'), ('--nonsense', 'a')):
            with self.subTest(arguments):
                done = run('search', *arguments)
                self.assertEqual(done.returncode, 2)
                self.assertTrue(done.stderr)

    def test_any_bytes(self):
        for words in (b'\xff\xfe her2', b'\xc3', 'ü' * 5000, '2+ ' * 3000):
            self.assertEqual(run('search', words).returncode, 0)

    def test_own_articles(self):
        env = self.put_own(OWN)
        self.assertEqual(hits_of(run('search', '--limit=1', 'zebra lot', env=env))[0][0], 'our-parking')
        self.assertEqual(run('check', env=env).returncode, 0)
        self.assertNotIn('our-parking', run('search', 'zebra lot').stdout.decode())

    def test_broken_own_article(self):
        """It is named, and everything else is found as before."""
        broken = json.loads(json.dumps(OWN))
        broken['articles'][0]['related'] = ['nowhere']
        env = self.put_own(broken)
        done = run('search', '--limit=2', 'herceptin', env=env)
        self.assertEqual(done.returncode, 1)
        self.assertIn('mine.json: $.articles[0].related: there is no article “nowhere”', done.stderr.decode())
        self.assertEqual(done.stdout, run('search', '--limit=2', 'herceptin').stdout)
        self.assertEqual(run('check', env=env).returncode, 1)

    def test_check_file(self):
        path = self.put('own.json', json.dumps(OWN))
        self.assertEqual(run('check', path).returncode, 0)
        for member, value, reason in (
                ('topics', ['nothing'], 'there is no topic'), ('id', 'what-is-her2', 'another article'),
                ('reviewed', 'today', 'is not a day'), ('colour', 'red', 'unknown member')):
            with self.subTest(member):
                broken = json.loads(json.dumps(OWN))
                broken['articles'][0][member] = value
                done = run('check', self.put('own.json', json.dumps(broken)))
                self.assertEqual(done.returncode, 1)
                self.assertIn(reason, done.stderr.decode())

    def test_same_in_every_locale(self):
        expected = run('search', 'her2 low').stdout
        for name in ('C', 'C.UTF-8', 'tr_TR.UTF-8', 'de_DE.UTF-8'):
            self.assertEqual(run('search', 'her2 low', env=environment(LC_ALL=name, LANGUAGE='de')).stdout, expected)


if __name__ == '__main__':
    unittest.main()
