#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule finds the mistake that it is for, and nothing in a window without any."""

import unittest

import rules
from desk import Node

FOCUS = frozenset({'focusable', 'sensitive'})


def node(role, name='', *children, states=FOCUS, box=(0, 0, 10, 10), **more):
    """A thing that can have the focus, with what is in it."""
    made = Node(name or role, role, name, states=states, box=box, children=list(children), **more)
    for child in children:
        child.parent = made
    return made


def window(*children):
    """A window that is called something."""
    return node('window', 'Herald', *children, states=frozenset())


class Rules(unittest.TestCase):
    """What is planted, and the rule that must find it."""

    def found(self, rule, *children):
        """Whether the rule speaks."""
        return list(rule(window(*children)))

    def test_sound(self):
        sound = window(node('group', 'Answer', node('heading', 'Why'), node('button', 'Close', box=(0, 20, 9, 9)),
                            states=frozenset()))
        self.assertEqual(rules.complaints(sound), [])

    def test_names(self):
        self.assertTrue(self.found(rules.names, node('button')))
        self.assertTrue(self.found(rules.names, node('list item', states=frozenset())))
        self.assertTrue(self.found(rules.names, node('image', states=frozenset())))
        self.assertTrue(self.found(rules.names, node('text box')))
        self.assertTrue(list(rules.names(node('window', states=frozenset()))))

    def test_type_names(self):
        self.assertTrue(self.found(rules.type_names, node('button', 'GtkButton')))
        self.assertTrue(self.found(rules.type_names, node('group', 'HeraldFormRow', states=frozenset())))
        self.assertFalse(self.found(rules.type_names, node('scroll bar', 'GtkScrollbar', states=frozenset())))
        self.assertTrue(self.found(rules.type_names, node('scroll bar', 'GtkScrollbar')))

    def test_underlines(self):
        self.assertTrue(self.found(rules.underlines, node('button', '_Print…')))
        self.assertTrue(self.found(rules.underlines, node('button', 'Save as P_DF… Save as PDF…')))
        self.assertTrue(self.found(rules.underlines, node('button', 'Undo Undo')))

    def test_holders(self):
        sound = window()
        sound.holders.append(node('tab panel', 'GtkStackPage'))
        self.assertTrue(list(rules.holders(sound)))

    def test_roles(self):
        self.assertTrue(self.found(rules.roles, node('widget', 'Undo')))
        self.assertTrue(self.found(rules.roles, node('group')))

    def test_errors(self):
        wrong = frozenset({'invalid', 'sensitive'})
        self.assertTrue(self.found(rules.errors, node('text box', 'ER', states=wrong)))
        told = node('text box', 'ER', states=wrong, description='At most 100.')
        self.assertTrue(self.found(rules.errors, told))
        self.assertFalse(self.found(rules.errors, told, node('alert', 'At most 100.')))

    def test_checked(self):
        both = [node('radio', name, states=frozenset({'checked'})) for name in ('0', '1+')]
        self.assertTrue(self.found(rules.checked, node('radio group', 'Score', *both)))

    def test_empty_labels(self):
        self.assertTrue(self.found(rules.empty_labels, node('label')))

    def test_order(self):
        below, above = node('label', 'b', box=(0, 50, 9, 9)), node('label', 'a', box=(0, 0, 9, 9))
        self.assertTrue(self.found(rules.order, node('group', 'g', below, above)))
        end, start = node('label', 'b', box=(50, 0, 9, 9)), node('label', 'a', box=(0, 0, 9, 9))
        self.assertTrue(self.found(rules.order, node('group', 'g', end, start)))

    def test_told_apart(self):
        self.assertTrue(self.found(rules.told_apart, node('button', 'Start'), node('button', 'Start')))


if __name__ == '__main__':
    unittest.main(verbosity=2)
