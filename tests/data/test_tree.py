#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree keeps its own rules: licences, layers, sizes, and words."""

import pathlib
import re
import subprocess
import unittest

import words_to_avoid

SOURCE = pathlib.Path(__file__).resolve().parents[2]

TOP = {'src', 'data', 'po', 'tests', 'meson.build', 'README.md', 'COPYING'}
DOTFILES = {'.ci', '.gitignore', '.editorconfig', '.clang-format'}
# What git leaves out as well.
PASSED_OVER = re.compile(r'^(?:_build.*|node_modules|__pycache__|\.git)$')

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
LICENSED = {'.c', '.h', '.py', '.css', '.ui', '.sql', '.mjs', '.sh', '.supp', '.xml', '.in'}
LICENCE_WITHIN = 3
MOST_LINES = 400

# Written in parts, so that this file does not find itself.
PLACES = re.compile('/' + r'(?:home|root|work|farm|Users|tmp|mnt|opt)/(?!someone\b)\w|' + r'\b[A-Z]:\\' + 'Users')
# A page on the web may have such a part in its address.
ADDRESS = re.compile(r'https://[^\s"<>]+')
LOCAL_HOSTS = re.compile(r'\b(?:localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)\b')
UNFINISHED = re.compile(r'\b(?:' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK')) + r')\b')

# What takes a number from a stream, and what says in which order.
DRAWS = re.compile(r'\b(?:herald_random_(?:next|below)|herald_ish_(?:between|happens|depth))\s*\(|'
                   r'\b(?:draw|draw_between|draw_width|draw_within|draw_of_rest|toss)\s*\(\s*&?random\b')
SEQUENCED = re.compile(r'&&|\|\||[?:]')
CONDITION = re.compile(r'\s*(?:else\s+)?(?:if|while)\b')

# Who may include whom. A layer always knows itself.
MODEL = ('content', 'rules', 'words', 'library', 'reader', 'record', 'practice')
LAYERS = {
    'model/content': set(),
    'model/rules': {'model/content'},
    'model/words': {'model/content', 'model/rules'},
    'model/library': {'model/content', 'model/rules', 'model/words'},
    'model/reader': {'model/content', 'model/rules'},
    'model/record': {'model/content', 'model/rules'},
    'model/practice': {'model/content', 'model/rules'},
    # Headers of libraries that are read once for all files.
    'model/pch': set(),
    'render': {f'model/{part}' for part in MODEL},
    'cli': {'render'} | {f'model/{part}' for part in MODEL},
    'ui': {'render'} | {f'model/{part}' for part in MODEL},
}
MAIN = {'ui'} | LAYERS['ui']
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
# Headers of libraries that a layer must do without.
STRANGERS = {
    'model': re.compile(r'^(?:gtk|gdk|gsk|graphene|cairo|pango|adwaita)'),
    'render': re.compile(r'^(?:gtk|gdk|gsk|graphene|adwaita)'),
    'cli': re.compile(r'^(?:gtk|gdk|gsk|graphene|adwaita)'),
}
GENERATED = {'config.h', 'herald-content-resources.h', 'herald-ui-resources.h'}
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--no-wrap', '--keyword=_', '--keyword=N_',
            '--keyword=C_:1c,2', '--keyword=ngettext:1,2', '-o', '-']


def walk(folder=SOURCE):
    """Yields every file of the tree, what is made or fetched apart."""
    for path in sorted(folder.iterdir()):
        if PASSED_OVER.match(path.name):
            continue
        if path.is_dir():
            yield from walk(path)
        else:
            yield path


def name_of(path):
    """The path of a file as the tree has it."""
    return path.relative_to(SOURCE).as_posix()


def layer_of(name):
    """The layer of a file below src, or None for those on top."""
    parts = name.split('/')
    if parts[0] == 'model' and len(parts) > 2:
        return f'model/{parts[1]}'
    return parts[0] if len(parts) > 1 else None


