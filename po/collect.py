#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects what is to be translated: po/content.pot from the JSON files, and po/POTFILES.

usage: collect.py           writes both
       collect.py --check   says whether both are up to date
"""

import json
import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[1]
CONTENT = ('data/rules', 'data/content', 'data/practice')

HEADER = '''# The texts of rules and content.
# This file is distributed under the same license as Herald.
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: herald\\n"
"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"
"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"
"Language-Team: LANGUAGE <LL@li.org>\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
'''

PLACEHOLDER = re.compile(r'\{[a-z_]+\}')
BRACE = re.compile(r'[{}]')
CALL = re.compile(r'(?<!\w)(?:_|N_|Q_|C_|NC_|ngettext|dngettext|g_dngettext|g_dpgettext)\s*\(\s*(?:\w+\s*,\s*)*"')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|("(?:\\.|[^"\\])*")', re.DOTALL)
LABEL = re.compile(r'translatable="(?:yes|true)"')

# What is always said of such a text.
COMMENTS = {
    '_example': 'Made-up lines of a report as laboratories of your language write them. '
                'Keep the square brackets around the value, and keep the value itself. '
                'A slash between two spaces begins a new line.',
}

POTFILES_HEADER = '# SPDX-License-Identifier: GPL-3.0-or-later\n'


class Wrong(Exception):
    """A file that can't be collected from."""


class Entry:
    """One text with its context."""

    def __init__(self, file, context, text, comments):
        self.files = [file]
        self.context = context
        self.text = text
        self.comments = comments

    def to_pot(self):
        lines = [f'#. {line}' for comment in self.comments for line in comment.splitlines()]
        lines += [f'#: {file}' for file in self.files]
        if PLACEHOLDER.search(self.text):
            lines.append('#, python-brace-format')
        lines += [f'msgctxt {quote(self.context)}', f'msgid {quote(self.text)}', 'msgstr ""']
        return '\n'.join(lines) + '\n'


def quote(text):
    """A text as a PO file writes it."""
    return json.dumps(text, ensure_ascii=False)


def check_text(place, text):
    """A text must be one, and its placeholders must have names."""
    if not isinstance(text, str):
        raise Wrong(f'{place}: must be a text')
    if not text.strip():
        raise Wrong(f'{place}: must not be empty')
    if BRACE.search(PLACEHOLDER.sub('', text)):
        raise Wrong(f'{place}: a placeholder needs a name, such as {{ratio}}')


def comments_for(members, name):
    """What the file says to translators about one of its texts."""
    said = [members[key] for key in ('#' + name[1:], '#note') if key in members]
    return said + [COMMENTS[name]] if name in COMMENTS else said


def texts_of(file, value, context):
    """Yields an entry for each text below a value."""
    if isinstance(value, list):
        for element in value:
            yield from texts_of(file, element, context)
    if not isinstance(value, dict):
        return
    if isinstance(value.get('id'), str):
        context = f'{context}/{value["id"]}'
    for name, member in value.items():
        if name.startswith('_'):
            check_text(f'{context}/{name}', member)
            yield Entry(file, f'{context}/{name}', member, comments_for(value, name))
        elif not name.startswith('#'):
            yield from texts_of(file, member, context)


def collect_content(root=SOURCE, folders=CONTENT):
    """Gives the entries of all content files, in order.

    Two places with one context and one text are one entry: no program can tell them apart.
    """
    entries = {}
    for path in sorted(path for folder in folders for path in (root / folder).rglob('*.json')):
        file = path.relative_to(root).as_posix()
        for entry in texts_of(file, json.loads(path.read_text('utf-8')), path.name):
            earlier = entries.setdefault(entry.context, entry)
            if earlier.text != entry.text or file not in earlier.files:
                raise Wrong(f'{file}: the context {entry.context} stands twice')
            if earlier is not entry:
                earlier.comments += [c for c in entry.comments if c not in earlier.comments]
    return list(entries.values())


def make_pot(entries):
    """The whole of content.pot."""
    return '\n'.join([HEADER] + [entry.to_pot() for entry in entries])


def without_comments(text):
    """C without its comments; texts stay, since one may look like a comment."""
    return COMMENT.sub(lambda match: match[1] or ' ', text)


def is_translatable(path):
    """Whether xgettext would find something in a source file."""
    text = path.read_text('utf-8')
    if path.suffix == '.ui':
        return bool(LABEL.search(text))
    return bool(CALL.search(without_comments(text)))


def list_sources(root=SOURCE):
    """Every file that holds texts for people, in order."""
    sources = [path for suffix in ('c', 'h', 'ui') for path in (root / 'src').rglob(f'*.{suffix}')]
    found = [path for path in sources if is_translatable(path)]
    found += [path for name in ('*.desktop.in', '*.metainfo.xml.in', '*.mime.xml.in') for path in (root / 'data').glob(name)]
    return sorted(path.relative_to(root).as_posix() for path in found) + ['po/content.pot']


def make_potfiles(sources):
    """The whole of POTFILES."""
    return POTFILES_HEADER + ''.join(f'{source}\n' for source in sources)


def main(arguments):
    if arguments not in ([], ['--check']):
        sys.exit(__doc__)
    try:
        wanted = {
            'content.pot': make_pot(collect_content()),
            'POTFILES': make_potfiles(list_sources()),
        }
    except Wrong as error:
        sys.exit(f'collect.py: {error}')
    stale = []
    for name, text in wanted.items():
        path = SOURCE / 'po' / name
        if arguments and (not path.exists() or path.read_text('utf-8') != text):
            stale.append(name)
        elif not arguments:
            path.write_text(text, 'utf-8')
    if stale:
        sys.exit(f'collect.py: not up to date: {", ".join(stale)}')


if __name__ == '__main__':
    main(sys.argv[1:])
