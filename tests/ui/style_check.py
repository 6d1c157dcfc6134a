# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the stylesheet and finds colours that are used in a way its head does not promise."""

import re
from dataclasses import dataclass, field

from colors import THEMES, VISIONS, Colors, contrast, over, seen

LEAST = {'word': 4.5, 'shape': 3.0}

DEFINITION = re.compile(r'@define-color\s+(\w+)\s+([^;]+);')
PAIRS = re.compile(r'\b(word|shape) ((?:\w+ )+?)on (sole )?((?:herald_\w+ )+)')
ADORN = re.compile(r'\badorn ((?:\w+ )+?)(?=Apart\b)')
STATE = re.compile(r':(?!dir|not|first|last|only)[\w-]+')
SAYS_STATE = re.compile(r':(selected|checked|focus|focus-visible|focus-within|indeterminate)\b'
                        r'|\.herald-(chosen|pointed|in-use)\b|\.error\b')
# What is no colour though it stands where one may.
PLAIN = {'transparent', 'none', 'inherit', 'currentcolor', 'inset', 'solid', 'dashed', '0'}

# Words of what cannot be used: WCAG 1.4.3 leaves them out, and so they are told at a glance.
PALE = 'insensitive_fg_color'
# Signs, which need 3, not 4.5: no words stand in them.
SIGNS = {'.herald-yours-mark', '.herald-rule-mark', 'button.herald-star:checked', 'check:checked',
         'radio:checked', 'check:indeterminate', 'switch:checked'}
# Cues of a state: what says it apart from a ground.
CUES = {'font-weight', 'box-shadow', 'border', 'border-color', 'outline', 'text-decoration-line'}
# States that are told by something that no rule shows, and by what.
TOLD = {
    'button.herald-star:checked': 'another star, filled',
    '.herald-amounts > checkbutton.herald-row:checked': 'the radio in it',
    '.herald-findings > row.herald-finding:selected': 'the bar of every selected row',
    'switch:checked': 'the place of its slider',
    'check:checked': 'the sign in it', 'radio:checked': 'the sign in it',
    'check:indeterminate': 'the sign in it',
    'row:selected button': 'the row around it',
}
# Where nothing is to be seen.
UNSEEN = {'.herald-kept button.herald-keep:disabled', '.herald-end-headline',
          '.herald-description'}


@dataclass
class Promise:
    """What the head of a stylesheet says of colours."""

    words: dict = field(default_factory=dict)
    shapes: dict = field(default_factory=dict)
    sole: set = field(default_factory=set)
    adorn: set = field(default_factory=set)

    def open_grounds(self):
        """Grounds on which anything may come to stand."""
        return {ground for grounds in self.words.values() for ground in grounds} - self.sole


def without_comments(text):
    """Takes the comments out."""
    return re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)


def read_promise(text):
    """Reads the pairs from the comment at the head."""
    head = re.search(r'/\* The look.*?\*/', text, re.DOTALL)
    said = ' '.join(re.sub(r'\n \*', ' ', head.group() if head else '').split()) + ' '
    promise = Promise()
    for kind, fronts, sole, grounds in PAIRS.findall(said):
        table = promise.words if kind == 'word' else promise.shapes
        for front in fronts.split():
            table.setdefault(front, set()).update(grounds.split())
        if sole:
            promise.sole.update(grounds.split())
    adorn = ADORN.search(said)
    promise.adorn = set(adorn.group(1).split()) if adorn else set()
    return promise


def read_rules(text):
    """Yields each selector with its declarations; one rule with two selectors comes twice."""
    code = DEFINITION.sub('', without_comments(text))
    if re.search(r'@[\w-]+\s[^;{}]*[;{]', re.sub(r'\{[^{}]*\}', '', code)):
        raise ValueError('an at-rule that this test cannot read')
    rest = re.sub(r'[^{}]+\{[^{}]*\}', '', code)
    if rest.strip():
        raise ValueError(f'not read: {rest.strip()[:60]}')
    for selectors, body in re.findall(r'([^{}]+)\{([^{}]*)\}', code):
        declared = dict(tuple(part.strip() for part in item.split(':', 1))
                        for item in body.split(';') if item.strip())
        for selector in selectors.split(','):
            yield ' '.join(selector.split()), declared


