/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds which test the code of an Observation stands for. Codes decide; a text only where there is
 * no code. A code whose text speaks of another marker is in use for the wrong test somewhere, and
 * is not believed. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/fhir-reading.h"

/**
 * herald_fhir_text:
 * @json: a place that holds an object
 * @name: a member
 *
 * Returns: (transfer none): its text, "" where it is none
 */
const char *
herald_fhir_text (const HeraldJson *json, const char *name)
{
  HeraldJson member = herald_json_member (json, name);
  const char *text = herald_json_string (&member, NULL);

  return text != NULL ? text : "";
}

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strdup (g_strstrip (folded));
}

/**
 * herald_fhir_same_words:
 * @a: a text
 * @b: a text
 *
 * Returns: whether they are the same but for case and spaces around them
 */
gboolean
herald_fhir_same_words (const char *a, const char *b)
{
  g_autofree char *first = fold (a);
  g_autofree char *second = fold (b);

  return strcmp (first, second) == 0;
}

static gboolean
mentions (const char *text, const HeraldFhirMarker *marker)
{
  g_autofree char *folded = fold (text);

  for (guint i = 0; i < marker->names->len; i++)
    {
      if (strstr (folded, marker->names->pdata[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether a text names markers, and among them not the one that it should. */
static gboolean
speaks_of_another (const HeraldFhirCodes *codes, const char *text, const char *marker)
{
  gboolean is_another = FALSE;

  for (guint i = 0; i < codes->markers->len; i++)
    {
      const HeraldFhirMarker *candidate = codes->markers->pdata[i];

      if (!mentions (text, candidate))
        continue;
      if (marker != NULL && strcmp (candidate->id, marker) == 0)
        return FALSE;
      is_another = TRUE;
    }
  return is_another;
}

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/* The texts of a code: its own and what each coding is called. */
static GPtrArray *
texts_of (const HeraldJson *code)
{
  GPtrArray *texts = g_ptr_array_new ();
  HeraldJson list = herald_json_member (code, "coding");

  g_ptr_array_add (texts, (gpointer)herald_fhir_text (code, "text"));
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson coding = herald_json_element (&list, i);

      g_ptr_array_add (texts, (gpointer)herald_fhir_text (&coding, "display"));
    }
  return texts;
}

/**
 * herald_fhir_name_new:
 * @code: the code of a test or a part
 *
 * Returns: (transfer full): what to call it, in the words of the bundle
 */
char *
herald_fhir_name_new (const HeraldJson *code)
{
  g_autoptr (GPtrArray) texts = texts_of (code);
  HeraldJson list = herald_json_member (code, "coding");
  HeraldJson first = herald_json_element (&list, 0);

  for (guint i = 0; i < texts->len; i++)
    {
      if (*(const char *)texts->pdata[i] != '\0')
        return g_utf8_substring (texts->pdata[i],
                                 0,
                                 MIN (g_utf8_strlen (texts->pdata[i], -1), 100));
    }
  return g_strdup (herald_fhir_text (&first, "code"));
}

static void
add_by_code (HeraldFhirReading *self, const char *code, GPtrArray *tests)
{
  for (guint i = 0; i < self->codes->tests->len; i++)
    {
      HeraldFhirItem *test = self->codes->tests->pdata[i];

      if (test->code != NULL && (strcmp (test->code, code) == 0 || has_text (test->also, code)) &&
          !g_ptr_array_find (tests, test, NULL))
        g_ptr_array_add (tests, test);
    }
}

static const HeraldFhirMarker *
find_marker (const HeraldFhirCodes *codes, const char *id)
{
  for (guint i = 0; i < codes->markers->len; i++)
    {
      const HeraldFhirMarker *marker = codes->markers->pdata[i];

      if (strcmp (marker->id, id) == 0)
        return marker;
    }
  return NULL;
}

/* A test without a code goes by its own words, or by the bare name of what it measures. */
static void
add_by_text (HeraldFhirReading *self, GPtrArray *texts, GPtrArray *tests)
{
  for (guint i = 0; i < self->codes->tests->len; i++)
    {
      HeraldFhirItem *test = self->codes->tests->pdata[i];
      const HeraldFhirMarker *marker = find_marker (self->codes, test->marker);

      for (guint j = 0; test->code == NULL && j < texts->len; j++)
        {
          g_autofree char *folded = fold (texts->pdata[j]);

          if ((herald_fhir_same_words (folded, test->text) || has_text (marker->names, folded)) &&
              !g_ptr_array_find (tests, test, NULL))
            g_ptr_array_add (tests, test);
        }
    }
}

static gboolean
refuse_blood (HeraldFhirReading *self, const char *code)
{
  if (!has_text (self->codes->blood_codes, code))
    return FALSE;
  herald_fhir_tell (self,
                    _ ("A HER2 test in blood (LOINC %s) was left out. These rules are for tests of "
                       "tumour tissue."),
                    code);
  return TRUE;
}

/* Two codes of one Observation that stand for different tests cannot both be right. */
static gboolean
refuse_mixture (HeraldFhirReading *self, GPtrArray *texts, GPtrArray *tests, const char *name)
{
  const HeraldFhirItem *first = tests->len > 0 ? tests->pdata[0] : NULL;

  for (guint i = 1; i < tests->len; i++)
    {
      const HeraldFhirItem *test = tests->pdata[i];

      if (g_strcmp0 (test->code, first->code) == 0)
        continue;
      herald_fhir_tell (self,
                        _ ("“%s” has codes of two different tests, so it was left out."),
                        name);
      return TRUE;
    }
  for (guint i = 0; first != NULL && i < texts->len; i++)
    {
      if (!speaks_of_another (self->codes, texts->pdata[i], first->marker))
        continue;
      herald_fhir_tell (self,
                        _ ("“%s” has the code of another test, so it was left out. The code and "
                           "the words do not agree."),
                        name);
      return TRUE;
    }
  return FALSE;
}

/* What speaks of a marker and has no code that is known is told, so that nobody misses it. */
static gboolean
refuse_unknown (HeraldFhirReading *self, GPtrArray *texts, const char *name)
{
  for (guint i = 0; i < texts->len; i++)
    {
      if (!speaks_of_another (self->codes, texts->pdata[i], NULL))
        continue;
      herald_fhir_tell (self, _ ("“%s” has no code that Herald knows, so it was left out."), name);
      return TRUE;
    }
  return FALSE;
}

/**
 * herald_fhir_find_tests:
 * @self: a bundle on its way in
 * @code: the code of an Observation or of a part of one
 * @is_refused: (out): whether a note says why there is none
 *
 * Returns: (transfer container) (element-type HeraldFhirItem): the tests that it may stand for
 */
GPtrArray *
herald_fhir_find_tests (HeraldFhirReading *self, const HeraldJson *code, gboolean *is_refused)
{
  g_autoptr (GPtrArray) texts = texts_of (code);
  g_autoptr (GPtrArray) tests = g_ptr_array_new ();
  g_autofree char *name = herald_fhir_name_new (code);
  HeraldJson list = herald_json_member (code, "coding");

  *is_refused = FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson coding = herald_json_element (&list, i);

      if (strcmp (herald_fhir_text (&coding, "system"), HERALD_FHIR_LOINC) != 0)
        continue;
      *is_refused = *is_refused || refuse_blood (self, herald_fhir_text (&coding, "code"));
      add_by_code (self, herald_fhir_text (&coding, "code"), tests);
    }
  if (!*is_refused && tests->len == 0)
    add_by_text (self, texts, tests);
  if (!*is_refused)
    *is_refused = tests->len > 0 ? refuse_mixture (self, texts, tests, name)
                                 : refuse_unknown (self, texts, name);
  if (*is_refused)
    g_ptr_array_set_size (tests, 0);
  return g_steal_pointer (&tests);
}
