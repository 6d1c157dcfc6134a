#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle against cases written by hand, and the comparison against programs with planted errors."""

import contextlib
import io
import itertools
import os
import random
import sys
import tempfile
import unittest
from fractions import Fraction
from unittest import mock

import agree
import oracle
import rows

HERE = os.path.dirname(os.path.abspath(__file__))
E07, E13, E18 = rows.EDITIONS

# A herald-cli made of the oracle, with one piece of its source exchanged
FAKE = '''#!{python}
import csv, os, sys
sys.path.insert(0, {here!r})
sys.dont_write_bytecode = True
source = open(os.path.join({here!r}, 'oracle.py'), encoding='utf-8').read()
assert {old!r} in source
oracle = {{'__name__': 'planted'}}
exec(source.replace({old!r}, {new!r}), oracle)
header = {header!r}
answers = csv.DictWriter(sys.stdout, header, lineterminator='\\n', restval='')
answers.writeheader()
for row in csv.DictReader(open(sys.argv[2], encoding='utf-8', newline='')):
    answer = oracle['classify'](row)
    answer['case'] = row['case']
    status = answer['her2_status']
    answer['possible'] = status if status == 'invalid' or {narrow!r} else {everything!r}
    answers.writerow(answer)
'''


def dual(edition, ihc, ratio, copies, **more):
    return {'edition': edition, 'ihc_score': ihc, 'ish_probe': 'dual', 'cells': '20',
            'her2_cep17_ratio': ratio, 'her2_copies': copies, **more}


def single(edition, ihc, copies, **more):
    return {'edition': edition, 'ihc_score': ihc, 'ish_probe': 'single', 'cells': '20', 'her2_copies': copies, **more}


def stain(edition, intensity, pattern, percent, **more):
    return {'edition': edition, 'ihc_intensity': intensity, 'ihc_pattern': pattern, 'ihc_percent': percent, **more}


def again(ratio, copies, cells='24'):
    return {'recount_her2_cep17_ratio': ratio, 'recount_her2_copies': copies, 'recount_cells': cells}


