#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of somebody else: nothing in them is obeyed, by a terminal or by Herald.

usage: test_untrusted.py HERALD-CLI pdf|no-pdf|unlimited-pdf RECORD

With “unlimited-pdf” no memory is measured: the sanitizers map terabytes, so no limit is set for them.
"""

import json
import os
import pathlib
import resource
import sys
import time
import unittest
import zlib

sys.dont_write_bytecode = True
PDF, RECORD = sys.argv.pop(2), sys.argv.pop(2)
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))

from program import Folder, environment, run  # noqa: E402

NASTY = '\x1b[2J\x1b]0;owned\x07\b\r\u202e\u2066\u200f\x9b31m<b>&amp;%s'
# What no message and no page may hold.
OBEYED = [chr(code) for code in [*range(1, 9), 11, *range(13, 32), *range(127, 160), 0x2028, 0x2029,
                                 *range(0x202a, 0x202f)]]
TURNED = [chr(code) for code in [0x200e, 0x200f, *range(0x2066, 0x206a)]]


def made_pdf(stream):
    """A PDF of one page, with its content packed."""
    packed = zlib.compress(stream, 9)
    return (b'%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'
            b'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
            b'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font'
            b'<</F 5 0 R>>>>>>endobj\n4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream '
            b'endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier>>endobj\n'
            b'trailer<</Root 1 0 R>>\n' % (len(packed), packed))


class Untrusted(Folder):
    """What a terminal is told, and what a file can make Herald do."""

    def check_message(self, data):
        """Nothing in it is obeyed, and no line of it is somebody else's."""
        text = data.decode()
        for mark in OBEYED + TURNED:
            self.assertNotIn(mark, text, repr(text))
        for line in text.splitlines():
            self.assertTrue(line.startswith('herald-cli: '), repr(text))
            self.assertFalse(line.startswith('herald-cli: fine'), repr(text))

    def test_names(self):
        """A name of a file is shown, whatever it holds."""
        for command in (('read',), ('classify',), ('check',), ('export', '--format=fhir'),
                        ('import', '--format=fhir'), ('agreement',)):
            done = run(*command, os.path.join(self.folder, 'no' + NASTY + '\nherald-cli: fine'))
            self.assertEqual(done.returncode, 1, command)
            self.assertIn(b'\\x1b[2J', done.stderr)
            self.check_message(done.stderr)

    def test_arguments(self):
        """So is a command, an option and an edition."""
        for command in (('a' + NASTY,), ('classify', '--' + NASTY), ('classify', '--edition=' + NASTY),
                        ('classify', '--format=' + NASTY), (b'\xff\xfe\x1b[1m',)):
            done = run(*command)
            self.assertEqual(done.returncode, 2, command)
            self.assertTrue(done.stderr)
            self.check_message(done.stderr)

    def test_sound_name(self):
        """Also where there is nothing wrong with the file."""
        book = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'rules' / 'asco-cap-2007.json'
        text = json.loads(book.read_text())
        done = run('check', self.put('a' + NASTY.replace('/', ''), json.dumps(text)))
        for mark in OBEYED + TURNED:
            self.assertNotIn(mark, (done.stdout + done.stderr).decode())

    def test_table(self):
        """A header is told harmless; a cell that goes through to a pipe stays what it is."""
        table = f'case,"{NASTY}",ihc_score\n"{NASTY}",1,3+\n'
        done = run('classify', text=table)
        self.assertEqual(done.returncode, 0)
        self.check_message(done.stderr)
        self.assertIn(b'\\x1b[2J', done.stderr)
        self.assertIn(NASTY.encode(), done.stdout)

    def test_texts_for_people(self):
        """A rule book, an article, a word: refused with its place, and said harmless."""
        for text in ('\x1b[2J', 'a\u202eb', 'a\u2066b', '\r', '\x7f'):
            done = run('check', self.put('a.json', json.dumps(
                {'format': 'herald-glossary-1', 'terms': [
                    {'id': 'a', '_term': text, '_meaning': 'a', 'sources': []}]})))
            self.assertEqual(done.returncode, 1)
            self.check_message(done.stderr)

    def test_paper(self):
        """Texts of a record come to paper without what would turn them round."""
        record = json.loads(pathlib.Path(RECORD).read_text())
        # It holds a number that JSON in Python does not.
        record['results'][0]['entries'].pop('her4')

        def spoil(value, name=''):
            if isinstance(value, dict):
                return {key: spoil(one, key) for key, one in value.items()}
            if isinstance(value, list):
                return [spoil(one, name) for one in value]
            return value + NASTY if name in ('sample', 'laboratory', 'title', 'notes', 'questions',
                                             'text', 'lab') else value

        done = run('export', '--format=text', self.put('a.herald', json.dumps(spoil(record))))
        text = done.stdout.decode()
        self.assertTrue(text, done.stderr)
        for mark in OBEYED:
            self.assertNotIn(mark, text.replace('\f', ''))
        self.assertIn('owned', text)

    def test_places(self):
        """A set of pictures takes none from outside its folder."""
        for name in ('../a.png', '/etc/passwd', 'https://example.org/a.png', 'a/../../b.png'):
            done = run('check', self.put('consensus.json', json.dumps(
                {'format': 'herald-practice-1', 'id': 'a', '_title': 'A', '_about': 'A', 'mode': 'learn',
                 'assay': '4B5', 'cases': [
                     {'id': 'one', 'kind': 'picture', 'file': name, 'nm_per_px': '250',
                      'consensus': {'score': '2+', 'readers': '5', 'intense': '5', 'weak': '40',
                                    'faint': '20'}}]})))
            self.assertEqual(done.returncode, 1, name)

    def test_nothing_made(self):
        """Paths and addresses in cells and texts make no file and open none."""
        trap = os.path.join(self.folder, 'trap')
        os.mkfifo(trap)
        before = sorted(os.listdir(self.folder))
        self.assertEqual(run('classify', text=f'case,ihc_score\n{trap},3+\n$(touch x),2+\n',
                             cwd=self.folder).returncode, 0)
        self.assertEqual(run('read', text=f'HER2 2+ see {trap} file://{trap}',
                             cwd=self.folder).returncode, 0)
        self.assertEqual(run('import', '--format=fhir', text=json.dumps(
            {'resourceType': 'Bundle', 'type': 'collection', 'entry': [
                {'fullUrl': f'file://{trap}', 'resource': {'resourceType': 'Binary',
                                                           'url': f'file://{trap}'}}]}),
                             cwd=self.folder).returncode in (0, 1), True)
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    @unittest.skipUnless(PDF.endswith('pdf') and PDF != 'no-pdf', 'built without PDF')
    def test_bombs(self):
        """A small PDF that unpacks to far more is given up in time, and takes little memory."""
        text = b'BT /F 9 Tf ' + b'(HER2) Tj ' * 3_000_000 + b'ET'
        nested = b'q ' * 5_000_000
        for stream in (text, nested):
            path = os.path.join(self.folder, 'a.pdf')
            pdf = made_pdf(stream)
            self.assertLess(len(pdf), 1_000_000)
            pathlib.Path(path).write_bytes(pdf)
            start = time.monotonic()
            done = run('read', path)
            self.assertLess(time.monotonic() - start, 40)
            self.assertIn(done.returncode, (0, 1))
            if done.returncode == 1:
                self.check_message(done.stderr)
        if PDF == 'pdf':
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 3_000_000)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
