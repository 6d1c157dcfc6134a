# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the table of figures, as the C benchmarks print them too (check.c).

A row says what was measured, how much it was, what stands beside it, how much
is allowed, and whether that was kept.
"""


def amount(value, unit):
    """Gives a value with its unit, whole numbers without decimals."""
    number = f'{value:,.0f}' if abs(value) >= 1000 or value == int(value) else f'{value:.3f}'
    return f'{number} {unit}'.strip()


def print_row(what, value, beside, allowed, kept):
    """Prints one row; gives whether the limit is kept."""
    print(f'| {what} | {value} | {beside} | {allowed} | {"kept" if kept else "NOT KEPT"} |',
          flush=True)
    return kept


def check(what, value, limit, unit=''):
    """Holds a value against a limit; gives whether it is kept."""
    return print_row(what, amount(value, unit), '', f'at most {amount(limit, unit)}',
                     value <= limit)


def compare(what, value, unit, beside, other, limit):
    """Holds a value against that of something else, as a share; gives whether it is kept."""
    share = value / other
    return print_row(what, amount(value, unit), f'{beside}: {amount(other, unit)}',
                     f'{share:.2f} times, at most {limit:.2f}', share <= limit)


def show(what, value, unit, beside, other):
    """Shows a value beside another where nothing was promised."""
    print(f'| {what} | {amount(value, unit)} | {beside}: {amount(other, unit)} | '
          f'{value / other:.2f} times | |', flush=True)
