/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of somebody else on the screen: marks that turn letters round, commands to a terminal and
 * markup in records, tables, practice and articles are shown and do nothing. */
#include "config.h"

#include "questions-tools.h"

#include "cohort/cohort-window.h"
#include "common/labels.h"
#include "content/plain-text.h"
#include "practice/practice-page.h"
#include "problems-window.h"

/* Reads “gnp.exe” as “exe.png”, turns a terminal red, and would be bold. */
#define HOSTILE "A\u202egnp.exe\x1b[31m <b>bold</b> & <a href='x:'>y</a>"
#define IN_JSON "A\\u202egnp.exe\\u001b[31m <b>bold</b> & <a href='x:'>y</a>"
#define SHOWN "A\\u202egnp.exe\\x1b[31m <b>bold</b> & <a href='x:'>y</a>"

typedef struct
{
  guint n_texts;
  guint n_shown;    /* of these, with the text as it is to be seen */
  guint n_tooltips; /* likewise, in tooltips */
} Seen;

static void
look_at_text (Seen *seen, const char *text)
{
  seen->n_texts++;
  if (!herald_plain_text_is (text, HERALD_PLAIN_TEXT_SHOWN))
    g_error ("not harmless: %s", g_strescape (text, NULL));
  if (strstr (text, SHOWN) != NULL)
    seen->n_shown++;
}

/* Editable text is the text itself, which is not changed for being looked at. */
static void
look_at (GtkWidget *widget, Seen *seen)
{
  g_autofree char *tooltip = g_strdup (gtk_widget_get_tooltip_text (widget));

  if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget))
    return;
  if (GTK_IS_LABEL (widget))
    look_at_text (seen, gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL)
    look_at_text (seen, gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  if (GTK_IS_WINDOW (widget) && gtk_window_get_title (GTK_WINDOW (widget)) != NULL)
    look_at_text (seen, gtk_window_get_title (GTK_WINDOW (widget)));
  if (tooltip != NULL && !herald_plain_text_is (tooltip, HERALD_PLAIN_TEXT_SHOWN))
    g_error ("not harmless in a tooltip: %s", tooltip);
  seen->n_tooltips += tooltip != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child, seen);
}

