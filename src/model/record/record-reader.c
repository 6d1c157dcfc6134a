/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the file of a record. A sound one is read as it stands; of a damaged one is read what can
 * be, and each loss is told. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/json-check.h"
#include "content/json-quote.h"
#include "record/others.h"
#include "record/record-format.h"
#include "record/record-reader.h"
#include "record/result-list-reader.h"

/* Levels around a member of the record. */
#define MEMBER_DEPTH 1
/* How often, on average, each byte of a damaged file may be looked at in search of sound results.
 */
#define SEARCHES 16
/* Some editors put it in front of any text. */
#define BYTE_ORDER_MARK "\357\273\277"

typedef enum
{
  FORMAT_MISSING,
  FORMAT_OTHER,
  FORMAT_KNOWN,
  FORMAT_NEWER,
} Format;

typedef struct
{
  HeraldJsonCursor cursor;
  HeraldLosses losses;
  HeraldResultListReader list;
  HeraldOthers others;
  Format format;
  gboolean has_results;
  gboolean is_rescued;
} Draft;

static void
lose (Draft *draft, const char *at, const char *sentence)
{
  herald_losses_add (&draft->losses, at, "%s", sentence);
}

static Format
classify (const char *text)
{
  const char *version = text + strlen (HERALD_RECORD_FORMAT_PREFIX);
  gsize n_digits;

  if (strcmp (text, HERALD_RECORD_FORMAT_1) == 0)
    return FORMAT_KNOWN;
  if (!g_str_has_prefix (text, HERALD_RECORD_FORMAT_PREFIX))
    return FORMAT_OTHER;
  n_digits = strspn (version, "0123456789");
  if (n_digits == 0 || version[n_digits] != '\0' || version[0] == '0')
    return FORMAT_OTHER;
  return FORMAT_NEWER;
}

static void
take_format (Draft *draft)
{
  HeraldJsonSpan value = herald_json_cursor_pass (&draft->cursor);
  gboolean is_exact;
  g_autofree char *text = herald_json_unquote (value.start, value.length, &is_exact);

  if (draft->format != FORMAT_MISSING)
    lose (draft, value.start, _ ("The file says twice what it is. Only the first is taken."));
  else
    draft->format = text != NULL ? classify (text) : FORMAT_OTHER;
}

static void
take_results (Draft *draft)
{
  if (!herald_json_cursor_enter (&draft->cursor, '['))
    {
      lose (draft, draft->cursor.at, _ ("The list of the results can’t be read."));
      herald_json_cursor_pass (&draft->cursor);
      return;
    }
  if (draft->has_results)
    lose (draft,
          draft->cursor.at,
          _ ("The file holds two lists of results. Both are shown as one."));
  draft->has_results = TRUE;
  herald_result_list_reader_take (&draft->list, &draft->cursor);
}

static void
take_member (Draft *draft, HeraldJsonSpan name)
{
  HeraldJsonSpan value;

  if (herald_json_span_equals (name, HERALD_RECORD_FORMAT))
    take_format (draft);
  else if (herald_json_span_equals (name, HERALD_RECORD_RESULTS))
    take_results (draft);
  else
    {
      value = herald_json_cursor_pass (&draft->cursor);
      if (!herald_others_keep (&draft->others, name, value, MEMBER_DEPTH))
        lose (draft, name.start, _ ("Something that this Herald does not know can’t be read."));
    }
}

/* What is said of the file as a whole, behind what is said of its parts. */
static void
judge (Draft *draft, gboolean is_sound)
{
  const char *at = draft->cursor.at;

  if (draft->cursor.is_cut && draft->losses.n_losses == 0)
    lose (draft, at, _ ("The file breaks off before its end. What came after is lost."));
  if (draft->format == FORMAT_MISSING || draft->format == FORMAT_OTHER)
    lose (draft, at, _ ("The file no longer says that it is a record of Herald."));
  if (draft->is_rescued)
    lose (draft,
          at,
          _ ("The list of the results can’t be read. Results that were found are shown."));
  else if (!draft->has_results && draft->losses.n_losses == 0)
    lose (draft, at, _ ("The list of the results is missing."));
  if (!is_sound && draft->losses.n_losses == 0)
    lose (draft, at, _ ("The file is damaged. What can be read of it is shown."));
  if (draft->format == FORMAT_NEWER)
    lose (draft,
          at,
          _ ("A newer Herald wrote this file. It is shown as far as this Herald knows it."));
}

