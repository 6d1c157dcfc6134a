/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of a report to what it says: words, sentences, what to leave out, values, and what
 * they make of one another. A step looks only a fixed distance around each item. */
#include "config.h"

#include "reader/plain-report.h"
#include "reader/reader.h"
#include "reader/reading-private.h"

G_STATIC_ASSERT (HERALD_READER_MAX_BYTES == HERALD_PAGE_MAX_BYTES);

struct _HeraldReader
{
  HeraldVocabulary *vocabulary;
  HeraldLexicon *lexicon;
};

static void
begin_page (HeraldPage *page)
{
  page->sentences = g_array_new (FALSE, FALSE, sizeof (HeraldSentence));
  page->parts = g_array_new (FALSE, FALSE, sizeof (HeraldPart));
  page->candidates = g_array_new (FALSE, FALSE, sizeof (HeraldCandidate));
}

static void
end_page (HeraldPage *page)
{
  g_array_unref (page->candidates);
  g_array_unref (page->parts);
  g_array_unref (page->sentences);
  g_free (page->items);
}

/* "Razão HER2/CEP17" is one word of the lists. */
static gboolean
says_gene (const HeraldPage *page, const HeraldItem *item)
{
  static const char *const names[] = { "her", "erb" };

  if (item->term != HERALD_REPORT_WORD_RATIO && item->term != HERALD_REPORT_WORD_ISH)
    return FALSE;
  for (gsize i = item->start; i + 3 <= item->end; i++)
    {
      if (g_ascii_strncasecmp (page->text + i, names[0], 3) == 0 ||
          g_ascii_strncasecmp (page->text + i, names[1], 3) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Copies and ratios mean HER2 only in a text that is about it. */
static void
note_tests (HeraldPage *page)
{
  gboolean names_cep17 = FALSE;
  gboolean names_other = FALSE;

  for (guint i = 0; i < page->n_items; i++)
    {
      HeraldReportWord term = page->items[i].term;

      page->names_her2 |= term == HERALD_REPORT_WORD_HER2;
      page->names_gene |= says_gene (page, &page->items[i]);
      names_cep17 |= term == HERALD_REPORT_WORD_CEP17;
      names_other |= term == HERALD_REPORT_WORD_OTHER_MARKER;
      page->names_ish |= term == HERALD_REPORT_WORD_ISH || term == HERALD_REPORT_WORD_CEP17 ||
                         term == HERALD_REPORT_WORD_RATIO || term == HERALD_REPORT_WORD_COPIES ||
                         term == HERALD_REPORT_WORD_SIGNALS;
    }
  page->names_gene |= page->names_her2 || (names_cep17 && !names_other);
}

/**
 * herald_reader_new:
 * @vocabulary: the fields of the form
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL with @error set where a word list is
 * wrong
 */
HeraldReader *
herald_reader_new (HeraldVocabulary *vocabulary, GError **error)
{
  g_autoptr (HeraldLexicon) lexicon = herald_lexicon_new ();
  HeraldReader *self;

  g_return_val_if_fail (vocabulary != NULL, NULL);

  if (!herald_lexicon_add_bundled (lexicon, error))
    return NULL;
  self = g_new0 (HeraldReader, 1);
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  self->lexicon = g_steal_pointer (&lexicon);
  return self;
}

/**
 * herald_reader_free:
 * @self: (transfer full): a reader
 */
void
herald_reader_free (HeraldReader *self)
{
  herald_vocabulary_unref (self->vocabulary);
  herald_lexicon_free (self->lexicon);
  g_free (self);
}

static HeraldReading *
read_page (const HeraldReader *self, const char *text, gsize length)
{
  HeraldPage page = { .lexicon = self->lexicon, .text = text, .length = length };
  HeraldReading *reading;

  begin_page (&page);
  herald_page_read_items (&page);
  note_tests (&page);
  herald_page_read_sentences (&page);
  herald_page_read_parts (&page);
  herald_page_leave_out (&page);
  herald_page_doubt_unknown (&page);
  herald_page_read_markers (&page);
  herald_page_read_counts (&page);
  herald_page_read_grades (&page);
  herald_page_read_sizes (&page);
  herald_page_read_stain (&page);
  herald_page_resolve (&page, self->vocabulary);
  reading = herald_reading_new (&page, self->vocabulary);
  end_page (&page);
  return reading;
}

/**
 * herald_reader_read:
 * @self: a reader
 * @text: (array length=length): a report; any bytes, UTF-8 where it makes sense
 * @length: how many
 *
 * The text is neither kept nor written anywhere. Twice the text takes about twice the time,
 * whatever it says.
 *
 * Returns: (transfer full): what was found
 */
HeraldReading *
herald_reader_read (const HeraldReader *self, const char *text, gsize length)
{
  g_autoptr (HeraldPlainReport) plain = NULL;
  HeraldReading *reading;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > HERALD_READER_MAX_BYTES)
    return herald_reading_new_too_long (self->vocabulary);
  plain = herald_plain_report_new (text, length);
  if (plain == NULL)
    return read_page (self, text, length);
  reading = read_page (self, plain->text, plain->length);
  herald_reading_move (reading, plain);
  return reading;
}
