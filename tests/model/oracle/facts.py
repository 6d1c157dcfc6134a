# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading one row for the oracle: its cells, and the numbers worked out from other numbers."""

import functools
import re
from fractions import Fraction

EDITIONS = ('asco-cap-2007', 'asco-cap-2013', 'asco-cap-2018')
DEFAULT_EDITION = 'asco-cap-2018'
CHOICES = {
    'ihc_score': ('0', '1+', '2+', '3+', 'indeterminate'),
    'ihc_intensity': ('none', 'faint', 'weak', 'moderate', 'intense'),
    'ihc_pattern': ('none', 'incomplete', 'basolateral', 'complete'),
    'ihc_zero_staining': ('none', 'faint'),
    'ish_probe': ('none', 'single', 'dual', 'indeterminate'),
    'er_status': ('positive', 'low_positive', 'negative'),
    'pr_status': ('positive', 'negative'),
    'tubule_score': ('1', '2', '3'), 'nuclear_score': ('1', '2', '3'), 'mitotic_score': ('1', '2', '3'),
    'grade': ('1', '2', '3'),
    'site': ('breast', 'other'),
    'component': ('invasive', 'in_situ_only'),
    'specimen': ('core_biopsy', 'excision', 'metastasis'),
    'lab_her2_status': ('positive', 'negative', 'equivocal', 'indeterminate'),
}
PERCENTS = ('ihc_percent', 'er_percent', 'pr_percent', 'ki67_percent')
COUNTS = ('cells', 'recount_cells', 'her2_signals', 'cep17_signals', 'her2_nuclei', 'cep17_nuclei')
# field: lowest, highest, may it be the lowest itself
LIMITS = {
    **{field: (0, 100, True) for field in PERCENTS},
    **{field: (0, 999999, True) for field in COUNTS},
    'her2_copies': (0, 50, True), 'recount_her2_copies': (0, 50, True),
    'cep17_copies': (0, 15, False), 'recount_cep17_copies': (0, 15, False),
    'her2_cep17_ratio': (0, 100, True), 'recount_her2_cep17_ratio': (0, 100, True),
    'tumour_size_mm': (0, 500, False),
}
INPUTS = tuple(CHOICES) + tuple(LIMITS)
DEFAULTS = {'ish_probe': 'none', 'site': 'breast', 'component': 'invasive'}
NUMBER = re.compile(r'([0-9]+)(?:[.,]([0-9]+))? *(%|mm|cm)?')


class Unusable(Exception):
    """The row cannot be true: a bad value, or numbers that contradict each other."""


# Reading the cells ---------------------------------------------------------------------------

def within(field, value):
    low, high, low_allowed = LIMITS[field]
    if value > high or value < low or (value == low and not low_allowed):
        raise Unusable(field)
    return value


@functools.lru_cache(maxsize=100000)
def read_number(field, text):
    """The exact value and one unit of its last written digit."""
    match = NUMBER.fullmatch(text)
    if not match:
        raise Unusable(field)
    whole, decimals, unit = match[1], match[2] or '', match[3]
    units = ('%',) if field in PERCENTS else ('mm', 'cm') if field == 'tumour_size_mm' else ()
    too_long = len((whole + decimals).lstrip('0')) > 18
    if too_long or (unit and unit not in units) or (field in COUNTS and decimals):
        raise Unusable(field)
    scale = 10 if unit == 'cm' else 1
    last_digit = Fraction(scale, 10 ** len(decimals))
    return within(field, int(whole + decimals) * last_digit), last_digit


def read_row(row):
    """Values by field (None: not known) and the interval each reported number stands for."""
    values, intervals = {}, {}
    for field in INPUTS:
        text = (row.get(field) or '').strip()
        if not text:
            values[field], intervals[field] = DEFAULTS.get(field), None
        elif field in CHOICES:
            values[field] = text.lower()
            if values[field] not in CHOICES[field]:
                raise Unusable(field)
        else:
            value, unit = read_number(field, text)
            values[field] = value
            intervals[field] = (max(value - unit, Fraction(0)), value + unit)
    edition = (row.get('edition') or '').strip().lower() or DEFAULT_EDITION
    if edition not in EDITIONS:
        raise Unusable('edition')
    values['edition'] = edition
    return values, intervals


# Numbers worked out from other numbers -------------------------------------------------------

def divide_intervals(top, bottom):
    """None as an upper end: no upper end."""
    low = Fraction(0) if bottom[1] is None else top[0] / bottom[1]
    return low, None if top[1] is None or bottom[0] == 0 else top[1] / bottom[0]


def meet(one, other):
    return ((one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1]))


def work_out(values, intervals, field, top, bottom):
    """Field = top / bottom where it is not reported; where it is, the two must fit each other."""
    if values[top] is None or values[bottom] is None:
        return
    if values[bottom] == 0:
        raise Unusable(field)
    quotient = within(field, values[top] / values[bottom])
    interval = divide_intervals(intervals[top], intervals[bottom])
    if values[field] is None:
        values[field], intervals[field] = quotient, interval
    elif not meet(intervals[field], interval):
        raise Unusable(field)


def work_out_all(values, intervals):
    """Means from totals, ratios from means; CLINICAL 1.6: unrounded, and checked against the report."""
    for gene in ('her2', 'cep17'):
        nuclei = f'{gene}_nuclei' if values[f'{gene}_nuclei'] is not None else 'cells'
        work_out(values, intervals, f'{gene}_copies', f'{gene}_signals', nuclei)
    for again in ('', 'recount_'):
        work_out(values, intervals, f'{again}her2_cep17_ratio',
                 f'{again}her2_copies', f'{again}cep17_copies')
    nuclei = [values[field] for field in ('her2_nuclei', 'cep17_nuclei') if values[field] is not None]
    if values['cells'] is None and nuclei:
        values['cells'] = min(nuclei)
