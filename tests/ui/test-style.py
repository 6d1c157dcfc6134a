#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the stylesheet: contrast of every pair in use, what tells things apart, no stray colours.

usage: test-style.py STYLESHEET WHAT-HIGH-CONTRAST-HAS-BESIDES
"""

import re
import sys
import unittest

from colors import THEMES, VISIONS, Colors, contrast, difference, difference_of_labs, seen
from style_check import (DEFINITION, Checker, check, lost_from_right_to_left, measure,
                         without_comments)

SMALLEST_POINTS = 9
COLOR_USE = re.compile(r'(?<![-\w])(color|background-color):\s*([^;]+);')

# About 1 is the least that is seen of two large fields side by side. Marks are small and lie apart,
# with other things between them: ten times as much is told without searching.
LEAST_DIFFERENCE = 10.0
# What a hue tells. Grey has none: what is told there is told by the second cue, see the stylesheet.
APART = [
    ('herald_yours_mark', 'herald_rule_mark'),
    ('herald_yours_ink', 'herald_rule_ink'),
    ('herald_yours_chosen', 'herald_rule_chosen'),
    ('herald_rule_mark', 'herald_error_mark'),
    ('herald_rule_ink', 'herald_error_ink'),
    ('herald_ink', 'herald_yours_ink'),
    ('herald_ink', 'herald_rule_ink'),
    ('herald_base', 'herald_yours_chosen'),
]

# Pairs that Sharma, Wu and Dalal published to test CIEDE2000 with (Color Research and
# Application 30, 2005).
KNOWN_DIFFERENCES = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]

HIGH_CONTRAST = [name for name in THEMES if 'high contrast' in name]
# What adorns elsewhere, and is to be seen in high contrast.
EDGES = ['borders', 'herald_yours_edge', 'herald_rule_edge', 'herald_error_edge']
LEAST_EDGE = 3.0

NEW_RULE = '\n.herald-new%s { %s }\n'
# Each of these, in place of what stands there or at the end, is a mistake that has to be found.
PLANTED = {
    'a hue made lighter': ('herald_rule #3f74b5', 'herald_rule #8fb4e5'),
    'a red as dark as brown, which only some do not see': (
        'mix(@theme_fg_color, @herald_error, 0.35)', 'mix(@theme_fg_color, @herald_error, 0.5)'),
    'softer words': ('alpha(@theme_fg_color, 0.76)', 'alpha(@theme_fg_color, 0.6)'),
    'a pair struck off the list': ('word   herald_ink herald_soft', 'word   herald_ink'),
    'a ground struck off the list': ('herald_yours_chosen herald_rule_chosen\n *           word',
                                     'herald_yours_chosen\n *           word'),
    'a colour of its own': ('', NEW_RULE % ('', 'color: #777777;')),
    'a colour by its English name': ('', NEW_RULE % ('', 'color: gray;')),
    'a colour for shapes on words': ('', NEW_RULE % ('', 'color: @herald_yours_mark;')),
    'an edge as a ground': ('', NEW_RULE % ('', 'background-color: @herald_yours_edge;')),
    'a dark ground without words for it': ('', NEW_RULE % ('', 'background: @herald_main;')),
    'words of one ground on another': (
        '', NEW_RULE % ('', 'color: @herald_base; background-color: @herald_rule_chosen;')),
    'a ground changed under its words': (
        '', '\nbutton.herald-main:checked { font-weight: 700; background: @herald_base; }\n'),
    'words paler than what can be used': (
        '', NEW_RULE % ('', 'color: @insensitive_fg_color;')),
    'words thinned': ('', NEW_RULE % ('', 'color: alpha(@herald_ink, 0.5);')),
    'a thing seen through': ('', NEW_RULE % ('', 'opacity: 0.5;')),
    'a ring too faint': ('', NEW_RULE % (':focus-visible', 'outline: 2px solid @borders;')),
    'a line without a pair': ('', NEW_RULE % ('', 'border: 1px solid @herald_yours_fill;')),
    'a line under words too faint': (
        '', NEW_RULE % ('', 'text-decoration-color: @herald_rule_edge;')),
    'a slope of colours': ('', NEW_RULE % (
        '', 'background-image: linear-gradient(@herald_base, @herald_main);')),
    'a colour in an icon': ('', NEW_RULE % ('', '-gtk-icon-palette: success @herald_rule;')),
    'a state told by its ground': (
        '', NEW_RULE % (':selected', 'background-color: @herald_rule_chosen;')),
    'a state told by the colour of its words': (
        '', NEW_RULE % (':checked', 'color: @herald_rule_ink;')),
}
# What only hue parts: a test of the test. Red and green of the same lightness.
ONLY_HUE = ('#b3402e', '#5c7a1f')


class StyleTest(unittest.TestCase):
    """The promises that the head of the stylesheet makes."""

    path = None
    strong_path = None

    @classmethod
    def setUpClass(cls):
        with open(cls.path, encoding='utf-8') as file:
            cls.text = file.read()
        with open(cls.strong_path, encoding='utf-8') as file:
            cls.strong = cls.text + file.read()
        cls.code = without_comments(cls.text)
        cls.definitions = dict(DEFINITION.findall(cls.code))
        cls.rules = DEFINITION.sub('', cls.code)

    def test_contrast_of_every_pair(self):
        measured = list(measure(self.text))
        self.assertGreater(len(measured), 60 * len(THEMES) * len(VISIONS))
        for where, ratio, least in measured:
            with self.subTest(where):
                self.assertGreaterEqual(ratio, least)

    def test_every_use_of_a_color_is_listed(self):
        self.assertEqual(Checker(self.text).run(), [])
        self.assertEqual(Checker(self.text).stale(), [])

    def test_high_contrast(self):
        for where, ratio, least in measure(self.strong):
            if 'high contrast' in where:
                with self.subTest(where):
                    self.assertGreaterEqual(ratio, least)
        self.assertEqual(Checker(self.strong).run(), [])
        definitions = dict(DEFINITION.findall(without_comments(self.strong)))
        for theme in HIGH_CONTRAST:
            colors = Colors(definitions, THEMES[theme])
            for edge in EDGES:
                for ground in ('herald_base', 'herald_window', 'herald_yours_fill'):
                    with self.subTest(theme=theme, edge=edge, ground=ground):
                        self.assertGreaterEqual(contrast(colors.value('@' + edge),
                                                         colors.value('@' + ground)), LEAST_EDGE)

    def test_what_colors_tell_is_told_to_all(self):
        for theme, values in THEMES.items():
            colors = Colors(self.definitions, values)
            for one, other in APART:
                for vision in VISIONS.keys() - {'grey'}:
                    with self.subTest(theme=theme, one=one, other=other, vision=vision):
                        apart = difference(seen(colors.value('@' + one), vision),
                                           seen(colors.value('@' + other), vision))
                        self.assertGreaterEqual(apart, LEAST_DIFFERENCE)

    def test_planted_mistakes_are_found(self):
        self.assertEqual(check(self.text), [])
        for name, (right, wrong) in PLANTED.items():
            with self.subTest(name):
                self.assertIn(right, self.text)
                text = self.text.replace(right, wrong, 1) if right else self.text + wrong
                self.assertNotEqual(check(text), [])
        with self.assertRaises(ValueError):
            check(self.text + '@import url("more.css");')

    def test_nothing_is_lost_from_right_to_left(self):
        self.assertEqual(list(lost_from_right_to_left(self.text)), [])
        for rule in ('.herald-list > row.herald-new', '.herald-new > .herald-new'):
            with self.subTest(rule):
                text = self.text + ('\n.herald-list > .herald-new:dir(rtl) { padding: 0; }'
                                    '\n%s { padding-top: 30px; }\n' % rule)
                self.assertEqual(len(list(lost_from_right_to_left(text))), 1)

    def test_measures_are_right(self):
        for one, other, known in KNOWN_DIFFERENCES:
            self.assertAlmostEqual(difference_of_labs(one, other), known, places=4)
            self.assertAlmostEqual(difference_of_labs(other, one), known, places=4)
        grey = Colors({}, THEMES['light']).value('#808080')
        for vision in VISIONS:
            for channel in seen(grey, vision)[:3]:
                self.assertAlmostEqual(channel, grey[0], places=4)
        one, other = (Colors({}, THEMES['light']).value(color) for color in ONLY_HUE)
        self.assertGreater(difference(one, other), 3 * LEAST_DIFFERENCE)
        self.assertLess(difference(seen(one, 'deuteranopia'), seen(other, 'deuteranopia')),
                        LEAST_DIFFERENCE)

    def test_rules_name_no_color_of_their_own(self):
        self.assertEqual(re.findall(r'#[0-9a-fA-F]{3,8}\b|\brgba?\s*\(|\bhsl\s*\(',
                                    self.rules), [])
        for _, value in COLOR_USE.findall(self.rules):
            self.assertRegex(value.strip(),
                             r'^(@\w+|(alpha|mix|shade)\s*\(@.*\)|currentColor|'
                             r'inherit|transparent|none)$')

    def test_every_named_color_is_defined(self):
        known = set(self.definitions) | {'theme_fg_color', 'theme_bg_color',
                                         'theme_base_color', 'borders',
                                         'insensitive_fg_color', 'define'}
        self.assertEqual(set(re.findall(r'@([A-Za-z]\w*)', self.code)) - known, set())

    def test_text_is_never_smaller_than_a_caption(self):
        sizes = re.findall(r'font-size:\s*([^;]+);', self.rules)
        self.assertTrue(sizes)
        for size in sizes:
            number, unit = re.fullmatch(r'([\d.]+)(pt|em)', size).groups()
            self.assertGreaterEqual(float(number) * (11 if unit == 'em' else 1),
                                    SMALLEST_POINTS, size)

    def test_classes_carry_the_prefix(self):
        selectors = re.sub(r'\{[^}]*\}', '\n', self.rules)
        own = set(re.findall(r'\.([a-z][\w-]*)', selectors))
        self.assertTrue(own)
        theirs = {name for name in own if not name.startswith('herald-')}
        self.assertLessEqual(theirs, {'error', 'linked', 'title', 'flat', 'toggle', 'image-button',
                                      'link', 'dim-label'})


if __name__ == '__main__':
    StyleTest.path = sys.argv.pop(1)
    StyleTest.strong_path = sys.argv.pop(1)
    unittest.main()
