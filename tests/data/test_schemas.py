#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every shipped JSON file against its schema, and every schema against planted mistakes."""

import copy
import unittest
import warnings

import jsonschema

import strict_json

MISSING = object()

RULE = ('decisions', 0, 'rules', 0)
CHOICE = ('outcomes', 0, 'choices', 0)
NUMBER = ('fields', 3)

# Of each kind: a file, and mistakes as (what, the way to a place, what stands there instead, or what is made of it).
MISTAKES = {
    'herald-rules-1': ('rules/asco-cap-2018.json', [
        ('another version', ('format',), 'herald-rules-2'),
        ('no id', ('id',), MISSING),
        ('an empty id', ('id',), ''),
        ('no title', ('_title',), MISSING),
        ('a title that is a number', ('_title',), 2018),
        ('a year in words', ('year_from',), 'since 2018'),
        ('a year that is a number', ('year_from',), 2018),
        ('no sources', ('sources',), []),
        ('a source without a citation', ('own_sources',), [{'id': 'a', 'short': 'A', 'year': '2020'}]),
        ('a source with more', ('own_sources',),
         [{'id': 'a', 'citation': 'A', 'short': 'A', 'year': '2020', 'page': '7'}]),
        ('no review', ('reviewed',), MISSING),
        ('a day in another order', ('reviewed',), '21-11-2026'),
        ('a day that never was', ('review_by',), '2026-02-30'),
        ('a shared file by number', ('uses',), [1]),
        ('nothing shared', ('uses',), []),
        ('no decisions', ('decisions',), MISSING),
        ('too many decisions', ('decisions',), lambda decisions: decisions[:1] * 33),
        ('an unknown member', ('colour',), 'blue'),
        ('an unknown text', ('_colour',), 'blue'),
        ('a note that is no text', ('#note',), 1),
        ('a bad rule deep inside', RULE + ('then',), None),
    ]),
    'herald-decisions-1': ('rules/receptors.json', [
        ('another version', ('format',), 'herald-rules-1'),
        ('no id', ('id',), MISSING),
        ('no review', ('review_by',), MISSING),
        ('a title beside the id', ('_title',), 'Receptors'),
        ('an object of decisions', ('decisions',), {}),
        ('no hit policy', ('decisions', 0, 'hit_policy'), MISSING),
        ('a hit policy of another world', ('decisions', 0, 'hit_policy'), 'collect'),
        ('no inputs', ('decisions', 0, 'inputs'), []),
        ('an input twice', ('decisions', 0, 'inputs'), ['er_percent', 'er_percent']),
        ('nine inputs', ('decisions', 0, 'inputs'), list('abcdefghi')),
        ('three outputs', ('decisions', 0, 'outputs'), ['a', 'b', 'c']),
        ('two outputs, one outcome', ('decisions', 0, 'outputs'), ['er_reading', 'pr_reading']),
        ('no rules', ('decisions', 0, 'rules'), []),
        ('an unknown member', ('decisions', 0, 'annotation'), 'x'),
        ('a rule without an id', RULE + ('id',), MISSING),
        ('a rule without an outcome', RULE + ('then',), MISSING),
        ('one output, two outcomes', RULE + ('then',), {'er_reading': 'positive', 'hr_status': 'positive'}),
        ('an outcome that is a number', RULE + ('then',), 1),
        ('a rule without a source', RULE + ('source',), MISSING),
        ('an empty list of sources', RULE + ('source',), []),
        ('a rule with a comment', RULE + ('comment',), 'x'),
        ('an empty reason', RULE + ('_because',), ''),
        ('a reason in two parts', RULE + ('_because',), ['a', 'b']),
        ('an unknown certainty', RULE + ('certainty',), 'maybe'),
        ('tests in a list', RULE + ('when',), ['er_percent']),
        ('a note among the tests', RULE + ('when', '#note'), 'x'),
        ('a number that is a number', RULE + ('when', 'er_percent'), 10),
        ('no test at all', RULE + ('when', 'er_percent'), []),
        ('an empty test', RULE + ('when', 'er_percent'), ''),
        ('an operator alone', RULE + ('when', 'er_percent'), '>='),
        ('an operator of another world', RULE + ('when', 'er_percent'), '>> 10'),
        ('a word behind an operator', RULE + ('when', 'er_percent'), '> ten'),
        ('a sign', RULE + ('when', 'er_percent'), '> -1'),
        ('an exponent', RULE + ('when', 'er_percent'), '> 1e3'),
        ('an open interval', RULE + ('when', 'er_percent'), '[1..10'),
        ('an interval with one end', RULE + ('when', 'er_percent'), '[1..]'),
        ('four dots', RULE + ('when', 'er_percent'), '[1....10]'),
        ('a mistake behind a right test', RULE + ('when', 'er_percent'), ['> 10', '> ']),
    ]),
    'herald-fields-1': ('rules/fields.json', [
        ('another version', ('format',), 'herald-fields-2'),
        ('no review', ('reviewed',), MISSING),
        ('no fields', ('fields',), []),
        ('no outcomes', ('outcomes',), MISSING),
        ('an unknown member', ('notes',), 'x'),
        ('a field without an id', ('fields', 0, 'id'), MISSING),
        ('an id that is no column', ('fields', 0, 'id'), 'IHC score'),
        ('no kind', ('fields', 0, 'kind'), MISSING),
        ('an unknown kind', ('fields', 0, 'kind'), 'text'),
        ('a choice that is a number', ('fields', 0, 'kind'), 'number'),
        ('choices with limits', ('fields', 0, 'from'), '0'),
        ('no choices', ('fields', 0, 'choices'), []),
        ('32 choices', ('fields', 0, 'choices'), [{'id': str(i)} for i in range(32)]),
        ('an unknown member of a field', ('fields', 0, 'help'), 'x'),
        ('two lower limits', NUMBER + ('above',), '0'),
        ('no lower limit', NUMBER + ('from',), MISSING),
        ('no upper limit', NUMBER + ('to',), MISSING),
        ('a limit that is a number', NUMBER + ('to',), 100),
        ('a limit with a sign', NUMBER + ('from',), '-1'),
        ('a number with a default', NUMBER + ('default',), '0'),
        ('a unit without a text', NUMBER + ('units', 0), {'tenfold': 'yes'}),
        ('a unit that says no', NUMBER + ('units', 0), {'text': 'cm', 'tenfold': 'no'}),
        ('units in one text', NUMBER + ('units',), '%'),
        ('an outcome with a kind', ('outcomes', 0, 'kind'), 'choice'),
        ('a choice without an id', CHOICE + ('id',), MISSING),
        ('an empty name', CHOICE + ('_name',), ''),
        ('an unknown text of a choice', CHOICE + ('_why',), 'x'),
        ('a choice that is not silent', CHOICE + ('silent',), 'no'),
        ('a quotient without a divisor', ('derived', 0, 'by'), MISSING),
        ('three divisors', ('derived', 0, 'by'), ['a', 'b', 'c']),
        ('quotient and smallest', ('derived', 0, 'smallest'), ['cells']),
        ('a group without a title', ('groups', 0, '_title'), MISSING),
        ('a group without fields', ('groups', 0, 'variants'), []),
        ('a variant without an id', ('groups', 0, 'variants', 0, 'id'), MISSING),
        ('a condition without values', ('groups', 2, 'shown_when', 0, 'is'), []),
        ('a condition with an operator', ('groups', 2, 'shown_when', 0, 'not'), ['0']),
    ]),
    'herald-sources-1': ('content/sources.json', [
        ('another version', ('format',), 'herald-sources'),
        ('no list', ('sources',), MISSING),
        ('an object', ('sources',), {}),
        ('no id', ('sources', 0, 'id'), MISSING),
        ('an empty citation', ('sources', 0, 'citation'), ''),
        ('a year that is a number', ('sources', 0, 'year'), 2007),
        ('a year of two digits', ('sources', 0, 'year'), '07'),
        ('a link without its scheme', ('sources', 0, 'link'), 'doi.org/10.1200'),
        ('a link that any eye can read on the way', ('sources', 0, 'link'), 'http://doi.org/10.1200'),
        ('an unknown member', ('sources', 0, 'doi'), '10.1200'),
        ('an unknown member on top', ('reviewed',), '2026-11-21'),
    ]),
    'herald-reader-1': ('reader/en.json', [
        ('another version', ('format',), 'herald-reader-2'),
        ('no language', ('language',), MISSING),
        ('a language by its name', ('language',), 'English'),
        ('no words', ('terms',), MISSING),
        ('no term', ('terms',), {}),
        ('an unknown term', ('terms', 'her3'), ['her 3']),
        ('a term without words', ('terms', 'er'), []),
        ('words in one text', ('terms', 'er'), 'estrogen receptor'),
        ('a word twice', ('terms', 'er'), ['estrogen', 'estrogen']),
        ('an empty phrase', ('terms', 'er', 0), ''),
        ('a blank at the end', ('terms', 'er', 0), 'estrogen '),
        ('two blanks', ('terms', 'er', 0), 'estrogen  receptor'),
        ('an accent', ('terms', 'er', 0), 'œstrogène'),
        ('a hyphen', ('terms', 'er', 0), 'er-alpha'),
        ('small and capital letters', ('terms', 'er', 0), 'Estrogen'),
        ('any word at all', ('terms', 'er', 0), '*'),
        ('a beginning of one letter', ('terms', 'er', 0), 'e*'),
        ('a star inside', ('terms', 'er', 0), 'estro*gen'),
        ('nine words', ('terms', 'er', 0), 'a b c d e f g h i'),
        ('a text for people', ('_title',), 'English'),
        ('an unknown member', ('name',), 'English'),
    ]),
}

