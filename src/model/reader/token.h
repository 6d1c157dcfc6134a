/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/page.h"

G_BEGIN_DECLS

/**
 * HeraldToken:
 * @start: where it begins, in bytes
 * @end: where it ends
 * @words: (array length=n_words): the listed words that it is
 * @whole: a whole number up to 32767, else -1
 * @kind: a #HeraldItemKind
 * @sign: the sign
 * @flags: those of a #HeraldItem
 *
 * A word, a number or a sign, before phrases are known.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint16 words[HERALD_SPELLING_MAX_WORDS];
  gint16 whole;
  guint8 n_words;
  guint8 kind;
  guint8 sign;
  guint8 flags;
} HeraldToken;

G_END_DECLS