def measure(text):
    """Yields each listed pair, where it is seen, by whom, its contrast and the least."""
    promise = read_promise(text)
    definitions = dict(DEFINITION.findall(without_comments(text)))
    for theme, values in THEMES.items():
        colors = Colors(definitions, values)
        for kind, table in (('word', promise.words), ('shape', promise.shapes)):
            for front, grounds in table.items():
                for ground in grounds:
                    below = colors.value('@' + ground)
                    top = over(colors.value('@' + front), below)
                    for vision in VISIONS:
                        yield (f'{front} on {ground}, {theme}, {vision}',
                               contrast(seen(top, vision), seen(below, vision)), LEAST[kind])


RTL = ':dir(rtl)'
SIDES = ('-top', '-right', '-bottom', '-left')


def weigh(selector):
    """How much a selector weighs: classes and states first, then names."""
    plain = re.sub(r':not\(([^)]*)\)', r'\1', selector)
    return (len(re.findall(r'[.:][\w-]+', plain)),
            len(re.findall(r'(?<![\w.:(-])[a-z][\w-]*', plain)))


def split_selector(selector):
    """What it stands in, its name, and its classes and states."""
    within, _, last = selector.replace(' > ', '>').rpartition('>')
    if not within:
        within, _, last = selector.rpartition(' ')
    return within, re.match(r'\w*', last).group(), set(re.findall(r'[.:][\w-]+', last))


def is_kind_of(special, general):
    """Whether what the one is for may be what the other is for too."""
    in_special, special_name, special_parts = split_selector(special)
    in_general, general_name, general_parts = split_selector(general)
    # What holds rows is a list, whatever else it is.
    return in_general in ('', '.herald-list', in_special) and general_name in ('', special_name) and \
        general_parts <= special_parts


def spread(declared):
    """The properties of a rule, those of all sides one by one."""
    for item in declared:
        if item in ('padding', 'margin', 'border'):
            yield from (item + side for side in SIDES)
        else:
            yield item


def lost_from_right_to_left(text):
    """Yields what holds from left to right, and is beaten by another rule's turn to the right.

    “:dir(rtl)” weighs as much as a class: the turn of a general rule beats a special one that has no
    turn of its own.
    """
    rules = list(enumerate(read_rules(text)))
    turned = {(selector, item) for _, (selector, declared) in rules if RTL in selector
              for item in spread(declared)}
    for turn_at, (turn, turns) in rules:
        base = turn.replace(RTL, '')
        for at, (selector, declared) in rules if base != turn else ():
            if RTL in selector or selector == base or not is_kind_of(selector, base) or \
                    weigh(selector) < weigh(base) or (weigh(selector), at) > (weigh(turn), turn_at):
                continue
            for item in sorted(set(spread(declared)) & set(spread(turns))):
                if (selector + RTL, item) not in turned:
                    yield f'{selector}: {item} is lost to {turn}'


