/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same articles in SQLite's FTS5, as a yardstick: stems, no accents, bm25() with the weights of
 * fields, any of the words, the last one as a beginning. */
#include "config.h"

#include <sqlite3.h>

#include "corpus.h"
#include "fts.h"

struct _HeraldTestFts
{
  sqlite3 *database;
  sqlite3_stmt *find;
};

static void
run (HeraldTestFts *self, const char *sql)
{
  if (sqlite3_exec (self->database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
}

static sqlite3_stmt *
prepare (HeraldTestFts *self, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
  return statement;
}

static void
fill (HeraldTestFts *self, GPtrArray *articles)
{
  sqlite3_stmt *insert = prepare (
      self,
      "INSERT INTO article (rowid, title, phrases, answer, body, topic) VALUES (?, ?, ?, ?, ?, ?)");

  for (guint i = 0; i < articles->len; i++)
    {
      HeraldTestArticle *article = articles->pdata[i];

      sqlite3_bind_int (insert, 1, i + 1);
      for (guint field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
        sqlite3_bind_text (insert, 2 + field, article->fields[field], -1, SQLITE_STATIC);
      if (sqlite3_step (insert) != SQLITE_DONE)
        g_error ("%s", sqlite3_errmsg (self->database));
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

HeraldTestFts *
herald_test_fts_new (GPtrArray *articles)
{
  HeraldTestFts *self = g_new0 (HeraldTestFts, 1);

  if (sqlite3_open (":memory:", &self->database) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
  run (self,
       "CREATE VIRTUAL TABLE article USING fts5 (title, phrases, answer, body, topic,"
       " tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3');"
       "BEGIN");
  fill (self, articles);
  run (self, "COMMIT; INSERT INTO article (article) VALUES ('optimize')");
  self->find = prepare (self,
                        "SELECT rowid FROM article WHERE article MATCH ?"
                        " ORDER BY bm25 (article, 6.0, 2.5, 2.0, 1.0, 1.25), rowid LIMIT ?");
  return self;
}

void
herald_test_fts_free (HeraldTestFts *self)
{
  sqlite3_finalize (self->find);
  sqlite3_close (self->database);
  g_free (self);
}

gsize
herald_test_fts_get_bytes (HeraldTestFts *self)
{
  int now = 0;
  int most = 0;

  sqlite3_db_status (self->database, SQLITE_DBSTATUS_CACHE_USED, &now, &most, FALSE);
  return now;
}

/* Letters and digits in quotation marks, with OR between. */
static char *
make_expression (const char *query)
{
  GString *expression = g_string_new (NULL);
  gboolean is_inside = FALSE;

  for (; *query != '\0'; query++)
    {
      gboolean is_letter = g_ascii_isalnum (*query) || (guchar)*query >= 0x80;

      if (is_letter && !is_inside)
        g_string_append (expression, expression->len > 0 ? " OR \"" : "\"");
      if (is_letter)
        g_string_append_c (expression, *query);
      else if (is_inside)
        g_string_append_c (expression, '"');
      is_inside = is_letter;
    }
  if (is_inside)
    g_string_append (expression, "\" *");
  return g_string_free (expression, FALSE);
}

GArray *
herald_test_fts_find (HeraldTestFts *self, const char *query, guint limit)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (HeraldSearchHit));
  g_autofree char *expression = make_expression (query);

  if (*expression == '\0')
    return hits;
  sqlite3_bind_text (self->find, 1, expression, -1, SQLITE_STATIC);
  sqlite3_bind_int (self->find, 2, limit);
  while (sqlite3_step (self->find) == SQLITE_ROW)
    {
      HeraldSearchHit hit = { sqlite3_column_int (self->find, 0) - 1, 0 };

      g_array_append_val (hits, hit);
    }
  sqlite3_reset (self->find);
  return hits;
}
