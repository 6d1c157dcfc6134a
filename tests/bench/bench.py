#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how fast and how small `herald-cli classify` reads a cohort.

usage: bench.py BUILD_DIR [--long] [--rounds N] [--seed N] [--directory DIR]

A made-up cohort of a million rows is read by herald-cli and, as a yardstick,
by the same rules written as SQL for DuckDB on one thread, in turn; medians
count.  herald-cli is timed from start to exit, DuckDB for its query alone.
Where Miller is installed, it reads a smaller cohort by the same rules, on as
many threads as it likes, since a million rows take it minutes.  With --long
herald-cli and DuckDB read ten million rows as well.  Ends with 1 where a limit
is not kept or her2_status differs in any row.
"""

import argparse
import csv
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import rows

HERE = os.path.dirname(os.path.abspath(__file__))
SHORT, LONG = 1_000_000, 10_000_000
MILLERS = 100_000
SHARE_OF_DUCKDB = 0.5
SHARE_OF_MILLER = 0.1
LARGEST_RSS_MIB = 32.0
GROWTH_FOR_TEN_TIMES = 11.0
DIFFERENCES_SHOWN = 5


def arguments():
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('build', metavar='BUILD_DIR')
    parser.add_argument('--long', action='store_true',
                        help='read ten million rows as well')
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--seed', type=int, default=2018)
    parser.add_argument('--directory', help='where the files are put')
    return parser.parse_args()


def find_program(build, name):
    """Finds a built program below the build directory."""
    for folder, _, files in os.walk(build):
        path = os.path.join(folder, name)
        if name in files and os.access(path, os.X_OK):
            return path
    return sys.exit(f'{build}: holds no program named {name}')


def check_duckdb():
    """Stops with advice where the yardstick is not installed."""
    if not shutil.which('node'):
        sys.exit('The benchmark needs Node.js (node).')
    if not os.path.isdir(os.path.join(HERE, 'node_modules')):
        sys.exit(f'DuckDB is not installed; run: npm ci --prefix {HERE}')


def run_herald(program, cohort, answers):
    """Gives the seconds from start to exit, and the largest memory in MiB.

    A child's peak is never reported below this script's own memory, which is
    why files are compared here as a stream.
    """
    with open(answers, 'wb') as stream:
        start = time.perf_counter()
        child = subprocess.Popen([program, 'classify', cohort], stdout=stream)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f'herald-cli classify ended with {child.returncode}')
    return seconds, usage.ru_maxrss / 1024


def run_duckdb(cohort, answers):
    """Gives the seconds of the query."""
    done = subprocess.run(
        ['node', os.path.join(HERE, 'duckdb.mjs'), cohort, answers],
        stdout=subprocess.PIPE, check=True, text=True)
    return float(done.stdout)


def run_miller(cohort, answers):
    """Gives the seconds from start to exit."""
    with open(answers, 'wb') as stream:
        start = time.perf_counter()
        subprocess.run(
            ['mlr', '--icsv', '--ocsv', 'put', '-f', os.path.join(HERE, 'classify.mlr'),
             'then', 'cut', '-o', '-f', 'case,her2_status', cohort],
            stdout=stream, check=True)
    return time.perf_counter() - start


def statuses(path):
    """Gives case and her2_status of each row."""
    with open(path, encoding='utf-8', newline='') as stream:
        lines = csv.reader(stream)
        header = next(lines, [])
        try:
            case, status = header.index('case'), header.index('her2_status')
        except ValueError:
            sys.exit(f'{path}: no column named case or her2_status')
        for row in lines:
            yield row[case], row[status]


def count_differences(herald, other, size):
    """Counts the rows that the two answer differently, and shows a few."""
    pairs = itertools.zip_longest(statuses(herald), statuses(other))
    different = seen = 0
    for mine, yours in pairs:
        seen += 1
        if mine != yours:
            different += 1
            if different <= DIFFERENCES_SHOWN:
                print(f'  differs: herald {mine}, yardstick {yours}')
    return different + abs(size - seen)


def measure(options, program, size, run_other, folder):
    """Runs both in turn over one cohort; gives medians, peak, differences."""
    cohort, herald, other = (os.path.join(folder, f'{name}.csv')
                             for name in ('cohort', 'herald', 'other'))
    subprocess.run([sys.executable, os.path.join(HERE, 'make-cohort.py'),
                    str(size), str(options.seed), cohort], check=True)
    herald_seconds, other_seconds, peaks = [], [], []
    for _ in range(options.rounds):
        seconds, peak = run_herald(program, cohort, herald)
        herald_seconds.append(seconds)
        peaks.append(peak)
        other_seconds.append(run_other(cohort, other))
    different = count_differences(herald, other, size)
    for path in (cohort, herald, other):
        os.remove(path)
    return (statistics.median(herald_seconds),
            statistics.median(other_seconds), max(peaks), different)


def check_size(size, name, share, result):
    """Checks what was measured at one size."""
    herald, other, peak, different = result
    print(f'{size:,} rows: herald-cli {size / herald:,.0f} rows/s, '
          f'{name} {size / other:,.0f} rows/s')
    return all([
        rows.compare(f'{size:,} cases classified', herald, 's', name, other, share),
        rows.check(f'Memory for {size:,} cases, at the most', peak, LARGEST_RSS_MIB, 'MiB'),
        rows.check(f'Of {size:,} cases judged otherwise than by {name}', different, 0),
    ])


def main():
    """Measures, prints and judges."""
    options = arguments()
    check_duckdb()
    program = find_program(options.build, 'herald-cli')
    with tempfile.TemporaryDirectory(dir=options.directory) as folder:
        short = measure(options, program, SHORT, run_duckdb, folder)
        kept = check_size(SHORT, 'DuckDB', SHARE_OF_DUCKDB, short)
        if shutil.which('mlr'):
            kept = check_size(MILLERS, 'Miller', SHARE_OF_MILLER,
                              measure(options, program, MILLERS, run_miller, folder)) and kept
        if options.long:
            long = measure(options, program, LONG, run_duckdb, folder)
            kept = check_size(LONG, 'DuckDB', SHARE_OF_DUCKDB, long) and kept
            kept = rows.check('Ten times the cases, times the time',
                              long[0] / short[0], GROWTH_FOR_TEN_TIMES) and kept
    sys.exit(0 if kept else 1)


if __name__ == '__main__':
    main()
