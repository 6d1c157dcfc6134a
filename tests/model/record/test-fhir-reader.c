/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what is read from a bundle: what is plain is taken, and everything else is told. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "record/fhir-reader.h"
#include "rules/shelf.h"

static HeraldShelf *shelf;

/* An Observation, with ' for ". */
#define PLACED(place, code, rest)                                                                  \
  "{'fullUrl':'urn:o','resource':{'resourceType':'Observation','status':'final','subject':{"       \
  "'reference':'Patient/a'}," place "'code':" code "," rest "}},"
#define ON(day) "'effectiveDateTime':'" day "',"
#define OF(sample) "'specimen':{'reference':'" sample "'},"
#define CONTAINED(rest) "'contained':[{'resourceType':'Specimen','id':'s'," rest "}],"
#define TEST(code, rest) PLACED (ON ("2026-03-05"), code, rest)
#define LOINC(code) "{'coding':[{'system':'http://loinc.org','code':'" code "'}]}"
#define NAMED(code, text)                                                                          \
  "{'coding':[{'system':'http://loinc.org','code':'" code "'}],'text':'" text "'}"
#define TEXT(text) "'valueCodeableConcept':{'text':'" text "'}"
#define ANSWER(code) "'valueCodeableConcept':" LOINC (code)
#define NUMBER(value) "'valueQuantity':{'value':" value "}"
#define PERCENT(value) "'valueQuantity':{'value':" value ",'code':'%'}"

/**
 * Case:
 * @entries: the entries of a bundle, each with a comma behind it
 * @results: what each result holds, `field=entry field=entry`, set apart by `|`; "" where there is
 *   no result at all
 * @notes: parts of all that is told, set apart by `|`
 */
typedef struct
{
  const char *label;
  const char *entries;
  const char *results;
  const char *notes;
} Case;

