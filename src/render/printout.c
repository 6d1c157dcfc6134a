/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document for paper: its parts from first to last. How they lie on pages depends on the paper.
 */
#include "config.h"

#include "printout.h"

struct _HeraldPrintout
{
  GStringChunk *texts;
  GArray *blocks;
  const char *title;
  double margin;
  double scale;
  const char *byline;
  const char *limits;
  guint most_questions;
};

static const char *
keep_text (HeraldPrintout *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

/**
 * herald_printout_new:
 * @title: what it is called; stands on top of every page but the first
 * @margin: white beside the text at normal size, in points
 *
 * A document is filled first and only read afterwards.
 *
 * Returns: (transfer full): an empty document
 */
HeraldPrintout *
herald_printout_new (const char *title, double margin)
{
  g_return_val_if_fail (title != NULL, NULL);

  HeraldPrintout *self = g_rc_box_new0 (HeraldPrintout);

  self->texts = g_string_chunk_new (1024);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (HeraldPrintBlock));
  self->title = keep_text (self, title);
  self->margin = margin;
  self->scale = 1.0;
  return self;
}

/**
 * herald_printout_ref:
 * @self: a document
 *
 * Returns: (transfer full): the same document
 */
HeraldPrintout *
herald_printout_ref (HeraldPrintout *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  HeraldPrintout *self = data;

  g_string_chunk_free (self->texts);
  g_array_unref (self->blocks);
}

/**
 * herald_printout_unref:
 * @self: (transfer full): a document
 */
void
herald_printout_unref (HeraldPrintout *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * herald_printout_set_scale:
 * @self: a document
 * @scale: size of its text, 1.0 or %HERALD_PRINTOUT_LARGE
 */
void
herald_printout_set_scale (HeraldPrintout *self, double scale)
{
  g_return_if_fail (self != NULL && scale >= 1.0);

  self->scale = scale;
}

/**
 * herald_printout_set_foot:
 * @self: a document
 * @byline: who wrote it and when, beside the number of the page
 * @limits: what it is and is not
 *
 * Both stand on every page: one that went astray says the same.
 */
void
herald_printout_set_foot (HeraldPrintout *self, const char *byline, const char *limits)
{
  g_return_if_fail (self != NULL && byline != NULL && limits != NULL);

  self->byline = keep_text (self, byline);
  self->limits = keep_text (self, limits);
}

/**
 * herald_printout_set_most_questions:
 * @self: a document
 * @most_questions: how many questions go on one page at most; 0 for any number
 */
void
herald_printout_set_most_questions (HeraldPrintout *self, guint most_questions)
{
  g_return_if_fail (self != NULL);

  self->most_questions = most_questions;
}

/* Texts are copied: an article may be gone before the printer asks for the second page. */
static HeraldPrintBlock *
append (HeraldPrintout *self, HeraldPrintKind kind, const char *text)
{
  HeraldPrintBlock block = { .kind = kind, .texts = { keep_text (self, text) } };

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
  g_return_if_fail (self != NULL);

  append (self, HERALD_PRINT_RULES, NULL)->count = n_rules;
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
  copy->id = keep_text (self, figure->id);
  copy->rest = keep_text (self, figure->rest);
  copy->whom = keep_text (self, figure->whom);
  for (guint i = 0; i < figure->n_parts; i++)
    copy->parts[i].label = keep_text (self, figure->parts[i].label);
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

  append (self, kind, first)->texts[1] = keep_text (self, second);
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

  block->texts[1] = keep_text (self, first);
  block->texts[2] = keep_text (self, second);
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

  g_array_index (self->blocks, HeraldPrintBlock, self->blocks->len - 1).keep = TRUE;
}

/**
 * herald_printout_get_title:
 * @self: a document
 *
 * Returns: what it is called
 */
const char *
herald_printout_get_title (const HeraldPrintout *self)
{
  return self->title;
}

/**
 * herald_printout_get_margin:
 * @self: a document
 *
 * Returns: white beside the text at normal size, in points
 */
double
herald_printout_get_margin (const HeraldPrintout *self)
{
  return self->margin;
}

/**
 * herald_printout_get_scale:
 * @self: a document
 *
 * Returns: size of its text, 1.0 is normal
 */
double
herald_printout_get_scale (const HeraldPrintout *self)
{
  return self->scale;
}

/**
 * herald_printout_get_byline:
 * @self: a document
 *
 * Returns: (nullable): who wrote it and when
 */
const char *
herald_printout_get_byline (const HeraldPrintout *self)
{
  return self->byline;
}

/**
 * herald_printout_get_limits:
 * @self: a document
 *
 * Returns: (nullable): what it is and is not
 */
const char *
herald_printout_get_limits (const HeraldPrintout *self)
{
  return self->limits;
}

/**
 * herald_printout_get_most_questions:
 * @self: a document
 *
 * Returns: how many questions go on one page at most; 0 for any number
 */
guint
herald_printout_get_most_questions (const HeraldPrintout *self)
{
  return self->most_questions;
}

/**
 * herald_printout_get_n_blocks:
 * @self: a document
 *
 * Returns: how many parts it has
 */
guint
herald_printout_get_n_blocks (const HeraldPrintout *self)
{
  return self->blocks->len;
}

/**
 * herald_printout_get_block:
 * @self: a document
 * @index: which part
 *
 * Returns: (transfer none): the part
 */
const HeraldPrintBlock *
herald_printout_get_block (const HeraldPrintout *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, HeraldPrintBlock, index);
}
