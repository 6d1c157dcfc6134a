/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/candidate.h"

G_BEGIN_DECLS

enum
{
  HERALD_BIND_HER2 = 1 << 0,
  HERALD_BIND_ER = 1 << 1,
  HERALD_BIND_PR = 1 << 2,
  HERALD_BIND_KI67 = 1 << 3,
  HERALD_BIND_IHC = 1 << 4,
  HERALD_BIND_ISH = 1 << 5,
  HERALD_BIND_STRANGER = 1 << 6,
};
#define HERALD_BIND_RECEPTORS (HERALD_BIND_ER | HERALD_BIND_PR)
#define HERALD_BIND_MARKERS (HERALD_BIND_HER2 | HERALD_BIND_RECEPTORS | HERALD_BIND_KI67)
#define HERALD_BIND_MAX_ORDER 8
#define HERALD_BIND_MAX_DEPTH 8

/**
 * HeraldGroup:
 * @markers: what it names, as a set
 * @order: (array length=n_order): the markers one by one, each a set of one; both receptors for
 *   "hormone receptors"
 * @first: its first item
 * @last: its last marker
 * @is_open: whether another marker can still join: no value stands between
 * @has_status: whether it has its word
 * @is_soft: whether that word came from in front, and gives way to one behind
 * @is_hormone: whether it says "hormone receptors" and names neither
 * @crossed: whether a comma or the like stands between it and here
 * @n_unknown: words that no list knows since then
 * @n_words: items since then
 *
 * Markers that share what is said of them: "ER and PR", "HER2 by FISH".
 */
typedef struct
{
  guint markers;
  guint order[HERALD_BIND_MAX_ORDER];
  guint n_order;
  guint first;
  guint last;
  gboolean is_open;
  gboolean has_status;
  gboolean is_soft;
  gboolean has_percent;
  gboolean has_score;
  gboolean is_pending;
  gboolean is_hormone;
  gboolean crossed;
  guint n_unknown;
  guint n_words;
  guint first_soft; /* the first candidate of its soft word */
  guint end_soft;
} HeraldGroup;

/**
 * HeraldBinder:
 * @front: the word in front of markers that holds for them, such as "negative for", or NONE
 * @front_percent: a percent in front of them, or G_MAXUINT
 *
 * The state of reading one sentence after the other.
 */
typedef struct
{
  HeraldPage *page;
  guint sentence;
  guint from;
  guint to;
  HeraldGroup group;
  HeraldGroup before; /* the last group of the sentence before */
  HeraldGroup stack[HERALD_BIND_MAX_DEPTH];
  guint depth;
  HeraldReportWord front;
  guint front_item;
  guint front_percent;
  guint free_percent;
  gboolean saw_her2;
  gboolean is_choice_off; /* behind an empty box */
  guint triple;           /* what "triple negative" said of HER2, a candidate, or G_MAXUINT */
} HeraldBinder;

guint herald_binder_bits_of (HeraldReportWord term);
const HeraldItem *herald_binder_item (const HeraldBinder *self, gint64 index);
gboolean herald_binder_can_bind (const HeraldBinder *self);
void herald_binder_touch (HeraldBinder *self);
void herald_binder_start_group (HeraldBinder *self, guint index);
void herald_binder_name_marker (HeraldBinder *self, guint bits, guint index);
void herald_binder_open_bracket (HeraldBinder *self);
void herald_binder_close_bracket (HeraldBinder *self);
void herald_binder_take_hormone_word (HeraldBinder *self, guint index);
void herald_binder_turn_front (HeraldBinder *self, guint index);
void herald_binder_take_no_stain (HeraldBinder *self, guint index);
void herald_binder_apply_front (HeraldBinder *self, guint markers);

void herald_binder_take_status (HeraldBinder *self, guint index);
void herald_binder_take_triple (HeraldBinder *self, guint index);
void herald_binder_end_triple (HeraldBinder *self);
HeraldTest herald_binder_find_test (const HeraldBinder *self, guint index);
void herald_binder_emit_status (
    HeraldBinder *self, guint markers, HeraldReportWord status, guint index, gboolean is_soft);
HeraldReportWord herald_binder_read_status (const HeraldBinder *self, guint index);
void herald_binder_take_bare_noun (HeraldBinder *self, guint index);

void herald_binder_span_marker (const HeraldBinder *self, guint *first, guint *last);
gboolean herald_binder_follows (const HeraldBinder *self,
                                guint index,
                                gboolean (*is_kind) (HeraldReportWord term),
                                guint reach);
gboolean herald_binder_is_alone (const HeraldBinder *self, guint last);

guint herald_binder_take_score (HeraldBinder *self, guint index);
guint herald_binder_take_number (HeraldBinder *self, guint index);
void herald_binder_take_percent_in_front (HeraldBinder *self, guint index);

G_END_DECLS
