#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the results in a testlog.json: passed and failed, where a skipped test has failed."""

import json
import sys


def main():
    with open(sys.argv[1], encoding='utf-8') as log:
        results = [json.loads(line)['result'] for line in log]
    passed = sum(result == 'OK' for result in results)
    print(passed, len(results) - passed)


if __name__ == '__main__':
    main()
