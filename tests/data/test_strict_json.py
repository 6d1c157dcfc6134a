#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every JSON file under data/ is JSON to the letter and says of which kind it is."""

import unittest

import strict_json

NOT_STRICT = {
    'a member twice': b'{"a": "1", "a": "2"}',
    'a member twice, once escaped': b'{"a": "1", "\\u0061": "2"}',
    'not a number': b'{"a": NaN}',
    'infinity': b'{"a": -Infinity}',
    'a comment': b'{"a": "1"} // why',
    'single quotes': b"{'a': '1'}",
    'a trailing comma': b'["1",]',
    'an octal number': b'[012]',
    'latin-1': b'["\xe9"]',
    'a byte order mark': b'\xef\xbb\xbf[]',
    'a control character': b'["a\x01"]',
    'an escaped control character': b'["a\\u0007"]',
    'a line end inside a text': b'["a\\n"]',
    'a second value': b'{} {}',
    'a line end of another system': b'{}\r\n',
    'nothing': b'',
}


class Reader(unittest.TestCase):
    """The reader of these tests is strict itself."""

    def test_refuses(self):
        for name, data in NOT_STRICT.items():
            with self.subTest(name), self.assertRaises(ValueError):
                strict_json.parse(data)

    def test_takes(self):
        self.assertEqual(strict_json.parse(b'{"a": ["\xc3\xa9", true]}\n'), {'a': ['é', True]})


class Files(unittest.TestCase):
    """What the program ships."""

    def test_are_there(self):
        names = [path.name for path in strict_json.content_files()]
        self.assertIn('fields.json', names)
        self.assertIn('sources.json', names)

    def test_are_strict(self):
        for path in strict_json.content_files() + strict_json.schema_files():
            with self.subTest(path.name):
                strict_json.read(path)

    def test_say_their_format(self):
        for path in strict_json.content_files():
            with self.subTest(path.name):
                self.assertRegex(strict_json.read(path)['format'], r'^herald-[a-z]+-[0-9]+$')

    def test_schemas_say_their_dialect(self):
        for path in strict_json.schema_files():
            with self.subTest(path.name):
                self.assertEqual(strict_json.read(path)['$schema'],
                                 'https://json-schema.org/draft/2020-12/schema')

    def test_numbers_of_rules_are_texts(self):
        for path in strict_json.content_files():
            if path.parent.name != 'rules':
                continue
            for place, value in strict_json.walk(strict_json.read(path)):
                with self.subTest(f'{path.name}: {place}'):
                    self.assertIsInstance(value, (str, dict, list))


if __name__ == '__main__':
    unittest.main()
