#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets scores, comparisons and the like apart in languages that are written from right to left.

Without it "2+" would be shown as "+2" and "≥ 2.0" as "2.0 ≤". A line that begins with a Latin name, or with what the
program fills in, gets an invisible mark in front: it would run from left to right as a whole. What is there already stays.

usage: isolate.py FILE.po...     writes them
"""

import json
import pathlib
import re
import sys

sys.dont_write_bytecode = True

import catalogue  # noqa: E402

OPEN, CLOSE = '\u2066', '\u2069'
OPENERS = '\u2066\u2067\u2068'
# What no run goes into: what is apart already, markup, and what the program fills in.
KEPT = re.compile(r'([\u2066-\u2068][^\u2069]*\u2069|</?[a-z]+(?:\s[^<>]*)?/?>|&#?\w+;|\{[a-z_0-9]+\}|'
                  r'%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:ll|l|z)?[diouxXeEfFgGcsp%])')
WORD = r'[A-Za-z0-9]+(?:[./:–-][A-Za-z0-9]+)*(?:[+%]|×(?!\w))?'
SIGN = r'[≥≤<>=±×]'
RUN = re.compile(rf'(?:{SIGN} ?)*{WORD}(?: ?(?:{SIGN} ?)*(?:{SIGN} ?| ){WORD})*')
# Who sees what way a line runs: the first letter; for what is filled in, nobody knows.
FIRST = re.compile(r'([\u0590-\u08ff\u200f])|[A-Za-z\u00c0-\u024f{]|%(?:\d+\$)?[a-z]')
LETTER = re.compile(r'[\u0590-\u08ff]')
TAG = re.compile(r'</?[a-z]+(?:\s[^<>]*)?/?>')
MARK = '\u200f'
# Signs whose place depends on what stands around them.
LOOSE = re.compile(r'[+%≥≤<>=±×–]')
# A day as computers write it, a telephone number: part by part they would be read backwards.
CHAIN = re.compile(r'(?<![A-Za-z\d])\d+-[A-Z\d]|(?<![A-Za-z\d.])\d+(?: \d+){2}')
RIGHT_TO_LEFT = {'ar', 'fa', 'he', 'ur'}
# Made-up lines of a report: the program looks for what is in their brackets.
LEFT_OUT = {'_example'}


def is_loose(run):
    """Whether another order of its parts would be seen where letters around it run from right to left."""
    return bool(LOOSE.search(run) or CHAIN.search(run))


def isolate(text):
    """The text with its loose runs apart."""
    parts = KEPT.split(text)
    for index in range(0, len(parts), 2):
        parts[index] = RUN.sub(lambda match: f'{OPEN}{match[0]}{CLOSE}' if is_loose(match[0]) else match[0],
                               parts[index])
    return '\n'.join(map(begin, ''.join(parts).split('\n')))


def begin(line):
    """The line, with a mark in front where its beginning would turn it round."""
    bare = TAG.sub('', line)
    first = FIRST.search(bare)
    return MARK + line if LETTER.search(bare) and not (first and first[1]) else line


def is_paired(text):
    """Whether what is opened is closed."""
    return sum(text.count(sign) for sign in OPENERS) == text.count(CLOSE)


def concerns(text):
    """Whether a text of a catalogue is to be looked at."""
    return not text.is_list and text.member not in LEFT_OUT


def rewrite(block):
    """One entry of a catalogue with its translations isolated."""
    lines = block.splitlines()
    entry = catalogue.read_entry([line for line in lines if line.strip()])
    if entry is None or (entry.original == '' and entry.context is None) or not concerns(entry):
        return block
    start = next(index for index, line in enumerate(lines) if line.startswith('msgstr'))
    numbers = [f'[{index}]' for index in range(len(entry.translations))] if entry.plural is not None else ['']
    said = [f'msgstr{number} {json.dumps(isolate(text), ensure_ascii=False)}'
            for number, text in zip(numbers, entry.translations)]
    return '\n'.join(lines[:start] + said)


def main(paths):
    """Rewrites the catalogues."""
    for path in map(pathlib.Path, paths):
        blocks = path.read_text('utf-8').rstrip('\n').split('\n\n')
        path.write_text('\n\n'.join(block if block.lstrip().startswith('#~') else rewrite(block)
                                    for block in blocks) + '\n', 'utf-8')


if __name__ == '__main__':
    main(sys.argv[1:])
