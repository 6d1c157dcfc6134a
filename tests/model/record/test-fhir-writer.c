/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the bundle: whose conclusion it says, what stays at home, and that whatever goes along
 * comes back as it was. That it keeps to its profiles is tested with the guide itself. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "record/fhir-reader.h"
#include "record/fhir-writer.h"
#include "record/samples.h"
#include "support.h"

static HeraldShelf *shelf;

static HeraldVocabulary *
get_vocabulary (void)
{
  return herald_shelf_get_vocabulary (shelf);
}

static GBytes *
write_result (HeraldResult *result, const char *edition, GPtrArray *losses)
{
  g_autoptr (HeraldFacts) facts = herald_result_dup_facts (result);
  g_autoptr (HeraldVerdict) verdict =
      herald_rulebook_judge (herald_shelf_find (shelf, edition), facts);
  g_autoptr (GPtrArray) results = g_ptr_array_new ();
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new ();

  g_ptr_array_add (results, result);
  g_ptr_array_add (verdicts, verdict);
  return herald_fhir_write_results (results, verdicts, losses);
}

static char *
text_of (const char *entries, const char *edition)
{
  g_autoptr (HeraldResult) result = make_result (get_vocabulary (), entries);
  g_autoptr (GBytes) bytes = write_result (result, edition, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

/**
 * Saying:
 * @entries: what was entered
 * @there: what the bundle says
 * @absent: what it does not say
 */
static const struct
{
  const char *entries;
  const char *edition;
  const char *there;
  const char *absent;
} sayings[] = {
  /* by a rule alone: marked as Herald's */
  { "ihc_score=3+", "asco-cap-2018", "\"display\": \"Herald\"", "performer" },
  { "ihc_score=3+", "asco-cap-2018", "Rule book asco-cap-2018", "asco-cap-2013" },
  { "lab_her2_status=positive",
    "asco-cap-2013",
    "\"valueString\": \"asco-cap-2013\"",
    "Rule book" },
  { "ihc_score=3+", "asco-cap-2013", "Rule book asco-cap-2013", "asco-cap-2018" },
  { "ihc_score=3+", "asco-cap-2018", "Wolff AC", "preliminary" },
  { "ihc_score=2+", "asco-cap-2018", "\"preliminary\"", "LA657" },
  { "ish_probe=dual her2_cep17_ratio=2.5 her2_copies=5 cells=20",
    "asco-cap-2018",
    "ISH group-1",
    "LA6577" },
  /* the laboratory's own: the rule is a note on it, even where it says something else */
  { "ihc_score=3+ lab_her2_status=negative", "asco-cap-2018", "give: Positive", "LA6576-8" },
  { "ihc_score=3+ lab_her2_status=negative",
    "asco-cap-2018",
    "\"authorString\": \"Herald\"",
    "Rule book asco" },
  { "lab_her2_status=positive", "asco-cap-2018", "LA6576-8", "\"note\"" },
  /* what is still open, wrong or not covered is no result */
  { "her2_cep17_ratio=2.5 ish_probe=dual", "asco-cap-2018", "49683-6", "48676-1" },
  { "ihc_score=0 ihc_percent=90", "asco-cap-2018", "85319-2", "HER2-low" },
  { "ish_probe=dual her2_cep17_ratio=3 her2_copies=2 cep17_copies=2",
    "asco-cap-2018",
    "49683-6",
    "48676-1" },
  { "site=other ihc_score=3+", "asco-cap-2018", "Patient", "\"Observation\"" },
  { "component=in_situ_only ihc_score=3+", "asco-cap-2018", "Patient", "\"Observation\"" },
  /* numbers as they were written */
  { "ish_probe=dual her2_cep17_ratio=2,00", "asco-cap-2018", "\"value\": 2.00,", "\"value\": 2," },
  { "her2_copies=≥6.0", "asco-cap-2018", "\"comparator\": \">=\"", "method" },
  { "ish_probe=single her2_signals=97 cells=20", "asco-cap-2018", "valueRatio", "4.85" },
  { "ish_probe=single her2_signals=97 her2_nuclei=0", "asco-cap-2018", "Patient", "valueRatio" },
  /* Ki-67 has no code that is known to be right */
  { "ki67_percent=20", "asco-cap-2018", "Ki-67, share", "loinc.org\"" },
};

static void
test_sayings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sayings); i++)
    {
      g_autofree char *text = text_of (sayings[i].entries, sayings[i].edition);

      if (strstr (text, sayings[i].there) == NULL)
        g_error ("%s: “%s” is missing", sayings[i].entries, sayings[i].there);
      if (strstr (text, sayings[i].absent) != NULL)
        g_error ("%s: “%s” is said", sayings[i].entries, sayings[i].absent);
    }
}

