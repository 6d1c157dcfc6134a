#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed: every file in its place, nothing left by an uninstallation, pages of the manual
and completion that work, and each of them knowing every command.

usage: test_install.py BUILD_DIR APPLICATION_ID HERALD_CLI
"""

import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

BUILD, APPLICATION, CLI = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
WANTED = {
    'bin/herald', 'bin/herald-cli',
    f'share/applications/{APPLICATION}.desktop',
    f'share/dbus-1/services/{APPLICATION}.service',
    f'share/gnome-shell/search-providers/{APPLICATION}.search-provider.ini',
    f'share/glib-2.0/schemas/{APPLICATION}.gschema.xml',
    f'share/metainfo/{APPLICATION}.metainfo.xml',
    f'share/mime/packages/{APPLICATION}.xml',
    'share/man/man1/herald.1', 'share/man/man1/herald-cli.1',
    'share/bash-completion/completions/herald', 'share/bash-completion/completions/herald-cli',
    f'share/icons/hicolor/scalable/apps/{APPLICATION}.svg',
    f'share/icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg',
} | {f'share/icons/hicolor/{size}x{size}/apps/{APPLICATION}.png' for size in SIZES}


def files_below(folder):
    """The files below a folder, by their path in it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob('*') if path.is_file()}


def commands():
    """The commands of herald-cli, by its own help."""
    text = subprocess.run([CLI, '--help'], check=True, capture_output=True, text=True).stdout
    return re.findall(r'^  (\w+) ', text, re.MULTILINE)


def options(command):
    """The options of a command, by its own help."""
    text = subprocess.run([CLI, command, '--help'], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r'^\s+(?:-\w, )?(--[a-z0-9-]+)', text, re.MULTILINE)) - {'--help'}


def complete(*words):
    """What bash offers behind these words."""
    script = SOURCE / 'data' / 'completions' / 'herald-cli'
    line = ' '.join(words)
    program = (f'. /usr/share/bash-completion/bash_completion; . "{script}"; '
               f'COMP_WORDS=({line}{" " if words[-1] else " "}); '
               'COMP_LINE="$1"; COMP_POINT=${#1}; COMP_CWORD=$2; COMP_WORDS=("${@:3}"); '
               '_herald_cli 2>/dev/null; printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(['bash', '-c', program, 'bash', line, str(len(words) - 1), *words],
                          check=True, capture_output=True, text=True)
    return {word.strip() for word in done.stdout.split()}


class Installation(unittest.TestCase):
    """A whole installation into an empty folder."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.environment = {**os.environ, 'DESTDIR': str(self.folder)}

    def test_comes_and_goes(self):
        subprocess.run(['meson', 'install', '--no-rebuild', '--quiet', '-C', BUILD],
                       check=True, env=self.environment, capture_output=True)
        prefixes = list(self.folder.rglob('bin/herald'))
        self.assertEqual(len(prefixes), 1)
        prefix = prefixes[0].parents[1]
        self.assertEqual(WANTED - files_below(prefix), set())
        service = (prefix / f'share/dbus-1/services/{APPLICATION}.service').read_text()
        program = re.search(r'^Exec=(\S+)', service, re.MULTILINE).group(1)
        self.assertTrue((self.folder / program.lstrip('/')).is_file(), program)
        for size in SIZES:
            icon = (prefix / f'share/icons/hicolor/{size}x{size}/apps/{APPLICATION}.png').read_bytes()
            self.assertEqual(struct.unpack('>II', icon[16:24]), (size, size))

        subprocess.run(['ninja', '-C', BUILD, 'uninstall'], check=True, env=self.environment,
                       capture_output=True)
        self.assertEqual(files_below(self.folder), set())


class Manual(unittest.TestCase):
    """Pages of the manual."""

    def test_every_command_and_option(self):
        page = (SOURCE / 'data/man/herald-cli.1').read_text().replace(r'\-', '-')
        for command in commands():
            with self.subTest(command):
                self.assertRegex(page, rf'\.Cm {command}\b')
                self.assertRegex(page, rf'(?m)^\.It Cm {command}$')
                for option in options(command):
                    self.assertIn(f'Fl {option[1:]}', page)

    def test_well_formed(self):
        for name in ('herald.1', 'herald-cli.1'):
            done = subprocess.run(['mandoc', '-T', 'lint', '-W', 'warning', SOURCE / 'data/man' / name],
                                  capture_output=True, text=True, check=False)
            self.assertEqual(done.stdout, '')


class Flatpak(unittest.TestCase):
    """The sandbox is as narrow as what is said of it."""

    def test_neither_network_nor_home(self):
        manifest = json.loads((SOURCE / 'data/flatpak' / f'{APPLICATION}.json').read_text())
        self.assertEqual(manifest['id'], APPLICATION)
        allowed = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}
        self.assertEqual(set(manifest['finish-args']) - allowed, set())
        for module in manifest['modules']:
            for source in module['sources']:
                self.assertTrue(source['type'] == 'dir' or len(source['commit']) == 40)


class Completion(unittest.TestCase):
    """Completion for bash."""

    def test_commands(self):
        self.assertLessEqual(set(commands()), complete('herald-cli', ''))
        self.assertEqual(complete('herald-cli', 'cl'), {'classify'})

    def test_options(self):
        for command in commands():
            with self.subTest(command):
                offered = {word.rstrip('=') for word in complete('herald-cli', command, '--')}
                self.assertLessEqual(options(command), offered)

    def test_values(self):
        self.assertEqual(complete('herald-cli', 'export', '--format', ''), {'fhir', 'pdf', 'text'})


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
