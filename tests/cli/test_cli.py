#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli from the outside: what it ends with, and what it does on odd machines.

Usage: test_cli.py HERALD-CLI [unittest options]
"""

import os
import subprocess
import time
import unittest

from program import CLI, TABLE, Folder, environment, rows_of, run


def most_memory(pid):
    """The most memory that a process ever held, in KiB."""
    with open(f'/proc/{pid}/status', encoding='ascii') as file:
        return next(int(line.split()[1]) for line in file if line.startswith('VmHWM:'))


class Usage(Folder):
    """2 for wrong usage, with a reason; 0 where help was asked for."""

    def test_misuse(self):
        for arguments in ((), ('judge',), ('--judge',), ('classify', '--bogus'), ('classify', '-x'),
                          ('classify', '--format=xml'), ('classify', '--format='), ('classify', '--format'),
                          ('classify', '--edition'), ('classify', '--edition=asco-cap-2019'),
                          ('classify', '--edition='), ('classify', 'a', 'b'),
                          ('check', '--bogus'), ('classify', '--edition', 'none', 'missing.csv')):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual(done.returncode, 2, done)
                self.assertEqual(done.stdout, b'')
                self.assertTrue(done.stderr.startswith(b'herald-cli: '), done.stderr)
                self.assertTrue(done.stderr.endswith(b'\n'))

    def test_help(self):
        for arguments in (('--help',), ('-h',), ('--version',), ('classify', '--help'), ('check', '--help')):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual(done.returncode, 0, done)
                self.assertNotEqual(done.stdout, b'')
                self.assertEqual(done.stderr, b'')
        self.assertIn(b'classify', run('--help').stdout)
        self.assertRegex(run('--version').stdout.decode(), r'\Aherald-cli \d+(\.\d+)+\n\Z')


class Content(Folder):
    """1 where a file or what it holds is wrong, with file, line and reason."""

    def assert_complains(self, done, *parts):
        self.assertEqual(done.returncode, 1, done)
        message = done.stderr.decode()
        self.assertTrue(message.startswith('herald-cli: '), message)
        for part in parts:
            self.assertIn(part, message)

    def test_no_file(self):
        path = os.path.join(self.folder, 'none.csv')
        self.assert_complains(run('classify', path), path, 'No such file')

    def test_directory(self):
        self.assert_complains(run('classify', self.folder), self.folder)

    def test_headers(self):
        for name, text, reason in (('empty', '', 'line 1: the table is empty'),
                                   ('twice', 'case,grade,case\n', 'line 1: the column “case” stands twice')):
            with self.subTest(name):
                path = self.put('table.csv', text)
                self.assert_complains(run('classify', path), path, reason)
                self.assert_complains(run('classify', text=text), 'herald-cli: -: ', reason)

    def test_header_not_utf8(self):
        self.assert_complains(run('classify', text=b'case,\xff\n'), 'line 1', 'UTF-8')

    def test_broken_row(self):
        """It is named and counted, and the rows around it are judged all the same."""
        for form in ('csv', 'jsonl'):
            with self.subTest(form):
                done = run('classify', f'--format={form}', text='case,ihc_score\na,3+\nb,"3+"x\nc,1+\n')
                self.assert_complains(done, 'herald-cli: -: ', 'ine 3')
                self.assertIn(b'positive', done.stdout)
                self.assertIn(b'negative', done.stdout)
        rows = rows_of(run('classify', text='case,ihc_score\na,3+\nb,"3+"x\nc,1+\n'))
        self.assertEqual([row['her2_status'] for row in rows], ['positive', 'invalid', 'negative'])

    def test_open_quote(self):
        done = run('classify', text='case,ihc_score\na,3+\nb,"3+\n')
        self.assert_complains(done, 'ine 3')
        self.assertIn(b'\na,asco-cap-2018,positive,', done.stdout)

    def test_check(self):
        self.assertEqual(run('check').returncode, 0)
        bad = self.put('bad.json', '{"format": "herald-rules-9"}')
        self.assert_complains(run('check', bad), bad, '$.format')
        self.assert_complains(run('check', self.folder + '/none.json'), 'none.json')

    def test_bad_user_book(self):
        """It is named by check, and takes nothing from classify."""
        rules = os.path.join(self.folder, 'herald', 'rules')
        os.makedirs(rules)
        self.put(os.path.join('herald', 'rules', 'mine.json'), '{')
        env = environment(XDG_DATA_HOME=self.folder)
        self.assert_complains(run('check', env=env), 'mine.json: line 1: $')
        done = run('classify', text=TABLE, env=env)
        self.assertEqual((done.returncode, done.stdout), (0, run('classify', text=TABLE).stdout))


class Machine(Folder):
    """The same everywhere: no locale, no display, no growing memory, no silent loss."""

    def test_locale(self):
        expected = run('classify', text=TABLE, env=environment(LC_ALL='C')).stdout
        for name in ('de_DE.UTF-8', 'C.UTF-8', 'tr_TR.UTF-8', 'POSIX', 'nonsense'):
            for form in ('csv', 'jsonl'):
                env = environment(LANG=name, LC_ALL=name, LC_NUMERIC=name, LANGUAGE='de')
                done = run('classify', f'--format={form}', text=TABLE, env=env)
                self.assertEqual(done.returncode, 0)
                if form == 'csv':
                    self.assertEqual(done.stdout, expected)
        lines = {run('classify', '--format=jsonl', text=TABLE, env=environment(LC_ALL=name, LANG=name)).stdout
                 for name in ('C', 'de_DE.UTF-8')}
        self.assertEqual(len(lines), 1)

    def test_messages_are_utf8(self):
        for name in ('C', 'C.UTF-8'):
            done = run('nonsense', env=environment(LC_ALL=name))
            self.assertIn('“nonsense”', done.stderr.decode())

    def test_no_display(self):
        env = environment()
        self.assertFalse({'DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'} & set(env))
        done = run('classify', text=TABLE, env=env)
        self.assertEqual((done.returncode, done.stderr), (0, b''))

    def test_no_libraries_of_a_display(self):
        done = subprocess.run(['ldd', CLI], capture_output=True, check=True)
        self.assertNotRegex(done.stdout.decode(), r'libgtk|libX11|libwayland|libgdk|libpango|libcairo')

    def test_full_disk(self):
        for form in ('csv', 'jsonl'):
            with self.subTest(form), open('/dev/full', 'wb') as full:
                done = subprocess.run([CLI, 'classify', f'--format={form}'], input=TABLE.encode(), stdout=full,
                                      stderr=subprocess.PIPE, check=False, env=environment())
                self.assertEqual(done.returncode, 1)
                self.assertIn('No space left', done.stderr.decode())

    def test_closed_output(self):
        for form in ('csv', 'jsonl'):
            with self.subTest(form):
                done = subprocess.run(['sh', '-c', f'exec "$0" classify --format={form} >&-', CLI],
                                      input=TABLE.encode(), stderr=subprocess.PIPE, check=False,
                                      env=environment())
                self.assertEqual(done.returncode, 1)
                self.assertTrue(done.stderr.startswith(b'herald-cli: '), done.stderr)

    def test_reader_goes_away(self):
        path = self.put('table.csv', 'case,ihc_score\n' + 'a,3+\n' * 50000)
        for form in ('csv', 'jsonl'):
            with self.subTest(form):
                reading, writing = os.pipe()
                with subprocess.Popen([CLI, 'classify', f'--format={form}', path], stdout=writing,
                                      stderr=subprocess.PIPE, env=environment()) as process:
                    os.close(writing)
                    os.read(reading, 10)
                    os.close(reading)
                    message = process.stderr.read()
                self.assertEqual(process.returncode, 1)
                self.assertIn('Broken pipe', message.decode())

    def test_memory(self):
        """What a million bytes need is enough for fifty million."""
        env = environment()
        env['ASAN_OPTIONS'] = env.get('ASAN_OPTIONS', '') + ':quarantine_size_mb=1'
        lines = TABLE.split('\n', 1)[1].encode()
        chunk = lines * (1_000_000 // len(lines))
        with subprocess.Popen([CLI, 'classify', '--keep'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              env=env) as process:
            process.stdin.write(TABLE.split('\n', 1)[0].encode() + b'\n')
            process.stdin.write(chunk)
            time.sleep(0.2)
            first = most_memory(process.pid)
            for _ in range(49):
                process.stdin.write(chunk)
            process.stdin.flush()
            last = most_memory(process.pid)
            process.stdin.close()
        self.assertEqual(process.returncode, 0)
        self.assertLess(last - first, 1024, 'KiB more')
        if 'ASAN_OPTIONS' not in os.environ:
            self.assertLess(last, 64 * 1024, 'KiB in all')


if __name__ == '__main__':
    unittest.main()
