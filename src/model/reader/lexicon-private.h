/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/lexicon.h"

G_BEGIN_DECLS

#define HERALD_N_LETTERS 36
#define HERALD_LETTER_MAX_NODES G_MAXUINT16

/* A node of the tree of letters. A word stands for itself, for itself in capitals, or for whatever
 * begins with it. */
typedef struct
{
  guint16 next[HERALD_N_LETTERS];
  guint16 word;
  guint16 capital;
  guint16 stem;
} HeraldLetter;

typedef struct
{
  guint8 language;
  guint8 term;
} HeraldMeaning;

struct _HeraldLexicon
{
  GArray *letters;      /* (element-type HeraldLetter) the first is the root */
  GArray *words;        /* (element-type guint32) the languages of each word; 0 is no word */
  GHashTable *steps;    /* state and word to the state behind them */
  GPtrArray *meanings;  /* (element-type GArray) (nullable) what ends at each state */
  GPtrArray *languages; /* (element-type utf8) */
  guint16 number_word;  /* stands for any whole number */
};

int herald_letter_index (char letter);

G_END_DECLS
