/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts as a table, from whatever a spreadsheet puts on the clipboard. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/count-file.h"

#define MOST_BYTES (1024 * 1024)
#define MOST_CELLS 16
#define MOST_LETTERS 40

typedef enum
{
  COLUMN_NUCLEUS,
  COLUMN_OBSERVER,
  COLUMN_HER2,
  COLUMN_CEP17,
  COLUMN_SMALL,
  COLUMN_LARGE,
  COLUMN_EXCLUDED,
  N_COLUMNS,
  COLUMN_UNKNOWN = N_COLUMNS,
} Column;

/* The first name is that of an exported table. */
static const char *const names[N_COLUMNS][5] = {
  [COLUMN_NUCLEUS] = { "nucleus", "cell", "number", "no", "nr" },
  [COLUMN_OBSERVER] = { "observer", "reader" },
  [COLUMN_HER2] = { "her2", "her-2", "erbb2", "her2 signals", "her2_signals" },
  [COLUMN_CEP17] = { "cep17", "chr17", "cen17", "cep17 signals", "cep17_signals" },
  [COLUMN_SMALL] = { "small_clusters", "small clusters", "small" },
  [COLUMN_LARGE] = { "large_clusters", "large clusters", "large" },
  [COLUMN_EXCLUDED] = { "excluded", "reason", "exclusion" },
};

typedef struct
{
  Column columns[MOST_CELLS];
  guint n_columns;
  char separator;
  guint observer;
  guint line;
  guint next_number;
  GArray *counts; /* (element-type HeraldCount) */
  char *problem;
} Paste;

static Column
find_column (const char *name)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    for (guint i = 0; i < G_N_ELEMENTS (names[column]) && names[column][i] != NULL; i++)
      if (g_ascii_strcasecmp (names[column][i], name) == 0)
        return column;
  return COLUMN_UNKNOWN;
}

static gboolean
fail (Paste *self, char *problem)
{
  g_free (self->problem);
  self->problem = problem;
  return FALSE;
}

/* Spreadsheets put a tab between cells; files of theirs a comma, or a semicolon where the comma is
 * taken. */
static char
guess_separator (const char *text)
{
  if (strchr (text, '\t') != NULL)
    return '\t';
  return strchr (text, ';') != NULL ? ';' : ',';
}

/* Without what quotes and spaces stand around it. */
static char *
clean (const char *cell)
{
  char *text = g_strstrip (g_strdup (cell));
  gsize length = strlen (text);

  if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
    {
      text[length - 1] = '\0';
      memmove (text, text + 1, length - 1);
    }
  return text;
}

static char **
split (const Paste *self, const char *line)
{
  const char separator[] = { self->separator, '\0' };
  char **cells = g_strsplit (line, separator, -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      char *cell = clean (cells[i]);

      g_free (cells[i]);
      cells[i] = cell;
    }
  return cells;
}

static gboolean
is_blank (char **cells)
{
  for (; *cells != NULL; cells++)
    if (**cells != '\0')
      return FALSE;
  return TRUE;
}

/* A first line of names says which column is which. */
static gboolean
read_header (Paste *self, char **cells)
{
  gboolean has_name = FALSE;

  for (guint i = 0; cells[i] != NULL && i < MOST_CELLS; i++)
    {
      self->columns[i] = find_column (cells[i]);
      has_name |= self->columns[i] != COLUMN_UNKNOWN;
    }
  self->n_columns = MIN (g_strv_length (cells), MOST_CELLS);
  return has_name;
}

/* Without names: two columns are HER2 and CEP17, one more in front of them is the nucleus; seven
 * are those of an exported table. Others could be anything. */
static gboolean
assume_columns (Paste *self, guint n_cells)
{
  static const Column counts[] = { COLUMN_HER2, COLUMN_CEP17 };
  static const Column numbered[] = { COLUMN_NUCLEUS, COLUMN_HER2, COLUMN_CEP17 };

  if (n_cells > 3 && n_cells != N_COLUMNS)
    return fail (
        self,
        g_strdup_printf (_ ("Line %u has %u columns, and no line above says what they are. "
                            "Put “nucleus”, “her2” and “cep17” above them."),
                         self->line,
                         n_cells));
  self->n_columns = n_cells;
  for (guint i = 0; i < n_cells; i++)
    {
      if (n_cells <= 2)
        self->columns[i] = counts[i];
      else
        self->columns[i] = n_cells == 3 ? numbered[i] : i;
    }
  return TRUE;
}

/* What a message shows of a cell. */
static char *
shorten (const char *cell)
{
  return g_utf8_substring (cell, 0, MIN (g_utf8_strlen (cell, -1), MOST_LETTERS));
}

static gboolean
read_number (Paste *self, guint place, const char *cell, guint least, guint most, guint *number)
{
  g_autofree char *shown = NULL;
  guint64 value;

  if (*cell == '\0' && least == 0)
    {
      *number = 0;
      return TRUE;
    }
  if (g_ascii_string_to_unsigned (cell, 10, least, most, &value, NULL))
    {
      *number = (guint)value;
      return TRUE;
    }
  shown = shorten (cell);
  if (strspn (cell, "0123456789.,") == strlen (cell) && strpbrk (cell, ".,") != NULL)
    return fail (self,
                 g_strdup_printf (_ ("Line %u, column %u: “%s” is not a whole number. Paste what "
                                     "was counted in each cell, not a mean."),
                                  self->line,
                                  place,
                                  shown));
  return fail (self,
               g_strdup_printf (_ ("Line %u, column %u: “%s” is not a whole number from %u to "
                                   "%u."),
                                self->line,
                                place,
                                shown,
                                least,
                                most));
}

