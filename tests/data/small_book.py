# SPDX-License-Identifier: GPL-3.0-or-later
"""A small sound book, cut out of the edition of 2018, and every way to break it."""

import copy
import json

import strict_json

ID = 'small-book'
RULES = ('ihc-3', 'ihc-negative', 'ihc-equivocal', 'ihc-unreadable', 'nothing-yet')
# Twenty cuts in each of five numbers: far more cells than a table may have.
CUTS = {
    'ihc_percent': range(1, 21), 'er_percent': range(1, 21), 'pr_percent': range(1, 21),
    'ki67_percent': range(1, 21), 'her2_copies': range(1, 21),
}


def make_rule(rule):
    """A rule of the HER2 result that asks for the score alone."""
    when = {'ihc_score': rule['when']['ihc_reading']}
    return {name: when if name == 'when' else value for name, value in rule.items()}


def make_sound():
    """The cell count of 2018, and its HER2 result by the score alone."""
    book = strict_json.read(strict_json.SOURCE / 'data' / 'rules' / 'asco-cap-2018.json')
    decisions = {decision['id']: decision for decision in book['decisions']}
    result = decisions['her2_result']
    rules = {rule['id']: rule for rule in result['rules']}
    result['inputs'] = ['ihc_score']
    result['rules'] = [make_rule(rules[name]) for name in RULES]
    book['id'] = ID
    book['_title'] = 'Small book'
    del book['uses']
    book['decisions'] = [decisions['cell_count'], result]
    return book


def make_large_decision():
    """A decision of some four million cells."""
    rules = [{'id': f'{name}-{cut}', 'when': {name: f'< {cut}'}, 'then': '1', 'source': 'wolff-2018'}
             for name, cuts in CUTS.items() for cut in cuts]
    rules.append({'id': 'rest', 'then': '2', 'source': 'wolff-2018'})
    return {'id': 'nottingham_grade', 'hit_policy': 'first', 'inputs': list(CUTS), 'rules': rules}


class Mistake:
    """One change to the sound book, and what is to be said about it."""

    def __init__(self, name, place, reason, change):
        self.name = name
        self.place = place
        self.reason = reason
        self.change = change

    def to_bytes(self):
        book = copy.deepcopy(make_sound())
        self.change(book, *book['decisions'])
        return json.dumps(book, ensure_ascii=False, indent=1).encode()


def put(**members):
    """Changes members of the book itself."""
    return lambda book, count, result: book.update(members)


def put_rule(index, **members):
    """Changes members of a rule of the HER2 result."""
    return lambda book, count, result: result['rules'][index].update(members)


def put_count(index, **members):
    """Changes members of a rule of the cell count."""
    return lambda book, count, result: count['rules'][index].update(members)


def put_result(**members):
    """Changes members of the HER2 result."""
    return lambda book, count, result: result.update(members)


def drop(name):
    """Takes a member of the book away."""
    return lambda book, count, result: book.pop(name)


def drop_rule(index):
    """Takes a rule of the HER2 result away."""
    return lambda book, count, result: result['rules'].pop(index)


def add_decision(decision):
    """Adds a decision."""
    return lambda book, count, result: book['decisions'].append(decision)


def make_circle(book, count, result):
    """Lets the status rest on a reading that rests on the status."""
    result['inputs'].append('zero_staining')
    book['decisions'].append({
        'id': 'zero_staining', 'hit_policy': 'first', 'inputs': ['her2_status'],
        'rules': [{'id': 'all', 'then': 'none', 'source': 'wolff-2018'}]})


COUNT = '$.decisions[0]'
RESULT = '$.decisions[1]'
SOURCELESS = {'id': 'scope', 'hit_policy': 'first', 'inputs': ['site'],
              'rules': [{'id': 'all', 'then': 'in-scope', 'source': 'nobody'}]}