class Cases(unittest.TestCase):
    """Each case: a row, and what its cells must hold, in the order of `outputs`."""

    def check(self, outputs, cases):
        for row, expected in cases:
            answer = oracle.classify(row)
            got = tuple(answer[output] for output in outputs.split())
            with self.subTest(row=row):
                self.assertEqual(got, expected if isinstance(expected, tuple) else (expected,))

    def test_protein_test(self):
        self.check('her2_status', (
            (stain(E07, 'faint', 'incomplete', '80'), 'negative'),
            (stain(E07, 'moderate', 'complete', '10'), 'equivocal'),
            (stain(E07, 'moderate', 'complete', '9,9'), 'undefined'),
            (stain(E07, 'intense', 'complete', '30'), 'equivocal'),
            (stain(E07, 'intense', 'complete', '31 %'), 'positive'),
            (stain(E07, 'intense', 'basolateral', '60'), 'undefined'),
            (stain(E13, 'intense', 'complete', '10'), 'equivocal'),
            (stain(E13, 'intense', 'complete', '10.01'), 'positive'),
            (stain(E13, 'weak', 'incomplete', '11'), 'equivocal'),
            (stain(E18, 'weak', 'incomplete', '11'), 'undefined'),
            (stain(E18, 'weak', 'complete', '10'), 'undefined'),
            (stain(E18, 'moderate', 'basolateral', '2'), 'equivocal'),
            (stain(E18, 'moderate', 'basolateral', ''), 'pending'),
            (stain(E18, '', '', '0'), 'negative'),
            (stain(E18, 'none', 'complete', ''), 'invalid'),
            (stain(E18, 'faint', 'incomplete', '0'), 'invalid')))

    def test_one_gene_test(self):
        self.check('her2_status next_step', (
            (single(E07, '', '6'), ('equivocal', 'count-more-cells')),
            (single(E07, '', '6.01'), ('positive', 'report')),
            (single(E13, '', '6'), ('positive', 'report')),
            (single(E13, '', '4'), ('equivocal', 'ihc-same-tissue-or-dual')),
            (single(E13, '2+', '4'), ('equivocal', 'reflex-dual-ish')),
            (single(E18, '', '5.99'), ('pending', 'ihc-same-tissue-or-dual')),
            (single(E18, '1+', '5.99'), ('negative', 'report')),
            (single(E18, '2+', '5.99'), ('pending', 'reflex-dual-ish')),
            (single(E18, '3+', '3.9'), ('positive', 'check-discordance')),
            (single(E18, '0', '6'), ('positive', 'check-discordance')),
            (dual(E07, '1+', '2.2', '9'), ('equivocal', 'count-more-cells')),
            (dual(E07, '1+', '2.201', '3'), ('positive', 'check-discordance')),
            (dual(E07, '', '1.79', '9'), ('negative', 'report')),
            (dual(E13, '', '2', '1'), ('positive', 'report')),
            (dual(E13, '', '1.99', '4'), ('equivocal', 'ihc-same-tissue')),
            (dual(E13, '', '', '6'), ('positive', 'report')),
            (dual(E13, '3+', '1.5', '5'), ('positive', 'report')),
            (dual(E13, 'indeterminate', '1.5', '5'), ('equivocal', 'alternative-test-or-new-specimen'))))

    def test_groups(self):
        self.check('ish_group her2_status next_step', (
            (dual(E18, '', '2.0', '4'), ('group-1', 'positive', 'report')),
            (dual(E18, '', '1.9995', '3.999'), ('group-5', 'negative', 'report')),
            (dual(E18, '0', '2.0', '3.999'), ('group-2', 'negative', 'report-with-comment')),
            (dual(E18, '', '1.9', '6'), ('group-3', 'pending', 'ihc-same-tissue')),
            (dual(E18, '3+', '1.9', '4'), ('group-4', 'positive', 'report')),
            (dual(E18, 'indeterminate', '1.9', '4'), ('group-4', 'indeterminate', 'new-specimen-or-repeat')),
            (dual(E18, '2+', '1.9', '4'), ('group-4', 'pending', 'recount-second-observer')),
            (dual(E18, '2+', '1.9', '4', **again('1.8', '4.5')), ('group-4', 'negative', 'report-with-comment')),
            (dual(E18, '2+', '1.9', '7', **again('1.8', '6.5')), ('group-3', 'positive', 'report')),
            (dual(E18, '2+', '1.9', '7', **again('1.8', '5.9')), ('group-3', 'pending', 'adjudicate')),
            (dual(E18, '2+', '2.9', '3', **again('2.8', '3', '19')), ('group-2', 'pending', 'recount-second-observer')),
            (dual(E13, '2+', '2.0', '4'), ('', 'positive', 'report'))))

    def test_numbers_that_leave_it_open(self):
        self.check('ish_group her2_status next_step', (
            (dual(E18, '0', '', '3.5'), ('', 'negative', '')),
            (dual(E18, '', '', '3.5'), ('', 'pending', '')),
            (dual(E18, '0', '1.3', ''), ('', 'negative', '')),
            (dual(E18, '3+', '', ''), ('', 'positive', 'report')),
            (dual(E18, '2+', '', '6', **again('1.5', '7')), ('', 'positive', 'report')),
            (dual(E13, '2+', '', '3'), ('', 'pending', '')),
            (single(E18, '1+', ''), ('', 'pending', ''))))

    def test_cells(self):
        self.check('her2_status next_step ish_group', (
            (dual(E18, '2+', '3', '9', cells='19'), ('pending', 'count-more-cells', '')),
            (dual(E18, '3+', '1', '2', cells='19'), ('positive', 'report', '')),
            (dual(E18, '', '3', '9', cells=''), ('positive', 'report', 'group-1')),
            (dual(E18, '', '3', '9', cells='', her2_nuclei='40', cep17_nuclei='12'),
             ('pending', 'count-more-cells', ''))))

    def test_worked_out_and_cross_checked(self):
        totals = {'ish_probe': 'dual', 'her2_signals': '119', 'cep17_signals': '60'}
        self.check('her2_status next_step', (
            ({**totals, 'cells': '30'}, ('negative', 'report')),
            ({**totals, 'her2_nuclei': '20', 'cep17_nuclei': '40'}, ('positive', 'report')),
            ({**totals, 'cells': '0'}, ('invalid', 'check-input')),
            (dual(E18, '', '2.0', '3.999', cep17_copies='2'), ('pending', 'ihc-same-tissue')),
            (dual(E18, '', '2.75', '6.00', cep17_copies='3.00'), ('invalid', 'check-input')),
            (dual(E18, '', '3', '6.00', cep17_copies='3.00'), ('positive', 'report')),
            (dual(E18, '', '3.01', '6.00', cep17_copies='3.00'), ('invalid', 'check-input')),
            (dual(E18, '', '2', '6', cep17_copies='3', her2_signals='130'), ('positive', 'report')),
            (dual(E18, '', '2', '6.0', cep17_copies='3', her2_signals='150'), ('invalid', 'check-input')),
            ({'recount_her2_copies': '6.0', 'recount_cep17_copies': '2.0', 'recount_her2_cep17_ratio': '2.0'},
             ('invalid', 'check-input'))))

    def test_input_that_cannot_be(self):
        bad = (('ihc_score', '4+'), ('her2_copies', '>6.0'), ('her2_copies', '50.1'), ('cep17_copies', '0'),
               ('cep17_copies', '15.01'), ('cells', '20.5'), ('ihc_percent', '100.1'), ('grade', 'II'),
               ('tumour_size_mm', '50.1 cm'), ('her2_cep17_ratio', '-1'), ('er_percent', '10-15'),
               ('her2_copies', '1.234567890123456789'), ('edition', 'asco-cap-1999'))
        empty = dict.fromkeys(oracle.OUTPUTS, '')
        for field, text in bad:
            with self.subTest(field=field, text=text):
                row = {'ihc_score': '3+', 'er_status': 'positive', 'grade': '2', 'site': 'other', field: text}
                self.assertEqual(oracle.classify(row),
                                 {**empty, 'her2_status': 'invalid', 'next_step': 'check-input'})
        self.check('her2_status hr_status', (
            ({'ihc_score': ' 3+ ', 'er_status': 'POSITIVE', 'tumour_size_mm': '50 cm'}, ('positive', 'positive')),))

    def test_scope(self):
        empty = dict.fromkeys(oracle.OUTPUTS, '')
        for more in ({'site': 'other'}, {'component': 'In_Situ_Only'}):
            self.assertEqual(oracle.classify({**dual(E18, '3+', '3', '9', er_status='positive', grade='1'), **more}),
                             {**empty, 'her2_status': 'undefined', 'next_step': 'out-of-scope'})

    def test_gene_test_without_a_result(self):
        self.check('her2_status next_step', (
            ({}, ('pending', 'order-ihc-or-ish')),
            ({'ihc_score': 'indeterminate'}, ('indeterminate', 'new-specimen-or-repeat')),
            ({'ihc_score': '2+', 'ish_probe': 'indeterminate'}, ('indeterminate', 'new-specimen-or-repeat')),
            ({'ihc_score': '1+', 'ish_probe': 'indeterminate'}, ('negative', 'report')),
            ({'ihc_score': '2+', 'her2_copies': '9'}, ('equivocal', 'reflex-ish'))))

    def test_expression(self):
        self.check('her2_expression', (
            ({'ihc_score': '1+'}, 'low'), ({'ihc_score': '2+'}, ''), ({'ihc_score': '3+'}, 'positive'),
            ({'ihc_score': '1+', 'edition': E13}, ''), (dual(E18, '2+', '1.2', '2'), 'low'),
            (dual(E18, '', '1.2', '2'), ''), ({'ihc_score': '0'}, 'zero'),
            ({'ihc_score': '0', 'ihc_zero_staining': 'faint'}, 'ultralow'),
            (stain(E18, 'faint', 'incomplete', '10'), 'ultralow'), (stain(E18, 'none', '', ''), 'null')))

    def test_receptors(self):
        self.check('hr_status', (
            ({'er_percent': '0.9', 'pr_percent': '0'}, 'negative'), ({'er_percent': '1'}, ''),
            ({'er_percent': '10', 'pr_status': 'negative'}, 'low_positive'), ({'er_percent': '10.1'}, 'positive'),
            ({'er_status': 'positive', 'er_percent': '5', 'pr_percent': '0.5'}, 'low_positive'),
            ({'er_status': 'negative', 'er_percent': '50', 'pr_percent': '0'}, ''),
            ({'er_status': 'negative', 'er_percent': '50', 'pr_percent': '1'}, 'positive')))

    def test_subtype(self):
        def luminal(ihc, **more):
            return {'ihc_score': ihc, 'er_status': 'positive', **more}
        self.check('subtype', (
            (luminal('1+', pr_percent='20', ki67_percent='19.9'), 'luminal_a_like'),
            (luminal('1+', pr_percent='19.9'), 'luminal_b_like_her2_negative'),
            (luminal('1+', pr_percent='20', ki67_percent='20'), 'luminal_b_like_her2_negative'),
            (luminal('1+', pr_status='positive', ki67_percent='5'), ''),
            (luminal('3+', pr_status='negative'), 'luminal_b_like_her2_positive'),
            (luminal('2+', pr_status='negative'), ''),
            ({'ihc_score': '3+', 'er_percent': '0', 'pr_percent': '0'}, 'her2_positive_non_luminal'),
            ({'ihc_score': '0', 'er_percent': '0', 'pr_percent': '0'}, 'triple_negative'),
            ({'ihc_score': '0', 'er_percent': '0', 'pr_percent': '1'}, 'unclassified')))

    def test_grade(self):
        names = ('grade', 'tubule_score', 'nuclear_score', 'mitotic_score')
        for cells, expected in (('-122', '1'), ('-222', '2'), ('-331', '2'), ('-332', '3'), ('-11-', '1'), ('-33-', ''),
                                ('2---', '2'), ('2331', '2'), ('3331', ''), ('311-', ''), ('333-', '3'), ('----', '')):
            row = {name: cell.strip('-') for name, cell in zip(names, cells)}
            with self.subTest(cells=cells):
                self.assertEqual(oracle.classify(row)['grade'], expected)

    def test_numbers_are_exact(self):
        self.assertEqual(oracle.read_row({'her2_cep17_ratio': ' 1,9995 '})[0]['her2_cep17_ratio'], Fraction(3999, 2000))


