#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says how far each catalogue is.

usage: report.py
"""

import dataclasses
import sys

sys.dont_write_bytecode = True

import catalogue  # noqa: E402

COLUMNS = '{:9} {:>7} {:>11} {:>9} {:>6} {:>7}  {}'


@dataclasses.dataclass(frozen=True)
class Count:
    """How much of the program is said in a language."""

    texts: int
    translated: int
    doubtful: int
    words: int      # of the original, in what is translated
    all_words: int


def count_words(texts):
    """The words of the originals."""
    return sum(len(text.original.split()) for text in texts)


def count(found, template):
    """Holds a catalogue against all texts there are now."""
    texts = [found.by_key[key] for key in template.by_key if key in found.by_key]
    whole = [text for text in texts if text.is_whole]
    doubtful = [text for text in texts if 'fuzzy' in text.flags]
    return Count(len(template.texts), len(whole), len(doubtful), count_words(whole), count_words(template.texts))


def main():
    """Prints the table."""
    template = catalogue.read_template()
    offered = catalogue.list_languages()
    print(COLUMNS.format('language', 'texts', 'translated', 'doubtful', 'left', 'words', 'offered'))
    for path in sorted((catalogue.SOURCE / 'po').glob('*.po')):
        got = count(catalogue.read(path), template)
        share = f'{100 * got.words // max(got.all_words, 1)} %'
        print(COLUMNS.format(path.stem, got.texts, got.translated, got.doubtful, got.texts - got.translated, share,
                             'yes' if path.stem in offered else 'no'))


if __name__ == '__main__':
    main()
