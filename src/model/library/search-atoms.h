/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HERALD_SEARCH_ATOM_WORD,
  HERALD_SEARCH_ATOM_NUMBER,
  HERALD_SEARCH_ATOM_SIGN,
} HeraldSearchAtomKind;

/*
 * HeraldSearchAtom:
 * @offset: where its folded text begins in the text of its #HeraldSearchAtoms
 * @length: bytes of the folded text
 * @start: where it begins in what was read, in bytes
 * @end: where it ends there
 * @kind: what it is
 *
 * The smallest piece of a text: a run of letters, a number, or a sign that means something.
 */
typedef struct
{
  guint offset;
  guint length;
  guint start;
  guint end;
  HeraldSearchAtomKind kind;
} HeraldSearchAtom;

/*
 * HeraldSearchAtoms:
 * @text: the folded texts of all atoms, one behind the other
 * @atoms: (element-type HeraldSearchAtom): the atoms
 * @is_open: whether the last atom touches the end of the text, and so may still be growing
 */
typedef struct
{
  GString *text;
  GArray *atoms;
  gboolean is_open;
} HeraldSearchAtoms;

void herald_search_atoms_init (HeraldSearchAtoms *self);
void herald_search_atoms_clear (HeraldSearchAtoms *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeraldSearchAtoms, herald_search_atoms_clear)

void herald_search_atoms_read (HeraldSearchAtoms *self, const char *text, gsize length);

static inline const HeraldSearchAtom *
herald_search_atoms_get (const HeraldSearchAtoms *self, guint index)
{
  return &g_array_index (self->atoms, HeraldSearchAtom, index);
}

G_END_DECLS
