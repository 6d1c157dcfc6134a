/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldOccasion: which verdicts an article is for, and every mistake. */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "library/occasion.h"
#include "support.h"

static HeraldOccasion *
read_occasion (HeraldVocabulary *vocabulary, const char *text, JsonNode **root)
{
  HeraldJson json;
  g_autoptr (GError) error = NULL;
  HeraldOccasion *occasion;

  *root = herald_test_json (text);
  json = herald_json_root (*root, "o.json");
  occasion = herald_occasion_read (&json, vocabulary, &error);
  g_assert_no_error (error);
  return occasion;
}

typedef struct
{
  const char *occasion;
  const char *edition;
  const char *facts;
  guint fit;
} Case;

static void
assert_fits (const Case *cases, gsize n_cases)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (HeraldOccasion) occasion =
          read_occasion (herald_shelf_get_vocabulary (shelf), cases[i].occasion, &root);
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, cases[i].edition, cases[i].facts);

      g_test_message ("%s: %s: %s", cases[i].occasion, cases[i].edition, cases[i].facts);
      g_assert_cmpuint (herald_occasion_fit (occasion, verdict), ==, cases[i].fit);
    }
}

#define NOW "asco-cap-2018"
#define GROUP_2 "ish_probe=dual her2_copies=3.5 cep17_copies=1.5 her2_cep17_ratio=2.33 cells=20"

static void
test_outcomes (void)
{
  static const Case cases[] = {
    { "{'her2_status': ['positive']}", NOW, "ihc_score=3+", 1 },
    { "{'her2_status': ['positive']}", NOW, "ihc_score=1+", 0 },
    { "{'her2_status': ['negative', 'positive']}", NOW, "ihc_score=3+", 1 },
    { "{'her2_status': ['negative', 'positive']}", NOW, "ihc_score=1+", 1 },
    { "{'her2_status': 'positive'}", NOW, "ihc_score=3+", 1 },
    { "{'her2_status': ['positive']}", NOW, "", 0 },
    { "{'her2_status': ['pending']}", NOW, "", 1 },
    { "{'next_step': ['order-ihc-or-ish']}", NOW, "", 1 },
    { "{'next_step': ['reflex-ish', 'reflex-dual-ish']}", NOW, "ihc_score=2+", 1 },
    { "{'her2_expression': ['low']}", NOW, "ihc_score=1+", 1 },
    { "{'her2_expression': ['low']}", NOW, "ihc_score=0", 0 },
    { "{'ish_group': ['group-2']}", NOW, GROUP_2, 1 },
    { "{'ish_group': ['group-1', 'group-3']}", NOW, GROUP_2, 0 },
    { "{'subtype': ['triple_negative']}",
      NOW,
      "ihc_score=0 er_percent=0 pr_percent=0 ki67_percent=60",
      1 },
    { "{'nottingham_grade': ['1', '2']}",
      NOW,
      "tubule_score=1 nuclear_score=2 mitotic_score=3",
      1 },
  };

  assert_fits (cases, G_N_ELEMENTS (cases));
}

static void
test_fields (void)
{
  static const Case cases[] = {
    { "{'ihc_score': ['3+']}", NOW, "ihc_score=3+", 1 },
    { "{'ihc_score': ['3+']}", NOW, "ihc_score=2+", 0 },
    { "{'ihc_score': ['0', '1+', '2+', '3+', 'indeterminate']}", NOW, "er_percent=50", 0 },
    { "{'grade': ['3']}", NOW, "grade=3", 1 },
    { "{'lab_her2_status': ['equivocal']}", NOW, "lab_her2_status=equivocal", 1 },
    { "{'specimen': ['metastasis']}", NOW, "specimen=core_biopsy", 0 },
    /* What stands there because nobody chose is not what the report says. */
    { "{'ish_probe': ['none']}", NOW, "", 0 },
    { "{'ish_probe': ['none']}", NOW, "ish_probe=none", 1 },
    { "{'component': ['invasive']}", NOW, "ihc_score=3+", 0 },
    { "{'component': ['invasive']}", NOW, "ihc_score=3+ component=invasive", 1 },
  };

  assert_fits (cases, G_N_ELEMENTS (cases));
}

static void
test_editions (void)
{
  static const Case cases[] = {
    { "{'edition': ['asco-cap-2018']}", "asco-cap-2018", "", 1 },
    { "{'edition': ['asco-cap-2018']}", "asco-cap-2013", "", 0 },
    { "{'edition': ['asco-cap-2007', 'asco-cap-2013']}", "asco-cap-2013", "", 1 },
    { "{'edition': 'asco-cap-2007'}", "asco-cap-2007", "", 1 },
    { "{'edition': ['asco-cap']}", "asco-cap-2018", "", 0 },
    { "{'edition': ['asco-cap-2013'], 'her2_status': ['equivocal']}",
      "asco-cap-2013",
      "ihc_score=2+",
      2 },
    { "{'edition': ['asco-cap-2013'], 'her2_status': ['equivocal']}",
      "asco-cap-2018",
      "ihc_score=2+",
      0 },
  };

  assert_fits (cases, G_N_ELEMENTS (cases));
}