def end_condition(statement):
    """The statement with its condition, if it has one, ended as other statements are."""
    depth = 0
    for place, letter in enumerate(statement if CONDITION.match(statement) else ''):
        depth += (letter == '(') - (letter == ')')
        if letter == ')' and depth == 0:
            return f'{statement[:place + 1]} && {statement[place + 1:]}'
    return statement


def twice_drawn(text):
    """Yields the statements that draw two numbers, whose order would be the compiler's own."""
    code = re.sub(r'/\*.*?\*/', ' ', text, flags=re.DOTALL)
    for statement in re.split(r'[;{}]', code):
        if any(len(DRAWS.findall(part)) > 1 for part in SEQUENCED.split(end_condition(statement))):
            yield ' '.join(statement.split())


def resolve(name, included):
    """The path below src of an included header of the project, or None."""
    source = SOURCE / 'src'
    own = (source / name).parent
    layer = (layer_of(name) or '').split('/')[0]
    for folder in (own, source / layer, source / 'model', source / 'render', source / 'ui', source):
        path = (folder / included).resolve()
        if path.is_file() and source in path.parents:
            return path.relative_to(source).as_posix()
    return None


def wrong_includes(name, text):
    """Yields what is wrong with the includes of a file below src."""
    layer = layer_of(name)
    allowed = (MAIN if layer is None else LAYERS[layer]) | {layer}
    strangers = STRANGERS.get((layer or '').split('/')[0])
    for mark, included in INCLUDE.findall(text):
        if mark == '<' and strangers and strangers.match(included):
            yield f'{included} is not for this layer'
        if mark == '<' or included in GENERATED:
            continue
        found = resolve(name, included)
        if found is None:
            yield f'{included} is not in the tree'
        elif layer_of(found) not in allowed:
            yield f'{included} belongs to {layer_of(found)}'


