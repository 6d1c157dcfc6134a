/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editions that the rows of a cohort name, each with its memo. */
#include "config.h"

#include <string.h>

#include "record/cohort-editions.h"

/* For each decision of an edition: enough for nearly all rows, and small enough for a cache. */
#define N_MEMO_SLOTS 1024

struct _HeraldCohortEditions
{
  HeraldShelf *shelf;
  GArray *met; /* (element-type HeraldCohortEdition) the fallback, then those that rows named */
};

/* Ids are no longer than the cell where this reads them. */
static gboolean
equals (const HeraldCsvCell *cell, const char *text)
{
  return strncmp (text, cell->text, cell->length) == 0 && text[cell->length] == '\0';
}

static const HeraldCohortEdition *
add_edition (HeraldCohortEditions *self, HeraldRulebook *book)
{
  HeraldCohortEdition edition = { herald_rulebook_ref (book),
                                  herald_memo_new (book, N_MEMO_SLOTS) };

  g_array_append_val (self->met, edition);
  return &g_array_index (self->met, HeraldCohortEdition, self->met->len - 1);
}

static void
clear_edition (HeraldCohortEdition *edition)
{
  herald_memo_free (edition->memo);
  herald_rulebook_unref (edition->book);
}

static const HeraldCohortEdition *
find_met (const HeraldCohortEditions *self, const HeraldCsvCell *cell)
{
  for (guint i = 0; i < self->met->len; i++)
    {
      const HeraldCohortEdition *edition = &g_array_index (self->met, HeraldCohortEdition, i);

      if (equals (cell, herald_rulebook_get_text (edition->book)->id))
        return edition;
    }
  return NULL;
}

static gboolean
is_blank (const HeraldCsvCell *cell)
{
  for (gsize i = 0; i < cell->length; i++)
    {
      if (!g_ascii_isspace (cell->text[i]))
        return FALSE;
    }
  return TRUE;
}

/* Somebody may have typed the name with capitals or with spaces around it. */
static const HeraldCohortEdition *
find_spelled (HeraldCohortEditions *self, const HeraldCsvCell *cell)
{
  g_autofree char *spelled = g_strndup (cell->text, cell->length);
  g_autofree char *id = g_ascii_strdown (g_strstrip (spelled), -1);
  const HeraldCohortEdition *met = find_met (self, &(HeraldCsvCell){ id, strlen (id) });
  HeraldRulebook *book;

  if (met != NULL)
    return met;
  book = herald_shelf_find (self->shelf, id);
  return book != NULL ? add_edition (self, book) : NULL;
}

/*
 * herald_cohort_editions_new:
 * @shelf: where editions are found; outlives the result
 * @fallback: the edition of rows that name none
 *
 * Returns: (transfer full): the editions, only @fallback so far
 */
HeraldCohortEditions *
herald_cohort_editions_new (HeraldShelf *shelf, HeraldRulebook *fallback)
{
  HeraldCohortEditions *self = g_new0 (HeraldCohortEditions, 1);

  self->shelf = shelf;
  self->met = g_array_new (FALSE, FALSE, sizeof (HeraldCohortEdition));
  g_array_set_clear_func (self->met, (GDestroyNotify)clear_edition);
  add_edition (self, fallback);
  return self;
}

/*
 * herald_cohort_editions_free:
 * @self: (transfer full): editions
 */
void
herald_cohort_editions_free (HeraldCohortEditions *self)
{
  g_array_unref (self->met);
  g_free (self);
}

/*
 * herald_cohort_editions_find:
 * @self: editions
 * @cell: (inout): the name of one; a blank cell becomes the name of the fallback
 *
 * Returns: (transfer none) (nullable): the edition, until the next call; %NULL where there is none
 *   of that name
 */
const HeraldCohortEdition *
herald_cohort_editions_find (HeraldCohortEditions *self, HeraldCsvCell *cell)
{
  const HeraldCohortEdition *edition;

  if (is_blank (cell))
    {
      edition = &g_array_index (self->met, HeraldCohortEdition, 0);
      cell->text = herald_rulebook_get_text (edition->book)->id;
      cell->length = strlen (cell->text);
      return edition;
    }
  edition = find_met (self, cell);
  return edition != NULL ? edition : find_spelled (self, cell);
}
