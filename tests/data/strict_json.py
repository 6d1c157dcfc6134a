# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads JSON to the letter, where Python's own reader is lenient."""

import json
import pathlib
import re

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CONTROL = re.compile(r'[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]')


def take_members(pairs):
    """Makes an object, and no member twice."""
    members = {}
    for name, value in pairs:
        if name in members:
            raise ValueError(f'the member “{name}” stands twice')
        members[name] = value
    return members


def refuse_constant(name):
    """NaN and Infinity are no JSON."""
    raise ValueError(f'{name} is no JSON')


def parse(data):
    """Gives the value of some bytes, or raises ValueError."""
    text = data.decode('utf-8')
    found = CONTROL.search(text)
    if found:
        raise ValueError(f'control character U+{ord(found[0]):04X}')
    value = json.loads(text, object_pairs_hook=take_members, parse_constant=refuse_constant)
    for _, part in walk(value):
        if isinstance(part, str) and (CONTROL.search(part) or '\n' in part or '\t' in part):
            raise ValueError(f'control character inside “{part}”')
    return value


def read(path):
    """Gives the value of a file, or raises ValueError that names it."""
    try:
        return parse(path.read_bytes())
    except ValueError as error:
        raise ValueError(f'{path}: {error}') from error


def walk(value, path='$'):
    """Yields every place below a value with its JSON path."""
    yield path, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from walk(member, f'{path}.{name}')
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from walk(element, f'{path}[{index}]')


def content_files():
    """All JSON files that the program ships: neither the schemas nor what other programs read."""
    data = SOURCE / 'data'
    return [path for path in sorted(data.rglob('*.json')) if path.parent.name not in ('schema', 'flatpak')]


def schema_files():
    """All schemas."""
    return sorted((SOURCE / 'data' / 'schema').glob('*.json'))