SOUND = {
    'herald-rules-1': [
        ('notes', ('#note',), 'a word to translators'),
        ('one source', ('sources',), 'wolff-2018'),
        ('no shared file', ('uses',), MISSING),
    ],
    'herald-decisions-1': [
        ('a rule that always fires', RULE + ('when',), MISSING),
        ('no blanks', RULE + ('when', 'er_percent'), '>=2.0'),
        ('a comma', RULE + ('when', 'er_percent'), '> 2,5'),
        ('an interval', RULE + ('when', 'er_percent'), '(4.0..6.0]'),
        ('a point', RULE + ('when', 'er_percent'), '10'),
        ('a note on a rule', RULE + ('#because',), 'a word to translators'),
        ('several sources', RULE + ('source',), ['a', 'b']),
    ],
    'herald-fields-1': [('no groups', ('groups',), MISSING), ('no title', ('fields', 0, '_title'), MISSING)],
    'herald-reader-1': [
        ('a note', ('#note',), 'a word to those who add a language'),
        ('a new language', ('language',), 'pt'),
        ('one term', ('terms',), {'er': ['RE', 'receptor* de estrogeni*', 'ck #']}),
    ],
    'herald-sources-1': [('no link', ('sources', 0, 'link'), MISSING), ('none', ('sources',), [])],
}


