/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A set that an instructor hands out: a list of seeds, as a file like any other set. The seeds say
 * all: everyone who opens the file sees the same fields. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "content/json-quote.h"
#include "practice/class-file.h"

#define DIGEST_LETTERS 10

static gboolean
fail (GError **error, guint line, const char *reason, const char *what)
{
  g_set_error (error,
               HERALD_CONTENT_ERROR,
               HERALD_CONTENT_ERROR_VALUE,
               /* Translators: the number of a line, a reason, and what stands in that line. */
               _ ("line %u: %s: “%s”"),
               line,
               reason,
               what);
  return FALSE;
}

static gboolean
is_taken (GPtrArray *cases, const HeraldCase *found)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const HeraldCase *other = cases->pdata[i];

      if (strcmp (other->id, found->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What stands between spaces and tabs, however many. */
static char **
split_words (const char *text)
{
  g_autofree char *line = g_strdup (text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  char *rest = NULL;

  for (char *word = strtok_r (line, " \t", &rest); word; word = strtok_r (NULL, " \t", &rest))
    g_strv_builder_add (words, word);
  return g_strv_builder_end (words);
}

/* A seed, or a class and a seed. */
static gboolean
read_line (GPtrArray *cases,
           const char *text,
           guint line,
           HeraldCaseKind kind,
           const char *edition,
           GError **error)
{
  g_auto (GStrv) words = split_words (text);
  const char *class_name = g_strv_length (words) > 1 ? words[0] : "any";
  const char *seed_text = words[g_strv_length (words) > 1];
  HeraldCase *found;
  guint64 seed;

  if (g_strv_length (words) > 2 ||
      !g_ascii_string_to_unsigned (seed_text, 10, 0, G_MAXUINT32, &seed, NULL))
    return fail (error, line, _ ("not a seed, or a class and a seed"), text);
  found = herald_case_new_drawn (kind, class_name, seed, edition);
  if (found == NULL)
    return fail (error, line, _ ("no field is of this class"), class_name);
  if (is_taken (cases, found) || cases->len >= HERALD_CASE_SET_MAX_CASES)
    {
      herald_case_free (found);
      return fail (error, line, _ ("this seed stands there already, or there are too many"), text);
    }
  g_ptr_array_add (cases, found);
  return TRUE;
}

/**
 * herald_class_file_read_list:
 * @text: one case a line: a seed, or a class and a seed such as `2+/3+ 17`; blank lines and lines
 *   that begin with # say nothing
 * @kind: %HERALD_CASE_KIND_IHC or %HERALD_CASE_KIND_ISH
 * @edition: the id of the edition that the cases are read by
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type HeraldCase) (nullable): the cases in order; %NULL with
 *   @error set where a line can't be read or there is none
 */
GPtrArray *
herald_class_file_read_list (const char *text,
                             HeraldCaseKind kind,
                             const char *edition,
                             GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_case_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line != '\0' && *line != '#' && !read_line (cases, line, i + 1, kind, edition, error))
        return NULL;
    }
  if (cases->len == 0)
    {
      g_set_error_literal (error,
                           HERALD_CONTENT_ERROR,
                           HERALD_CONTENT_ERROR_VALUE,
                           _ ("There is no seed in the list."));
      return NULL;
    }
  return g_steal_pointer (&cases);
}

static void
append_member (GString *json, const char *before, const char *name, const char *value)
{
  g_string_append (json, before);
  herald_json_quote (json, name);
  g_string_append (json, ": ");
  herald_json_quote (json, value);
}

static void
append_case (GString *json, const HeraldCase *one)
{
  g_autofree char *seed = g_strdup_printf ("%u", one->seed);

  append_member (json, "    {", "id", one->id);
  append_member (json, ", ", "kind", herald_case_kind_get_id (one->kind));
  append_member (json, ", ", "class", one->class_name);
  append_member (json, ", ", "seed", seed);
  append_member (json, ", ", "edition", one->edition);
  g_string_append_c (json, '}');
}

/* The same cases for the same end have the same name on every machine, so that answers to them can
 * be put together; other cases have another. */
static char *
make_id (const HeraldClassFile *self, const char *list)
{
  g_autofree char *all =
      g_strconcat (self->title, "\n", herald_practice_mode_get_id (self->mode), "\n", list, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);

  return g_strdup_printf ("class-%.*s", DIGEST_LETTERS, digest);
}

/**
 * herald_class_file_write:
 * @self: what is said of the set
 * @cases: (element-type HeraldCase): drawn cases
 *
 * Returns: (transfer full): a file of a set, which herald_case_set_new() reads
 */
GBytes *
herald_class_file_write (const HeraldClassFile *self, GPtrArray *cases)
{
  g_autoptr (GString) list = g_string_new (NULL);
  GString *json = g_string_new ("{\n");
  g_autofree char *id = NULL;

  for (guint i = 0; i < cases->len; i++)
    {
      if (i > 0)
        g_string_append (list, ",\n");
      append_case (list, cases->pdata[i]);
    }
  id = make_id (self, list->str);
  append_member (json, "  ", "format", HERALD_CASE_SET_FORMAT);
  append_member (json, ",\n  ", "id", id);
  append_member (json, ",\n  ", "_title", self->title);
  append_member (json, ",\n  ", "_about", self->about);
  append_member (json, ",\n  ", "mode", herald_practice_mode_get_id (self->mode));
  append_member (json, ",\n  ", "edition", self->edition);
  g_string_append (json, ",\n  \"cases\": [\n");
  g_string_append_len (json, list->str, list->len);
  g_string_append (json, "\n  ]\n}\n");
  return g_string_free_to_bytes (json);
}

/**
 * herald_class_file_list_drawn:
 * @set: a set
 *
 * Returns: (transfer container) (element-type HeraldCase): those of its cases that can be handed
 * out
 */
GPtrArray *
herald_class_file_list_drawn (const HeraldCaseSet *set)
{
  GPtrArray *cases = g_ptr_array_new ();

  for (guint i = 0; i < herald_case_set_get_n_cases (set); i++)
    {
      const HeraldCase *one = herald_case_set_get_case (set, i);

      if (herald_case_is_drawn (one))
        g_ptr_array_add (cases, (gpointer)one);
    }
  return cases;
}
