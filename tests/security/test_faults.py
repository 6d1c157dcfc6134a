#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Herald does where the system does not play along: it says so, loses nothing, and goes on.

usage: test_faults.py FAULT HERALD-CLI PICTURE RECORD HERALD SCHEMAS
"""

import errno
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest
import uuid

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'po'))

import make_language  # noqa: E402

FAULT, CLI, PICTURE, RECORD, HERALD, SCHEMAS = map(os.path.abspath, sys.argv[1:])
CALLS = {'open': [errno.EACCES, errno.EIO, errno.EMFILE], 'read': [errno.EIO], 'close': [errno.EIO],
         'write': [errno.ENOSPC, errno.EIO], 'fsync': [errno.EIO], 'rename': [errno.EACCES],
         'mkdir': [errno.ENOSPC], 'unlink': [errno.EACCES]}
# With HERALD_LONG=1 in its environment, every reason and every window: half a minute.
IS_LONG = 'HERALD_LONG' in os.environ
MOST_CALLS = 40


class Faults(unittest.TestCase):
    """Each in a folder of its own, which is also the home."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.place = self.folder / 'place'
        self.place.mkdir()
        shutil.copy(RECORD, self.place / 'a.herald')
        (self.place / 'a.csv').write_text('case,ihc_score\na,3+\nb,2+\n')
        (self.place / 'a.txt').write_text('HER2 immunohistochemistry: 2+')
        (self.place / 'herald' / 'rules').mkdir(parents=True)
        (self.place / 'herald' / 'content').mkdir()
        self.log = self.folder / 'log'

    def run_one(self, *command, fault=None, text=b'', **changes):
        """A finished program; whether the fault came to pass is in the log."""
        self.log.unlink(missing_ok=True)
        env = dict(os.environ, XDG_DATA_HOME=str(self.place), XDG_CONFIG_HOME=str(self.folder),
                   XDG_CACHE_HOME=str(self.folder))
        if fault is not None:
            env.update(LD_PRELOAD=FAULT, HERALD_FAULT=fault, HERALD_FAULT_LOG=str(self.log),
                       HERALD_FAULT_FOLDER=str(self.place))
        env.update(changes)
        return subprocess.run(command, input=text, capture_output=True, check=False, timeout=60,
                              cwd=self.folder, env={k: v for k, v in env.items() if v is not None})

    def fail_in_turn(self, command, output=None):
        """Each call of each kind in turn; gives how many did not work."""
        kept = {path: path.read_bytes() for path in self.place.rglob('*') if path.is_file()}
        sound = self.run_one(*command)
        self.assertEqual(sound.returncode, 0, sound.stderr)
        new = output.read_bytes() if output else None
        n_faults = 0
        for call, numbers in CALLS.items():
            for number in numbers if IS_LONG else numbers[:1]:
                for index in range(MOST_CALLS):
                    if output:
                        output.write_bytes(b'old')
                    done = self.run_one(*command, fault=f'{call}:{index}:{number}')
                    what = f'{command} {call}:{index}:{number}: {done.stderr.decode()}'
                    if not self.log.exists():
                        break
                    n_faults += 1
                    self.assertIn(done.returncode, (0, 1), what)
                    if done.returncode == 0 and not done.stderr:
                        self.assertEqual(done.stdout, sound.stdout, what)
                    else:
                        self.assertRegex(done.stderr.decode(), '(?m)^herald-cli: .{8,}', what)
                    for path, content in kept.items():
                        self.assertEqual(path.read_bytes(), content, what)
                    if output:
                        self.assertIn(output.read_bytes(), (b'old', new), what)
                        if done.returncode == 0:
                            self.assertEqual(output.read_bytes(), new, what)
        return n_faults

    def test_reading(self):
        """Commands that read a file, and the person's own folders."""
        for command in (('read', 'place/a.txt'), ('classify', 'place/a.csv'),
                        ('export', '--format=fhir', 'place/a.herald')):
            path = str(self.place / os.path.basename(command[-1]))
            self.assertGreater(self.fail_in_turn((CLI, *command[:-1], path)), 1)

    def test_writing(self):
        """A file that is written is the old one or the new one."""
        output = self.place / 'out.json'
        n = self.fail_in_turn((CLI, 'export', '--format=fhir', f'--output={output}',
                               str(self.place / 'a.herald')), output)
        self.assertGreater(n, 6)

    def test_full(self):
        """There is no room left: for a stream, and for a file."""
        for command in (('classify', 'place/a.csv'), ('classify', '--format=jsonl', 'place/a.csv'),
                        ('read', 'place/a.txt'), ('export', '--format=fhir', 'place/a.herald'),
                        ('export', '--format=text', 'place/a.herald')):
            with open('/dev/full', 'wb') as full:
                done = subprocess.run([CLI, *command], stdout=full, stderr=subprocess.PIPE, check=False,
                                      cwd=self.folder, timeout=60)
            self.assertEqual(done.returncode, 1, command)
            self.assertRegex(done.stderr, b'(?m)^herald-cli: .*No space left')
        output = self.place / 'out.json'
        output.write_bytes(b'old')

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        done = subprocess.run([CLI, 'export', '--format=fhir', f'--output={output}', 'place/a.herald'],
                              capture_output=True, check=False, cwd=self.folder, preexec_fn=limit,
                              timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, b'(?m)^herald-cli: .*too large')
        self.assertEqual(output.read_bytes(), b'old')

    def test_links(self):
        """A link is written through, not over; one that goes round, or is somebody else's, is refused."""
        target, link, ring = (self.place / name for name in ('target.json', 'link.json', 'ring.json'))
        link.symlink_to('target.json')
        ring.symlink_to('ring.json')

        def export(path):
            return self.run_one(CLI, 'export', '--format=fhir', f'--output={path}', 'place/a.herald')

        for _ in range(2):
            self.assertEqual(export(link).returncode, 0)
            self.assertTrue(link.is_symlink())
            self.assertIn('Bundle', target.read_text())
        done = export(ring)
        self.assertEqual((done.returncode, ring.is_symlink()), (1, True), done.stderr)
        self.assertRegex(done.stderr, b'(?m)^herald-cli: ')
        if os.geteuid() == 0:
            self.place.chmod(0o1777)
            target.write_text('mine')
            os.chown(link, 65534, 65534, follow_symlinks=False)
            self.assertEqual((export(link).returncode, target.read_text()), (1, 'mine'))

    def test_strange_places(self):
        """No home, one that is a file, and languages that are strange or none: the same answer."""
        table = b'case,ihc_score,her2_cep17_ratio,ish_probe\nI,2+,"1,99",dual\n'
        plain = self.run_one(CLI, 'classify', text=table).stdout
        (self.folder / 'file').write_text('')
        for changes in ({'LC_ALL': 'tr_TR.UTF-8'}, {'LC_ALL': 'C'}, {'LC_ALL': 'xx_YY.none'},
                        {'LC_ALL': None, 'LANG': None}, {'HOME': None, 'XDG_DATA_HOME': None},
                        {'XDG_DATA_HOME': str(self.folder / 'file')}, {'XDG_DATA_HOME': '/proc/1/x'}):
            done = self.run_one(CLI, 'classify', text=table, **changes)
            self.assertEqual((done.returncode, done.stdout), (0, plain), changes)

    def test_clock(self):
        """Whatever time it is, sheets can be made."""
        for now in ('0', '1', '-86400', '2147483647', '2147483648', '4102444800'):
            done = self.run_one(CLI, 'export', '--format=text', str(self.place / 'a.herald'),
                                fault='none:0:0', HERALD_FAULT_NOW=now)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(b'HER2', done.stdout)

    def test_many_results(self):
        """A record of 30,000 results is handed on in seconds, none lost."""
        record = json.loads(pathlib.Path(RECORD).read_text())
        # It holds a number that JSON in Python does not.
        record['results'][0]['entries'].pop('her4')
        record['results'] = [{**record['results'][0], 'id': str(uuid.UUID(int=index + 1, version=4))}
                             for index in range(30000)]
        path = self.place / 'many.herald'
        path.write_text(json.dumps(record))
        done = self.run_one(CLI, 'export', '--format=fhir', '--result=30000', str(path))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b'Bundle', done.stdout)
        # A window shows it, and its page of results over time.
        done = self.run_one(PICTURE, '--wait=50', '--record', str(path), '--action=win.over-time', 'd.png')
        self.assertEqual(done.returncode, 0, done.stderr)

    def start(self, status=0, **changes):
        """What the program says on its way to its first frame; its status is as expected."""
        changes = {'G_DEBUG': None, 'DCONF_PROFILE': str(self.folder / 'none'), **changes}
        done = self.run_one(HERALD, '--exit-after-startup', **changes)
        # GTK itself is loud about a bus that it can't reach.
        said = '\n'.join(line for line in done.stderr.decode().splitlines() if 'accessibility bus' not in line)
        self.assertEqual(done.returncode, status, (changes, said))
        self.assertNotIn('CRITICAL', said, changes)
        return said

    def test_no_buses(self):
        """Neither the desktop nor assistive technology can be reached."""
        nowhere = 'unix:path=/nonexistent'
        self.start(DBUS_SESSION_BUS_ADDRESS=nowhere)
        self.start(DBUS_SESSION_BUS_ADDRESS=nowhere, AT_SPI_BUS_ADDRESS=nowhere, GTK_A11Y='atspi', NO_AT_BRIDGE=None)

    def test_no_fonts(self):
        """Nothing could be read: it says so, and does not show a window without words."""
        (self.folder / 'fonts.conf').write_text(
            f'<fontconfig><dir>{self.folder}/none</dir><cachedir>{self.folder}/cache</cachedir></fontconfig>')
        said = self.start(status=1, FONTCONFIG_FILE=str(self.folder / 'fonts.conf'))
        self.assertRegex(said, '(?m)^herald: There is no font on this computer')

    def test_half_a_catalogue(self):
        """gettext would read beyond the end of one that was cut short."""
        place = self.folder / 'locale' / 'de' / 'LC_MESSAGES'
        place.mkdir(parents=True)
        make_language.main(place)
        whole = (place / 'herald.mo').read_bytes()
        changes = {'LANGUAGE': 'de', 'HERALD_LOCALE_DIR': str(self.folder / 'locale')}
        for length in (0, 27, 100, len(whole) // 2, len(whole) - 1):
            (place / 'herald.mo').write_bytes(whole[:length])
            self.assertRegex(self.start(**changes), '(?m)^herald: .*herald.mo is damaged', length)
        (place / 'herald.mo').write_bytes(whole)
        self.assertNotIn('damaged', self.start(**changes))

    def test_half_installed(self):
        """No settings, half of them, no place to keep them in, no icons: it starts as for the first time."""
        empty = self.folder / 'empty'
        empty.mkdir()
        self.start(GSETTINGS_SCHEMA_DIR=str(empty))
        whole = pathlib.Path(SCHEMAS).read_bytes()
        for length in (0, 10, len(whole) // 2):
            (empty / 'gschemas.compiled').write_bytes(whole[:length])
            self.start(GSETTINGS_SCHEMA_DIR=str(empty))
        self.start(GSETTINGS_BACKEND='nothing')
        for backend in ('keyfile', 'dconf'):
            self.start(GSETTINGS_BACKEND=backend, HOME='/proc/1/x', XDG_CONFIG_HOME='/proc/1/x',
                       XDG_DATA_HOME='/proc/1/x', XDG_CACHE_HOME='/proc/1/x', XDG_RUNTIME_DIR='/proc/1/x')
        self.start(XDG_DATA_DIRS='/nonexistent')

    def test_turkish(self):
        """Where "i" is not the small letter of "I"."""
        self.assertEqual(subprocess.run(
            ['localedef', '-i', 'tr_TR', '-f', 'UTF-8', str(self.folder / 'tr_TR.UTF-8')],
            capture_output=True, check=False).returncode, 0, 'the package locales is missing')
        there = {'LOCPATH': str(self.folder), 'LC_ALL': 'tr_TR.UTF-8'}
        table = b'CASE,IHC_SCORE,HER2_CEP17_RATIO,ISH_PROBE\nI,2+,"1,99",dual\ni,ULTRALOW,,\n'
        for command, text in ((('classify',), table), (('read', 'place/a.txt'), b''),
                              (('search', 'ISH INTERMEDIATE'), b''),
                              (('export', '--format=fhir', 'place/a.herald'), b'')):
            plain = self.run_one(CLI, *command, text=text)
            done = self.run_one(CLI, *command, text=text, **there)
            self.assertEqual((done.returncode, done.stdout), (plain.returncode, plain.stdout), command)
        self.start(**there)

    def test_clock_that_jumps(self):
        """Between two looks at it a year goes by, or goes back: what changes is saved as ever."""
        record = self.place / 'a.herald'
        before = record.read_bytes()
        done = self.run_one(PICTURE, '--record', str(record), '--press=1+', '--wait=3000', 'c.png',
                            fault='none:0:0', HERALD_FAULT_NOW='1900000000/1700000000')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotEqual(record.read_bytes(), before)
        self.assertEqual(json.loads(record.read_bytes())['results'][0]['entries']['ihc_score'], '1+')

    def test_window(self):
        """The window comes up where something of the system is missing."""
        for changes in ({'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent'},
                        {'GTK_A11Y': 'atspi', 'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent',
                         'G_DEBUG': None},
                        {'LC_ALL': 'tr_TR.UTF-8', 'G_DEBUG': None},
                        {'XDG_DATA_HOME': '/proc/1/x'})[:4 if IS_LONG else 1]:
            done = self.run_one(PICTURE, '--wait=50', 'a.png', 'ihc_score=2+', **changes)
            self.assertEqual(done.returncode, 0, (changes, done.stderr))
        for fault in ('open:0:13', 'read:0:5')[:2 if IS_LONG else 1]:
            self.run_one(PICTURE, '--wait=50', '--record', str(self.place / 'a.herald'), 'b.png',
                         fault=fault)
            self.assertTrue(self.log.exists())
            self.assertTrue((self.folder / 'b.png').exists(), fault)
            (self.folder / 'b.png').unlink()


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
