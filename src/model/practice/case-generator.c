/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deals out drawn cases from one number, the same on every machine: more than half near a line,
 * the lines in turn, the order mixed, no field twice. */
#include "config.h"

#include "content/error.h"
#include "practice/case-generator.h"
#include "practice/case-number.h"
#include "practice/case-set.h"
#include "practice/random.h"

typedef struct
{
  HeraldCaseKind kind;
  GPtrArray *lines; /* (element-type utf8) classes that lie near a line */
  GPtrArray *clear; /* (element-type utf8) classes that do not */
  guint count;
  guint seed;
  HeraldRandom random;
  GHashTable *seeds; /* (element-type uint) those that were dealt */
} Dealer;

static gboolean
read_kind (Dealer *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "kind");
  const char *text = herald_json_string (&member, error);

  if (text == NULL)
    return FALSE;
  if (!herald_case_kind_find (text, &self->kind) ||
      herald_case_kind_get_clear_class (self->kind, 0) == NULL)
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "cases of kind “%s” can’t be drawn", text);
  return TRUE;
}

static gboolean
check_classes (const Dealer *self,
               const HeraldJson *list,
               GPtrArray *classes,
               gboolean is_line,
               GError **error)
{
  for (guint i = 0; i < classes->len; i++)
    {
      HeraldPracticeBoundary boundary;

      if (!herald_case_kind_find_class (self->kind, classes->pdata[i], &boundary) ||
          herald_practice_boundary_is_line (boundary) != is_line)
        return herald_json_fail (list,
                                 error,
                                 HERALD_CONTENT_ERROR_VALUE,
                                 "“%s” is no class of “%s” that lies %s",
                                 (const char *)classes->pdata[i],
                                 herald_case_kind_get_id (self->kind),
                                 is_line ? "near a line" : "far from every line");
    }
  return TRUE;
}

static gboolean
read_dealer (Dealer *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "kind", "boundaries", "clear", "count", "seed", NULL };
  HeraldJson lines = herald_json_member (json, "boundaries");
  HeraldJson clear = herald_json_member (json, "clear");

  if (!herald_json_is_object (json, known, error) || !read_kind (self, json, error) ||
      !herald_json_is_filled_array (&lines, error) ||
      !herald_json_strings (&lines, self->lines, error) ||
      !check_classes (self, &lines, self->lines, TRUE, error))
    return FALSE;
  if (herald_json_exists (&clear) && (!herald_json_is_filled_array (&clear, error) ||
                                      !herald_json_strings (&clear, self->clear, error) ||
                                      !check_classes (self, &clear, self->clear, FALSE, error)))
    return FALSE;
  return herald_case_number_read (
             json, "count", 1, HERALD_CASE_SET_MAX_CASES, &self->count, error) &&
         herald_case_number_read (json, "seed", 0, G_MAXUINT32, &self->seed, error);
}

static const char *
get_clear (const Dealer *self, guint number)
{
  if (self->clear->len > 0)
    return self->clear->pdata[number % self->clear->len];
  return herald_case_kind_get_clear_class (self->kind, number);
}

static guint32
deal_seed (Dealer *self)
{
  guint32 seed;

  do
    seed = herald_random_next (&self->random);
  while (!g_hash_table_add (self->seeds, GUINT_TO_POINTER (seed)));
  return seed;
}

static void
mix (Dealer *self, GPtrArray *cases, guint first)
{
  for (guint i = cases->len; i > first + 1; i--)
    {
      guint other = first + herald_random_below (&self->random, i - first);
      gpointer last = cases->pdata[i - 1];

      cases->pdata[i - 1] = cases->pdata[other];
      cases->pdata[other] = last;
    }
}

static void
deal (Dealer *self, const char *edition, GPtrArray *cases)
{
  guint first = cases->len;
  guint n_near = (self->count * HERALD_CASE_GENERATOR_NEAR + HERALD_CASE_GENERATOR_NEAR_OF - 1) /
                 HERALD_CASE_GENERATOR_NEAR_OF;

  herald_random_init (&self->random, self->seed);
  for (guint i = 0; i < self->count; i++)
    {
      const char *class_name =
          i < n_near ? self->lines->pdata[i % self->lines->len] : get_clear (self, i - n_near);

      g_ptr_array_add (cases,
                       herald_case_new_drawn (self->kind, class_name, deal_seed (self), edition));
    }
  mix (self, cases, first);
}

/**
 * herald_case_generator_run:
 * @json: the place of the generator: `kind`, `boundaries`, `clear`, `count` and `seed`
 * @edition: the id of the edition that the cases are read by
 * @cases: (inout) (element-type HeraldCase): where they go
 * @error: return location for a #GError
 *
 * Returns: whether it is sound
 */
gboolean
herald_case_generator_run (const HeraldJson *json,
                           const char *edition,
                           GPtrArray *cases,
                           GError **error)
{
  Dealer dealer = { 0 };
  gboolean is_sound;

  dealer.lines = g_ptr_array_new ();
  dealer.clear = g_ptr_array_new ();
  dealer.seeds = g_hash_table_new (NULL, NULL);
  is_sound = read_dealer (&dealer, json, error);
  if (is_sound)
    deal (&dealer, edition, cases);
  g_ptr_array_unref (dealer.lines);
  g_ptr_array_unref (dealer.clear);
  g_hash_table_unref (dealer.seeds);
  return is_sound;
}
