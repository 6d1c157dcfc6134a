/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldCountry and HeraldOrganisation: whom to turn to, and every mistake. */
#include "config.h"

#include "content/error.h"
#include "files.h"
#include "library/organisation.h"
#include "samples.h"
#include "support.h"

static void
test_read (void)
{
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_COUNTRY);
  HeraldJson json = herald_json_root (root, "c.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCountry) country = herald_country_read (&json, &error);
  const HeraldOrganisation *organisation;

  g_assert_no_error (error);
  g_assert_cmpstr (country->id, ==, "DK");
  g_assert_cmpstr (country->name, ==, "Denmark");
  g_assert_cmpuint (country->organisations->len, ==, 1);
  organisation = &g_array_index (country->organisations, HeraldOrganisation, 0);
  g_assert_cmpstr (organisation->id, ==, "helpers");
  g_assert_cmpstr (organisation->name, ==, "Helpers");
  g_assert_cmpstr (organisation->offers, ==, "They help.");
  g_assert_cmpstr (organisation->language, ==, "Danish");
  g_assert_cmpstr (organisation->phone, ==, "+45 12 34 56");
  g_assert_cmpstr (organisation->link, ==, "https://helpers.example");
  g_assert_cmpstr (organisation->checked, ==, "2026-11-21");
}

static void
test_no_phone (void)
{
  g_autofree char *text = herald_test_change (SAMPLE_COUNTRY, "'phone'", "'#phone'");
  g_autoptr (JsonNode) root = herald_test_json (text);
  HeraldJson json = herald_json_root (root, "c.json");
  g_autoptr (HeraldCountry) country = herald_country_read (&json, NULL);

  g_assert_null (g_array_index (country->organisations, HeraldOrganisation, 0).phone);
}

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldCountry) read = herald_country_read (json, error);

  return read != NULL;
}

static void
test_broken (void)
{
#define PLACE "$.organisations[0]"
  static const HeraldTestBroken cases[] = {
    { "'id': 'DK'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "x.json: $.id: is missing" },
    { "'_name'", "'#name'", HERALD_CONTENT_ERROR_MEMBER, "$._name: is missing" },
    { "'_name'", "'name_'", HERALD_CONTENT_ERROR_MEMBER, "$: unknown member “name_”" },
    { "[" SAMPLE_ORGANISATION "]",
      SAMPLE_ORGANISATION,
      HERALD_CONTENT_ERROR_MEMBER,
      "$.organisations: must be an array" },
    { SAMPLE_ORGANISATION, "", HERALD_CONTENT_ERROR_VALUE, "$.organisations: must not be empty" },
    { SAMPLE_ORGANISATION, "[]", HERALD_CONTENT_ERROR_MEMBER, PLACE ": must be an object" },
    { "'id': 'helpers'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, PLACE ".id: is missing" },
    { "'name': 'Helpers'", "'#name': '-'", HERALD_CONTENT_ERROR_MEMBER, PLACE ".name: is missing" },
    { "'_offers'", "'#offers'", HERALD_CONTENT_ERROR_MEMBER, PLACE "._offers: is missing" },
    { "'_language'", "'#language'", HERALD_CONTENT_ERROR_MEMBER, PLACE "._language: is missing" },
    { "'_language'", "'language'", HERALD_CONTENT_ERROR_MEMBER, "unknown member “language”" },
    { "'+45 12 34 56'", "45123456", HERALD_CONTENT_ERROR_MEMBER, PLACE ".phone: must be a text" },
    { "'+45 12 34 56'", "''", HERALD_CONTENT_ERROR_VALUE, PLACE ".phone: must not be empty" },
    { "'link'", "'#link'", HERALD_CONTENT_ERROR_MEMBER, PLACE ".link: is missing" },
    { "'https:", "'http:", HERALD_CONTENT_ERROR_VALUE, PLACE ".link: must begin with https://" },
    { "https://helpers.example", "file:///x", HERALD_CONTENT_ERROR_VALUE, "must begin with https" },
    { "https://helpers.example", "helpers", HERALD_CONTENT_ERROR_VALUE, "must begin with https" },
    { "'checked'", "'#checked'", HERALD_CONTENT_ERROR_MEMBER, PLACE ".checked: is missing" },
    { "'2026-11-21'",
      "'21 November'",
      HERALD_CONTENT_ERROR_VALUE,
      PLACE ".checked: “21 November” is not a day such as 2026-11-21" },
  };

  herald_test_broken (SAMPLE_COUNTRY, is_sound, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/organisation/read", test_read);
  g_test_add_func ("/library/organisation/no-phone", test_no_phone);
  g_test_add_func ("/library/organisation/broken", test_broken);
  return g_test_run ();
}
