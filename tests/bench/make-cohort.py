#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a cohort of made-up results: make-cohort.py ROWS SEED FILE.

The same ROWS and SEED give the same file.  Most rows are tidy; one or two in a
hundred hold a value that has to be refused or findings that contradict each
other, and a few more are right but untidy (capitals, spaces, decimal commas,
units).  Reported numbers that are checked against each other carry at least
two decimals, and where they contradict each other they do so grossly, so that
a check with one fixed tolerance gives the same answer as the exact one.

A row is put together from three parts drawn from pools of ready text, for a
row made cell by cell would take far longer than reading it.
"""

import random
import sys

COLUMNS = (
    'case', 'edition',
    'ihc_score', 'ihc_intensity', 'ihc_pattern', 'ihc_percent',
    'ihc_zero_staining', 'ish_probe', 'her2_copies', 'cep17_copies',
    'her2_cep17_ratio', 'cells', 'her2_signals', 'cep17_signals',
    'her2_nuclei', 'cep17_nuclei', 'recount_her2_copies',
    'recount_cep17_copies', 'recount_her2_cep17_ratio', 'recount_cells',
    'er_status', 'er_percent', 'pr_status', 'pr_percent', 'ki67_percent',
    'tubule_score', 'nuclear_score', 'mitotic_score', 'grade',
    'tumour_size_mm', 'site', 'component', 'specimen', 'lab_her2_status',
)
HER2_COLUMNS = COLUMNS[2:20]
RECEPTOR_COLUMNS = COLUMNS[20:25]
OTHER_COLUMNS = COLUMNS[25:]

EDITIONS = ['asco-cap-2018'] * 12 + ['asco-cap-2013'] * 5 + [
    'asco-cap-2007'] * 3 + ['']

COUNTS = ('cells', 'her2_signals', 'cep17_signals', 'her2_nuclei',
          'cep17_nuclei', 'recount_cells')
PERCENTS = ('ihc_percent', 'er_percent', 'pr_percent', 'ki67_percent')
CHOICES = ('ihc_intensity', 'ihc_pattern', 'ish_probe', 'er_status',
           'pr_status', 'site', 'component', 'specimen', 'lab_her2_status')

# What stands in number columns of real files and is no number in range.
REFUSED_NUMBERS = ('not amplified', 'polysomy', '>6.0', 'n/a', '2-3', '?',
                   '441', '-1', '1.8.2')
REFUSED_PERCENTS = ('101', '<1%', '10-19%', 'diffuse', '-5')
REFUSED_COUNTS = ('>20', 'many', '-20', '1000000')
REFUSED_CHOICES = ('unknown', 'not performed', '4+', 'see note')
REFUSED_STEPS = ('4', '0', 'II', 'high')

LARGEST_POOL = 1 << 17
ROWS_AT_ONCE = 20000


def ratio_and_copies(rng, group):
    """Gives a ratio and a mean inside one of the five groups."""
    if group == 1:
        return rng.uniform(2.0, 8.0), rng.uniform(4.0, 22.0)
    if group == 2:
        return rng.uniform(2.0, 3.0), rng.uniform(1.6, 3.99)
    if group == 3:
        return rng.uniform(1.2, 1.99), rng.uniform(6.0, 11.0)
    if group == 4:
        return rng.uniform(1.1, 1.99), rng.uniform(4.0, 5.99)
    return rng.uniform(0.8, 1.99), rng.uniform(1.2, 3.99)


def exactly_on_a_line(rng):
    """Gives copies, CEP17 and ratio that sit on, or just beside, a line."""
    return rng.choice((
        ('4.00', '2.00', '2.00'), ('3.999', '2.00', '1.9995'),
        ('6.00', '3.00', '2.00'), ('5.99', '3.00', '1.99'),
        ('6.00', '3.02', '1.99'), ('3.60', '2.00', '1.80'),
        ('4.40', '2.00', '2.20'), ('4.42', '2.00', '2.21'),
        ('3.98', '2.00', '1.99'), ('5.40', '3.00', '1.80'),
        ('6.60', '3.00', '2.20'), ('6.01', '3.10', '1.93')))


def probe_numbers(rng, group):
    """Gives copies, CEP17 and ratio as a report writes them."""
    if rng.random() < 0.12:
        return exactly_on_a_line(rng)
    ratio, copies = ratio_and_copies(rng, group)
    cep17 = min(max(round(copies / ratio, 2), 0.8), 14.9)
    copies = round(copies, 2)
    return f'{copies:.2f}', f'{cep17:.2f}', f'{copies / cep17:.2f}'


def cells_counted(rng):
    """Gives a count of cells: mostly enough, now and then too few."""
    kind = rng.random()
    if kind < 0.55:
        return '20'
    if kind < 0.75:
        return rng.choice(('30', '40', '50', '60', '100', '120'))
    if kind < 0.97:
        return ''
    return str(rng.randrange(4, 20))


def fill_staining(rng, row):
    """Gives intensity, pattern and percent in place of a score."""
    kind = rng.random()
    if kind < 0.12:
        row['ihc_intensity'] = 'none'
        row['ihc_pattern'] = rng.choice(('none', ''))
        row['ihc_percent'] = rng.choice(('0', ''))
        return
    row['ihc_intensity'] = rng.choice(('faint', 'weak', 'moderate', 'intense'))
    row['ihc_pattern'] = rng.choice(('incomplete', 'basolateral', 'complete',
                                     'complete', 'incomplete'))
    row['ihc_percent'] = rng.choice((
        '1', '5', '9.9', '10', '10.1', '15', '20', '30', '30.1', '40', '60',
        '80', '95', '100'))
    if kind < 0.14:
        row['ihc_percent'] = '0'
    elif kind < 0.18:
        row[rng.choice(('ihc_intensity', 'ihc_pattern', 'ihc_percent'))] = ''


def fill_score(rng, row, weights=(30, 30, 25, 14, 1)):
    """Gives the protein test: mostly a score, else what was seen."""
    if rng.random() < 0.12:
        fill_staining(rng, row)
        return
    score = rng.choices(('0', '1+', '2+', '3+', 'indeterminate'), weights)[0]
    row['ihc_score'] = score
    if score == '0' and rng.random() < 0.4:
        row['ihc_zero_staining'] = rng.choice(('none', 'faint'))


def fill_dual(rng, row, group):
    """Gives a dual-probe result, with one of its numbers left out at times."""
    copies, cep17, ratio = probe_numbers(rng, group)
    left_out = rng.random()
    row['ish_probe'] = 'dual'
    row['her2_copies'] = '' if left_out < 0.02 else copies
    row['cep17_copies'] = '' if 0.02 <= left_out < 0.22 else cep17
    row['her2_cep17_ratio'] = '' if 0.20 <= left_out < 0.35 else ratio
    row['cells'] = cells_counted(rng)
    if left_out >= 0.993:
        row['her2_cep17_ratio'] = f'{float(ratio) + 0.75:.2f}'


def fill_totals(rng, row):
    """Gives totals of signals and nuclei in place of means."""
    ratio, copies = ratio_and_copies(rng, rng.randrange(1, 6))
    cep17 = min(max(copies / ratio, 0.8), 12)
    her2_nuclei = rng.choice((20, 20, 30, 40, 60, 120))
    cep17_nuclei = rng.choice((her2_nuclei, her2_nuclei, 20, 60))
    if rng.random() < 0.04:
        her2_nuclei = cep17_nuclei = rng.randrange(8, 20)
    if rng.random() < 0.4:
        cep17_nuclei = her2_nuclei
        row['cells'] = str(her2_nuclei)
    else:
        row['her2_nuclei'] = str(her2_nuclei)
        row['cep17_nuclei'] = str(cep17_nuclei)
    row['ish_probe'] = 'dual'
    her2_signals = round(copies * her2_nuclei)
    row['her2_signals'] = str(her2_signals)
    row['cep17_signals'] = str(round(cep17 * cep17_nuclei))
    kind = rng.random()
    if kind < 0.25:
        row['her2_copies'] = f'{her2_signals / her2_nuclei:.2f}'
    elif kind < 0.26:
        row['her2_copies'] = f'{her2_signals / her2_nuclei + 3:.2f}'


def fill_recount(rng, row, group):
    """Gives the second observer's count, mostly in the same group."""
    if rng.random() < 0.25:
        group = rng.randrange(1, 6)
    copies, cep17, ratio = probe_numbers(rng, group)
    left_out = rng.random()
    row['recount_her2_copies'] = '' if left_out < 0.02 else copies
    row['recount_cep17_copies'] = '' if 0.02 <= left_out < 0.2 else cep17
    row['recount_her2_cep17_ratio'] = '' if 0.18 <= left_out < 0.4 else ratio
    row['recount_cells'] = rng.choice(('20', '20', '20', '40', '60', '', '12'))
    if left_out >= 0.99:
        row['recount_her2_cep17_ratio'] = f'{float(ratio) + 0.75:.2f}'


