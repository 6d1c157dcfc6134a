/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of the page of questions, for the list at its side and for the choice above the
 * questions where there is no room for a list. */
#include "config.h"

#include <glib/gi18n.h>

#include "questions/place.h"

static guint
count_articles (HeraldLibrary *library, const HeraldTopicGroup *group)
{
  GPtrArray *articles = herald_library_get_articles (library);
  guint count = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];

      count += herald_topic_group_find (group, article->topics->pdata[0]) != NULL;
    }
  return count;
}

static void
add (GArray *places, HeraldPlaceKind kind, const char *title, const char *icon, guint count)
{
  HeraldPlace place = { kind, title, icon, NULL, count };

  g_array_append_val (places, place);
}

static void
add_group (GArray *places, HeraldLibrary *library, const HeraldTopicGroup *group)
{
  HeraldPlace place = {
    HERALD_PLACE_GROUP, group->title, NULL, group, count_articles (library, group)
  };

  g_array_append_val (places, place);
}

/**
 * herald_places_new:
 * @library: the library; outlives the places
 *
 * Returns: (transfer full) (element-type HeraldPlace): every place, in order
 */
GArray *
herald_places_new (HeraldLibrary *library)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (HeraldPlace));
  GPtrArray *groups = herald_library_get_groups (library);
  guint n_words = herald_glossary_get_terms (herald_library_get_glossary (library))->len;

  add (places, HERALD_PLACE_KEPT, _ ("Your List"), "herald-star-symbolic", 0);
  add (places, HERALD_PLACE_RESULT, _ ("For Your Result"), NULL, 0);
  add (places,
       HERALD_PLACE_ALL,
       _ ("All Questions"),
       NULL,
       herald_library_get_articles (library)->len);
  for (guint i = 0; i < groups->len; i++)
    add_group (places, library, groups->pdata[i]);
  add (places, HERALD_PLACE_WORDS, _ ("Words"), "herald-words-symbolic", n_words);
  add (places,
       HERALD_PLACE_SUPPORT,
       _ ("People to Talk To"),
       "herald-support-symbolic",
       herald_library_get_countries (library)->len);
  return places;
}

/**
 * herald_places_find:
 * @places: (element-type HeraldPlace): all places
 * @kind: a kind that is there once
 *
 * Returns: its index
 */
guint
herald_places_find (const GArray *places, HeraldPlaceKind kind)
{
  guint i = 0;

  while (g_array_index (places, HeraldPlace, i).kind != kind)
    i++;
  return i;
}
