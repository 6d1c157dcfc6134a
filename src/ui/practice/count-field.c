/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell of the counting sheet means: how it is called, what it shows, and what typing in it
 * does to the sheet. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/plain-number.h"
#include "practice/count-field.h"

static guint *
point_to (HeraldCountField self, HeraldCount *count)
{
  switch (self)
    {
    case HERALD_COUNT_CEP17:
      return &count->cep17;
    case HERALD_COUNT_SMALL:
      return &count->small_clusters;
    case HERALD_COUNT_LARGE:
      return &count->large_clusters;
    case HERALD_COUNT_HER2:
    case HERALD_COUNT_EXCLUSION:
    case HERALD_COUNT_N_FIELDS:
    default:
      return &count->her2;
    }
}

/**
 * herald_count_field_get_title:
 * @self: a field
 *
 * Returns: the head of its column
 */
const char *
herald_count_field_get_title (HeraldCountField self)
{
  switch (self)
    {
    case HERALD_COUNT_HER2:
      return "HER2";
    case HERALD_COUNT_CEP17:
      return "CEP17";
    case HERALD_COUNT_SMALL:
      return _ ("Small clusters");
    case HERALD_COUNT_LARGE:
      return _ ("Large clusters");
    case HERALD_COUNT_EXCLUSION:
    case HERALD_COUNT_N_FIELDS:
    default:
      return _ ("Left out");
    }
}

/**
 * herald_count_field_dup_name:
 * @self: a field
 * @number: a nucleus
 * @observer: 1 or 2
 *
 * Returns: (transfer full): what one cell is called, for those who do not see where it stands
 */
char *
herald_count_field_dup_name (HeraldCountField self, guint number, guint observer)
{
  return g_strdup_printf (observer == 1 ? _ ("Cell %u, %s") : _ ("Cell %u, second observer, %s"),
                          number,
                          herald_count_field_get_title (self));
}

/**
 * herald_count_field_get:
 * @self: a field that is a number
 * @count: a row
 *
 * Returns: what stands in it
 */
guint
herald_count_field_get (HeraldCountField self, const HeraldCount *count)
{
  HeraldCount copy = *count;

  return *point_to (self, &copy);
}

/**
 * herald_count_field_dup_text:
 * @self: a field that is a number
 * @line: a line
 * @observer: 1 or 2
 *
 * Returns: (transfer full): what its cell shows; clusters that there are none of are left empty
 */
char *
herald_count_field_dup_text (HeraldCountField self, HeraldCountLine *line, guint observer)
{
  guint number = herald_count_field_get (self, herald_count_line_get (line, observer));

  if (!herald_count_line_has (line, observer) || (number == 0 && self >= HERALD_COUNT_SMALL))
    return g_strdup ("");
  return g_strdup_printf ("%u", number);
}

static gboolean
is_blank (const HeraldCount *count)
{
  return herald_count_get_her2 (count) == 0 && count->cep17 == 0 &&
         count->exclusion == HERALD_ISH_COUNTED;
}

/* A row that nothing is left in goes. */
static void
put (HeraldCountSheet *sheet, const HeraldCount *count, gboolean is_cleared)
{
  guint position;
  const HeraldCount *row =
      herald_count_sheet_find (sheet, count->number, count->observer, &position);

  if (is_cleared && is_blank (count))
    {
      if (row != NULL)
        herald_count_sheet_remove (sheet, position);
      return;
    }
  if (row == NULL || memcmp (row, count, sizeof *row) != 0)
    herald_count_sheet_put (sheet, count);
}

/**
 * herald_count_field_set_text:
 * @self: a field that is a number
 * @sheet: where it is written
 * @line: a line of the sheet
 * @observer: 1 or 2
 * @text: what was typed; "" takes it away
 *
 * Returns: %FALSE where that is no number from 0 to 999; then nothing is changed
 */
gboolean
herald_count_field_set_text (HeraldCountField self,
                             HeraldCountSheet *sheet,
                             HeraldCountLine *line,
                             guint observer,
                             const char *text)
{
  g_autofree char *typed = g_strstrip (herald_plain_number_new (text));
  HeraldCount count = *herald_count_line_get (line, observer);
  guint64 number = 0;

  if (*typed != '\0' &&
      !g_ascii_string_to_unsigned (typed, 10, 0, HERALD_COUNT_MOST_SIGNALS, &number, NULL))
    return FALSE;
  *point_to (self, &count) = (guint)number;
  put (sheet, &count, *typed == '\0');
  return TRUE;
}

/**
 * herald_count_field_set_exclusion:
 * @sheet: where it is written
 * @line: a line of the sheet
 * @observer: 1 or 2
 * @exclusion: why the nucleus is left out, or that it is counted
 */
void
herald_count_field_set_exclusion (HeraldCountSheet *sheet,
                                  HeraldCountLine *line,
                                  guint observer,
                                  HeraldIshExclusion exclusion)
{
  HeraldCount count = *herald_count_line_get (line, observer);

  count.exclusion = exclusion;
  put (sheet, &count, TRUE);
}
