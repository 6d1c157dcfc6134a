#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which language is spoken, whatever the system knows, and how it writes.

usage: test_language.py SAY-LANGUAGE [UNITTEST OPTION...]
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
CREDIT = 'Translated by the people who make Herald. No clinician has reviewed this translation yet.'
# Of each language: its word for the score, its marks, and its March.
SPOKEN = {
    'de': ('Wert', ',', '.', 'März', 'Mär.'),
    'fr': ('Note', ',', '\u202f', 'mars', 'mars'),
    'pt_BR': ('Escore', ',', '.', 'março', 'mar.'),
    'ar': ('درجة', '.', ',', 'مارس', 'مارس'),
    'zh_CN': ('评分', '.', ',', '3 月', '3 月'),
}


def make_catalogue(folder, code):
    """Writes the few texts that are asked for."""
    score, mark, groups, march, short = SPOKEN[code]
    texts = (('fields.json/ihc_score/_title', 'Score', score), ('decimal mark', '.', mark),
             ('mark between groups of digits', ',', groups), ('month in a date', 'March', march),
             ('short month', 'Mar', short), (None, CREDIT, f'Credit in {code}.'))
    po = HEADER + '\n\n'.join((f'msgctxt "{context}"\n' if context else '') + f'msgid "{text}"\nmsgstr "{said}"'
                              for context, text, said in texts) + '\n'
    place = folder / code / 'LC_MESSAGES'
    place.mkdir(parents=True)
    (folder / f'{code}.po').write_text(po, 'utf-8')
    subprocess.run(['msgfmt', '-o', place / 'herald.mo', folder / f'{code}.po'], check=True)


class Spoken(unittest.TestCase):
    """The program in environments of all kinds. None of their locales need be installed."""

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.place.name)
        for code in SPOKEN:
            make_catalogue(cls.folder, code)

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def say(self, *code, **environment):
        """What the program says, as a dictionary."""
        kept = {name: value for name, value in os.environ.items()
                if name not in ('LANGUAGE', 'LANG') and not name.startswith('LC_')}
        done = subprocess.run([PROGRAM, self.folder, *code], env=kept | environment, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        return dict(line.split(': ', 1) for line in done.stdout.splitlines())

    def test_the_system_is_followed(self):
        for code, environment in (
                ('en', {}), ('en', {'LANG': 'C'}), ('en', {'LC_ALL': 'C.UTF-8'}), ('en', {'LANG': 'en_GB.UTF-8'}),
                ('en', {'LANG': 'sv_SE.UTF-8'}), ('de', {'LANG': 'de_AT.UTF-8'}), ('fr', {'LC_ALL': 'fr_CA'}),
                ('fr', {'LANG': 'sv_SE.UTF-8', 'LANGUAGE': 'sv:fr:de'}), ('en', {'LANG': 'de_DE', 'LANGUAGE': 'en:de'}),
                ('pt_BR', {'LANG': 'pt_BR.UTF-8'}), ('pt_BR', {'LANG': 'pt_PT.UTF-8'}), ('zh_CN', {'LANG': 'zh_CN.UTF-8'}),
                ('zh_CN', {'LANG': 'zh_SG.UTF-8'}), ('en', {'LANG': 'zh_TW.UTF-8'}), ('ar', {'LANG': 'ar_EG.UTF-8'})):
            with self.subTest(environment):
                said = self.say(**environment)
                self.assertEqual(said['code'], code)
                self.assertEqual(said['text'], SPOKEN[code][0] if code in SPOKEN else 'Score')

    def test_a_choice_counts_for_more(self):
        for environment in ({}, {'LANG': 'C'}, {'LC_ALL': 'C.UTF-8'}, {'LANG': 'sv_SE.UTF-8'},
                            {'LANG': 'fr_FR.UTF-8', 'LANGUAGE': 'fr'}, {'LANG': 'no-such'}):
            with self.subTest(environment):
                said = self.say('de', **environment)
                self.assertEqual((said['code'], said['text']), ('de', 'Wert'))

    def test_english_can_be_chosen(self):
        said = self.say('en', LANG='de_DE.UTF-8')
        self.assertEqual((said['code'], said['text']), ('en', 'Score'))

    def test_what_is_not_there_is_as_the_system(self):
        self.assertEqual(self.say('es', LANG='fr_FR.UTF-8')['code'], 'fr')
        self.assertEqual(self.say('../de', LANG='fr_FR.UTF-8')['code'], 'fr')
        self.assertEqual(self.say()['offered'], str(len(SPOKEN) + 1))

    def test_numbers_and_days(self):
        for code, (_, mark, groups, march, short) in SPOKEN.items():
            with self.subTest(code):
                said = self.say(code)
                is_apart = code == 'ar'
                number = f'2{mark}05'
                self.assertEqual(said['number'], f'\u2068{number}\u2069' if is_apart else number)
                self.assertEqual(said['apart'], '\u20682+\u2069' if is_apart else '2+')
                self.assertEqual(said['count'], f'1{groups}234{groups}567')
                self.assertEqual(said['date'], f'5 {march} 2026, {short}')
                self.assertEqual(said['printf'], '2.5')
        said = self.say('en', LANG='de_DE.UTF-8')
        self.assertEqual((said['number'], said['count'], said['date'], said['printf']),
                         ('2.05', '1,234,567', '5 March 2026, Mar', '2.5'))

    def test_who_translated_it_is_said_in_translations_alone(self):
        self.assertTrue(self.say('fr')['foot'].endswith('Credit in fr.'))
        self.assertNotIn('ranslat', self.say('en')['foot'])


if __name__ == '__main__':
    PROGRAM = sys.argv.pop(1)
    unittest.main()
