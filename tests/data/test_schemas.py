#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every shipped JSON file against its schema, and every schema against planted mistakes."""

import copy
import unittest
import warnings

import jsonschema

import strict_json

MISSING = object()


def holding(name, value=None):
    """A step into a list: to the first element that has a member of that name, itself or deeper."""
    def find(elements):
        for index, element in enumerate(elements):
            for _, part in strict_json.walk(element):
                if isinstance(part, dict) and name in part and value in (None, part[name]):
                    return index
        raise LookupError(f'nothing holds {name}')
    return find


RULE = ('decisions', 0, 'rules', 0)
CHOICE = ('outcomes', 0, 'choices', 0)
NUMBER = ('fields', 3)
ARTICLE = ('articles', holding('for'))
SECTION = ('articles', holding('figures'), 'sections', holding('figures'))
ADVICE = ('articles', holding('kind', 'advice'), 'sections', holding('kind', 'advice'))
CONFUSION = ('articles', holding('kind', 'confusion'), 'sections', holding('kind', 'confusion'))
FIGURE = SECTION + ('figures', 0)
PART = FIGURE + ('parts', 0)
TERM = ('terms', 0)
GROUP = ('groups', 0)
RESULT = ('results', 0)
COUNTRY = ('countries', 0)
ORGANISATION = COUNTRY + ('organisations', 0)
CHANGE = ('explanations', holding('figures'))
WRITTEN = ('cases', 0)
PICTURE = {'id': 'a', 'kind': 'picture', 'file': 'a.png', 'assay': '4B5', 'nm_per_px': '250',
           'consensus': {'score': '2+', 'intense': '5', 'weak': '30', 'faint': '20', 'readers': '5'}}
POINT = {'id': 'a', '_text': 'A.'}
SOURCE = {'id': 'a', 'citation': 'A', 'short': 'A', 'year': '2020', 'link': 'https://a.example'}

