#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, separate answer to `herald-cli classify`, to hold the program against.

It is written from the clinical fact sheet (named CLINICAL here), not from the rule files of the
program, so that the same mistake would have to be made twice to stay unseen.

    oracle.py VECTORS.csv    compare with a table of expected answers; exit 1 where they differ
"""

import csv
import functools
import sys
from fractions import Fraction

from facts import Unusable, read_row, work_out_all

OUTPUTS = ('her2_status', 'ish_group', 'her2_expression', 'next_step', 'hr_status', 'subtype', 'grade')
STATUSES = ('positive', 'negative', 'equivocal', 'indeterminate', 'pending', 'undefined', 'invalid')
READINGS = ('0', '1+', '2+', '3+', 'indeterminate', 'undefined')
MINIMUM_CELLS = 20                                   # CLINICAL 1.8: count at least 20 nuclei


# The protein test ----------------------------------------------------------------------------

def score_2007(intensity, partial, percent):
    """CLINICAL 1.1, column 2007."""
    if partial:
        return '1+' if intensity in ('faint', 'weak') else 'undefined'
    if intensity in ('weak', 'moderate') and percent >= 10:
        return '2+'
    if intensity == 'intense':
        return '3+' if percent > 30 else '2+'
    return 'undefined'


def score_since_2013(intensity, partial, percent):
    """What the columns 2013 and 2018 of CLINICAL 1.1 have in common."""
    if partial and intensity == 'faint':
        return '1+' if percent > 10 else '0'
    if not partial and intensity in ('weak', 'moderate') and percent > 10:
        return '2+'
    if not partial and intensity == 'intense':
        return '3+' if percent > 10 else '2+'
    return 'undefined'


@functools.lru_cache(maxsize=100000)
def staining(edition, intensity, pattern, percent):
    """The score that a description of the staining gives; None where too little is known."""
    stains = [shown not in ('none', 0) for shown in (intensity, pattern, percent) if shown is not None]
    if stains and not any(stains):
        return '0'                                   # CLINICAL 1.1: no staining at all
    if not all(stains):
        return 'invalid'                             # stained and not stained at once
    if len(stains) < 3:
        return None
    partial = pattern in ('incomplete', 'basolateral')
    if edition == 'asco-cap-2007':
        return score_2007(intensity, partial, percent)
    if edition == 'asco-cap-2013' and partial and intensity != 'faint' and percent > 10:
        return '2+'                                  # CLINICAL 1.1, 2013: incomplete is enough
    if edition == 'asco-cap-2018' and pattern == 'basolateral' and intensity in ('moderate', 'intense'):
        return '2+'                                  # CLINICAL 1.1, unusual patterns: no share named
    return score_since_2013(intensity, partial, percent)


# The gene test -------------------------------------------------------------------------------

# One value on each line that any edition draws, and one between any two of them
SOME_RATIOS = [Fraction(tenths, 10) for tenths in (10, 18, 19, 20, 21, 22, 30)]
SOME_COPIES = [Fraction(copies) for copies in (2, 4, 5, 6, 7)]


def one_result(edition, probe, ratio, copies):
    """CLINICAL 1.2 (single), 1.3 (dual) and 1.4 (the five groups)."""
    if edition == 'asco-cap-2007':
        number, low, high = (ratio, Fraction(18, 10), Fraction(22, 10)) if probe == 'dual' else (copies, 4, 6)
        return 'negative' if number < low else 'positive' if number > high else 'between'
    by_copies = 'negative' if copies < 4 else 'positive' if copies >= 6 else 'between'
    if probe == 'single':
        return by_copies
    if edition == 'asco-cap-2013':
        return 'positive' if ratio >= 2 else by_copies
    if ratio >= 2:
        return 'group-1' if copies >= 4 else 'group-2'
    return {'positive': 'group-3', 'between': 'group-4', 'negative': 'group-5'}[by_copies]


@functools.lru_cache(maxsize=100000)
def results(edition, probe, ratio, copies):
    """Every result that the numbers leave possible."""
    ratios = SOME_RATIOS if ratio is None else [ratio]
    all_copies = SOME_COPIES if copies is None else [copies]
    return frozenset(one_result(edition, probe, one, other) for one in ratios for other in all_copies)


def recount(values):
    """The group of the second observer, or None (CLINICAL 1.5, step 4: at least 20 cells)."""
    cells = values['recount_cells']
    groups = results('asco-cap-2018', 'dual', values['recount_her2_cep17_ratio'], values['recount_her2_copies'])
    return None if len(groups) > 1 or (cells is not None and cells < MINIMUM_CELLS) else min(groups)


# Both together -------------------------------------------------------------------------------

REPORT_NEGATIVE = ('negative', 'report')
COMMENT = ('negative', 'report-with-comment')
UNREADABLE = ('indeterminate', 'new-specimen-or-repeat')
NO_RULE = ('undefined', 'pathologist-review')
STUCK_2013 = ('equivocal', 'alternative-test-or-new-specimen')
COUNT_2007 = ('equivocal', 'count-more-cells')

# Where the gene test does not decide: by reading, None standing for no reading
UNDECIDED = {
    # CLINICAL 1.1, last line: the protein test alone
    'no gene test': {'0': REPORT_NEGATIVE, '1+': REPORT_NEGATIVE, '2+': ('equivocal', 'reflex-ish'),
                     'indeterminate': UNREADABLE, 'undefined': NO_RULE, None: ('pending', 'order-ihc-or-ish')},
    # CLINICAL 1.8: a test that could not be read asks for another specimen
    'unreadable': {'0': REPORT_NEGATIVE, '1+': REPORT_NEGATIVE, '2+': UNREADABLE,
                   'indeterminate': UNREADABLE, 'undefined': UNREADABLE, None: UNREADABLE},
    # CLINICAL 1.3, 2007: what follows is from memory there
    'asco-cap-2007': dict.fromkeys(('0', '1+', '2+', 'indeterminate', 'undefined', None), COUNT_2007),
    # CLINICAL 1.6, second point, and 1.8 (equivocal in 2013)
    'asco-cap-2013 dual': {'0': REPORT_NEGATIVE, '1+': REPORT_NEGATIVE, '2+': STUCK_2013,
                           'indeterminate': STUCK_2013, 'undefined': STUCK_2013,
                           None: ('equivocal', 'ihc-same-tissue')},
    'asco-cap-2013 single': {'0': REPORT_NEGATIVE, '1+': REPORT_NEGATIVE, '2+': ('equivocal', 'reflex-dual-ish'),
                             'indeterminate': STUCK_2013, 'undefined': STUCK_2013,
                             None: ('equivocal', 'ihc-same-tissue-or-dual')},
    # CLINICAL 1.2, below the table: (a) to (c)
    'asco-cap-2018 single': {'0': REPORT_NEGATIVE, '1+': REPORT_NEGATIVE, '2+': ('pending', 'reflex-dual-ish'),
                             'indeterminate': UNREADABLE, 'undefined': NO_RULE,
                             None: ('pending', 'ihc-same-tissue-or-dual')},
    # CLINICAL 1.5, steps 1 and 3; 2+ goes on to the recount
    'asco-cap-2018 dual': {'0': COMMENT, '1+': COMMENT, 'indeterminate': UNREADABLE, 'undefined': NO_RULE,
                           None: ('pending', 'ihc-same-tissue')},
}
# CLINICAL 1.5, step 4: the recount stays in the group
CONFIRMED = {'group-2': COMMENT, 'group-3': ('positive', 'report'), 'group-4': COMMENT}


def settle(edition, probe, reading, result, second):
    """Status and next step for one result of the gene test, `result` None: there is none."""
    if reading == '3+':                              # CLINICAL 1.5 step 2; 1.6, first point
        disagree = result in ('negative', 'group-5')
        return 'positive', 'check-discordance' if disagree else 'report'
    if probe in ('none', 'indeterminate'):
        return UNDECIDED['unreadable' if probe == 'indeterminate' else 'no gene test'][reading]
    if result in ('positive', 'group-1'):            # CLINICAL 1.2 to 1.4; 1.6, first point
        return 'positive', 'check-discordance' if reading in ('0', '1+') else 'report'
    if result in ('negative', 'group-5'):            # CLINICAL 1.6, last point
        return REPORT_NEGATIVE
    if result in CONFIRMED and reading == '2+':
        if second is None:
            return 'pending', 'recount-second-observer'
        return CONFIRMED[result] if second == result else ('pending', 'adjudicate')
    return UNDECIDED[edition if edition == 'asco-cap-2007' else f'{edition} {probe}'][reading]


def too_few(values):
    tested = values['ish_probe'] in ('single', 'dual')
    return tested and values['cells'] is not None and values['cells'] < MINIMUM_CELLS


def her2(values, reading, gene_results):
    """Status and next step."""
    if reading == 'invalid':
        return 'invalid', 'check-input'
    edition, probe, second = values['edition'], values['ish_probe'], recount(values)
    if too_few(values) and reading != '3+':          # CLINICAL 1.8, counting
        return 'pending', 'count-more-cells'
    if gene_results is None or len(gene_results) == 1 or reading == '3+':
        known = min(gene_results) if gene_results and len(gene_results) == 1 else None
        return settle(edition, probe, reading, known, second)
    answers = {settle(edition, probe, one, result, second)
               for one in ([reading] if reading else READINGS) for result in gene_results}
    statuses, steps = ({answer[part] for answer in answers} for part in (0, 1))
    if len(statuses) > 1:
        return 'pending', ''
    return min(statuses), min(steps) if len(steps) == 1 else ''


def expression(values, status, reading):
    """CLINICAL 2.1."""
    if values['edition'] != 'asco-cap-2018' or status not in ('positive', 'negative'):
        return ''
    if status == 'positive':
        return 'positive'
    if reading in ('1+', '2+'):
        return 'low'
    if reading != '0':
        return ''
    if values['ihc_zero_staining']:
        return {'none': 'null', 'faint': 'ultralow'}[values['ihc_zero_staining']]
    shown = values['ihc_intensity'], values['ihc_pattern'], values['ihc_percent']
    described = staining(values['edition'], *shown)
    if described == '0' and shown[0] != 'faint':
        return 'null'
    return 'ultralow' if described == '0' else 'zero'   # faint, part of the way, at most 10 %


# Receptors, subtype, grade -------------------------------------------------------------------

def receptor(status, percent, low_positive_up_to):
    """CLINICAL 3, first point: below 1 % negative; None where unknown or where the two do not fit."""
    if percent is None:
        return status
    by_percent = 'negative' if percent < 1 else 'low_positive' if percent <= low_positive_up_to else 'positive'
    fits = status in (None, by_percent) or (status == 'positive' and by_percent == 'low_positive')
    return by_percent if fits else None


def hormone_receptors(er, pr):
    if 'positive' in (er, pr):
        return 'positive'
    if pr == 'negative' and er in ('low_positive', 'negative'):
        return er
    return ''


def subtype(values, status, er, pr):
    """CLINICAL 3, the table after St Gallen 2013, and the line below it."""
    if er is None or (er == 'negative' and pr is None):
        return ''
    if er == 'negative' and pr == 'positive':
        return 'unclassified'
    if status == 'positive':                        # with ER positive, any PR will do
        return 'her2_positive_non_luminal' if er == 'negative' else 'luminal_b_like_her2_positive'
    if status != 'negative':
        return ''
    if er == 'negative':
        return 'triple_negative'
    pr_percent, ki67 = values['pr_percent'] if pr else None, values['ki67_percent']
    if pr == 'negative' or (pr_percent is not None and pr_percent < 20) or (ki67 is not None and ki67 >= 20):
        return 'luminal_b_like_her2_negative'
    return '' if pr_percent is None or ki67 is None else 'luminal_a_like'


@functools.lru_cache(maxsize=None)
def grade(reported, *scores):
    """CLINICAL 4.1: the sum of three scores, 3 to 5, 6 and 7, 8 and 9."""
    if not any(scores):
        return reported or ''
    sums = {0}
    for score in scores:
        sums = {total + one for total in sums for one in ([int(score)] if score else (1, 2, 3))}
    grades = {'1' if total <= 5 else '2' if total <= 7 else '3' for total in sums}
    if reported:
        return reported if reported in grades else ''
    return min(grades) if len(grades) == 1 else ''


def classify(row):
    """The outcome cells of one row, each a text; an empty text where nothing can be said."""
    answer = dict.fromkeys(OUTPUTS, '')
    try:
        values, intervals = read_row(row)
        work_out_all(values, intervals)
    except Unusable:
        return {**answer, 'her2_status': 'invalid', 'next_step': 'check-input'}
    if values['site'] == 'other' or values['component'] == 'in_situ_only':   # CLINICAL 0 and 5
        return {**answer, 'her2_status': 'undefined', 'next_step': 'out-of-scope'}
    edition, probe = values['edition'], values['ish_probe']
    shown = values['ihc_intensity'], values['ihc_pattern'], values['ihc_percent']
    reading = values['ihc_score'] or staining(edition, *shown)
    counted = probe in ('single', 'dual') and not too_few(values)
    genes = results(edition, probe, values['her2_cep17_ratio'], values['her2_copies']) if counted else None
    status, step = her2(values, reading, genes)
    if status == 'invalid':
        return {**answer, 'her2_status': status, 'next_step': step}
    er = receptor(values['er_status'], values['er_percent'], 10)
    pr = receptor(values['pr_status'], values['pr_percent'], 0)
    grouped = genes and len(genes) == 1 and min(genes).startswith('group')
    return {'her2_status': status, 'ish_group': min(genes) if grouped else '',
            'her2_expression': expression(values, status, reading), 'next_step': step,
            'hr_status': hormone_receptors(er, pr), 'subtype': subtype(values, status, er, pr),
            'grade': grade(values['grade'], *(values[f'{part}_score'] for part in ('tubule', 'nuclear', 'mitotic')))}


def main():
    differences = 0
    with open(sys.argv[1], encoding='utf-8', newline='') as vectors:
        for row in csv.DictReader(vectors):
            answer = classify(row)
            for output in OUTPUTS[:4]:
                ours_alone = output == 'her2_expression' and row['edition'] != 'asco-cap-2018'
                if not ours_alone and row[f'expected_{output}'] != answer[output]:
                    differences += 1
                    print(f"{row['case']} {output}: expected {row[f'expected_{output}']!r}, oracle {answer[output]!r}")
    print(f'{differences} differences')
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main())
