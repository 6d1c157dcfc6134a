# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows that the program and the oracle are compared on: grids, random rows, complete rows."""

import itertools
from decimal import Decimal

from facts import CHOICES, COUNTS, EDITIONS, INPUTS, LIMITS, PERCENTS
from oracle import staining

COLUMNS = ('case', 'edition') + INPUTS
NEVER_BLANK = ('case', 'edition', 'ish_probe', 'site', 'component')   # empty has a meaning of its own

RATIOS = ('', '1.79', '1.8', '1.9995', '1.99', '2.0', '2.2', '2.21')
COPIES = ('', '3.999', '4.0', '5.99', '6.0', '6.01')
STAINED_PERCENTS = ('', '0', '0.1', '1', '9.9', '10', '10.1', '30', '30.1', '100')
RECOUNTS = [{}] + [dict(zip(('recount_her2_cep17_ratio', 'recount_her2_copies', 'recount_cells'), one)) for one in (
    ('2.0', '4.0', '20'), ('2.0', '3.999', '20'), ('1.9995', '6.0', '20'), ('1.99', '5.99', '20'),
    ('1.99', '3.999', ''), ('1.99', '6.0', '19'), ('1.99', '', '20'))]
GENE_TESTS = [dict(zip(('ish_probe', 'her2_cep17_ratio', 'her2_copies'), one)) for one in (
    ('', '', ''), ('indeterminate', '', ''), ('single', '', '4.0'), ('dual', '2.0', '3.9'), ('dual', '1.8', '3.9'),
    ('dual', '1.9', '6.0'), ('dual', '1.9', '4.0'))]


def combine(**values):
    """One row for every combination of the values of each field."""
    for cells in itertools.product(*values.values()):
        yield dict(zip(values, cells))


def her2_grid():
    base = combine(edition=EDITIONS, ihc_score=('',) + CHOICES['ihc_score'], ish_probe=('',) + CHOICES['ish_probe'],
                   her2_cep17_ratio=RATIOS, her2_copies=COPIES, cells=('', '19', '20'))
    for row in base:
        for again in RECOUNTS:
            yield {**row, **again}


def recount_grid():
    """A second count of which only one number is written."""
    halves = [dict(zip(('recount_her2_cep17_ratio', 'recount_her2_copies', 'recount_cells'), one)) for one in (
        ('2.0', '', '20'), ('1.9', '', '20'), ('', '3.9', '20'), ('', '4.0', '20'), ('', '6.0', '20'), ('', '6.0', ''))]
    for row in combine(edition=EDITIONS, ihc_score=('', '2+', '3+'), ish_probe=('', 'dual'),
                       her2_cep17_ratio=('1.9', '2.0'), her2_copies=('3.9', '4.0', '6.0')):
        for again in halves:
            yield {**row, **again}


def staining_grid():
    base = combine(edition=EDITIONS, ihc_score=('', '0'), ihc_intensity=('',) + CHOICES['ihc_intensity'],
                   ihc_pattern=('',) + CHOICES['ihc_pattern'], ihc_percent=STAINED_PERCENTS,
                   ihc_zero_staining=('', 'none', 'faint'))
    for row in base:
        shown = row['ihc_intensity'] or None, row['ihc_pattern'] or None
        percent = Decimal(row['ihc_percent']) if row['ihc_percent'] else None
        if row['ihc_score'] and staining(row['edition'], *shown, percent) == 'invalid':
            continue                                 # a score beside a description that cannot be: not settled
        for gene_test in GENE_TESTS if not row['ihc_score'] else GENE_TESTS[:1]:
            yield {**row, **gene_test}


def totals_grid():
    """Reported numbers beside numbers to be worked out, fitting and not fitting."""
    yield from combine(edition=EDITIONS, ihc_score=('', '2+'), ish_probe=('', 'single', 'dual'),
                       her2_copies=('', '4', '4.00', '3.95'), cep17_copies=('', '2', '2.00', '1.5'),
                       her2_cep17_ratio=('', '2', '1.99', '2.67'), her2_signals=('', '80', '79'),
                       cep17_signals=('', '40'), cells=('', '20'), her2_nuclei=('', '20', '19'))


def receptor_grid():
    yield from combine(edition=EDITIONS, ihc_score=('', '0', '3+'), er_status=('',) + CHOICES['er_status'],
                       er_percent=('', '0', '0.9', '1', '10', '10.1'), pr_status=('',) + CHOICES['pr_status'],
                       pr_percent=('', '0.9', '1', '19.9', '20'), ki67_percent=('', '19.9', '20'))


