/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cohort that can be looked through, held against the plain run over its rows: what is packed,
 * what is sorted and chosen, how cases move, and how much memory all that takes. */
#include "config.h"

#include <locale.h>
#include <malloc.h>
#include <string.h>

#include "content/content.h"
#include "record/case-choice.h"
#include "record/verdict-table.h"
#include "support.h"

#define N_RANDOM 9000
#define N_MEASURED 100000
#define MOST_BYTES_A_ROW 64.0

#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif

#ifdef IS_SANITIZED
size_t __sanitizer_get_current_allocated_bytes (void);
#endif

/* Names that are hard to read back: quotes, blanks, other letters, none. A number takes
 * the place of the mark. */
static const char *const names[] = { "A-#", "\"B \"\"#\"\"\"", "\"c,#\"", "Ä#", "", " # ", "#" };

static HeraldShelf *shelf;

static HeraldRulebook *
book_of (const char *id)
{
  HeraldRulebook *book = herald_shelf_find (shelf, id);

  g_assert_nonnull (book);
  return book;
}

static HeraldCaseTable *
read_table (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  HeraldCaseTable *table =
      herald_case_table_new (shelf, book_of ("asco-cap-2018"), bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
add_name (GString *text, const char *name, guint index)
{
  for (; *name != '\0'; name++)
    {
      if (*name == '#')
        g_string_append_printf (text, "%u", index);
      else
        g_string_append_c (text, *name);
    }
}

static void
add_row (GString *text, guint32 *state, guint index)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS];
  static const char *const editions[] = { "",        "asco-cap-2007", "asco-cap-2013",
                                          "nowhere", "asco-cap-2018", " ASCO-CAP-2013 " };
  static const char *const ends[] = { "\n", "\r\n", "\n\n", "\r" };

  herald_test_random_values (vocabulary, state, values);
  add_name (text, names[herald_test_random (state) % G_N_ELEMENTS (names)], index);
  g_string_append_printf (text,
                          ",%s",
                          editions[herald_test_random (state) % G_N_ELEMENTS (editions)]);
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      g_autofree char *value = NULL;

      if (values[i].known)
        value = herald_field_value_to_text (herald_vocabulary_get_field (vocabulary, i), values[i]);
      g_string_append_printf (text, ",%s", value != NULL ? value : "");
    }
  if (herald_test_random (state) % 50 == 0)
    g_string_append (text, ",one cell too many");
  if (herald_test_random (state) % 80 == 0)
    g_string_append (text, ",\"x\"y");
  if (herald_test_random (state) % 90 == 0)
    g_string_append (text, "\xff");
  g_string_append (text, ends[herald_test_random (state) % G_N_ELEMENTS (ends)]);
}

static GString *
make_table (guint n_rows)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  GString *text = g_string_new ("\xef\xbb\xbf"
                                "case,edition");
  guint32 state = 7;

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    g_string_append_printf (text, ",%s", herald_vocabulary_get_field (vocabulary, i)->id);
  g_string_append (text, "\r\n");
  for (guint i = 0; i < n_rows; i++)
    add_row (text, &state, i);
  return text;
}

static const char *
outcome_id (const HeraldCaseTable *table, guint index, HeraldCaseOutcome outcome)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_case_table_get_vocabulary (table),
                                   herald_case_table_get_field (table, outcome));
  guint choice = herald_case_table_get_outcome (table, index, outcome);

  return choice == HERALD_CASE_NO_CHOICE ? "" : field->choices[choice].id;
}

/* The columns of the table of verdicts that are kept beside the case. */
static void
assert_packed (const HeraldCaseTable *table, guint index, const HeraldCsvCell *cells)
{
  static const guint columns[HERALD_CASE_N_OUTCOMES] = { 2, 3, 4, 5 };

  for (guint i = 0; i < HERALD_CASE_N_OUTCOMES; i++)
    {
      g_autofree char *expected = g_strndup (cells[columns[i]].text, cells[columns[i]].length);

      g_assert_cmpstr (outcome_id (table, index, i), ==, expected);
    }
  g_assert_cmpint (herald_case_table_get_problem (table, index) == HERALD_CASE_PROBLEM_NONE,
                   ==,
                   cells[11].length == 0);
}