static gboolean
read_reason (Paste *self, guint place, const char *cell, HeraldIshExclusion *exclusion)
{
  g_autofree char *shown = NULL;

  if (*cell == '\0')
    return TRUE;
  for (guint i = 0; i < HERALD_ISH_N_EXCLUSIONS; i++)
    if (g_ascii_strcasecmp (herald_ish_exclusion_get_id (i), cell) == 0 ||
        strcmp (herald_ish_exclusion_get_name (i), cell) == 0)
      {
        *exclusion = i;
        return TRUE;
      }
  shown = shorten (cell);
  return fail (self,
               g_strdup_printf (_ ("Line %u, column %u: “%s” is not one of the reasons."),
                                self->line,
                                place,
                                shown));
}

static gboolean
read_cell (Paste *self, guint place, const char *cell, HeraldCount *count)
{
  const guint most = HERALD_COUNT_MOST_SIGNALS;

  switch (self->columns[place])
    {
    case COLUMN_NUCLEUS:
      return read_number (self, place + 1, cell, 1, HERALD_COUNT_MOST_NUMBER, &count->number);
    case COLUMN_OBSERVER:
      return read_number (self, place + 1, cell, 1, HERALD_COUNT_N_OBSERVERS, &count->observer);
    case COLUMN_HER2:
      return read_number (self, place + 1, cell, 0, most, &count->her2);
    case COLUMN_CEP17:
      return read_number (self, place + 1, cell, 0, most, &count->cep17);
    case COLUMN_SMALL:
      return read_number (self, place + 1, cell, 0, most, &count->small_clusters);
    case COLUMN_LARGE:
      return read_number (self, place + 1, cell, 0, most, &count->large_clusters);
    case COLUMN_EXCLUDED:
      return read_reason (self, place + 1, cell, &count->exclusion);
    default:
      return TRUE;
    }
}

static gboolean
check_twice (Paste *self, const HeraldCount *count)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      const HeraldCount *other = &g_array_index (self->counts, HeraldCount, i);

      if (other->number == count->number && other->observer == count->observer)
        return fail (self,
                     g_strdup_printf (_ ("Line %u: cell %u stands twice in the table."),
                                      self->line,
                                      count->number));
    }
  return TRUE;
}

static gboolean
read_row (Paste *self, char **cells)
{
  HeraldCount count = { 0 };
  guint n_cells = g_strv_length (cells);

  count.number = MIN (self->next_number, HERALD_COUNT_MOST_NUMBER);
  count.observer = self->observer;
  if (n_cells > self->n_columns)
    return fail (self,
                 g_strdup_printf (_ ("Line %u has %u columns, where %u are expected. A comma "
                                     "inside a number also does that."),
                                  self->line,
                                  n_cells,
                                  self->n_columns));
  for (guint i = 0; i < n_cells; i++)
    if (!read_cell (self, i, cells[i], &count))
      return FALSE;
  if (!check_twice (self, &count))
    return FALSE;
  if (self->counts->len == HERALD_COUNT_SHEET_MOST_ROWS)
    return fail (self, g_strdup (_ ("The table has more rows than a counting sheet holds.")));
  self->next_number = count.number + 1;
  g_array_append_val (self->counts, count);
  return TRUE;
}

static gboolean
read_line (Paste *self, char *line)
{
  g_auto (GStrv) cells = NULL;

  self->line++;
  g_strchomp (line);
  cells = split (self, line);
  if (is_blank (cells))
    return TRUE;
  if (self->n_columns == 0)
    {
      if (read_header (self, cells))
        return TRUE;
      if (!assume_columns (self, g_strv_length (cells)))
        return FALSE;
    }
  return read_row (self, cells);
}

static gboolean
read_table (Paste *self, const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (strlen (text) > MOST_BYTES || !g_utf8_validate (text, -1, NULL))
    return fail (self, g_strdup (_ ("This is not a table of counts.")));
  /* A mark that some programs put first. */
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;
  self->separator = guess_separator (text);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (self, lines[i]))
      return FALSE;
  if (self->counts->len == 0)
    return fail (self, g_strdup (_ ("There is no row of counts in what was pasted.")));
  return TRUE;
}

/**
 * herald_count_sheet_paste:
 * @self: a sheet
 * @text: a table from a spreadsheet or a file, with tabs, commas or semicolons, with or without a
 *   line of names
 * @observer: whose counts they are, 1 or 2, where the table does not say it
 * @n_rows: (out) (optional): how many rows were taken
 * @problem: (out) (nullable) (transfer full): what is wrong and where, for people
 *
 * Rows of nuclei that the sheet has take their place. Where anything is wrong nothing is changed.
 *
 * Returns: whether the rows were taken
 */
gboolean
herald_count_sheet_paste (
    HeraldCountSheet *self, const char *text, guint observer, guint *n_rows, char **problem)
{
  Paste paste = { 0 };
  gboolean is_taken;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self) && text != NULL && problem != NULL, FALSE);
  g_return_val_if_fail (observer >= 1 && observer <= HERALD_COUNT_N_OBSERVERS, FALSE);

  paste.observer = observer;
  paste.next_number = herald_count_sheet_get_next_number (self, observer);
  paste.counts = g_array_new (FALSE, TRUE, sizeof (HeraldCount));
  is_taken = read_table (&paste, text);
  if (is_taken && !herald_count_sheet_put_all (self,
                                               (const HeraldCount *)(gpointer)paste.counts->data,
                                               paste.counts->len))
    is_taken = fail (&paste, g_strdup (_ ("The table has more rows than a counting sheet holds.")));
  if (n_rows != NULL)
    *n_rows = is_taken ? paste.counts->len : 0;
  *problem = paste.problem;
  g_array_unref (paste.counts);
  return is_taken;
}
