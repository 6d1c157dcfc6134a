/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills the table of a decision and proves it sound: no gap, no overlap, no rule without effect. */
#include "config.h"

#include "content/error.h"
#include "rules/cell-walk.h"
#include "rules/decision-private.h"

static char *
describe_cell (const HeraldDecision *self, const HeraldVocabulary *vocabulary, guint at)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_inputs; i++)
    {
      const HeraldAxis *axis = &self->axes[i];
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, axis->field);
      g_autofree char *cell =
          herald_axis_describe (axis, at / self->strides[i] % (axis->n_cells + 1), field);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", cell);
    }
  return g_string_free (text, FALSE);
}

/* Whether nothing is missing in the cell, and all of it can come. */
static gboolean
is_complete_cell (const HeraldDecision *self, guint at)
{
  for (guint i = 0; i < self->n_inputs; i++)
    {
      guint cell = at / self->strides[i] % (self->axes[i].n_cells + 1);

      if ((herald_axis_all_cells (&self->axes[i]) & (1u << cell)) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether every input either can come like that or is missing. */
static gboolean
can_come (const HeraldDecision *self, guint at)
{
  for (guint i = 0; i < self->n_inputs; i++)
    {
      const HeraldAxis *axis = &self->axes[i];
      guint cell = at / self->strides[i] % (axis->n_cells + 1);

      if (cell < axis->n_cells && (herald_axis_all_cells (axis) & (1u << cell)) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
allocate (HeraldDecision *self, const HeraldJson *json, GError **error)
{
  guint64 n_cells = 1;

  for (guint i = 0; i < self->n_inputs; i++)
    {
      self->strides[i] = n_cells;
      n_cells *= self->axes[i].n_cells + 1;
      if (n_cells > HERALD_DECISION_MAX_CELLS)
        return herald_json_fail (json,
                                 error,
                                 HERALD_CONTENT_ERROR_BOOK,
                                 "the table would have more than %d cells",
                                 HERALD_DECISION_MAX_CELLS);
    }
  if (n_cells * self->rules->len > HERALD_DECISION_MAX_WORK)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_BOOK,
                             "too many rules for a table of %u cells",
                             (guint)n_cells);
  self->n_cells = n_cells;
  self->table = g_new (gint16, n_cells);
  for (guint at = 0; at < self->n_cells; at++)
    self->table[at] = HERALD_DECISION_NO_RULE;
  return TRUE;
}

static gboolean
fail_overlap (const HeraldDecision *self,
              const HeraldVocabulary *vocabulary,
              const HeraldJson *json,
              guint at,
              guint rule,
              GError **error)
{
  g_autofree char *cell = describe_cell (self, vocabulary, at);

  return herald_json_fail (json,
                           error,
                           HERALD_CONTENT_ERROR_BOOK,
                           "overlap: “%s” and “%s” both fire for %s",
                           herald_decision_get_rule (self, self->table[at])->id,
                           herald_decision_get_rule (self, rule)->id,
                           cell);
}

static gboolean
place_rule (HeraldDecision *self,
            const HeraldVocabulary *vocabulary,
            const HeraldJson *json,
            guint rule,
            GError **error)
{
  HeraldCellWalk walk;
  gboolean fires = FALSE;
  gboolean goes_on =
      herald_cell_walk_start (&walk, herald_decision_get_rule (self, rule)->cells, self->n_inputs);

  for (; goes_on; goes_on = herald_cell_walk_next (&walk))
    {
      guint at = herald_decision_locate (self, walk.at);

      if (self->table[at] == HERALD_DECISION_NO_RULE)
        {
          self->table[at] = rule;
          fires |= can_come (self, at);
        }
      else if (self->hit_policy == HERALD_HIT_UNIQUE)
        return fail_overlap (self, vocabulary, json, at, rule, error);
    }
  if (!fires)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_BOOK,
                             "dead rule: “%s” never fires",
                             herald_decision_get_rule (self, rule)->id);
  return TRUE;
}

static gboolean
check_gaps (const HeraldDecision *self,
            const HeraldVocabulary *vocabulary,
            const HeraldJson *json,
            GError **error)
{
  for (guint at = 0; at < self->n_cells; at++)
    {
      if (self->table[at] == HERALD_DECISION_NO_RULE && is_complete_cell (self, at))
        {
          g_autofree char *cell = describe_cell (self, vocabulary, at);

          return herald_json_fail (
              json, error, HERALD_CONTENT_ERROR_BOOK, "gap: no rule for %s", cell);
        }
    }
  return TRUE;
}

/*
 * herald_decision_compile:
 * @self: a decision with axes and rules
 * @vocabulary: its fields, for messages
 * @json: the place of its rules, for messages
 * @error: return location for a #GError
 *
 * Returns: whether the table is sound
 */
gboolean
herald_decision_compile (HeraldDecision *self,
                         const HeraldVocabulary *vocabulary,
                         const HeraldJson *json,
                         GError **error)
{
  if (!allocate (self, json, error))
    return FALSE;
  for (guint rule = 0; rule < self->rules->len; rule++)
    {
      HeraldJson place = herald_json_element (json, rule);

      if (!place_rule (self, vocabulary, &place, rule, error))
        return FALSE;
    }
  return check_gaps (self, vocabulary, json, error);
}
