# SPDX-License-Identifier: GPL-3.0-or-later
"""What README shows as figures is what the benchmarks print, and all of it was kept."""

import os
import re
import sys
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import figures  # noqa: E402
import rows  # noqa: E402

README = os.path.join(HERE, '..', '..', 'README.md')


def shown():
    """Gives the rows that README shows, each as its cells."""
    with open(README, encoding='utf-8') as stream:
        between = stream.read().partition(figures.BEGIN)[2].partition(figures.END)[0]
    lines = [line for line in between.splitlines() if line.startswith('| ')]
    return between, [[cell.strip() for cell in line.strip('|').split('|')] for line in lines[2:]]


def names_in_benches():
    """Gives the pieces of text by which the benchmarks name what they measure."""
    found = set()
    for name in os.listdir(HERE):
        if not name.endswith(('.c', '.py')) or name.startswith('test_'):
            continue
        with open(os.path.join(HERE, name), encoding='utf-8') as stream:
            found.update(re.findall(r'''["']([^"'\n]{6,80})["']''', stream.read()))
    return found


class Figures(unittest.TestCase):
    """The table of README, and how it is put there."""

    def test_names_day_and_versions(self):
        self.assertRegex(shown()[0], r'Measured on \d{1,2} [A-Z][a-z]+ \d{4} with GTK \d')

    def test_rows_are_whole(self):
        table = shown()[1]
        self.assertGreater(len(table), 20)
        for cells in table:
            self.assertEqual(len(cells), 5, cells)
            self.assertRegex(cells[1], r'\d')
            self.assertIn(cells[4], ('kept', ''))

    def test_rows_are_what_benches_print(self):
        patterns = [re.compile(re.sub(r'\\\{[^}]*\\\}', '.+', re.escape(name)))
                    for name in names_in_benches()]
        for cells in shown()[1]:
            self.assertTrue(any(pattern.fullmatch(cells[0]) for pattern in patterns), cells[0])

    def test_log_is_gathered_in_order(self):
        log = ['{"name": "herald / search", "stdout": "note\\n| a | 1 |\\n"}', '',
               '{"name": "startup", "stdout": "| b | 2 |\\n"}', '{"name": "other"}']
        self.assertEqual(figures.gather(figures.read_log(log)), ['| b | 2 |', '| a | 1 |'])

    def test_table_is_put_between_the_marks(self):
        readme = f'before\n{figures.BEGIN}\nold\n{figures.END}\nafter\n'
        self.assertEqual(figures.replace(readme, 'new'),
                         f'before\n{figures.BEGIN}\nnew\n{figures.END}\nafter\n')
        with self.assertRaises(SystemExit):
            figures.replace('no marks', 'new')

    def test_amounts(self):
        self.assertEqual(rows.amount(0.3, 's'), '0.300 s')
        self.assertEqual(rows.amount(1234567.0, ''), '1,234,567')


if __name__ == '__main__':
    unittest.main()