MISTAKES = [
    Mistake('gap', f'{RESULT}.rules', 'gap: no rule for', drop_rule(1)),
    Mistake('gap between two numbers', f'{COUNT}.rules', 'gap: no rule for',
            put_count(1, when={'cells': '> 20'})),
    Mistake('overlap', f'{COUNT}.rules[1]', 'overlap: “too-few” and “enough”',
            put_count(1, when={'cells': ['>= 19', 'missing']})),
    Mistake('dead rule', f'{RESULT}.rules[5]', 'dead rule: “again” never fires',
            lambda book, count, result: result['rules'].append({**result['rules'][1], 'id': 'again'})),
    Mistake('unknown member', '$', 'unknown member “colour”', put(colour='blue')),
    Mistake('unknown member of a rule', f'{RESULT}.rules[0]', 'unknown member “because”',
            put_rule(0, because='x')),
    Mistake('unknown member of a decision', RESULT, 'unknown member “annotation”',
            put_result(annotation='x')),
    Mistake('bad number', f'{COUNT}.rules[0].when.cells', '“< 2O” is not a test',
            put_count(0, when={'cells': '< 2O'})),
    Mistake('number with too many digits', f'{COUNT}.rules[0].when.cells', 'is not a test',
            put_count(0, when={'cells': '< 1.0000000000000000001'})),
    Mistake('number without quotes', f'{COUNT}.rules[0].when.cells', 'must be a text',
            put_count(0, when={'cells': 20})),
    Mistake('interval upside down', f'{COUNT}.rules[0].when.cells', '“[20..10]” is not a test',
            put_count(0, when={'cells': '[20..10]'})),
    Mistake('threshold out of range', f'{COUNT}.rules[0].when.cells', 'lies outside the range',
            put_count(0, when={'cells': '< 1000000'})),
    Mistake('unknown value', f'{RESULT}.rules[0].when.ihc_score', '“4+” is not a test',
            put_rule(0, when={'ihc_score': '4+'})),
    Mistake('test on another input', f'{RESULT}.rules[0].when.cells', 'not an input of this decision',
            put_rule(0, when={'cells': '< 20'})),
    Mistake('unknown outcome', f'{RESULT}.rules[0].then.her2_status', '“maybe” is not an outcome',
            put_rule(0, then={'her2_status': 'maybe', 'next_step': 'report'})),
    Mistake('one outcome of two', f'{RESULT}.rules[0].then.next_step', 'is missing',
            put_rule(0, then={'her2_status': 'positive'})),
    Mistake('unknown source', f'{RESULT}.rules[0].source', 'unknown source “nobody”',
            put_rule(0, source='nobody')),
    Mistake('unknown source of a later decision', '$.decisions[2].rules[0].source',
            'unknown source “nobody”', add_decision(SOURCELESS)),
    Mistake('unknown source of the book', '$.sources', 'unknown source “nobody”',
            put(sources=['wolff-2018', 'nobody'])),
    Mistake('no source', f'{RESULT}.rules[0].source', 'must be a text or a list',
            put_rule(0, source=[])),
    Mistake('unknown input', f'{RESULT}.inputs', 'unknown input “mood”', put_result(inputs=['mood'])),
    Mistake('input that nobody gives', f'{RESULT}.inputs', 'no decision gives “ish_group”',
            put_result(inputs=['ihc_score', 'ish_group'])),
    Mistake('input twice', f'{RESULT}.inputs', 'stands twice',
            put_result(inputs=['ihc_score', 'ihc_score'])),
    Mistake('unknown output', f'{RESULT}.outputs', 'is not an outcome',
            put_result(outputs=['her2_status', 'mood'])),
    Mistake('unknown hit policy', f'{RESULT}.hit_policy', 'unknown word “any”',
            put_result(hit_policy='any')),
    Mistake('unknown certainty', f'{RESULT}.rules[0].certainty', 'unknown word “maybe”',
            put_rule(0, certainty='maybe')),
    Mistake('rule name twice', f'{RESULT}.rules[1]', 'the rule “ihc-3” stands twice',
            put_rule(1, id='ihc-3')),
    Mistake('rule without a name', f'{RESULT}.rules[0].id', 'must not be empty', put_rule(0, id='')),
    Mistake('cycle', '$.decisions[1]', 'cycle', make_circle),
    Mistake('too large', '$.decisions[2].rules', 'more than 1048576 cells',
            add_decision(make_large_decision())),
    Mistake('too many decisions', '$.decisions', 'too many decisions',
            lambda book, count, result: book['decisions'].extend([count] * 31)),
    Mistake('outcome given twice', '$.decisions[2]', 'another decision gives “cell_count” already',
            lambda book, count, result: book['decisions'].append(
                {**count, 'id': 'count_again', 'outputs': ['cell_count']})),
    Mistake('decision twice', '$.decisions[2]', 'the decision “cell_count” stands twice',
            lambda book, count, result: book['decisions'].append(count)),
    Mistake('no result', '$', 'no decision gives “her2_status”',
            lambda book, count, result: book['decisions'].pop()),
    Mistake('no decisions', '$.decisions', 'must be an array', drop('decisions')),
    Mistake('unknown shared file', '$.uses', 'no shared decisions “moods”', put(uses=['moods'])),
    Mistake('no format', '$.format', 'is missing', drop('format')),
    Mistake('another format', '$.format', 'is not herald-rules-1', put(format='herald-rules-9')),
    Mistake('no name', '$.id', 'is missing', drop('id')),
    Mistake('no title', '$._title', 'is missing', drop('_title')),
    Mistake('no year', '$.year_from', 'is missing', drop('year_from')),
    Mistake('a year in words', '$', '“abc” is not a year', put(year_from='abc')),
    Mistake('a day that never was', '$.reviewed', '“2026-02-30” is not a day', put(reviewed='2026-02-30')),
    Mistake('own source without a citation', '$.own_sources[0].citation', 'is missing',
            put(own_sources=[{'id': 'a', 'short': 'A', 'year': '2020'}])),
]


