/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question that people ask, and its answer. */
#include "config.h"

#include "content/day.h"
#include "content/error.h"
#include "library/article.h"

static HeraldArticle *
article_new (void)
{
  HeraldArticle *self = g_new0 (HeraldArticle, 1);

  self->topics = g_ptr_array_new ();
  self->answers = g_ptr_array_new ();
  self->sources = g_ptr_array_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_section_free);
  self->ask = g_ptr_array_new ();
  self->related = g_ptr_array_new ();
  self->occasions = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_occasion_free);
  return self;
}

static gboolean
read_names (const HeraldJson *json, const char *name, GPtrArray *names, GError **error)
{
  HeraldJson list = herald_json_member (json, name);

  if (!herald_json_exists (&list))
    return herald_json_fail (&list, error, HERALD_CONTENT_ERROR_MEMBER, "is missing");
  return herald_json_strings (&list, names, error);
}

static gboolean
read_sections (HeraldArticle *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "sections");

  if (!herald_json_is_filled_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldSection *section = herald_section_read (&element, error);

      if (section == NULL)
        return FALSE;
      g_ptr_array_add (self->sections, section);
    }
  return TRUE;
}

static gboolean
read_occasions (HeraldArticle *self,
                const HeraldJson *json,
                const HeraldVocabulary *vocabulary,
                GError **error)
{
  HeraldJson list;

  if (!herald_json_get_filled_list (json, "for", &list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldOccasion *occasion = herald_occasion_read (&element, vocabulary, error);

      if (occasion == NULL)
        return FALSE;
      g_ptr_array_add (self->occasions, occasion);
    }
  return TRUE;
}

static gboolean
read_head (HeraldArticle *self, const HeraldJson *json, GError **error)
{
  HeraldJson answers = herald_json_member (json, "answers");

  return herald_json_get (json, "id", &self->id, error) &&
         herald_json_get (json, "_question", &self->question, error) &&
         herald_json_get (json, "_answer", &self->answer, error) &&
         herald_json_get (json, "_phrases", &self->phrases, error) &&
         herald_json_get_day (json, "reviewed", &self->reviewed, error) &&
         herald_json_get_day (json, "review_by", &self->review_by, error) &&
         herald_json_get_optional (json, "reviewer", &self->reviewer, error) &&
         read_names (json, "topics", self->topics, error) &&
         read_names (json, "sources", self->sources, error) &&
         read_names (json, "related", self->related, error) &&
         (!herald_json_exists (&answers) || herald_json_strings (&answers, self->answers, error));
}

static gboolean
read_article (HeraldArticle *self,
              const HeraldJson *json,
              const HeraldVocabulary *vocabulary,
              GError **error)
{
  static const char *const known[] = { "id",      "topics",   "answers",   "_question", "_answer",
                                       "sources", "sections", "ask",       "related",   "_phrases",
                                       "for",     "reviewed", "review_by", "reviewer",  NULL };
  HeraldJson ask = herald_json_member (json, "ask");

  if (!herald_json_is_object (json, known, error) || !read_head (self, json, error) ||
      !read_sections (self, json, error) || !herald_json_is_filled_array (&ask, error) ||
      !herald_points_read (&ask, self->ask, error) ||
      !read_occasions (self, json, vocabulary, error))
    return FALSE;
  self->question = herald_json_text (json, "_question");
  self->answer = herald_json_text (json, "_answer");
  self->phrases = herald_json_text (json, "_phrases");
  return TRUE;
}

/**
 * herald_article_read:
 * @json: its place
 * @vocabulary: the fields and outcomes that it may name
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the article
 */
HeraldArticle *
herald_article_read (const HeraldJson *json, const HeraldVocabulary *vocabulary, GError **error)
{
  g_autoptr (HeraldArticle) self = article_new ();

  return read_article (self, json, vocabulary, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_article_free:
 * @self: (transfer full): an article
 */
void
herald_article_free (HeraldArticle *self)
{
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->ask);
  g_ptr_array_unref (self->related);
  g_ptr_array_unref (self->occasions);
  g_free (self);
}

/**
 * herald_article_fit:
 * @self: an article
 * @verdict: what the rules make of a result
 *
 * Returns: how closely the article fits the result: 0 for not at all
 */
guint
herald_article_fit (const HeraldArticle *self, const HeraldVerdict *verdict)
{
  guint best = 0;

  for (guint i = 0; i < self->occasions->len; i++)
    best = MAX (best, herald_occasion_fit (self->occasions->pdata[i], verdict));
  return best;
}

static void
add_new_names (GPtrArray *all, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (all, names->pdata[i], g_str_equal, NULL))
        g_ptr_array_add (all, names->pdata[i]);
    }
}

/**
 * herald_article_list_sources:
 * @self: an article
 *
 * Returns: (transfer container) (element-type utf8): the ids of all that it rests on, each once,
 *   in the order of the text
 */
GPtrArray *
herald_article_list_sources (const HeraldArticle *self)
{
  GPtrArray *all = g_ptr_array_new ();

  add_new_names (all, self->sources);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const HeraldSection *section = self->sections->pdata[i];

      add_new_names (all, section->sources);
    }
  return all;
}
