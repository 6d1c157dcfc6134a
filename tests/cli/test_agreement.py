#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli agreement: what readers answered, merged."""

import csv
import io
import json
import os
import unittest

from program import Folder, run, rows_of

HEADER = 'reader,set,case,kind,mode,edition,score,truth_score,group,truth_group\n'
ANNA = ['2+', '2+', '1+', '0', '3+', '3+', '1+', '2+']
BEN = ['2+', '1+', '1+', '0', '3+', '2+', '1+', '']
TRUTH = ['2+', '2+', '1+', '0', '3+', '3+', '2+', '2+']


def table(reader, scores, mode='test'):
    """A table of answers to an IHC set."""
    return HEADER + ''.join(f'{reader},s,{number},ihc,{mode},asco-cap-2018,{score},{truth},,\n'
                            for number, (score, truth) in enumerate(zip(scores, TRUTH)))


def kappa_of(pairs):
    """Cohen's kappa, straight from its definition."""
    total = len(pairs)
    classes = {word for pair in pairs for word in pair}
    agreed = sum(one == other for one, other in pairs) / total
    chance = sum(sum(one == word for one, _ in pairs) * sum(other == word for _, other in pairs)
                 for word in classes) / total ** 2
    return (agreed - chance) / (1 - chance)


class Agreement(Folder):
    """Files in, agreement out."""

    def find(self, rows, **wanted):
        found = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
        self.assertEqual(len(found), 1, wanted)
        return found[0]

    def test_two_readers(self):
        files = self.put('a.csv', table('anna', ANNA)), self.put('b.csv', table('ben', BEN))
        done = run('agreement', '--format=csv', *files)
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        rows = rows_of(done)
        anna = self.find(rows, kind='truth', first='anna')
        self.assertEqual((anna['scale'], anna['cases'], anna['agreed'], anna['left_out']),
                         ('four-scores', '8', '7', '0'))
        self.assertAlmostEqual(float(anna['kappa']), kappa_of(list(zip(TRUTH, ANNA))), places=6)
        ben = self.find(rows, kind='truth', first='ben')
        self.assertEqual((ben['cases'], ben['left_out']), ('7', '1'))
        self.assertAlmostEqual(float(ben['kappa']), kappa_of(list(zip(TRUTH, BEN))[:7]), places=6)
        both = self.find(rows, kind='readers')
        self.assertEqual((both['first'], both['second'], both['cases'], both['agreed']), ('anna', 'ben', '7', '5'))
        self.assertAlmostEqual(float(both['kappa']), kappa_of(list(zip(ANNA, BEN))[:7]), places=6)
        self.assertLess(float(both['kappa_low']), float(both['kappa']))
        self.assertGreater(float(both['kappa_high']), float(both['kappa']))
        everybody = self.find(rows, kind='all')
        self.assertEqual((everybody['cases'], everybody['agreed']), ('7', '5'))
        one = self.find(rows, kind='class', first='anna', **{'class': '2+'})
        self.assertEqual((one['cases'], one['agreed']), ('4', '3'))

    def test_order_of_files(self):
        files = self.put('a.csv', table('anna', ANNA)), self.put('b.csv', table('ben', BEN))
        for name in ('text', 'csv', 'json'):
            with self.subTest(name):
                self.assertEqual(run('agreement', f'--format={name}', *files).stdout,
                                 run('agreement', f'--format={name}', *reversed(files)).stdout)

    def test_same_file_twice(self):
        file = self.put('a.csv', table('anna', ANNA))
        once, twice = (rows_of(run('agreement', '--format=csv', *[file] * times)) for times in (1, 2))
        self.assertEqual(once, twice)

    def test_no_codes(self):
        files = self.put('first.csv', table('', ANNA)), self.put('second.csv', table('', BEN))
        rows = rows_of(run('agreement', '--format=csv', *files))
        self.assertEqual({row['first'] for row in rows if row['kind'] == 'truth'}, {'first', 'second'})

    def test_mode(self):
        file = self.put('a.csv', table('anna', ANNA) + table('anna', BEN, 'repeat').split('\n', 1)[1])
        rows = rows_of(run('agreement', '--format=csv', '--mode=repeat', file))
        self.assertEqual(self.find(rows, kind='truth')['cases'], '7')

    def test_json(self):
        files = self.put('a.csv', table('anna "A"', ANNA)), self.put('b.csv', table('ben', BEN))
        done = run('agreement', '--format=json', *files)
        whole = json.loads(done.stdout)
        self.assertEqual(whole['answers'], 16)
        rows = list(csv.DictReader(io.StringIO(run('agreement', '--format=csv', *files).stdout.decode())))
        self.assertEqual(len(whole['rows']), len(rows))
        for one, other in zip(whole['rows'], rows):
            self.assertEqual((one['first'], str(one['cases'])), (other['first'], other['cases']))
            value = one['kappa']['value']
            self.assertEqual('' if value is None else f'{value:.6f}', other['kappa'])
        first = whole['confusions'][0]
        self.assertEqual((first['reader'], first['classes']), ('anna "A"', ['0', '1+', '2+', '3+']))
        self.assertEqual(first['counts'], [[1, 0, 0, 0], [0, 1, 0, 0], [0, 1, 3, 0], [0, 0, 0, 2]])

    def test_text(self):
        files = self.put('a.csv', table('anna', ANNA)), self.put('b.csv', table('ben', BEN))
        text = run('agreement', *files).stdout.decode()
        self.assertIn('not proof of competence', text)
        self.assertIn('7 of 8 is 88 %, interval 53 to 98 %', text)
        self.assertIn('1 case left out', text)
        self.assertIn('Answers of anna; a row is a truth:', text)
        self.assertFalse([line for line in text.splitlines() if line != line.rstrip()])

    def test_formula(self):
        rows = run('agreement', '--format=csv', self.put('a.csv', table('=1+1', ANNA))).stdout.decode()
        self.assertIn("'=1+1", rows)
        self.assertNotIn(',=1+1', rows)

    def test_bad_row(self):
        done = run('agreement', '--format=csv', self.put('a.csv', table('anna', ANNA) + 'x,s,9,ihc,test,e,7+,2+,,\n'))
        self.assertEqual(done.returncode, 0)
        self.assertIn('Line 10, column “score”'.encode(), done.stderr)
        self.assertEqual(self.find(rows_of(done), kind='truth')['cases'], '8')

    def test_bad_files(self):
        good = self.put('a.csv', table('anna', ANNA))
        for bad in (self.put('b.csv', 'a,b\n1,2\n'), self.put('c.csv', ''), os.path.join(self.folder, 'none.csv')):
            done = run('agreement', '--format=csv', good, bad)
            self.assertEqual(done.returncode, 1)
            self.assertIn(bad.encode(), done.stderr)
            # What can be said is said.
            self.assertEqual(self.find(rows_of(done), kind='truth')['cases'], '8')

    def test_input(self):
        self.assertEqual(len(rows_of(run('agreement', '--format=csv', text=table('anna', ANNA)))), 5)

    def test_one_class(self):
        text = HEADER + ''.join(f'r,s,{number},ihc,test,e,2+,2+,,\n' for number in range(5))
        row = self.find(rows_of(run('agreement', '--format=csv', text=text)), kind='truth')
        self.assertEqual((row['share'], row['kappa'], row['kappa_low'], row['quadratic_kappa']),
                         ('1.000000', '', '', ''))
        self.assertNotIn('nan', run('agreement', text=text).stdout.decode().lower())
        self.assertIn('kappa not defined', run('agreement', text=text).stdout.decode())

    def test_too_many_readers(self):
        text = HEADER + ''.join(f'r{number},s,1,ihc,test,e,2+,2+,,\n' for number in range(101))
        done = run('agreement', text=text)
        self.assertEqual((done.returncode, done.stdout), (1, b''))
        self.assertIn(b'101 readers', done.stderr)

    def test_usage(self):
        for wrong in ('--format=xml', '--mode=exam', '--nothing'):
            self.assertEqual(run('agreement', wrong).returncode, 2)


if __name__ == '__main__':
    unittest.main()
