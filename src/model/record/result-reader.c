/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one result of a record, as far as it can be read. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/json-quote.h"
#include "record/others.h"
#include "record/record-format.h"
#include "record/result-reader.h"

/* Levels around a member of a result, and around one of its entries. */
#define MEMBER_DEPTH 3
#define ENTRY_DEPTH 4

/* What is said where one of the texts can't be read. */
static const char *const text_losses[HERALD_RESULT_N_TEXTS] = {
  [HERALD_RESULT_ID] = N_ ("Result %u: its mark in the file can’t be read, so it has a new one."),
  [HERALD_RESULT_DATE] = N_ ("Result %u: the date can’t be read."),
  [HERALD_RESULT_SPECIMEN] = N_ ("Result %u: the name of the sample can’t be read."),
  [HERALD_RESULT_LABORATORY] = N_ ("Result %u: the laboratory can’t be read."),
  [HERALD_RESULT_YEAR] = N_ ("Result %u: the year of the report can’t be read."),
  [HERALD_RESULT_EDITION] = N_ ("Result %u: the edition can’t be read."),
  [HERALD_RESULT_REPORT] = N_ ("Result %u: the text of the report can’t be read."),
  [HERALD_RESULT_NOTES] = N_ ("Result %u: your notes can’t be read."),
};

/* One result while it is read. */
typedef struct
{
  HeraldResultReader *reader;
  HeraldJsonCursor *cursor;
  char *texts[HERALD_RESULT_N_TEXTS];
  char *entries[HERALD_VOCABULARY_MAX_FIELDS];
  GPtrArray *questions;
  HeraldOthers others[HERALD_RESULT_N_PLACES];
  gboolean has_id;
  gboolean has_entries;
  gboolean has_questions;
} Draft;

static void
init_draft (Draft *draft, HeraldResultReader *reader, HeraldJsonCursor *cursor)
{
  *draft = (Draft){ .reader = reader, .cursor = cursor };
  draft->questions = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  for (guint i = 0; i < HERALD_RESULT_N_PLACES; i++)
    herald_others_init (&draft->others[i]);
}

static void
clear_draft (Draft *draft)
{
  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    g_free (draft->texts[i]);
  for (guint i = 0; i < HERALD_VOCABULARY_MAX_FIELDS; i++)
    g_free (draft->entries[i]);
  g_ptr_array_unref (draft->questions);
  for (guint i = 0; i < HERALD_RESULT_N_PLACES; i++)
    herald_others_clear (&draft->others[i]);
}

static void
lose (const Draft *draft, const char *at, const char *format)
{
  herald_losses_add (draft->reader->losses, at, format, draft->reader->number);
}

static void
lose_second (const Draft *draft, const char *at)
{
  lose (draft, at, _ ("Result %u: something stands there twice. Only the first is kept."));
}

/* Takes the text that stands here; NULL where it is none. */
static char *
take_text (Draft *draft)
{
  HeraldJsonSpan value = herald_json_cursor_pass (draft->cursor);
  gboolean is_exact;
  char *text = herald_json_unquote (value.start, value.length, &is_exact);

  if (text != NULL && !is_exact)
    /* Translators: the last sign stands for a letter that can't be read, and stays as it is. */
    lose (draft, value.start, _ ("Result %u: some letters can’t be read and are shown as “�”."));
  return text;
}

/* Takes a text for a place that holds one at most; FALSE where it is none. */
static gboolean
fill (Draft *draft, char **place)
{
  const char *at = draft->cursor->at;
  g_autofree char *text = take_text (draft);

  if (text == NULL)
    return FALSE;
  if (*place != NULL)
    lose_second (draft, at);
  else
    *place = g_steal_pointer (&text);
  return TRUE;
}

static void
keep (Draft *draft, HeraldResultPlace place, HeraldJsonSpan name)
{
  HeraldJsonSpan value = herald_json_cursor_pass (draft->cursor);
  guint depth = place == HERALD_RESULT_ON_TOP ? MEMBER_DEPTH : ENTRY_DEPTH;

  if (!herald_others_keep (&draft->others[place], name, value, depth))
    lose (draft,
          name.start,
          _ ("Result %u: something that this Herald does not know can’t be read."));
}

