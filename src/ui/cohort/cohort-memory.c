/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers what the columns of a table were said to hold, for the next table with the same ones.
 * Nothing of a table is kept, not even the names of its columns: only a fingerprint of them. */
#include "config.h"

#include <string.h>

#include "cohort/cohort-memory.h"

#define MOST_KEPT 32

typedef struct
{
  const char *name;
  guint column;
} Place;

static int
compare_places (gconstpointer one, gconstpointer other)
{
  const Place *first = one;
  const Place *second = other;
  int order = strcmp (first->name, second->name);

  return order != 0 ? order : (first->column > second->column) - (first->column < second->column);
}

/* The same columns in another order are the same table. */
static GArray *
sort_names (const char *const *names)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; names[i] != NULL; i++)
    {
      Place place = { names[i], i };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

static char *
make_fingerprint (const GArray *places)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  /* With the end of each name, so that "ab", "c" differs from "a", "bc". */
  for (guint i = 0; i < places->len; i++)
    {
      const char *name = g_array_index (places, Place, i).name;

      g_checksum_update (checksum, (const guchar *)name, strlen (name) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/*
 * herald_cohort_memory_find:
 * @settings: where it is remembered
 * @names: (array zero-terminated=1): the columns of a table
 *
 * Returns: (transfer full) (nullable): for each column what it was said to hold; %NULL where no
 * such table was seen
 */
char **
herald_cohort_memory_find (HeraldSettings *settings, const char *const *names)
{
  g_autoptr (GArray) places = sort_names (names);
  g_autofree char *fingerprint = make_fingerprint (places);
  g_autoptr (GVariant) kept = herald_settings_get_cohort_columns (settings);
  GVariantIter iter;
  const char *key;
  char **meanings;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(&s^as)", &key, &meanings))
    {
      g_auto (GStrv) sorted = meanings;
      char **found;

      if (strcmp (key, fingerprint) != 0 || g_strv_length (sorted) != places->len)
        continue;
      found = g_new0 (char *, places->len + 1);
      for (guint i = 0; i < places->len; i++)
        found[g_array_index (places, Place, i).column] = g_strdup (sorted[i]);
      return found;
    }
  return NULL;
}

static void
add_others (GVariantBuilder *builder, GVariant *kept, const char *fingerprint)
{
  gsize n_children = g_variant_n_children (kept);
  guint n_added = 1;

  for (gsize i = 0; i < n_children && n_added < MOST_KEPT; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (kept, i);
      const char *key;

      g_variant_get (child, "(&s@as)", &key, NULL);
      if (strcmp (key, fingerprint) == 0)
        continue;
      g_variant_builder_add_value (builder, child);
      n_added++;
    }
}

/*
 * herald_cohort_memory_keep:
 * @settings: where it is remembered
 * @names: (array zero-terminated=1): the columns of a table
 * @meanings: (array zero-terminated=1): for each what it holds
 */
void
herald_cohort_memory_keep (HeraldSettings *settings,
                           const char *const *names,
                           const char *const *meanings)
{
  g_autoptr (GArray) places = sort_names (names);
  g_autofree char *fingerprint = make_fingerprint (places);
  g_autofree const char **sorted = g_new0 (const char *, places->len + 1);
  g_autoptr (GVariant) kept = herald_settings_get_cohort_columns (settings);
  GVariantBuilder builder;

  for (guint i = 0; i < places->len; i++)
    sorted[i] = meanings[g_array_index (places, Place, i).column];
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sas)"));
  g_variant_builder_add (&builder, "(s^as)", fingerprint, sorted);
  add_others (&builder, kept, fingerprint);
  herald_settings_set_cohort_columns (settings, g_variant_builder_end (&builder));
}
