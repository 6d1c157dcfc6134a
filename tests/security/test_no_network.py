#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Herald reaches no other machine: nothing of ours asks for a network, and nothing does when it runs.

usage: test_no_network.py GUARD PLANTED RECORD PICTURE PROGRAM…

PLANTED opens a socket, and must be caught both ways. PICTURE is herald-screenshot. The first PROGRAM is
herald-cli. In an empty network namespace, as root:

  unshare -n xvfb-run -a meson test -C _build no-network
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

GUARD, PLANTED, RECORD, PICTURE, *PROGRAMS = map(os.path.abspath, sys.argv[1:])
CLI = PROGRAMS[0]

# What asks for a connection, a name of a machine, or a page.
FORBIDDEN = re.compile(
    r'^(socket|socketpair|connect|bind|listen|accept4?|send(to|m?msg)|recv(from|m?msg)'
    r'|get(addr|name)info|gethost\w*|res_\w*'
    r'|g_(socket|network|tcp|proxy|resolver|inet|srv|tls|dtls|datagram)\w*'
    r'|g_file_new_for_commandline_arg\w*|soup_\w*|curl_\w*|webkit_\w*|SSL_\w*|gnutls_\w*)$')
LIBRARIES = re.compile(r'lib(soup|curl|webkit|nghttp|rest-|geoclue|nm|ssl|gnutls)', re.I)


def wanted_by(program):
    """The symbols that a program takes from libraries, and the libraries that it names."""
    plain = {'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}
    symbols = subprocess.run(['nm', '-D', '--undefined-only', program], capture_output=True, check=True,
                             text=True, env=plain).stdout
    dynamic = subprocess.run(['readelf', '-dW', program], capture_output=True, check=True, text=True,
                             env=plain).stdout
    return ({line.split()[-1].split('@')[0] for line in symbols.splitlines() if line.strip()},
            re.findall(r'NEEDED.*\[(.*)\]', dynamic))


def network_in(program):
    """What in a program could reach a network."""
    symbols, libraries = wanted_by(program)
    return sorted([name for name in symbols if FORBIDDEN.match(name)]
                  + [name for name in libraries if LIBRARIES.search(name)])


class NoNetwork(unittest.TestCase):
    """First what is linked, then what is done."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.log = self.folder / 'log'

    def guard(self, *command, text=b'', statuses=(0,)):
        """Runs a command under the guard; gives what it was refused."""
        done = subprocess.run(command, input=text, capture_output=True, check=False, timeout=60,
                              cwd=self.folder,
                              env=dict(os.environ, LD_PRELOAD=GUARD, HERALD_GUARD_LOG=self.log,
                                       XDG_DATA_HOME=self.folder, XDG_CONFIG_HOME=self.folder))
        self.assertIn(done.returncode, statuses, done.stderr.decode(errors='replace'))
        self.assertNotIn(b'ld.so', done.stderr)
        return self.log.read_text() if self.log.exists() else ''

    def test_symbols(self):
        """No program of ours takes anything from a library that asks for a network."""
        self.assertGreaterEqual(len(PROGRAMS), 4)
        for program in PROGRAMS:
            with self.subTest(program=os.path.basename(program)):
                self.assertEqual(network_in(program), [])

    def test_planted(self):
        """One that does is caught, both ways."""
        self.assertEqual(network_in(PLANTED), ['getaddrinfo', 'socket'])
        self.assertEqual(self.guard(PLANTED, statuses=(1,)), 'socket 2\ngetaddrinfo 0\n')

    def test_commands(self):
        """Each command does its work, and asks for no socket."""
        table = b'case,ihc_score\na,3+\n'
        self.assertEqual(self.guard(CLI, 'check'), '')
        self.assertEqual(self.guard(CLI, 'classify', text=table), '')
        self.assertEqual(self.guard(CLI, 'read', text=b'HER2 IHC: 2+'), '')
        self.assertEqual(self.guard(CLI, 'search', 'https://example.org', 'fish'), '')
        self.assertEqual(self.guard(CLI, 'export', '--format=fhir', '--output=a.json', RECORD), '')
        self.assertEqual(self.guard(CLI, 'export', '--format=pdf', '--output=a.pdf', RECORD), '')
        self.assertEqual(self.guard(CLI, 'import', '--format=fhir', 'a.json'), '')
        self.assertEqual(self.guard(CLI, 'specimen', '--kind=ihc', '--seed=7', '--picture=a.png',
                                    '--truth=a.json'), '')

    def test_addresses(self):
        """An address in the place of a file is the name of a file that is not there."""
        for command in (('read',), ('classify',), ('check',), ('export', '--format=fhir'),
                        ('import', '--format=fhir')):
            self.assertEqual(self.guard(CLI, *command, 'https://example.org/a', statuses=(1,)), '')

    def test_windows(self):
        """A result, an answer with sources, a search, a record and the questions before it."""
        for tour in (('ihc_score=2+',), ('--article=what-is-her2',), ('--search=fish',),
                     ('--record', RECORD)):
            options = [one for one in tour if one.startswith('--') or one == RECORD]
            fields = [one for one in tour if one not in options]
            self.assertEqual(self.guard(PICTURE, '--wait=50', *options, 'a.png', *fields), '')
            self.assertTrue((self.folder / 'a.png').exists())
            (self.folder / 'a.png').unlink()


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
