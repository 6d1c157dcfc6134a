/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who counts what in which nucleus: the one that is counted, and the sheet of those that were. */
#include "config.h"

#include <string.h>

#include "practice/ish-tally.h"
#include "practice/ish-walk.h"

/* A press so near to a mark means the mark: about the width of a dot on either side. */
#define DOT_REACH HERALD_ISH_MICROMETRE

struct _HeraldIshTally
{
  GObject parent_instance;

  HeraldIshField *field;
  const HeraldIshNucleus *nuclei;
  guint n_nuclei;
  HeraldCountSheet *sheet;
  guint current; /* an index */
  HeraldCount draft;
  GArray *dots; /* (element-type HeraldIshDot) */
};

G_DEFINE_FINAL_TYPE (HeraldIshTally, herald_ish_tally, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed (HeraldIshTally *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
herald_ish_tally_finalize (GObject *object)
{
  HeraldIshTally *self = HERALD_ISH_TALLY (object);

  g_clear_pointer (&self->field, herald_ish_field_unref);
  g_clear_object (&self->sheet);
  g_array_unref (self->dots);
  G_OBJECT_CLASS (herald_ish_tally_parent_class)->finalize (object);
}

static void
herald_ish_tally_class_init (HeraldIshTallyClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_ish_tally_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_ISH_TALLY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_ish_tally_init (HeraldIshTally *self)
{
  self->dots = g_array_new (FALSE, FALSE, sizeof (HeraldIshDot));
}

/* What was counted in it before is counted on. */
static void
take_up (HeraldIshTally *self, guint index)
{
  guint number = self->nuclei[index].number;
  const HeraldCount *row = herald_count_sheet_find (self->sheet, number, 1, NULL);

  self->current = index;
  self->draft = row != NULL ? *row : (HeraldCount){ .number = number, .observer = 1 };
}

/**
 * herald_ish_tally_new:
 * @field: a drawn field
 *
 * Returns: (transfer full): nothing counted yet, at the first nucleus
 */
HeraldIshTally *
herald_ish_tally_new (HeraldIshField *field)
{
  HeraldIshTally *self = g_object_new (HERALD_TYPE_ISH_TALLY, NULL);

  self->field = herald_ish_field_ref (field);
  self->nuclei = herald_ish_field_get_nuclei (field, &self->n_nuclei);
  self->sheet = herald_count_sheet_new (herald_ish_field_get_recipe (field)->is_dual);
  take_up (self, 0);
  return self;
}

/**
 * herald_ish_tally_get_field:
 * @self: a tally
 *
 * Returns: (transfer none): what is counted in
 */
HeraldIshField *
herald_ish_tally_get_field (HeraldIshTally *self)
{
  return self->field;
}

/**
 * herald_ish_tally_get_sheet:
 * @self: a tally
 *
 * Returns: (transfer none): what was counted
 */
HeraldCountSheet *
herald_ish_tally_get_sheet (HeraldIshTally *self)
{
  return self->sheet;
}

/**
 * herald_ish_tally_get_nucleus:
 * @self: a tally
 *
 * Returns: the one that is counted
 */
const HeraldIshNucleus *
herald_ish_tally_get_nucleus (HeraldIshTally *self)
{
  return &self->nuclei[self->current];
}

/**
 * herald_ish_tally_get_draft:
 * @self: a tally
 *
 * Returns: what was counted in it so far
 */
const HeraldCount *
herald_ish_tally_get_draft (HeraldIshTally *self)
{
  return &self->draft;
}

/**
 * herald_ish_tally_get_dots:
 * @self: a tally
 *
 * Returns: (element-type HeraldIshDot): what was marked
 */
const GArray *
herald_ish_tally_get_dots (HeraldIshTally *self)
{
  return self->dots;
}

/**
 * herald_ish_tally_is_empty:
 * @self: a tally
 *
 * Returns: whether nothing was counted in the nucleus that is counted
 */
gboolean
herald_ish_tally_is_empty (HeraldIshTally *self)
{
  return herald_count_get_her2 (&self->draft) == 0 && self->draft.cep17 == 0;
}

static gboolean
is_kept (HeraldIshTally *self)
{
  return herald_count_sheet_find (self->sheet, self->draft.number, 1, NULL) != NULL;
}

static void
keep (HeraldIshTally *self)
{
  const HeraldCount *row = herald_count_sheet_find (self->sheet, self->draft.number, 1, NULL);

  if (row == NULL ? herald_ish_tally_is_empty (self) : memcmp (row, &self->draft, sizeof *row) == 0)
    return;
  herald_count_sheet_put (self->sheet, &self->draft);
}

/**
 * herald_ish_tally_keep:
 * @self: a tally
 *
 * Writes what was counted into the sheet; where that is nothing, no row is begun.
 */
void
herald_ish_tally_keep (HeraldIshTally *self)
{
  keep (self);
  changed (self);
}

static void
go_to (HeraldIshTally *self, guint index)
{
  keep (self);
  take_up (self, index);
  changed (self);
}

/**
 * herald_ish_tally_select:
 * @self: a tally
 * @number: a nucleus of the field
 *
 * Counts there; what was counted before is kept.
 */
void
herald_ish_tally_select (HeraldIshTally *self, guint number)
{
  for (guint i = 0; i < self->n_nuclei; i++)
    {
      if (self->nuclei[i].number == number)
        go_to (self, i);
    }
}

/**
 * herald_ish_tally_walk:
 * @self: a tally
 * @columns: 1 to the right, -1 to the left, or 0
 * @rows: 1 down, -1 up, or 0
 *
 * Goes to the next nucleus that lies there, where there is one.
 */
void
herald_ish_tally_walk (HeraldIshTally *self, int columns, int rows)
{
  const HeraldIshNucleus *nucleus =
      herald_ish_walk_find (self->field, herald_ish_tally_get_nucleus (self), columns, rows);

  if (nucleus != NULL)
    go_to (self, (guint)(nucleus - self->nuclei));
}

static guint
step (guint number, int by)
{
  return (guint)CLAMP ((int)number + by, 0, HERALD_COUNT_MOST_SIGNALS);
}

/* The mark that was set last. */
static void
remove_last_dot (HeraldIshTally *self, HeraldIshProbe probe)
{
  for (guint i = self->dots->len; i > 0; i--)
    {
      const HeraldIshDot *dot = &g_array_index (self->dots, HeraldIshDot, i - 1);

      if (dot->number == self->draft.number && dot->probe == probe)
        {
          g_array_remove_index (self->dots, i - 1);
          return;
        }
    }
}

static void
add (HeraldIshTally *self, HeraldIshProbe probe, int by)
{
  guint *number = probe == HERALD_ISH_HER2 ? &self->draft.her2 : &self->draft.cep17;

  *number = step (*number, by);
}

/**
 * herald_ish_tally_add:
 * @self: a tally
 * @probe: a colour
 * @by: how many dots more, or fewer where less than 0
 */
void
herald_ish_tally_add (HeraldIshTally *self, HeraldIshProbe probe, int by)
{
  add (self, probe, by);
  if (by < 0)
    remove_last_dot (self, probe);
  changed (self);
}

/**
 * herald_ish_tally_add_cluster:
 * @self: a tally
 * @cluster: small or large
 * @by: how many more, or fewer where less than 0
 */
void
herald_ish_tally_add_cluster (HeraldIshTally *self, HeraldIshCluster cluster, int by)
{
  guint *number =
      cluster == HERALD_ISH_LARGE ? &self->draft.large_clusters : &self->draft.small_clusters;

  *number = step (*number, by);
  changed (self);
}

static gboolean
remove_dot_at (HeraldIshTally *self, int x, int y)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      HeraldIshDot dot = g_array_index (self->dots, HeraldIshDot, i);

      if (dot.number == self->draft.number && ABS (dot.x - x) < DOT_REACH / 2 &&
          ABS (dot.y - y) < DOT_REACH / 2)
        {
          g_array_remove_index (self->dots, i);
          add (self, dot.probe, -1);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * herald_ish_tally_mark:
 * @self: a tally
 * @probe: what the dot is taken for
 * @x: where, in units of the field
 * @y: the same
 *
 * Counts a dot and marks it; where there is a mark, takes both away. In another nucleus, counts
 * there from now on and marks nothing yet.
 */
void
herald_ish_tally_mark (HeraldIshTally *self, HeraldIshProbe probe, int x, int y)
{
  const HeraldIshNucleus *nucleus = herald_ish_field_find_nucleus (self->field, x, y);
  HeraldIshDot dot = { self->draft.number, probe, x, y };

  if (nucleus == NULL)
    return;
  if (nucleus->number != self->draft.number)
    {
      herald_ish_tally_select (self, nucleus->number);
      return;
    }
  if (!remove_dot_at (self, x, y))
    {
      g_array_append_val (self->dots, dot);
      add (self, probe, 1);
    }
  changed (self);
}

/* The next one that nobody has counted or left out; the same one where there is none. */
static guint
find_next (HeraldIshTally *self)
{
  for (guint i = 1; i < self->n_nuclei; i++)
    {
      guint index = (self->current + i) % self->n_nuclei;

      if (herald_count_sheet_find (self->sheet, self->nuclei[index].number, 1, NULL) == NULL)
        return index;
    }
  return self->current;
}

/**
 * herald_ish_tally_next:
 * @self: a tally
 *
 * Keeps what was counted, and goes to the next nucleus that has no row.
 */
void
herald_ish_tally_next (HeraldIshTally *self)
{
  keep (self);
  go_to (self, find_next (self));
}

/**
 * herald_ish_tally_leave_out:
 * @self: a tally
 * @exclusion: why the nucleus is left out; %HERALD_ISH_COUNTED to count it after all
 *
 * What was counted in it is kept, and does not count.
 */
void
herald_ish_tally_leave_out (HeraldIshTally *self, HeraldIshExclusion exclusion)
{
  guint position;

  self->draft.exclusion = exclusion;
  if (exclusion != HERALD_ISH_COUNTED)
    {
      herald_count_sheet_put (self->sheet, &self->draft);
      go_to (self, find_next (self));
      return;
    }
  if (is_kept (self) && herald_ish_tally_is_empty (self) &&
      herald_count_sheet_find (self->sheet, self->draft.number, 1, &position) != NULL)
    herald_count_sheet_remove (self->sheet, position);
  herald_ish_tally_keep (self);
}