def make_raw():
    """Yields (name, bytes, place, reason) of what is no book at all."""
    sound = json.dumps(make_sound(), ensure_ascii=False, indent=1).encode()
    yield 'member twice', sound.replace(b'"year_from"', b'"id": "b", "year_from"'), '$.id', 'stands twice'
    yield ('member twice, once escaped', sound.replace(b'"year_from"', b'"\\u0069d": "b", "year_from"'),
           '$.\\u0069d', 'escape')
    yield 'comment', b'/* a book */' + sound, '$', 'a value was expected'
    yield 'comment inside', sound.replace(b'"sources"', b'// sources\n"sources"', 1), '$', 'double quotes'
    yield 'single quotes', sound.replace(b'"small-book"', b"'small-book'"), '$.id', 'expected'
    yield 'a comma too many', sound.rstrip(b'}') + b',}', '$', 'expected'
    yield 'octal number', sound.replace(b'"2018"', b'02018', 1), '$', 'begin with 0'
    yield 'control character', sound.replace(b'Small book', b'Small\x07book'), '$._title', 'control character'
    yield 'two books', sound + sound, '$', 'follows the end'
    yield 'not JSON', b'# Rules\n\nid: small-book\n', '$', 'expected'
    yield 'not UTF-8', sound.replace(b'Small book', 'Größe'.encode('latin-1')), '$', 'not UTF-8'
    yield 'UTF-16', sound.decode().encode('utf-16'), '$', 'not UTF-8'
    yield 'truncated', sound[:sound.index(b'"rules"') + 8], '$.decisions[0].rules', 'expected'
    yield 'truncated inside a text', sound[:sound.index(b'Small book') + 3], '$._title', 'without an end'
    yield '1000 levels', b'[' * 1000 + b']' * 1000, '$[0][0]', 'nested too deeply'
    yield '1000 levels inside', sound.replace(b'"sources": [', b'"sources": [' + b'[' * 1000, 1), '$.sources[0][0]', 'nested'
    yield 'a million open brackets', b'[' * 1000000, '$[0][0]', 'nested too deeply'
    yield 'empty', b'', '$', 'a value was expected'
    yield 'blank', b' \n', '$', 'a value was expected'
    yield 'a list', b'[]', '$', 'is missing'
    yield 'a number', b'1e999', '$', 'is missing'
    yield 'null', b'null', '$', 'is missing'
