#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of packages keep to the tree: same id, same floors, and a sandbox without network."""

import json
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / 'data'
PACKAGES = {
    'gtk4': 'libgtk-4-dev',
    'json-glib-1.0': 'libjson-glib-dev',
    'poppler-glib': 'libpoppler-glib-dev',
}
ALLOWED = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}


def floors_of_tree():
    """Gives the least version of each library that meson.build asks for."""
    text = (ROOT / 'meson.build').read_text(encoding='utf-8')
    found = re.findall(r"dependency\('([^']+)', version: '>= ([^']+)'", text)
    return {PACKAGES[name]: floor for name, floor in found if name in PACKAGES}


class Debian(unittest.TestCase):
    """data/debian"""

    control = (DATA / 'debian/control').read_text(encoding='utf-8')

    def test_has_the_floors_of_the_tree(self):
        found = dict(re.findall(r'^ (lib\S+-dev) \(>= ([^)]+)\)', self.control, re.MULTILINE))
        self.assertEqual(set(floors_of_tree()), set(PACKAGES.values()))
        self.assertEqual(found, floors_of_tree())

    def test_needs_no_library_that_readme_does_not_install(self):
        readme = (ROOT / 'README.md').read_text(encoding='utf-8')
        needed = re.findall(r'^ (lib\S+-dev)', self.control, re.MULTILINE)
        self.assertIn('libstemmer-dev', needed)
        for name in needed:
            with self.subTest(name):
                self.assertIn(name, readme)

    def test_is_of_the_version_of_the_tree(self):
        log = (DATA / 'debian/changelog').read_text(encoding='utf-8')
        version = re.search(r"version: '([^']+)'",
                            (ROOT / 'meson.build').read_text(encoding='utf-8')).group(1)
        self.assertRegex(log, rf'\Aherald \({re.escape(version)}[)-]')


class Flatpak(unittest.TestCase):
    """data/flatpak"""

    def setUp(self):
        self.path, = (DATA / 'flatpak').glob('*.json')
        self.manifest = json.loads(self.path.read_text(encoding='utf-8'))

    def test_goes_by_its_id(self):
        self.assertEqual(self.path.stem, self.manifest['id'])

    def test_opens_the_sandbox_no_further_than_a_window_needs(self):
        self.assertLessEqual(set(self.manifest['finish-args']), ALLOWED)

    def test_names_each_outside_source_by_commit(self):
        for module in self.manifest['modules']:
            for source in module['sources']:
                with self.subTest(module['name']):
                    if source['type'] == 'git':
                        self.assertRegex(source['commit'], '^[0-9a-f]{40}$')
                    else:
                        self.assertEqual(source['type'], 'dir')


if __name__ == '__main__':
    unittest.main()
