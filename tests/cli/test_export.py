#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli export and import from the outside.

Usage: test_export.py HERALD-CLI [unittest options]
"""

import json
import os
import shutil
import stat
import subprocess
import unittest

from program import CLI, Folder, environment, run

RECORD = {
    'format': 'herald-record-1',
    'results': [
        {'id': 'a', 'date': '2026-03-05', 'specimen': 'Biopsy', 'laboratory': 'Town', 'edition': 'asco-cap-2018',
         'entries': {'ihc_score': '2+', 'ish_probe': 'dual', 'her2_cep17_ratio': '1.90', 'her2_copies': '4.20',
                     'cells': '40', 'er_percent': '90', 'pr_percent': '<1', 'ki67_percent': '25.0',
                     'specimen': 'core_biopsy', 'lab_her2_status': 'negative', 'grade': '2'}},
        {'id': 'b', 'date': '2026-05', 'entries': {'ihc_score': '0', 'ihc_zero_staining': 'faint'}},
    ],
}


# Both come with poppler-utils.
READS_PDF = shutil.which('pdftotext') and shutil.which('pdfinfo')


def read_with(*command):
    """What a program says of a file."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def text_of(record):
    return json.dumps(record)


def codes_of(bundle):
    """The codes of what is measured, in order."""
    resources = [entry['resource'] for entry in bundle['entry']]
    return [resource['code']['coding'][0]['code'] if 'coding' in resource['code'] else resource['code']['text']
            for resource in resources if resource['resourceType'] == 'Observation']


class Export(Folder):
    """A record in, a bundle out."""

    def bundle(self, *options, record=None):
        done = run('export', '--format=fhir', *options, text=text_of(record or RECORD))
        self.assertEqual(done.returncode, 0, done)
        return json.loads(done.stdout)

    def test_all_results(self):
        self.assertEqual(codes_of(self.bundle()),
                         ['48676-1', '85319-2', '49683-6', '74860-8', '85329-1', '85325-9',
                          'Ki-67, share of tumour cells that stain', '85319-2', '48676-1'])

    def test_one_result(self):
        self.assertEqual(codes_of(self.bundle('--result=2')), ['85319-2', '48676-1'])
        for number in ('3', '-1', 'x'):
            done = run('export', '--format=fhir', f'--result={number}', text=text_of(RECORD))
            self.assertEqual((done.returncode, done.stdout), (2, b''), number)

    def test_digits_are_kept(self):
        done = run('export', '--format=fhir', text=text_of(RECORD))
        for digits in (b'"value": 1.90,', b'"value": 4.20,', b'"value": 25.0,', b'"comparator": "<"'):
            self.assertIn(digits, done.stdout)

    def test_same_everywhere(self):
        expected = run('export', '--format=fhir', text=text_of(RECORD))
        self.assertEqual(expected.stderr, b'herald-cli: -: Left out, for want of a code or a value: Grade.\n')
        again = run('export', '--format=fhir', text=text_of(RECORD),
                    env=environment(LC_ALL='de_DE.UTF-8', LANGUAGE='de', TZ='Asia/Tokyo'))
        self.assertEqual(again.stdout, expected.stdout)

    def test_output(self):
        path = os.path.join(self.folder, 'bundle.json')
        record = self.put('my.herald', text_of(RECORD))
        done = run('export', '--format=fhir', f'--output={path}', record)
        self.assertEqual((done.returncode, done.stdout), (0, b''), done)
        with open(path, 'rb') as file:
            self.assertEqual(file.read(), run('export', '--format=fhir', record).stdout)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)

    def test_output_that_fails(self):
        path = os.path.join(self.folder, 'none', 'bundle.json')
        done = run('export', '--format=fhir', f'--output={path}', text=text_of(RECORD))
        self.assertEqual(done.returncode, 1)
        self.assertIn(path.encode(), done.stderr)
        done = run('export', '--format=fhir', '--output=/dev/full', text=text_of(RECORD))
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'No space', done.stderr)
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([CLI, 'export', '--format=fhir'], input=text_of(RECORD).encode(), stdout=full,
                                  stderr=subprocess.PIPE, check=False, env=environment())
        self.assertEqual(done.returncode, 1)

    def test_wrong_usage(self):
        for arguments in ((), ('--format=doc',), ('--format=fhir', 'a', 'b'), ('--bogus',)):
            self.assertEqual(run('export', *arguments).returncode, 2, arguments)
        self.assertEqual(run('export', '--help').returncode, 0)

    def test_wrong_record(self):
        for text in ('', '[]', '{"format":"herald-record-1","results":[]}', '{"format":"herald-rules-1"}'):
            done = run('export', '--format=fhir', text=text)
            self.assertEqual((done.returncode, done.stdout), (1, b''), text)
            self.assertTrue(done.stderr)
        self.assertEqual(run('export', '--format=fhir', os.path.join(self.folder, 'none')).returncode, 1)

    def test_another_edition(self):
        record = {'format': 'herald-record-1', 'results': [{'id': 'a', 'edition': 'asco-cap-1999',
                                                            'entries': {'ihc_score': '3+'}}]}
        done = run('export', '--format=fhir', text=text_of(record))
        self.assertEqual(done.returncode, 0)
        self.assertIn('“asco-cap-1999”', done.stderr.decode())
        self.assertIn(b'Rule book asco-cap-2018', done.stdout)


