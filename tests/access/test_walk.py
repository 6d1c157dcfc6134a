#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk over all that Herald can show, as a screen reader is told of it on its own bus.
Usage: test_walk.py PROGRAM. It needs a display and a session bus of its own."""

import pathlib
import sys
import tempfile
import time
import unittest

import desk
import rules
import states

PROGRAM = sys.argv.pop(1)


class Walk(unittest.TestCase):
    """One process, all states."""

    @classmethod
    def setUpClass(cls):
        home = pathlib.Path(tempfile.mkdtemp(prefix='herald-access-'))
        states.put_down(home)
        cls.desk = desk.Desk(PROGRAM, home)

    @classmethod
    def tearDownClass(cls):
        cls.desk.end()

    def reach(self, steps, sign):
        """Goes to a state, and gives the window that shows it."""
        for step in steps:
            step(self.desk)
        return self.desk.see(*sign)

    def test_states(self):
        """Each state keeps every rule."""
        for name, steps, sign in states.STATES:
            with self.subTest(name):
                window = self.reach(steps, sign)
                found = rules.complaints(window)
                if found:
                    # GTK 4.18 has no name for what is not yet drawn; what is wrong is so a second later.
                    time.sleep(1)
                    found = rules.complaints(self.desk.see(*sign))
                self.assertFalse(found, '\n'.join(found))

    def test_told(self):
        """What is chosen, unfolded or wrong is told as such."""
        window = self.reach((states.page('result'), states.result('error in a field')),
                            (states.MAIN, 'label', 'Sample 5,'))
        wrong = {node.name: node.description for node in window.walk() if 'invalid' in node.states}
        self.assertEqual(set(wrong), {'HER2 copies in each cell', 'ER, cells that stain %'})
        self.assertTrue(all(wrong.values()), wrong)
        score = window.find('radio', '2+')
        self.assertIn('checked', score.states)
        self.assertNotIn('checked', window.find('radio', '3+').states)
        window = self.reach((states.result('gene test, group 2'),), (states.MAIN, 'label', 'Sample 6,'))
        self.assertIn('expandable', window.find('button', 'The map').states)


if __name__ == '__main__':
    unittest.main(verbosity=2)