def fill_her2(rng, row):
    """Gives the tests for HER2 of one case."""
    kind = rng.random()
    if kind < 0.50:
        fill_score(rng, row)
        row['ish_probe'] = rng.choice(('none', ''))
    elif kind < 0.72:
        fill_score(rng, row, (8, 10, 74, 7, 1))
        fill_dual(rng, row, rng.choice((1, 1, 2, 3, 4, 4, 5, 5, 5, 5)))
    elif kind < 0.77:
        fill_dual(rng, row, rng.randrange(1, 6))
    elif kind < 0.83:
        group = rng.choice((2, 3, 4, 4))
        row['ihc_score'] = '2+'
        fill_dual(rng, row, group)
        fill_recount(rng, row, group)
    elif kind < 0.91:
        fill_score(rng, row, (10, 10, 60, 8, 2))
        row['ish_probe'] = 'single'
        row['her2_copies'] = rng.choice((
            '3.99', '4.00', '5.99', '6.00', '6.01', '',
            f'{rng.uniform(1, 20):.2f}', f'{rng.uniform(1, 8):.1f}',
            f'{rng.uniform(3, 7):.2f}', f'{rng.uniform(1, 4):.2f}'))
        row['cells'] = cells_counted(rng)
    elif kind < 0.97:
        fill_score(rng, row, (10, 10, 70, 8, 2))
        fill_totals(rng, row)
    elif kind < 0.985:
        fill_score(rng, row)
        row['ish_probe'] = 'indeterminate'
    elif kind < 0.99:
        row['ish_probe'] = rng.choice(('indeterminate', 'dual', 'single'))


