#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli classify: tables in, tables and lines of verdicts out.

Usage: test_classify.py HERALD-CLI [unittest options]
"""

import csv
import io
import json
import subprocess
import unittest

from program import CLI, COLUMNS, TABLE, Folder, classify_one, environment, rows_of, run


class Table(Folder):
    """CSV in, CSV out."""

    def test_columns(self):
        done = run('classify', text=TABLE)
        self.assertEqual(done.returncode, 0, done)
        self.assertEqual(done.stderr, b'')
        rows = rows_of(done)
        self.assertEqual(list(rows[0]), COLUMNS)
        self.assertEqual([row['case'] for row in rows], ['a', 'b', 'c', 'd', 'e', 'f, "quoted"', 'gül'])
        self.assertEqual([row['her2_status'] for row in rows],
                         ['positive', 'equivocal', 'pending', 'pending', 'invalid', 'negative', 'pending'])
        self.assertEqual(rows[1]['edition'], 'asco-cap-2013')
        self.assertEqual(rows[0]['edition'], 'asco-cap-2018')
        self.assertEqual(rows[0]['subtype'], 'luminal_b_like_her2_positive')
        self.assertEqual(rows[0]['rule'], 'ihc-3')
        self.assertEqual(rows[2]['next_step'], 'recount-second-observer')
        self.assertEqual(rows[2]['ish_group'], 'group-2')

    def test_pending_names_what_is_missing(self):
        row = classify_one({'ihc_score': '2+', 'ish_probe': 'dual', 'her2_cep17_ratio': '2.5'})
        self.assertEqual((row['her2_status'], row['next_step'], row['rule']), ('pending', '', ''))
        self.assertIn('her2_copies: not given', row['problem'])
        self.assertEqual(row['possible'], 'positive|negative|pending')

    def test_bad_row(self):
        row = classify_one({'case': 'x', 'ihc_score': '5+', 'er_percent': '90', 'pr_percent': '90'})
        self.assertEqual({name: row[name] for name in COLUMNS[:11]},
                         {'case': 'x', 'edition': 'asco-cap-2018', 'her2_status': 'invalid', 'ish_group': '',
                          'her2_expression': '', 'next_step': 'check-input', 'possible': 'invalid',
                          'hr_status': '', 'subtype': '', 'grade': '', 'rule': ''})
        self.assertTrue(row['problem'].startswith('ihc_score: '), row['problem'])

    def test_line_ends(self):
        expected = run('classify', text=TABLE).stdout
        self.assertNotIn(b'\r', expected)
        self.assertTrue(expected.endswith(b'\n'))
        for text in (TABLE.replace('\n', '\r\n'), TABLE.replace('\n', '\r'), TABLE[:-1], '\ufeff' + TABLE,
                     TABLE.replace('\n', '\n\n')):
            self.assertEqual(run('classify', text=text).stdout, expected)

    def test_inputs(self):
        """A file, “-”, nothing and a pipe are the same."""
        expected = run('classify', text=TABLE).stdout
        self.assertEqual(run('classify', '-', text=TABLE).stdout, expected)
        self.assertEqual(run('classify', self.put('table.csv', TABLE)).stdout, expected)
        with open(self.put('table.csv', TABLE), 'rb') as file:
            done = subprocess.run([CLI, 'classify'], stdin=file, capture_output=True, check=True,
                                  env=environment())
        self.assertEqual(done.stdout, expected)

    def test_edition(self):
        table = 'case,edition,ihc_score,ish_probe,her2_copies\na,,2+,single,5\nb,asco-cap-2007,2+,single,6.0\n'
        done = run('classify', '--edition=asco-cap-2013', text=table)
        self.assertEqual([(row['edition'], row['next_step']) for row in rows_of(done)],
                         [('asco-cap-2013', 'reflex-dual-ish'), ('asco-cap-2007', 'count-more-cells')])

    def test_other_digits(self):
        """Digits of another script mean what they say; a mark that may be of thousands is asked about."""
        plain = run('classify', text='case,ihc_score,her2_cep17_ratio,her2_copies\na,2+,1.9,6.5\n').stdout
        for score, ratio, copies in (('٢+', '١٫٩', '٦٫٥'), ('２＋', '１．９', '６．５'), ('۲+', '۱٫۹', '۶٫۵')):
            done = run('classify', text=f'case,ihc_score,her2_cep17_ratio,her2_copies\na,{score},{ratio},{copies}\n')
            self.assertEqual(done.stdout, plain)
        done = run('classify', text='case,her2_copies\na,٦٬٥\n')
        self.assertIn(b',check-input,', done.stdout)

    def test_unknown_edition(self):
        row = classify_one({'edition': 'asco-cap-2019', 'ihc_score': '3+'})
        self.assertEqual((row['edition'], row['her2_status']), ('asco-cap-2019', 'invalid'))
        self.assertEqual(row['problem'], 'edition: “asco-cap-2019” is not loaded')

    def test_ignored_columns(self):
        done = run('classify', text='case,colour,ihc_score,age\na,red,3+,50\n')
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.decode().count('\n'), 1)
        self.assertIn('colour, age', done.stderr.decode())
        self.assertEqual(rows_of(done)[0]['her2_status'], 'positive')

    def test_only_header(self):
        done = run('classify', text='case,ihc_score\n')
        self.assertEqual((done.returncode, done.stdout.decode()), (0, ','.join(COLUMNS) + '\n'))

    def test_not_utf8(self):
        done = run('classify', '--keep', text=b'case,ihc_score\n\xfe,3+\nb,3+\n')
        self.assertEqual(done.returncode, 0)
        self.assertEqual([row['her2_status'] for row in rows_of(done)], ['invalid', 'positive'])


class Keep(unittest.TestCase):
    """--keep carries the input in front."""

    def test_keep(self):
        lines = list(csv.reader(io.StringIO(run('classify', '--keep', text=TABLE).stdout.decode(), newline='')))
        table = list(csv.reader(io.StringIO(TABLE, newline='')))
        width = len(table[0])
        self.assertEqual(lines[0], table[0] + COLUMNS)
        plain = list(csv.reader(io.StringIO(run('classify', text=TABLE).stdout.decode(), newline='')))
        for line, row, judged in zip(lines, table, plain, strict=True):
            self.assertEqual((line[:width], line[width:]), (row, judged))

    def test_short_and_long_rows(self):
        text = 'case,ihc_score,age\na\nb,3+,50,more\n'
        lines = list(csv.reader(io.StringIO(run('classify', '--keep', text=text).stdout.decode(), newline='')))
        self.assertEqual([line[:3] for line in lines[1:]], [['a', '', ''], ['b', '3+', '50']])
        self.assertEqual({len(line) for line in lines}, {3 + len(COLUMNS)})


class Injection(unittest.TestCase):
    """Nothing that a stranger put into a cell is run by a spreadsheet."""

    FORMULAS = ('=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|\' /C calc\'!A0',
                '=HYPERLINK("http://x";"y")')

    def assert_harmless(self, line):
        for cell in line:
            self.assertNotRegex(cell, r'\A[=+\-@\t\r]')

    def lines(self, text, *options):
        done = run('classify', *options, text=text)
        return list(csv.reader(io.StringIO(done.stdout.decode(), newline='')))

    def test_cells(self):
        for formula in self.FORMULAS:
            quoted = '"' + formula.replace('"', '""') + '"'
            for column in ('case', 'edition', 'ihc_score', 'note'):
                with self.subTest(formula=formula, column=column):
                    for line in self.lines(f'{column},er_percent\n{quoted},5\n', '--keep'):
                        self.assert_harmless(line)

    def test_case_is_marked(self):
        for formula in self.FORMULAS[:4]:
            self.assertEqual(self.lines(f'case\n{formula}\n')[1][0], "'" + formula)

    def test_numbers_stay(self):
        self.assertEqual(self.lines('case,er_percent\n-5,5\n', '--keep')[1][0], '-5')

    def test_header(self):
        for line in self.lines('=1+1,case\na,b\n', '--keep'):
            self.assert_harmless(line)


class Lines(unittest.TestCase):
    """--format=jsonl: one whole verdict a line."""

    def verdicts(self, text, *options):
        done = run('classify', '--format=jsonl', *options, text=text)
        self.assertEqual(done.returncode, 0, done)
        self.assertTrue(done.stdout.endswith(b'\n'))
        return [json.loads(line) for line in done.stdout.decode().split('\n')[:-1]]

    def test_same_answers(self):
        rows = rows_of(run('classify', text=TABLE))
        verdicts = self.verdicts(TABLE)
        self.assertEqual(len(verdicts), len(rows))
        for row, verdict in zip(rows, verdicts):
            for name in COLUMNS:
                expected = row[name].split('|') if name == 'possible' else row[name]
                self.assertEqual(verdict.get(name, ''), expected, (row['case'], name))

    def test_trail(self):
        verdict = self.verdicts('ihc_score,ish_probe,her2_cep17_ratio,her2_copies\n2+,dual,2.50,3.0\n')[0]
        trail = {step['decision']: step for step in verdict['trail']}
        self.assertEqual(trail['ish_group']['inputs'],
                         {'ish_probe': 'dual', 'cell_count': 'enough', 'her2_cep17_ratio': '2.50',
                          'her2_copies': '3.0'})
        self.assertEqual(trail['her2_result']['rule'], 'group-2-recount-due')
        self.assertEqual(trail['her2_result']['outcome'], 'pending')
        self.assertIn('wolff-2023', trail['her2_result']['sources'])
        for step in verdict['trail']:
            self.assertLessEqual({'decision', 'inputs', 'rule', 'outcome'}, set(step))
        self.assertRegex(verdict['reviewed'], r'\A\d{4}-\d\d-\d\d\Z')

    def test_changes(self):
        verdict = self.verdicts('ish_probe,her2_copies,cells\nsingle,3.9,40\n')[0]
        self.assertIn({'field': 'her2_copies', 'to': '>= 4.0', 'her2_status': 'pending'},
                      verdict['would_change'])
        self.assertIn('her2_copies',
                      self.verdicts('ihc_score,ish_probe,cells\n2+,single,40\n')[0]['decides_most'])

    def test_odd_cells(self):
        texts = ['quote " and \\', 'two\nlines', 'tab\tand \x01', 'ümläut “x”', '</script>', '\u2028']
        for text in texts:
            quoted = '"' + text.replace('"', '""') + '"'
            verdict = self.verdicts(f'case,ihc_score\n{quoted},3+\n')
            self.assertEqual([found['case'] for found in verdict], [text])

    def test_not_utf8(self):
        done = run('classify', '--format=jsonl', text=b'case,ihc_score\n\xfe,3+\n')
        self.assertEqual(json.loads(done.stdout.decode())['her2_status'], 'invalid')


if __name__ == '__main__':
    unittest.main()
