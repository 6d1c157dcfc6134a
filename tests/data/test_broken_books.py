#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is wrong with a book, herald-cli says so and goes on with the others.

usage: test_broken_books.py HERALD-CLI [UNITTEST OPTION...]
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

import small_book

COHORT = 'ihc_score,edition\n3+,\n2+,asco-cap-2013\n'
ANSWERS = ['positive', 'equivocal']
MEBIBYTE = 1024 * 1024
# Below the 100 MiB of the huge file, above what a sanitizer needs for itself.
MOST_MEMORY = 90


class BrokenBooks(unittest.TestCase):
    """Each kind of mistake, by itself and in the user's folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name) / 'home'
        self.rules = self.home / 'herald' / 'rules'
        self.rules.mkdir(parents=True)
        self.aside = pathlib.Path(folder.name)

    def run_cli(self, *arguments, text='', **variables):
        environment = dict(os.environ, XDG_DATA_HOME=str(self.home), **(variables or {'LC_ALL': 'C'}))
        return subprocess.run([CLI, *arguments], input=text, capture_output=True, text=True,
                              env=environment, timeout=60)

    def read_column(self, done, name):
        header, *rows = [line.split(',') for line in done.stdout.splitlines()]
        return [row[header.index(name)] for row in rows]

    def check_bundled_work(self):
        done = self.run_cli('classify', text=COHORT)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.read_column(done, 'her2_status'), ANSWERS)

    def check_said(self, done, name, place, reason):
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(name, done.stderr)
        self.assertIn(place, done.stderr)
        self.assertIn(reason, done.stderr)
        self.assertEqual(done.stderr.count('\n'), 1, done.stderr)

    def check_broken(self, path, place, reason):
        """Says what a file lacks, alone and among others; then takes it away."""
        self.check_said(self.run_cli('check', path), str(path), place, reason)
        kept = self.rules / 'kept.json'
        path.rename(kept)
        done = self.run_cli('check')
        self.check_said(done, 'kept.json', place, reason)
        self.assertIn('asco-cap-2018: sound', done.stdout)
        self.check_bundled_work()
        kept.rename(path)

    def test_sound_book_is_usable(self):
        path = self.rules / 'mine.json'
        path.write_text(json.dumps(small_book.make_sound()), 'utf-8')
        for arguments in [('check',), ('check', path)]:
            done = self.run_cli(*arguments)
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            self.assertIn('sound', done.stdout)
        self.assertIn('small-book: sound', self.run_cli('check').stdout)
        text = 'ihc_score\n0\n2+\n3+\nindeterminate\n'
        done = self.run_cli('classify', f'--edition={small_book.ID}', text=text)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertEqual(self.read_column(done, 'her2_status'),
                         ['negative', 'equivocal', 'positive', 'indeterminate'])
        self.assertEqual(self.read_column(done, 'edition'), [small_book.ID] * 4)
        done = self.run_cli('classify', text=f'ihc_score,edition\n3+,{small_book.ID}\n')
        self.assertEqual(self.read_column(done, 'rule'), ['ihc-3'])
        self.check_bundled_work()

    def test_mistakes_in_a_book(self):
        for mistake in small_book.MISTAKES:
            with self.subTest(mistake.name):
                path = self.aside / 'broken.json'
                path.write_bytes(mistake.to_bytes())
                self.check_broken(path, f': {mistake.place}', mistake.reason)

    def test_what_is_no_book(self):
        for name, data, place, reason in small_book.make_raw():
            with self.subTest(name):
                path = self.aside / 'broken.json'
                path.write_bytes(data)
                self.check_broken(path, place, reason)

    def test_messages_are_the_same_everywhere(self):
        path = self.aside / 'größe.json'
        path.write_bytes(next(m for m in small_book.MISTAKES if m.name == 'unknown member').to_bytes())
        for locale in ('C', 'C.UTF-8', 'de_DE.UTF-8'):
            with self.subTest(locale):
                done = self.run_cli('check', path, LC_ALL=locale)
                self.check_said(done, 'größe.json', '$', 'unknown member “colour”')

    def test_name_of_a_bundled_book(self):
        book = dict(small_book.make_sound(), id='asco-cap-2018')
        (self.rules / 'mine.json').write_text(json.dumps(book), 'utf-8')
        self.check_said(self.run_cli('check'), 'mine.json', '$.id', 'another book is called “asco-cap-2018”')
        self.check_bundled_work()
        done = self.run_cli('classify', text='ish_probe,her2_copies,her2_cep17_ratio\ndual,7,3\n')
        self.assertEqual(self.read_column(done, 'ish_group'), ['group-1'])

    def test_two_books_of_one_name(self):
        for name in ('b.json', 'a.json'):
            (self.rules / name).write_text(json.dumps(small_book.make_sound()), 'utf-8')
        done = self.run_cli('check')
        self.check_said(done, 'b.json', '$.id', 'another book is called “small-book”')
        self.assertIn('small-book: sound', done.stdout)

    def test_all_mistakes_at_once(self):
        for number, mistake in enumerate(small_book.MISTAKES):
            (self.rules / f'{number:02}.json').write_bytes(mistake.to_bytes())
        (self.rules / 'sound.json').write_text(json.dumps(small_book.make_sound()), 'utf-8')
        done = self.run_cli('check')
        self.assertEqual(done.returncode, 1)
        lines = done.stderr.splitlines()
        self.assertEqual([line.split(': ')[1] for line in lines],
                         [f'{number:02}.json' for number in range(len(small_book.MISTAKES))])
        self.assertIn('small-book: sound', done.stdout)
        self.check_bundled_work()

    def test_what_cannot_be_read(self):
        folder = self.aside / 'x.json'
        folder.mkdir()
        self.check_broken(folder, '$', '')
        self.check_said(self.run_cli('check', self.aside / 'nowhere.json'), 'nowhere.json', '$', 'No such file')
        (self.rules / 'gone.json').symlink_to('nowhere.json')
        self.check_said(self.run_cli('check'), 'gone.json', '$', '')
        self.check_bundled_work()

    def test_other_files_are_left_alone(self):
        for name in ('notes.txt', 'book.json~', '.hidden', 'json'):
            (self.rules / name).write_text('not a book', 'utf-8')
        done = self.run_cli('check')
        self.assertEqual((done.returncode, done.stderr), (0, ''))

    def test_rules_is_a_file(self):
        self.rules.rmdir()
        self.rules.write_text('{}', 'utf-8')
        self.assertEqual(self.run_cli('check').returncode, 0)
        self.check_bundled_work()

    def test_several_files(self):
        sound = self.aside / 'sound.json'
        sound.write_text(json.dumps(small_book.make_sound()), 'utf-8')
        broken = self.aside / 'broken.json'
        broken.write_bytes(small_book.MISTAKES[0].to_bytes())
        done = self.run_cli('check', broken, sound)
        self.check_said(done, 'broken.json', '$', 'gap')
        self.assertIn('sound.json: sound', done.stdout)

    def measure(self, *arguments):
        """Runs herald-cli; gives its status, its message, seconds and the most memory, in MiB."""
        with tempfile.TemporaryFile() as errors:
            started = time.monotonic()
            process = subprocess.Popen([CLI, *arguments], stdout=subprocess.DEVNULL, stderr=errors,
                                       env=dict(os.environ, XDG_DATA_HOME=str(self.home)))
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.monotonic() - started
            errors.seek(0)
            return process.returncode, errors.read().decode(), seconds, usage.ru_maxrss / 1024

    def test_a_huge_file_is_refused_unread(self):
        path = self.rules / 'huge.json'
        for fill in ('holes', 'blanks'):
            with path.open('wb') as file:
                if fill == 'holes':
                    file.truncate(100 * MEBIBYTE)
                else:
                    for _ in range(100):
                        file.write(b' ' * MEBIBYTE)
            for arguments in [('check', path), ('check',)]:
                with self.subTest(fill=fill, arguments=arguments):
                    status, words, seconds, memory = self.measure(*arguments)
                    self.assertEqual(status, 1)
                    self.assertIn('huge.json: $: the file is larger than 8 MiB', words)
                    self.assertLess(seconds, 5)
                    self.assertLess(memory, MOST_MEMORY)
            self.check_bundled_work()

    def test_a_large_table_is_refused_unfilled(self):
        mistake = next(mistake for mistake in small_book.MISTAKES if mistake.name == 'too large')
        path = self.aside / 'large.json'
        path.write_bytes(mistake.to_bytes())
        status, _, seconds, memory = self.measure('check', path)
        self.assertEqual(status, 1)
        self.assertLess(seconds, 5)
        self.assertLess(memory, MOST_MEMORY)


if __name__ == '__main__':
    CLI = sys.argv.pop(1)
    unittest.main()
