#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kappas, their errors, and intervals of shares, by an independent statistics package.

usage: reference.py FILE            makes the table that the tests read
       reference.py --check FILE    makes it again and holds it against FILE

Needs python3-statsmodels. The tables are random, from a fixed number, and take turns between dense,
sparse and degenerate ones. A line is, set apart by tabs:

  cohen   classes  counts by row  kappa  variance  weighted kappa  its variance
  fleiss  classes  readers a class, by case  kappa  error by jackknife
  wilson  count  total  low  high

Variances of kappa are those of Fleiss, Cohen and Everitt (1969), the weights quadratic, as
cohens_kappa has them; kappa of several readers is fleiss_kappa, and the jackknife leaves a case out
at a time. What is not defined is nan.
"""

import math
import random
import sys
import warnings

import statsmodels
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa
from statsmodels.stats.proportion import proportion_confint

SEED = 20261127
TABLES = 200
SHARES = 200
# Of the same numbers made twice; far below what the tests ask for.
SAME = 1e-12


def spread(rng, size, total, weights):
    """A square table with so many cases, dealt out by weight."""
    table = [[0] * size for _ in range(size)]
    places = [(row, column) for row in range(size) for column in range(size)]
    for row, column in rng.choices(places, weights, k=total):
        table[row][column] += 1
    return table


def by_distance(size, keenness):
    """Weights of a reader who is seldom far off."""
    return [keenness ** abs(row - column) for row in range(size) for column in range(size)]


def random_table(rng, turn):
    """A table of one of ten kinds."""
    size = rng.randint(2, 7)
    even = [1] * (size * size)
    kind = turn % 10
    if kind < 4:
        return spread(rng, size, rng.randint(20, 400), by_distance(size, rng.uniform(0.05, 0.9)))
    if kind == 4:
        return spread(rng, size, rng.randint(1, 8), even)
    if kind == 5:
        return spread(rng, size, rng.randint(1000, 100000), by_distance(size, 0.3))
    if kind == 6:
        # Only two classes are used, perhaps the outer ones.
        used = rng.sample(range(size), 2)
        weights = [int(row in used and column in used) for row in range(size) for column in range(size)]
        return spread(rng, size, rng.randint(2, 60), weights)
    if kind == 7:
        # All agree, or all but all.
        table = spread(rng, size, rng.randint(5, 60), by_distance(size, 1e-9))
        table[0][size - 1] += rng.randint(0, 1)
        return table
    if kind == 8:
        # One reader knows one class only.
        column = rng.randrange(size)
        weights = [int(there == column) for _ in range(size) for there in range(size)]
        return spread(rng, size, rng.randint(3, 60), weights)
    # One class only, or none at all agree.
    table = [[0] * size for _ in range(size)]
    if turn % 20 == 9:
        table[rng.randrange(size)][0] = 0
        place = rng.randrange(size)
        table[place][place] = rng.randint(1, 50)
    else:
        table[0][1] = rng.randint(1, 50)
        table[1][0] = rng.randint(1, 50)
    return table


def kappas(table):
    """Kappa and its variance, plain and with quadratic weights."""
    plain = cohens_kappa(table)
    weighted = cohens_kappa(table, wt='quadratic')
    return [float(value) for value in (plain.kappa, plain.var_kappa, weighted.kappa, weighted.var_kappa)]


def jackknife(ratings):
    """The error of the kappa of several readers, leaving one case out at a time."""
    size = len(ratings)
    if size < 2:
        return math.nan
    values = [float(fleiss_kappa(ratings[:i] + ratings[i + 1:])) for i in range(size)]
    mean = math.fsum(values) / size
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) * (size - 1) / size)


def random_ratings(rng, turn):
    """How many readers gave each class, case by case."""
    size = rng.randint(2, 6)
    readers = rng.randint(2, 18)
    cases = rng.randint(1, 5) if turn % 4 == 3 else rng.randint(6, 60)
    ratings = []
    for _ in range(cases):
        truth = 0 if turn % 20 == 19 else rng.randrange(size)
        weights = [0.0 if turn % 20 == 19 and there else rng.random() * 0.3 ** abs(there - truth)
                   for there in range(size)]
        if not any(weights):
            weights[0] = 1.0
        given = rng.choices(range(size), weights, k=readers)
        ratings.append([given.count(there) for there in range(size)])
    return ratings


def flat(rows):
    """Numbers, row by row."""
    return ','.join(str(number) for row in rows for number in row)


def lines():
    """All of the reference."""
    rng = random.Random(SEED)
    for turn in range(TABLES):
        table = random_table(rng, turn)
        yield ['cohen', len(table), flat(table), *kappas(table)]
    for turn in range(TABLES):
        ratings = random_ratings(rng, turn)
        yield ['fleiss', len(ratings[0]), flat(ratings), float(fleiss_kappa(ratings)), jackknife(ratings)]
    for turn in range(SHARES):
        total = rng.randint(1, 40) if turn % 2 else rng.randint(1, 100000)
        count = (0, total, rng.randint(0, total), rng.randint(0, total))[turn % 4]
        low, high = proportion_confint(count, total, method='wilson')
        yield ['wilson', count, total, float(low), float(high)]


def is_same(made, kept):
    """Whether two cells are the same number, or the same text."""
    if isinstance(made, float):
        number = float(kept)
        return (math.isnan(made) and math.isnan(number)) or math.isclose(made, number, rel_tol=SAME, abs_tol=SAME)
    return str(made) == kept


def check(path):
    """Whether the file is what would be made."""
    with open(path, encoding='utf-8') as file:
        kept = [line.rstrip('\n').split('\t') for line in file if not line.startswith('#')]
    made = list(lines())
    wrong = [number for number, (one, other) in enumerate(zip(made, kept), 1)
             if len(one) != len(other) or not all(map(is_same, one, other))]
    if wrong or len(made) != len(kept):
        print(f'{path}: {len(made)} lines made, {len(kept)} kept, other ones: {wrong}')
        return 1
    print(f'{path}: all {len(made)} lines are the same by statsmodels {statsmodels.__version__}')
    return 0


def write(path):
    """Makes the file."""
    with open(path, 'w', encoding='utf-8') as file:
        file.write('# SPDX-License-Identifier: GPL-3.0-or-later\n')
        file.write(f'# Made by reference.py with statsmodels {statsmodels.__version__}, which is not Herald.\n')
        for line in lines():
            file.write('\t'.join(repr(cell) if isinstance(cell, float) else str(cell) for cell in line) + '\n')
    return 0


if __name__ == '__main__':
    # Degenerate tables divide by zero, which is what they are there for.
    warnings.simplefilter('ignore')
    sys.exit(check(sys.argv[2]) if sys.argv[1] == '--check' else write(sys.argv[1]))
