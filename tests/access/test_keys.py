#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole main job by keys alone: enter, read, follow a word, compare, keep, print, search, quit.
Usage: test_keys.py PROGRAM. It needs a display and a session bus of its own."""

import json
import sys
import unittest

import desk
import keys

PROGRAM = sys.argv.pop(1)
START = 'Herald'
KEPT = 'kept'


class Job(unittest.TestCase):
    """One process; each step begins where the one before ended."""

    @classmethod
    def setUpClass(cls):
        cls.desk = desk.Desk(PROGRAM)
        cls.keys = keys.Keys(cls.desk)
        cls.desk.see(START, 'form', 'Before you look')
        cls.desk.wait(lambda: 'active' in cls.desk.window(START).states, 'the window has the keyboard')

    @classmethod
    def tearDownClass(cls):
        if not cls.desk.has_ended():
            cls.desk.end()

    def says(self, words, title=START):
        """Waits until a window says so."""
        return self.desk.wait(lambda: words in ' '.join(node.says() for node in self.desk.window(title).walk()),
                              f'“{words}” in {title}')

    def dialog(self, title):
        """Waits until there is another window than that one, with what the keyboard needs in it."""
        def question():
            return next((window for window in self.desk.windows()
                         if window.name != title and window.find('text box')), None)
        return self.desk.wait(question, f'another window than {title}')

    def name_file(self, title, path):
        """Types where a file is to be, into the dialog that asks for it."""
        self.dialog(title)
        self.keys.press('ctrl+a')
        self.keys.type(str(path))
        self.keys.press('Return')
        self.desk.wait(path.exists, f'the file {path.name}')

    def test_0_welcome(self):
        """Enter takes what is chosen, and the page is there."""
        self.keys.press('Return')
        self.desk.see(START, 'form', 'From your report')

    def test_1_round(self):
        """Tab goes through the page and comes back to where it began; what has the focus is in sight."""
        first = self.keys.go('button', 'Paste or Open a Report')
        order = []
        for _number in range(150):
            node = self.keys.step('Tab')
            if node is None:
                continue
            if node.path == first.path:
                break
            order.append(node)
        else:
            self.fail(f'Tab is caught: {[node.name for node in order[-8:]]}')
        window = self.desk.window(START)
        for node in order:
            self.assertTrue(node.name or node.text, node)
        bottom = window.box[3]
        tree = [node.path for node in window.walk()]
        places = [tree.index(node.path) for node in order if node.path in tree]
        turns = sum(after < before for before, after in zip(places, places[1:]))
        # Round the end of the page, and from the page into the bar on top, which GTK reads last.
        self.assertLessEqual(turns, 2, [node.name for node in order])
        for node in order:
            self.assertTrue(0 <= node.box[1] and node.box[1] + node.box[3] <= bottom + node.box[3] // 2, node)

    def test_2_enter(self):
        """A score of 2+, and a gene test as averages."""
        self.keys.go('radio', 'Not said', within='Score')
        self.keys.go('radio', '2+', key='Left')
        self.says('The gene test has to decide')
        self.keys.go('button', 'Not said', within='Kind')
        self.keys.press('space', 'Down', 'Down', 'Down', 'Return')
        self.says('Count with two probes')
        self.keys.go('text box', 'Ratio HER2 to CEP17')
        self.keys.type('1.9')
        self.keys.go('text box', 'HER2 copies in each cell')
        self.keys.type('4.4')
        self.says('HER2 copies in each cell: 4.4')
        self.says('Group 4')

    def test_3_word(self):
        """A word of the page is explained where it stands, and the focus comes back to it."""
        heading = self.keys.go('heading', 'Gene test (ISH)', key='shift+Tab')
        self.keys.press('Return')
        self.desk.see(START, 'button', 'Open in Words')
        self.keys.press('Escape')
        self.desk.wait(lambda: self.desk.window(START).find('button', 'Open in Words') is None, 'it is closed')
        self.assertEqual(self.desk.focused().path, heading.path)

    def test_4_totals(self):
        """The same as totals; where both are there they are held against each other."""
        self.keys.go('radio', 'Averages', key='shift+Tab', within='Count with two probes: way to enter it')
        self.keys.go('radio', 'Totals', key='Right')
        self.keys.press('space')
        self.keys.go('text box', 'HER2 signals in all')
        self.keys.type('88')
        self.keys.go('text box', 'Cells counted')
        self.keys.type('20')
        self.says('Not final yet')

    def test_5_compare(self):
        """Editions side by side, and back."""
        self.keys.press('ctrl+e')
        self.says('One report, every edition')
        self.keys.press('ctrl+e')
        self.says('What comes next')

    def test_6_keep(self):
        """The record in a file, through the dialog of files."""
        self.keys.press('ctrl+s')
        self.name_file(START, path := self.desk.home / (KEPT + '.herald'))
        self.desk.see(KEPT, 'status', 'Saved')
        self.keys.give_back(KEPT)
        entries = json.loads(path.read_text(encoding='utf-8'))['results'][0]['entries']
        self.assertEqual(entries['ihc_score'], '2+')
        self.assertEqual(entries['her2_signals'], '88')

    def test_7_search(self):
        """A question from anywhere; its first answer by an arrow and Enter."""
        self.keys.press('ctrl+k')
        self.desk.see(KEPT, 'search box', '')
        self.keys.type('group 4')
        self.desk.see(KEPT, 'list item', 'What does ISH group 4 mean?')
        self.keys.go('list item', 'What does ISH group 4 mean?', key='Down', most=30)
        self.keys.press('Return')
        self.desk.see(KEPT, 'heading', 'What does ISH group 4 mean?')
        self.keys.press('alt+1')
        self.says('What comes next', KEPT)

    def test_8_print(self):
        """What is printed is shown first, and saved as PDF by keys."""
        self.keys.press('ctrl+p')
        self.desk.see('Print or Save', 'image', 'Page 1')
        self.keys.go('button', 'PDF')
        self.keys.press('Return')
        self.name_file('Print or Save', path := self.desk.home / 'result.pdf')
        self.desk.wait(lambda: path.read_bytes().startswith(b'%PDF'), 'a PDF')
        self.keys.give_back('Print or Save')
        self.keys.press('Escape')
        self.desk.wait(lambda: self.desk.window('Print or Save') is None, 'the window of pages is closed')

    def test_9_quit(self):
        """The program ends by keys."""
        self.keys.press('ctrl+q')
        self.desk.program.wait(desk.PATIENCE)
        self.assertEqual(self.desk.program.returncode, 0)


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
