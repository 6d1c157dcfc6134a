#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants each kind of mistake in a catalogue and sees that it is found, and that sound texts are left alone.

usage: test_catalogue_checks.py [UNITTEST OPTION...]
"""

import json
import pathlib
import sys
import tempfile
import unittest

import jsonschema

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / 'po'))

import catalogue  # noqa: E402
import check_catalogues  # noqa: E402
import glossary  # noqa: E402
import isolate  # noqa: E402
import report  # noqa: E402
import text_checks  # noqa: E402
from languages import LANGUAGES, sentences  # noqa: E402

LONG = 'The laboratory looks at the sample again with the other test'

# What is wrong, language, original, translation, flags or context.
MISTAKES = (
    ('not translated', 'de', 'Yes', '', ''),
    ('marked as doubtful', 'de', 'Yes', 'Ja', 'fuzzy'),
    ('placeholder missing', 'de', 'By {edition}.', 'Nach der Ausgabe.', ''),
    ('placeholder added', 'de', 'By the edition.', 'Nach {edition}.', ''),
    ('code missing', 'fr', '%d cells', 'cellules', 'c-format'),
    ('code missing', 'fr', '%s of %d', '%s de %s', 'c-format'),
    ('markup missing', 'es', '<b>Now</b>', '<b>Ahora', ''),
    ('entity missing', 'es', 'A &amp; B', 'A y B', ''),
    ('space at the end differs', 'de', 'Name: ', 'Name:', ''),
    ('space at the start differs', 'de', 'and so on', ' und so weiter', ''),
    ('space at the end differs', 'zh_CN', 'Name: ', '名字', ''),
    ('space at the start differs', 'fr', 'and so on', '\u202f; et ainsi de suite', ''),
    ('line breaks differ', 'de', 'One\nTwo', 'Eins Zwei', ''),
    ('two spaces in a row', 'de', 'One two', 'Eins  zwei', ''),
    ('… differs', 'de', '_Open…', '_Öffnen', ''),
    ('number missing', 'de', '2.0 or more', '20 oder mehr', ''),
    ('number missing', 'de', 'More than 10%', 'Mehr als 1 %', ''),
    ('number missing', 'es', 'Take 12 of 15.', 'Tome 12 de 51.', ''),
    ('number missing', 'zh_CN', 'In 2018.', '在 2008 年。', ''),
    ('number missing', 'fr', '1,000 cells', '100 cellules', ''),
    ('number added', 'de', 'Less than 4.0', 'Weniger als 4,0 und 6', ''),
    ('number added', 'zh_CN', '15 December 2025', '2025 年 11 月 15 日', ''),
    ('number missing', 'zh_CN', 'Almost 1.8 million people', '将近 18 万人', ''),
    ('number missing', 'zh_CN', 'More than 64 million points', '超过 640 万个点', ''),
    ('number added', 'zh_CN', 'Jan', '2 月', 'a/short month'),
    ('names with figures differ', 'de', 'BRCA1 is tested.', 'BRCA2 wird getestet.', ''),
    ('name with figures missing', 'de', 'See 10.1200/JCO.2018.77.8738 there.', 'Siehe 10.1200/JCO.2018.77.8783 dort.', ''),
    ('name with figures missing', 'de', 'Since 2018-05-30', 'Seit 2018-05-31', ''),
    ('digits are 0 to 9', 'ar', '2 of 3', '٢ من 3', ''),
    ('a decimal point', 'fr', 'Ratio 2.0', 'Rapport 2.0', ''),
    ('a decimal comma', 'ar', 'Ratio 2.0', 'النسبة 2,0', ''),
    ('operator ≥ differs', 'de', 'Ratio ≥ 2.0', 'Verhältnis 2,0', ''),
    ('operator < differs', 'de', 'Ratio < 2.0', 'Verhältnis > 2,0', ''),
    ('% differs', 'de', '10% of cells', '10 Zellen', ''),
    ('straight quotation marks', 'de', 'Say “yes”.', 'Sagen Sie "ja".', ''),
    ('quotation marks of another language', 'de', 'Say “yes”.', 'Sagen Sie «ja».', ''),
    ('quotation marks are lost', 'es', 'Say “yes”.', 'Diga sí.', ''),
    ('a quotation mark is not closed', 'es', 'Say “yes”.', 'Diga «sí.', ''),
    ('no space that breaks', 'fr', 'What is it?', 'Qu’est-ce que c’est ?', ''),
    ('no space that breaks', 'fr', 'What is it?', 'Qu’est-ce que c’est?', ''),
    ('no space that breaks', 'fr', 'Say “yes”.', 'Dites « oui ».', ''),
    ('a sentence of 31', 'de', 'Long.', ' '.join(['Wort'] * 31) + '.', ''),
    ('a sentence of 51', 'zh_CN', 'Long.', '字' * 51 + '。', ''),
    ('same as the original', 'de', LONG, LONG, ''),
    ('not in the letters of the language', 'ar', LONG, 'Noch einmal', ''),
    ('a word to avoid (diagnose)', 'de', 'What it is', 'Die Diagnose', ''),
    ('a word to avoid (recommend)', 'es', 'Ask them.', 'Se recomienda preguntar.', ''),
    ('needs one access key', 'de', '_Open', 'Öffnen', ''),
    ('needs one access key', 'de', '_Open', '_Öff_nen', ''),
    ('not set apart', 'ar', 'IHC 2+ is in between.', 'الدرجة 2+ هي بين بين.', ''),
    ('not set apart', 'ar', 'Ratio ≥ 2.0', 'النسبة ≥ 2.0', ''),
    ('what is set apart is not closed', 'ar', 'IHC 2+', 'الدرجة \u20662+', ''),
    ('set apart where all runs one way', 'de', 'IHC 2+', '\u2066IHC 2+\u2069', ''),
    ('lists are parted by', 'zh_CN', 'one; two', '一；二', 'synonyms.json/a/_words'),
    ('the list lost its parts', 'de', 'a; b; c; d; e', 'a, b, c, d, e', 'synonyms.json/a/_words'),
)

# What a language rightly writes its own way.
SOUND = (
    ('de', 'Ratio ≥ 2.0, more than 1,000 cells', 'Verhältnis ≥ 2,0, mehr als 1.000 Zellen', ''),
    ('fr', 'More than 1,000 cells: “yes”!', 'Plus de 1\u202f000 cellules\u00a0: «\u00a0oui\u00a0»\u202f!', ''),
    ('es', 'What is HER2?', '¿Qué es HER2?', ''),
    ('zh_CN', '15 December 2025', '2025 年 12 月 15 日', ''),
    ('zh_CN', 'HER2-positive', 'HER2阳性', ''),
    ('ar', 'IHC 2+ and ratio ≥ 2.0', '\u200f\u2066IHC 2+\u2069 والنسبة \u2066≥ 2.0\u2069', ''),
    ('ar', 'It is 2.0 or more.', '\u200f\u2067HER2\u2069 هو 2.0 أو أكثر.', ''),
    ('de', '%d of %s', '%2$s von %1$d', 'c-format'),
    ('de', '%-d %b %Y', '%-d. %b %Y', ''),
    ('de', 'Ki-67 says how many cells divide.', 'Ki-67 sagt, wie viele Zellen sich teilen.', ''),
    ('de', 'It is not a diagnosis.', 'Es ist keine Diagnose.', ''),
    ('fr', 'From mid 2018', 'Depuis mi-2018', ''),
    ('zh_CN', '_Open', '打开(_O)', ''),
    ('zh_CN', 'Almost 1.8 million people', '将近 180 万人', ''),
    ('zh_CN', 'Jan', '1 月', ''),
    ('zh_CN', ', ', '、', ''),
    ('fr', '; %s not defined', '\u202f; %s non défini', 'c-format'),
    ('fr', 'HER2;breast cancer;report;', 'HER2;cancer du sein;compte rendu;', ''),
    ('de', 'Type 1.9 or 1,9.', 'Geben Sie 1.9 oder 1,9 ein.', ''),
    ('de', 'Version 3 or later', 'Fassung 3 oder später', ''),
)


def make_text(original, translation, extra):
    """A text of a catalogue; what is extra is its context where it has a slash, else a flag."""
    text = catalogue.Text()
    text.original, text.translations = original, [translation]
    text.context = extra if '/' in extra else None
    text.flags = {extra} if extra and '/' not in extra else set()
    return text


def problems_of(code, original, translation, extra):
    return list(text_checks.check_text(make_text(original, translation, extra), LANGUAGES[code]))


class Planted(unittest.TestCase):
    """Each check, on one text."""

    def test_mistakes_are_found(self):
        for what, code, original, translation, extra in MISTAKES:
            with self.subTest(what, translation=translation):
                found = problems_of(code, original, translation, extra)
                self.assertTrue(any(problem.startswith(what) for problem in found), found)

    def test_sound_texts_are_left_alone(self):
        for code, original, translation, extra in SOUND:
            with self.subTest(translation):
                self.assertEqual(problems_of(code, original, translation, extra), [])

    def test_plurals(self):
        text = make_text('%d cell', '%d Zelle', 'c-format')
        text.plural = '%d cells'
        self.assertEqual(list(text_checks.check_text(text, LANGUAGES['de'])), ['needs 2 plural forms'])
        text.translations = ['eine Zelle', '%d Zellen']
        self.assertEqual(list(text_checks.check_text(text, LANGUAGES['de'])), [])
        text.translations = ['%d Zelle', 'Zellen']
        self.assertIn('code missing: %d', list(text_checks.check_text(text, LANGUAGES['de'])))

    def test_few_may_leave_out_the_number_that_comes_last(self):
        text = make_text('%s of %u cell', '', 'c-format')
        text.plural = '%s of %u cells'
        for one, is_sound in (('%s من خلية واحدة', True), ('خلية من %u', False)):
            with self.subTest(one):
                text.translations = ['\u200f%s من %u خلية', *['\u200f' + one] * 2, *['\u200f%s من %u خلايا'] * 3]
                found = list(text_checks.check_text(text, LANGUAGES['ar']))
                self.assertEqual([problem for problem in found if problem.startswith('code')] == [], is_sound, found)

    def test_figures_end_sentences_and_letters_do_not(self):
        self.assertEqual(len(sentences('Il reste le groupe 1. Les autres non.', LANGUAGES['fr'])), 2)
        self.assertEqual(len(sentences('Un ratio de 2,0. Le test décide.', LANGUAGES['fr'])), 2)
        self.assertEqual(len(sentences('So schreibt es z. B. das Labor.', LANGUAGES['de'])), 1)

    def test_marks_of_numbers(self):
        for context, sign, is_sound in (('decimal mark', ',', True), ('decimal mark', '\u202f', False),
                                        ('mark between groups of digits', '\u202f', True),
                                        ('mark between groups of digits', ' ', False)):
            text = make_text(',', sign, '')
            text.context = context
            self.assertEqual(not list(text_checks.check_text(text, LANGUAGES['fr'])), is_sound, context)

    def test_only_style_is_excused(self):
        for translation, is_left in (('Ein "Wort".', False), ('Ein „Wort“ und 2.', True)):
            text = make_text('A “word”.', translation, '')
            self.assertEqual(bool(list(text_checks.check_text(text, LANGUAGES['de'], True))), is_left)

    def test_sentences(self):
        for code, text, count in (('de', 'Das gilt z. B. ab 2,0. 2007 war es anders.', 2),
                                  ('de', 'Etwa ca. 20 Zellen.', 1), ('zh_CN', '一个。两个！三个？', 3),
                                  ('ar', 'ما هذا؟ هو كذلك.', 2), ('es', 'Sí. ¿No?', 2)):
            self.assertEqual(len(sentences(text, LANGUAGES[code])), count, text)


class Words(unittest.TestCase):
    """The glossary of a language."""

    def make(self, **members):
        value = {'format': glossary.FORMAT, 'language': 'de', 'kept': ['ISH'], 'terms': {'gene test': ['Gentest']},
                 'decided': {'report': ['Befund']}, 'excused': {}}
        return glossary.parse(value | members, 'de.json')

    def check(self, original, translation, **members):
        return list(self.make(**members).check(make_text(original, translation, '')))

    def test_terms(self):
        self.assertEqual(self.check('Two gene tests', 'Zwei Gentests'), [])
        self.assertEqual(self.check('Gene test', 'Erbgutprobe'), ['glossary: gene test is Gentest'])
        self.assertEqual(self.check('By ISH', 'Mit FISH'), ['glossary: ISH is ISH'])
        self.assertEqual(self.check('A gene', 'Ein Gen', terms={'gene': ['Gen']}), [])

    def test_the_longest_term_counts(self):
        terms = {'gene': ['Gen'], 'gene test': ['Erbgutprobe']}
        self.assertEqual(self.check('A gene test', 'Eine Erbgutprobe', terms=terms), [])

    def test_decided_words_may_be_missing_at_times(self):
        words = self.make()
        for translation, count in (('Ein Befund', 20), ('Ein Zettel', 3)):
            for _ in range(count):
                self.assertEqual(list(words.check(make_text('A report', translation, ''))), [])
        self.assertEqual(list(words.check_sum()), [])
        for _ in range(2):
            list(words.check(make_text('A report', 'Ein Zettel', '')))
        self.assertEqual(list(words.check_sum()), ['glossary: report is missing in 5 of 25 texts'])

    def test_files_are_read_strictly(self):
        for why, members in {
                'another format': {'format': 'x'}, 'another language': {'language': 'fr'}, 'unknown': {'more': 1},
                'no list': {'kept': 'ISH'}, 'twice': {'kept': ['ISH', 'ISH']}, 'no forms': {'terms': {'a': []}},
                'a form twice': {'terms': {'a': ['b', 'b']}}, 'no reason': {'excused': {'a': ''}},
                'in two lists': {'decided': {'ISH': ['ISH']}},
        }.items():
            with self.subTest(why), self.assertRaises(catalogue.Wrong):
                self.make(**members)
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name, 'de.json')
            path.write_text('{"format": 1, "format": 2}', 'utf-8')
            with self.assertRaises(catalogue.Wrong):
                glossary.read('de', path.parent)

    def test_kept_files_are_sound(self):
        schema = jsonschema.Draft202012Validator(catalogue.read_json(SOURCE / 'po' / 'glossary.schema.json'))
        for path in (SOURCE / 'po' / 'glossary').glob('*.json'):
            with self.subTest(path.name):
                glossary.read(path.stem)
                schema.validate(catalogue.read_json(path))
                self.assertEqual(json.dumps(json.loads(path.read_text('utf-8')), ensure_ascii=False, indent=2) + '\n',
                                 path.read_text('utf-8'))


class Apart(unittest.TestCase):
    """What is set apart in languages from right to left."""

    def test_runs(self):
        for text, wanted in (('الدرجة 2+ هنا', 'الدرجة [2+] هنا'), ('IHC 2+', '[IHC 2+]'), ('FISH هو فحص', '\u200fFISH هو فحص'), ('لا\nHER2 هو', 'لا\n\u200fHER2 هو'), ('20 خلية', '20 خلية'),
                             ('%s: لا', '\u200f%s: لا'), ('<b>HER2</b> هو', '\u200f<b>HER2</b> هو'), ('النسبة HER2/CEP17 ≥ 2.0 كذا', 'النسبة [HER2/CEP17 ≥ 2.0] كذا'),
                             ('< 10% من', '[< 10%] من'), ('من 1.8–2.2', 'من [1.8–2.2]'), ('هو ASCO/CAP 2018', 'هو ASCO/CAP 2018'),
                             ('لا <b>HER2</b> و<b>2+</b>', 'لا <b>HER2</b> و<b>[2+]</b>'), ('لا %d+ و{ratio}', 'لا %d+ و{ratio}'), ('0 أو 1+: لا', '0 أو [1+]: لا'),
                             ('في 2026-03-05 أو', 'في [2026-03-05] أو'), ('هاتف: 0808 800 40 40 (UK)', 'هاتف: [0808 800 40 40] (UK)'),
                             ('أو 1-800-4-CANCER.', 'أو [1-800-4-CANCER].'), ('من Ki-67 و HER2-low', 'من Ki-67 و HER2-low')):
            with self.subTest(text):
                once = isolate.isolate(text)
                self.assertEqual(once, wanted.replace('[', isolate.OPEN).replace(']', isolate.CLOSE))
                self.assertEqual(isolate.isolate(once), once)

    def test_file(self):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name, 'ar.po')
            path.write_text(HEADER.replace('de', 'ar') + '#: a.c:1\n#, c-format\nmsgid "%d cell is 2+"\nmsgid_plural "%d cells are 2+"\n'
                            'msgstr[0] "%d 2+"\nmsgstr[1] "لا "\n"\\"2+\\""\n\nmsgctxt "fields.json/a/_example"\nmsgid "[2+]"\nmsgstr "[2+]"\n', 'utf-8')
            isolate.main([path])
            first, example = catalogue.read(path).texts
            self.assertEqual(first.translations, ['%d \u20662+\u2069', 'لا "\u20662+\u2069"'])
            self.assertEqual((first.places, first.flags), (['a.c:1'], {'c-format'}))
            self.assertEqual(example.translations, ['[2+]'])


HEADER = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n' \
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


class Files(unittest.TestCase):
    """Whole catalogues."""

    def check(self, po, template):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name, 'de.po')
            path.write_text(HEADER + po, 'utf-8')
            return [problem for _, problem in check_catalogues.check(path, catalogue.parse(template))]

    def test_whole(self):
        self.assertEqual(self.check('msgid "Yes"\nmsgstr "Ja"\n', 'msgid "Yes"\nmsgstr ""\n'), [])

    def test_a_new_text(self):
        template = 'msgid "Yes"\nmsgstr ""\n\nmsgid "No"\nmsgstr ""\n'
        self.assertEqual(self.check('msgid "Yes"\nmsgstr "Ja"\n', template), ['not in the catalogue'])

    def test_a_changed_text(self):
        po = '#, fuzzy\n#| msgid "Yes"\nmsgid "Oh yes"\nmsgstr "Ja"\n'
        self.assertEqual(self.check(po, 'msgid "Oh yes"\nmsgstr ""\n'), ['marked as doubtful'])

    def test_format(self):
        po = '#, c-format\nmsgid "%s"\nmsgstr "%d"\n'
        self.assertTrue(any('format specifications' in problem for problem in self.check(po, 'msgid "%s"\nmsgstr ""\n')))

    def test_long_on_average(self):
        sentence = ' '.join(['Wort'] * 19) + '.'
        original = ' '.join(['word'] * 19) + '.'
        found = self.check(f'msgid "{original}"\nmsgstr "{sentence}"\n', f'msgid "{original}"\nmsgstr ""\n')
        self.assertEqual(found, ['sentences of 19.0 on average, at most 18 are wanted'])

    def test_reads_to_the_letter(self):
        for po in ('msgid "a"\nmsgstr "b\n', 'msgid "a"\nmsgid "a"\n', 'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n'):
            with self.subTest(po), self.assertRaises(catalogue.Wrong):
                catalogue.parse(po)

    def test_report(self):
        found = catalogue.parse('msgid "One two"\nmsgstr "Eins"\n\n#, fuzzy\nmsgid "Three"\nmsgstr "Drei"\n')
        template = catalogue.parse('msgid "One two"\nmsgstr ""\n\nmsgid "Three"\nmsgstr ""\n\nmsgid "Four"\nmsgstr ""\n')
        self.assertEqual(report.count(found, template), report.Count(3, 1, 1, 2, 4))


if __name__ == '__main__':
    unittest.main()
