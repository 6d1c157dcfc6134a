#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how soon Herald shows its first frame, and the memory it takes.

usage: startup.py BUILD_DIR [--pairs N] [--first]

Herald and a program with one empty window start in turn under a virtual
display, each ending with its first frame; medians count.  Ends with 1 where
Herald takes more than its share of time or memory over the empty window.
"""

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import rows

LARGEST_SHARE_OF_TIME = 1.35
LARGEST_SHARE_OF_MEMORY = 1.25
WARM_UPS = 2
SECONDS_ALLOWED = 30


def arguments():
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('build', metavar='BUILD_DIR')
    parser.add_argument('--pairs', type=int, default=15)
    parser.add_argument('--first', action='store_true',
                        help='the very first run, which asks how much to show')
    return parser.parse_args()


def find_file(build, name, mode=os.R_OK):
    """Finds a built file below the build directory, or nothing."""
    for folder, inner, files in os.walk(build):
        # Another build inside of this one may have been made in another way.
        if folder != build and 'build.ninja' in files:
            inner.clear()
            continue
        path = os.path.join(folder, name)
        if name in files and os.access(path, mode):
            return path
    return None


def find_program(build, name):
    """Finds a built program, or stops."""
    return find_file(build, name, os.X_OK) or sys.exit(
        f'{build}: holds no program named {name}')


@contextlib.contextmanager
def virtual_display():
    """Runs a display of its own for as long as the block lasts."""
    if not shutil.which('Xvfb'):
        sys.exit('The benchmark needs Xvfb.')
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ['Xvfb', '-displayfd', str(theirs), '-screen', '0', '1280x900x24',
         '-nolisten', 'tcp'],
        pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as stream:
            number = stream.readline().strip()
        if not number:
            sys.exit('Xvfb did not start.')
        yield ':' + number
    finally:
        server.terminate()
        server.wait()


def environment(build, display, home, first):
    """Gives both programs the same clean surroundings.

    Neither a session bus nor accessibility is asked for, since waiting for
    them would hide the difference between the two.
    """
    values = {name: value for name, value in os.environ.items()
              if not name.startswith(('GTK_', 'GDK_', 'WAYLAND_'))}
    values.update(
        DISPLAY=display, GDK_BACKEND='x11', GSK_RENDERER='cairo',
        GTK_A11Y='none', GSETTINGS_BACKEND='memory', LC_ALL='C.UTF-8',
        DBUS_SESSION_BUS_ADDRESS=f'unix:path={home}/no-bus',
        XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
    schemas = os.path.join(build, 'data' if first else 'tests')
    if os.path.exists(os.path.join(schemas, 'gschemas.compiled')):
        values['GSETTINGS_SCHEMA_DIR'] = schemas
    return values


def run_once(program, surroundings):
    """Gives the seconds from start to exit, and the peak memory in MiB."""
    start = time.perf_counter()
    child = subprocess.Popen(
        ['timeout', '--foreground', str(SECONDS_ALLOWED), program,
         '--exit-after-startup'],
        env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.stdout.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f'{program} ended with {child.returncode}: {said.decode()}')
    if said:
        sys.exit(f'{program} printed something: {said.decode()}')
    return seconds, usage.ru_maxrss / 1024


def measure(programs, surroundings, pairs):
    """Starts the programs in turn; gives median seconds and MiB of each."""
    runs = {program: [] for program in programs}
    for number in range(WARM_UPS + pairs):
        for program in programs:
            result = run_once(program, surroundings)
            if number >= WARM_UPS:
                runs[program].append(result)
    return [tuple(map(statistics.median, zip(*runs[program])))
            for program in programs]


def main():
    """Measures, prints and judges."""
    options = arguments()
    programs = (find_program(options.build, 'herald'),
                find_program(options.build, 'empty-window'))
    with virtual_display() as display, \
            tempfile.TemporaryDirectory() as home:
        herald, empty = measure(
            programs, environment(options.build, display, home,
                                  options.first),
            options.pairs)
    kept = [
        rows.compare('First frame', herald[0], 's', 'an empty window', empty[0],
                     LARGEST_SHARE_OF_TIME),
        rows.compare('Memory with the first frame', herald[1], 'MiB', 'an empty window', empty[1],
                     LARGEST_SHARE_OF_MEMORY),
    ]
    sys.exit(0 if all(kept) else 1)


if __name__ == '__main__':
    main()
