#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli read from the outside.

Usage: test_read.py HERALD-CLI pdf|no-pdf [unittest options]
"""

import json
import os
import subprocess
import sys
import unittest

from program import CLI, Folder, environment, run

# The program comes first, and is taken by the import.
HAS_PDF = sys.argv.pop(1) == 'pdf'
REPORT = 'Estrogen receptor: positive (90 %). HER2: 2+/3+. Örtlich: invasive carcinoma, 2.5 cm.\n'


# No password opens this: neither hash belongs to one.
LOCK = ('<< /Filter /Standard /V 1 /R 2 /P -4 '
        f'/O <{"00" * 32}> /U <{"11" * 32}> >>')


def make_pdf(text, trailer=''):
    """A PDF of one page with this line, or with none."""
    stream = f'BT /F1 12 Tf 72 720 Td ({text}) Tj ET' if text else '0 0 100 100 re f'
    objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R '
               '/Resources << /Font << /F1 5 0 R >> >> >>',
               f'<< /Length {len(stream)} >>\nstream\n{stream}\nendstream',
               '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    out = '%PDF-1.4\n'
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f'{number} 0 obj\n{body}\nendobj\n'
    table = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n'
    out += ''.join(f'{place:010} 00000 n \n' for place in places)
    out += f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n'
    return out.encode('ascii')


class Read(Folder):
    """One JSON object for one report."""

    def answer(self, done):
        self.assertEqual(done.returncode, 0, done)
        self.assertEqual(done.stderr, b'')
        self.assertTrue(done.stdout.endswith(b'}\n'))
        return json.loads(done.stdout)

    def test_other_digits(self):
        """Digits of another script are read, and places are those of the report as it is written."""
        report = 'Örtlich. ER: ٩٠٪; HER2/CEP17 ratio １．９９\n'
        answer = self.answer(run('read', text=report))
        self.assertEqual(answer['facts'], {'er_percent': '90', 'ish_probe': 'dual', 'her2_cep17_ratio': '1.99'})
        found = {finding['field']: report.encode()[finding['start']:finding['end']].decode()
                 for finding in answer['findings']}
        self.assertIn('٩٠', found['er_percent'])
        self.assertTrue(found['her2_cep17_ratio'].endswith('１．９９'), found)
        self.assertEqual([finding['text'] for finding in answer['findings']],
                         [found[finding['field']] for finding in answer['findings']])

    def test_answer(self):
        answer = self.answer(run('read', text=REPORT))
        self.assertEqual(list(answer), ['findings', 'facts', 'parts'])
        self.assertEqual(answer['facts'],
                         {'er_status': 'positive', 'er_percent': '90', 'tumour_size_mm': '25'})
        for finding in answer['findings']:
            with self.subTest(finding):
                words = REPORT.encode()[finding['start']:finding['end']].decode()
                self.assertEqual(finding['text'], words)
                self.assertIn(finding['confidence'], ('sure', 'check'))
                self.assertEqual('reason' in finding, finding['confidence'] == 'check')
                self.assertNotIn('specimen', finding)
        doubtful = [finding for finding in answer['findings'] if finding['confidence'] == 'check']
        self.assertEqual([(finding['field'], finding['value'], finding['reason']) for finding in doubtful],
                         [('ihc_score', '2+', 'between')])
        self.assertTrue(doubtful[0]['question'].endswith('?'))

    def test_specimens(self):
        answer = self.answer(run('read', text='Part A: HER2 1+.\nPart B: HER2 3+.\n'))
        self.assertEqual(answer['facts'], {})
        self.assertEqual([finding['specimen'] for finding in answer['findings']], [0, 1])
        self.assertEqual([part['text'] for part in answer['parts']], ['Part A', 'Part B'])

    def test_ways_in(self):
        path = self.put('report.txt', REPORT)
        expected = run('read', text=REPORT).stdout
        for done in (run('read', path), run('read', '-', text=REPORT),
                     run('read', text=REPORT, env=environment(LC_ALL='de_DE.UTF-8', LANGUAGE='de'))):
            self.assertEqual((done.returncode, done.stdout), (0, expected))

    def test_nothing(self):
        for text in ('', '\n', b'\xff\x00\xfe'):
            answer = self.answer(run('read', text=text))
            self.assertEqual((answer['findings'], answer['facts'], answer['parts']), ([], {}, []))

    def test_wrong_usage(self):
        for arguments in (('a', 'b'), ('--bogus',)):
            self.assertEqual(run('read', *arguments).returncode, 2)
        self.assertEqual(run('read', '--help').returncode, 0)

    def test_wrong_file(self):
        for path in (os.path.join(self.folder, 'none.txt'), self.folder):
            done = run('read', path)
            self.assertEqual((done.returncode, done.stdout), (1, b''))
            self.assertTrue(done.stderr.startswith(f'herald-cli: {path}: '.encode()), done.stderr)

    def test_too_long(self):
        done = run('read', text=b'HER2: 3+ ' * (17 * 1024 * 1024 // 9))
        self.assertEqual((done.returncode, done.stdout), (1, b''))
        self.assertIn(b'larger than any report', done.stderr)

    def test_broken_pipe(self):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([CLI, 'read'], input=REPORT.encode(), stdout=full,
                                  stderr=subprocess.PIPE, check=False, env=environment())
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'No space', done.stderr)


class Pdf(Folder):
    """PDF with text is read; without text or without poppler the reason is said."""

    def complain(self, data, words):
        done = run('read', text=data)
        self.assertEqual((done.returncode, done.stdout), (1, b''))
        self.assertIn(words, done.stderr)

    def test_text(self):
        if not HAS_PDF:
            self.complain(make_pdf('HER2: 3+'), b'without PDF')
            return
        done = run('read', text=make_pdf('HER2 score: 3+. Grade 2 carcinoma.'))
        self.assertEqual(done.returncode, 0, done)
        self.assertEqual(json.loads(done.stdout)['facts'], {'ihc_score': '3+', 'grade': '2'})

    def test_no_text(self):
        self.complain(make_pdf(''), b'picture without text' if HAS_PDF else b'without PDF')

    def test_locked(self):
        trailer = f'/Encrypt {LOCK} /ID [<{"22" * 16}> <{"22" * 16}>]'
        self.complain(make_pdf('HER2 score: 3+.', trailer),
                      b'locked with a password' if HAS_PDF else b'without PDF')

    def test_damaged(self):
        self.complain(b'%PDF-1.4\nthis is none', b'damaged' if HAS_PDF else b'without PDF')

    def test_huge(self):
        """Half a PDF may still open: it is refused as a whole, and not cut."""
        path = self.put('huge.pdf', '%PDF-1.4\n')
        os.truncate(path, 257 * 1024 * 1024)
        done = run('read', path)
        self.assertEqual((done.returncode, done.stdout), (1, b''))
        self.assertIn(b'larger than 256 MB', done.stderr)

    def test_helper(self):
        """The helper speaks by its exit status alone: it knows no language."""
        if not HAS_PDF:
            return
        trailer = f'/Encrypt {LOCK} /ID [<{"22" * 16}> <{"22" * 16}>]'
        helper = os.path.join(os.path.dirname(CLI), 'herald-pdf-text')
        for data, status in ((b'%PDF-1.4\nthis is none', 2), (make_pdf('HER2', trailer), 3),
                             (make_pdf(''), 4), (make_pdf('HER2'), 0)):
            done = subprocess.run([helper], input=data, capture_output=True, check=False)
            self.assertEqual(done.returncode, status, done)
            self.assertNotIn(b'this PDF', done.stderr)


if __name__ == '__main__':
    unittest.main()
