#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the results in a testlog.json: passed and failed, where a skipped test has failed, each on a line of its
own, and then what did not pass, how it ended, and the last that it wrote."""

import json
import sys

LAST_LINES = 30


def main():
    with open(sys.argv[1], encoding='utf-8') as log:
        tests = [json.loads(line) for line in log]
    amiss = [test for test in tests if test['result'] != 'OK']
    print(len(tests) - len(amiss), len(amiss), sep='\n')
    for test in amiss:
        print(test['name'], test['result'])
        for stream in 'stdout', 'stderr':
            for line in test.get(stream, '').splitlines()[-LAST_LINES:]:
                print(f'  {line}')


if __name__ == '__main__':
    main()
