#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renders symbolic icons to PNG, the way GTK keeps its own.

usage: render-symbolic.py OUTPUT_DIR SIZES ICON.svg...

GTK would load a whole SVG library into the program to show the first symbolic
icon.  A PNG whose alpha holds the shape is recoloured just the same, and is
there at once.  Each ICON.svg becomes ICON-SIZE.png for every size of the
comma-separated SIZES.

Only what these icons are made of is understood: filled paths on a canvas of
16 units; anything else is an error.
"""

import math
import pathlib
import re
import struct
import sys
import xml.etree.ElementTree as ET
import zlib

CANVAS = 16
LINES_A_PIXEL = 16
STEPS_A_CURVE = 24
ARGUMENTS = {'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'A': 7, 'Z': 0}
FLAG = re.compile(r'[\s,]*([01])')
NUMBER = re.compile(r'[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)')


def commands(data):
    """Yields each command of a path with its arguments."""
    at, name = 0, None
    while data[at:].strip(' ,\n'):
        letter = re.match(r'[\s,]*([A-Za-z])', data[at:])
        if letter:
            name, at = letter.group(1), at + letter.end()
        if name is None or name.upper() not in ARGUMENTS:
            raise ValueError(f'path command {name!r} at {at}')
        values = []
        for index in range(ARGUMENTS[name.upper()]):
            flag = name in 'Aa' and index in (3, 4)
            match = (FLAG if flag else NUMBER).match(data, at)
            if not match:
                raise ValueError(f'a number is missing at {at}')
            values.append(float(match.group(1)))
            at = match.end()
        yield name, values
        name = {'M': 'L', 'm': 'l', 'Z': None, 'z': None}.get(name, name)


def curve(start, one, two, end):
    """Points along a cubic curve."""
    for step in range(1, STEPS_A_CURVE + 1):
        t = step / STEPS_A_CURVE
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3)
        yield tuple(sum(w * p[axis] for w, p in zip(weights, (start, one, two, end)))
                    for axis in (0, 1))


def arc(start, radius, large, sweep, end):
    """Points along a circular arc."""
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    half = math.hypot(dx, dy)
    if half == 0:
        return
    radius = max(radius, half)
    height = math.sqrt(max(radius ** 2 - half ** 2, 0)) * (-1 if large == sweep else 1)
    centre = ((start[0] + end[0]) / 2 + height * dy / half,
              (start[1] + end[1]) / 2 - height * dx / half)
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    last = math.atan2(end[1] - centre[1], end[0] - centre[0])
    if sweep and last < first:
        last += 2 * math.pi
    if not sweep and last > first:
        last -= 2 * math.pi
    steps = max(2, math.ceil(abs(last - first) / (2 * math.pi) * 4 * STEPS_A_CURVE))
    for step in range(1, steps):
        angle = first + (last - first) * step / steps
        yield (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
    yield end


def polygons(data):
    """Turns a path into closed polygons."""
    found, points = [], []
    here = (0.0, 0.0)
    for name, values in commands(data):
        kind, base = name.upper(), here if name.islower() else (0.0, 0.0)
        pairs = [(values[i] + base[0], values[i + 1] + base[1])
                 for i in range(0, len(values) - 1, 2)]
        if kind == 'M':
            points = [pairs[0]]
            found.append(points)
        elif kind == 'L':
            points.append(pairs[0])
        elif kind == 'H':
            points.append((values[0] + base[0], here[1]))
        elif kind == 'V':
            points.append((here[0], values[0] + base[1]))
        elif kind == 'C':
            points.extend(curve(here, *pairs))
        elif kind == 'A':
            if values[0] != values[1]:
                raise ValueError('only circular arcs are drawn')
            end = (values[5] + base[0], values[6] + base[1])
            points.extend(arc(here, values[0], values[3] == 1, values[4] == 1, end))
        if kind == 'Z':
            here = points[0]
            points = [here]
            found.append(points)
        else:
            here = points[-1]
    return [polygon for polygon in found if len(polygon) > 2]


def spans(edges, y, even_odd):
    """Yields the parts of one line that lie inside."""
    crossings = sorted((x0 + (y - y0) * (x1 - x0) / (y1 - y0), 1 if y1 > y0 else -1)
                       for (x0, y0), (x1, y1) in edges if (y0 <= y) != (y1 <= y))
    winding, start = 0, None
    for x, turn in crossings:
        inside = winding % 2 if even_odd else winding
        winding += turn
        now = winding % 2 if even_odd else winding
        if not inside and now:
            start = x
        elif inside and not now:
            yield start, x


def coverage(data, even_odd, size):
    """Works out how much of each pixel a path covers, 0 to 1."""
    scale = size / CANVAS
    edges = [((a[0] * scale, a[1] * scale), (b[0] * scale, b[1] * scale))
             for polygon in polygons(data)
             for a, b in zip(polygon, polygon[1:] + polygon[:1])]
    rows = [[0.0] * size for _ in range(size)]
    for line in range(size * LINES_A_PIXEL):
        row = rows[line // LINES_A_PIXEL]
        for left, right in spans(edges, (line + 0.5) / LINES_A_PIXEL, even_odd):
            left, right = max(left, 0), min(right, size)
            for x in range(int(left), min(math.ceil(right), size)):
                row[x] += max(min(right, x + 1) - max(left, x), 0) / LINES_A_PIXEL
    return rows


def render(root, size):
    """Lays all paths of an icon over each other."""
    total = [[0.0] * size for _ in range(size)]
    for element in root:
        tag = element.tag.split('}')[-1]
        if tag == 'title':
            continue
        if tag != 'path':
            raise ValueError(f'<{tag}> is not drawn')
        rows = coverage(element.get('d'), element.get('fill-rule') == 'evenodd', size)
        total = [[1 - (1 - a) * (1 - min(b, 1)) for a, b in zip(*pair)]
                 for pair in zip(total, rows)]
    return total


def png(rows):
    """Writes coverage as the alpha of a black picture."""
    def chunk(kind, body):
        return (struct.pack('>I', len(body)) + kind + body +
                struct.pack('>I', zlib.crc32(kind + body)))

    size = len(rows)
    lines = b''.join(b'\0' + b''.join(bytes((0, 0, 0, round(255 * value))) for value in row)
                     for row in rows)
    return (b'\x89PNG\r\n\x1a\n' +
            chunk(b'IHDR', struct.pack('>IIBBBBB', size, size, 8, 6, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(lines, 9)) + chunk(b'IEND', b''))


def main():
    """Renders every icon in every size."""
    folder, sizes, icons = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    for icon in map(pathlib.Path, icons):
        root = ET.parse(icon).getroot()
        for size in map(int, sizes.split(',')):
            try:
                picture = png(render(root, size))
            except ValueError as error:
                sys.exit(f'{icon}: {error}')
            (folder / f'{icon.stem}-{size}.png').write_bytes(picture)


if __name__ == '__main__':
    main()
