#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the answers to the whole grid against those kept in golden.txt; exit 1 where one differs.

The file is the same for every machine, compiler and locale. First every different answer, by number,
then for each grid the numbers of its rows in order, `7*30` for thirty rows that answer 7. At the end
the same for each decision of the trail: the rule that was taken, and its outcome.
HERALD_GOLDEN_EVERY=30 asks every thirtieth row only, for a program that is slow.
With --write the answers that the program gives now are kept instead: look at what changed.
"""

import argparse
import csv
import itertools
import json
import os
import subprocess
import sys
import tempfile

import rows
from agree import HEADER

COLUMNS = tuple(column for column in HEADER if column not in ('case', 'edition', 'problem'))
GRIDS = ('her2_grid', 'recount_grid', 'staining_grid', 'totals_grid', 'receptor_grid', 'small_grids')
GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'golden.txt')
RUNS_A_LINE = 16
NOTHING = '-'
EVERY = int(os.environ.get('HERALD_GOLDEN_EVERY', '1'))


def table_answers(output):
    """Of each row, the columns that hold no words for people."""
    places = [HEADER.index(column) for column in COLUMNS]
    return [','.join(line[place] for place in places) for line in csv.reader(output.splitlines()[1:])]


def trail_answers(output):
    """Of each decision, the rule and the outcome in each row."""
    trails = [json.loads(line).get('trail', []) for line in output.splitlines()]
    decisions = sorted({step['decision'] for trail in trails for step in trail})
    steps = [{step['decision']: f"{step['rule']}={step['outcome']}" for step in trail} for trail in trails]
    return {'trail/' + decision: [one.get(decision, '') for one in steps] for decision in decisions}


def ask(cli, path, *arguments, environment=None):
    """What the program prints; nothing where it ends in an error."""
    done = subprocess.run([*cli, 'classify', *arguments, path], capture_output=True, check=False, encoding='utf-8',
                          env=environment)
    return done.stdout if done.returncode == 0 else ''


def rows_file(folder, name, inputs):
    path = os.path.join(folder, name + '.csv')
    with open(path, 'w', encoding='utf-8', newline='') as file:
        writer = csv.DictWriter(file, rows.COLUMNS, restval='', extrasaction='ignore')
        writer.writeheader()
        writer.writerows({**row, 'case': str(number)} for number, row in enumerate(inputs))
    return path


def answers_of(cli):
    """(name, rows, answers) of each grid, then of each decision."""
    with tempfile.TemporaryDirectory() as folder:
        for name in GRIDS:
            inputs = list(getattr(rows, name)())[::EVERY]
            yield name, inputs, table_answers(ask(cli, rows_file(folder, name, inputs)))
        inputs = list(rows.trail_rows())[::EVERY]
        output = ask(cli, rows_file(folder, 'trail', inputs), '--format=jsonl')
        for name, answers in trail_answers(output).items():
            yield name, inputs, answers


def runs(numbers):
    for number, same in itertools.groupby(numbers):
        yield number, sum(1 for _ in same)


def write(cli, path):
    numbers, lines = {}, []
    for name, _, answers in answers_of(cli):
        parts = [f'{number}*{count}' for number, count in
                 runs(numbers.setdefault(answer, len(numbers)) for answer in answers)]
        lines.append(f'grid {name} {len(answers)}')
        lines += [' '.join(parts[at:at + RUNS_A_LINE]) for at in range(0, len(parts), RUNS_A_LINE)]
    with open(path, 'w', encoding='utf-8') as file:
        print('columns', ','.join(COLUMNS), file=file)
        for answer, number in numbers.items():
            print('answer', number, answer or NOTHING, file=file)
        print('\n'.join(lines), file=file)


def read(path):
    """For each grid the answers in order."""
    answers, grids, numbers = {}, {}, None
    with open(path, encoding='utf-8') as file:
        for line in file.read().splitlines():
            kind, _, rest = line.partition(' ')
            if kind == 'answer':
                number, _, text = rest.partition(' ')
                answers[number] = '' if text == NOTHING else text
            elif kind == 'grid':
                numbers = grids.setdefault(rest.split()[0], [])
            elif kind != 'columns':
                for part in line.split():
                    number, count = part.split('*')
                    numbers += [answers[number]] * int(count)
    return grids


def differences(cli, golden):
    """Rows asked, and (row, kept, given) where the answer is another."""
    total, found, names = 0, [], set()
    for name, inputs, given in answers_of(cli):
        kept = golden.get(name, [])[::EVERY]
        names.add(name)
        total += len(inputs) if name in GRIDS else 0
        if not len(inputs) == len(given) == len(kept):
            found.append((f'{name}: {len(inputs)} rows', f'{len(kept)} answers', f'{len(given)} answers'))
        found += [(row, f'{name}: {old}', new) for row, old, new in zip(inputs, kept, given) if old != new]
    found += [(name, 'kept', 'not given') for name in golden if name not in names]
    return total, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('cli', metavar='CLI', nargs=argparse.REMAINDER, help='path of herald-cli, or a command with its options')
    parser.add_argument('--write', action='store_true', help='keep what the program answers now')
    options = parser.parse_args()
    if not options.cli:
        parser.error('which herald-cli?')
    if options.write:
        if EVERY != 1:
            parser.error('--write keeps every row: HERALD_GOLDEN_EVERY is set')
        write(options.cli, GOLDEN)
        return 0
    total, found = differences(options.cli, read(GOLDEN))
    for row, old, new in found[:3]:
        print('row  ', row if isinstance(row, str) else {field: text for field, text in row.items() if text})
        print('kept ', old)
        print('given', new)
    print(f'golden: {total} rows, {len(found)} differ')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
