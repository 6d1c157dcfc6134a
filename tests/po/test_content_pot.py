#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What translators get is complete, up to date and free of traps.

usage: test_content_pot.py [UNITTEST OPTION...]
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / 'po'))

import collect  # noqa: E402

XGETTEXT = ['xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_',
            '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2', '-o', '-']


def contexts_by_hand(file, value, above=''):
    """The contexts of a file, worked out in another way than the script does."""
    own = above + ('/' + value['id'] if isinstance(value.get('id'), str) else '')
    for name, member in value.items():
        if name[0] == '_':
            yield f'{file}{own}/{name}', member
        for element in member if isinstance(member, list) else [member]:
            if isinstance(element, dict):
                yield from contexts_by_hand(file, element, own)


class Collected(unittest.TestCase):
    """po/content.pot and po/POTFILES as they stand."""

    def test_is_up_to_date(self):
        done = subprocess.run([sys.executable, '-B', SOURCE / 'po' / 'collect.py', '--check'],
                              capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ''), 'run po/collect.py')

    def test_has_every_text(self):
        wanted = {}
        for folder in collect.CONTENT:
            for path in (SOURCE / folder).rglob('*.json'):
                wanted.update(contexts_by_hand(path.name, json.loads(path.read_text('utf-8'))))
        found = {entry.context: entry.text for entry in collect.collect_content()}
        self.assertGreater(len(found), 400)
        self.assertEqual(found, wanted)

    def test_gettext_takes_it(self):
        done = subprocess.run(['msgfmt', '-c', '--check-accelerators=_', '-o', '/dev/null',
                               SOURCE / 'po' / 'content.pot'], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_listed_files_exist(self):
        for line in (SOURCE / 'po' / 'POTFILES').read_text('utf-8').splitlines():
            if not line.startswith('#'):
                with self.subTest(line):
                    self.assertTrue((SOURCE / line).is_file())

    def test_no_listed_file_is_empty(self):
        for file in collect.list_sources()[:-1]:
            with self.subTest(file):
                done = subprocess.run(XGETTEXT + [SOURCE / file], capture_output=True, text=True)
                self.assertIn('msgid', done.stdout, done.stderr)

    def test_no_other_file_has_texts(self):
        listed = set(collect.list_sources())
        others = [path for suffix in ('c', 'h', 'ui') for path in (SOURCE / 'src').rglob(f'*.{suffix}')
                  if path.relative_to(SOURCE).as_posix() not in listed]
        done = subprocess.run(XGETTEXT + others, capture_output=True, text=True)
        self.assertEqual(done.stdout, '')

    def test_all_of_it_can_be_merged(self):
        done = subprocess.run(XGETTEXT + ['--directory', SOURCE, '--files-from',
                                          SOURCE / 'po' / 'POTFILES'], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        for text in ('msgctxt "fields.json/ihc_score/_title"', 'msgctxt "asco-cap-2018.json/'):
            self.assertIn(text, done.stdout)

    def test_languages_are_sound(self):
        for language in (SOURCE / 'po' / 'LINGUAS').read_text('utf-8').split():
            with self.subTest(language):
                done = subprocess.run(['msgfmt', '-c', '-o', '/dev/null', SOURCE / 'po' / f'{language}.po'],
                                      capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)


class Script(unittest.TestCase):
    """The script on small files made for it."""

    def collect(self, **files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, value in files.items():
                (root / f'{name}.json').write_text(json.dumps(value), 'utf-8')
            return collect.collect_content(root, ['.'])

    def test_contexts(self):
        entries = self.collect(book={
            'id': 'book', '_title': 'A', 'list': [
                {'_lost': 'B'}, {'id': 'one', '_name': 'C', 'deep': {'id': 'two', 'in': {'_name': 'D'}}}]})
        self.assertEqual([(e.context, e.text) for e in entries], [
            ('book.json/book/_title', 'A'), ('book.json/book/_lost', 'B'),
            ('book.json/book/one/_name', 'C'), ('book.json/book/one/two/_name', 'D')])

    def test_comments_and_flags(self):
        entry, other = self.collect(book={'_title': 'A {ratio}', '#title': 'first', '#note': 'second',
                                          'more': {'_title': 'He said “a"b\\c”', 'id': 'x'}})
        self.assertEqual(entry.to_pot(), (
            '#. first\n#. second\n#: book.json\n#, python-brace-format\n'
            'msgctxt "book.json/_title"\nmsgid "A {ratio}"\nmsgstr ""\n'))
        self.assertIn('msgid "He said “a\\"b\\\\c”"\n', other.to_pot())
        self.assertNotIn('#.', other.to_pot())

    def test_one_context_and_one_text_are_one_entry(self):
        entries = self.collect(book={'a': {'id': 'x', '_t': 'A'}, 'b': {'id': 'x', '_t': 'A', '#t': 'c'}})
        self.assertEqual([(e.context, e.comments) for e in entries], [('book.json/x/_t', ['c'])])

    def test_refuses(self):
        for why, value in {
                'an empty text': {'_title': ''},
                'blanks': {'_title': '  '},
                'a number': {'_title': 1},
                'a list': {'_title': ['a']},
                'one context, two texts': {'a': {'_t': 'A'}, 'b': {'_t': 'B'}},
                'a placeholder without a name': {'_title': 'A {}'},
                'a placeholder by number': {'_title': 'A {0}'},
                'a brace alone': {'_title': 'A {ratio'},
        }.items():
            with self.subTest(why), self.assertRaises(collect.Wrong):
                self.collect(book=value)

    def test_finds_texts_in_sources(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'a.c'
            for text, found in {
                    'g_print (_ ("a"));': True,
                    'static const char *a = N_ ("a");': True,
                    'f (ngettext ("a", "b", n));': True,
                    'f (C_ ("where", "a"));': True,
                    '/* _("a") */': False,
                    '// _("a")': False,
                    'f ("// no", _ ("a"));': True,
                    'f (a_ ("a"), g_strdup ("b"));': False,
            }.items():
                path.write_text(text, 'utf-8')
                with self.subTest(text):
                    self.assertEqual(collect.is_translatable(path), found)


if __name__ == '__main__':
    unittest.main()
