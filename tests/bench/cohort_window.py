#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A million rows in the window: cohort_window.py BUILD_FOLDER COHORT_WINDOW.

The window opens them in at most three times the time that `herald-cli classify`
takes for the same file in the same run, and answers all the while: of all rounds
the longest gap counts.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

import rows

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 1_000_000
ROUNDS = 3
TIMES_THE_CLASSIFIER = 3.0
LONGEST_GAP_MS = 100.0


def run_classifier(program, table):
    """Gives the seconds that the classifier takes."""
    start = time.monotonic()
    with open(os.devnull, 'wb') as nothing:
        subprocess.run([program, 'classify', table], stdout=nothing, check=True)
    return time.monotonic() - start


def run_window(program, table):
    """Gives the steps in the window: name, seconds, longest gap and most work in milliseconds."""
    done = subprocess.run([program, table], stdout=subprocess.PIPE, text=True, check=True)
    return [(name, float(seconds), float(gap), float(worked))
            for name, seconds, gap, worked in map(str.split, done.stdout.splitlines())]


def main():
    """Measures, prints and judges."""
    build, window = sys.argv[1:3]
    classifier = os.path.join(build, 'src', 'cli', 'herald-cli')
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, 'cohort.csv')
        subprocess.run([sys.executable, os.path.join(HERE, 'make-cohort.py'), str(ROWS), '1', table],
                       check=True)
        classified, rounds = [], []
        for _ in range(ROUNDS):
            classified.append(run_classifier(classifier, table))
            rounds.append(run_window(window, table))
    for number, (seconds, steps) in enumerate(zip(classified, rounds), 1):
        told = ', '.join(f'{name} {took:.2f} s (gap {gap:.0f} ms, work {worked:.0f} ms)'
                         for name, took, gap, worked in steps)
        print(f'round {number}: herald-cli {seconds:.2f} s; {told}')
    opened = statistics.median(steps[0][1] for steps in rounds)
    gap = max(step[2] for steps in rounds for step in steps)
    kept = [rows.compare('A million cases opened in the window', opened, 's', 'herald-cli',
                         statistics.median(classified), TIMES_THE_CLASSIFIER),
            rows.check('Longest gap of the window meanwhile', gap, LONGEST_GAP_MS, 'ms')]
    sys.exit(0 if all(kept) else 1)


if __name__ == '__main__':
    main()
