/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what is said of HER2, ER, PR and Ki-67: walks through each sentence once and knows at every
 * word to which markers a value would belong. */
#include "config.h"

#include "reader/binder.h"

/* As far as a percent can stand from a marker behind it. */
#define MAX_CLAUSE 16

/**
 * herald_binder_item:
 * @self: a binder
 * @index: any index
 *
 * Returns: the item, or nothing where @index is outside the sentence
 */
const HeraldItem *
herald_binder_item (const HeraldBinder *self, gint64 index)
{
  return herald_page_item (self->page, self->from, self->to, index);
}

/**
 * herald_binder_bits_of:
 * @term: a term
 *
 * Returns: the markers that it names, as a set; none for other words
 */
guint
herald_binder_bits_of (HeraldReportWord term)
{
  switch (term)
    {
    case HERALD_REPORT_WORD_HER2:
      return HERALD_BIND_HER2;
    case HERALD_REPORT_WORD_ER:
      return HERALD_BIND_ER;
    case HERALD_REPORT_WORD_PR:
      return HERALD_BIND_PR;
    case HERALD_REPORT_WORD_HORMONE:
      return HERALD_BIND_RECEPTORS;
    case HERALD_REPORT_WORD_KI67:
      return HERALD_BIND_KI67;
    case HERALD_REPORT_WORD_IHC:
      return HERALD_BIND_IHC;
    case HERALD_REPORT_WORD_ISH:
    case HERALD_REPORT_WORD_CEP17:
    case HERALD_REPORT_WORD_RATIO:
      return HERALD_BIND_ISH;
    default:
      return herald_report_word_is_stranger (term) ? HERALD_BIND_STRANGER : 0;
    }
}

/* A stranger in the middle of a list is one of the list; at the end of another name ("HER2
 * heterogeneity") it takes the name over. */
static gboolean
can_join (const HeraldBinder *self, guint index)
{
  const HeraldGroup *group = &self->group;
  guint bits = herald_binder_bits_of (self->page->items[index].term);

  if (group->markers == 0 || !group->is_open || group->n_unknown > 0)
    return FALSE;
  if ((bits & HERALD_BIND_STRANGER) == 0)
    return (group->markers & HERALD_BIND_STRANGER) == 0;
  return FALSE;
}

/**
 * herald_binder_apply_front:
 * @self: a binder
 * @markers: markers behind a word that holds for them
 *
 * "negative for ER and PR".
 */
void
herald_binder_apply_front (HeraldBinder *self, guint markers)
{
  guint known = markers & (HERALD_BIND_HER2 | HERALD_BIND_RECEPTORS);

  if (known == 0)
    return;
  if (!self->group.has_status)
    self->group.first_soft = self->page->candidates->len;
  herald_binder_emit_status (self, known, self->front, self->front_item, TRUE);
  self->group.end_soft = self->page->candidates->len;
  self->group.has_status = TRUE;
  self->group.is_soft = TRUE;
  if (self->front_percent != G_MAXUINT && (known == HERALD_BIND_ER || known == HERALD_BIND_PR))
    {
      herald_page_add_number (self->page,
                              known == HERALD_BIND_ER ? HERALD_READER_ER_PERCENT
                                                      : HERALD_READER_PR_PERCENT,
                              self->front_percent,
                              self->front_percent,
                              self->group.last,
                              self->sentence);
      self->front_percent = G_MAXUINT;
      self->group.has_percent = TRUE;
    }
}

static void
take_marker (HeraldBinder *self, guint index)
{
  HeraldReportWord term = self->page->items[index].term;
  guint bits = herald_binder_bits_of (term);

  if (!can_join (self, index))
    herald_binder_start_group (self, index);
  herald_binder_name_marker (self, bits, index);
  self->saw_her2 |= (bits & HERALD_BIND_HER2) != 0;
  self->group.is_hormone |= term == HERALD_REPORT_WORD_HORMONE;
  if (term == HERALD_REPORT_WORD_ER || term == HERALD_REPORT_WORD_PR)
    self->group.is_hormone = FALSE;
  if (self->front != HERALD_REPORT_WORD_NONE)
    herald_binder_apply_front (self, bits);
  else
    herald_binder_take_percent_in_front (self, index);
}

