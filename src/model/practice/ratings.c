/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the answers of several readers side by side. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "practice/ratings-private.h"

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
keep_new (GPtrArray *names, GHashTable *known, const char *name)
{
  if (*name != '\0' && g_hash_table_add (known, (char *)name))
    g_ptr_array_add (names, (char *)name);
}

/* In the order of their bytes, so that it does not matter whose file came first. More than there is
 * room for are no classes: such a file is not about practice. */
static GPtrArray *
find_classes (const HeraldScale *scale, GPtrArray *answers)
{
  GPtrArray *classes = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; scale->classes != NULL && scale->classes[i] != NULL; i++)
    g_ptr_array_add (classes, (char *)scale->classes[i]);
  for (guint i = 0; scale->classes == NULL && i < answers->len; i++)
    {
      const HeraldAnswer *answer = g_ptr_array_index (answers, i);

      keep_new (classes, known, herald_answer_get (answer, scale->given));
      keep_new (classes, known, herald_answer_get (answer, scale->truth));
    }
  if (scale->classes == NULL)
    g_ptr_array_sort (classes, compare_texts);
  if (classes->len > HERALD_CONFUSION_MAX_CLASSES)
    g_ptr_array_set_size (classes, HERALD_CONFUSION_MAX_CLASSES);
  return classes;
}

/* Only those who have something to say on this scale. */
static gboolean
is_about (const HeraldRatings *self, const HeraldAnswer *answer)
{
  return herald_answer_has (answer, self->scale->given) ||
         herald_answer_has (answer, self->scale->truth);
}

static GPtrArray *
find_readers (const HeraldRatings *self)
{
  GPtrArray *readers = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const HeraldAnswer *answer = g_ptr_array_index (self->answers, i);
      const char *reader = herald_answer_get (answer, HERALD_ANSWER_READER);

      if (is_about (self, answer) && g_hash_table_add (known, (char *)reader))
        g_ptr_array_add (readers, (char *)reader);
    }
  g_ptr_array_sort (readers, compare_texts);
  return readers;
}

/* No sign of a text is that of a line end. */
static char *
name_case (const HeraldAnswer *answer)
{
  return g_strjoin ("\n",
                    herald_answer_get (answer, HERALD_ANSWER_SET),
                    herald_answer_get (answer, HERALD_ANSWER_CASE),
                    herald_answer_get (answer, HERALD_ANSWER_SEED),
                    herald_answer_get (answer, HERALD_ANSWER_EDITION),
                    herald_answer_get (answer, HERALD_ANSWER_MODE),
                    NULL);
}

/* The numbers of the cases, by their names. */
static GHashTable *
find_cases (const HeraldRatings *self)
{
  GHashTable *cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const HeraldAnswer *answer = g_ptr_array_index (self->answers, i);
      g_autofree char *name = is_about (self, answer) ? name_case (answer) : NULL;

      if (name != NULL && !g_hash_table_contains (cases, name))
        g_hash_table_insert (cases,
                             g_steal_pointer (&name),
                             GUINT_TO_POINTER (g_hash_table_size (cases)));
    }
  return cases;
}

static int
place_word (const HeraldRatings *self, const char *word)
{
  if (self->scale->classes != NULL)
    return herald_scale_place (self->scale, word);
  for (guint i = 0; i < self->classes->len; i++)
    {
      if (strcmp (g_ptr_array_index (self->classes, i), word) == 0)
        return (int)i;
    }
  return HERALD_RATINGS_NO_CLASS;
}

static gboolean
is_earlier (const HeraldAnswer *a, const HeraldAnswer *b)
{
  g_autoptr (GDateTime) first =
      g_date_time_new_from_iso8601 (herald_answer_get (a, HERALD_ANSWER_STARTED), NULL);
  g_autoptr (GDateTime) second =
      g_date_time_new_from_iso8601 (herald_answer_get (b, HERALD_ANSWER_STARTED), NULL);

  return first != NULL && second != NULL && g_date_time_compare (first, second) < 0;
}