class Planted(unittest.TestCase):
    """What agree.py says about a program that is right, and about programs that are not."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, 'herald-cli')

    def fake(self, old='copies >= 6', new='copies >= 6', narrow=False):
        everything = '|'.join(oracle.STATUSES[:-1])
        self.script(FAKE.format(python=sys.executable, here=HERE, old=old, new=new, narrow=narrow,
                                header=agree.HEADER, everything=everything))

    def script(self, text):
        with open(self.path, 'w', encoding='utf-8') as file:
            file.write(text)
        os.chmod(self.path, 0o755)

    def agree(self, *options, grid=lambda: itertools.islice(rows.her2_grid(), 80000, None, 31)):
        said = io.StringIO()
        with mock.patch.object(rows, 'grid', grid), contextlib.redirect_stdout(said):
            with mock.patch.object(sys, 'argv', ['agree.py', self.path, '--rows', '300', *options]):
                return agree.main(), said.getvalue()

    def test_the_same_answers(self):
        self.fake()
        status, said = self.agree()
        self.assertEqual(status, 0)
        self.assertRegex(said, r'^agree: seed 1: grid \d+ rows 0 differ, random 300 rows 0 differ, '
                               r'blanked 150 rows 0 differ\n$')

    def test_a_flipped_operator_is_found_and_made_small(self):
        self.fake(new='copies > 6')
        program = agree.Program(self.path)
        row = {'edition': E18, 'ihc_score': '3+', 'ish_probe': 'Single', 'her2_copies': '6.000', 'cells': '200',
               'er_percent': '12.5', 'grade': '2', 'specimen': 'excision'}
        found = {**row, 'ihc_score': '0'}
        self.assertEqual(agree.disagreements(row, program.answers([row])[0]), [])
        self.assertEqual(agree.disagreements(found, program.answers([found])[0])[0], 'her2_status')
        self.assertEqual(agree.shrink(program, found, agree.disagreements),
                         {'edition': E18, 'ish_probe': 'Single', 'her2_copies': '6'})
        status, said = self.agree()
        self.assertEqual(status, 1)
        self.assertEqual(said.count('made small'), 1)
        self.assertRegex(said, r"'her2_copies': '6'")
        self.assertNotRegex(said, 'grid [0-9]+ rows 0 differ')

    def test_every_part_sees_its_error(self):
        self.fake(old='percent <= low_positive_up_to', new='percent < low_positive_up_to')
        status, said = self.agree(grid=rows.receptor_grid)
        self.assertEqual(status, 1)
        self.assertIn("row     {'er_percent': '10'", said)

    def test_a_possible_that_is_too_narrow_breaks_the_promise(self):
        self.fake(narrow=True)
        generator = random.Random(1)
        with contextlib.redirect_stdout(io.StringIO()) as said:
            total, broken = agree.compare_blanked(agree.Program(self.path), generator, 300, [])
        self.assertEqual(total, 300)
        self.assertGreater(broken, 10)
        self.assertIn('blanked from', said.getvalue())

    def test_what_possible_may_say(self):
        for possible, status, sound in (('positive|negative', 'negative', True),
                                        ('negative|positive', 'negative', False),
                                        ('positive', 'negative', False), ('invalid', 'invalid', True),
                                        ('positive|invalid', 'positive', False), ('', 'pending', False),
                                        ('positive', 'pending', True), ('maybe', 'pending', False)):
            with self.subTest(possible=possible, status=status):
                self.assertIs(agree.possible_is_sound({'possible': possible, 'her2_status': status}), sound)

    def test_vectors(self):
        self.fake()
        table = self.path + '.csv'
        outputs = ','.join(f'expected_{output}' for output in oracle.OUTPUTS[:4])
        with open(table, 'w', encoding='utf-8') as file:
            file.write(f'case,edition,ihc_score,{outputs}\nA,{E18},1+,negative,,low,report\n'
                       f'B,{E13},1+,negative,,low,report\nC,{E18},2+,positive,,,reflex-ish\n')
        status, said = self.agree('--vectors', table)
        self.assertEqual(status, 1)
        self.assertIn('vector C her2_status: expected positive, program equivocal, oracle equivocal\n', said)
        self.assertIn('vectors 3 rows 1 differ', said)

    def test_a_program_that_stops_or_loses_rows(self):
        header = ','.join(agree.HEADER)
        for text, reason in (('exit 1', 'exit status 1'), ('echo case', 'header'), (f'echo {header}', '0 rows for')):
            self.script(f'#!/bin/sh\n{text}\n')
            status, said = self.agree()
            with self.subTest(text=text):
                self.assertEqual(status, 1)
                self.assertIn(reason, said)


if __name__ == '__main__':
    unittest.main()