/* Reads single rows out of order: each is what the run over all of them had. */
static void
assert_read_again (HeraldCaseTable *table, guint index, const HeraldCsvCell *cells)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = g_strndup (cells[11].text, cells[11].length);
  g_autofree char *name = g_strndup (cells[0].text, cells[0].length);
  g_autofree char *own = herald_case_table_dup_case (table, index);
  const HeraldCohortRow *row = herald_case_table_read (table, index, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (row->problem, ==, problem);
  g_assert_cmpstr (own, ==, name);
}

static char *
write_verdicts (HeraldCohort *cohort, gsize *length)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeraldVerdictTable) verdicts =
      herald_verdict_table_new (cohort, herald_csv_writer_new (stream), FALSE);
  const HeraldCohortRow *row;
  g_autoptr (GError) error = NULL;

  herald_verdict_table_add_header (verdicts, &error);
  while ((row = herald_cohort_next (cohort, &error)) != NULL)
    herald_verdict_table_add (verdicts, row, &error);
  herald_verdict_table_finish (verdicts, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_like_classifier (const char *text, gsize length)
{
  g_autoptr (HeraldCaseTable) table = read_table (text, length);
  g_autoptr (HeraldCohort) cohort = herald_case_table_open (table, NULL, NULL);
  gsize n_verdicts = 0;
  g_autofree char *verdicts = write_verdicts (cohort, &n_verdicts);
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (verdicts, n_verdicts, NULL);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (stream);
  const HeraldCsvCell *cells;
  gsize n_cells;
  guint n = 0;

  g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
  for (; herald_csv_reader_next (reader, &cells, &n_cells, NULL); n++)
    {
      g_assert_cmpuint (n_cells, ==, 12);
      assert_packed (table, n, cells);
      assert_read_again (table, n, cells);
    }
  g_assert_cmpuint (herald_case_table_get_n_cases (table), ==, n);
  g_assert_cmpuint (n, >, 0);
}

static void
test_like_classifier (void)
{
  g_autoptr (GString) text = make_table (N_RANDOM);

  assert_like_classifier (text->str, text->len);
  /* The last quote is never closed, and the lines in it are rows of their own. */
  g_string_append (text, "x,\"open\nanother,\n");
  assert_like_classifier (text->str, text->len);
}

/* The tables with known answers that lie beside the project, where they are at hand. */
static void
test_file (gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (data, &text, &length, NULL));
  assert_like_classifier (text, length);
}

static void
test_small (void)
{
  static const char header[] = "case,ihc_score\n";
  g_autoptr (HeraldCaseTable) none = read_table (header, strlen (header));
  static const char one[] = "case,ihc_score\n\"=1+\"\"2\",3+";
  g_autoptr (HeraldCaseTable) single = read_table (one, strlen (one));
  g_autofree char *name = herald_case_table_dup_case (single, 0);
  g_autoptr (GArray) order = herald_case_order_new (none, HERALD_CASE_KEY_CASE, NULL);

  g_assert_cmpuint (herald_case_table_get_n_cases (none), ==, 0);
  g_assert_cmpuint (order->len, ==, 0);
  g_assert_cmpuint (herald_case_table_get_n_cases (single), ==, 1);
  g_assert_cmpstr (name, ==, "=1+\"2");
  g_assert_cmpstr (outcome_id (single, 0, HERALD_CASE_STATUS), ==, "positive");
}

