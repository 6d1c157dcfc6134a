# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that promise too much, judge a person, or frighten."""

import re

# What the program does not do: it explains, shows, looks up, counts.
CLAIMS = re.compile(
    r'\b(?:diagnos(?:e[ds]?|ing)|interpret\w*|detect\w*|calculat\w*|analy[sz]\w*|predict\w*|'
    r'recommend\w*|clinical decision\w*)\b|\bA\.?I\b\.?', re.IGNORECASE)
# What is heard as a judgement, or as a guess.
JUDGEMENTS = re.compile(
    r'\b(?:good|bad(?:ly)?|fail\w*|abnormal\w*|inconclusive|probabl[ey]|missing data|realistic)\b|'
    r'\b(?:may|might|could) be HER2.(?:positive|negative)\b|\binvalid\s*!', re.IGNORECASE)


def find(text, *patterns):
    """Gives the words of a text that match one of the patterns."""
    return [match[0] for pattern in patterns or (CLAIMS, JUDGEMENTS) for match in pattern.finditer(text)]
