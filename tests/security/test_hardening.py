#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads built programs: each must be made so that a fault in the code is hard to use.

usage: test_hardening.py fortified|plain PROGRAM… -- PLANTED

PLANTED is built without any of it, and must be found out.
"""

import os
import platform
import subprocess
import sys


def read(program, *options):
    """What readelf says of a program."""
    return subprocess.run(['readelf', '-W', *options, program], capture_output=True, check=True,
                          text=True, env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}).stdout


def main_of(program):
    """What its main() begins with, as the processor reads it."""
    return subprocess.run(['objdump', '-d', '--disassemble=main', program], capture_output=True,
                          check=True, text=True).stdout


def missing_in(program, fortified):
    """What a program lacks, in words."""
    header, segments = read(program, '-h'), read(program, '-l')
    dynamic, symbols = read(program, '-d'), read(program, '--dyn-syms')
    stacks = [line for line in segments.splitlines() if 'GNU_STACK' in line]
    missing = []
    if 'Type:' not in header or 'DYN (' not in header or 'PIE' not in dynamic:
        missing.append('PIE')
    if 'GNU_RELRO' not in segments or 'NOW' not in dynamic:
        missing.append('full RELRO')
    if not stacks or any('RWE' in line for line in stacks):
        missing.append('a stack that is not executed')
    if '__stack_chk_fail' not in symbols:
        missing.append('stack protector')
    if fortified and '_chk@' not in symbols:
        missing.append('_FORTIFY_SOURCE')
    # The note of it goes where one file of the system's compiler has none, as on Debian 12.
    if platform.machine() == 'x86_64' and 'endbr64' not in main_of(program):
        missing.append('-fcf-protection')
    return missing


def main(arguments):
    """Gives the exit status."""
    # The small ones call nothing that can be checked so.
    checked = ('herald', 'herald-cli') if arguments[0] == 'fortified' else ()
    border = arguments.index('--')
    status = 0
    for program in arguments[1:border]:
        for what in missing_in(program, os.path.basename(program) in checked):
            print(f'{program}: without {what}')
            status = 1
    planted = missing_in(arguments[border + 1], False)
    if len(planted) < 4:
        print(f'the planted program passes for hardened: {planted}')
        status = 1
    return status


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