/* The same answer in two files is one answer. */
static gboolean
are_same (const HeraldAnswer *a, const HeraldAnswer *b)
{
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    {
      if (strcmp (herald_answer_get (a, i), herald_answer_get (b, i)) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
fill_cell (HeraldRatings *self, HeraldRatingsCell *cell, const HeraldAnswer *answer)
{
  if (cell->answer != NULL && !are_same (cell->answer, answer))
    self->n_repeated++;
  if (cell->answer != NULL && !is_earlier (answer, cell->answer))
    return;
  cell->answer = answer;
  cell->given = (gint8)place_word (self, herald_answer_get (answer, self->scale->given));
  cell->truth = (gint8)place_word (self, herald_answer_get (answer, self->scale->truth));
}

static void
fill_cells (HeraldRatings *self)
{
  g_autoptr (GHashTable) cases = find_cases (self);
  g_autoptr (GHashTable) readers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->readers->len; i++)
    g_hash_table_insert (readers, g_ptr_array_index (self->readers, i), GUINT_TO_POINTER (i));
  self->n_cases = g_hash_table_size (cases);
  self->cells = g_new0 (HeraldRatingsCell, (gsize)self->n_cases * self->readers->len);
  for (guint i = 0; i < self->answers->len; i++)
    {
      const HeraldAnswer *answer = g_ptr_array_index (self->answers, i);
      g_autofree char *name = name_case (answer);
      gpointer number, reader;

      if (is_about (self, answer) && g_hash_table_lookup_extended (cases, name, NULL, &number) &&
          g_hash_table_lookup_extended (
              readers, herald_answer_get (answer, HERALD_ANSWER_READER), NULL, &reader))
        fill_cell (self,
                   herald_ratings_get_cell (self,
                                            GPOINTER_TO_UINT (number),
                                            GPOINTER_TO_UINT (reader)),
                   answer);
    }
}

static gboolean
fail_as_too_many (GError **error, guint n_readers, guint n_cases)
{
  if (n_readers > HERALD_RATINGS_MOST_READERS)
    g_set_error (error,
                 HERALD_CONTENT_ERROR,
                 HERALD_CONTENT_ERROR_TOO_LARGE,
                 _ ("There are %u readers, and at most %d can be held against each other. Does "
                    "column “reader” hold one code a person?"),
                 n_readers,
                 HERALD_RATINGS_MOST_READERS);
  else
    g_set_error (error,
                 HERALD_CONTENT_ERROR,
                 HERALD_CONTENT_ERROR_TOO_LARGE,
                 _ ("There are %u cases and %u readers, which is more than can be held against "
                    "each other."),
                 n_cases,
                 n_readers);
  return FALSE;
}

/**
 * herald_ratings_check:
 * @answers: (element-type HeraldAnswer): answers of any readers, in any order
 * @error: return location for a #HeraldContentError
 *
 * Memory grows with readers times cases, and time with readers squared times cases.
 *
 * Returns: whether there are few enough of both for herald_ratings_new()
 */
gboolean
herald_ratings_check (GPtrArray *answers, GError **error)
{
  g_autoptr (GHashTable) readers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_readers, n_cases;

  for (guint i = 0; i < answers->len; i++)
    {
      const HeraldAnswer *answer = g_ptr_array_index (answers, i);

      g_hash_table_add (readers, (char *)herald_answer_get (answer, HERALD_ANSWER_READER));
      g_hash_table_add (cases, name_case (answer));
    }
  n_readers = g_hash_table_size (readers);
  n_cases = g_hash_table_size (cases);
  return (n_readers <= HERALD_RATINGS_MOST_READERS &&
          (guint64)n_readers * n_cases <= HERALD_RATINGS_MOST_CELLS) ||
         fail_as_too_many (error, n_readers, n_cases);
}

/**
 * herald_ratings_new:
 * @answers: (element-type HeraldAnswer): answers of any readers, in any order, that
 *   herald_ratings_check() lets pass
 * @scale: by what they are held against each other
 *
 * Returns: (transfer full): the answers side by side
 */
HeraldRatings *
herald_ratings_new (GPtrArray *answers, HeraldScaleId scale)
{
  HeraldRatings *self = g_new0 (HeraldRatings, 1);

  self->scale = herald_scale_find (scale);
  self->answers = g_ptr_array_ref (answers);
  self->classes = find_classes (self->scale, answers);
  self->readers = find_readers (self);
  fill_cells (self);
  return self;
}

/**
 * herald_ratings_free:
 * @self: (transfer full): ratings
 */
void
herald_ratings_free (HeraldRatings *self)
{
  g_free (self->cells);
  g_ptr_array_unref (self->readers);
  g_ptr_array_unref (self->classes);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

/**
 * herald_ratings_get_n_classes:
 * @self: ratings
 *
 * Returns: how many classes there are
 */
guint
herald_ratings_get_n_classes (const HeraldRatings *self)
{
  return self->classes->len;
}

/**
 * herald_ratings_get_class:
 * @self: ratings
 * @index: a class
 *
 * Returns: (transfer none): its name in files
 */
const char *
herald_ratings_get_class (const HeraldRatings *self, guint index)
{
  g_return_val_if_fail (index < self->classes->len, NULL);

  return g_ptr_array_index (self->classes, index);
}

/**
 * herald_ratings_get_n_readers:
 * @self: ratings
 *
 * Returns: how many readers there are
 */
guint
herald_ratings_get_n_readers (const HeraldRatings *self)
{
  return self->readers->len;
}

/**
 * herald_ratings_get_reader:
 * @self: ratings
 * @reader: a reader; they are in the order of the bytes of their codes
 *
 * Returns: (transfer none): the code; "" where there is none
 */
const char *
herald_ratings_get_reader (const HeraldRatings *self, guint reader)
{
  g_return_val_if_fail (reader < self->readers->len, NULL);

  return g_ptr_array_index (self->readers, reader);
}

/**
 * herald_ratings_get_n_cases:
 * @self: ratings
 *
 * Returns: how many cases anybody has answered
 */
guint
herald_ratings_get_n_cases (const HeraldRatings *self)
{
  return self->n_cases;
}

/**
 * herald_ratings_get_n_repeated:
 * @self: ratings
 *
 * Returns: how many answers do not count, since there is an earlier one of the reader to the case
 */
guint
herald_ratings_get_n_repeated (const HeraldRatings *self)
{
  return self->n_repeated;
}