def change(document, way, value):
    """Puts a value at a place, or takes the place away."""
    document = copy.deepcopy(document)
    place = document
    for step in way[:-1]:
        place = place[step]
    if value is MISSING:
        del place[way[-1]]
    elif callable(value):
        place[way[-1]] = value(place[way[-1]])
    else:
        place[way[-1]] = value
    return document


def load_validators():
    """One validator a schema, by the format that it describes."""
    schemas = {path.as_uri(): strict_json.read(path) for path in strict_json.schema_files()}
    validators = {}
    for uri, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        with warnings.catch_warnings():
            warnings.simplefilter('ignore', DeprecationWarning)
            resolver = jsonschema.RefResolver(uri, schema, store=schemas)
        name = uri.rsplit('/', 1)[1].removesuffix('.schema.json')
        validators[name] = jsonschema.Draft202012Validator(
            schema, resolver=resolver, format_checker=jsonschema.FormatChecker(['date']))
    return validators


class Schemas(unittest.TestCase):
    """Schemas and files fit, and mistakes do not."""

    @classmethod
    def setUpClass(cls):
        cls.validators = load_validators()

    def first_error(self, name, document):
        return jsonschema.exceptions.best_match(self.validators[name].iter_errors(document))

    def test_every_kind_is_tried(self):
        self.assertEqual(set(self.validators), set(MISTAKES))
        self.assertEqual(set(self.validators), set(SOUND))

    def test_files_are_sound(self):
        for path in strict_json.content_files():
            with self.subTest(path.name):
                document = strict_json.read(path)
                self.assertIn(document['format'], self.validators)
                self.assertIsNone(self.first_error(document['format'], document))

    def test_mistakes_are_refused(self):
        for name, (file, mistakes) in MISTAKES.items():
            document = strict_json.read(strict_json.SOURCE / 'data' / file)
            for what, way, value in mistakes:
                with self.subTest(f'{name}: {what}'):
                    self.assertIsNotNone(self.first_error(name, change(document, way, value)))

    def test_freedoms_are_kept(self):
        for name, changes in SOUND.items():
            document = strict_json.read(strict_json.SOURCE / 'data' / MISTAKES[name][0])
            for what, way, value in changes:
                with self.subTest(f'{name}: {what}'):
                    self.assertIsNone(self.first_error(name, change(document, way, value)))

    def test_schemas_explain_themselves(self):
        for name, validator in self.validators.items():
            with self.subTest(name):
                self.assertTrue(validator.schema['title'])
                self.assertTrue(validator.schema['description'])
                self.assertIs(validator.schema['additionalProperties'], False)


if __name__ == '__main__':
    unittest.main()