# Of each kind: a file, and mistakes as (what, the way to a place, what stands there instead, or what is made of it).
# A step of a way may be found in the file, so that articles can move about.
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
    'herald-fhir-1': ('fhir/mcode.json', [
        ('another version', ('format',), 'herald-fhir-2'),
        ('a day in words', ('reviewed',), 'today'),
        ('a profile that is missing', ('profiles', 'patient'), MISSING),
        ('a profile without an address', ('profiles', 'bundle'), 'bundle'),
        ('no notice', ('notice',), ''),
        ('a method without an edition', ('own', 'method'), 'a rule book'),
        ('an edition without an address', ('own', 'edition'), 'edition'),
        ('a note without a source', ('own', 'note'), '{edition}: {status}'),
        ('names in capitals', ('markers', 0, 'names'), ['HER2']),
        ('no codes of blood', ('blood', 'codes'), []),
        ('no tests', ('tests',), []),
        ('a test without a field', ('tests', 0, 'field'), MISSING),
        ('a test without a marker', ('tests', 0, 'marker'), MISSING),
        ('a code of another kind', ('tests', 0, 'code'), 'LA6576-8'),
        ('a code without a display', ('tests', 0, 'display'), MISSING),
        ('a code and a text', ('tests', 0, 'text'), 'HER2'),
        ('an answer without a text', ('tests', 0, 'answers', 0, 'text'), MISSING),
        ('an answer with the code of a test', ('tests', 0, 'answers', 0, 'code'), '48676-1'),
        ('an answer with more', ('tests', 0, 'answers', 0, 'display'), 'Positive'),
        ('a choice with a unit', ('tests', 0, 'unit'), '%'),
        ('a number without a unit', ('tests', 2, 'unit'), MISSING),
        ('a total without a divisor', ('tests', 3, 'by'), MISSING),
        ('a part with a code', ('tests', 2, 'parts', 0, 'code'), '62361-1'),
        ('a part without a unit', ('tests', 2, 'parts', 0, 'unit'), MISSING),
        ('read, or not', ('tests', 0, 'only_read'), 'no'),
        ('no sample', ('specimen',), MISSING),
        ('an unknown member', ('comment',), 'x'),
    ]),
    'herald-practice-1': ('practice/work-up.json', [
        ('another version', ('format',), 'herald-practice-2'),
        ('an id with blanks', ('id',), 'work up'),
        ('no title', ('_title',), MISSING),
        ('no word on what it is about', ('_about',), MISSING),
        ('another way to take it', ('mode',), 'exam'),
        ('a repeat that is none', ('repeats',), 'ihc-test'),
        ('an order in words', ('order',), 'first'),
        ('an order that is a number', ('order',), 60),
        ('no cases', ('cases',), []),
        ('neither cases nor a generator', ('cases',), MISSING),
        ('both', ('generator',), {'kind': 'ihc', 'boundaries': ['1+/2+'], 'count': '20', 'seed': '1'}),
        ('a day in words', ('reviewed',), 'today'),
        ('an unknown member', ('author',), 'A. Town'),
        ('no id', WRITTEN + ('id',), MISSING),
        ('another kind', WRITTEN + ('kind',), 'spoken'),
        ('no facts', WRITTEN + ('facts',), {}),
        ('a fact that is a number', WRITTEN + ('facts', 'her2_copies'), 4.0),
        ('no story', WRITTEN + ('_story',), MISSING),
        ('no reason', WRITTEN + ('_why',), MISSING),
        ('an empty question', WRITTEN + ('_question',), ''),
        ('two options', WRITTEN + ('options',), lambda options: options[:2]),
        ('five options', WRITTEN + ('options',), lambda options: options + [{'step': 'adjudicate'}]),
        ('one option twice', WRITTEN + ('options',), lambda options: options[:2] + options[:1]),
        ('an option without a step', WRITTEN + ('options', 0), {'status': 'positive'}),
        ('an option with a status of another world', WRITTEN + ('options', 0, 'status'), 'maybe'),
        ('a right answer by number', WRITTEN + ('right',), '1'),
        ('an unknown boundary', WRITTEN + ('boundary',), '3+/4+'),
        ('a seed for a story', WRITTEN + ('seed',), '7'),
        ('a class of another test', ('cases',), [{'id': 'a', 'kind': 'ihc', 'class': 'group-1', 'seed': '7'}]),
        ('no seed', ('cases',), [{'id': 'a', 'kind': 'ish', 'class': 'group-1'}]),
        ('a seed that is a number', ('cases',), [{'id': 'a', 'kind': 'ihc', 'class': '1+', 'seed': 7}]),
        ('a magnification that is none', ('cases',),
         [{'id': 'a', 'kind': 'ihc', 'class': '1+', 'seed': '7', 'objective': '100'}]),
        ('a way out of the folder', ('cases',), lambda _: [PICTURE | {'file': '../a.png'}]),
        ('a folder', ('cases',), lambda _: [PICTURE | {'file': 'b/a.png'}]),
        ('a hidden file', ('cases',), lambda _: [PICTURE | {'file': '.a.png'}]),
        ('a picture that is none', ('cases',), lambda _: [PICTURE | {'file': 'a.svg'}]),
        ('no consensus', ('cases',), lambda _: [PICTURE | {'consensus': {'readers': '5'}}]),
        ('a score and a group', ('cases',),
         lambda _: [PICTURE | {'consensus': {'readers': '5', 'score': '2+', 'group': 'group-1'}}]),
        ('no readers', ('cases',), lambda _: [PICTURE | {'consensus': {'score': '2+'}}]),
        ('one part of three', ('cases',),
         lambda _: [PICTURE | {'consensus': {'readers': '5', 'score': '2+', 'weak': '20'}}]),
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
        ('an example without a value', ('fields', 0, '_example'), 'Score 2+'),
        ('an example with two values', ('fields', 0, '_example'), 'Score [2+], then [3+]'),
        ('an article that is no id', ('fields', 0, 'article'), 'Where is it?'),
        ('a year with a title', ('year', '_title'), 'Year'),
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
    'herald-articles-1': ('content/articles/basics.json', [
        ('another version', ('format',), 'herald-articles-2'),
        ('no list', ('articles',), MISSING),
        ('an empty list', ('articles',), []),
        ('an unknown member on top', ('reviewed',), '2026-11-26'),
        ('own sources that are names', ('own_sources',), ['wolff-2018']),
        ('an own source with more', ('own_sources',), [{**SOURCE, 'page': '7'}]),
        ('no id', ARTICLE + ('id',), MISSING),
        ('an id with a capital', ARTICLE + ('id',), 'What'),
        ('an id with a blank', ARTICLE + ('id',), 'what is'),
        ('no topics', ARTICLE + ('topics',), MISSING),
        ('an empty list of topics', ARTICLE + ('topics',), []),
        ('a topic in a text', ARTICLE + ('topics',), 'basics'),
        ('a topic twice', ARTICLE + ('topics',), ['basics', 'basics']),
        ('no question', ARTICLE + ('_question',), MISSING),
        ('an empty question', ARTICLE + ('_question',), ''),
        ('an answer in two parts', ARTICLE + ('_answer',), ['a', 'b']),
        ('an answer without a source', ARTICLE + ('sources',), MISSING),
        ('an empty list of sources', ARTICLE + ('sources',), []),
        ('a source by number', ARTICLE + ('sources',), [2018]),
        ('no sections', ARTICLE + ('sections',), []),
        ('nothing to ask', ARTICLE + ('ask',), []),
        ('four to ask', ARTICLE + ('ask',), [POINT] * 4),
        ('a question to ask without an id', ARTICLE + ('ask', 0, 'id'), MISSING),
        ('nothing to read next', ARTICLE + ('related',), []),
        ('no phrases', ARTICLE + ('_phrases',), MISSING),
        ('phrases in a list', ARTICLE + ('_phrases',), ['a', 'b']),
        ('for nobody', ARTICLE + ('for',), []),
        ('for one in no list', ARTICLE + ('for',), {'her2_status': ['positive']}),
        ('an empty condition', ARTICLE + ('for', 0), {}),
        ('a condition without values', ARTICLE + ('for', 0), {'her2_status': []}),
        ('a condition in a text', ARTICLE + ('for', 0), {'her2_status': 'positive'}),
        ('a value twice', ARTICLE + ('for', 0), {'her2_status': ['positive', 'positive']}),
        ('a note among the conditions', ARTICLE + ('for', 0), {'#note': 'a'}),
        ('no review', ARTICLE + ('reviewed',), MISSING),
        ('a day that never was', ARTICLE + ('reviewed',), '2026-02-30'),
        ('a day in another order', ARTICLE + ('review_by',), '26-11-2027'),
        ('a reviewer without a name', ARTICLE + ('reviewer',), ''),
        ('an unknown text', ARTICLE + ('_summary',), 'x'),
        ('a note that is no text', ARTICLE + ('#note',), 1),
        ('a seed question of no list', ('articles', holding('answers'), 'answers', 0), 'Q35'),
        ('seed question nought', ('articles', holding('answers'), 'answers', 0), 'Q00'),
        ('a seed question twice', ('articles', holding('answers'), 'answers'), ['Q01', 'Q01']),
        ('no seed question', ('articles', holding('answers'), 'answers'), []),
        ('a section without an id', SECTION + ('id',), MISSING),
        ('a section without a text', SECTION + ('_text',), MISSING),
        ('facts without a source', SECTION + ('sources',), MISSING),
        ('an unknown kind', SECTION + ('kind',), 'opinion'),
        ('advice with figures', SECTION + ('kind',), 'advice'),
        ('figures in advice', ADVICE + ('figures',), [{'id': 'a', '_rest': 'a', '_whom': 'a', 'parts': [
            {'id': 'a', 'count': '1', '_label': 'a'}]}]),
        ('advice that says it is a fact', ADVICE + ('kind',), MISSING),
        ('a confusion without a source', CONFUSION + ('sources',), MISSING),
        ('no points', SECTION + ('points',), []),
        ('points in a text', SECTION + ('points',), 'a'),
        ('a point with a source', SECTION + ('points',), [{**POINT, 'sources': ['a']}]),
        ('an unknown member of a section', SECTION + ('_title',), 'x'),
        ('no figures', SECTION + ('figures',), []),
        ('five figures', SECTION + ('figures',), lambda figures: figures[:1] * 5),
        ('a figure without an id', FIGURE + ('id',), MISSING),
        ('a figure of nobody', FIGURE + ('_whom',), MISSING),
        ('a figure without its other half', FIGURE + ('_rest',), MISSING),
        ('another whole', FIGURE + ('of',), '1000'),
        ('no parts', FIGURE + ('parts',), []),
        ('four parts', FIGURE + ('parts',), lambda parts: parts[:1] * 4),
        ('a part without a label', PART + ('_label',), MISSING),
        ('a count that is a number', PART + ('count',), 13),
        ('a share of a share', PART + ('count',), '13.6'),
        ('more than all', PART + ('count',), '101'),
        ('a count with a nought in front', PART + ('count',), '013'),
        ('per cent', PART + ('count',), '13 %'),
        ('less than nobody', PART + ('count',), '-1'),
    ]),
    'herald-glossary-1': ('content/glossary.json', [
        ('another version', ('format',), 'herald-glossary'),
        ('no list', ('terms',), MISSING),
        ('an empty list', ('terms',), []),
        ('an unknown member on top', ('words',), []),
        ('own sources in an object', ('own_sources',), {}),
        ('no id', TERM + ('id',), MISSING),
        ('an id with a blank', TERM + ('id',), 'gene test'),
        ('no word', TERM + ('_term',), MISSING),
        ('no forms', TERM + ('_forms',), MISSING),
        ('forms in a list', TERM + ('_forms',), ['gene test', 'ISH']),
        ('empty forms', TERM + ('_forms',), ''),
        ('empty other names', TERM + ('_also',), ''),
        ('no meaning', TERM + ('_meaning',), MISSING),
        ('a meaning without a source', TERM + ('sources',), MISSING),
        ('an empty list of sources', TERM + ('sources',), []),
        ('a source in a text', TERM + ('sources',), 'wolff-2018'),
        ('an article by number', TERM + ('article',), 1),
        ('two articles', TERM + ('article',), ['a', 'b']),
        ('an unknown member', TERM + ('colour',), 'blue'),
    ]),
    'herald-support-1': ('content/support.json', [
        ('another version', ('format',), 'herald-support-2'),
        ('no list', ('countries',), MISSING),
        ('an empty list', ('countries',), []),
        ('sources that nothing rests on', ('own_sources',), [SOURCE]),
        ('no id', COUNTRY + ('id',), MISSING),
        ('a country in small letters', COUNTRY + ('id',), 'gb'),
        ('a country of three letters', COUNTRY + ('id',), 'GBR'),
        ('no name', COUNTRY + ('_name',), MISSING),
        ('nobody to turn to', COUNTRY + ('organisations',), []),
        ('an unknown member', COUNTRY + ('language',), 'en'),
        ('an organisation without an id', ORGANISATION + ('id',), MISSING),
        ('an organisation without a name', ORGANISATION + ('name',), MISSING),
        ('a name to translate', ORGANISATION + ('_name',), 'x'),
        ('no offers', ORGANISATION + ('_offers',), MISSING),
        ('no language', ORGANISATION + ('_language',), MISSING),
        ('a number that is a number', ORGANISATION + ('phone',), 8088080000),
        ('a number in words', ORGANISATION + ('phone',), 'ask the operator'),
        ('no link', ORGANISATION + ('link',), MISSING),
        ('a link that any eye can read on the way', ORGANISATION + ('link',), 'http://a.example'),
        ('a link with a blank', ORGANISATION + ('link',), 'https://a.example/a b'),
        ('a link to nowhere', ORGANISATION + ('link',), 'https://'),
        ('never checked', ORGANISATION + ('checked',), MISSING),
        ('checked on a day that never was', ORGANISATION + ('checked',), '2026-02-30'),
        ('checked some time', ORGANISATION + ('checked',), '2026'),
    ]),
    'herald-topics-1': ('content/topics.json', [
        ('another version', ('format',), 'herald-topic-1'),
        ('no list', ('groups',), MISSING),
        ('an empty list', ('groups',), []),
        ('an unknown member on top', ('topics',), []),
        ('no id', GROUP + ('id',), MISSING),
        ('an id with a capital', GROUP + ('id',), 'Basics'),
        ('no title', GROUP + ('_title',), MISSING),
        ('an empty title', GROUP + ('_title',), ''),
        ('no topics', GROUP + ('topics',), []),
        ('topics by name', GROUP + ('topics',), ['basics']),
        ('an unknown member', GROUP + ('icon',), 'x'),
        ('a topic without an id', GROUP + ('topics', 0, 'id'), MISSING),
        ('a topic without a title', GROUP + ('topics', 0, '_title'), MISSING),
        ('an unknown member of a topic', GROUP + ('topics', 0, '_help'), 'x'),
    ]),
    'herald-synonyms-1': ('content/synonyms.json', [
        ('another version', ('format',), 'herald-synonyms-2'),
        ('no words that say little', ('_stop_words',), MISSING),
        ('one word that says little', ('_stop_words',), 'the'),
        ('words in a list', ('_stop_words',), ['the', 'a']),
        ('no groups', ('groups',), MISSING),
        ('an object of groups', ('groups',), {}),
        ('no id', ('groups', 0, 'id'), MISSING),
        ('an id with a space', ('groups', 0, 'id'), 'her 2'),
        ('no words', ('groups', 0, '_words'), MISSING),
        ('a lone word', ('groups', 0, '_words'), 'herceptin'),
        ('an empty word', ('groups', 0, '_words'), 'herceptin; ; ogivri'),
        ('a word too few', ('groups', 0, '_words'), 'herceptin; '),
        ('no space', ('groups', 0, '_words'), 'herceptin;ogivri'),
        ('an unknown member', ('groups', 0, 'weight'), '2'),
        ('a note that is no text', ('groups', 0, '#words'), 1),
        ('an unknown member on top', ('reviewed',), '2026-11-21'),
    ]),
    'herald-counts-1': ('../tests/model/practice/whole.counts.json', [
        ('another version', ('format',), 'herald-counts-2'),
        ('no probe', ('probe',), MISSING),
        ('another probe', ('probe',), 'triple'),
        ('no rows', ('rows',), MISSING),
        ('an unknown member', ('reader',), 'x'),
        ('a third observer', ('rows', 0, 'observer'), '3'),
        ('nucleus nought', ('rows', 0, 'nucleus'), '0'),
        ('a number', ('rows', 0, 'her2'), 4),
        ('a mean', ('rows', 0, 'her2'), '4.5'),
        ('a nought in front', ('rows', 0, 'cep17'), '02'),
        ('more than anybody counts', ('rows', 0, 'cep17'), '1000'),
        ('no clusters', ('rows', 0, 'small_clusters'), MISSING),
        ('another reason', ('rows', 0, 'excluded'), 'tired'),
        ('an unknown member of a row', ('rows', 0, 'note'), 'x'),
    ]),
    'herald-record-1': ('../tests/model/record/records/whole.herald', [
        ('another version', ('format',), 'herald-record-2'),
        ('no version', ('format',), MISSING),
        ('no list', ('results',), MISSING),
        ('an object of results', ('results',), {}),
        ('a result that is a text', ('results', 1), 'second'),
        ('a result that is nothing', ('results', 1), None),
        ('an escape in a name', ('a\\b',), 'x'),
        ('a quote in a name', ('results', 0, 'a"b'), 'x'),
        ('no id', RESULT + ('id',), MISSING),
        ('an empty id', RESULT + ('id',), ''),
        ('an id that is a number', RESULT + ('id',), 1),
        ('a date that is a number', RESULT + ('date',), 20260305),
        ('a sample that is nothing', RESULT + ('specimen',), None),
        ('two laboratories', RESULT + ('laboratory',), ['a', 'b']),
        ('a year that is a number', RESULT + ('year',), 2026),
        ('an edition that is an object', RESULT + ('edition',), {'id': 'asco-cap-2018'}),
        ('a report that is true', RESULT + ('report',), True),
        ('notes in a list', RESULT + ('notes',), ['a']),
        ('entries in a list', RESULT + ('entries',), ['2+']),
        ('a score that is a number', RESULT + ('entries', 'ihc_score'), 2),
        ('copies that are nothing', RESULT + ('entries', 'her2_copies'), None),
        ('one question', RESULT + ('questions',), 'What happens next?'),
        ('a question that is a number', RESULT + ('questions', 0), 1),
    ]),
    'herald-changes-1': ('content/changes.json', [
        ('another version', ('format',), 'herald-changes-2'),
        ('no explanations', ('explanations',), []),
        ('an object of explanations', ('explanations',), {}),
        ('an unknown member on top', ('reviewed',), '2026-11-26'),
        ('no id', CHANGE + ('id',), MISSING),
        ('an id with a space', CHANGE + ('id',), 'from biopsy'),
        ('for nobody', CHANGE + ('for',), MISSING),
        ('for no pair', CHANGE + ('for',), []),
        ('a pair without a feature', CHANGE + ('for',), [[]]),
        ('features without a list', CHANGE + ('for',), ['gained']),
        ('an unknown feature', CHANGE + ('for',), [['turned']]),
        ('a feature twice', CHANGE + ('for',), [['gained', 'gained']]),
        ('no heading', CHANGE + ('_heading',), MISSING),
        ('an empty text', CHANGE + ('_text',), ''),
        ('no text', CHANGE + ('_text',), MISSING),
        ('no sources', CHANGE + ('sources',), MISSING),
        ('an empty list of sources', CHANGE + ('sources',), []),
        ('a source twice', CHANGE + ('sources',), ['a', 'a']),
        ('nothing to ask', CHANGE + ('ask',), []),
        ('four things to ask', CHANGE + ('ask',), [POINT] * 4),
        ('a question that is a text', CHANGE + ('ask',), ['Why?']),
        ('nothing to read', CHANGE + ('related',), []),
        ('no figures', CHANGE + ('figures',), []),
        ('a count that is a number', CHANGE + ('figures', 0, 'parts', 0, 'count'), 3),
        ('a figure of nobody', CHANGE + ('figures', 0, '_whom'), MISSING),
        ('no review', CHANGE + ('reviewed',), MISSING),
        ('a day that never was', CHANGE + ('review_by',), '2027-02-29'),
        ('a reviewer without a name', CHANGE + ('reviewer',), ''),
        ('an unknown member', CHANGE + ('colour',), 'blue'),
        ('an unknown text', CHANGE + ('_answer',), 'So.'),
        ('a note that is no text', CHANGE + ('#text',), 1),
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

# Of these kinds other programs may add their own members, which are kept.
OPEN = {'herald-record-1'}

SOUND = {
    'herald-counts-1': [('one probe', ('probe',), 'single'), ('nothing yet', ('rows',), [])],
    'herald-fhir-1': [
        ('another code', ('tests', 0, 'code'), '12345-6'),
        ('no words', ('tests', 0, 'answers', 0, 'words'), MISSING),
    ],
    'herald-record-1': [
        ('no result yet', ('results',), []),
        ('nothing but an id', RESULT, {'id': 'a'}),
        ('an empty text', RESULT + ('notes',), ''),
        ('a member of a newer version', ('author',), {'name': 'x'}),
        ('one in a result', RESULT + ('photo',), None),
        ('a field of a newer version', RESULT + ('entries', 'her5'), 5),
        ('a value that can be none', RESULT + ('entries', 'ihc_score'), 'four'),
        ('a day that is none', RESULT + ('date',), 'last spring'),
    ],
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
    'herald-practice-1': [
        ('notes', WRITTEN + ('#story',), 'a word to translators'),
        ('no step', WRITTEN + ('step',), MISSING),
        ('a question of its own', WRITTEN + ('_question',), 'What is right?'),
        ('a picture', ('cases',), lambda _: [PICTURE]),
        ('a list of seeds', ('cases',), [{'id': 'ihc-7', 'kind': 'ihc', 'class': '2+/3+', 'seed': '7'},
                                         {'id': 'ish-7', 'kind': 'ish', 'class': 'recount', 'seed': '7'}]),
        ('no dates', ('reviewed',), MISSING),
    ],
    'herald-fields-1': [('no groups', ('groups',), MISSING), ('no title', ('fields', 0, '_title'), MISSING)],
    'herald-reader-1': [
        ('a note', ('#note',), 'a word to those who add a language'),
        ('a new language', ('language',), 'pt'),
        ('one term', ('terms',), {'er': ['RE', 'receptor* de estrogeni*', 'ck #']}),
    ],
    'herald-sources-1': [('no link', ('sources', 0, 'link'), MISSING), ('none', ('sources',), [])],
    'herald-articles-1': [
        ('notes', ARTICLE + ('#question',), 'a word to translators'),
        ('own sources', ('own_sources',), [SOURCE]),
        ('for nobody in particular', ARTICLE + ('for',), MISSING),
        ('an answer to no seed question', ('articles', holding('answers'), 'answers'), MISSING),
        ('a reviewer', ARTICLE + ('reviewer',), 'Dr A. Town'),
        ('an edition', ARTICLE + ('for', 0), {'edition': ['asco-cap-2018'], 'ihc_score': ['2+', '3+']}),
        ('advice with a source', ADVICE + ('sources',), ['wolff-2018']),
        ('no figure', SECTION + ('figures',), MISSING),
        ('points', SECTION + ('points',), [POINT]),
        ('nobody', PART + ('count',), '0'),
        ('all', PART + ('count',), '100'),
    ],
    'herald-glossary-1': [
        ('notes', TERM + ('#forms',), 'a word to translators'),
        ('own sources', ('own_sources',), [SOURCE]),
        ('other names', TERM + ('_also',), 'other names'),
        ('an article', TERM + ('article',), 'what-is-her2'),
    ],
    'herald-support-1': [
        ('the world', COUNTRY + ('id',), 'world'),
        ('an extension', ORGANISATION + ('phone',), '+44 (0)20-7946 0000'),
        ('notes', ORGANISATION + ('#offers',), 'a word to translators'),
    ],
    'herald-changes-1': [
        ('notes', CHANGE + ('#text',), 'a word to translators'),
        ('a reviewer', CHANGE + ('reviewer',), 'Dr A. Town'),
        ('no figure', CHANGE + ('figures',), MISSING),
        ('two pairs', CHANGE + ('for',), [['gained', 'near'], ['lost']]),
    ],
    'herald-topics-1': [
        ('notes', GROUP + ('#title',), 'a word to translators'),
        ('one topic', GROUP + ('topics',), [{'id': 'a', '_title': 'A'}]),
    ],
    'herald-synonyms-1': [
        ('no groups yet', ('groups',), []),
        ('a note on a group', ('groups', 1, '#words'), 'a word to translators'),
        ('two words', ('groups', 0, '_words'), 'her-2/neu; c-erbB-2'),
    ],
}


def change(document, way, value):
    """Puts a value at a place, or takes the place away."""
    document = copy.deepcopy(document)
    place = document
    for step in way[:-1]:
        place = place[step(place) if callable(step) else step]
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

    def test_records_have_every_field(self):
        fields = strict_json.read(strict_json.SOURCE / 'data' / 'rules' / 'fields.json')['fields']
        entries = self.validators['herald-record-1'].schema['$defs']['result']['properties']['entries']
        self.assertEqual(list(entries['properties']), [field['id'] for field in fields])

    def test_schemas_explain_themselves(self):
        for name, validator in self.validators.items():
            with self.subTest(name):
                self.assertTrue(validator.schema['title'])
                self.assertTrue(validator.schema['description'])
                self.assertIs(validator.schema['additionalProperties'], name in OPEN)


if __name__ == '__main__':
    unittest.main()
