/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what a rule book makes of the values. It never looks like the conclusion of a laboratory:
 * it names the rule book, its source and who worked it out. */
#include "config.h"

#include <string.h>

#include "record/fhir-own.h"

static char *
fill (const char *template, const char *name, const char *value)
{
  GString *text = g_string_new (template);

  g_string_replace (text, name, value, 0);
  return g_string_free (text, FALSE);
}

static char *
sources_text (HeraldRulebook *book)
{
  GPtrArray *sources = herald_rulebook_get_sources (book);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const HeraldSource *source = sources->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", source->citation);
      if (source->link != NULL)
        g_string_append_printf (text, ", %s", source->link);
    }
  return g_string_free (text, FALSE);
}

/* What is still open, cannot be true or is not covered is no result and has no code. */
static const char *
status_of (HeraldVerdict *verdict)
{
  static const char *const results[] = { "positive", "negative", "equivocal", "indeterminate" };

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      if (herald_verdict_has_outcome (verdict, "her2_status", results[i]))
        return results[i];
    }
  return NULL;
}

/* FHIR has no codes for the five groups, so they are named in words. */
static char *
status_text (const HeraldFhirCodes *codes, HeraldVerdict *verdict, const char *status)
{
  const HeraldChoice *group = herald_verdict_get_outcome (verdict, "ish_group");
  const HeraldFhirItem *test = codes->tests->pdata[0];
  const HeraldFhirAnswer *answer = herald_fhir_item_find_answer (test, status);

  if (answer == NULL)
    return NULL;
  if (group == NULL || !g_str_has_prefix (group->id, "group-"))
    return g_strdup (answer->text);
  return g_strdup_printf ("%s (ISH %s)", answer->text, group->id);
}

/**
 * herald_fhir_own_note_new:
 * @codes: the codes
 * @verdict: what a rule book makes of the values
 *
 * Returns: (transfer full) (nullable): what is said of it, or %NULL where it is no result
 */
char *
herald_fhir_own_note_new (const HeraldFhirCodes *codes, HeraldVerdict *verdict)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  const char *status = status_of (verdict);
  g_autofree char *words = status != NULL ? status_text (codes, verdict, status) : NULL;
  g_autofree char *sources = sources_text (book);
  g_autofree char *named = NULL;
  g_autofree char *valued = NULL;

  if (words == NULL)
    return NULL;
  named = fill (codes->own_note, "{edition}", herald_rulebook_get_text (book)->id);
  valued = fill (named, "{status}", words);
  return fill (valued, "{source}", sources);
}

static void
write_derived (HeraldFhirWriting *self)
{
  if (self->measured->len == 0)
    return;
  herald_fhir_json_open (self->json, "derivedFrom", '[');
  for (guint i = 0; i < self->measured->len; i++)
    herald_fhir_write_reference (self->json, NULL, self->measured->pdata[i]);
  herald_fhir_json_close (self->json);
}

static void
write_origin (HeraldFhirWriting *self, HeraldVerdict *verdict)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  g_autofree char *method =
      fill (self->codes->own_method, "{edition}", herald_rulebook_get_text (book)->id);

  herald_fhir_json_open (self->json, "method", '{');
  herald_fhir_json_add_text (self->json, "text", method);
  herald_fhir_json_close (self->json);
  if (self->specimen != NULL)
    herald_fhir_write_reference (self->json, "specimen", self->specimen);
  herald_fhir_json_open (self->json, "device", '{');
  herald_fhir_json_add_text (self->json, "display", self->codes->own_device);
  herald_fhir_json_close (self->json);
}

/**
 * herald_fhir_write_own:
 * @self: a result on its way out
 * @test: the test for HER2 as a whole
 * @verdict: what a rule book makes of the values
 * @note: what is said of it
 *
 * Writes the status that the rule book gives, beside what was measured.
 */
void
herald_fhir_write_own (HeraldFhirWriting *self,
                       const HeraldFhirItem *test,
                       HeraldVerdict *verdict,
                       const char *note)
{
  const char *status = status_of (verdict);
  gboolean is_settled = strcmp (status, "positive") == 0 || strcmp (status, "negative") == 0;
  g_autofree char *address =
      herald_fhir_address_new (herald_result_get_text (self->result, HERALD_RESULT_ID),
                               "her2_status");

  herald_fhir_begin_observation (
      self, test, address, is_settled ? "final" : "preliminary", self->codes->own_text);
  herald_fhir_write_answer (self,
                            "valueCodeableConcept",
                            test,
                            herald_fhir_item_find_answer (test, status));
  herald_fhir_write_note (self, note);
  write_origin (self, verdict);
  write_derived (self);
  herald_fhir_end_entry (self);
}
