# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every window, for who reads it by ear. Each rule yields what breaks it."""

import re

TYPE_NAME = re.compile(r'^(?:Gtk|Gdk|Herald)[A-Z][A-Za-z0-9]+$')
WORD = re.compile(r'\w+')
TWICE_ROLES = {'button', 'text box', 'spin button', 'combo box', 'search box'}
# Arrows, handles, tips and the inside of scroll bars, which nobody can name before GTK 4.12.
FURNITURE = {'GtkRange', 'GtkBuiltinIcon', 'GtkPanedHandle', 'GtkTooltipWindow'}
# What may have the focus: it tells what can be done with it.
FOCUS_ROLES = {'button', 'toggle button', 'checkbox', 'radio', 'text box', 'search box', 'spin button', 'combo box',
               'list item', 'option', 'menu item', 'menu item checkbox', 'menu item radio', 'tab', 'link', 'switch',
               'slider', 'image', 'label', 'heading', 'alert', 'status', 'list', 'list box', 'cell', 'row',
               'grid cell', 'table',
               'column header', 'scroll bar', 'window', 'dialog'}


def where(node):
    """A thing and the nearest named things that hold it."""
    holders = [holder.name for holder in node.ancestors() if holder.name][:2]
    return f'{node.role} “{node.name}”' + ''.join(f' in “{name}”' for name in holders)


def is_shown(node):
    """Whether there is room for it on the screen."""
    return node.box[2] > 0 and node.box[3] > 0


def is_line_of_button(node):
    """Whether it is the line that a drop-down shows of its list: from GTK 4.12 on that is said to be
    focusable and has no role, but the button that holds it has the focus."""
    return node.role == 'generic' and any(holder.role == 'toggle button' for holder in node.ancestors())


def focusables(window):
    """What the keyboard can come to."""
    return [node for node in window.walk()
            if {'focusable', 'sensitive'} <= node.states and is_shown(node) and not is_line_of_button(node)]


def names(window):
    """Whatever can have the focus, every row, every picture, every field has a name."""
    needing = {node.path: node for node in focusables(window)}
    needing |= {node.path: node for node in window.walk()
                if node.role in ('list item', 'image', 'heading', 'radio group', 'form', 'combo box', 'text')}
    if not window.name:
        yield 'a window without a title'
    for node in needing.values():
        if not node.name.strip() and not node.text.strip():
            yield f'no name: {where(node)} {node.box}'


def is_furniture(node):
    """Whether GTK put it there itself, for the eye and the mouse alone: it never has the focus."""
    return 'focusable' not in node.states and (node.role == 'scroll bar' or node.name in FURNITURE)


def type_names(window):
    """Nothing is called after its type in C."""
    for node in window.walk():
        if TYPE_NAME.match(node.name) and is_shown(node) and not is_furniture(node):
            yield f'named after its type: {where(node)} {node.box}'


def is_echo(words):
    """Whether the last words are the first ones again."""
    return any(words[:length] == words[-length:] for length in range(1, len(words) // 2 + 1))


def underlines(window):
    """No mnemonic is read aloud, and no name twice."""
    for node in focusables(window):
        words = WORD.findall(node.name)
        if '_' in node.name or (node.role in TWICE_ROLES and is_echo(words)):
            yield f'a name with its mnemonic, or twice: {where(node)}'


def holders(window):
    """What holds something, and is not in the tree itself, is not called after its type."""
    for node in window.holders:
        if TYPE_NAME.match(node.name):
            yield f'held by what is named after its type: {where(node)}'


def roles(window):
    """What can have the focus says what it is."""
    for node in focusables(window):
        # What scrolls can be scrolled by keys: a group that has a name.
        if node.role not in FOCUS_ROLES and not (node.role == 'group' and node.name):
            yield f'no role that can be used: {where(node)} {node.box}'


def errors(window):
    """A field with an error says which, and the words stand in the window as an alert."""
    alerts = [node.says() for node in window.walk() if node.role == 'alert']
    for node in window.walk():
        if 'invalid' not in node.states:
            continue
        if not node.description:
            yield f'an error that is not told: {where(node)}'
        elif not any(node.description in alert or alert in node.description for alert in alerts):
            yield f'an error that is not shown: {where(node)}'


def checked(window):
    """Of a radio group one is checked at most."""
    for group in window.walk():
        if group.role == 'radio group':
            n_checked = sum('checked' in node.states for node in group.walk() if node.role.startswith('radio'))
            if n_checked > 1:
                yield f'{n_checked} checked at once: {where(group)}'


def empty_labels(window):
    """No stop of the keyboard where nothing is to be read."""
    for node in focusables(window):
        if node.role in ('label', 'heading') and not node.says().strip():
            yield f'an empty label can be focused: {where(node)} {node.box}'


def shares(low, length, other_low, other_length):
    """How far two stretches lie over each other."""
    return min(low + length, other_low + other_length) - max(low, other_low)


def order(window):
    """What stands below is read later, and what stands at the end of a line too."""
    for holder in window.walk():
        if holder is window:
            continue  # GTK reads the bar on top of a window after what is in it
        shown = [node for node in holder.children if is_shown(node)]
        if holder.role == 'list':
            # GTK puts the headings between rows last; the keyboard goes from row to row.
            shown = [node for node in shown if node.role == 'list item']
        for first, then in zip(shown, shown[1:]):
            x, y, width, height = first.box
            other_x, other_y, other_width, other_height = then.box
            across = shares(x, width, other_x, other_width)
            down = shares(y, height, other_y, other_height)
            if across > 0 and down <= 0 and other_y < y:
                yield f'read before what stands above it: {where(first)}, then {where(then)}'
            if down > 0 and across <= 0 and other_x < x:
                yield f'read before what stands at its start: {where(first)}, then {where(then)}'


def told_apart(window):
    """Two things to use with one name are told apart by what holds them."""
    seen = {}
    for node in focusables(window):
        if node.role in ('label', 'heading', 'list item', 'group'):
            continue
        holder = next((holder.name for holder in node.ancestors() if holder.name), '')
        key = (node.role, node.name, node.description, holder)
        if key in seen and node.parent is not seen[key]:
            yield f'twice the same: {where(node)}'
        seen[key] = node


RULES = (names, type_names, underlines, holders, roles, errors, checked, empty_labels, order, told_apart)


def complaints(window):
    """Everything in a window that breaks a rule."""
    return [complaint for rule in RULES for complaint in rule(window)]