static const Case cases[] = {
  /* what is plain */
  { "positive", TEST (LOINC ("48676-1"), ANSWER ("LA6576-8")), "lab_her2_status=positive", "" },
  { "in words", TEST (LOINC ("48676-1"), TEXT (" EQUIVOCAL ")), "lab_her2_status=equivocal", "" },
  { "as a text", TEST (LOINC ("85319-2"), "'valueString':'3+'"), "ihc_score=3+", "" },
  { "a score with its meaning",
    TEST (LOINC ("85319-2"), TEXT ("2+ (Equivocal)")),
    "ihc_score=2+",
    "" },
  { "words of SNOMED",
    TEST (LOINC ("85339-0"),
          "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'1',"
          "'display':'Negative (qualifier value)'}]}"),
    "pr_status=negative",
    "" },
  { "digits",
    TEST (LOINC ("49683-6"), NUMBER ("2.00")),
    "ish_probe=dual her2_cep17_ratio=2.00",
    "" },
  { "percent", TEST (LOINC ("85329-1"), PERCENT ("90")), "er_percent=90", "" },
  { "tissue of any kind", TEST (LOINC ("14230-7"), PERCENT ("5")), "pr_percent=5", "" },
  { "ER in any tissue", TEST (LOINC ("14228-1"), PERCENT ("70")), "er_percent=70", "" },
  { "ER stain in any tissue",
    TEST (LOINC ("40556-3"), ANSWER ("LA6576-8")),
    "er_status=positive",
    "" },
  { "ER in all", TEST (LOINC ("16112-5"), ANSWER ("LA6577-6")), "er_status=negative", "" },
  { "PR stain in any tissue",
    TEST (LOINC ("40557-1"), ANSWER ("LA6576-8")),
    "pr_status=positive",
    "" },
  { "PR in all", TEST (LOINC ("16113-3"), ANSWER ("LA6577-6")), "pr_status=negative", "" },
  { "Ki-67 by name", TEST ("{'text':'Ki-67'}", PERCENT ("25.0")), "ki67_percent=25.0", "" },
  { "low positive",
    TEST (LOINC ("85337-4"),
          "'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA6576-8'}],"
          "'text':'Low positive'}"),
    "er_status=low_positive",
    "" },
  { "words behind a code",
    TEST (LOINC ("85337-4"),
          "'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA6576-8'}],"
          "'text':'Positive (90 %)'}"),
    "er_status=positive",
    "" },
  { "a panel",
    TEST (LOINC ("74885-5"),
          "'component':[{'code':" LOINC ("49683-6") "," NUMBER ("1.2") "},{'code':" LOINC (
              "74860-8") "," NUMBER ("2.4") "}]"),
    "ish_probe=dual her2_copies=2.4 her2_cep17_ratio=1.2",
    "" },
  { "counts",
    TEST (LOINC ("74861-6"), "'valueRatio':{'numerator':{'value':42},'denominator':{'value':20}}"),
    "ish_probe=dual cep17_signals=42 cep17_nuclei=20",
    "" },
  { "with a time",
    PLACED (ON ("2026-03-05T08:00:00+01:00"), LOINC ("85319-2"), TEXT ("0")),
    "ihc_score=0",
    "" },

  /* what is told */
  { "one probe or two",
    TEST (LOINC ("74860-8"), NUMBER ("5.1")),
    "her2_copies=5.1",
    "one probe or two" },
  { "a bound",
    TEST (LOINC ("74860-8"), "'valueQuantity':{'value':6.0,'comparator':'>'}"),
    "her2_copies=>6.0",
    "gives a bound, >6.0|one probe or two" },
  { "not final",
    "{'resource':{'resourceType':'Observation','status':'preliminary','code':" LOINC (
        "85319-2") "," TEXT ("2+") "}},",
    "ihc_score=2+",
    "is not final yet" },
  { "several days",
    PLACED ("'effectivePeriod':{'start':'2026-03-01','end':'2026-03-05'},",
            LOINC ("85319-2"),
            TEXT ("0")),
    "ihc_score=0",
    "spans several days" },
  { "something else",
    TEST (LOINC ("85319-2"), TEXT ("1+"))
        TEST (LOINC ("29463-7"), NUMBER ("70")) "{'resource':{"
                                                "'resourceType':'Condition'}},",
    "ihc_score=1+",
    "2 other entries" },
  { "ISH as a conclusion",
    TEST (LOINC ("85318-4"), TEXT ("Amplified")),
    "lab_her2_status=positive",
    "" },
  { "the whole before ISH",
    TEST (LOINC ("31150-6"), ANSWER ("LA6577-6")) TEST (LOINC ("48676-1"), ANSWER ("LA6576-8")),
    "lab_her2_status=positive",
    "so it stands" },

  { "the whole twice before ISH",
    TEST (LOINC ("48676-1"), ANSWER ("LA6576-8")) TEST (LOINC ("48676-1"), ANSWER ("LA6577-6"))
        TEST (LOINC ("31150-6"), ANSWER ("LA6577-6")) TEST (LOINC ("85329-1"), PERCENT ("90")),
    "er_percent=90",
    "stays empty|stays empty" },

  /* what is refused */
  { "serum", TEST (LOINC ("42914-2"), NUMBER ("12")), "", "in blood (LOINC 42914-2)" },
  { "serum beside tissue",
    TEST (LOINC ("51981-9"), ANSWER ("LA6576-8")) TEST (LOINC ("48676-1"), ANSWER ("LA6577-6")),
    "lab_her2_status=negative",
    "in blood (LOINC 51981-9)" },
  { "tissue code on blood",
    "{'fullUrl':'urn:s','resource':{'resourceType':'Specimen','type':{'coding':[{'code':'BLD'}]}}}"
    "," PLACED (OF ("urn:s"), LOINC ("48676-1"), ANSWER ("LA6576-8")),
    "",
    "was done on blood" },
  { "on blood that it contains",
    PLACED (OF ("#s") CONTAINED ("'type':{'coding':[{'code':'BLD'}]}"),
            LOINC ("48676-1"),
            ANSWER ("LA6576-8")),
    "",
    "was done on blood" },
  { "positive is no score",
    TEST (LOINC ("85319-2"), ANSWER ("LA6576-8")),
    "",
    "can’t tell what that is|" },
  { "a score nobody has",
    TEST (LOINC ("85319-2"), TEXT ("4+")),
    "",
    "“HER2 [Presence] in Breast cancer specimen by Immune stain” says “4+”" },
  { "no value", TEST (LOINC ("85319-2"), "'dataAbsentReason':{'text':'x'}"), "", "holds no value" },
  { "another answer", TEST (LOINC ("48676-1"), ANSWER ("LA9633-4")), "", "says “LA9633-4”" },
  { "code against words",
    TEST (LOINC ("48676-1"),
          "'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA6577-6'}],"
          "'text':'Positive'}"),
    "",
    "says “Positive”" },
  { "Ki-67 under the code of ER",
    TEST (NAMED ("85329-1", "Ki-67"), PERCENT ("30")),
    "",
    "“Ki-67” has the code of another test" },
  { "Ki-67 under the code of HER2",
    TEST (NAMED ("85319-2", "MIB-1 index"), TEXT ("2+")),
    "",
    "has the code of another test" },
  { "two codes",
    TEST ("{'coding':[{'system':'http://loinc.org','code':'85329-1'},{'system':'http://loinc.org',"
          "'code':'85325-9'}]}",
          PERCENT ("30")),
    "",
    "two different tests" },
  { "a code of another house",
    TEST ("{'coding':[{'system':'http://example.org','code':'48676-1','display':'HER2'}]}",
          ANSWER ("LA6576-8")),
    "",
    "“HER2” has no code that Herald knows" },
  { "a share without a unit", TEST (LOINC ("85329-1"), NUMBER ("0.9")), "", "says “0.9”" },
  { "an H-score",
    TEST (LOINC ("85329-1"), "'valueQuantity':{'value':150,'unit':'H-score'}"),
    "",
    "says “150 H-score”" },
  { "a percent of a ratio", TEST (LOINC ("49683-6"), PERCENT ("2.2")), "", "says “2.2”" },
  { "a text for a number",
    TEST (LOINC ("49683-6"), "'valueQuantity':{'value':'2.2'}"),
    "",
    "holds no value" },
  { "below zero", TEST (LOINC ("49683-6"), NUMBER ("-2.2")), "", "says “-2.2”" },
  { "powers of ten", TEST (LOINC ("49683-6"), NUMBER ("2e0")), "", "says “2e0”" },
  { "too large", TEST (LOINC ("74861-6"), NUMBER ("160")), "", "says “160”" },
  { "withdrawn",
    "{'resource':{'resourceType':'Observation','status':'entered-in-error','code':" LOINC (
        "85319-2") "," TEXT ("2+") "}},",
    "",
    "was withdrawn" },
  { "nothing of ours", TEST (LOINC ("29463-7"), NUMBER ("70")), "", "" },

  /* several results */
  { "the same twice",
    TEST (LOINC ("49683-6"), NUMBER ("2.0")) TEST (LOINC ("49683-6"), NUMBER ("2.00")),
    "ish_probe=dual her2_cep17_ratio=2.0",
    "" },
  { "two values of one day",
    TEST (LOINC ("85319-2"), TEXT ("1+")) TEST (LOINC ("85319-2"), TEXT ("2+"))
        TEST (LOINC ("85329-1"), PERCENT ("90")),
    "er_percent=90",
    "does not choose" },
  { "two days",
    PLACED (ON ("2026-03-05"), LOINC ("85319-2"), TEXT ("1+"))
        PLACED (ON ("2026-05-01"), LOINC ("85319-2"), TEXT ("2+")),
    "ihc_score=1+|ihc_score=2+",
    "" },
  { "two days of one sample",
    PLACED (ON ("2026-03-05") OF ("urn:s"), LOINC ("85319-2"), TEXT ("2+"))
        PLACED (ON ("2026-03-12") OF ("urn:s"), LOINC ("49683-6"), NUMBER ("1.2")),
    "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.2",
    "from 2026-03-05 to 2026-03-12" },
  { "two samples of one day",
    TEST (LOINC ("85337-4"), ANSWER ("LA6576-8"))
        PLACED (ON ("2026-03-05") OF ("urn:s"), LOINC ("85319-2"), TEXT ("1+"))
            PLACED (ON ("2026-03-05") OF ("urn:t"), LOINC ("85319-2"), TEXT ("3+")),
    "er_status=positive|ihc_score=1+|ihc_score=3+",
    "" },
  { "two samples of one name",
    PLACED (ON ("2026-03-05") OF ("#s") CONTAINED ("'note':[{'text':'left'}]"),
            LOINC ("85319-2"),
            TEXT ("1+"))
        PLACED (ON ("2026-03-05") OF ("#s") CONTAINED ("'note':[{'text':'right'}]"),
                LOINC ("85337-4"),
                ANSWER ("LA6576-8")),
    "ihc_score=1+|er_status=positive",
    "" },
  { "one sample with a number",
    PLACED (ON ("2026-03-05") OF ("#s") CONTAINED ("'identifier':[{'value':'7'}]"),
            LOINC ("85319-2"),
            TEXT ("1+"))
        PLACED (ON ("2026-03-05") OF ("#s") CONTAINED ("'identifier':[{'value':'7'}]"),
                LOINC ("85337-4"),
                ANSWER ("LA6576-8")),
    "ihc_score=1+ er_status=positive",
    "" },
  { "one sample that some leave out",
    TEST (LOINC ("85337-4"), ANSWER ("LA6576-8"))
        PLACED (ON ("2026-03-05") OF ("urn:s"), LOINC ("85319-2"), TEXT ("1+")),
    "ihc_score=1+ er_status=positive",
    "" },
  { "neither day nor sample",
    PLACED ("", LOINC ("85337-4"), ANSWER ("LA6576-8")) TEST (LOINC ("85319-2"), TEXT ("1+")),
    "ihc_score=1+ er_status=positive",
    "" },
};