def small_grids():
    scores = ('', '1', '2', '3')
    yield from combine(grade=scores, tubule_score=scores, nuclear_score=scores, mitotic_score=scores)
    yield from combine(edition=EDITIONS + ('', 'asco-cap-1999'), site=('', 'breast', 'other'),
                       component=('', 'invasive', 'in_situ_only'), ihc_score=('', '3+', '4+'),
                       er_percent=('', '5', '101'), grade=('', '2'))


def ki67_grid():
    yield from combine(edition=EDITIONS, ki67_percent=('', '0', '5', '5.1', '29.9', '30', '30.1', '100'))


def trail_rows():
    """Rows whose every step is looked at: enough to meet each rule."""
    yield from (row for row in staining_grid() if not row['ish_probe'])
    yield from itertools.chain(recount_grid(), small_grids(), ki67_grid())
    for rows, step in ((her2_grid(), 23), (totals_grid(), 61), (receptor_grid(), 7)):
        yield from itertools.islice(rows, 0, None, step)


def grid():
    yield from itertools.chain(her2_grid(), recount_grid(), staining_grid(), totals_grid(), receptor_grid(), small_grids())


# Complete rows: consistent, valid, with nothing missing that the HER2 status could depend on --------

def plain(number):
    return format(number.normalize(), 'f')


def complete_protein_test(random, edition):
    if random.random() < 0.5:
        row = {'ihc_score': random.choice(CHOICES['ihc_score'])}
        if row['ihc_score'] == '0' and random.random() < 0.5:
            row['ihc_zero_staining'] = random.choice(CHOICES['ihc_zero_staining'])
        return row
    if random.random() < 0.1:
        return {'ihc_intensity': 'none', 'ihc_pattern': 'none', 'ihc_percent': '0'}
    intensity = random.choice(CHOICES['ihc_intensity'][1:])
    pattern = random.choice(CHOICES['ihc_pattern'][1:])
    percent = random.choice(STAINED_PERCENTS[2:])
    row = {'ihc_intensity': intensity, 'ihc_pattern': pattern, 'ihc_percent': percent}
    score = staining(edition, intensity, pattern, Decimal(percent))
    if score in CHOICES['ihc_score'] and random.random() < 0.5:
        row['ihc_score'] = score
    return row


def exact_numbers(random):
    """Copies, CEP17 and ratio that fit each other to the last digit."""
    ratio = Decimal(random.choice(RATIOS[1:] + ('0.8', '1.5', '1.9', '2.1', '4')))
    cep17 = Decimal(random.choice(('0.5', '1', '1.5', '2', '2.5', '3', '4')))
    return ratio * cep17, cep17, ratio


def totals(random, row, copies, cep17, nuclei):
    """Totals that give the same means, where whole numbers can; the means may then be left out."""
    signals = [copies * nuclei, cep17 * nuclei]
    if any(number != number.to_integral_value() for number in signals) or random.random() < 0.4:
        return row
    more = {'her2_signals': plain(signals[0]), 'cep17_signals': plain(signals[1])}
    if random.random() < 0.5:
        more.update(her2_nuclei=str(nuclei), cep17_nuclei=str(nuclei))
        if random.random() < 0.5:
            row.pop('cells')
    if random.random() < 0.5:
        for field in ('her2_copies', 'cep17_copies', 'her2_cep17_ratio'):
            row.pop(field, None)
    return {**row, **more}


def complete_gene_test(random, probe):
    copies, cep17, ratio = exact_numbers(random)
    nuclei = random.choice((20, 20, 40, 50, 100, 200, 10, 16))
    row = {'her2_copies': plain(copies), 'cells': str(nuclei)}
    if probe == 'single':
        return row
    row.update(cep17_copies=plain(cep17), her2_cep17_ratio=plain(ratio))
    if random.random() < 0.3:
        row.pop('her2_cep17_ratio')
    row = totals(random, row, copies, cep17, nuclei)
    again = (copies, cep17, ratio) if random.random() < 0.6 else exact_numbers(random)
    names = ('recount_her2_copies', 'recount_cep17_copies', 'recount_her2_cep17_ratio')
    row.update(zip(names, map(plain, again)))
    row['recount_cells'] = random.choice(('20', '20', '60', '100', '12'))
    return row


def complete_row(random):
    edition = random.choice(EDITIONS + EDITIONS[-1:])
    probe = random.choice(CHOICES['ish_probe'] + ('dual', 'dual', 'single'))
    row = {'edition': edition, 'ish_probe': probe, **complete_protein_test(random, edition)}
    if probe in ('single', 'dual'):
        row.update(complete_gene_test(random, probe))
    if random.random() < 0.02:
        row['site'] = 'other'
    return row


