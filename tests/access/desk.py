# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk of its own for Herald: a display, a session bus, the bus of assistive technology with its
registry, and the program on them. What a screen reader can ask is asked here, by plain D-Bus."""

import dataclasses
import os
import pathlib
import re
import subprocess
import tempfile
import time

from gi.repository import Gio, GLib

SPI = 'org.a11y.atspi.'
REGISTRY = SPI + 'Registry'
ROOT = '/org/a11y/atspi/accessible/root'
APPLICATION = 'io.github.herald_her2.Herald'
PATH = '/io/github/herald_her2/Herald'
# Longer than any step takes, even beside other builds.
PATIENCE = 30
# GTK 4.8 tells what is wrong in an entry as the state 0, later ones as 36.
STATES = {0: 'invalid', 1: 'active', 4: 'checked', 7: 'editable', 9: 'expandable', 10: 'expanded', 11: 'focusable',
          12: 'focused', 16: 'modal', 20: 'pressed', 23: 'selected', 24: 'sensitive', 36: 'invalid'}
TEXT_ROLES = {'label', 'heading', 'status', 'alert', 'text box'}
GONE = re.compile('UnknownMethod|UnknownObject')
MARKS = re.compile('[\u2066-\u2069]')


@dataclasses.dataclass
class Node:
    """One thing as a screen reader is told of it."""
    path: str
    role: str = ''
    name: str = ''
    description: str = ''
    states: frozenset = frozenset()
    box: tuple = (0, 0, 0, 0)  # x, y, width, height, within the window
    text: str = ''
    children: list = dataclasses.field(default_factory=list)
    above: str = ''  # the path of what it says that it is in
    holders: list = dataclasses.field(default_factory=list)  # of a window: what is not among its children
    parent: 'Node' = dataclasses.field(default=None, repr=False, compare=False)

    def walk(self):
        """This and everything in it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        """What holds this, the nearest first."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def find(self, role, name=''):
        """The first of a role whose name or text holds the words, or None."""
        for node in self.walk():
            if node.role == role and (name in node.name or name and name in node.text):
                return node
        return None

    def says(self):
        """What is read of this: its text, or else its name."""
        return self.text or self.name


def plain(text):
    """Without the marks that keep directions of writing apart."""
    return MARKS.sub('', text)


class Reading:
    """Reads a tree whole. Each thing is asked for without waiting for the one before."""

    def __init__(self, bus, name, deep):
        self.bus, self.name, self.deep = bus, name, deep
        self.n_open = 0
        self.gone = set()

    def read(self, path):
        node = self._begin(path, None)
        context = GLib.MainContext.default()
        while self.n_open > 0:
            context.iteration(True)
        return self._without_gone(node)

    def _without_gone(self, node):
        if node.path in self.gone:
            return None
        node.children = [child for child in map(self._without_gone, node.children) if child is not None]
        return node

    def _begin(self, path, parent):
        node = Node(path, parent=parent)
        self._ask(node, 'org.freedesktop.DBus.Properties', 'GetAll', ('(s)', (SPI + 'Accessible',)), self._on_values)
        self._ask(node, 'Accessible', 'GetState', None, self._on_states)
        self._ask(node, 'Accessible', 'GetRoleName', None, self._on_role)
        if parent is not None:
            self._ask(node, 'Component', 'GetExtents', ('(u)', (1,)), self._on_box)
        if self.deep:
            self._ask(node, 'Accessible', 'GetChildren', None, self._on_children)
        return node

    def _ask(self, node, face, method, arguments, answer):
        self.n_open += 1
        face = face if '.' in face else SPI + face
        self.bus.call(self.name, node.path, face, method, arguments and GLib.Variant(*arguments), None, 0,
                      PATIENCE * 1000, None, self._on_answer, (node, answer))

    def _on_answer(self, bus, result, data):
        node, answer = data
        self.n_open -= 1
        try:
            answer(node, bus.call_finish(result).unpack()[0])
        except GLib.Error as error:
            if not GONE.search(error.message):
                raise
            self.gone.add(node.path)

    def _on_values(self, node, values):
        node.name = plain(values['Name'])
        node.description = plain(values['Description'])
        node.above = values['Parent'][1]

    def _on_states(self, node, words):
        bits = words[0] | words[1] << 32
        node.states = frozenset(name for bit, name in STATES.items() if bits >> bit & 1)

    def _on_role(self, node, role):
        node.role = role
        if role in TEXT_ROLES:
            self._ask(node, 'Text', 'GetText', ('(ii)', (0, -1)), self._on_text)

    def _on_box(self, node, box):
        node.box = box

    def _on_text(self, node, text):
        node.text = plain(text)

    def _on_children(self, node, children):
        node.children = [self._begin(path, node) for _name, path in children]


class Desk:
    """Herald, started once on the display and the session bus that this process has."""

    def __init__(self, program, home=None):
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix='herald-access-'))
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = self.session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                         None, None, 0, PATIENCE * 1000, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.focus = None
        self.spoken = []
        self.bus.signal_subscribe(None, SPI + 'Event.Object', None, None, None, 0, self._on_event)
        self.bus.call_sync(REGISTRY, '/org/a11y/atspi/registry', REGISTRY, 'RegisterEvent',
                           GLib.Variant('(sass)', ('object:', [], '')), None, 0, PATIENCE * 1000, None)
        self.program = subprocess.Popen([program], env=self._environment())
        self.name = None
        self.wait(self._arrive, 'the program is on the bus')

    def _environment(self):
        environment = dict(os.environ, GTK_A11Y='atspi', HOME=str(self.home))
        for name in ('CONFIG', 'DATA', 'CACHE', 'STATE'):
            environment[f'XDG_{name}_HOME'] = str(self.home / name.lower())
        environment.pop('NO_AT_BRIDGE', None)
        return environment

    def _arrive(self):
        for name, path in self._call(REGISTRY, ROOT, 'Accessible', 'GetChildren')[0]:
            if path == ROOT and Reading(self.bus, name, False).read(path).name == 'herald':
                self.name = name
        return self.name

    def _on_event(self, _bus, _sender, path, _face, signal, body):
        detail, first = body.unpack()[:2]
        if signal == 'StateChanged' and detail == 'focused' and first:
            self.focus = path
        self.spoken.append((signal, detail, path))

    def _call(self, name, path, face, method, arguments=None):
        face = face if '.' in face else SPI + face
        return self.bus.call_sync(name, path, face, method, arguments, None, 0, PATIENCE * 1000, None).unpack()

    def call(self, path, face, method, form=None, *arguments):
        """Asks something of one thing."""
        return self._call(self.name, path, face, method, GLib.Variant(form, arguments) if form else None)

    def listen(self):
        """Takes in what the program told meanwhile."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def wait(self, question, what):
        """Asks until the answer is yes, and gives it."""
        until = time.monotonic() + PATIENCE
        while True:
            self.listen()
            answer = question()
            if answer:
                return answer
            if self.has_ended() or time.monotonic() > until:
                raise AssertionError(f'never came to be: {what}')
            time.sleep(0.05)

    def has_ended(self):
        """Whether the program is gone."""
        return getattr(self, 'program', None) is not None and self.program.poll() is not None

    def read(self, path, deep=True):
        """One thing and what is in it, as it is now; None if it went away meanwhile."""
        return Reading(self.bus, self.name, deep).read(path)

    def windows(self):
        """All windows of the program, read whole."""
        return self.read(ROOT).children

    def window(self, title):
        """The window of that title, read whole, or None."""
        for _name, path in self.call(ROOT, 'Accessible', 'GetChildren')[0]:
            node = self.read(path, deep=False)
            if node is not None and node.name == title:
                return self._with_holders(self.read(path))
        return None

    def _with_holders(self, window):
        """GTK leaves the pages of a stack out of its lists of children: only what is in them names them."""
        if window is not None:
            known = {node.path for node in window.walk()} | {ROOT}
            wanted = {node.above for node in window.walk()} - known
            window.holders = [node for node in (self.read(path, deep=False) for path in wanted) if node]
        return window

    def see(self, title, role, name):
        """Waits until a window shows a thing, and gives the window."""
        def question():
            window = self.window(title)
            return window if window and window.find(role, name) else None
        return self.wait(question, f'{role} “{name}” in {title}')

    def click(self, title, role, name):
        """Does what a thing is there for."""
        node = self.see(title, role, name).find(role, name)
        # What can't be done yet says so.
        self.wait(lambda: self.call(node.path, 'Action', 'DoAction', '(i)', 0)[0], f'{role} “{name}” works')

    def act(self, action, *parameter, window=None):
        """Does an action of the program, or of one of its windows by number."""
        path = PATH if window is None else f'{PATH}/window/{window}'
        arguments = GLib.Variant('(sava{sv})', (action, list(parameter), {}))
        self.session.call_sync(APPLICATION, path, 'org.gtk.Actions', 'Activate', arguments, None, 0,
                               PATIENCE * 1000, None)

    def open(self, path):
        """Opens a file as the desktop does."""
        arguments = GLib.Variant('(asa{sv})', ([pathlib.Path(path).as_uri()], {}))
        self.session.call_sync(APPLICATION, PATH, 'org.freedesktop.Application', 'Open', arguments, None, 0,
                               PATIENCE * 1000, None)

    def focused(self):
        """What has the focus, by what the program told last, or None."""
        self.listen()
        return self.focus and self.read(self.focus, deep=False)

    def end(self):
        """Ends the program, if it has not ended by itself."""
        self.program.terminate()
        return self.program.wait(PATIENCE)
