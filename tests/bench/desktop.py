#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds Herald against other applications of the desktop.

usage: desktop.py BUILD_DIR FIRST_PAINT [--rounds N]

Herald, an empty window and, where they are installed, GNOME's text editor and
calculator start in turn, each alone on a display and a session bus of its own
and without any network, until their window is painted; three seconds later
their memory is looked at.  Medians count.  Ends with 1 where Herald takes
longer, or a tenth more memory, than one of the two applications.
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
import startup

# By the names that Debian has for them.
OTHERS = {'`gnome-text-editor`': ['gnome-text-editor', '--standalone'],
          '`gnome-calculator`': ['gnome-calculator']}
LARGEST_SHARE_OF_TIME = 1.0
LARGEST_SHARE_OF_MEMORY = 1.1
WARM_UPS = 1
SETTLED_AFTER_S = 3.0


def arguments():
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('build', metavar='BUILD_DIR')
    parser.add_argument('first_paint', metavar='FIRST_PAINT')
    parser.add_argument('--rounds', type=int, default=7)
    return parser.parse_args()


@contextlib.contextmanager
def session_bus(home):
    """Runs a session bus of its own for as long as the block lasts."""
    daemon = subprocess.Popen(
        ['dbus-daemon', '--session', '--nofork', '--print-address',
         f'--address=unix:path={home}/bus'],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


def without_network(command):
    """Gives the command in a world without a network: a calculator asks for rates of exchange."""
    rights = [] if os.geteuid() == 0 else ['--map-root-user']
    return ['unshare', '--net', *rights, *command]


def memory(process):
    """Gives the memory of a process in MiB, its share of what others use too included."""
    with open(f'/proc/{process}/status', encoding='ascii') as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith('VmRSS'))


def run_once(command, first_paint, surroundings):
    """Gives the seconds until the window is painted, and the memory in MiB."""
    watcher = subprocess.Popen([first_paint], env=surroundings, stdout=subprocess.PIPE, text=True)
    watcher.stdout.readline()
    start = time.perf_counter()
    child = subprocess.Popen(without_network(command), env=surroundings,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if watcher.stdout.readline() != 'painted\n':
            sys.exit(f'{command[0]} painted no window')
        seconds = time.perf_counter() - start
        time.sleep(SETTLED_AFTER_S)
        return seconds, memory(child.pid)
    finally:
        child.terminate()
        child.wait()
        watcher.wait()
        watcher.stdout.close()


def measure(commands, first_paint, build, rounds):
    """Starts the programs in turn; gives median seconds and MiB of each."""
    runs = {name: [] for name in commands}
    for number in range(WARM_UPS + rounds):
        for name, command in commands.items():
            with startup.virtual_display() as display, \
                    tempfile.TemporaryDirectory() as home, session_bus(home) as bus:
                surroundings = startup.environment(build, display, home, False)
                surroundings['DBUS_SESSION_BUS_ADDRESS'] = bus
                result = run_once(command, first_paint, surroundings)
            if number >= WARM_UPS:
                runs[name].append(result)
    return {name: tuple(map(statistics.median, zip(*results)))
            for name, results in runs.items()}


def main():
    """Measures, prints and judges."""
    options = arguments()
    commands = {'Herald': [startup.find_program(options.build, 'herald')],
                'an empty window': [startup.find_program(options.build, 'empty-window')]}
    commands.update((name, command) for name, command in OTHERS.items()
                    if shutil.which(command[0]))
    figures = measure(commands, options.first_paint, options.build, options.rounds)
    seconds, mebibytes = figures.pop('Herald')
    kept = []
    for name, (others_seconds, others_mebibytes) in figures.items():
        judge = rows.compare if name in OTHERS else rows.show
        of_time, of_memory = (([LARGEST_SHARE_OF_TIME], [LARGEST_SHARE_OF_MEMORY])
                              if name in OTHERS else ([], []))
        kept += [judge('Window painted', seconds, 's', name, others_seconds, *of_time),
                 judge('Memory after three seconds', mebibytes, 'MiB', name, others_mebibytes,
                       *of_memory)]
    sys.exit(1 if False in kept else 0)


if __name__ == '__main__':
    main()
