/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of the journal: the format, a run that begins, an answer. */
#include "config.h"

#include <string.h>

#include "content/json-file.h"
#include "content/json-quote.h"
#include "content/json.h"
#include "practice/case-number.h"
#include "practice/journal-line.h"

static void
append_member (GString *line, const char *name, const char *value)
{
  if (line->str[line->len - 1] != '{')
    g_string_append_c (line, ',');
  herald_json_quote (line, name);
  g_string_append_c (line, ':');
  herald_json_quote (line, value);
}

/**
 * herald_journal_line_append_head:
 * @lines: where it goes
 */
void
herald_journal_line_append_head (GString *lines)
{
  g_string_append_c (lines, '{');
  append_member (lines, "format", HERALD_PROGRESS_FORMAT);
  g_string_append (lines, "}\n");
}

/**
 * herald_journal_line_append_run:
 * @lines: where it goes
 * @run: a run; its answers have lines of their own
 */
void
herald_journal_line_append_run (GString *lines, const HeraldPracticeRun *run)
{
  g_autofree char *n_cases = g_strdup_printf ("%u", run->n_cases);

  g_string_append (lines, "{\"run\":{");
  append_member (lines, "set", run->set);
  append_member (lines, "mode", herald_practice_mode_get_id (run->mode));
  append_member (lines, "started", run->started);
  append_member (lines, "cases", n_cases);
  g_string_append (lines, "}}\n");
}

/**
 * herald_journal_line_append_answer:
 * @lines: where it goes
 * @answer: an answer
 */
void
herald_journal_line_append_answer (GString *lines, const HeraldAnswer *answer)
{
  g_string_append (lines, "{\"answer\":{");
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    {
      if (herald_answer_has (answer, i))
        append_member (lines, herald_answer_field_get_name (i), herald_answer_get (answer, i));
    }
  g_string_append (lines, "}}\n");
}

static HeraldPracticeRun *
read_run (const HeraldJson *json)
{
  const char *set, *mode_text, *started;
  HeraldPracticeMode mode;
  guint n_cases;

  if (!herald_json_get (json, "set", &set, NULL) ||
      !herald_json_get (json, "mode", &mode_text, NULL) ||
      !herald_practice_mode_find (mode_text, &mode) ||
      !herald_json_get (json, "started", &started, NULL) ||
      !herald_case_number_read (json, "cases", 1, HERALD_CASE_SET_MAX_CASES, &n_cases, NULL))
    return NULL;
  return herald_practice_run_new (set, mode, started, n_cases);
}

/* Fields of a newer version are left out. */
static HeraldAnswer *
read_answer (const HeraldJson *json)
{
  const char *texts[HERALD_ANSWER_N_FIELDS] = { 0 };

  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    {
      HeraldJson member = herald_json_member (json, herald_answer_field_get_name (i));

      texts[i] = herald_json_string (&member, NULL);
    }
  if (texts[HERALD_ANSWER_SET] == NULL || texts[HERALD_ANSWER_CASE] == NULL)
    return NULL;
  return herald_answer_new (texts);
}

/**
 * herald_journal_line_read:
 * @text: a line without its end
 *
 * Returns: what it says
 */
HeraldJournalLine
herald_journal_line_read (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JsonNode) root = herald_json_file_parse (bytes, "", NULL);
  HeraldJournalLine line = { 0 };
  HeraldJson json, format, run, answer;

  if (root == NULL)
    return line;
  json = herald_json_root (root, "");
  format = herald_json_member (&json, "format");
  run = herald_json_member (&json, "run");
  answer = herald_json_member (&json, "answer");
  line.is_head = g_strcmp0 (herald_json_string (&format, NULL), HERALD_PROGRESS_FORMAT) == 0;
  if (herald_json_exists (&run))
    line.run = read_run (&run);
  else if (herald_json_exists (&answer))
    line.answer = read_answer (&answer);
  return line;
}
