/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the languages of a report, then its phrases: from tokens to items. */
#include "config.h"

#include "reader/token.h"

/* A language counts when it shows this share of the words that the strongest one shows. */
#define LANGUAGE_SHARE_PERCENT 30
/* Fewer words than this say nothing about the language. */
#define FEW_WORDS 3
#define MAX_JOINTS 2

typedef struct
{
  const HeraldLexicon *lexicon;
  const HeraldToken *tokens;
  guint n_tokens;
  guint32 languages;
  guint32 main_languages; /* the strongest, and what all share */
  HeraldReportWord term;
  guint n_matched;
} Search;

static guint32
languages_of_token (const HeraldLexicon *lexicon, const HeraldToken *token)
{
  guint32 languages = 0;

  for (guint i = 0; i < token->n_words; i++)
    languages |= herald_lexicon_languages_of_word (lexicon, token->words[i]);
  return languages;
}

static guint32
detect_languages (const HeraldLexicon *lexicon,
                  const HeraldToken *tokens,
                  guint n_tokens,
                  guint32 *main_languages)
{
  guint counts[HERALD_LEXICON_MAX_LANGUAGES] = { 0 };
  guint n_languages = herald_lexicon_get_n_languages (lexicon);
  guint32 found = 1;
  guint most = 0;

  *main_languages = 1;
  for (guint i = 0; i < n_tokens; i++)
    {
      guint32 languages = 0;

      if (tokens[i].kind == HERALD_ITEM_WORD)
        languages = languages_of_token (lexicon, &tokens[i]);
      /* A word that all share tells nothing. */
      for (guint k = 1; k < n_languages && (languages & 1) == 0; k++)
        counts[k] += (languages >> k) & 1;
    }
  for (guint k = 1; k < n_languages; k++)
    most = MAX (most, counts[k]);
  for (guint k = 1; k < n_languages; k++)
    {
      if (most < FEW_WORDS || counts[k] * 100 >= most * LANGUAGE_SHARE_PERCENT)
        found |= 1u << k;
      if (counts[k] == most)
        *main_languages |= 1u << k;
    }
  return found;
}

/* Signs that may stand inside a phrase: "HER-2/ neu", and the points that scanning leaves behind.
 */
static gboolean
is_joint (const HeraldToken *token)
{
  return token->kind == HERALD_ITEM_SIGN &&
         (token->sign == '-' || token->sign == '/' || token->sign == '.' || token->sign == '_');
}

/* In a table "Positive" may stand above "Cells", and the two are no phrase. */
static gboolean
spans_lines (const Search *search, guint start, guint last)
{
  for (guint i = start + 1; i <= last; i++)
    {
      if ((search->tokens[i].flags & HERALD_ITEM_LINE_BEFORE) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
match_from (Search *search, guint32 state, guint index, guint start)
{
  const HeraldToken *token;
  guint n_joints = 0;

  while (index > start && index < search->n_tokens && n_joints < MAX_JOINTS &&
         is_joint (&search->tokens[index]))
    {
      index++;
      n_joints++;
    }
  if (index >= search->n_tokens || search->tokens[index].n_words == 0)
    return;
  token = &search->tokens[index];
  if (index > start && (token->flags & HERALD_ITEM_BLANK_LINE_BEFORE) != 0)
    return;
  for (guint i = token->n_words; i > 0; i--)
    {
      guint32 next = herald_lexicon_step (search->lexicon, state, token->words[i - 1]);
      HeraldReportWord term;

      if (next == 0)
        continue;
      term = herald_lexicon_term_at (search->lexicon, next, search->main_languages);
      if (term == HERALD_REPORT_WORD_NONE)
        term = herald_lexicon_term_at (search->lexicon, next, search->languages);
      if (term != HERALD_REPORT_WORD_NONE && index - start + 1 > search->n_matched &&
          !(term == HERALD_REPORT_WORD_FILLER && spans_lines (search, start, index)))
        {
          search->n_matched = index - start + 1;
          search->term = term;
        }
      match_from (search, next, index + 1, start);
    }
}

static HeraldItem
make_item (const HeraldToken *token)
{
  return (HeraldItem){
    .start = token->start,
    .end = token->end,
    .whole = token->whole,
    .kind = token->kind,
    .sign = token->sign,
    .flags = token->flags,
  };
}

/**
 * herald_page_read_items:
 * @self: a page with its text
 *
 * Fills in languages and items.
 */
void
herald_page_read_items (HeraldPage *self)
{
  g_autoptr (GArray) array = herald_tokens_read (self->lexicon, self->text, self->length);
  const HeraldToken *tokens = (const HeraldToken *)(gpointer)array->data;
  Search search = { .lexicon = self->lexicon, .tokens = tokens, .n_tokens = array->len };

  self->languages = search.languages =
      detect_languages (self->lexicon, tokens, array->len, &search.main_languages);
  self->items = g_new (HeraldItem, array->len + 1);
  self->n_items = 0;
  for (guint i = 0; i < array->len;)
    {
      HeraldItem *item = &self->items[self->n_items++];

      search.n_matched = 0;
      match_from (&search, 0, i, i);
      *item = make_item (&tokens[i]);
      if (search.n_matched > 0)
        {
          item->term = search.term;
          item->kind = HERALD_ITEM_WORD;
          item->end = tokens[i + search.n_matched - 1].end;
          i += search.n_matched;
        }
      else
        i++;
    }
}