/* "; staining of 92 % by the antibody against ER": the percent is not of the marker before. Behind
 * a comma only "80 % for ER" says so. */
static gboolean
begins_with_percent_ahead (const HeraldBinder *self, guint index)
{
  gboolean is_comma = herald_item_is_sign (&self->page->items[index], ',');
  gboolean has_percent = FALSE;
  gboolean has_for = FALSE;

  for (guint i = index + 1; i <= index + MAX_CLAUSE; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      has_percent |= herald_item_is_sign (item, '%') || item->term == HERALD_REPORT_WORD_PERCENT;
      if ((herald_binder_bits_of (item->term) & HERALD_BIND_MARKERS) != 0)
        return has_percent && (has_for || !is_comma);
      has_for |= has_percent && item->term == HERALD_REPORT_WORD_FOR;
      if (item->end == 0 || herald_item_is_sign (item, ',') || herald_item_is_sign (item, ';') ||
          herald_item_is_sign (item, '('))
        return FALSE;
    }
  return FALSE;
}

static void
take_sign (HeraldBinder *self, guint index)
{
  HeraldGroup *group = &self->group;
  const HeraldItem *item = &self->page->items[index];

  switch (item->sign)
    {
    case '(':
    case '[':
      herald_binder_open_bracket (self);
      break;
    case ')':
    case ']':
      herald_binder_close_bracket (self);
      break;
    case ';':
      self->front = HERALD_REPORT_WORD_NONE;
      if (begins_with_percent_ahead (self, index))
        *group = (HeraldGroup){ 0 };
      group->is_open = FALSE;
      group->crossed = TRUE;
      group->n_unknown = 0;
      break;
    case ',':
      if (group->has_status && begins_with_percent_ahead (self, index))
        {
          self->front = HERALD_REPORT_WORD_NONE;
          *group = (HeraldGroup){ 0 };
          break;
        }
      G_GNUC_FALLTHROUGH;
    case '.':
    case HERALD_SIGN_BULLET:
      group->crossed = TRUE;
      group->n_unknown = 0;
      break;
    case ':':
      group->is_open &= (group->markers & HERALD_BIND_MARKERS) == 0;
      break;
    case HERALD_SIGN_EMPTY_BOX:
      self->is_choice_off = TRUE;
      break;
    case HERALD_SIGN_TICKED_BOX:
      self->is_choice_off = FALSE;
      break;
    default:
      break;
    }
}

static void
take_pending (HeraldBinder *self)
{
  self->group.is_open = FALSE;
  self->group.is_pending = TRUE;
}

static gboolean
takes_status (HeraldReportWord term)
{
  return herald_report_word_is_status (term) ||
         (term >= HERALD_REPORT_WORD_AMPLIFIED && term <= HERALD_REPORT_WORD_ABSENT);
}

/* "negative for PR, with ER in 80 %", "no expression of PR, expression of ER in 80 %": behind the
 * comma something else is said. */
static void
end_front (HeraldBinder *self, guint index)
{
  HeraldReportWord term = self->page->items[index].term;

  if ((term == HERALD_REPORT_WORD_WITH || term == HERALD_REPORT_WORD_EXPRESSION) &&
      self->group.has_status && self->group.is_soft &&
      herald_item_is_sign (herald_binder_item (self, (gint64)index - 1), ','))
    self->front = HERALD_REPORT_WORD_NONE;
}

static guint
take_word (HeraldBinder *self, guint index)
{
  HeraldReportWord term = self->page->items[index].term;

  if (herald_binder_bits_of (term) != 0)
    take_marker (self, index);
  else if (term == HERALD_REPORT_WORD_TRIPLE_NEGATIVE || term == HERALD_REPORT_WORD_TRIPLE_POSITIVE)
    herald_binder_take_triple (self, index);
  else if (takes_status (term))
    {
      end_front (self, index);
      if (!self->is_choice_off)
        herald_binder_take_status (self, index);
      self->is_choice_off = FALSE;
    }
  else if (term == HERALD_REPORT_WORD_HORMONE_POSITIVE ||
           term == HERALD_REPORT_WORD_HORMONE_NEGATIVE)
    herald_binder_take_hormone_word (self, index);
  else if (term == HERALD_REPORT_WORD_NO_STAIN)
    herald_binder_take_no_stain (self, index);
  else if (term == HERALD_REPORT_WORD_NOT && self->front != HERALD_REPORT_WORD_NONE)
    herald_binder_turn_front (self, index);
  else if (term == HERALD_REPORT_WORD_PENDING)
    take_pending (self);
  else if (term == HERALD_REPORT_WORD_SCALE)
    self->group.is_open = FALSE;
  else if (term == HERALD_REPORT_WORD_WITH)
    end_front (self, index);
  else if (term == HERALD_REPORT_WORD_NONE)
    {
      self->group.n_unknown++;
      if (self->page->items[index].end - self->page->items[index].start > 1)
        self->group.is_open = FALSE;
    }
  return index;
}

