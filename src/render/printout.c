/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document for paper: its parts from first to last. How they lie on pages depends on the paper.
 */
#include "config.h"

#include "printout-private.h"

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
  self->title = herald_printout_keep_text (self, title);
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

  self->byline = herald_printout_keep_text (self, byline);
  self->limits = herald_printout_keep_text (self, limits);
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

/**
 * herald_printout_set_one_page:
 * @self: a document
 *
 * Asks for one page: white gives way first, then lines to write on. Type never does: where that is
 * not enough, the document takes the pages that it needs, with all its white.
 */
void
herald_printout_set_one_page (HeraldPrintout *self)
{
  g_return_if_fail (self != NULL);

  self->is_one_page = TRUE;
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
 * herald_printout_get_one_page:
 * @self: a document
 *
 * Returns: whether it asks for one page
 */
gboolean
herald_printout_get_one_page (const HeraldPrintout *self)
{
  return self->is_one_page;
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
