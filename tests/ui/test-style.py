#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the stylesheet: contrast of every pair in use, and no stray colours.

usage: test-style.py STYLESHEET
"""

import colorsys
import re
import sys
import unittest

# What GTK's own themes define; test-theme.c holds the program to the same values.
THEMES = {
    'light': ('#2e3436', '#ffffff', '#f6f5f4'),
    'dark': ('#eeeeec', '#2d2d2d', '#353535'),
    'high contrast': ('#272c2e', '#ffffff', '#fdfdfc'),
    'high contrast, dark': ('#f3f3f1', '#2d2d2d', '#303030'),
}
LEAST = {'word': 4.5, 'shape': 3.0}
SMALLEST_POINTS = 9

DEFINITION = re.compile(r'@define-color\s+(\w+)\s+([^;]+);')
PAIR = re.compile(r'\*\s+(word|shape)\s+(\w+)\s+on\s+([\w ]+)\n')
COLOR_USE = re.compile(r'(?<![-\w])(color|background-color):\s*([^;]+);')
NAMES_FOR_USE = re.compile(r'@(\w+)')


def without_comments(text):
    """Takes the comments out."""
    return re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)


def split_arguments(text):
    """Splits at the commas that stand in no inner parentheses."""
    depth, parts = 0, ['']
    for char in text:
        depth += {'(': 1, ')': -1}.get(char, 0)
        if char == ',' and depth == 0:
            parts.append('')
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def over(top, ground):
    """Lays one colour over an opaque one."""
    alpha = top[3]
    return tuple(a * alpha + b * (1 - alpha)
                 for a, b in zip(top[:3], ground[:3])) + (1.0,)


def luminance(color):
    """Relative luminance as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in color[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast ratio as WCAG 2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


class Colors:
    """Works out the named colours of a stylesheet on one theme."""

    def __init__(self, definitions, theme):
        names = ('theme_fg_color', 'theme_base_color', 'theme_bg_color')
        self.definitions = {**dict(zip(names, theme)), **definitions}

    def value(self, text):
        """Works out one colour expression."""
        text = text.strip()
        if text.startswith('#'):
            return tuple(int(text[i:i + 2], 16) / 255 for i in (1, 3, 5)) + (1.0,)
        if text.startswith('@'):
            return self.value(self.definitions[text[1:]])
        name, inner = re.fullmatch(r'(\w+)\s*\((.*)\)', text, re.DOTALL).groups()
        return getattr(self, name)(*split_arguments(inner))

    def mix(self, one, other, share):
        """GTK's mix ()."""
        return tuple(a + (b - a) * float(share)
                     for a, b in zip(self.value(one), self.value(other)))

    def alpha(self, color, share):
        """GTK's alpha ()."""
        color = self.value(color)
        return color[:3] + (color[3] * float(share),)

    def shade(self, color, share):
        """GTK's shade (): lightness and saturation times the share."""
        color = self.value(color)
        hue, light, saturation = colorsys.rgb_to_hls(*color[:3])
        return colorsys.hls_to_rgb(hue, min(light * float(share), 1),
                                   min(saturation * float(share), 1)) + color[3:]


class StyleTest(unittest.TestCase):
    """The promises that the head of the stylesheet makes."""

    path = None

    @classmethod
    def setUpClass(cls):
        with open(cls.path, encoding='utf-8') as file:
            cls.text = file.read()
        cls.code = without_comments(cls.text)
        cls.definitions = dict(DEFINITION.findall(cls.code))
        cls.rules = DEFINITION.sub('', cls.code)
        cls.pairs = [(kind, front, ground)
                     for kind, front, grounds in PAIR.findall(cls.text)
                     for ground in grounds.split()]

    def test_contrast_of_every_pair(self):
        self.assertGreater(len(self.pairs), 30)
        for theme, values in THEMES.items():
            colors = Colors(self.definitions, values)
            for kind, front, ground in self.pairs:
                below = colors.value('@' + ground)
                ratio = contrast(over(colors.value('@' + front), below), below)
                with self.subTest(theme=theme, front=front, ground=ground):
                    self.assertGreaterEqual(ratio, LEAST[kind])

    def test_every_color_of_words_is_listed(self):
        listed = {front for _, front, _ in self.pairs}
        grounds = {ground for _, _, ground in self.pairs}
        for kind, value in COLOR_USE.findall(self.rules):
            for name in NAMES_FOR_USE.findall(value):
                if name.startswith('herald_') and '(' not in value:
                    self.assertIn(name, listed if kind == 'color' else
                                  grounds | listed, f'{kind}: {value}')

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
                                         'define'}
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
        self.assertLessEqual(theirs, {'error', 'linked', 'title', 'flat', 'toggle', 'image-button'})


if __name__ == '__main__':
    StyleTest.path = sys.argv.pop(1)
    unittest.main()
