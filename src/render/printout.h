/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/figure.h"

G_BEGIN_DECLS

/* Text one and a half times as large, for those who read no less. */
#define HERALD_PRINTOUT_LARGE 1.5

/**
 * HeraldPrintKind:
 * @HERALD_PRINT_TITLE: what stands on top
 * @HERALD_PRINT_SUBTITLE: a line below the title
 * @HERALD_PRINT_NOTE: a warning, framed
 * @HERALD_PRINT_LEAD: the answer in short, framed
 * @HERALD_PRINT_HEADING: above a part
 * @HERALD_PRINT_PARAGRAPH: text
 * @HERALD_PRINT_ASIDE: text set off by a bar
 * @HERALD_PRINT_POINT: one of a list
 * @HERALD_PRINT_ASK: a sentence to say
 * @HERALD_PRINT_QUESTION: one of a numbered list
 * @HERALD_PRINT_SAY: a sentence to say, below a question
 * @HERALD_PRINT_SOURCE: what a text rests on
 * @HERALD_PRINT_LAB: above what the laboratory said; black frame
 * @HERALD_PRINT_RULE: above what the rules say; framed
 * @HERALD_PRINT_RESULT: a result in a few words, in a frame
 * @HERALD_PRINT_WORDS: text, in a frame
 * @HERALD_PRINT_FINE: text of less weight, in a frame
 * @HERALD_PRINT_LINE: text of a page that holds much
 * @HERALD_PRINT_RUN_IN: a part of a page that holds much, its heading in the first line
 * @HERALD_PRINT_ITEM: one of a list, on a page that holds much
 * @HERALD_PRINT_SMALL_HEADING: above a part of a page that holds much
 * @HERALD_PRINT_RULES: lines to write on
 * @HERALD_PRINT_FIGURE: a share, drawn and in words
 * @HERALD_PRINT_FIELDS: two words with room to write after each
 * @HERALD_PRINT_COLUMNS: heads of the list of questions and of two columns to tick
 * @HERALD_PRINT_BOXES: two boxes to write in
 * @HERALD_PRINT_HEAD: title, a line below it, and two words with room to write beside them
 * @HERALD_PRINT_STEP: one step of a path
 * @HERALD_PRINT_BLANK: a word with room to write after it, in a frame
 *
 * What a part of a document is.
 */
typedef enum
{
  HERALD_PRINT_TITLE,
  HERALD_PRINT_SUBTITLE,
  HERALD_PRINT_NOTE,
  HERALD_PRINT_LEAD,
  HERALD_PRINT_HEADING,
  HERALD_PRINT_PARAGRAPH,
  HERALD_PRINT_ASIDE,
  HERALD_PRINT_POINT,
  HERALD_PRINT_ASK,
  HERALD_PRINT_QUESTION,
  HERALD_PRINT_SAY,
  HERALD_PRINT_SOURCE,
  HERALD_PRINT_LAB,
  HERALD_PRINT_RULE,
  HERALD_PRINT_RESULT,
  HERALD_PRINT_WORDS,
  HERALD_PRINT_FINE,
  HERALD_PRINT_LINE,
  HERALD_PRINT_RUN_IN,
  HERALD_PRINT_ITEM,
  HERALD_PRINT_SMALL_HEADING,
  HERALD_PRINT_RULES,
  HERALD_PRINT_FIGURE,
  HERALD_PRINT_FIELDS,
  HERALD_PRINT_COLUMNS,
  HERALD_PRINT_BOXES,
  HERALD_PRINT_HEAD,
  HERALD_PRINT_STEP,
  HERALD_PRINT_BLANK,
} HeraldPrintKind;

#define HERALD_PRINT_MOST_TEXTS 4

/**
 * HeraldPrintBlock:
 * @kind: what it is
 * @texts: what it says; %NULL where it says less
 * @is_markup: whether the first text is Pango markup
 * @count: how many lines to write on, or the number of a question or step
 * @least: how many lines to write on where the page has no room for @count
 * @end: the number of the last step
 * @figure: of %HERALD_PRINT_FIGURE
 * @keep: whether it stays on one page with the next
 * @joins: whether it lies in one frame with the next
 * @first: the first part that lies in its frame
 *
 * A part of a document.
 */
typedef struct
{
  HeraldPrintKind kind;
  const char *texts[HERALD_PRINT_MOST_TEXTS];
  gboolean is_markup;
  guint count;
  guint least;
  guint end;
  HeraldFigure figure;
  gboolean keep;
  gboolean joins;
  guint first;
} HeraldPrintBlock;

typedef struct _HeraldPrintout HeraldPrintout;

HeraldPrintout *herald_printout_new (const char *title, double margin);
HeraldPrintout *herald_printout_ref (HeraldPrintout *self);
void herald_printout_unref (HeraldPrintout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPrintout, herald_printout_unref)

void herald_printout_set_scale (HeraldPrintout *self, double scale);
void herald_printout_set_foot (HeraldPrintout *self, const char *byline, const char *limits);
void herald_printout_set_most_questions (HeraldPrintout *self, guint most_questions);
void herald_printout_set_one_page (HeraldPrintout *self);
void herald_printout_add (HeraldPrintout *self, HeraldPrintKind kind, const char *text);
void herald_printout_add_markup (HeraldPrintout *self, HeraldPrintKind kind, const char *markup);
void herald_printout_add_head (HeraldPrintout *self,
                               const char *title,
                               const char *subtitle,
                               const char *first,
                               const char *second);
void
herald_printout_add_step (HeraldPrintout *self, guint number, guint n_steps, const char *markup);
void herald_printout_add_blank (HeraldPrintout *self, const char *text);
void herald_printout_add_question (HeraldPrintout *self, guint number, const char *text);
void herald_printout_add_rules (HeraldPrintout *self, guint n_rules);
void herald_printout_add_rules_at_least (HeraldPrintout *self, guint n_rules, guint least);
void herald_printout_add_figure (HeraldPrintout *self, const HeraldFigure *figure);
void herald_printout_add_pair (HeraldPrintout *self,
                               HeraldPrintKind kind,
                               const char *first,
                               const char *second);
void herald_printout_add_columns (HeraldPrintout *self,
                                  const char *questions,
                                  const char *first,
                                  const char *second);
void herald_printout_keep (HeraldPrintout *self);
void herald_printout_join (HeraldPrintout *self);

const char *herald_printout_get_title (const HeraldPrintout *self);
double herald_printout_get_margin (const HeraldPrintout *self);
double herald_printout_get_scale (const HeraldPrintout *self);
const char *herald_printout_get_byline (const HeraldPrintout *self);
const char *herald_printout_get_limits (const HeraldPrintout *self);
guint herald_printout_get_most_questions (const HeraldPrintout *self);
gboolean herald_printout_get_one_page (const HeraldPrintout *self);
guint herald_printout_get_n_blocks (const HeraldPrintout *self);
const HeraldPrintBlock *herald_printout_get_block (const HeraldPrintout *self, guint index);

G_END_DECLS
