#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures everything and puts the table of figures into README.

usage: figures.py BUILD_DIR README

Runs every benchmark of the build, one after the other, gathers the rows that
they print (rows.py, check.c), and writes them between the two marks of README
with the day and what they were measured on.  Ends with 1 where a benchmark
failed; the table then says so, too.
"""

import datetime
import json
import os
import re
import subprocess
import sys

BEGIN, END = '<!-- figures -->', '<!-- end of figures -->'
HEAD = '| what | Herald | beside it | allowed | |\n| --- | --- | --- | --- | --- |\n'
# As a reader asks: how soon is it there, how fast does it answer, what with much to do?
ORDER = ('startup', 'desktop', 'verdict', 'search', 'reader', 'specimen', 'specimen-ish',
         'specimen-pan', 'cohort', 'cohort-window')


def run(build):
    """Runs the benchmarks; gives whether all were kept."""
    return subprocess.run(['meson', 'test', '-C', build, '--benchmark']).returncode == 0


def read_log(lines):
    """Gives what each benchmark printed, by name."""
    tests = [json.loads(line) for line in lines if line.strip()]
    return {test['name'].split(' / ')[-1]: test.get('stdout', '') for test in tests}


def gather(printed):
    """Gives the rows of all benchmarks, in the order that README shows."""
    def place(name):
        return ORDER.index(name) if name in ORDER else len(ORDER)
    return [line for name in sorted(printed, key=place)
            for line in printed[name].splitlines() if line.startswith('| ')]


def version(package):
    """Gives the version of an installed library."""
    return subprocess.run(['pkg-config', '--modversion', package], stdout=subprocess.PIPE,
                          text=True, check=True).stdout.strip()


def describe():
    """Says when and on what was measured."""
    with open('/proc/cpuinfo', encoding='utf-8') as info:
        found = re.search(r'^model name\s*: (.*)$', info.read(), re.MULTILINE)
    kind = ' '.join(found[1].split()) if found else 'unknown'
    today = datetime.date.today()
    return (f'Measured on {today.day} {today:%B %Y} with GTK {version("gtk4")} and GLib '
            f'{version("glib-2.0")}, on {os.cpu_count()} cores ({kind}), without a graphics card.')


def replace(readme, table):
    """Gives README with another table between its marks."""
    before, found, rest = readme.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        sys.exit(f'README has no "{BEGIN}" … "{END}"')
    return f'{before}{BEGIN}\n{table}\n{END}{after}'


def main():
    """Measures, and writes the table."""
    if len(sys.argv) != 3:
        sys.exit(__doc__.split('\n\n')[1])
    build, path = sys.argv[1:]
    kept = run(build)
    with open(os.path.join(build, 'meson-logs', 'testlog.json'), encoding='utf-8') as log:
        rows = gather(read_log(log))
    with open(path, encoding='utf-8') as stream:
        readme = stream.read()
    with open(path, 'w', encoding='utf-8') as stream:
        stream.write(replace(readme, describe() + '\n\n' + HEAD + '\n'.join(rows)))
    sys.exit(0 if kept else 1)


if __name__ == '__main__':
    main()
