/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over the library: which articles, and which words, fit what a person types. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "library/question-search.h"
#include "library/synonyms.h"

/* For words that were not found: of how many, how short, and how much of each may be wrong. */
#define MOST_WORDS 6
#define LEAST_LETTERS 3
#define MOST_SHORTENED 8

struct _HeraldQuestionSearch
{
  HeraldLibrary *library;
  HeraldSearchIndex *articles;
  HeraldSearchIndex *terms;
};

/* All that stands below the answer, as one text. */
static char *
make_body (const HeraldArticle *article)
{
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < article->sections->len; i++)
    {
      const HeraldSection *section = article->sections->pdata[i];

      if (section->heading != NULL)
        g_string_append_printf (body, "%s\n", section->heading);
      g_string_append_printf (body, "%s\n", section->text);
      for (guint j = 0; j < section->points->len; j++)
        g_string_append_printf (body, "%s\n", (const char *)section->points->pdata[j]);
    }
  for (guint i = 0; i < article->ask->len; i++)
    g_string_append_printf (body, "%s\n", (const char *)article->ask->pdata[i]);
  return g_string_free (body, FALSE);
}

static char *
make_topics (HeraldLibrary *library, const HeraldArticle *article)
{
  GString *topics = g_string_new (NULL);

  for (guint i = 0; i < article->topics->len; i++)
    {
      const HeraldTopic *topic = herald_library_find_topic (library, article->topics->pdata[i]);

      if (topic != NULL)
        g_string_append_printf (topics, "%s\n", topic->title);
    }
  return g_string_free (topics, FALSE);
}

static void
add_article (HeraldQuestionSearch *self, const HeraldArticle *article)
{
  g_autofree char *body = make_body (article);
  g_autofree char *topics = make_topics (self->library, article);
  const char *fields[HERALD_SEARCH_N_FIELDS] = {
    [HERALD_SEARCH_TITLE] = article->question,
    [HERALD_SEARCH_PHRASES] = article->phrases,
    [HERALD_SEARCH_ANSWER] = article->answer,
    [HERALD_SEARCH_BODY] = body,
    [HERALD_SEARCH_TOPIC] = topics,
  };

  herald_search_index_add (self->articles, fields);
}

static void
add_term (HeraldQuestionSearch *self, const HeraldTerm *term)
{
  g_autofree char *forms = g_strjoinv ("; ", term->forms);
  g_autofree char *names = g_strjoin ("; ", forms, term->also, NULL);
  const char *fields[HERALD_SEARCH_N_FIELDS] = {
    [HERALD_SEARCH_TITLE] = term->word,
    [HERALD_SEARCH_PHRASES] = names,
    [HERALD_SEARCH_ANSWER] = term->meaning,
  };

  herald_search_index_add (self->terms, fields);
}

/* The bundled file is held by a test: a broken one would cost synonyms, not the search. */
static HeraldSearchIndex *
index_new (void)
{
  /* Translators: the code of your language, such as “de”, so that word forms are found */
  HeraldSearchIndex *index = herald_search_index_new (C_ ("language code", "en"));
  g_autoptr (GError) error = NULL;

  if (!herald_synonyms_load (index, &error))
    g_warning ("%s", error->message);
  return index;
}

/**
 * herald_question_search_new:
 * @library: what to search; outlives the search
 *
 * Reads the whole library, so make it when somebody is about to search.
 *
 * Returns: (transfer full): the search
 */
HeraldQuestionSearch *
herald_question_search_new (HeraldLibrary *library)
{
  HeraldQuestionSearch *self = g_new0 (HeraldQuestionSearch, 1);
  GPtrArray *articles = herald_library_get_articles (library);
  GPtrArray *terms = herald_glossary_get_terms (herald_library_get_glossary (library));

  self->library = library;
  self->articles = index_new ();
  self->terms = index_new ();
  for (guint i = 0; i < articles->len; i++)
    add_article (self, articles->pdata[i]);
  for (guint i = 0; i < terms->len; i++)
    add_term (self, terms->pdata[i]);
  herald_search_index_finish (self->articles);
  herald_search_index_finish (self->terms);
  return self;
}

