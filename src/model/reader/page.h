/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/fold.h"
#include "reader/lexicon.h"

G_BEGIN_DECLS

/* A report of this size would have tens of thousands of pages. */
#define HERALD_PAGE_MAX_BYTES (16 * 1024 * 1024)
/* In items: a value further away than this from a name belongs to something else. */
#define HERALD_PAGE_MAX_REACH 30

typedef enum
{
  HERALD_ITEM_WORD,
  HERALD_ITEM_NUMBER,
  HERALD_ITEM_SIGN,
  HERALD_ITEM_DATE,
} HeraldItemKind;

enum
{
  HERALD_ITEM_SPACE_BEFORE = 1 << 0,
  HERALD_ITEM_LINE_BEFORE = 1 << 1,
  HERALD_ITEM_BLANK_LINE_BEFORE = 1 << 2,
  HERALD_ITEM_NOISY = 1 << 3, /* a letter was read as a digit */
  HERALD_ITEM_IN_CAPITALS = 1 << 4,
  HERALD_ITEM_LEFT_OUT = 1 << 5, /* not a result: a scale, a control, a cut-off */
  HERALD_ITEM_EARLIER = 1 << 6,  /* quoted from an earlier report */
  HERALD_ITEM_DOUBTFUL = 1 << 7, /* the report itself is not sure */
};

/**
 * HeraldItem:
 * @start: where it begins, in bytes
 * @end: where it ends
 * @whole: a whole number up to 32767, else -1
 * @kind: a #HeraldItemKind
 * @term: a #HeraldReportWord, for a word or a phrase
 * @sign: the sign, as herald_fold() gives it
 * @flags: as above
 *
 * A phrase, a number or a sign of a report.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  gint16 whole;
  guint8 kind;
  guint8 term;
  guint8 sign;
  guint8 flags;
} HeraldItem;

/**
 * HeraldSentence:
 * @from: its first item
 * @to: the item behind its last
 * @part: which specimen or date it belongs to
 * @is_open: whether it stands in an addendum that may be about any of several specimens
 * @starts_block: whether a blank line stands before
 */
typedef struct
{
  guint from;
  guint to;
  guint part;
  gboolean is_open;
  gboolean starts_block;
} HeraldSentence;

/**
 * HeraldPage:
 *
 * A report while it is being read. Lives no longer than one call, and holds no copy of the text.
 */
typedef struct
{
  const HeraldLexicon *lexicon;
  const char *text;
  gsize length;
  guint32 languages;
  HeraldItem *items;
  guint n_items;
  GArray *sentences;   /* (element-type HeraldSentence) */
  GArray *parts;       /* (element-type HeraldPart) */
  GArray *candidates;  /* (element-type HeraldCandidate) */
  gboolean names_her2; /* somewhere */
  gboolean names_ish;
  gboolean names_gene; /* HER2, or what a test of it counts, and no other gene */
} HeraldPage;

GArray *herald_tokens_read (const HeraldLexicon *lexicon, const char *text, gsize length);
void herald_page_read_items (HeraldPage *self);
void herald_page_read_sentences (HeraldPage *self);
void herald_page_read_parts (HeraldPage *self);
void herald_page_leave_out (HeraldPage *self);
void herald_page_leave_out_scales (HeraldPage *self);
void herald_page_leave_out_in_situ (HeraldPage *self, const HeraldSentence *sentence);
void herald_page_leave_out_parts_in_situ (HeraldPage *self);
gboolean herald_page_doubt_year (HeraldPage *self, const HeraldSentence *sentence, guint index);
guint herald_page_find_unknown (
    const HeraldPage *self, guint from, guint to, guint index, gboolean *is_certain);
void herald_page_doubt_unknown (HeraldPage *self);
void herald_page_read_markers (HeraldPage *self);
void herald_page_read_counts (HeraldPage *self);
void herald_page_read_grades (HeraldPage *self);
void herald_page_read_sizes (HeraldPage *self);
void herald_page_read_stain (HeraldPage *self);

void herald_page_flag (HeraldPage *self, guint from, guint to, guint8 flags);

/* Looking around. An index beyond the sentence gives an item that is nothing. */
const HeraldItem *herald_page_item (const HeraldPage *self, guint from, guint to, gint64 index);
gboolean herald_item_is_sign (const HeraldItem *item, char sign);
gboolean herald_page_is_denied (const HeraldPage *self, guint from, guint to, guint index);
gboolean herald_page_is_unconfirmed (const HeraldPage *self, guint from, guint to, guint last);
gboolean
herald_page_is_bounded (const HeraldPage *self, guint from, guint to, guint first, guint last);
gboolean herald_page_is_dated (const HeraldPage *self, guint from, guint to, guint last);
gboolean herald_page_is_without_stain (const HeraldPage *self, guint from, guint to, guint index);

G_END_DECLS