static void
test_mapped (void)
{
  static const char text[] = "Patient,Score,IHC\n7,9,2+\n";
  static const char *const meanings[] = { "case", "", "ihc_score", NULL };
  static const char *const too_few[] = { "case", "", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HeraldRulebook *book = book_of ("asco-cap-2018");
  g_autoptr (HeraldCaseTable) table =
      herald_case_table_new (shelf, book, bytes, meanings, NULL, &error);
  g_autofree char *name = herald_case_table_dup_case (table, 0);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "7");
  g_assert_cmpstr (outcome_id (table, 0, HERALD_CASE_STATUS), ==, "equivocal");
  g_assert_null (herald_case_table_new (shelf, book, bytes, too_few, NULL, &error));
  g_assert_nonnull (error);
}

static void
stop_at_once (gsize bytes G_GNUC_UNUSED, guint rows G_GNUC_UNUSED, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_stop (void)
{
  g_autoptr (GString) text = make_table (N_RANDOM);
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  HeraldCaseWatch watch = { cancellable, stop_at_once, cancellable };
  g_autoptr (HeraldCaseTable) table = read_table (text->str, text->len);
  g_autoptr (GError) error = NULL;
  HeraldRulebook *book = book_of ("asco-cap-2018");

  g_assert_null (herald_case_table_new (shelf, book, bytes, NULL, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (herald_case_moves_new (table, book, book, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (herald_case_order_new (table, HERALD_CASE_KEY_CASE, cancellable));
}

static void
test_names (void)
{
  /* In their order. */
  static const char *const sorted[] = { "",
                                        "-",
                                        "0",
                                        "1",
                                        "9",
                                        "010",
                                        "11",
                                        "A1",
                                        "a2",
                                        "A10",
                                        "a10b",
                                        "b",
                                        "B-7",
                                        "b-12",
                                        "case 99999999999999999999",
                                        "case 100000000000000000000" };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order =
            herald_case_order_compare_names ((HeraldCsvCell){ sorted[i], strlen (sorted[i]) },
                                             (HeraldCsvCell){ sorted[j], strlen (sorted[j]) });

        g_test_message ("“%s”, “%s”", sorted[i], sorted[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static int
compare_plainly (gconstpointer one, gconstpointer other, gpointer data)
{
  const guint32 *first = one;
  const guint32 *second = other;
  int order = herald_case_order_compare_names (herald_case_table_get_raw_case (data, *first),
                                               herald_case_table_get_raw_case (data, *second));

  return order != 0 ? order : *first < *second ? -1 : 1;
}

static void
test_order (void)
{
  g_autoptr (GString) text = make_table (N_RANDOM);
  g_autoptr (HeraldCaseTable) table = read_table (text->str, text->len);
  g_autoptr (GArray) rows = herald_case_order_new (table, HERALD_CASE_KEY_ROW, NULL);
  g_autoptr (GArray) cases = herald_case_order_new (table, HERALD_CASE_KEY_CASE, NULL);
  g_autoptr (GArray) statuses = herald_case_order_new (table, HERALD_CASE_KEY_STATUS, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (g_array_index (rows, guint32, i), ==, i);
  for (guint i = 1; i < statuses->len; i++)
    {
      guint32 before = g_array_index (statuses, guint32, i - 1);
      guint32 index = g_array_index (statuses, guint32, i);
      guint status_before = herald_case_table_get_outcome (table, before, HERALD_CASE_STATUS);
      guint status = herald_case_table_get_outcome (table, index, HERALD_CASE_STATUS);

      g_assert_true (status_before < status || (status_before == status && before < index));
    }
  g_array_sort_with_data (rows, compare_plainly, table);
  g_assert_cmpmem (cases->data,
                   cases->len * sizeof (guint32),
                   rows->data,
                   rows->len * sizeof (guint32));
}

static gboolean
is_wanted_plainly (HeraldCaseTable *table, guint index, const HeraldCaseWish *wish)
{
  g_autofree char *name = herald_case_table_dup_case (table, index);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *needle = wish->text != NULL ? g_utf8_casefold (wish->text, -1) : NULL;

  return (needle == NULL || strstr (folded, needle) != NULL) &&
         (wish->status == HERALD_CASE_ANY ||
          herald_case_table_get_outcome (table, index, HERALD_CASE_STATUS) == wish->status) &&
         (wish->group == HERALD_CASE_ANY ||
          herald_case_table_get_outcome (table, index, HERALD_CASE_GROUP) == wish->group) &&
         (wish->problem == HERALD_CASE_ANY ||
          herald_case_table_get_problem (table, index) == wish->problem) &&
         (wish->moves == NULL || herald_case_moves_is (wish->moves, index, wish->from, wish->to));
}

static guint
assert_chosen (HeraldCaseTable *table, const HeraldCaseWish *wish)
{
  g_autoptr (GArray) order = herald_case_order_new (table, wish->key, NULL);
  g_autoptr (GArray) chosen = herald_case_choice_new (table, wish, order, NULL);
  guint n = 0;

  for (guint i = 0; i < order->len; i++)
    {
      guint32 index = g_array_index (order, guint32, wish->is_backward ? order->len - 1 - i : i);

      if (!is_wanted_plainly (table, index, wish))
        continue;
      g_assert_cmpuint (n, <, chosen->len);
      g_assert_cmpuint (g_array_index (chosen, guint32, n), ==, index);
      n++;
    }
  g_assert_cmpuint (chosen->len, ==, n);
  return n;
}

static void
test_choice (void)
{
  g_autoptr (GString) text = make_table (N_RANDOM);
  g_autoptr (HeraldCaseTable) table = read_table (text->str, text->len);
  static const char *const texts[] = { NULL, "7", "B \"1", "ä", "a-12", ",", "nowhere" };
  HeraldCaseWish all = HERALD_CASE_WISH_ALL;
  guint n_by_status = 0;

  g_assert_cmpuint (assert_chosen (table, &all), ==, N_RANDOM);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HeraldCaseWish wish = all;

      wish.text = texts[i];
      wish.key = i % 3;
      wish.is_backward = i % 2;
      g_assert_cmpint (assert_chosen (table, &wish) > 0, ==, i + 1 < G_N_ELEMENTS (texts));
    }
  for (guint status = 0; status < HERALD_CASE_NO_CHOICE; status++)
    {
      HeraldCaseWish wish = all;

      wish.status = status;
      n_by_status += assert_chosen (table, &wish);
      g_assert_cmpuint (herald_case_table_count (table, status), ==, assert_chosen (table, &wish));
    }
  g_assert_cmpuint (n_by_status, ==, N_RANDOM);
  for (guint problem = 0; problem < HERALD_CASE_N_PROBLEMS; problem++)
    {
      HeraldCaseWish wish = all;

      wish.problem = problem;
      wish.group = problem == HERALD_CASE_PROBLEM_NONE ? HERALD_CASE_ANY : HERALD_CASE_NO_CHOICE;
      g_test_message ("problem %u", problem);
      g_assert_cmpuint (assert_chosen (table, &wish), >, 0);
    }
}

/* One status a row, as a run of the classifier by one edition gives it. */
static GArray *
run_by (HeraldCaseTable *table, const char *edition)
{
  g_autoptr (HeraldCohort) cohort = herald_case_table_open (table, book_of (edition), NULL);
  GArray *statuses = g_array_new (FALSE, FALSE, sizeof (guint));
  const HeraldCohortRow *row;
  HeraldCasePack pack;

  herald_case_pack_init (&pack, herald_case_table_get_vocabulary (table));
  while ((row = herald_cohort_next (cohort, NULL)) != NULL)
    {
      guint status =
          herald_case_pack_get_outcome (herald_case_pack_row (&pack, row), HERALD_CASE_STATUS);

      g_array_append_val (statuses, status);
    }
  return statuses;
}

static void
test_moves (void)
{
  g_autoptr (GString) text = make_table (N_RANDOM);
  g_autoptr (HeraldCaseTable) table = read_table (text->str, text->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCaseMoves) moves = herald_case_moves_new (
      table, book_of ("asco-cap-2013"), book_of ("asco-cap-2018"), NULL, &error);
  g_autoptr (GArray) from = run_by (table, "asco-cap-2013");
  g_autoptr (GArray) to = run_by (table, "asco-cap-2018");
  guint counts[HERALD_CASE_MOVES_SIDE][HERALD_CASE_MOVES_SIDE] = { { 0 } };
  HeraldCaseWish wish = HERALD_CASE_WISH_ALL;
  guint n_moved = 0;

  wish.moves = moves;
  g_assert_no_error (error);
  g_assert_cmpuint (from->len, ==, N_RANDOM);
  for (guint i = 0; i < from->len; i++)
    {
      guint before = g_array_index (from, guint, i);
      guint behind = g_array_index (to, guint, i);

      g_assert_true (herald_case_moves_is (moves, i, before, behind));
      counts[before][behind]++;
      n_moved += before != behind;
    }
  g_assert_cmpuint (n_moved, >, 0);
  g_assert_cmpuint (herald_case_moves_count_moved (moves), ==, n_moved);
  for (wish.from = 0; wish.from < 7; wish.from++)
    for (wish.to = 0; wish.to < 7; wish.to++)
      {
        g_assert_cmpuint (herald_case_moves_count (moves, wish.from, wish.to),
                          ==,
                          counts[wish.from][wish.to]);
        g_assert_cmpuint (assert_chosen (table, &wish), ==, counts[wish.from][wish.to]);
      }
}

static gsize
count_allocated (void)
{
#ifdef IS_SANITIZED
  return __sanitizer_get_current_allocated_bytes ();
#else
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#endif
}

/* All that stands beside the text: the cases, an order, a choice and the moves. */
static void
test_memory (void)
{
  g_autoptr (GString) text = make_table (N_MEASURED);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  HeraldCaseWish wish = HERALD_CASE_WISH_ALL;
  gsize before = count_allocated ();
  g_autoptr (HeraldCaseTable) table =
      herald_case_table_new (shelf, book_of ("asco-cap-2018"), bytes, NULL, NULL, NULL);
  g_autoptr (HeraldCaseMoves) moves G_GNUC_UNUSED = herald_case_moves_new (
      table, book_of ("asco-cap-2013"), book_of ("asco-cap-2018"), NULL, NULL);
  g_autoptr (GArray) order = herald_case_order_new (table, HERALD_CASE_KEY_CASE, NULL);
  g_autoptr (GArray) chosen = herald_case_choice_new (table, &wish, order, NULL);
  double bytes_a_row = (double)(count_allocated () - before) / N_MEASURED;

  g_test_message ("%.1f bytes a row", bytes_a_row);
  g_assert_cmpuint (chosen->len, ==, N_MEASURED);
  g_assert_cmpfloat (bytes_a_row, <=, MOST_BYTES_A_ROW);
  /* Less than the plain fields take: then something was not counted. */
  g_assert_cmpfloat (bytes_a_row, >=, 24 + 4 + 4 + 1);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_test_shelf ();
  herald_shelf_get_books (shelf);
  g_test_add_func ("/case-table/like-classifier", test_like_classifier);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *base = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/case-table/file/", base, NULL);

      g_test_add_data_func (path, argv[i], test_file);
    }
  g_test_add_func ("/case-table/small", test_small);
  g_test_add_func ("/case-table/mapped", test_mapped);
  g_test_add_func ("/case-table/stop", test_stop);
  g_test_add_func ("/case-table/names", test_names);
  g_test_add_func ("/case-table/order", test_order);
  g_test_add_func ("/case-table/choice", test_choice);
  g_test_add_func ("/case-table/moves", test_moves);
  g_test_add_func ("/case-table/memory", test_memory);
  result = g_test_run ();
  herald_shelf_unref (shelf);
  return result;
}
