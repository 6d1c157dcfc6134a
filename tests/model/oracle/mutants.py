#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Change the rule books in one place at a time; exit 1 where the kept answers do not notice.

Every threshold is shifted by one of its last digit, up and down; every operator and every end of an
interval is flipped; every word of a condition is exchanged or left out; every condition is dropped;
every outcome becomes each other outcome of its decision; every rule is deleted. A change counts as
noticed where the program refuses the book, or answers a row of the grid otherwise, or by another step.

A change after which each decision takes the same rule for whatever its inputs hold has no effect:
mostly an earlier rule has taken those already. That is worked out here, apart from the program. What
has an effect that no row can bring about, since an earlier decision never says so, is listed in
mutants.txt with its reason; one listed there that is noticed after all is an error too.
"""

import argparse
import concurrent.futures
import copy
import decimal
import itertools
import json
import os
import re
import sys
import tempfile

import rows
from golden import GRIDS, ask, rows_file, table_answers, trail_answers

HERE = os.path.dirname(os.path.abspath(__file__))
BOOKS = os.path.join(HERE, '..', '..', '..', 'data', 'rules')
NAMES = ('asco-cap-2007', 'asco-cap-2013', 'asco-cap-2018', 'grade', 'receptors', 'scope', 'subtype')
EXCUSED = os.path.join(HERE, 'mutants.txt')
COMPARISON = re.compile(r'(<=|>=|<|>) ?([0-9.]+)')
INTERVAL = re.compile(r'([\[(])([0-9.]+?)\.\.([0-9.]+)([\])])')
FLIPS = {'<': ('<=', '>='), '<=': ('<', '>'), '>': ('>=', '<='), '>=': ('>', '<')}
ENDS = {'[': '(', '(': '[', ']': ')', ')': ']'}


# The changes ---------------------------------------------------------------------------------

def shifted(number):
    value = decimal.Decimal(number)
    step = decimal.Decimal(1).scaleb(value.as_tuple().exponent)
    return [str(value + step)] + ([str(value - step)] if value >= step else [])


def numeric(test):
    """Other tests than this one on a number; none where it is a word."""
    one, between = COMPARISON.fullmatch(test), INTERVAL.fullmatch(test)
    if one:
        yield from (f'{sign} {one[2]}' for sign in FLIPS[one[1]])
        yield from (f'{one[1]} {number}' for number in shifted(one[2]))
    elif between:
        left, low, high, right = between.groups()
        yield f'{ENDS[left]}{low}..{high}{right}'
        yield f'{left}{low}..{high}{ENDS[right]}'
        yield from (f'{left}{number}..{high}{right}' for number in shifted(low))
        yield from (f'{left}{low}..{number}{right}' for number in shifted(high))


def listed(value):
    return value if isinstance(value, list) else [value]


def spoken(decision, name):
    """Every word that the rules of the decision ask of an input."""
    words = {test: None for rule in decision['rules'] for test in listed(rule.get('when', {}).get(name, []))}
    return [test for test in words if not COMPARISON.fullmatch(test) and not INTERVAL.fullmatch(test)]


def conditions(decision, name, value):
    """Other values for a condition."""
    tests = listed(value)
    for at, test in enumerate(tests):
        if len(tests) > 1:
            yield tests[:at] + tests[at + 1:]
        others = list(numeric(test)) or [word for word in spoken(decision, name) if word not in tests]
        for other in others:
            yield tests[:at] + [other] + tests[at + 1:]


def outcomes(decision, then):
    """Other outcomes for a rule: those that the decision gives elsewhere."""
    if not isinstance(then, dict):
        yield from dict.fromkeys(rule['then'] for rule in decision['rules'] if rule['then'] != then)
        return
    for name, value in then.items():
        words = dict.fromkeys(rule['then'].get(name) for rule in decision['rules'])
        yield from ({**then, name: word} for word in words if word not in (value, None))


def mutants(book):
    """(what was changed, the changed book), one by one."""
    for d, decision in enumerate(book['decisions']):
        for r, rule in enumerate(decision['rules']):
            place = f"{book['id']}/{decision['id']}/{rule['id']}"

            def changed(**members):
                other = copy.deepcopy(book)
                other['decisions'][d]['rules'][r].update(members)
                return other

            when = rule.get('when', {})
            for name, value in when.items():
                for other in conditions(decision, name, value):
                    yield f'{place} {name}: {value} -> {other}', changed(when={**when, name: other})
                yield (f'{place} {name}: {value} -> dropped',
                       changed(when={key: test for key, test in when.items() if key != name}))
            for other in outcomes(decision, rule['then']):
                yield f'{place} then: {rule["then"]} -> {other}', changed(then=other)
            other = copy.deepcopy(book)
            del other['decisions'][d]['rules'][r]
            yield f'{place} deleted', other


# Those without effect ------------------------------------------------------------------------

def words_of(book):
    """The words that an input may hold: choices of a field, outcomes of a decision."""
    with open(os.path.join(BOOKS, 'fields.json'), encoding='utf-8') as file:
        fields = json.load(file)['fields']
    words = {field['id']: {choice['id'] for choice in field.get('choices', [])} for field in fields}
    books = [book]
    for name in book.get('uses', []):
        with open(os.path.join(BOOKS, name + '.json'), encoding='utf-8') as file:
            books.append(json.load(file))
    for decision in (decision for one in books for decision in one['decisions']):
        for rule in decision['rules']:
            outcomes = rule['then'] if isinstance(rule['then'], dict) else {decision['id']: rule['then']}
            for name, word in outcomes.items():
                words.setdefault(name, set()).add(word)
    return words


def points(tests, words):
    """Values of an input that the tests could tell apart; None is a missing one. No number is below 0."""
    numbers = set()
    for test in tests:
        one, between = COMPARISON.fullmatch(test), INTERVAL.fullmatch(test)
        numbers |= {decimal.Decimal(text) for text in ([one[2]] if one else between.groups()[1:3] if between else [])}
    if not numbers:
        return [None, *(words or set(tests) - {'missing'})]
    # A plain number among the tests of a number is a value like the others.
    ends = sorted(numbers | {decimal.Decimal(test) for test in tests if test.isdecimal()} | {decimal.Decimal(0)})
    inside = [(low + high) / 2 for low, high in zip(ends, ends[1:])]
    return [None, *ends, *inside, ends[-1] + 1]


def fits(test, value):
    if value is None or test == 'missing':
        return value is None and test == 'missing'
    one, between = COMPARISON.fullmatch(test), INTERVAL.fullmatch(test)
    if one:
        other = decimal.Decimal(one[2])
        return {'<': value < other, '<=': value <= other, '>': value > other, '>=': value >= other}[one[1]]
    if between:
        low, high = map(decimal.Decimal, between.groups()[1:3])
        return (low <= value if between[1] == '[' else low < value) and (
            value <= high if between[4] == ']' else value < high)
    return decimal.Decimal(test) == value if isinstance(value, decimal.Decimal) else test == value


def taken(decision, values):
    """The rule that the first fitting row of a decision is, and its outcome."""
    for rule in decision['rules']:
        if all(any(fits(test, values[name]) for test in listed(tests)) for name, tests in rule.get('when', {}).items()):
            return rule['id'], rule['then']
    return None


def same(old, new, words):
    """Whether two decisions take the same rule for whatever their inputs hold."""
    tests = {name: [test for decision in (old, new) for rule in decision['rules']
                    for test in listed(rule.get('when', {}).get(name, []))] for name in old['inputs']}
    values = [points(tests[name], words.get(name, set())) for name in tests]
    return all(taken(old, held) == taken(new, held) for held in
               (dict(zip(tests, cells)) for cells in itertools.product(*values)))


def has_effect(old, new):
    """Only for books whose decisions take the first rule that fits, or the only one."""
    words = words_of(old)
    return not all(same(*pair, words) for pair in zip(old['decisions'], new['decisions']) if pair[0] != pair[1])


# Noticing them -------------------------------------------------------------------------------

class Grid:
    """Rows in a file, and what the program says of them with the books as they are."""

    def __init__(self, cli, folder, name, inputs, *arguments):
        self.cli, self.arguments = cli, arguments
        self.path = rows_file(folder, name, inputs)
        self.kept = self.said()

    def said(self, overlay=''):
        output = ask([self.cli], self.path, *self.arguments, environment={**os.environ, 'G_RESOURCE_OVERLAYS': overlay})
        return trail_answers(output) if self.arguments else table_answers(output)

    def notices(self, overlay):
        return self.said(overlay) != self.kept


def grids(cli, folder, name):
    """The rows that the book may answer: the trail of some, then the table of all."""
    def answered(row):
        return not name.startswith('asco') or row.get('edition') in (name, '')

    trail = [row for row in rows.trail_rows() if answered(row)]
    table = [row for grid in GRIDS for row in getattr(rows, grid)() if answered(row)]
    return [Grid(cli, folder, name + '-first', trail[::9], '--format=jsonl'),
            Grid(cli, folder, name + '-trail', trail, '--format=jsonl'), Grid(cli, folder, name + '-table', table)]


def fate(prefix, folder, number, name, books, held):
    """'noticed', 'idle' where the change has no effect, or 'alive'."""
    path = os.path.join(folder, f'{name}-{number}.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(books[1], file)
    overlay = f'{prefix}/rules/{name}.json={path}'
    try:
        if held[0].notices(overlay):
            return 'noticed'
        if not has_effect(*books):
            return 'idle'
        return 'noticed' if any(grid.notices(overlay) for grid in held[1:]) else 'alive'
    finally:
        os.unlink(path)


def fates(cli, prefix, name, folder, every):
    """(what was changed, its fate) for each change."""
    with open(os.path.join(BOOKS, name + '.json'), encoding='utf-8') as file:
        book = json.load(file)
    held = grids(cli, folder, name)
    changes = list(mutants(book))[::every]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(zip((what for what, _ in changes), pool.map(
            lambda one: fate(prefix, folder, one[0], name, (book, one[1][1]), held), enumerate(changes))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('cli', metavar='CLI', help='path of herald-cli')
    parser.add_argument('--prefix', default='/io/github/herald_her2/Herald', help='of the bundled resources')
    parser.add_argument('--book', action='append', choices=NAMES, help='only this one')
    parser.add_argument('--every', metavar='N', type=int, default=1, help='only one change of so many')
    options = parser.parse_args()
    with open(EXCUSED, encoding='utf-8') as file:
        excused = {line.split('\t')[0] for line in file.read().splitlines() if line and not line.startswith('#')}
    total, idle, alive = 0, 0, []
    books = options.book or NAMES
    with tempfile.TemporaryDirectory() as folder:
        for name in books:
            found = fates(options.cli, options.prefix, name, folder, options.every)
            total += len(found)
            idle += sum(fate == 'idle' for _, fate in found)
            alive += [what for what, fate in found if fate == 'alive']
            print(f"{name}: {len(found)} changes, {sum(fate == 'noticed' for _, fate in found)} noticed", flush=True)
    wrong = [what for what in alive if what not in excused]
    gone = [what for what in excused if options.every == 1 and what.split('/')[0] in books and what not in alive]
    for what in wrong:
        print('not noticed:', what)
    for what in gone:
        print('listed, but noticed, or there no more:', what)
    print(f'mutants: {total} changes, {idle} without effect, {total - idle - len(alive)} noticed, '
          f'{len(alive) - len(wrong)} listed, {len(wrong)} not noticed')
    return 1 if wrong or gone else 0


if __name__ == '__main__':
    sys.exit(main())
