#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language up in which each text is longer by a third: vowels are doubled.

Unlike a tail of signs it breaks where the English does, as real languages do.

usage: make_language.py FOLDER    writes FOLDER/herald.mo
"""

import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
# What is no word: placeholders of both kinds, markup, entities, and what the compiler of catalogues
# compares.
KEPT = re.compile(r'(\{[^}]*\}|%[-+0-9.$#’\']*(?:l+|z|h+)?[a-zA-Z%]|<[^>]*>|&\w+;|\\.)')
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n'


def lengthen(text):
    """The text in the made-up language."""
    parts = KEPT.split(text)
    return ''.join(part if i % 2 else re.sub('[aeiouAEIOU]', lambda m: m[0] + m[0].lower(), part)
                   for i, part in enumerate(parts))


def collect():
    """All texts of the program, as xgettext writes them."""
    with tempfile.TemporaryDirectory() as name:
        pot = pathlib.Path(name, 'herald.pot')
        subprocess.run(['xgettext', '--files-from=po/POTFILES', '--directory=.', '--from-code=UTF-8', '--no-wrap',
                        '--add-comments', '--no-location', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
                        '--keyword=NC_:1c,2', '--keyword=g_dngettext:2,3', '--flag=N_:1:pass-c-format', '-o', pot],
                       cwd=SOURCE, check=True, stderr=subprocess.DEVNULL)
        return pot.read_text('utf-8')


def unquote(lines):
    """The text of msgid or msgstr, still with its escapes."""
    return ''.join(re.match(r'^(?:msg\w+(?:\[\d\])? )?"(.*)"$', line)[1] for line in lines)


def translate(entry):
    """One entry of the catalogue; (nullable) for the header."""
    groups = re.findall(r'^(msg\w+(?:\[\d\])?) ("(?:.|\n(?="))*)$', entry, re.MULTILINE)
    texts = {key: unquote(value.splitlines()) for key, value in groups}
    if not texts.get('msgid'):
        return None
    lines = [line for line in entry.splitlines() if line.startswith('#,')]
    lines += [f'{key} "{texts[key]}"' for key in ('msgctxt', 'msgid', 'msgid_plural') if key in texts]
    if 'msgid_plural' in texts:
        lines += [f'msgstr[0] "{lengthen(texts["msgid"])}"', f'msgstr[1] "{lengthen(texts["msgid_plural"])}"']
    else:
        lines.append(f'msgstr "{lengthen(texts["msgid"])}"')
    return '\n'.join(lines) + '\n'


def main(folder):
    """Writes the catalogue."""
    entries = filter(None, map(translate, collect().split('\n\n')))
    with tempfile.TemporaryDirectory() as name:
        catalogue = pathlib.Path(name, 'xx.po')
        catalogue.write_text(HEADER + '\n' + '\n'.join(entries), 'utf-8')
        subprocess.run(['msgfmt', '-o', pathlib.Path(folder, 'herald.mo'), catalogue], check=True)


if __name__ == '__main__':
    main(sys.argv[1])