class Words(Folder):
    """A record in, its sheets out as plain text."""

    def test_plain_text(self):
        done = run('export', '--format=text', text=text_of(RECORD))
        self.assertEqual((done.returncode, done.stderr), (0, b''), done)
        text = done.stdout.decode()
        self.assertTrue(text.startswith('Biopsy · 5 Mar 2026 · Town\n\nYour laboratory wrote: Negative\n'), text[:99])
        for line in ('- Ratio HER2 to CEP17: 1.90', 'What comes next', 'ASCO/CAP 2018, affirmed 2023'):
            self.assertIn(f'\n{line}\n', text)
        self.assertEqual(text.count('\n1. '), 4)
        self.assertNotIn('\n9. ', text)

    def test_edition(self):
        record = {'format': 'herald-record-1', 'results': [{'id': 'a', 'edition': 'asco-cap-2013',
                                                            'entries': {'ihc_score': '3+'}}]}
        self.assertIn('ASCO/CAP 2013', run('export', '--format=text', text=text_of(record)).stdout.decode())

    def test_edition_of_the_year(self):
        for member, edition in (({'year': '2014'}, '2013'), ({'date': '2010-05'}, '2007'),
                                ({'year': '2014', 'date': '2010-05'}, '2013'), ({'date': '2019'}, '2018'),
                                ({'year': '1995', 'date': '2010-05'}, '2007'),
                                ({'year': '2099', 'date': '2010-05'}, '2018')):
            record = {'format': 'herald-record-1',
                      'results': [{'id': 'a', **member, 'entries': {'ihc_score': '3+'}}]}
            with self.subTest(member):
                done = run('export', '--format=text', text=text_of(record))
                self.assertIn(f'ASCO/CAP {edition}', done.stdout.decode())
                self.assertEqual(done.stderr, b'')


