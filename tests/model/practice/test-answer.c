/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an answer keeps, and as a table. */
#include "config.h"

#include <gio/gio.h>

#include "answers.h"
#include "content/error.h"
#include "practice/answer-table.h"

static void
test_names (void)
{
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    {
      const char *name = herald_answer_field_get_name (i);

      g_assert_nonnull (name);
      g_assert_cmpuint (herald_answer_field_find (name, strlen (name)), ==, i);
    }
  g_assert_cmpuint (herald_answer_field_find ("scores", 6), ==, HERALD_ANSWER_N_FIELDS);
  g_assert_cmpuint (herald_answer_field_find ("scores", 5), ==, HERALD_ANSWER_SCORE);
}

typedef struct
{
  HeraldAnswerField field;
  const char *text;
  gboolean fits;
} Check;

static void
test_checks (void)
{
  static const Check checks[] = {
    { HERALD_ANSWER_SEED, "4294967295", TRUE },
    { HERALD_ANSWER_SEED, "4294967296", FALSE },
    { HERALD_ANSWER_SEED, "-1", FALSE },
    { HERALD_ANSWER_KIND, "ihc", TRUE },
    { HERALD_ANSWER_KIND, "IHC", FALSE },
    { HERALD_ANSWER_SCORE, "ultralow", TRUE },
    { HERALD_ANSWER_SCORE, "4+", FALSE },
    { HERALD_ANSWER_BOUNDARY, "0/ultralow", TRUE },
    { HERALD_ANSWER_BOUNDARY, "=1+1", FALSE },
    { HERALD_ANSWER_INTENSE, "12.5", TRUE },
    { HERALD_ANSWER_INTENSE, "12,5", TRUE },
    { HERALD_ANSWER_INTENSE, "100", TRUE },
    { HERALD_ANSWER_INTENSE, "100.1", FALSE },
    { HERALD_ANSWER_INTENSE, "12 %", FALSE },
    { HERALD_ANSWER_COPIES, "5.96", TRUE },
    { HERALD_ANSWER_COPIES, "about 6", FALSE },
    { HERALD_ANSWER_STARTED, "2026-11-27T10:00:00Z", TRUE },
    { HERALD_ANSWER_STARTED, "2026-11-27T10:00:00+01:00", TRUE },
    { HERALD_ANSWER_STARTED, "2026-11-27", FALSE },
    { HERALD_ANSWER_STARTED, "20261127T100000Z", FALSE },
    { HERALD_ANSWER_READER, "Zoë 3", TRUE },
    { HERALD_ANSWER_READER, "two\nlines", FALSE },
    { HERALD_ANSWER_READER, "\xff", FALSE },
    { HERALD_ANSWER_READER, "", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *reason = NULL;

      g_test_message ("check %zu", i);
      g_assert_cmpint (herald_answer_field_check (checks[i].field, checks[i].text, &reason),
                       ==,
                       checks[i].fits);
      g_assert_cmpint (reason == NULL, ==, checks[i].fits);
    }
}

static void
test_values (void)
{
  g_autoptr (HeraldAnswer) answer =
      answer_of ("case=3; kind=ish; her2_signals=511; her2_nuclei=120;"
                 "cep17_signals=188; cep17_nuclei=60;"
                 "started=2026-11-27T00:30:00+01:00");
  g_autoptr (HeraldAnswer) stated = herald_answer_with (answer, HERALD_ANSWER_RATIO, "1.36");
  g_autoptr (HeraldAnswer) wrong = herald_answer_with (answer, HERALD_ANSWER_RATIO, "x");
  g_autoptr (HeraldAnswer) spaced = herald_answer_with (answer, HERALD_ANSWER_READER, "  a b ");
  g_autofree char *day = herald_answer_dup_day (answer);
  HeraldFraction number;

  g_assert_true (herald_answer_get_fraction (answer, HERALD_ANSWER_COPIES, &number));
  g_assert_cmpint (herald_fraction_compare (number, herald_fraction_new (511, 120)), ==, 0);
  g_assert_true (herald_answer_get_fraction (answer, HERALD_ANSWER_RATIO, &number));
  g_assert_cmpint (herald_fraction_compare (number, herald_fraction_new (511 * 60, 120 * 188)),
                   ==,
                   0);
  g_assert_true (herald_answer_get_fraction (stated, HERALD_ANSWER_RATIO, &number));
  g_assert_cmpint (herald_fraction_compare (number, herald_fraction_new (136, 100)), ==, 0);
  g_assert_false (herald_answer_has (wrong, HERALD_ANSWER_RATIO));
  g_assert_cmpstr (herald_answer_get (spaced, HERALD_ANSWER_READER), ==, "a b");
  g_assert_false (herald_answer_get_fraction (answer, HERALD_ANSWER_TRUTH_RATIO, &number));
  /* The day of the reader, not that of Greenwich. */
  g_assert_cmpstr (day, ==, "2026-11-27");
}

static void
test_no_signals (void)
{
  g_autoptr (HeraldAnswer) answer =
      answer_of ("her2_signals=40; her2_nuclei=20; cep17_signals=0; cep17_nuclei=20");
  HeraldFraction number;

  g_assert_true (herald_answer_get_fraction (answer, HERALD_ANSWER_COPIES, &number));
  g_assert_false (herald_answer_get_fraction (answer, HERALD_ANSWER_RATIO, &number));
}

static char *
write_table (GPtrArray *answers)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;

  herald_answer_table_write (writer, answers, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static GPtrArray *
read_table (const char *text, GPtrArray *problems, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (stream);

  return herald_answer_table_read (reader, problems, error);
}

static void
test_round_trip (void)
{
  static const char *const readers[] = { "anna", "=1+1", "'=1+1",  "''@x", "-3", "'-3",   "+49 30",
                                         "a,b",  "a\"b", "o'neil", "'",    "@",  "'' =x", "Zoë" };
  g_autoptr (GPtrArray) answers =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeraldAnswer) first = answer_of ("case=1; kind=ihc; score=2+; intense=12.50; seed=7");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    g_ptr_array_add (answers, herald_answer_with (first, HERALD_ANSWER_READER, readers[i]));
  text = write_table (answers);
  g_assert_null (strstr (text, ",=1"));
  g_assert_null (strstr (text, ",@"));
  again = read_table (text, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (again->len, ==, answers->len);
  for (guint i = 0; i < again->len; i++)
    for (guint field = 0; field < HERALD_ANSWER_N_FIELDS; field++)
      g_assert_cmpstr (herald_answer_get (g_ptr_array_index (again, i), field),
                       ==,
                       herald_answer_get (g_ptr_array_index (answers, i), field));
}

static gboolean
is_told (GPtrArray *problems, const char *part)
{
  for (guint i = 0; i < problems->len; i++)
    {
      if (strstr (g_ptr_array_index (problems, i), part) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whatever is wrong with a row, the sound ones are read. */
static void
test_bad_rows (void)
{
  static const char table[] = "kind;case;score;name;truth_score;score\n"
                              "ihc;1;2+;x;2+;\n"
                              "ihc;2;5+;x;2+;\n"
                              "ihc;;2+;x;2+;\n"
                              "ihc;3;2+;x\n"
                              "ihc;4;\"2+;x;2+;\n"
                              " ihc ;5; 3+ ;x;1+;\n";
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = read_table (table, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_cmpstr (herald_answer_get (g_ptr_array_index (answers, 1), HERALD_ANSWER_SCORE),
                   ==,
                   "3+");
  g_assert_cmpuint (problems->len, ==, 6);
  g_assert_true (is_told (problems, "left out: name"));
  g_assert_true (is_told (problems, "“score” stands twice"));
  g_assert_true (is_told (problems, "Line 3, column “score”: “5+” is not one of"));
  g_assert_true (is_told (problems, "Line 4, column “case”"));
  g_assert_true (is_told (problems, "Line 5 has 4 cells"));
  g_assert_true (is_told (problems, "Line 6: a quote"));
}

static void
test_no_table (void)
{
  static const char *const texts[] = { "", "a,b\n1,2\n", "case\n1\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_table (texts[i], NULL, &error));
      g_assert_error (error, HERALD_CONTENT_ERROR, HERALD_CONTENT_ERROR_MEMBER);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer/names", test_names);
  g_test_add_func ("/answer/checks", test_checks);
  g_test_add_func ("/answer/values", test_values);
  g_test_add_func ("/answer/no-signals", test_no_signals);
  g_test_add_func ("/answer/round-trip", test_round_trip);
  g_test_add_func ("/answer/bad-rows", test_bad_rows);
  g_test_add_func ("/answer/no-table", test_no_table);
  return g_test_run ();
}
