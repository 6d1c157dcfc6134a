/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a JSON file that people read, in the reader's language. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/json.h"

/* The ids on the way down keep a context the same when members move about. */
static void
append_ids (const HeraldJson *self, GString *context)
{
  HeraldJson member = herald_json_member (self, "id");
  const char *id = herald_json_string (&member, NULL);

  if (self->parent != NULL)
    append_ids (self->parent, context);
  if (id != NULL)
    g_string_append_printf (context, "/%s", id);
}

/**
 * herald_json_context:
 * @self: the object that holds the text
 * @member: the member of the text, such as `_title`
 *
 * Returns: (transfer full): the translation context: file, the ids on the way down, member
 */
char *
herald_json_context (const HeraldJson *self, const char *member)
{
  GString *context = g_string_new (self->file);

  append_ids (self, context);
  g_string_append_printf (context, "/%s", member);
  return g_string_free (context, FALSE);
}

/**
 * herald_json_text:
 * @self: a place that holds an object
 * @name: a member for people: its name starts with `_`
 *
 * The one way to a text that people read. Such a text is looked up in the reader's language under
 * the context of herald_json_context().
 *
 * Returns: (nullable): the text, alive as long as the file and the catalogue
 */
const char *
herald_json_text (const HeraldJson *self, const char *name)
{
  HeraldJson member = herald_json_member (self, name);
  const char *text = herald_json_string (&member, NULL);
  g_autofree char *context = NULL;

  g_return_val_if_fail (name[0] == '_', NULL);

  if (text == NULL)
    return NULL;
  context = herald_json_context (self, name);
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}
