/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions a person takes to an appointment: few, since only few are talked over. The
 * person's own come first, then what the result leaves open, then what its articles ask, then what
 * is worth asking with any result. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/question-choice.h"
#include "words/verdict-words.h"

/* So many articles are looked at, and so many of one topic are taken. */
#define MOST_ARTICLES 40
#define MOST_A_TOPIC 2

/* Letters of a question that is the same when another one holds it. */
#define LEAST_HELD 16

/* Stands in front where a line begins with letters of another direction. */
#define RIGHT_TO_LEFT "\u200f"

/* How many of the last places are kept for what is worth asking with any result. */
#define N_GENERAL_PLACES 2

typedef struct
{
  GPtrArray *questions; /* (element-type utf8) */
  GPtrArray *keys;      /* (element-type utf8) letters only, to know the same question again */
  guint limit;
} Choosing;

/* Two spellings of one question differ in case, quotes and full stops only. */
static char *
make_key (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *key = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter) || g_unichar_ismark (letter))
        g_string_append_unichar (key, letter);
    }
  return g_string_free (key, FALSE);
}

static gboolean
is_quote (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return letter == '"' || type == G_UNICODE_INITIAL_PUNCTUATION ||
         type == G_UNICODE_FINAL_PUNCTUATION || letter == 0x201e || letter == 0x300c ||
         letter == 0x300d;
}

/* In French a space that breaks no line stands within the quotes, too. */
static gboolean
is_outside (const char *c)
{
  gunichar letter = g_utf8_get_char (c);

  return is_quote (letter) || g_unichar_isspace (letter);
}

/* A sentence to say stands in quotes; on a list of questions it does not. What says that it runs
 * from right to left stays. */
static char *
make_plain (const char *text)
{
  const char *mark = g_str_has_prefix (text, RIGHT_TO_LEFT) ? RIGHT_TO_LEFT : "";
  const char *start = text + strlen (mark);
  const char *end = start + strlen (start);

  while (start < end && is_outside (start))
    start = g_utf8_next_char (start);
  while (end > start && is_outside (g_utf8_prev_char (end)))
    end = g_utf8_prev_char (end);
  return g_strdup_printf ("%s%.*s", mark, (int)(end - start), start);
}

/* “My score is 2+. Has the gene test been ordered?” asks what its second sentence asks. */
static gboolean
is_same (const char *one, const char *other)
{
  if (strlen (one) < LEAST_HELD || strlen (other) < LEAST_HELD)
    return strcmp (one, other) == 0;
  return strstr (one, other) != NULL || strstr (other, one) != NULL;
}

static gboolean
has_key (GPtrArray *keys, const char *key)
{
  for (guint i = 0; i < keys->len; i++)
    {
      if (is_same (keys->pdata[i], key))
        return TRUE;
    }
  return FALSE;
}

static gboolean
add (Choosing *self, const char *text, guint limit)
{
  g_autofree char *key = NULL;

  if (text == NULL || self->questions->len >= limit)
    return FALSE;
  key = make_key (text);
  if (*key == '\0' || has_key (self->keys, key))
    return FALSE;
  g_ptr_array_add (self->questions, make_plain (text));
  g_ptr_array_add (self->keys, g_steal_pointer (&key));
  return TRUE;
}

static void
add_result (Choosing *self, const HeraldVerdict *verdict)
{
  const HeraldChoice *next = herald_verdict_get_outcome (verdict, "next_step");

  add (self, herald_words_lab_ask (verdict), self->limit);
  if (next != NULL)
    add (self, next->ask, self->limit);
}

/* What other steps ask would be wrong here: a test that was done is not asked for. */
static GPtrArray *
list_other_steps (const HeraldVerdict *verdict)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  const HeraldField *steps =
      herald_vocabulary_get_field (vocabulary,
                                   herald_rulebook_get_step (herald_verdict_get_book (verdict)));
  const HeraldChoice *own = herald_verdict_get_outcome (verdict, steps->id);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < steps->n_choices; i++)
    {
      if (&steps->choices[i] != own && steps->choices[i].ask != NULL)
        g_ptr_array_add (keys, make_key (steps->choices[i].ask));
    }
  return keys;
}

/* An article that is on the person's own list is asked for already. */
static gboolean
is_asked (const Choosing *self, const HeraldArticle *article)
{
  g_autofree char *key = make_key (article->question);

  return has_key (self->keys, key);
}

/* The first of its sentences that goes with the result. */
static const char *
find_ask (const HeraldArticle *article, GPtrArray *other_steps)
{
  for (guint i = 0; i < article->ask->len; i++)
    {
      g_autofree char *key = make_key (article->ask->pdata[i]);

      if (!has_key (other_steps, key))
        return article->ask->pdata[i];
    }
  return NULL;
}

static void
add_articles (Choosing *self, const HeraldVerdict *verdict, GPtrArray *articles, guint limit)
{
  g_autoptr (GPtrArray) other_steps = list_other_steps (verdict);
  g_autoptr (GHashTable) topics = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];
      const char *topic = article->topics->len > 0 ? article->topics->pdata[0] : "";
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (topics, topic));

      if (count >= MOST_A_TOPIC || is_asked (self, article))
        continue;
      if (add (self, find_ask (article, other_steps), limit))
        g_hash_table_insert (topics, (gpointer)topic, GUINT_TO_POINTER (count + 1));
    }
}

static void
add_general (Choosing *self)
{
  const char *const general[] = {
    _ ("What is the next step, and when will it be?"),
    _ ("Whom can I call when a question comes up later?"),
    _ ("May I have a copy of the full report?"),
    _ ("Which of my results matter most for the plan?"),
    _ ("Is there anything that still has to be tested?"),
    _ ("Will HER2 be tested again, and when?"),
    _ ("What would you like me to do until we meet again?"),
    _ ("Who else will see this result?"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (general); i++)
    add (self, general[i], self->limit);
}

/**
 * herald_question_choice_new:
 * @library: (nullable): where articles stand; %NULL for questions that go with any result
 * @verdict: what the rules make of the result
 * @own: (nullable) (array zero-terminated=1): the person's own questions
 * @limit: how many are wanted at most, up to %HERALD_QUESTION_CHOICE_MOST
 *
 * The same result gives the same questions. No question comes twice.
 *
 * Returns: (transfer full) (element-type utf8): what to ask, the most important first, without
 *   quotation marks
 */
GPtrArray *
herald_question_choice_new (HeraldLibrary *library,
                            const HeraldVerdict *verdict,
                            const char *const *own,
                            guint limit)
{
  Choosing self = { .questions = g_ptr_array_new_with_free_func (g_free),
                    .keys = g_ptr_array_new_with_free_func (g_free),
                    .limit = MIN (limit, HERALD_QUESTION_CHOICE_MOST) };
  g_autoptr (GPtrArray) articles = NULL;

  g_return_val_if_fail (verdict != NULL, self.questions);

  for (; own != NULL && *own != NULL; own++)
    add (&self, *own, self.limit);
  if (library != NULL)
    {
      add_result (&self, verdict);
      articles = herald_library_list_for (library, verdict, MOST_ARTICLES);
      add_articles (&self, verdict, articles, self.limit - MIN (self.limit, N_GENERAL_PLACES));
    }
  add_general (&self);
  g_ptr_array_unref (self.keys);
  return self.questions;
}
