/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement as JSON, with the tables of counts it comes from. What is not defined is null. */
#include "config.h"

#include "agreement-output.h"
#include "content/json-quote.h"

static void
add_number (GString *json, gboolean is_defined, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (json, is_defined ? g_ascii_formatd (text, sizeof text, "%.6f", number) : "null");
}

static void
add_text (GString *json, const char *name, const char *text)
{
  g_string_append_printf (json, "\"%s\":", name);
  herald_json_quote (json, text);
  g_string_append_c (json, ',');
}

static void
add_measure (
    GString *json, const char *name, gboolean is_defined, double value, HeraldInterval interval)
{
  g_string_append_printf (json, "\"%s\":{\"value\":", name);
  add_number (json, is_defined, value);
  g_string_append (json, ",\"low\":");
  add_number (json, is_defined && interval.is_defined, interval.low);
  g_string_append (json, ",\"high\":");
  add_number (json, is_defined && interval.is_defined, interval.high);
  g_string_append (json, "},");
}

static void
add_row (GString *json, const HeraldAgreementRow *row)
{
  g_string_append_c (json, '{');
  add_text (json, "scale", herald_scale_find (row->scale)->id);
  add_text (json, "kind", herald_agreement_kind_get_id (row->kind));
  add_text (json, "first", row->first);
  add_text (json, "second", row->second);
  add_text (json, "class", row->name);
  g_string_append_printf (json, "\"cases\":%u,\"agreed\":%u,", row->total, row->agreed);
  add_measure (json,
               "share",
               row->total > 0,
               row->total > 0 ? (double)row->agreed / row->total : 0.0,
               row->share);
  add_measure (json, "kappa", row->kappa.is_defined, row->kappa.value, row->kappa.interval);
  add_measure (json,
               "quadratic_kappa",
               row->quadratic.is_defined,
               row->quadratic.value,
               row->quadratic.interval);
  g_string_append_printf (json, "\"left_out\":%u}", row->left_out);
}

static void
add_counts (GString *json, const HeraldConfusion *confusion)
{
  g_string_append (json, "\"counts\":[");
  for (guint row = 0; row < confusion->n_classes; row++)
    {
      g_string_append (json, row > 0 ? ",[" : "[");
      for (guint column = 0; column < confusion->n_classes; column++)
        g_string_append_printf (json,
                                "%s%u",
                                column > 0 ? "," : "",
                                confusion->counts[row][column]);
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, ']');
}

static void
add_confusion (GString *json,
               HeraldScaleId scale,
               const HeraldRatings *ratings,
               guint reader,
               gboolean is_first)
{
  HeraldConfusion confusion;

  if (!herald_ratings_compare_truth (ratings, reader, &confusion))
    return;
  g_string_append (json, is_first ? "\n{" : ",\n{");
  add_text (json, "scale", herald_scale_find (scale)->id);
  add_text (json, "reader", herald_ratings_get_reader (ratings, reader));
  g_string_append (json, "\"classes\":[");
  for (guint i = 0; i < confusion.n_classes; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      herald_json_quote (json, herald_ratings_get_class (ratings, i));
    }
  g_string_append (json, "],");
  add_counts (json, &confusion);
  g_string_append_c (json, '}');
}

static void
add_confusions (GString *json, GPtrArray *answers)
{
  gboolean is_first = TRUE;

  for (HeraldScaleId scale = 0; scale < HERALD_N_SCALES; scale++)
    {
      g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, scale);

      if (!herald_agreement_scale_is_used (ratings, scale))
        continue;
      for (guint reader = 0; reader < herald_ratings_get_n_readers (ratings); reader++)
        {
          add_confusion (json, scale, ratings, reader, is_first);
          is_first = FALSE;
        }
    }
}

/**
 * herald_agreement_to_json:
 * @answers: (element-type HeraldAnswer): what it comes from
 * @rows: (element-type HeraldAgreementRow): agreement
 *
 * Returns: (transfer full): one JSON object; in its tables of counts a row is a class by the truth,
 *   a column one by the answer
 */
char *
herald_agreement_to_json (GPtrArray *answers, GPtrArray *rows)
{
  GString *json = g_string_new (NULL);

  g_string_append_printf (json, "{\"answers\":%u,\"rows\":[", answers->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "\n");
      add_row (json, g_ptr_array_index (rows, i));
    }
  g_string_append (json, "],\"confusions\":[");
  add_confusions (json, answers);
  g_string_append (json, "]}\n");
  return g_string_free (json, FALSE);
}
