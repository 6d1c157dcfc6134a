# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be the same in a text and in its translation, and what a language writes its own way.

Each check takes an original, a translation and the language, and yields what is wrong.
"""

import collections
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'po'))

import isolate  # noqa: E402
from languages import MONTHS, SPACES, avoided_words, sentences  # noqa: E402

PLACEHOLDER = re.compile(r'\{[a-z_0-9]+\}')
PRINTF = re.compile(r'%(?:\d+\$)?[-+ #0]*[\d*]*(?:\.[\d*]+)?(?:hh|h|ll|l|z|j|t)?[diouxXeEfFgGcsp%]|%\'u')
# Of strftime: a day, a month and so on, in any order.
DATE_CODE = re.compile(r'%[-_0]?[aAbBdeFHIjmMpSuwyYZ]')
TAG = re.compile(r'</?[a-z]+(?:\s[^<>]*)?/?>')
ENTITY = re.compile(r'&(?:#?\w+);')
# Figures that are names: they stay to the letter.
NAME = re.compile(r'https?://[^\s<>"]+[^\s<>".,;:)]|\b10\.\d{4,}/[^\s<>"]+[\w)]|\b\d{4}-\d{2}(?:-\d{2})?\b|'
                  r'\b\d+\.\d+\.\d+\b|\bv\d+(?:\.\d+)*\b|\bPMID:? ?\d+|\bNCT\d+|\bQ\d{3,}\b')
# Figures within a word: HER2, BRCA1, T-DM1. A translation may name HER2 where the original says "it".
CODE = re.compile(r'(?<![A-Za-z0-9])(?:[A-Z]-)?[A-Za-z]*[A-Z][A-Za-z]*-?\d+[A-Za-z0-9]*')
MAY_BE_ADDED = {'HER2', 'CEP17'}
ENGLISH_NUMBER = re.compile(r'\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+')
COMMA_NUMBER = re.compile(r'\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?: \d{3})+(?![\d])(?:,\d+)?|\d+,\d+|\d+')
DECIMAL_COMMA = re.compile(r'\d,\d(?!\d\d(?!\d))')
OTHER_DIGITS = re.compile('[٠-٩۰-۹０-９]')
OPERATORS = '<>≥≤=±'
STRAIGHT = re.compile(r'"')
QUOTES = '“”„‟«»‹›「」『』"'
BREAKS = '\u00a0\u202f'
# Signs that hold their own space, and those that keep a narrow one before them.
WIDE = '，、；：。'
HIGH = ';:!?'
# A list as the desktop reads it, to the letter.
KEYWORDS = re.compile(r'(?:[^;\s][^;]*;){3,}')
# Chinese counts by ten thousands.
MYRIADS = re.compile(r'(\d+(?:\.\d+)?) ?(万|亿)')
MILLIONS = re.compile(r'(\d+(?:\.\d+)?) million\b')
MARKS = re.compile('[\u200e\u200f\u061c\u2066-\u2069\u00ad\u200b]')


def bare(text):
    """A text without what is no word of it."""
    return TAG.sub(' ', PLACEHOLDER.sub(' ', MARKS.sub('', text)))


def same(pattern, original, translation, what):
    """The same hits on both sides, in any order."""
    first, second = (sorted(re.sub(r'^%\d+\$', '%', hit) for hit in pattern.findall(text))
                     for text in (original, translation))
    if first == second:
        return
    lost, added = (collections.Counter(a) - collections.Counter(b) for a, b in ((first, second), (second, first)))
    if lost:
        yield f'{what} missing: {" ".join(lost)}'
    if added:
        yield f'{what} added: {" ".join(added)}'


def check_placeholders(original, translation, language):
    """Named places for what the program fills in."""
    yield from same(PLACEHOLDER, original, translation, 'placeholder')


def check_markup(original, translation, language):
    """Tags, and signs written as entities."""
    yield from same(TAG, original, translation, 'markup')
    yield from same(ENTITY, original, translation, 'entity')


def without_own_space(translation, original, language):
    """The translation as if its signs had their spaces where English has them."""
    if language.signs and translation and translation[-1] in WIDE and original.endswith(' '):
        return translation + ' '
    if language.code == 'fr' and original[:1] in tuple(HIGH) and re.match(f'[{BREAKS}][{HIGH}]', translation):
        return translation[1:]
    return translation


def check_ends(original, translation, language):
    """Spaces at the ends and line breaks are part of how texts are put together."""
    for name, cut in (('start', lambda text: text[:len(text) - len(text.lstrip())]),
                      ('end', lambda text: text[len(text.rstrip()):])):
        if cut(original) != cut(without_own_space(translation, original, language)):
            yield f'space at the {name} differs'
    if original.count('\n') != translation.count('\n'):
        yield 'line breaks differ'
    if re.search(r'(?<!\n) {2}', translation) and not re.search(r' {2}', original):
        yield 'two spaces in a row'


def check_dots(original, translation, language):
    """Three dots say that there is more to come."""
    if ('…' in original) != ('…' in translation):
        yield '… differs'


def number_of(match, comma):
    """A number without the signs between its thousands, with a decimal point."""
    text = match[0]
    if comma:
        text = re.sub(f'[.{SPACES}]', '', text).replace(',', '.')
    else:
        text = text.replace(',', '')
    return text


def count_numbers(text, comma):
    """How often each number stands in a text."""
    pattern = COMMA_NUMBER if comma else ENGLISH_NUMBER
    return collections.Counter(number_of(match, comma) for match in pattern.finditer(text))


def count_out(text, pattern, factors):
    """A text with its large numbers in figures alone."""
    return pattern.sub(lambda match: f'{float(match[1]) * factors[match[2] if match.lastindex > 1 else ""]:.0f}', text)


def find_months(text):
    """The months of a text, as numbers; also when one is cut to three letters and stands alone."""
    return collections.Counter(str(number) for number, month in enumerate(MONTHS, 1)
                               for _ in ([month] if text == month[:3] else re.findall(month, text)))


def check_numbers(original, translation, language):
    """Every number, to the digit; the month of a date may become one."""
    yield from same(NAME, original, translation, 'name with figures')
    if OTHER_DIGITS.search(translation):
        yield 'digits are 0 to 9'
    first, second = (PRINTF.sub(' ', NAME.sub(' ', bare(text))) for text in (original, translation))
    lost, added = (set(CODE.findall(a)) - set(CODE.findall(b)) for a, b in ((first, second), (second, first)))
    if lost or added - MAY_BE_ADDED:
        yield f'names with figures differ: {" ".join(lost | added - MAY_BE_ADDED)}'
    first, second = CODE.sub(' ', first), CODE.sub(' ', second)
    if language.signs and MYRIADS.search(second):
        first = count_out(first, MILLIONS, {'': 1e6})
        second = count_out(second, MYRIADS, {'万': 1e4, '亿': 1e8})
    wanted, found = count_numbers(first, False), count_numbers(second, language.comma)
    months = find_months(original)
    if wanted - found:
        yield f'number missing: {" ".join(wanted - found)}'
    if found - wanted - months:
        yield f'number added: {" ".join(found - wanted - months)}'
    if DECIMAL_COMMA.search(first):
        return  # The original shows both ways of writing.
    if language.comma and re.search(r'\d\.\d(?!\d\d(?!\d))', second):
        yield 'a decimal point where the language has a comma'
    if not language.comma and DECIMAL_COMMA.search(second):
        yield 'a decimal comma where the language has a point'


def check_operators(original, translation, language):
    """What is above and what is below is what this is all about."""
    first, second = TAG.sub(' ', original), TAG.sub(' ', translation)
    for sign in OPERATORS:
        if first.count(sign) != second.count(sign):
            yield f'operator {sign} differs'
    if first.count('%') != second.count('%'):
        yield '% differs'


def check_quotes(original, translation, language):
    """The marks of the language, each opened and closed."""
    first, second = TAG.sub(' ', original), TAG.sub(' ', translation)
    if STRAIGHT.search(second) and not STRAIGHT.search(first):
        yield 'straight quotation marks'
    own = language.quotes + language.inner
    foreign = {sign for sign in second if sign in QUOTES and sign not in own + '"'}
    if foreign:
        yield f'quotation marks of another language: {" ".join(sorted(foreign))}'
    wanted = first.count('“')
    opened = sum(second.count(sign) for sign in (language.quotes[0], language.inner[0]))
    # A German closing mark looks like an English opening one, so pairs are counted.
    closed = sum(second.count(sign) for sign in (language.quotes[1], language.inner[1]))
    if wanted and not opened:
        yield 'quotation marks are lost'
    if opened != closed and language.inner[1] != '’':
        yield 'a quotation mark is not closed'
    if language.code == 'fr' and not KEYWORDS.fullmatch(second):
        yield from check_french_spaces(second)


def check_french_spaces(text):
    """High signs keep to their word."""
    if re.search(r'[^\s\u00a0\u202f(«“][;!?](?!\w)', text) or re.search(r' [;:!?»]|« ', text):
        yield 'no space that breaks, and not none, before ; : ! ? and within « »'


def check_length(original, translation, language):
    """No sentence that has to be read twice."""
    for sentence in sentences(bare(translation), language):
        if language.measure(sentence) > language.longest:
            yield f'a sentence of {language.measure(sentence)}: {sentence.strip()[:40]}…'


def check_translated(original, translation, language):
    """What is long enough to be a sentence is not left as it was."""
    words = re.findall(r'[A-Za-z]{3,}', bare(original))
    if len(words) > 5 and translation == original:
        yield 'same as the original'
    elif len(words) > 5 and language.letters and not re.search(language.letters, translation):
        yield 'not in the letters of the language'


def check_avoided(original, translation, language):
    """Words that promise too much or frighten, where the original has none."""
    for idea, (in_original, in_language) in avoided_words(language.code).items():
        found = in_language.search(translation)
        if found and not in_original.search(original):
            yield f'a word to avoid ({idea}): {found[0]}'


def check_access_key(original, translation, language):
    """One letter is underlined where one is in the original."""
    if re.search(r'(?<!_)_(?!_)\w', original) and len(re.findall(r'(?<!_)_(?!_)\w', translation)) != 1:
        yield 'needs one access key'


def check_apart(original, translation, language):
    """Where text runs from right to left, "2+" must not become "+2": see po/isolate.py."""
    if not isolate.is_paired(translation):
        yield 'what is set apart is not closed'
    elif language.code in isolate.RIGHT_TO_LEFT and isolate.isolate(translation) != translation:
        yield 'not set apart, run po/isolate.py'
    elif language.code not in isolate.RIGHT_TO_LEFT and re.search('[\u2066-\u2069]', translation):
        yield 'set apart where all runs one way'


def check_list(original, translation, language):
    """Lists are parted as the program takes them apart."""
    if re.search('[；，،؛、]', translation):
        yield 'lists are parted by "; "'
    if original.count(';') > 3 and '; ' not in translation:
        yield 'the list lost its parts'
    if PLACEHOLDER.search(translation):
        yield 'a placeholder in a list'


# How a language writes numbers is one sign, which may be a space.
SIGNS = {'decimal mark': '.,', 'mark between groups of digits': '.,\u00a0\u202f'}
# What is wrong in any case, and what a text may be excused from.
STRICT = (check_placeholders, check_markup, check_ends, check_dots, check_numbers, check_operators)
STYLE = (check_quotes, check_length, check_translated, check_avoided)
# A name is a name, however long; a number that is counted is told by the form.
NOT_FOR_NAMES = {check_translated}
NOT_FOR_PLURALS = {check_numbers, check_operators, check_translated}


def leaves_last(original, translation):
    """Whether there are no codes, or all but the last in the order of the original."""
    first, second = (PRINTF.findall(text.replace('%%', '')) for text in (original, translation))
    return not second or second == first[:-1]


def check_printf(text, language):
    """Codes that the program fills in; only the words for none, one and two may leave out the number, if it comes last."""
    for index, translation in enumerate(text.translations):
        originals = [text.original] + ([text.plural] if text.plural else [])
        problems = [list(same(PRINTF, original, translation, 'code')) for original in originals]
        few = text.plural and index < (3 if language.plurals > 2 else 1)
        if all(problems) and not (few and leaves_last(text.original, translation)):
            yield from problems[-1]


def pairs_of(text):
    """Each translation with the original that it stands for."""
    for index, translation in enumerate(text.translations):
        yield text.plural if text.plural is not None and index > 0 else text.original, translation


def check_form(text, language):
    """Yields what is wrong with how the text is kept."""
    if text.plural is not None and len(text.translations) != language.plurals:
        yield f'needs {language.plurals} plural forms'
    if 'c-format' in text.flags:
        yield from check_printf(text, language)
    if text.is_list:
        yield from check_list(text.original, text.translations[0], language)
    elif not text.member and text.plural is None:
        yield from check_access_key(text.original, text.translations[0], language)


def check_text(text, language, is_excused=False):
    """Yields all that is wrong with one text of a catalogue."""
    if not text.is_whole:
        yield 'marked as doubtful' if 'fuzzy' in text.flags else 'not translated'
        return
    if text.context in SIGNS:
        if text.translations[0] not in SIGNS[text.context]:
            yield 'no such mark'
        return
    yield from check_form(text, language)
    is_date = DATE_CODE.search(text.original) and 'c-format' not in text.flags
    if text.is_list or is_date:
        return
    for translation in text.translations if isolate.concerns(text) else ():
        yield from check_apart(text.original, translation, language)
    left_out = NOT_FOR_PLURALS if text.plural is not None else NOT_FOR_NAMES if text.member == '_term' else set()
    for original, translation in pairs_of(text):
        for check in STRICT if is_excused else STRICT + STYLE:
            if check not in left_out:
                yield from check(original, translation, language)