class Checker:
    """Goes through the rules of one stylesheet."""

    def __init__(self, text):
        self.promise = read_promise(text)
        self.rules = list(read_rules(text))
        self.faults = []

    def fault(self, selector, words):
        """Notes what is wrong."""
        self.faults.append(f'{selector}: {words}')

    def names(self, selector, value):
        """The named colours in a value; all else that may be a colour is a fault."""
        for word in re.findall(r'#\w+|[\w-]+\s*\(|(?<![@\w-])[a-zA-Z][\w-]*', value):
            if word.lower() not in PLAIN:
                self.fault(selector, f'“{word}” is no colour by name')
        return re.findall(r'@(\w+)', value)

    def one(self, selector, declared, *properties):
        """The one colour of a property, None if it has none."""
        for item in properties:
            if item in declared:
                names = self.names(selector, declared[item])
                return names[0] if names else None
        return None

    def text_of(self, selector, declared):
        """The colour of words in a rule: its own, or that of the same thing in no state."""
        own = self.one(selector, declared, 'color')
        plain = STATE.sub('', selector)
        if own is not None or plain == selector:
            return own
        for other, theirs in self.rules:
            if other == plain and 'color' in theirs:
                return self.one(other, theirs, 'color')
        return None

    def check_words(self, selector, declared):
        """A colour of words, on its own ground or on all those where it may come to stand."""
        front = self.one(selector, declared, 'color')
        ground = self.one(selector, declared, 'background-color', 'background')
        is_sign = selector in SIGNS
        listed = self.promise.shapes if is_sign else self.promise.words
        if front == PALE and ':disabled' in selector:
            return
        if front is not None:
            grounds = {ground} if ground else self.promise.open_grounds()
            for below in sorted(grounds - listed.get(front, set())):
                self.fault(selector, f'{front} on {below} is no pair')
        if ground is not None:
            self.check_ground(selector, declared, ground, listed)

    def check_ground(self, selector, declared, ground, listed):
        """A ground: open to all words, or one that its rule knows the words of."""
        front = self.text_of(selector, declared)
        is_open = ground in self.promise.open_grounds()
        if front is None and not is_open and 'progress' in selector:
            self.check_shape(selector, ground)
        elif ground not in listed.get(front, set()) and not (front is None and is_open):
            self.fault(selector, f'{front} on {ground} is no pair')

    def check_shape(self, selector, name):
        """A line or bar that is to be seen on whatever ground it meets."""
        for below in sorted(self.promise.open_grounds() - self.promise.shapes.get(name, set())):
            self.fault(selector, f'{name} on {below} is no pair')

    def check_line(self, selector, declared, item):
        """An edge, a ring or a bar."""
        ground = self.one(selector, declared, 'background-color', 'background')
        for name in self.names(selector, re.sub(r'[\d.]+(px|em|pt)\b', '', declared[item])):
            if name == ground and name in self.promise.sole:
                continue
            if name in self.promise.adorn:
                if SAYS_STATE.search(selector) or item.startswith(('outline', 'text')):
                    self.fault(selector, f'{name} only adorns, and cannot tell a state')
            else:
                self.check_shape(selector, name)

    def check_state(self, selector, declared):
        """A state is told by more than a colour."""
        if not SAYS_STATE.search(selector) or selector in TOLD:
            return
        if {'color', 'background-color', 'background'} & set(declared) and \
                not CUES & set(declared):
            self.fault(selector, 'tells a state by colour alone')

    def run(self):
        """Returns what is wrong, one sentence for each."""
        for selector, declared in self.rules:
            if {'color', 'background-color', 'background'} & set(declared):
                self.check_words(selector, declared)
                self.check_state(selector, declared)
            for item, value in declared.items():
                if re.match(r'(border|outline|box-shadow|text-decoration-color)', item) and \
                        not item.endswith(('radius', 'spacing', 'width', 'offset')):
                    self.check_line(selector, declared, item)
                elif item in ('opacity', 'caret-color', 'filter', '-gtk-icon-filter') and \
                        value not in ('1', 'none') and selector not in UNSEEN:
                    self.fault(selector, f'{item} changes what is seen')
                elif ('@' in value or re.search(r'#|\b(rgba?|hsla?|image|gradient)\b', value)) \
                        and item not in ('color', 'background-color', 'background'):
                    self.fault(selector, f'{item} has a colour that is not looked at')
        return sorted(set(self.faults))

    def stale(self):
        """Exceptions of this file that the stylesheet has no use for any more."""
        return sorted((set(SIGNS) | set(TOLD) | UNSEEN) - {rule for rule, _ in self.rules})


def check(text):
    """Returns what is wrong with a stylesheet: uses first, then contrast."""
    low = [f'{where}: {ratio:.2f}' for where, ratio, least in measure(text) if ratio < least]
    return Checker(text).run() + low
