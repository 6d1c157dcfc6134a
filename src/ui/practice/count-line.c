/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One nucleus with what both observers saw in it, and all of them in their order: the sheet keeps
 * its rows apart. The last line is empty and waits. */
#include "config.h"

#include "practice/count-line.h"

struct _HeraldCountLine
{
  GObject parent_instance;

  guint number;
  gboolean has[HERALD_COUNT_N_OBSERVERS];
  HeraldCount counts[HERALD_COUNT_N_OBSERVERS];
};

G_DEFINE_FINAL_TYPE (HeraldCountLine, herald_count_line, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
herald_count_line_class_init (HeraldCountLineClass *class)
{
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_count_line_init (HeraldCountLine *self G_GNUC_UNUSED)
{
}

/**
 * herald_count_line_new:
 * @number: a nucleus
 *
 * Returns: (transfer full): a line that nobody has filled
 */
HeraldCountLine *
herald_count_line_new (guint number)
{
  HeraldCountLine *self = g_object_new (HERALD_TYPE_COUNT_LINE, NULL);

  self->number = number;
  for (guint i = 0; i < HERALD_COUNT_N_OBSERVERS; i++)
    self->counts[i] = (HeraldCount){ .number = number, .observer = i + 1 };
  return self;
}

/**
 * herald_count_line_get_number:
 * @self: a line
 *
 * Returns: its nucleus
 */
guint
herald_count_line_get_number (HeraldCountLine *self)
{
  return self->number;
}

/**
 * herald_count_line_has:
 * @self: a line
 * @observer: 1 or 2
 *
 * Returns: whether that observer counted in it
 */
gboolean
herald_count_line_has (HeraldCountLine *self, guint observer)
{
  return self->has[observer - 1];
}

/**
 * herald_count_line_get:
 * @self: a line
 * @observer: 1 or 2
 *
 * Returns: what that observer saw; nothing where there is no row
 */
const HeraldCount *
herald_count_line_get (HeraldCountLine *self, guint observer)
{
  return &self->counts[observer - 1];
}

/**
 * herald_count_line_show:
 * @self: a line
 * @sheet: where its rows are
 */
void
herald_count_line_show (HeraldCountLine *self, HeraldCountSheet *sheet)
{
  for (guint i = 0; i < HERALD_COUNT_N_OBSERVERS; i++)
    {
      const HeraldCount *row = herald_count_sheet_find (sheet, self->number, i + 1, NULL);

      self->has[i] = row != NULL;
      self->counts[i] =
          row != NULL ? *row : (HeraldCount){ .number = self->number, .observer = i + 1 };
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Lines that stay are the same objects, so that what is typed in them keeps its place. */
static void
put_line (GListStore *lines, guint position, guint number, HeraldCountSheet *sheet)
{
  g_autoptr (HeraldCountLine) line = g_list_model_get_item (G_LIST_MODEL (lines), position);

  while (line != NULL && line->number < number)
    {
      g_list_store_remove (lines, position);
      g_clear_object (&line);
      line = g_list_model_get_item (G_LIST_MODEL (lines), position);
    }
  if (line == NULL || line->number != number)
    {
      g_clear_object (&line);
      line = herald_count_line_new (number);
      herald_count_line_show (line, sheet);
      g_list_store_insert (lines, position, line);
    }
  else
    herald_count_line_show (line, sheet);
}

static void
follow (HeraldCountSheet *sheet, GListStore *lines)
{
  const HeraldCount *count;
  guint n_lines = 0;
  guint last = 0;

  for (guint i = 0; (count = herald_count_sheet_get (sheet, i)) != NULL; i++)
    {
      guint number = count->number;

      if (number != last)
        put_line (lines, n_lines++, number, sheet);
      last = number;
    }
  if (last < HERALD_COUNT_MOST_NUMBER)
    put_line (lines, n_lines++, last + 1, sheet);
  g_list_store_splice (
      lines, n_lines, g_list_model_get_n_items (G_LIST_MODEL (lines)) - n_lines, NULL, 0);
}

/**
 * herald_count_lines_new:
 * @sheet: a sheet
 *
 * Returns: (transfer full): its nuclei as #HeraldCountLine, and an empty one; it follows the sheet
 */
GListModel *
herald_count_lines_new (HeraldCountSheet *sheet)
{
  GListStore *lines = g_list_store_new (HERALD_TYPE_COUNT_LINE);

  g_signal_connect_object (sheet, "changed", G_CALLBACK (follow), lines, 0);
  follow (sheet, lines);
  return G_LIST_MODEL (lines);
}