static guint
find_input (const Draft *draft, HeraldJsonSpan name)
{
  g_autofree char *id = g_strndup (name.start, name.length);
  guint field = herald_vocabulary_find (draft->reader->vocabulary, id);

  if (strlen (id) < name.length ||
      field >= herald_vocabulary_get_n_inputs (draft->reader->vocabulary))
    return HERALD_VOCABULARY_NO_FIELD;
  return field;
}

static void
take_entry (Draft *draft, guint index)
{
  const HeraldField *field = herald_vocabulary_get_field (draft->reader->vocabulary, index);
  const char *at = draft->cursor->at;

  if (!fill (draft, &draft->entries[index]))
    /* Translators: %s is what was entered there, such as “IHC score”. */
    herald_losses_add (draft->reader->losses,
                       at,
                       _ ("Result %u: “%s” can’t be read."),
                       draft->reader->number,
                       field->title != NULL ? field->title : field->id);
}

static void
take_entries (Draft *draft)
{
  HeraldJsonSpan name;

  if (!herald_json_cursor_enter (draft->cursor, '{'))
    {
      lose (draft, draft->cursor->at, _ ("Result %u: the values can’t be read."));
      herald_json_cursor_pass (draft->cursor);
      return;
    }
  draft->cursor->is_irregular |= draft->has_entries;
  draft->has_entries = TRUE;
  while (herald_json_cursor_next_member (draft->cursor, &name))
    {
      guint field = find_input (draft, name);

      if (field == HERALD_VOCABULARY_NO_FIELD)
        keep (draft, HERALD_RESULT_AMONG_ENTRIES, name);
      else
        take_entry (draft, field);
    }
}

static void
take_questions (Draft *draft)
{
  if (!herald_json_cursor_enter (draft->cursor, '['))
    {
      lose (draft, draft->cursor->at, _ ("Result %u: your questions can’t be read."));
      herald_json_cursor_pass (draft->cursor);
      return;
    }
  draft->cursor->is_irregular |= draft->has_questions;
  draft->has_questions = TRUE;
  while (herald_json_cursor_next_element (draft->cursor))
    {
      const char *at = draft->cursor->at;
      char *question = take_text (draft);

      if (question != NULL)
        g_ptr_array_add (draft->questions, question);
      else
        lose (draft, at, _ ("Result %u: one of your questions can’t be read."));
    }
}

static HeraldResultText
find_text (HeraldJsonSpan name)
{
  HeraldResultText text = HERALD_RESULT_ID;

  while (text < HERALD_RESULT_N_TEXTS &&
         !herald_json_span_equals (name, herald_record_text_names[text]))
    text++;
  return text;
}

static void
take_member (Draft *draft, HeraldJsonSpan name)
{
  HeraldResultText text = find_text (name);
  const char *at = draft->cursor->at;

  if (text < HERALD_RESULT_N_TEXTS)
    {
      draft->has_id |= text == HERALD_RESULT_ID;
      if (!fill (draft, &draft->texts[text]))
        lose (draft, at, _ (text_losses[text]));
    }
  else if (herald_json_span_equals (name, HERALD_RECORD_ENTRIES))
    take_entries (draft);
  else if (herald_json_span_equals (name, HERALD_RECORD_QUESTIONS))
    take_questions (draft);
  else
    keep (draft, HERALD_RESULT_ON_TOP, name);
}

/* An id that is missing, empty or taken is left out, so that the result gets a new one. */
static void
settle_id (Draft *draft, const char *at)
{
  char **id = &draft->texts[HERALD_RESULT_ID];

  if (*id != NULL && **id != '\0' && g_hash_table_add (draft->reader->ids, g_strdup (*id)))
    return;
  if (*id != NULL && **id != '\0')
    lose (draft,
          at,
          _ ("Result %u: an earlier one has the same mark in the file, so it has a new one."));
  else if ((*id != NULL || !draft->has_id) && !draft->cursor->is_cut)
    lose (draft, at, _ (text_losses[HERALD_RESULT_ID]));
  g_clear_pointer (id, g_free);
}

