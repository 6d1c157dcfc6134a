# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions, the words and their sources, and what has to hold for each."""

import datetime
import re

import plain_language
import strict_json
import words_to_avoid

CONTENT = strict_json.SOURCE / 'data' / 'content'

# What a section without a source must not hold: a number, or the name of a drug.
FACT = re.compile(r'\d(?<!HER2)(?<!CEP1)|\b\w+(?:mab|nib|clib|lisib|parib|trastuzumab|taxel|platin|fen)\b|\bT-D\w+|'
                  r'\bHerceptin\b|\bEnhertu\b|\bapproved\b|\bstud(?:y|ies)\b|\btrials? (?:showed|found)\b')
HER2 = re.compile(r'HER2|CEP17|Ki-67|Stage \d|Grade \d|IHC [0-3]\+?|Group \d', re.IGNORECASE)
SENTENCE = re.compile(r'[^.!?]+[.!?]+[”"]?(?=\s|$)')
ABBREVIATION = re.compile(r'\b(?:e\.g|i\.e|Dr|Mr|Mrs|Ms|St)\.|(?<=\d)\.(?=\d)')
# Good and bad news may be named where people ask about them.
NEWS = re.compile(r'\b(?:good|bad)\b', re.IGNORECASE)

SHORTEST_PHRASES = 8


def read_kind(name):
    """Yields (path, document) for each content file of one format."""
    for path in sorted(CONTENT.rglob('*.json')):
        document = strict_json.read(path)
        if document['format'] == name:
            yield path, document


def articles():
    """All articles, in order."""
    return [article for _, document in read_kind('herald-articles-1') for article in document['articles']]


def terms():
    """All terms of the glossary, in order."""
    return [term for _, document in read_kind('herald-glossary-1') for term in document['terms']]


def sources():
    """All sources by id."""
    return {source['id']: source for _, document in read_kind('herald-sources-1') for source in document['sources']}


def topics():
    """All topic keys, in order."""
    return [topic['id'] for _, document in read_kind('herald-topics-1')
            for group in document['groups'] for topic in group['topics']]


def explanations():
    """What differences between two results can come from, in order."""
    return [explanation for _, document in read_kind('herald-changes-1') for explanation in document['explanations']]


def practice_sets():
    """All bundled practice sets, in order."""
    paths = sorted((strict_json.SOURCE / 'data' / 'practice').glob('*.json'))
    return sorted(map(strict_json.read, paths), key=lambda practice: int(practice['order']))


def as_article(explanation):
    """An explanation in the shape of an article, so that the same nets hold it."""
    section = {'id': 'text', '_text': explanation['_text'], 'sources': explanation['sources']}
    if 'figures' in explanation:
        section['figures'] = explanation['figures']
    return {**explanation, 'topics': [], '_question': 'Why?', '_answer': 'There are reasons.', 'sections': [section],
            '_phrases': '; '.join('abcdefgh')}


def sentences_of(text):
    """How many sentences a text has, as a person would count."""
    return len(SENTENCE.findall(ABBREVIATION.sub('x', text) + ' '))


def parts_of(article):
    """Yields (place, text) for each text that stands on the article's card, headings apart."""
    yield '_answer', article['_answer']
    for section in article['sections']:
        yield f'{section["id"]}/_text', section['_text']
        for point in section.get('points', []):
            yield f'{section["id"]}/{point["id"]}', point['_text']
        for figure in section.get('figures', []):
            yield f'{section["id"]}/{figure["id"]}', figure['_whom']
    for point in article['ask']:
        yield f'ask/{point["id"]}', point['_text']


def whole_text(article):
    """Everything that a reader of the article sees, as one text."""
    texts = [article['_question']] + [text for _, text in parts_of(article)]
    for section in article['sections']:
        texts.append(section.get('_heading', ''))
        for figure in section.get('figures', []):
            texts += [f'{part["count"]} of 100 {part["_label"]}' for part in figure['parts']] + [figure['_rest']]
    return '\n'.join(texts)


def has_fact(text):
    """Whether a text says something that needs a source."""
    return bool(FACT.search(HER2.sub('', text)))


def structure_problems(article, known_sources, known_topics, known_articles):
    """Yields what is wrong with an article's links, sources, dates and shape."""
    for topic in article['topics']:
        if topic not in known_topics:
            yield f'unknown topic {topic}'
    for related in article['related']:
        if related not in known_articles or related == article['id']:
            yield f'unknown related article {related}'
    named = set(article['sources']) | {name for section in article['sections'] for name in section.get('sources', [])}
    for name in named:
        if name not in known_sources:
            yield f'unknown source {name}'
        elif 'link' not in known_sources[name]:
            yield f'the source {name} has no link'
    if not article['_question'].endswith('?'):
        yield 'the question does not end in a question mark'
    if not 1 <= sentences_of(article['_answer']) <= 2:
        yield f'the answer has {sentences_of(article["_answer"])} sentences'
    for section in article['sections']:
        if section.get('kind') == 'advice':
            texts = [section['_text']] + [point['_text'] for point in section.get('points', [])]
            for text in texts:
                if 'sources' not in section and has_fact(text):
                    yield f'{section["id"]}: a fact without a source: {text}'
        for figure in section.get('figures', []):
            if sum(int(part['count']) for part in figure['parts']) > 100:
                yield f'{figure["id"]}: more than 100 of 100'
    if len(article['_phrases'].split('; ')) < SHORTEST_PHRASES:
        yield f'fewer than {SHORTEST_PHRASES} search phrases'
    reviewed, review_by = (datetime.date.fromisoformat(article[name]) for name in ('reviewed', 'review_by'))
    if not reviewed < review_by:
        yield 'review_by is not after reviewed'


def plain_problems(article, reader):
    """Yields what makes an article hard to read."""
    for place, text in parts_of(article):
        longest = max(map(len, reader.sentences(text)), default=0)
        if longest > 25:
            yield f'{place}: a sentence of {longest} words: {text}'
        if not re.search(r'[.?!]”?$', text):
            yield f'{place}: does not end its sentence: {text}'
    card = reader.read(text for _, text in parts_of(article))
    mean = sum(map(len, card)) / len(card)
    if plain_language.grade(card) > 8:
        yield f'Flesch-Kincaid grade {plain_language.grade(card):.1f}, at most 8'
    if plain_language.smog(card) > 9:
        yield f'SMOG {plain_language.smog(card):.1f}, at most 9: ' + ', '.join(
            sorted({word for sentence in card for word in sentence if plain_language.count_syllables(word) > 2}))
    if mean > 15:
        yield f'{mean:.1f} words a sentence, at most 15'


def word_problems(article):
    """Yields words that promise too much, judge, or frighten."""
    for place, text in parts_of(article):
        for word in words_to_avoid.find(NEWS.sub('', text)):
            yield f'{place}: avoid “{word}”: {text}'
        if re.search(r'["“”]', text) and place.startswith('ask/'):
            yield f'{place}: no quotation marks here'
        if re.search(r'[—–]', text):
            yield f'{place}: no dashes inside sentences: {text}'