static void
test_all_must_hold (void)
{
  static const Case cases[] = {
    { "{'her2_status': ['positive'], 'ihc_score': ['3+']}", NOW, "ihc_score=3+", 2 },
    { "{'her2_status': ['negative'], 'ihc_score': ['3+']}", NOW, "ihc_score=3+", 0 },
    { "{'her2_status': ['positive'], 'ihc_score': ['2+']}", NOW, "ihc_score=3+", 0 },
    { "{'her2_status': ['positive'], 'ihc_score': ['3+'], 'edition': ['asco-cap-2018'],"
      " 'her2_expression': ['positive']}",
      NOW,
      "ihc_score=3+",
      4 },
  };

  assert_fits (cases, G_N_ELEMENTS (cases));
}

/* Where the input can't be true, or the book is not about it, an outcome says nothing. */
static void
test_nothing_said (void)
{
  static const Case cases[] = {
    { "{'next_step': ['out-of-scope']}", NOW, "ihc_score=3+ site=other", 1 },
    { "{'her2_expression': ['positive']}", NOW, "ihc_score=3+ site=other", 0 },
    { "{'her2_status': ['positive']}", NOW, "ihc_score=3+ site=other", 0 },
    { "{'her2_status': ['invalid']}",
      NOW,
      "ish_probe=dual her2_copies=6.0 cep17_copies=2.0 her2_cep17_ratio=1.0",
      1 },
    { "{'her2_expression': ['none']}", NOW, "ihc_score=indeterminate", 0 },
    { "{'ish_group': ['group-1']}", "asco-cap-2013", "ish_probe=dual her2_cep17_ratio=3.0", 0 },
  };

  assert_fits (cases, G_N_ELEMENTS (cases));
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "[]", HERALD_CONTENT_ERROR_MEMBER, "o.json: $: must be an object" },
    { "{}", HERALD_CONTENT_ERROR_VALUE, "o.json: $: must not be empty" },
    { "{'her2_score': ['3+']}",
      HERALD_CONTENT_ERROR_MEMBER,
      "o.json: $.her2_score: is neither a field nor an outcome" },
    { "{'#note': 'a note'}", HERALD_CONTENT_ERROR_MEMBER, "$.#note: is neither" },
    { "{'her2_copies': ['6']}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.her2_copies: is a number, not a choice" },
    { "{'cells': ['20']}", HERALD_CONTENT_ERROR_VALUE, "$.cells: is a number, not a choice" },
    { "{'ihc_score': ['3+', '4+']}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.ihc_score: “4+” is no choice of ihc_score" },
    { "{'her2_status': ['good']}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.her2_status: “good” is no choice of her2_status" },
    { "{'ihc_score': []}", HERALD_CONTENT_ERROR_MEMBER, "$.ihc_score: must be a text or a list" },
    { "{'ihc_score': 3}", HERALD_CONTENT_ERROR_MEMBER, "$.ihc_score: must be a text or a list" },
    { "{'ihc_score': ['3+', 3]}", HERALD_CONTENT_ERROR_MEMBER, "$.ihc_score[1]: must be a text" },
    { "{'edition': []}", HERALD_CONTENT_ERROR_MEMBER, "$.edition: must be a text or a list" },
    { "{'edition': [2018]}", HERALD_CONTENT_ERROR_MEMBER, "$.edition[0]: must be a text" },
    { "{'her2_status': ['positive'], 'edition': ['']}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.edition[0]: must not be empty" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = herald_test_json (cases[i].text);
      HeraldJson json = herald_json_root (root, "o.json");
      g_autoptr (GError) error = NULL;

      g_assert_null (herald_occasion_read (&json, herald_shelf_get_vocabulary (shelf), &error));
      herald_test_fails (cases[i].text, &error, cases[i].code, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/library/occasion/outcomes", test_outcomes);
  g_test_add_func ("/library/occasion/fields", test_fields);
  g_test_add_func ("/library/occasion/editions", test_editions);
  g_test_add_func ("/library/occasion/all-must-hold", test_all_must_hold);
  g_test_add_func ("/library/occasion/nothing-said", test_nothing_said);
  g_test_add_func ("/library/occasion/broken", test_broken);
  return g_test_run ();
}
