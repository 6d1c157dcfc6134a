/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One word of the glossary and its meaning. */
#include "config.h"

#include "library/term.h"

/* People put a blank more or less between them, translators too. */
static char **
split_forms (const char *text)
{
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      if (*g_strstrip (*part) != '\0')
        g_strv_builder_add (forms, *part);
    }
  return g_strv_builder_end (forms);
}

static gboolean
read_term (HeraldTerm *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id",       "_term",   "_forms",  "_also",
                                       "_meaning", "article", "sources", NULL };
  HeraldJson sources = herald_json_member (json, "sources");
  const char *forms;

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &self->id, error) ||
      !herald_json_get (json, "_term", &self->word, error) ||
      !herald_json_get (json, "_forms", &forms, error) ||
      !herald_json_get (json, "_meaning", &self->meaning, error) ||
      !herald_json_get_optional (json, "article", &self->article, error) ||
      !herald_json_strings (&sources, self->sources, error))
    return FALSE;
  self->word = herald_json_text (json, "_term");
  self->forms = split_forms (herald_json_text (json, "_forms"));
  self->also = herald_json_text (json, "_also");
  self->meaning = herald_json_text (json, "_meaning");
  return TRUE;
}

/**
 * herald_term_read:
 * @json: its place
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the term
 */
HeraldTerm *
herald_term_read (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldTerm) self = g_new0 (HeraldTerm, 1);

  self->sources = g_ptr_array_new ();
  return read_term (self, json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_term_free:
 * @self: (transfer full): a term
 */
void
herald_term_free (HeraldTerm *self)
{
  g_strfreev (self->forms);
  g_ptr_array_unref (self->sources);
  g_free (self);
}