static GBytes *
make_bundle (const char *entries)
{
  GString *text = g_string_new ("{'resourceType':'Bundle','type':'collection','entry':[");

  g_string_append_len (text, entries, strlen (entries) - 1);
  g_string_append (text, "]}");
  g_string_replace (text, "'", "\"", 0);
  return g_string_free_to_bytes (text);
}

static char *
entries_of (const HeraldResult *result)
{
  HeraldVocabulary *vocabulary = herald_result_get_vocabulary (result);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const char *entry = herald_result_get_entry (result, i);

      if (*entry != '\0')
        g_string_append_printf (text,
                                "%s%s=%s",
                                text->len > 0 ? " " : "",
                                herald_vocabulary_get_field (vocabulary, i)->id,
                                entry);
    }
  return g_string_free (text, FALSE);
}

static char *
results_of (const HeraldRecord *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; record != NULL && i < herald_record_get_n_results (record); i++)
    {
      g_autofree char *entries = entries_of (herald_record_get_result (record, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", entries);
    }
  return g_string_free (text, FALSE);
}

/* Each note is expected, and each that is expected is there. */
static void
check_notes (const Case *c, GPtrArray *notes)
{
  g_auto (GStrv) parts = g_strsplit (c->notes, "|", -1);
  guint n_parts = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      g_assert_cmpuint (n_parts, <, notes->len);
      if (strstr (notes->pdata[n_parts], parts[i]) == NULL)
        g_error ("%s: “%s” is not in “%s”", c->label, parts[i], (char *)notes->pdata[n_parts]);
      n_parts++;
    }
  if (notes->len > n_parts)
    g_error ("%s: nobody expected “%s”", c->label, (char *)notes->pdata[n_parts]);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = make_bundle (cases[i].entries);
      g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (HeraldRecord) record = herald_fhir_read_record (
          herald_shelf_get_vocabulary (shelf), bytes, "b.json", notes, &error);
      g_autofree char *results = results_of (record);

      g_test_message ("%s", cases[i].label);
      g_assert_cmpstr (results, ==, cases[i].results);
      g_assert_true ((record == NULL) == (error != NULL));
      check_notes (&cases[i], notes);
    }
}