class Pages(Folder):
    """A record in, its sheets out as a PDF file."""

    def export(self, *options):
        """The path of the file."""
        path = os.path.join(self.folder, 'sheets.pdf')
        done = run('export', '--format=pdf', f'--output={path}', *options, text=text_of(RECORD))
        self.assertEqual((done.returncode, done.stderr), (0, b''), done)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        return path

    def text(self, *options):
        """What a reader of PDF files finds in it."""
        return read_with('pdftotext', '-enc', 'UTF-8', self.export(*options), '-')

    def test_pdf(self):
        text = self.text()
        # A result on one page and its questions on another, twice.
        self.assertEqual(text.count('\f'), 4)
        self.assertIn('Biopsy · 5 Mar 2026 · Town', text)
        self.assertLess(text.index('What your laboratory wrote'), text.index('What the published rules say'))
        self.assertEqual(text.count('For both of us'), 2)

    def test_one_result(self):
        text = self.text('--result=2')
        self.assertEqual(text.count('\f'), 2)
        self.assertNotIn('Town', text)

    def test_paper(self):
        for options, name in (((), 'A4'), (('--paper=a4',), 'A4'), (('--paper=letter',), 'letter')):
            about = read_with('pdfinfo', self.export(*options))
            self.assertRegex(about, rf'Page size: .*\({name}\)')
            self.assertRegex(about, r'Title: +Your HER2 result')
        self.assertEqual(run('export', '--format=pdf', '--paper=a5', text=text_of(RECORD)).returncode, 2)

    def test_large(self):
        self.assertGreater(self.text('--large').count('\f'), 4)


if not READS_PDF:
    del Pages


class Import(Folder):
    """A bundle in, a record out."""

    def test_there_and_back(self):
        first, second = RECORD['results']
        # One with the laboratory's own conclusion and one without.
        record = {**RECORD, 'results': [{**first, 'edition': 'asco-cap-2013'}, second]}
        bundle = run('export', '--format=fhir', text=text_of(record)).stdout
        done = run('import', '--format=fhir', text=bundle)
        self.assertEqual(done.returncode, 0, done)
        results = json.loads(done.stdout)['results']
        for result, original in zip(results, RECORD['results'], strict=True):
            entries = {name: entry for name, entry in original['entries'].items() if name != 'grade'}
            self.assertEqual(result['entries'], entries)
            self.assertEqual(result['date'], original['date'])
        self.assertEqual((results[0]['specimen'], results[0]['laboratory']), ('Biopsy', 'Town'))
        self.assertEqual([result['edition'] for result in results], ['asco-cap-2013', 'asco-cap-2018'])
        self.assertEqual(done.stderr.decode().count('\n'), 1)
        self.assertIn('gives a bound, <1', done.stderr.decode())

    def test_ways(self):
        bundle = run('export', '--format=fhir', text=text_of(RECORD)).stdout.decode()
        expected = run('import', '--format=fhir', text=bundle).stdout
        path = self.put('bundle.json', bundle)
        record = os.path.join(self.folder, 'my.herald')
        self.assertEqual(run('import', '--format=fhir', path).stdout, expected)
        self.assertEqual(run('import', '--format=fhir', f'--output={record}', path).returncode, 0)
        with open(record, 'rb') as file:
            self.assertEqual(file.read(), expected)
        self.assertEqual(stat.S_IMODE(os.stat(record).st_mode), 0o600)
        self.assertEqual(run('export', '--format=fhir', record).returncode, 0)

    def test_damaged(self):
        for text, words in (
                ('', '$: '),
                ('{"resourceType": "Bundle",\n "entry": [}', 'line 2'),
                ('{"resourceType": "Bundle", "entry": {}}', '$.entry: must be an array'),
                ('{"resourceType": "Bundle", "entry": [{"resource": {}}]}', '$.entry[0].resource.resourceType: is missing'),
                ('{"resourceType": "Patient"}', '$.resourceType: must be Bundle or Observation'),
                ('{"resourceType": 4}', '$.resourceType: must be'),
                ('[]', '$'),
                (' ' * (9 * 1024 * 1024), 'larger than 8 MiB'),
        ):
            with self.subTest(text[:60]):
                path = self.put('bundle.json', text)
                done = run('import', '--format=fhir', path)
                self.assertEqual((done.returncode, done.stdout), (1, b''))
                self.assertIn(f'herald-cli: {path}: ', done.stderr.decode())
                self.assertIn(words, done.stderr.decode())

    def test_wrong_usage(self):
        for arguments in ((), ('--format=pdf',), ('--format=fhir', 'a', 'b'), ('--bogus',)):
            self.assertEqual(run('import', *arguments).returncode, 2, arguments)


if __name__ == '__main__':
    unittest.main()