static void
test_losses (void)
{
  static const struct
  {
    const char *result;
    const char *loss;
  } cases[] = {
    { "ihc_score=3+ date=2026-03", NULL },
    { "ish_probe=none site=breast", NULL },
    { "grade=2 tumour_size_mm=20", ": Grade; Where the sample came from: Size of the tumour." },
    { "ihc_score=3+ date=5/March", "Date." },
    { "her2_copies=many", "HER2 copies in each cell." },
    { "her2_copies=~6", "HER2 copies in each cell." },
    { "ish_probe=dual", "Gene test (ISH): Kind." },
    { "site=other ihc_score=3+", "was left out" },
    { "ihc_score=3+ year=2014", ": Year of the report." },
    /* An edition goes along with any test. */
    { "ihc_score=3+ edition=asco-cap-2013", NULL },
    { "lab_her2_status=negative edition=asco-cap-2013", NULL },
    { "grade=2 edition=asco-cap-2013", ": Grade; Edition." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (HeraldResult) result = make_result (get_vocabulary (), cases[i].result);
      g_autoptr (GBytes) bytes = write_result (result, "asco-cap-2018", losses);

      g_test_message ("%s", cases[i].result);
      g_assert_nonnull (bytes);
      g_assert_cmpuint (losses->len, ==, cases[i].loss != NULL ? 1 : 0);
      if (cases[i].loss != NULL)
        g_assert_nonnull (strstr (losses->pdata[0], cases[i].loss));
    }
}

static HeraldResult *
make_random (guint32 *state)
{
  static const char *const texts[HERALD_RESULT_N_TEXTS] = {
    [HERALD_RESULT_ID] = "a", [HERALD_RESULT_DATE] = "2026-03-05"
  };
  HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS];
  guint n_inputs = herald_vocabulary_get_n_inputs (get_vocabulary ());
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);

  herald_test_random_values (get_vocabulary (), state, values);
  for (guint i = 0; i < n_inputs; i++)
    g_ptr_array_add (entries,
                     herald_field_value_to_text (herald_vocabulary_get_field (get_vocabulary (), i),
                                                 values[i]));
  return herald_result_new_filled (get_vocabulary (), texts, (const char *const *)entries->pdata);
}

static const char *
entry_of (const HeraldResult *result, const char *id)
{
  return herald_result_get_entry (result, herald_vocabulary_find (get_vocabulary (), id));
}

static gboolean
has_loss (GPtrArray *losses, const char *title)
{
  for (guint i = 0; i < losses->len; i++)
    {
      if (strstr (losses->pdata[i], title) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What was not entered comes back only where it follows: two probes from a ratio, and the cells of
 * a quotient. */
static gboolean
follows (const HeraldResult *result, const HeraldField *field, const char *entry)
{
  return (strcmp (field->id, "ish_probe") == 0 && strcmp (entry, "dual") == 0) ||
         (g_str_has_suffix (field->id, "_nuclei") &&
          strcmp (entry, entry_of (result, "cells")) == 0);
}

static void
compare (const HeraldResult *before, const HeraldResult *after, GPtrArray *losses)
{
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (get_vocabulary ()); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (get_vocabulary (), i);
      const char *was = herald_result_get_entry (before, i);
      const char *is = herald_result_get_entry (after, i);

      if (strcmp (was, is) == 0)
        continue;
      if (*is == '\0')
        g_assert_true (has_loss (losses, field->title) ||
                       (field->fallback.known &&
                        strcmp (was, field->choices[field->fallback.choice].id) == 0));
      else
        {
          g_assert_cmpstr (was, ==, field->fallback.known && *was != '\0' ? "none" : "");
          g_assert_true (follows (before, field, is));
        }
    }
}

static gboolean
has_test (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strstr_len (text, length, "\"resourceType\": \"Observation\"") != NULL;
}

/* Whatever goes along comes back; whatever does not is told. */
static void
test_there_and_back (void)
{
  guint32 state = 5;
  guint n_read = 0;

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (HeraldResult) before = make_random (&state);
      g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = write_result (before, "asco-cap-2018", losses);
      g_autoptr (HeraldRecord) after =
          herald_fhir_read_record (get_vocabulary (), bytes, "b.json", notes, NULL);
      g_autoptr (GBytes) again = write_result (before, "asco-cap-2018", NULL);

      g_assert_true (g_bytes_equal (bytes, again));
      if (after == NULL)
        {
          g_assert_false (has_test (bytes));
          continue;
        }
      n_read++;
      g_assert_cmpuint (herald_record_get_n_results (after), ==, 1);
      compare (before, herald_record_get_result (after, 0), losses);
    }
  g_assert_cmpuint (n_read, >, 300);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_test_shelf ();
  g_test_add_func ("/fhir-writer/sayings", test_sayings);
  g_test_add_func ("/fhir-writer/losses", test_losses);
  g_test_add_func ("/fhir-writer/there-and-back", test_there_and_back);
  status = g_test_run ();
  g_clear_pointer (&shelf, herald_shelf_unref);
  return status;
}
