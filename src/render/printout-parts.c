/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a document, part by part. */
#include "config.h"

#include "content/plain-text.h"
#include "printout-private.h"

/* The document's own copy. */
const char *
herald_printout_keep_text (HeraldPrintout *self, const char *text)
{
  g_autofree char *plain = NULL;

  if (text == NULL)
    return NULL;
  plain = herald_plain_text_new (text, HERALD_PLAIN_TEXT_SHOWN);
  return g_string_chunk_insert_const (self->texts, plain);
}

static HeraldPrintBlock *
get_last (HeraldPrintout *self)
{
  return self->blocks->len > 0
             ? &g_array_index (self->blocks, HeraldPrintBlock, self->blocks->len - 1)
             : NULL;
}

/* Texts are copied: an article may be gone before the printer asks for the second page. */
static HeraldPrintBlock *
append (HeraldPrintout *self, HeraldPrintKind kind, const char *text)
{
  const HeraldPrintBlock *before = get_last (self);
  HeraldPrintBlock block = { .kind = kind, .texts = { herald_printout_keep_text (self, text) } };

  block.first = before != NULL && before->joins ? before->first : self->blocks->len;
  g_array_append_val (self->blocks, block);
  return &g_array_index (self->blocks, HeraldPrintBlock, self->blocks->len - 1);
}

/**
 * herald_printout_add:
 * @self: a document
 * @kind: one that is text only
 * @text: what it says
 */
void
herald_printout_add (HeraldPrintout *self, HeraldPrintKind kind, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL && kind < HERALD_PRINT_RULES);

  append (self, kind, text);
}

/**
 * herald_printout_add_markup:
 * @self: a document
 * @kind: one that is text only
 * @markup: what it says, as Pango markup
 */
void
herald_printout_add_markup (HeraldPrintout *self, HeraldPrintKind kind, const char *markup)
{
  g_return_if_fail (self != NULL && markup != NULL && kind < HERALD_PRINT_RULES);

  append (self, kind, markup)->is_markup = TRUE;
}

/**
 * herald_printout_add_head:
 * @self: a document
 * @title: what it is
 * @subtitle: (nullable): a line below the title
 * @first: (nullable): what to write beside it
 * @second: (nullable): what to write below that
 */
void
herald_printout_add_head (HeraldPrintout *self,
                          const char *title,
                          const char *subtitle,
                          const char *first,
                          const char *second)
{
  g_return_if_fail (self != NULL && title != NULL);

  HeraldPrintBlock *block = append (self, HERALD_PRINT_HEAD, title);

  block->texts[1] = herald_printout_keep_text (self, subtitle);
  block->texts[2] = herald_printout_keep_text (self, first);
  block->texts[3] = herald_printout_keep_text (self, second);
}

/**
 * herald_printout_add_step:
 * @self: a document
 * @number: its number, from 1
 * @n_steps: how many there are
 * @markup: what it says, as Pango markup
 */
void
herald_printout_add_step (HeraldPrintout *self, guint number, guint n_steps, const char *markup)
{
  g_return_if_fail (self != NULL && markup != NULL && number <= n_steps);

  HeraldPrintBlock *block = append (self, HERALD_PRINT_STEP, markup);

  block->is_markup = TRUE;
  block->count = number;
  block->end = n_steps;
}

/**
 * herald_printout_add_blank:
 * @self: a document
 * @text: what to write after it
 */
void
herald_printout_add_blank (HeraldPrintout *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  append (self, HERALD_PRINT_BLANK, text);
}

/**
 * herald_printout_add_question:
 * @self: a document
 * @number: its number in the list
 * @text: what it says
 */
void
herald_printout_add_question (HeraldPrintout *self, guint number, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  append (self, HERALD_PRINT_QUESTION, text)->count = number;
}

/**
 * herald_printout_add_rules:
 * @self: a document
 * @n_rules: how many lines to write on
 */
void
herald_printout_add_rules (HeraldPrintout *self, guint n_rules)
{
  herald_printout_add_rules_at_least (self, n_rules, n_rules);
}

/**
 * herald_printout_add_rules_at_least:
 * @self: a document
 * @n_rules: how many lines to write on
 * @least: how many where the one page that is asked for has no room for @n_rules
 */
void
herald_printout_add_rules_at_least (HeraldPrintout *self, guint n_rules, guint least)
{
  g_return_if_fail (self != NULL && least <= n_rules);

  HeraldPrintBlock *block = append (self, HERALD_PRINT_RULES, NULL);

  block->count = n_rules;
  block->least = least;
}

/**
 * herald_printout_add_figure:
 * @self: a document
 * @figure: a share
 */
void
herald_printout_add_figure (HeraldPrintout *self, const HeraldFigure *figure)
{
  g_return_if_fail (self != NULL && figure != NULL);

  HeraldFigure *copy = &append (self, HERALD_PRINT_FIGURE, NULL)->figure;

  *copy = *figure;
  copy->id = herald_printout_keep_text (self, figure->id);
  copy->rest = herald_printout_keep_text (self, figure->rest);
  copy->whom = herald_printout_keep_text (self, figure->whom);
  for (guint i = 0; i < figure->n_parts; i++)
    copy->parts[i].label = herald_printout_keep_text (self, figure->parts[i].label);
}

/**
 * herald_printout_add_pair:
 * @self: a document
 * @kind: %HERALD_PRINT_FIELDS or %HERALD_PRINT_BOXES
 * @first: what to write there
 * @second: what to write in the other
 */
void
herald_printout_add_pair (HeraldPrintout *self,
                          HeraldPrintKind kind,
                          const char *first,
                          const char *second)
{
  g_return_if_fail (self != NULL && first != NULL && second != NULL);
  g_return_if_fail (kind == HERALD_PRINT_FIELDS || kind == HERALD_PRINT_BOXES);

  append (self, kind, first)->texts[1] = herald_printout_keep_text (self, second);
}

/**
 * herald_printout_add_columns:
 * @self: a document
 * @questions: above the questions
 * @first: above the first boxes to tick
 * @second: above the second
 *
 * They stand here, and on top of every later page. Every question has two boxes to tick then.
 */
void
herald_printout_add_columns (HeraldPrintout *self,
                             const char *questions,
                             const char *first,
                             const char *second)
{
  g_return_if_fail (self != NULL && questions != NULL && first != NULL && second != NULL);

  HeraldPrintBlock *block = append (self, HERALD_PRINT_COLUMNS, questions);

  block->texts[1] = herald_printout_keep_text (self, first);
  block->texts[2] = herald_printout_keep_text (self, second);
  block->keep = TRUE;
}

/**
 * herald_printout_keep:
 * @self: a document with at least one part
 *
 * Keeps its last part so far on one page with the next.
 */
void
herald_printout_keep (HeraldPrintout *self)
{
  g_return_if_fail (self != NULL && self->blocks->len > 0);

  get_last (self)->keep = TRUE;
}

/**
 * herald_printout_join:
 * @self: a document whose last part is framed
 *
 * Puts its last part so far into one frame with the next.
 */
void
herald_printout_join (HeraldPrintout *self)
{
  g_return_if_fail (self != NULL && self->blocks->len > 0);

  get_last (self)->joins = TRUE;
  get_last (self)->keep = TRUE;
}
