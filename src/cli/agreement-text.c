/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement as people read it on a terminal. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "agreement-output.h"
#include "practice/share-words.h"

/* As much room as a name gets; longer ones push the rest aside. */
#define NAME_WIDTH 24
#define COUNT_WIDTH 14

static void
add_padded (GString *text, const char *words, guint width)
{
  glong length = g_utf8_strlen (words, -1);

  g_string_append (text, words);
  for (glong i = length; i < width; i++)
    g_string_append_c (text, ' ');
}

static void
add_kappa (GString *text, const char *name, const HeraldKappa *kappa)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];

  if (!kappa->is_defined)
    {
      g_string_append_printf (text, _ ("; %s not defined"), name);
      return;
    }
  g_ascii_formatd (value, sizeof value, "%.2f", kappa->value);
  if (!kappa->interval.is_defined)
    {
      g_string_append_printf (text, _ ("; %s %s, no interval"), name, value);
      return;
    }
  g_ascii_formatd (low, sizeof low, "%.2f", kappa->interval.low);
  g_ascii_formatd (high, sizeof high, "%.2f", kappa->interval.high);
  g_string_append_printf (text, _ ("; %s %s, interval %s to %s"), name, value, low, high);
}

static char *
name_row (const HeraldAgreementRow *row)
{
  switch (row->kind)
    {
    case HERALD_AGREEMENT_CLASS:
      return g_strdup_printf (_ ("  of %s"), row->name);
    case HERALD_AGREEMENT_READERS:
      return g_strdup_printf (_ ("%s and %s"), row->first, row->second);
    case HERALD_AGREEMENT_ALL:
      return g_strdup (_ ("All readers"));
    case HERALD_AGREEMENT_TRUTH:
    default:
      return g_strdup_printf (_ ("%s and the truth"), row->first);
    }
}

static char *
say_share (const HeraldAgreementRow *row)
{
  if (row->total == 0)
    return g_strdup (_ ("no such case"));
  return herald_share_to_text (row->agreed, row->total);
}

static void
add_row (GString *text, const HeraldAgreementRow *row)
{
  g_autofree char *name = name_row (row);
  g_autofree char *share = say_share (row);

  add_padded (text, name, NAME_WIDTH);
  g_string_append_c (text, ' ');
  g_string_append (text, share);
  add_kappa (text,
             row->kind == HERALD_AGREEMENT_ALL ? _ ("kappa of Fleiss") : _ ("kappa"),
             &row->kappa);
  if (herald_scale_find (row->scale)->is_ordered &&
      (row->kind == HERALD_AGREEMENT_TRUTH || row->kind == HERALD_AGREEMENT_READERS))
    add_kappa (text, _ ("quadratic kappa"), &row->quadratic);
  if (row->left_out > 0)
    g_string_append_printf (text,
                            ngettext ("; %u case left out", "; %u cases left out", row->left_out),
                            row->left_out);
  g_string_append_c (text, '\n');
}

static void
add_confusion (GString *text, const HeraldRatings *ratings, guint reader)
{
  HeraldConfusion confusion;

  if (!herald_ratings_compare_truth (ratings, reader, &confusion) ||
      herald_confusion_get_total (&confusion) == 0)
    return;
  g_string_append_c (text, '\n');
  g_string_append_printf (text,
                          _ ("Answers of %s; a row is a truth:\n"),
                          herald_ratings_get_reader (ratings, reader));
  add_padded (text, "", COUNT_WIDTH);
  for (guint i = 0; i < confusion.n_classes; i++)
    add_padded (text, herald_ratings_get_class (ratings, i), COUNT_WIDTH);
  g_string_append_c (text, '\n');
  for (guint row = 0; row < confusion.n_classes; row++)
    {
      add_padded (text, herald_ratings_get_class (ratings, row), COUNT_WIDTH);
      for (guint column = 0; column < confusion.n_classes; column++)
        {
          g_autofree char *count = g_strdup_printf ("%u", confusion.counts[row][column]);

          add_padded (text, count, COUNT_WIDTH);
        }
      g_string_append_c (text, '\n');
    }
}

static void
add_scale (GString *text, HeraldScaleId scale, GPtrArray *answers, GPtrArray *rows)
{
  g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, scale);
  guint repeated = herald_ratings_get_n_repeated (ratings);

  if (!herald_agreement_scale_is_used (ratings, scale))
    return;
  g_string_append_printf (text, "\n%s\n", herald_scale_get_title (scale));
  for (guint i = 0; i < rows->len; i++)
    {
      const HeraldAgreementRow *row = g_ptr_array_index (rows, i);

      if (row->scale == scale)
        add_row (text, row);
    }
  for (guint reader = 0; reader < herald_ratings_get_n_readers (ratings); reader++)
    add_confusion (text, ratings, reader);
  if (repeated > 0)
    g_string_append_printf (text,
                            ngettext ("\n%u later answer to the same case does not count.\n",
                                      "\n%u later answers to the same case do not count.\n",
                                      repeated),
                            repeated);
}

/* Columns that end in blanks would differ from editor to editor. */
static char *
strip_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);
  return g_strjoinv ("\n", lines);
}

/**
 * herald_agreement_to_text:
 * @answers: (element-type HeraldAnswer): what it comes from
 * @rows: (element-type HeraldAgreementRow): agreement
 *
 * Returns: (transfer full): it all for people
 */
char *
herald_agreement_to_text (GPtrArray *answers, GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u answer.", "%u answers.", answers->len), answers->len);
  g_string_append_c (text, ' ');
  g_string_append (text, _ ("Practice, not proof of competence. Intervals are of 95 %."));
  g_string_append_c (text, '\n');
  for (HeraldScaleId scale = 0; scale < HERALD_N_SCALES; scale++)
    add_scale (text, scale, answers, rows);
  return strip_lines (text->str);
}