def fill_receptors(rng, row):
    """Gives the hormone receptors and the growth marker."""
    if rng.random() < 0.12:
        return
    oestrogen = rng.choice((0, 0, 0, 1, 3, 10, 40, 80, 90, 95, 100, 100))
    progesterone = rng.choice((0, 0, 0, 1, 5, 15, 20, 50, 80, 90))
    how = rng.random()
    if how < 0.8:
        row['er_status'] = ('negative' if oestrogen < 1 else 'low_positive'
                            if oestrogen <= 10 else 'positive')
        row['pr_status'] = 'negative' if progesterone < 1 else 'positive'
    if how > 0.3:
        row['er_percent'] = str(oestrogen)
        row['pr_percent'] = str(progesterone)
    if 0.3 < how < 0.31:
        row['er_status'] = rng.choice(('positive', 'negative'))
    if rng.random() < 0.6:
        row['ki67_percent'] = str(rng.randrange(1, 95))


def fill_others(rng, row):
    """Gives grade, size and what the sample is."""
    if rng.random() < 0.5:
        scores = [rng.randrange(1, 4) for _ in range(3)]
        row['tubule_score'], row['nuclear_score'], row['mitotic_score'] = map(
            str, scores)
        total = sum(scores)
        row['grade'] = '1' if total < 6 else '2' if total < 8 else '3'
    elif rng.random() < 0.6:
        row['grade'] = rng.choice('123')
    if rng.random() < 0.7:
        row['tumour_size_mm'] = rng.choice((
            str(rng.randrange(2, 90)), f'{rng.uniform(2, 60):.1f}'))
    row['site'] = rng.choices(('breast', '', 'other'), (70, 29, 1))[0]
    row['component'] = rng.choices(
        ('invasive', '', 'in_situ_only'), (60, 39, 1))[0]
    row['specimen'] = rng.choice(('core_biopsy', 'core_biopsy', 'excision',
                                  'metastasis', ''))
    row['lab_her2_status'] = rng.choice(('', '', '', 'negative', 'negative',
                                         'positive', 'equivocal'))


