/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldTopicGroup: what it holds, finding a topic, and every mistake. */
#include "config.h"

#include "content/error.h"
#include "files.h"
#include "library/topic-group.h"
#include "samples.h"
#include "support.h"

static void
test_read (void)
{
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_GROUP);
  HeraldJson json = herald_json_root (root, "g.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldTopicGroup) group = herald_topic_group_read (&json, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (group->id, ==, "ours");
  g_assert_cmpstr (group->title, ==, "Ours");
  g_assert_cmpuint (group->topics->len, ==, 2);
  g_assert_cmpstr (g_array_index (group->topics, HeraldTopic, 0).id, ==, "visits");
  g_assert_cmpstr (g_array_index (group->topics, HeraldTopic, 1).title, ==, "Parking");
}

static void
test_find (void)
{
  static const struct
  {
    const char *id;
    const char *title;
  } cases[] = {
    { "visits", "Visits" }, { "parking", "Parking" }, { "Parking", NULL },
    { "ours", NULL },       { "park", NULL },         { "", NULL },
  };
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_GROUP);
  HeraldJson json = herald_json_root (root, "g.json");
  g_autoptr (HeraldTopicGroup) group = herald_topic_group_read (&json, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HeraldTopic *topic = herald_topic_group_find (group, cases[i].id);

      g_assert_cmpstr (topic != NULL ? topic->title : NULL, ==, cases[i].title);
    }
}

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldTopicGroup) read = herald_topic_group_read (json, error);

  return read != NULL;
}

static void
test_broken (void)
{
  static const HeraldTestBroken cases[] = {
    { "'id': 'ours'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "x.json: $.id: is missing" },
    { "'_title': 'Ours'", "'#title': '-'", HERALD_CONTENT_ERROR_MEMBER, "$._title: is missing" },
    { "'Ours'", "7", HERALD_CONTENT_ERROR_MEMBER, "$._title: must be a text" },
    { "'topics'", "'#topics'", HERALD_CONTENT_ERROR_MEMBER, "$.topics: must be an array" },
    { "[{'id': 'visits', '_title': 'Visits'}, {'id': 'parking', '_title': 'Parking'}]",
      "[]",
      HERALD_CONTENT_ERROR_VALUE,
      "$.topics: must not be empty" },
    { "'topics'", "'topic'", HERALD_CONTENT_ERROR_MEMBER, "$: unknown member “topic”" },
    { "{'id': 'visits', '_title': 'Visits'}",
      "'visits'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.topics[0]: must be an object" },
    { "'id': 'visits'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "$.topics[0].id: is missing" },
    { "'_title': 'Parking'",
      "'#title': '-'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.topics[1]._title: is missing" },
    { "'Parking'",
      "'Parking', 'icon': 'p'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.topics[1]: unknown member “icon”" },
    { "'parking'",
      "'visits'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.topics[1]: the topic “visits” stands twice" },
  };

  herald_test_broken (SAMPLE_GROUP, is_sound, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/topic-group/read", test_read);
  g_test_add_func ("/library/topic-group/find", test_find);
  g_test_add_func ("/library/topic-group/broken", test_broken);
  return g_test_run ();
}