/**
 * herald_question_search_free:
 * @self: (transfer full): a search
 */
void
herald_question_search_free (HeraldQuestionSearch *self)
{
  herald_search_index_free (self->articles);
  herald_search_index_free (self->terms);
  g_free (self);
}

/**
 * herald_question_search_find:
 * @self: a search
 * @query: what was typed so far
 * @limit: the most hits wanted
 *
 * Returns: (transfer full) (element-type HeraldQuestionHit): what fits, best first
 */
GArray *
herald_question_search_find (const HeraldQuestionSearch *self, const char *query, guint limit)
{
  g_autoptr (GArray) found = herald_search_index_find (self->articles, query, limit);
  GPtrArray *articles = herald_library_get_articles (self->library);
  GArray *hits = g_array_sized_new (FALSE, FALSE, sizeof (HeraldQuestionHit), found->len);

  for (guint i = 0; i < found->len; i++)
    {
      const HeraldSearchHit *hit = &g_array_index (found, HeraldSearchHit, i);
      HeraldQuestionHit question = { articles->pdata[hit->document], hit->score };

      g_array_append_val (hits, question);
    }
  return hits;
}

/* Takes the last letter away. */
static void
shorten (GString *word)
{
  g_string_truncate (word,
                     (gsize)(g_utf8_find_prev_char (word->str, word->str + word->len) - word->str));
}

static GArray *
find_near_word (const HeraldQuestionSearch *self, const char *word, guint limit)
{
  g_autoptr (GString) rest = g_string_new (word);

  for (guint i = 0; i < MOST_SHORTENED && g_utf8_strlen (rest->str, -1) >= LEAST_LETTERS; i++)
    {
      GArray *hits = herald_question_search_find (self, rest->str, limit);

      if (hits->len > 0)
        return hits;
      g_array_unref (hits);
      shorten (rest);
    }
  return NULL;
}

/**
 * herald_question_search_find_near:
 * @self: a search
 * @query: what was typed, for which nothing was found
 * @limit: the most hits wanted
 *
 * Looks for each word alone and for its beginning.
 *
 * Returns: (transfer full) (element-type HeraldQuestionHit): what may be meant, perhaps nothing
 */
GArray *
herald_question_search_find_near (const HeraldQuestionSearch *self, const char *query, guint limit)
{
  g_auto (GStrv) words = g_strsplit_set (query, " \t\n", MOST_WORDS + 1);

  for (guint i = 0; words[i] != NULL && i < MOST_WORDS; i++)
    {
      GArray *hits =
          g_utf8_validate (words[i], -1, NULL) ? find_near_word (self, words[i], limit) : NULL;

      if (hits != NULL)
        return hits;
    }
  return g_array_new (FALSE, FALSE, sizeof (HeraldQuestionHit));
}

/**
 * herald_question_search_find_terms:
 * @self: a search
 * @query: what was typed so far
 * @limit: the most words wanted
 *
 * Returns: (transfer container) (element-type HeraldTerm): the words that fit, best first
 */
GPtrArray *
herald_question_search_find_terms (const HeraldQuestionSearch *self, const char *query, guint limit)
{
  g_autoptr (GArray) found = herald_search_index_find (self->terms, query, limit);
  GPtrArray *terms = herald_glossary_get_terms (herald_library_get_glossary (self->library));
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (list, terms->pdata[g_array_index (found, HeraldSearchHit, i).document]);
  return list;
}

/**
 * herald_question_search_mark:
 * @self: a search
 * @query: what was typed
 * @text: a text of an article
 *
 * Returns: (transfer full) (element-type HeraldSearchRange): the words of @text that @query meant
 */
GArray *
herald_question_search_mark (const HeraldQuestionSearch *self, const char *query, const char *text)
{
  return herald_search_index_mark (self->articles, query, text);
}
