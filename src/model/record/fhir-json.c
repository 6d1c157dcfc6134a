/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON whose numbers keep the digits they were written with: 2.00 says more than 2, and no
 * library that thinks in binary fractions would write it. */
#include "config.h"

#include "content/json-quote.h"
#include "record/fhir-json.h"

#define MAX_DEPTH 32

struct _HeraldFhirJson
{
  GString *text;
  guint depth;
  char closing[MAX_DEPTH];
  gboolean is_filled[MAX_DEPTH + 1];
};

static void
break_line (HeraldFhirJson *self)
{
  g_string_append_printf (self->text, "\n%*s", (int)self->depth * 2, "");
}

static void
begin_value (HeraldFhirJson *self, const char *name)
{
  if (self->is_filled[self->depth])
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    break_line (self);
  self->is_filled[self->depth] = TRUE;
  if (name == NULL)
    return;
  herald_json_quote (self->text, name);
  g_string_append (self->text, ": ");
}

/**
 * herald_fhir_json_new:
 *
 * Returns: (transfer full): a text with nothing in it
 */
HeraldFhirJson *
herald_fhir_json_new (void)
{
  HeraldFhirJson *self = g_new0 (HeraldFhirJson, 1);

  self->text = g_string_new (NULL);
  return self;
}

/**
 * herald_fhir_json_free:
 * @self: (transfer full): a text
 */
void
herald_fhir_json_free (HeraldFhirJson *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * herald_fhir_json_open:
 * @self: a text
 * @name: (nullable): the member, %NULL inside an array
 * @bracket: `{` or `[`
 */
void
herald_fhir_json_open (HeraldFhirJson *self, const char *name, char bracket)
{
  g_return_if_fail (self->depth < MAX_DEPTH);

  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->closing[self->depth++] = bracket == '{' ? '}' : ']';
  self->is_filled[self->depth] = FALSE;
}

/**
 * herald_fhir_json_close:
 * @self: a text
 *
 * Closes what was opened last.
 */
void
herald_fhir_json_close (HeraldFhirJson *self)
{
  gboolean is_filled;

  g_return_if_fail (self->depth > 0);

  is_filled = self->is_filled[self->depth--];
  if (is_filled)
    break_line (self);
  g_string_append_c (self->text, self->closing[self->depth]);
}

/**
 * herald_fhir_json_add_text:
 * @self: a text
 * @name: (nullable): the member, %NULL inside an array
 * @text: its value, in UTF-8
 */
void
herald_fhir_json_add_text (HeraldFhirJson *self, const char *name, const char *text)
{
  begin_value (self, name);
  herald_json_quote (self->text, text);
}

/**
 * herald_fhir_json_add_number:
 * @self: a text
 * @name: (nullable): the member, %NULL inside an array
 * @digits: its value, as JSON writes it
 */
void
herald_fhir_json_add_number (HeraldFhirJson *self, const char *name, const char *digits)
{
  begin_value (self, name);
  g_string_append (self->text, digits);
}

/**
 * herald_fhir_json_finish:
 * @self: a text in which everything is closed
 *
 * Returns: (transfer full): what was written; @self holds nothing any more
 */
GBytes *
herald_fhir_json_finish (HeraldFhirJson *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  g_string_append_c (self->text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
