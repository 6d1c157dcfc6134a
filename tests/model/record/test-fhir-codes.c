/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the file of codes: the one that is shipped, and every mistake. */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "record/fhir-codes.h"
#include "support.h"

#define SOUND                                                                                      \
  "{\"format\":\"herald-fhir-1\",\"reviewed\":\"2026-11-26\",\"profiles\":{\"bundle\":\"b\","      \
  "\"patient\":\"p\",\"observation\":\"o\",\"specimen\":\"s\"},\"notice\":\"n\",\"own\":{"         \
  "\"device\":\"d\",\"text\":\"t\",\"method\":\"m "                                                \
  "{edition}\",\"edition\":\"e\",\"note\":\"{edition} {status} "                                   \
  "{source}\"},\"markers\":[{\"id\":\"er\",\"names\":[\"estrogen\"]}],\"blood\":{\"codes\":["      \
  "\"1-1\"],\"specimens\":[\"BLD\"]},\"tests\":[{\"field\":\"er_status\",\"marker\":\"er\","       \
  "\"code\":\"2-2\",\"display\":\"ER\",\"answers\":[{\"is\":\"positive\",\"text\":\"Positive\"}]}" \
  ","                                                                                              \
  "{\"field\":\"her2_copies\",\"marker\":\"er\",\"text\":\"Copies\",\"unit\":\"copies\",\"ucum\":" \
  "\"1\",\"total\":\"her2_signals\",\"by\":[\"cells\"],\"parts\":[{\"field\":\"cells\",\"text\":"  \
  "\"Cells\",\"unit\":\"cells\",\"ucum\":\"1\"}]}],\"specimen\":{\"field\":\"specimen\",\"text\":" \
  "\"Sample\",\"answers\":[{\"is\":\"excision\",\"text\":\"Excision\"}]}}"

static HeraldShelf *shelf;

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldFhirCodes) codes =
      herald_fhir_codes_new (herald_shelf_get_vocabulary (shelf), json->node, json->file, error);

  return codes != NULL;
}

static void
test_broken (void)
{
  static const HeraldTestBroken cases[] = {
    { "herald-fhir-1", "herald-fhir-2", HERALD_CONTENT_ERROR_VALUE, "$.format: must be" },
    { "\"notice\":\"n\",", "", HERALD_CONTENT_ERROR_MEMBER, "$.notice: is missing" },
    { "\"patient\":\"p\"",
      "\"person\":\"p\"",
      HERALD_CONTENT_ERROR_MEMBER,
      "unknown member “person”" },
    { "\"device\":\"d\"",
      "\"device\":1",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.own.device: must be a text" },
    { "m {edition}", "m", HERALD_CONTENT_ERROR_VALUE, "$.own.method: must end in {edition}" },
    { "[\"estrogen\"]", "[]", HERALD_CONTENT_ERROR_MEMBER, "$.markers[0].names: must be" },
    { "\"codes\":[\"1-1\"],", "", HERALD_CONTENT_ERROR_MEMBER, "$.blood.codes: must be" },
    { "\"field\":\"er_status\"",
      "\"field\":\"her2_status\"",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[0].field: unknown input “her2_status”" },
    { "\"marker\":\"er\",\"code\"",
      "\"marker\":\"pr\",\"code\"",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[0]: must name one of the markers" },
    { "\"display\":\"ER\",",
      "",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[0]: must have a code with its display" },
    { "\"text\":\"Copies\",",
      "",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[1]: must have a code with its display" },
    { "\"is\":\"positive\"",
      "\"is\":\"maybe\"",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[0].answers[0]: unknown value “maybe”" },
    { "\"unit\":\"copies\",",
      "",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.tests[1]: a number needs unit and ucum" },
    { "\"by\":[\"cells\"]",
      "\"by\":[]",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[1].by: must not be empty" },
    { "\"by\":[\"cells\"]",
      "\"by\":[\"cell\"]",
      HERALD_CONTENT_ERROR_VALUE,
      "$.tests[1].by[0]: unknown input" },
    { "\"by\":[\"cells\"],",
      "",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.tests[1]: a total needs what it is divided by" },
    { "\"text\":\"Cells\"",
      "\"name\":\"Cells\"",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.tests[1].parts[0]: unknown member “name”" },
    { "\"field\":\"specimen\"", "\"field\":\"cells\"", HERALD_CONTENT_ERROR_VALUE, "$.specimen" },
  };

  herald_test_broken (SOUND, is_sound, cases, G_N_ELEMENTS (cases));
}

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldFhirCodes) codes =
      herald_fhir_codes_load (herald_shelf_get_vocabulary (shelf), &error);
  const HeraldFhirItem *whole;

  g_assert_no_error (error);
  whole = codes->tests->pdata[0];
  g_assert_cmpstr (whole->code, ==, "48676-1");
  g_assert_cmpstr (herald_fhir_item_find_answer (whole, "negative")->code, ==, "LA6577-6");
  g_assert_null (herald_fhir_item_find_answer (whole, "pending"));
  g_assert_cmpuint (codes->blood_codes->len, ==, 3);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_test_shelf ();
  g_test_add_func ("/fhir-codes/broken", test_broken);
  g_test_add_func ("/fhir-codes/shipped", test_shipped);
  status = g_test_run ();
  g_clear_pointer (&shelf, herald_shelf_unref);
  return status;
}