def refused_value(rng, column):
    """Gives a value that the column has to refuse."""
    if column in COUNTS:
        return rng.choice(REFUSED_COUNTS)
    if column in PERCENTS:
        return rng.choice(REFUSED_PERCENTS)
    if column.endswith('_score') and column != 'ihc_score' or column == 'grade':
        return rng.choice(REFUSED_STEPS)
    if column in CHOICES or column in ('ihc_score', 'ihc_zero_staining'):
        return rng.choice(REFUSED_CHOICES)
    if column == 'tumour_size_mm':
        return rng.choice(('0', '501', 'large'))
    return rng.choice(REFUSED_NUMBERS)


def untidy_value(rng, column, value):
    """Gives the same value as a person may have typed it."""
    if column in CHOICES:
        return rng.choice((value.capitalize(), value.upper(), f' {value}',
                           f'{value} '))
    if column in PERCENTS:
        return rng.choice((f'{value}%', f'{value} %'))
    if column == 'tumour_size_mm':
        return f'{value} mm'
    if '.' in value:
        return '"' + value.replace('.', ',') + '"'
    return value


def make_part(rng, columns, fill):
    """Gives one run of cells as text."""
    row = dict.fromkeys(columns, '')
    fill(rng, row)
    luck = rng.random()
    if luck < 0.004:
        column = rng.choice(columns)
        row[column] = refused_value(rng, column)
    elif luck < 0.02:
        column = rng.choice([name for name in columns if row[name]] or columns)
        if row[column]:
            row[column] = untidy_value(rng, column, row[column])
    return ','.join(row.values())


def make_pool(rng, size, columns, fill):
    """Gives many runs of cells to draw from."""
    return [make_part(rng, columns, fill) for _ in range(size)]


def write_cohort(rows, seed, stream):
    """Writes the header and that many rows."""
    rng = random.Random(seed)
    size = max(1, min(rows, LARGEST_POOL))
    her2 = make_pool(rng, size, HER2_COLUMNS, fill_her2)
    receptors = make_pool(rng, max(1, size // 8), RECEPTOR_COLUMNS,
                          fill_receptors)
    others = make_pool(rng, max(1, size // 4), OTHER_COLUMNS, fill_others)
    editions = EDITIONS * 200 + ['asco-cap-1999']
    stream.write(','.join(COLUMNS) + '\n')
    for start in range(0, rows, ROWS_AT_ONCE):
        count = min(ROWS_AT_ONCE, rows - start)
        drawn = zip(range(start + 1, start + count + 1),
                    rng.choices(editions, k=count),
                    rng.choices(her2, k=count),
                    rng.choices(receptors, k=count),
                    rng.choices(others, k=count))
        stream.write(''.join(['C%d,%s,%s,%s,%s\n' % cells for cells in drawn]))


def main():
    """Reads the command line."""
    if len(sys.argv) != 4:
        sys.exit('usage: make-cohort.py ROWS SEED FILE')
    rows, seed, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with open(path, 'w', encoding='utf-8', newline='') as stream:
        write_cohort(rows, seed, stream)


if __name__ == '__main__':
    main()
