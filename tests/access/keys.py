# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that go through the display as a person's do, and where they bring the focus."""

import re
import subprocess
import time

# After a key, what has the focus tells of it at once; where nothing does within this, it stayed.
REST = 0.25


class Keys:
    """The keyboard before a desk."""

    def __init__(self, desk):
        self.desk = desk

    def press(self, *keys):
        """Presses keys, written as xdotool has them."""
        subprocess.run(['xdotool', 'key', '--delay', '8', *keys], check=True)

    def type(self, text):
        """Types a text."""
        subprocess.run(['xdotool', 'type', '--delay', '8', text], check=True)

    def give_back(self, title):
        """Gives the keyboard back to a window when one above it is closed. A window manager does so, and
        there is none here; GTK 4.18 leaves it to nobody."""
        subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{re.escape(title)}$', 'windowfocus'],
                       check=True)
        self.desk.wait(lambda: 'active' in self.desk.window(title).states, f'{title} has the keyboard')

    def step(self, key):
        """Presses a key that moves the focus, and gives what has it then; None if it stayed."""
        self.desk.listen()
        self.desk.focus = None
        self.press(key)
        until = time.monotonic() + REST
        while self.desk.focus is None and time.monotonic() < until:
            self.desk.listen()
            time.sleep(0.005)
        return self.desk.focused()

    def go(self, role, name, key='Tab', within='', most=120):
        """Presses a key until the focus is where it is wanted, and gives what has it."""
        seen = []
        for _number in range(most):
            node = self.step(key)
            if node is None:
                continue
            seen.append(f'{node.role} “{node.name}”')
            if self.is_wanted(node, role, name, within):
                return node
        raise AssertionError(f'no way by {key} to {role} “{name}”: {seen}')

    def is_wanted(self, node, role, name, within):
        """Whether it is so called. What opens a menu or a list is a toggle button from GTK 4.10 on, and
        what opens a list is called after what the list is for."""
        if role == 'button' and node.role == 'toggle button':
            if within and node.name == within:
                return True
        elif node.role != role:
            return False
        return name in node.name and (not within or within in self.holders(node))

    def holders(self, node):
        """The names of what holds a thing."""
        names, path = [], node.path
        for _level in range(12):
            _name, path = self.desk.call(path, 'org.freedesktop.DBus.Properties', 'Get', '(ss)',
                                         'org.a11y.atspi.Accessible', 'Parent')[0]
            holder = self.desk.read(path, deep=False)
            if holder is None or holder.role in ('window', 'application'):
                break
            names.append(holder.name)
        return names