static HeraldResult *
finish (const Draft *draft)
{
  HeraldResult *result = herald_result_new_filled (draft->reader->vocabulary,
                                                   (const char *const *)draft->texts,
                                                   (const char *const *)draft->entries);

  if (draft->questions->len > 0)
    {
      g_autoptr (HeraldResult) before = result;

      result = herald_result_with_questions (before, (const char *const *)draft->questions->pdata);
    }
  for (guint i = 0; i < HERALD_RESULT_N_PLACES; i++)
    if (herald_others_get (&draft->others[i]) != NULL)
      {
        g_autoptr (HeraldResult) before = result;

        result = herald_result_with_others (before, i, herald_others_get (&draft->others[i]));
      }
  return result;
}

/* Whether anything of it came through. */
static gboolean
says_something (const Draft *draft)
{
  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    if (draft->texts[i] != NULL)
      return TRUE;
  return draft->has_entries || draft->has_questions;
}

/* Whether no other program is likely to have written it. */
static gboolean
is_recognised (const Draft *draft)
{
  for (guint i = 0; i < HERALD_VOCABULARY_MAX_FIELDS; i++)
    if (draft->entries[i] != NULL)
      return draft->has_id;
  for (guint i = HERALD_RESULT_ID + 1; i < HERALD_RESULT_N_TEXTS; i++)
    if (draft->texts[i] != NULL)
      return draft->has_id && draft->has_entries;
  return FALSE;
}

static void
take_members (Draft *draft, const char *at)
{
  guint n_losses = draft->reader->losses->n_losses;
  HeraldJsonSpan name;

  while (herald_json_cursor_next_member (draft->cursor, &name))
    take_member (draft, name);
  if (draft->cursor->is_cut && !draft->reader->is_bounded)
    lose (draft,
          draft->cursor->at,
          _ ("The file breaks off in result %u. What came after is lost."));
  else if ((draft->cursor->is_cut || draft->cursor->is_irregular) &&
           draft->reader->losses->n_losses == n_losses)
    lose (draft, at, _ ("Result %u: something in it can’t be read."));
  if (draft->reader->losses->n_losses == n_losses)
    draft->reader->n_recognised += is_recognised (draft);
}

/* A result whose first brace is lost starts with a member. */
static gboolean
is_at_member (const HeraldJsonCursor *cursor)
{
  HeraldJsonCursor ahead = *cursor;

  if (herald_json_cursor_peek (&ahead) != '"')
    return FALSE;
  herald_json_cursor_pass (&ahead);
  return herald_json_cursor_peek (&ahead) == ':';
}

static HeraldResult *
read_draft (HeraldResultReader *self, HeraldJsonCursor *cursor, const char *at)
{
  HeraldResult *result = NULL;
  Draft draft;

  init_draft (&draft, self, cursor);
  take_members (&draft, at);
  /* A result may say nothing; rubbish that looks like one may not. */
  if (says_something (&draft) || (!self->is_in_ruins && !cursor->is_cut))
    {
      settle_id (&draft, at);
      result = finish (&draft);
    }
  else if (self->is_in_ruins)
    self->number--;
  clear_draft (&draft);
  return result;
}

/**
 * herald_result_reader_next:
 * @self: the reader
 * @cursor: before a value
 *
 * Goes behind the value.
 *
 * Returns: (transfer full) (nullable): the result, or %NULL where there is nothing of one
 */
HeraldResult *
herald_result_reader_next (HeraldResultReader *self, HeraldJsonCursor *cursor)
{
  const char *at = cursor->at;
  gboolean is_open = herald_json_cursor_enter (cursor, '{');

  cursor->is_irregular = FALSE;
  if (is_open || is_at_member (cursor))
    {
      self->number++;
      cursor->is_irregular = !is_open;
      return read_draft (self, cursor, at);
    }
  herald_json_cursor_pass (cursor);
  if (!self->is_in_ruins)
    {
      self->number++;
      herald_losses_add (self->losses, at, _ ("Result %u can’t be read."), self->number);
    }
  return NULL;
}