static GFile *
write_file (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (home, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* Titles of results: in the bar, its menu, over time, side by side, and in the dialog. */
static void
test_record (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file =
      write_file ("mine.herald",
                  "{ \"format\": \"herald-record-1\", \"results\": [\n"
                  "  { \"id\": \"a\", \"date\": \"2024-02-12\", \"specimen\": \"" IN_JSON "\",\n"
                  "    \"laboratory\": \"" IN_JSON
                  "\", \"year\": \"2024\", \"edition\": \"asco-cap-2018\",\n"
                  "    \"entries\": { \"ihc_score\": \"1+\" } },\n"
                  "  { \"id\": \"b\", \"date\": \"2024-03-20\", \"specimen\": \"" IN_JSON "\",\n"
                  "    \"entries\": { \"ihc_score\": \"3+\" } } ] }\n");
  HeraldDocument *document = herald_window_get_document (stage->window);
  Seen seen = { 0 };

  present (stage, 1000);
  herald_document_open (document, file, NULL, NULL);
  wait_until (!herald_document_is_busy (document));
  look_at (GTK_WIDGET (stage->window), &seen);
  g_assert_cmpuint (seen.n_shown, >, 0);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.over-time", NULL);
  settle ();
  seen.n_shown = 0;
  look_at (GTK_WIDGET (stage->window), &seen);
  g_assert_cmpuint (seen.n_shown, >, 4);
  g_assert_cmpuint (seen.n_tooltips, >, 4);
  g_file_delete (file, NULL, NULL);
}

/* Names, headings and values of cells. */
static void
test_table (void)
{
  HeraldCohortWindow *window = HERALD_COHORT_WINDOW (
      herald_cohort_window_new (NULL,
                                herald_application_get_shelf (application),
                                herald_application_get_settings (application)));
  g_autoptr (GFile) file = write_file ("cases.csv",
                                       "case,edition,ihc_score,\"" HOSTILE "\"\n"
                                       "\"" HOSTILE "\",,2+,1\n"
                                       "b,\"" HOSTILE "\",\"" HOSTILE "\",2\n");
  Seen seen = { 0 };

  const HeraldCohortFrame *frame = herald_cohort_window_get_frame (window);

  gtk_window_present (GTK_WINDOW (window));
  herald_cohort_window_open (window, file);
  wait_until (!herald_cohort_frame_shows (frame, HERALD_COHORT_PAGE_START) &&
              !herald_cohort_frame_shows (frame, HERALD_COHORT_PAGE_PROGRESS));
  g_assert_true (herald_cohort_frame_shows (frame, HERALD_COHORT_PAGE_MAPPING));
  look_at (GTK_WIDGET (window), &seen);
  g_assert_cmpuint (seen.n_shown, >, 0);
  g_signal_emit_by_name (frame->mapping, "accepted");
  wait_until (herald_cohort_frame_shows (frame, HERALD_COHORT_PAGE_TABLE));
  wait_until (!herald_cohort_cases_is_busy (frame->cases));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  seen.n_shown = 0;
  look_at (GTK_WIDGET (window), &seen);
  g_assert_cmpuint (seen.n_shown, >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_file_delete (file, NULL, NULL);
}

/* A set with such a text is refused; what says so is harmless, too. */
static void
test_practice (void)
{
  g_autoptr (GFile) set =
      write_file ("sets/mine.json",
                  "{ \"format\": \"herald-practice-1\", \"id\": \"mine\", \"_title\": \"" IN_JSON
                  "\",\n"
                  "  \"edition\": \"asco-cap-2018\", \"_about\": \"" IN_JSON
                  "\", \"mode\": \"learn\",\n"
                  "  \"cases\": [ { \"id\": \"a\", \"kind\": \"ihc\", \"class\": \"2+\", \"seed\": "
                  "\"3\" } ] }\n");
  g_autofree char *sets = g_build_filename (home, "sets", NULL);
  g_autofree char *progress = g_build_filename (home, "progress.jsonl", NULL);
  GtkWidget *window = gtk_window_new ();
  Seen seen = { 0 };

  gtk_window_set_title (GTK_WINDOW (window), "Practice");
  gtk_window_set_child (GTK_WINDOW (window),
                        herald_practice_page_new (herald_application_get_shelf (application),
                                                  sets,
                                                  progress));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  look_at (window, &seen);
  g_assert_cmpuint (seen.n_texts, >, 10);
  g_assert_nonnull (find_label (window, "mine.json"));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_file_delete (set, NULL, NULL);
  g_assert_cmpint (g_rmdir (sets), ==, 0);
}

/* What is wrong with articles of one's own names their files and what stands in them. */
static void
test_problems (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  GtkWidget *window;
  Seen seen = { 0 };

  g_ptr_array_add (problems, (gpointer)HOSTILE);
  window = herald_problems_window_new (GTK_WINDOW (stage->window), problems);
  look_at (window, &seen);
  g_assert_cmpuint (seen.n_shown, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tooltip (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  herald_widget_set_tooltip (label, HOSTILE);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, SHOWN);
  herald_widget_set_tooltip (label, NULL);
  g_assert_null (gtk_widget_get_tooltip_text (label));
  herald_label_set_text (GTK_LABEL (label), HOSTILE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, SHOWN);
  /* What translators put round a name stays. */
  herald_label_set_text (GTK_LABEL (label), "\u2068a\u2069\nb");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "\u2068a\u2069\nb");
  g_object_unref (label);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  add_test ("/ui/foreign-text/record", open_window, test_record);
  g_test_add_func ("/ui/foreign-text/table", test_table);
  g_test_add_func ("/ui/foreign-text/practice", test_practice);
  add_test ("/ui/foreign-text/problems", open_window, test_problems);
  g_test_add_func ("/ui/foreign-text/label", test_tooltip);
  return end ();
}
