# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads catalogues of translations, and makes the list of all texts there are to translate."""

import json
import pathlib
import re
import subprocess
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[1]
LINE = re.compile(r'^(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\]) )?"((?:[^"\\]|\\.)*)"$')
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '"': '"', '\\': '\\'}
# How the program marks its texts; as meson's preset for GLib has it, and what GTK adds.
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3')
# Lists of what people type and of forms of words: made anew in each language, not translated.
LISTS = {'_phrases', '_words', '_forms', '_also', '_stop_words'}


class Wrong(Exception):
    """A catalogue that can't be read."""


class Text:
    """One text with its translations; several of those where it counts something."""

    def __init__(self):
        self.context = None
        self.original = ''
        self.plural = None
        self.translations = []
        self.flags = set()
        self.places = []

    @property
    def key(self):
        """What a program asks for it by."""
        return self.context, self.original, self.plural

    @property
    def member(self):
        """The member of a content file that holds it; empty for what the program itself says."""
        return (self.context or '').rpartition('/')[2] if '.json/' in (self.context or '') else ''

    @property
    def is_list(self):
        """Whether it is a list of words and no text."""
        return self.member in LISTS

    @property
    def is_whole(self):
        """Whether it is translated and nobody doubts it."""
        return bool(self.translations) and all(self.translations) and 'fuzzy' not in self.flags

    @property
    def name(self):
        """What to call it by in a message."""
        return self.context or (self.places[0] if self.places else self.original[:40])


class Catalogue:
    """All texts of one language."""

    def __init__(self, header, texts):
        self.texts = texts
        self.header = dict(line.split(': ', 1) for line in header.splitlines() if ': ' in line)
        self.by_key = {text.key: text for text in texts}


def unquote(text):
    """What an escaped text stands for."""
    return re.sub(r'\\(.)', lambda match: ESCAPES.get(match[1], match[0]), text)


def read_entry(lines):
    """One entry of a catalogue; None where there is none but comments."""
    text, parts, part = Text(), {}, None
    for line in lines:
        if line.startswith('#'):
            if line.startswith('#,'):
                text.flags |= {flag.strip() for flag in line[2:].split(',')}
            elif line.startswith('#:'):
                text.places += line[2:].split()
            continue
        match = LINE.match(line)
        if not match:
            raise Wrong(f'can\'t be read: {line}')
        part = match[1] or part
        if match[1] and part in parts:
            raise Wrong(f'{part} stands twice: {line}')
        parts[part] = parts.get(part, '') + unquote(match[2])
    if 'msgid' not in parts:
        return None
    text.context, text.original, text.plural = (parts.get(key) for key in ('msgctxt', 'msgid', 'msgid_plural'))
    text.translations = [value for key, value in parts.items() if key.startswith('msgstr')]
    return text


def parse(data):
    """The catalogue that some text holds."""
    entries, header, seen = [], '', set()
    for block in re.split(r'\n\s*\n', data):
        lines = [line for line in block.splitlines() if line.strip() and not line.startswith('#~')]
        entry = read_entry(lines) if lines else None
        if entry is None:
            continue
        if entry.original == '' and entry.context is None:
            header = entry.translations[0]
            continue
        if (entry.context, entry.original) in seen:
            raise Wrong(f'stands twice: {entry.name}')
        seen.add((entry.context, entry.original))
        entries.append(entry)
    return Catalogue(header, entries)


def read(path):
    """The catalogue in a file."""
    try:
        return parse(pathlib.Path(path).read_text('utf-8'))
    except (Wrong, UnicodeDecodeError) as error:
        raise Wrong(f'{path}: {error}') from error


def read_template(root=SOURCE):
    """All texts of the program and its content as they are now."""
    with tempfile.TemporaryDirectory() as name:
        pot = pathlib.Path(name, 'herald.pot')
        subprocess.run(['xgettext', '--files-from=po/POTFILES', f'--directory={root}', '--from-code=UTF-8',
                        '--no-wrap', '--flag=N_:1:pass-c-format', '-o', pot,
                        *(f'--keyword={keyword}' for keyword in KEYWORDS)],
                       cwd=root, check=True, stderr=subprocess.DEVNULL)
        return read(pot)


def list_languages(root=SOURCE):
    """The languages that are offered."""
    lines = pathlib.Path(root, 'po', 'LINGUAS').read_text('utf-8').splitlines()
    return [word for line in lines if not line.startswith('#') for word in line.split()]


def read_json(path):
    """The value of a file that is read to the letter: no member twice, no NaN."""
    def take(pairs):
        members = dict(pairs)
        if len(members) != len(pairs):
            raise Wrong(f'{path}: a member stands twice')
        return members

    def refuse(name):
        raise Wrong(f'{path}: {name} is no JSON')

    try:
        return json.loads(pathlib.Path(path).read_text('utf-8'), object_pairs_hook=take, parse_constant=refuse)
    except ValueError as error:
        raise Wrong(f'{path}: {error}') from error
