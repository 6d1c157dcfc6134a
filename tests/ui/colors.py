# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours: GTK's expressions, contrast, colour vision, and how far two of them stand apart."""

import colorsys
import math
import re

# What GTK's own themes define: text, ground of lists, ground of windows.
# test-theme.c holds the program to the same values.
THEMES = {
    'light': ('#2e3436', '#ffffff', '#f6f5f4'),
    'dark': ('#eeeeec', '#2d2d2d', '#353535'),
    'high contrast': ('#272c2e', '#ffffff', '#fdfdfc'),
    'high contrast, dark': ('#f3f3f1', '#2d2d2d', '#303030'),
}

# Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision
# deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, at severity
# 1.0; on linear light. Grey is the luminance alone, as an old printer shows it.
VISIONS = {
    'usual': ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    'protanopia': ((0.152286, 1.052583, -0.204868),
                   (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    'deuteranopia': ((0.367322, 0.860646, -0.227968),
                     (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    'tritanopia': ((1.255528, -0.076749, -0.178779),
                   (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
    'grey': ((0.2126, 0.7152, 0.0722),) * 3,
}


def split_arguments(text):
    """Splits at the commas that stand in no inner parentheses."""
    depth, parts = 0, ['']
    for char in text:
        depth += {'(': 1, ')': -1}.get(char, 0)
        if char == ',' and depth == 0:
            parts.append('')
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def from_hex(text):
    """Reads #rrggbb."""
    return tuple(int(text[i:i + 2], 16) / 255 for i in (1, 3, 5)) + (1.0,)


def over(top, ground):
    """Lays one colour over an opaque one."""
    alpha = top[3]
    return tuple(a * alpha + b * (1 - alpha)
                 for a, b in zip(top[:3], ground[:3])) + (1.0,)


def to_linear(color):
    """From sRGB to light."""
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color[:3]]


def luminance(color):
    """Relative luminance as WCAG 2 defines it."""
    return sum(share * light for share, light in zip((0.2126, 0.7152, 0.0722), to_linear(color)))


def contrast(one, other):
    """Contrast ratio as WCAG 2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(color, vision):
    """What an opaque colour is to somebody of that colour vision."""
    linear = to_linear(color)
    light = [min(max(sum(a * b for a, b in zip(row, linear)), 0.0), 1.0)
             for row in VISIONS[vision]]
    return tuple(c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055
                 for c in light) + (1.0,)


def to_lab(color):
    """CIELAB of an sRGB colour, white D65."""
    red, green, blue = to_linear(color)
    axes = ((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
            0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
            (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    x, y, z = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in axes)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _hue(green_red, blue_yellow):
    return math.degrees(math.atan2(blue_yellow, green_red)) % 360


def _mean_hue(one, other, has_hues):
    if not has_hues:
        return one + other
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + (360 if one + other < 360 else -360)) / 2


def difference_of_labs(one, other):
    """CIEDE2000 of two colours in CIELAB, all weights 1."""
    mean = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7))
    (light1, a1, b1), (light2, a2, b2) = one, other
    a1, a2 = a1 * stretch, a2 * stretch
    chroma1, chroma2 = math.hypot(a1, b1), math.hypot(a2, b2)
    hue1, hue2 = _hue(a1, b1), _hue(a2, b2)
    has_hues = chroma1 * chroma2 > 0
    turn = (hue2 - hue1 + 180) % 360 - 180 if has_hues else 0.0
    d_hue = 2 * math.sqrt(chroma1 * chroma2) * math.sin(math.radians(turn / 2))
    light, chroma = (light1 + light2) / 2 - 50, (chroma1 + chroma2) / 2
    hue = _mean_hue(hue1, hue2, has_hues)
    weight = (1 - 0.17 * math.cos(math.radians(hue - 30))
              + 0.24 * math.cos(math.radians(2 * hue))
              + 0.32 * math.cos(math.radians(3 * hue + 6))
              - 0.20 * math.cos(math.radians(4 * hue - 63)))
    d_light = (light2 - light1) / (1 + 0.015 * light ** 2 / math.sqrt(20 + light ** 2))
    d_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    d_hue /= 1 + 0.015 * chroma * weight
    spin = (-2 * math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
            * math.sin(math.radians(60 * math.exp(-((hue - 275) / 25) ** 2))))
    return math.sqrt(d_light ** 2 + d_chroma ** 2 + d_hue ** 2 + spin * d_chroma * d_hue)


def difference(one, other):
    """CIEDE2000 of two sRGB colours."""
    return difference_of_labs(to_lab(one), to_lab(other))


class Colors:
    """Works out the named colours of a stylesheet on one theme."""

    def __init__(self, definitions, theme):
        names = ('theme_fg_color', 'theme_base_color', 'theme_bg_color')
        self.definitions = {**dict(zip(names, theme)), **definitions}

    def value(self, text):
        """Works out one colour expression."""
        text = text.strip()
        if text.startswith('#'):
            return from_hex(text)
        if text.startswith('@'):
            return self.value(self.definitions[text[1:]])
        name, inner = re.fullmatch(r'(\w+)\s*\((.*)\)', text, re.DOTALL).groups()
        return getattr(self, name)(*split_arguments(inner))

    def mix(self, one, other, share):
        """GTK's mix ()."""
        return tuple(a + (b - a) * float(share)
                     for a, b in zip(self.value(one), self.value(other)))

    def alpha(self, color, share):
        """GTK's alpha ()."""
        color = self.value(color)
        return color[:3] + (color[3] * float(share),)

    def shade(self, color, share):
        """GTK's shade (): lightness and saturation times the share."""
        color = self.value(color)
        hue, light, saturation = colorsys.rgb_to_hls(*color[:3])
        return colorsys.hls_to_rgb(hue, min(light * float(share), 1),
                                   min(saturation * float(share), 1)) + color[3:]