static gboolean
take_all (Draft *draft)
{
  const char *start = draft->cursor.at;
  HeraldJsonSpan name;

  if (herald_json_cursor_enter (&draft->cursor, '{'))
    while (herald_json_cursor_next_member (&draft->cursor, &name))
      take_member (draft, name);
  if (!draft->has_results)
    draft->is_rescued =
        herald_result_list_reader_rescue (&draft->list, start, draft->cursor.end - start);
  return draft->format == FORMAT_KNOWN || draft->format == FORMAT_NEWER ||
         draft->list.reader.n_recognised > 0;
}

static void
init_draft (Draft *draft, HeraldVocabulary *vocabulary, const char *text, gsize length)
{
  *draft = (Draft){ .cursor = herald_json_cursor (text, length) };
  draft->losses.sentences = g_ptr_array_new_with_free_func (g_free);
  draft->losses.text = draft->cursor.at;
  draft->list.reader.vocabulary = vocabulary;
  draft->list.reader.losses = &draft->losses;
  draft->list.reader.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->list.results = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);
  draft->list.budget = length * SEARCHES;
  herald_others_init (&draft->others);
}

static void
clear_draft (Draft *draft)
{
  g_ptr_array_unref (draft->losses.sentences);
  g_hash_table_unref (draft->list.reader.ids);
  g_ptr_array_unref (draft->list.results);
  herald_others_clear (&draft->others);
}

static gboolean
fail (GError **error, HeraldRecordError code, const char *format, const char *name)
{
  g_set_error (error, HERALD_RECORD_ERROR, code, format, name);
  return FALSE;
}

/* What is wrong where nothing may be: the first thing, with its line. */
static gboolean
refuse_losses (const Draft *draft, const char *name, const GError *unsound, GError **error)
{
  if (unsound != NULL)
    g_set_error (
        error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_DAMAGED, "%s: %s", name, unsound->message);
  else if (draft->losses.n_losses > 0)
    g_set_error (error,
                 HERALD_RECORD_ERROR,
                 draft->format == FORMAT_NEWER ? HERALD_RECORD_ERROR_NEWER
                                               : HERALD_RECORD_ERROR_DAMAGED,
                 _ ("%s: line %u: %s"),
                 name,
                 draft->losses.first_line,
                 (const char *)draft->losses.sentences->pdata[0]);
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_draft (Draft *draft, const char *name, GPtrArray *losses, GError **error)
{
  g_autoptr (GError) unsound = NULL;
  const char *text = draft->cursor.at;
  gsize length = draft->cursor.end - text;

  if (length == 0)
    return fail (error,
                 HERALD_RECORD_ERROR_NOT_A_RECORD,
                 _ ("“%s” is empty. It holds no record."),
                 name);
  draft->list.is_sound = herald_json_check (text, length, &unsound);
  if (!take_all (draft))
    return fail (error,
                 HERALD_RECORD_ERROR_NOT_A_RECORD,
                 _ ("“%s” is not a record of Herald. Open a file whose name ends in “.herald”."),
                 name);
  judge (draft, unsound == NULL);
  if (losses == NULL)
    return refuse_losses (draft, name, unsound, error);
  for (guint i = 0; i < draft->losses.sentences->len; i++)
    g_ptr_array_add (losses, g_strdup (draft->losses.sentences->pdata[i]));
  return TRUE;
}

/**
 * herald_record_read:
 * @vocabulary: the fields there are
 * @bytes: the content of a file
 * @name: its name in messages
 * @losses: (nullable) (element-type utf8): where to tell what can't be read, or %NULL to read
 *   strictly
 * @error: return location for a #GError
 *
 * With @losses, a damaged file is read as far as it can be, and a file of a newer format as far as
 * it is known; each loss is one plain sentence, translated. A file with a loss must not be
 * overwritten: more may be in it. Without @losses, any of this is an error, told with its line.
 *
 * Members that are not known are kept in any case, see herald_result_get_others().
 *
 * Returns: (transfer full) (nullable): the record, or %NULL with @error set in #HERALD_RECORD_ERROR
 */
HeraldRecord *
herald_record_read (HeraldVocabulary *vocabulary,
                    GBytes *bytes,
                    const char *name,
                    GPtrArray *losses,
                    GError **error)
{
  g_autoptr (HeraldRecord) record = NULL;
  HeraldRecord *result = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  Draft draft;

  if (length > HERALD_RECORD_MAX_BYTES)
    {
      fail (error,
            HERALD_RECORD_ERROR_TOO_LARGE,
            _ ("“%s” is larger than 64 MiB. No record is so large."),
            name);
      return NULL;
    }
  if (length >= strlen (BYTE_ORDER_MARK) &&
      memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }
  init_draft (&draft, vocabulary, text, length);
  if (read_draft (&draft, name, losses, error))
    {
      record = herald_record_new_filled (vocabulary, draft.list.results);
      result = herald_record_with_others (record, herald_others_get (&draft.others));
    }
  clear_draft (&draft);
  return result;
}