static HeraldRecord *
read_entries (const char *entries, GError **error)
{
  g_autoptr (GBytes) bytes = make_bundle (entries);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  return herald_fhir_read_record (
      herald_shelf_get_vocabulary (shelf), bytes, "b.json", notes, error);
}

/* Two scores of one day, each of a person. */
static char *
pair_new (const char *first, const char *second)
{
  return g_strdup_printf (
      "{'resource':{'resourceType':'Observation','status':'final',%s'code':" LOINC (
          "85319-2") "," TEXT ("1+") "}},{'resource':{'resourceType':"
                                     "'Observation','status':'final',%s'code':" LOINC (
                                         "85337-4") "," ANSWER ("LA6576-8") "}},",
      first,
      second);
}

static void
test_people (void)
{
#define SUBJECT(rest) "'subject':{" rest "},"
#define PATIENT(rest) SUBJECT ("'reference':'#p'") "'contained':[{'id':'p'," rest "}],"
  static const struct
  {
    const char *first;
    const char *second;
    const char *words;
  } rows[] = {
    { SUBJECT ("'reference':'a'"), SUBJECT ("'reference':'a'"), NULL },
    { SUBJECT ("'reference':'a'"), SUBJECT ("'reference':'b'"), "more than one person" },
    { SUBJECT ("'identifier':{'value':'1'}"), SUBJECT ("'identifier':{'value':'1'}"), NULL },
    { SUBJECT ("'identifier':{'value':'1'}"),
      SUBJECT ("'identifier':{'value':'2'}"),
      "more than one person" },
    { SUBJECT ("'display':'A'"), SUBJECT ("'display':'A'"), NULL },
    { SUBJECT ("'display':'A'"), SUBJECT ("'display':'B'"), "more than one person" },
    { PATIENT ("'gender':'female'"), PATIENT ("'gender':'female'"), NULL },
    { PATIENT ("'gender':'female'"), PATIENT ("'gender':'male'"), "more than one person" },
    /* Where nobody is named, the file is of whoever chose it. */
    { "", "", NULL },
    { SUBJECT ("'reference':'a'"), "", "whose it is" },
    { "", SUBJECT ("'display':'A'"), "whose it is" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *entries = pair_new (rows[i].first, rows[i].second);
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record = read_entries (entries, &error);

      g_test_message ("%s and %s", rows[i].first, rows[i].second);
      g_assert_true ((record == NULL) == (rows[i].words != NULL));
      if (rows[i].words == NULL)
        continue;
      g_assert_error (error, HERALD_CONTENT_ERROR, HERALD_CONTENT_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, rows[i].words));
    }
}

/* A laboratory is kept, a person never. */
static void
test_laboratory (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) record = read_entries (
      PLACED ("'performer':[{'reference':'Practitioner/x','display':'Dr A'},{'reference':"
              "'Organization/y','display':'Town'}],",
              LOINC ("85319-2"),
              TEXT ("1+")),
      &error);
  const HeraldResult *result;

  g_assert_no_error (error);
  result = herald_record_get_result (record, 0);
  g_assert_cmpstr (herald_result_get_text (result, HERALD_RESULT_LABORATORY), ==, "Town");
  g_assert_cmpstr (herald_result_get_text (result, HERALD_RESULT_DATE), ==, "");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, NULL);
  g_assert_nonnull (shelf);
  g_test_add_func ("/fhir-reader/cases", test_cases);
  g_test_add_func ("/fhir-reader/people", test_people);
  g_test_add_func ("/fhir-reader/laboratory", test_laboratory);
  status = g_test_run ();
  g_clear_pointer (&shelf, herald_shelf_unref);
  return status;
}
