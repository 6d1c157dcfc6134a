#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold `herald-cli classify` against the oracle; exit 1 on any disagreement.

Three parts: every combination of the values around every line, random rows, and rows blanked here
and there, whose `possible` must still hold what the complete row comes to. The first disagreement
is made as small as it goes before it is shown.
"""

import argparse
import csv
import itertools
import os
import random
import shlex
import subprocess
import sys
import tempfile

import rows
from facts import LIMITS
from oracle import OUTPUTS, STATUSES, classify

CHUNK_ROWS = 50000
HEADER = ('case', 'edition', 'her2_status', 'ish_group', 'her2_expression', 'next_step', 'possible',
          'hr_status', 'subtype', 'grade', 'rule', 'problem')


class ProgramError(Exception):
    """The program stopped, or what it wrote cannot be read."""


class Program:
    """A herald-cli: a path, or a command with arguments."""

    def __init__(self, command):
        self.command = [command] if os.path.exists(command) else shlex.split(command)

    def answers(self, inputs):
        """One dict for each row, in order."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'rows.csv')
            with open(path, 'w', encoding='utf-8', newline='') as file:
                writer = csv.DictWriter(file, rows.COLUMNS, restval='', extrasaction='ignore')
                writer.writeheader()
                writer.writerows({**row, 'case': str(number)} for number, row in enumerate(inputs))
            done = subprocess.run([*self.command, 'classify', path], capture_output=True, check=False)
        if done.returncode != 0:
            raise ProgramError(f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace')[:2000]}")
        lines = csv.reader(done.stdout.decode('utf-8').splitlines(keepends=True))
        header = tuple(next(lines, ()))
        if header != HEADER:
            raise ProgramError(f'header line {header}')
        answers = [dict(zip(header, line)) for line in lines if len(line) == len(header)]
        if [answer['case'] for answer in answers] != [str(number) for number in range(len(inputs))]:
            raise ProgramError(f'{len(answers)} rows for {len(inputs)}, or not in order')
        return answers


# What counts as a disagreement ---------------------------------------------------------------

def possible_is_sound(answer):
    """Known words in their order; `invalid` for invalid rows alone; a verdict is among what is possible."""
    possible, status = answer['possible'].split('|'), answer['her2_status']
    if possible != [one for one in STATUSES if one in possible]:
        return False
    if status == 'invalid' or 'invalid' in possible:
        return possible == [status]
    return status == 'pending' or status in possible


def disagreements(row, answer):
    """The columns that differ from the oracle."""
    ours = classify(row)
    columns = [output for output in OUTPUTS if answer.get(output) != ours[output]]
    return columns if columns or possible_is_sound(answer) else ['possible']


def broken_promise(status, answer):
    """`status`: of the complete row, to be kept possible however many of its fields are blank."""
    possible = answer['possible'].split('|')
    decided = len(possible) == 1 and answer['her2_status'] != 'pending'
    kept = status in possible and (not decided or answer['her2_status'] == status)
    return [] if kept else ['possible']


# Shrinking -----------------------------------------------------------------------------------

def shorter(field, text):
    """Simpler ways to write a cell, simplest first; blank before all others."""
    ways = ['']
    if text.strip() != text:
        ways.append(text.strip())
    if field in LIMITS:
        ways += [text[:end].rstrip('., ') for end in range(1, len(text)) if text[:end].strip()]
    return [way for way in dict.fromkeys(ways) if way != text]


def shrink(program, row, wrong, only_blank=False):
    """The smallest row found for which `wrong (row, answer)` still names the same column first."""
    row = {field: text for field, text in row.items() if text}
    column = wrong(row, program.answers([row])[0])[0]
    while True:
        fields = [field for field in row if field not in (rows.NEVER_BLANK if only_blank else ('case', 'edition'))]
        attempts = [{**row, field: way} for field in fields
                    for way in ([''] if only_blank else shorter(field, row[field]))]
        attempts.sort(key=lambda attempt: sum(map(len, attempt.values())))
        attempts = [{field: text for field, text in attempt.items() if text} for attempt in attempts]
        answers = program.answers(attempts) if attempts else []
        smaller = next((attempt for attempt, answer in zip(attempts, answers)
                        if wrong(attempt, answer)[:1] == [column]), None)
        if smaller is None:
            return row
        row = smaller


def show(program, part, row, complete=None):
    """The row, its edition and both answers."""
    answer = program.answers([row])[0]
    print(f'{part}: the first disagreement, made small')
    print('  edition', row.get('edition') or '(default)')
    print('  row    ', {field: text for field, text in row.items() if field not in ('case', 'edition')})
    if complete:
        print('  blanked from', {field: text for field, text in complete.items() if text}, 'which the oracle calls',
              classify(complete)['her2_status'])
    print('  oracle ', classify(row))
    print('  program', {column: answer[column] for column in HEADER if column not in ('case', 'edition')})


# The parts -----------------------------------------------------------------------------------

def chunks(iterable):
    iterator = iter(iterable)
    return iter(lambda: list(itertools.islice(iterator, CHUNK_ROWS)), [])


def compare(program, part, inputs, shown):
    """Rows compared and rows that differ."""
    total = differing = 0
    for chunk in chunks(inputs):
        for row, answer in zip(chunk, program.answers(chunk)):
            total += 1
            if not disagreements(row, answer):
                continue
            differing += 1
            if not shown:
                shown.append(row)
                show(program, part, shrink(program, row, disagreements))
    return total, differing


def compare_blanked(program, generator, count, shown):
    """Rows blanked and rows that broke the promise of `possible`."""
    broken = 0
    pairs = []
    for _ in range(count):
        complete = rows.complete_row(generator)
        pairs.append((complete, rows.blanked(generator, complete)))
    for chunk in chunks(pairs):
        answers = program.answers([row for _, row in chunk])
        for (complete, row), answer in zip(chunk, answers):
            status = classify(complete)['her2_status']
            differs = disagreements(row, answer)
            if not differs and not broken_promise(status, answer):
                continue
            broken += 1
            if not shown:
                shown.append(row)
                if differs:
                    show(program, 'blanked rows', shrink(program, row, disagreements))
                else:
                    small = shrink(program, row, lambda _, got, keep=status: broken_promise(keep, got), True)
                    show(program, 'blanked rows', small, complete)
    return len(pairs), broken


def compare_vectors(program, path):
    """Rows of the table and cells that differ."""
    with open(path, encoding='utf-8', newline='') as file:
        vectors = list(csv.DictReader(file))
    differing = 0
    for vector, answer in zip(vectors, program.answers(vectors)):
        for output in OUTPUTS[:4]:
            younger = output == 'her2_expression' and vector['edition'] != 'asco-cap-2018'
            expected = vector[f'expected_{output}']
            if not younger and answer[output] != expected:
                differing += 1
                print(f"vector {vector['case']} {output}: expected {expected or '(empty)'}, "
                      f"program {answer[output] or '(empty)'}, oracle {classify(vector)[output] or '(empty)'}")
    return len(vectors), differing


def run(program, count, seed, vectors):
    """Number of disagreements in all."""
    generator = random.Random(seed)
    shown = []
    parts = {'grid': compare(program, 'grid', rows.grid(), shown)}
    random_rows = (rows.random_row(generator) for _ in range(count))
    parts['random'] = compare(program, 'random rows', random_rows, shown)
    parts['blanked'] = compare_blanked(program, generator, count // 2, shown)
    if vectors and os.path.exists(vectors):
        parts['vectors'] = compare_vectors(program, vectors)
    counts = ', '.join(f'{name} {total} rows {differing} differ' for name, (total, differing) in parts.items())
    print(f'agree: seed {seed}: {counts}')
    return sum(differing for _, differing in parts.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('cli', metavar='CLI', help='path of herald-cli, or a command')
    parser.add_argument('--vectors', metavar='FILE', help='table of expected answers')
    parser.add_argument('--rows', metavar='N', type=int, default=100000, help='random rows')
    parser.add_argument('--seed', metavar='S', type=int, default=1, help='of the random rows')
    options = parser.parse_args()
    try:
        return 1 if run(Program(options.cli), options.rows, options.seed, options.vectors) else 0
    except (ProgramError, OSError, UnicodeDecodeError) as error:
        print(f'agree: {options.cli}: {error}')
        return 1


if __name__ == '__main__':
    sys.exit(main())
