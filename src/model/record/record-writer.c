/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a record as its file has it: the same record always gives the same bytes. */
#include "config.h"

#include "content/json-quote.h"
#include "record/record-format.h"
#include "record/record-writer.h"

/* Each member has a line of its own, so that a fault in one line harms little. */
static void
start_member (GString *json, guint depth, gboolean *is_first)
{
  g_string_append (json, *is_first ? "\n" : ",\n");
  *is_first = FALSE;
  for (guint i = 0; i < depth; i++)
    g_string_append (json, "  ");
}

static void
append_name (GString *json, const char *name)
{
  g_string_append_printf (json, "\"%s\": ", name);
}

static void
end_list (GString *json, guint depth, gboolean is_empty, char closing)
{
  gboolean is_first = TRUE;

  if (!is_empty)
    start_member (json, depth, &is_first);
  g_string_append_c (json, closing);
}

/* Their names hold no escape, or they could not have been read. */
static void
append_others (GString *json, guint depth, const char *const *others, gboolean *is_first)
{
  for (; *others != NULL; others += 2)
    {
      start_member (json, depth, is_first);
      append_name (json, others[0]);
      g_string_append (json, others[1]);
    }
}

static void
append_entries (GString *json, const HeraldResult *result)
{
  const HeraldVocabulary *vocabulary = herald_result_get_vocabulary (result);
  gboolean is_empty = TRUE;

  g_string_append_c (json, '{');
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const char *entry = herald_result_get_entry (result, i);

      if (*entry == '\0')
        continue;
      start_member (json, 4, &is_empty);
      append_name (json, herald_vocabulary_get_field (vocabulary, i)->id);
      herald_json_quote (json, entry);
    }
  append_others (json,
                 4,
                 herald_result_get_others (result, HERALD_RESULT_AMONG_ENTRIES),
                 &is_empty);
  end_list (json, 3, is_empty, '}');
}

static void
append_questions (GString *json, const HeraldResult *result)
{
  const char *const *questions = herald_result_get_questions (result);
  gboolean is_empty = TRUE;

  g_string_append_c (json, '[');
  for (; *questions != NULL; questions++)
    {
      start_member (json, 4, &is_empty);
      herald_json_quote (json, *questions);
    }
  end_list (json, 3, is_empty, ']');
}

static void
append_result (GString *json, const HeraldResult *result)
{
  gboolean is_empty = TRUE;

  g_string_append_c (json, '{');
  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    {
      const char *text = herald_result_get_text (result, i);

      if (*text == '\0')
        continue;
      start_member (json, 3, &is_empty);
      append_name (json, herald_record_text_names[i]);
      herald_json_quote (json, text);
    }
  start_member (json, 3, &is_empty);
  append_name (json, HERALD_RECORD_ENTRIES);
  append_entries (json, result);
  if (herald_result_get_questions (result)[0] != NULL)
    {
      start_member (json, 3, &is_empty);
      append_name (json, HERALD_RECORD_QUESTIONS);
      append_questions (json, result);
    }
  append_others (json, 3, herald_result_get_others (result, HERALD_RESULT_ON_TOP), &is_empty);
  end_list (json, 2, is_empty, '}');
}

static void
append_results (GString *json, const HeraldRecord *record)
{
  gboolean is_empty = TRUE;

  g_string_append_c (json, '[');
  for (guint i = 0; i < herald_record_get_n_results (record); i++)
    {
      start_member (json, 2, &is_empty);
      append_result (json, herald_record_get_result (record, i));
    }
  end_list (json, 1, is_empty, ']');
}

/**
 * herald_record_write:
 * @self: a record
 *
 * Returns: (transfer full): the content of its file, UTF-8
 */
GBytes *
herald_record_write (const HeraldRecord *self)
{
  GString *json = g_string_new ("{");
  gboolean is_empty = TRUE;

  start_member (json, 1, &is_empty);
  append_name (json, HERALD_RECORD_FORMAT);
  herald_json_quote (json, HERALD_RECORD_FORMAT_1);
  start_member (json, 1, &is_empty);
  append_name (json, HERALD_RECORD_RESULTS);
  append_results (json, self);
  append_others (json, 1, herald_record_get_others (self), &is_empty);
  end_list (json, 0, is_empty, '}');
  g_string_append_c (json, '\n');
  return g_string_free_to_bytes (json);
}
