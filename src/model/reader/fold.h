/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldFold:
 * @HERALD_FOLD_SPACE: blanks, and whatever is neither a letter nor of use
 * @HERALD_FOLD_LETTER: a letter; @letters holds it in plain a to z
 * @HERALD_FOLD_NOTHING: belongs to the word around it and is not written: an accent by itself, a
 *   soft hyphen
 * @HERALD_FOLD_DIGIT: 0 to 9
 * @HERALD_FOLD_SIGN: punctuation; @sign holds its plain form
 * @HERALD_FOLD_LINE: a line end
 */
typedef enum
{
  HERALD_FOLD_SPACE,
  HERALD_FOLD_LETTER,
  HERALD_FOLD_NOTHING,
  HERALD_FOLD_DIGIT,
  HERALD_FOLD_SIGN,
  HERALD_FOLD_LINE,
} HeraldFoldKind;

/* Signs that ASCII lacks. */
#define HERALD_SIGN_AT_LEAST 'G'
#define HERALD_SIGN_AT_MOST 'L'
#define HERALD_SIGN_BULLET 'B'
#define HERALD_SIGN_EMPTY_BOX 'E'
#define HERALD_SIGN_TICKED_BOX 'K'

typedef struct
{
  guint8 kind;
  guint8 length; /* in bytes */
  guint8 n_letters;
  gboolean is_capital;
  char letters[4];
  char sign;
} HeraldFold;

HeraldFold herald_fold (const char *text, gsize length);

G_END_DECLS