class Tree(unittest.TestCase):
    """Every file."""

    @classmethod
    def setUpClass(cls):
        cls.files = list(walk())
        cls.texts = {}
        for path in cls.files:
            data = path.read_bytes()
            if b'\0' not in data:
                cls.texts[name_of(path)] = data.decode('utf-8')

    def test_there_are_files(self):
        self.assertIn('src/model/rules/verdict.c', self.texts)
        self.assertIn('data/rules/fields.json', self.texts)

    def test_what_is_shown_goes_through_one_place(self):
        """There a text of somebody else is made harmless."""
        for path in sorted((SOURCE / 'src/ui').rglob('*.c')):
            if path.name == 'labels.c':
                continue
            text = path.read_text(encoding='utf-8')
            with self.subTest(path.name):
                self.assertNotIn('gtk_label_set_text (', text)
                self.assertNotIn('gtk_widget_set_tooltip_text (', text)

    def test_top_level(self):
        names = {path.name for path in SOURCE.iterdir() if not PASSED_OVER.match(path.name)}
        self.assertEqual(names - TOP - DOTFILES, set())
        self.assertEqual(TOP - names, set())

    def test_licences(self):
        for path in self.files:
            name = name_of(path)
            is_script = self.texts.get(name, '').startswith('#!')
            if path.suffix in LICENSED or path.name == 'meson.build' or is_script:
                with self.subTest(name):
                    self.assertIn(LICENCE, '\n'.join(self.texts[name].splitlines()[:LICENCE_WITHIN]))

    def test_no_place_of_a_machine(self):
        for name, text in self.texts.items():
            with self.subTest(name):
                self.assertIsNone(PLACES.search(ADDRESS.sub('', text)))
                if name != name_of(pathlib.Path(__file__).resolve()):
                    self.assertIsNone(LOCAL_HOSTS.search(text))

    def test_nothing_is_unfinished(self):
        for name, text in self.texts.items():
            if name != 'COPYING':
                with self.subTest(name):
                    self.assertIsNone(UNFINISHED.search(text))

    def test_texts_are_tidy(self):
        for name, text in self.texts.items():
            with self.subTest(name):
                self.assertFalse('\r' in text, 'line ends of another system')
                self.assertTrue(not text or text.endswith('\n'), 'the last line has no end')
                wrong = [number for number, line in enumerate(text.split('\n'), 1) if line != line.rstrip()]
                self.assertEqual(wrong, [], 'lines that end in blanks')

    def test_sizes(self):
        for name, text in self.texts.items():
            if name.endswith('.c') and name.startswith('src/'):
                with self.subTest(name):
                    self.assertLessEqual(text.count('\n'), MOST_LINES)

    def test_includes(self):
        for name, text in self.texts.items():
            if name.startswith('src/') and name.endswith(('.c', '.h')):
                with self.subTest(name):
                    self.assertEqual(list(wrong_includes(name.removeprefix('src/'), text)), [])

    def test_one_draw_a_statement(self):
        drawing = 0
        for name, text in self.texts.items():
            if name.startswith('src/model/practice/') and DRAWS.search(text):
                with self.subTest(name):
                    self.assertEqual(list(twice_drawn(text)), [])
                    drawing += 1
        self.assertGreater(drawing, 10)

    def test_words_of_the_program(self):
        listed = [line for line in self.texts['po/POTFILES'].splitlines() if not line.startswith('#')]
        files = [SOURCE / line for line in listed if line in self.texts and not line.endswith('.pot')]
        done = subprocess.run(XGETTEXT + files, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        messages = [line for line in done.stdout.splitlines() if line.startswith(('msgid', 'msgstr'))]
        self.assertGreater(len(messages), 50)
        for message in messages:
            with self.subTest(message):
                self.assertEqual(words_to_avoid.find(message), [])

    def test_words_of_the_front_page(self):
        text = re.sub(r'```.*?```|`[^`]*`', '', self.texts['README.md'], flags=re.DOTALL)
        self.assertEqual(words_to_avoid.find(text, words_to_avoid.CLAIMS), [])


class Nets(unittest.TestCase):
    """Each net above catches what it is made for."""

    def test_places(self):
        for text in ('/' + 'home/me/x', 'see /' + 'tmp/out', 'C:' + '\\Users\\me'):
            self.assertRegex(text, PLACES)
        for text in ('src/ui', '/usr/bin/python3', '/proc/self', 'data/rules/*.json'):
            self.assertNotRegex(text, PLACES)

    def test_unfinished(self):
        self.assertRegex('/* TO' + 'DO: more */', UNFINISHED)
        self.assertNotRegex('todos', UNFINISHED)

    def test_includes(self):
        for name, text, count in (
                ('model/rules/a.c', '#include "content/json.h"', 0),
                ('model/rules/a.c', '#include "rules/field.h"', 0),
                ('model/rules/a.c', '#include "record/cohort.h"', 1),
                ('model/rules/a.c', '#include "../record/cohort.h"', 1),
                ('model/content/a.c', '#include "rules/field.h"', 1),
                ('model/record/a.c', '#include "rules/field.h"', 0),
                ('model/library/a.c', '#include "record/cohort.h"', 1),
                ('model/rules/a.c', '#include <gtk/gtk.h>', 1),
                ('model/rules/a.c', '#include <cairo.h>', 1),
                ('render/a.c', '#include <cairo.h>\n#include "rules/verdict.h"', 0),
                ('render/a.c', '#include <gtk/gtk.h>', 1),
                ('cli/a.c', '#include "rules/shelf.h"', 0),
                ('cli/a.c', '#include "nowhere.h"', 1),
                ('cli/a.c', '#include "config.h"', 0),
                ('main.c', '#include "rules/shelf.h"', 0),
        ):
            with self.subTest(f'{name}: {text}'):
                self.assertEqual(len(list(wrong_includes(name, text))), count)

    def test_draws(self):
        once = 'x = a (r); y = toss (random) ? draw (random, 1, 2) : draw (random, 3, 4);'
        self.assertEqual(list(twice_drawn(once)), [])
        self.assertEqual(list(twice_drawn('if (toss (random))\n  x = draw (random, 1, 2);')), [])
        twice = 'x = herald_random_next (a)\n    * herald_random_next (a);'
        self.assertEqual(len(list(twice_drawn(twice))), 1)


if __name__ == '__main__':
    unittest.main()