def blanked(random, row):
    share = random.choice((0.1, 0.3, 0.6))
    return {field: '' if field not in NEVER_BLANK and random.random() < share else text
            for field, text in row.items()}


# Random rows: everything else that a column may hold --------------------------------------------

POOLS = {
    **{field: ('0', '0.5', '1', '5', '10', '10.1', '14', '19.9', '20', '35', '99', '100') for field in PERCENTS},
    **{field: ('19', '20', '40', '50', '60', '120') for field in COUNTS},
    'her2_copies': COPIES[1:] + ('2.1', '4.6', '7.25', '50'),
    'cep17_copies': ('1', '1.50', '2.0', '2.99', '3.13', '15'),
    'her2_cep17_ratio': RATIOS[1:] + ('1.36', '3.1'), 'tumour_size_mm': ('0.1', '12', '70', '500'),
    'her2_signals': ('0', '79', '80', '119', '298', '511'), 'cep17_signals': ('40', '60', '149', '188'),
}
for _name in ('her2_copies', 'cep17_copies', 'her2_cep17_ratio'):
    POOLS[f'recount_{_name}'] = POOLS[_name]
DESCRIPTION = ('ihc_intensity', 'ihc_pattern', 'ihc_percent')
DIRTY = ('4+', 'not amplified', '>6.0', '-1', '+5', '1e3', '10-15%', '2.0.1', '1,234.5', '441', '1000000', '101%', '0',
         'NaN', 'inf', '0x10', '1/2', '2.345678901234567891', '1.99999999999999999', '0.00', '3..', '?',
         'Indeterminate')


def free_row(random):
    """Fields filled without regard to each other."""
    share = random.choice((0.08, 0.2, 0.4))
    row = {'edition': random.choice(EDITIONS + ('',))}
    for field in INPUTS:
        if field not in ('site', 'component') and random.random() < share:
            row[field] = random.choice(CHOICES.get(field) or POOLS[field])
    if random.random() < 0.7:
        row['ish_probe'] = random.choice(('single', 'dual', 'dual'))
    for field in ('site', 'component'):
        if random.random() < 0.04:
            row[field] = random.choice(CHOICES[field])
    if row.get('ihc_score') and any(row.get(field) for field in DESCRIPTION):
        row.pop('ihc_score')                         # only one of the two, as in the grid
    return row


def rounded(random, row):
    """Numbers as laboratories print them: fewer digits, sometimes a digit off."""
    row = dict(row)
    for field, text in row.items():
        if field == 'ihc_percent':
            continue                                 # it must go on fitting a score beside it
        if field in LIMITS and '.' in text and random.random() < 0.5:
            places = random.choice((1, 2))
            row[field] = str(Decimal(text).quantize(Decimal(1).scaleb(-places)))
        elif field in LIMITS and text and random.random() < 0.08:
            row[field] = text[:-1] + random.choice('0123456789')
    if row.get('her2_nuclei') and random.random() < 0.3:
        row['cep17_nuclei'] = random.choice(POOLS['cep17_nuclei'])
    return row


def written_freely(random, field, text):
    """The same value in another hand: case, spaces, decimal comma, unit."""
    if field in CHOICES:
        text = random.choice((text, text, text.upper(), text.title()))
    elif field in LIMITS and text:
        units = ('%', ' %') if field in PERCENTS else (' mm', 'mm', ' cm') if field == 'tumour_size_mm' else ()
        text = text.replace('.', random.choice('..,')) + random.choice(('', '') + units)
    return random.choice((text, text, text, f' {text}', f'{text} ', f'  {text} '))


def random_row(random):
    row = free_row(random) if random.random() < 0.5 else rounded(random, blanked(random, complete_row(random)))
    touched = set()
    if random.random() < 0.2:
        extra = random.choice(INPUTS)
        row[extra] = row.get(extra) or random.choice(CHOICES.get(extra) or POOLS[extra])
        touched.add(extra)
    if random.random() < 0.4:
        row = {field: written_freely(random, field, text) for field, text in row.items()}
    if random.random() < 0.08:
        dirty = random.choice(INPUTS)
        row[dirty] = random.choice(DIRTY)
        touched.add(dirty)
    if random.random() < 0.01:
        row['edition'] = random.choice(('asco-cap-1999', '2018', 'asco'))
    if row.get('ihc_score') and touched & {'ihc_score', *DESCRIPTION}:
        for field in DESCRIPTION:
            row.pop(field, None)                     # as in the grid: what both together mean is not settled
    return row