/* "three crosses" */
static gboolean
is_written_score (HeraldReportWord term)
{
  return term >= HERALD_REPORT_WORD_ONE_PLUS && term <= HERALD_REPORT_WORD_THREE_PLUS;
}

/* What is said of a name that no list knows is not of a marker that has its value. */
static void
meet_unknown (HeraldBinder *self, guint index)
{
  const HeraldGroup *group = &self->group;
  gboolean is_certain;

  if (!group->has_status && !group->has_percent && !group->has_score)
    return;
  if (herald_page_find_unknown (self->page, self->from, self->to, index, &is_certain) == 0 ||
      !is_certain)
    return;
  herald_binder_start_group (self, index);
  herald_binder_name_marker (self, HERALD_BIND_STRANGER, index);
}

/* Gives the last item that was taken. */
static guint
take_item (HeraldBinder *self, guint index)
{
  const HeraldItem *item = &self->page->items[index];
  guint last;

  meet_unknown (self, index);
  self->group.n_words++;
  if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
    {
      self->group.crossed = TRUE;
      if (herald_item_is_sign (item, '('))
        herald_binder_open_bracket (self);
      else if (herald_item_is_sign (item, ')'))
        herald_binder_close_bracket (self);
      return index;
    }
  if (item->kind == HERALD_ITEM_WORD && !is_written_score (item->term))
    return take_word (self, index);
  if (item->kind == HERALD_ITEM_NUMBER)
    self->group.is_open = FALSE;
  last = herald_binder_take_score (self, index);
  if (last != G_MAXUINT)
    return last;
  if (item->kind == HERALD_ITEM_NUMBER)
    return herald_binder_take_number (self, index);
  if (item->kind == HERALD_ITEM_SIGN)
    take_sign (self, index);
  return index;
}

/* A marker that waits for its value is still meant in the next sentence. */
static void
begin_sentence (HeraldBinder *self, const HeraldSentence *sentence)
{
  HeraldGroup *group = &self->group;
  gboolean is_waiting = group->markers != 0 && !group->has_status && !group->has_percent &&
                        !group->has_score && !group->is_pending && self->depth == 0 &&
                        (group->markers & HERALD_BIND_STRANGER) == 0;

  if (sentence->starts_block && group->last + 3 < sentence->from)
    is_waiting = FALSE;
  self->before = *group;
  if (!is_waiting)
    *group = (HeraldGroup){ 0 };
  group->crossed = TRUE;
  group->n_unknown = 0;
  group->is_open = FALSE;
  self->depth = 0;
  self->from = sentence->from;
  self->to = sentence->to;
  self->front = HERALD_REPORT_WORD_NONE;
  self->front_percent = G_MAXUINT;
  self->free_percent = G_MAXUINT;
  self->saw_her2 = FALSE;
  self->is_choice_off = FALSE;
  self->triple = G_MAXUINT;
}

/**
 * herald_page_read_markers:
 * @self: a page whose scales and the like are left out
 *
 * Adds candidates for the status, score and percent of every marker.
 */
void
herald_page_read_markers (HeraldPage *self)
{
  g_autofree HeraldBinder *binder = g_new0 (HeraldBinder, 1);

  binder->page = self;
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

      binder->sentence = i;
      begin_sentence (binder, sentence);
      for (guint k = sentence->from; k < sentence->to; k++)
        k = take_item (binder, k);
      herald_binder_end_triple (binder);
    }
}
