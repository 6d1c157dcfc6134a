/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of questions: its places, its lists, its search, and that it is made when wanted. */
#include "config.h"

#include "questions-tools.h"

#include "common/empty-state.h"
#include "library/question-search.h"
#include "questions/place.h"

#define PORTION 24

static void
test_lazy (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldQuestionsPage *page;

  present (stage, 1200);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (stage->host)));
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.page", "s", "questions");
  page = herald_questions_host_get_page (stage->host);
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (stage->host)) == GTK_WIDGET (page));
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.page", "s", "result");
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.page", "s", "questions");
  g_assert_true (herald_questions_host_get_page (stage->host) == page);
  g_assert_null (gtk_widget_get_next_sibling (GTK_WIDGET (page)));
}

/* A place and its number are read out together. */
static void
test_places (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) places = herald_places_new (get_library ());
  guint sum = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const HeraldPlace *place = &g_array_index (places, HeraldPlace, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_places (stage), (int)i);
      g_autofree char *count = g_strdup_printf ("%u", place->count);
      g_autofree char *name = g_strdup_printf ("%s: %u", place->title, place->count);

      g_assert_nonnull (find_label (row, place->title));
      g_assert_nonnull (find_label (row, count));
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      sum += place->kind == HERALD_PLACE_GROUP ? place->count : 0;
    }
  g_assert_null (gtk_list_box_get_row_at_index (get_places (stage), (int)places->len));
  /* Each question lives in one place. */
  g_assert_cmpuint (sum, ==, herald_library_get_articles (get_library ())->len);
}

static void
test_places_fill_the_list (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) places = herald_places_new (get_library ());

  for (guint i = 0; i < places->len; i++)
    {
      const HeraldPlace *place = &g_array_index (places, HeraldPlace, i);

      press_place (stage, i);
      g_assert_true (gtk_list_box_get_selected_row (get_places (stage)) ==
                     gtk_list_box_get_row_at_index (get_places (stage), (int)i));
      g_assert_cmpuint (count_entries (stage), ==, MIN (place->count, PORTION));
      settle ();
      g_assert_cmpuint (count_entries (stage), ==, place->count);
      /* What is empty says how to fill it. */
      if (place->count == 0)
        g_assert_nonnull (find_label (get_entries (stage), "Your"));
    }
}

/* The topics of a place stand above their questions, once each. */
static void
test_headings (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *groups = herald_library_get_groups (get_library ());

  for (guint i = 0; i < groups->len; i++)
    {
      const HeraldTopicGroup *group = groups->pdata[i];
      const char *last = NULL;
      guint n_headings = 0;
      HeraldEntryRow *row;

      activate (stage, "show-topic", group->id);
      settle ();
      for (guint j = 0; (row = herald_entry_list_get_row (get_entries (stage), j)) != NULL; j++)
        {
          const char *heading = herald_entry_row_get_heading (row);
          GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));
          gboolean is_new = g_strcmp0 (heading, last) != 0;

          g_assert_cmpint (header != NULL, ==, is_new);
          if (is_new)
            {
              g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (header)), ==, heading);
              gtk_test_accessible_assert_role (header, GTK_ACCESSIBLE_ROLE_HEADING);
              n_headings++;
            }
          last = heading;
        }
      g_assert_cmpuint (n_headings, >=, 1);
      g_assert_cmpuint (n_headings, <=, group->topics->len);
    }
}

static GArray *
search (const char *query)
{
  g_autoptr (HeraldQuestionSearch) search = herald_question_search_new (get_library ());

  return herald_question_search_find (search, query, 20);
}

static gboolean
has_marks (GtkWidget *row)
{
  g_autoptr (GPtrArray) labels = find_all (row, GTK_TYPE_LABEL);
  gboolean has = FALSE;

  for (guint i = 0; i < labels->len; i++)
    has |= gtk_label_get_attributes (labels->pdata[i]) != NULL;
  return has;
}

static void
test_search (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldEntryList *list = get_entries (stage);
  g_autoptr (GArray) hits = search ("what does 2+ mean");
  const char *first = g_array_index (hits, HeraldQuestionHit, 0).article->id;
  GtkLabel *status;

  g_assert_cmpstr (herald_entry_list_get_status (list), ==, "");
  gtk_editable_set_text (get_search (stage), "what does 2+ mean");
  wait_until (*herald_entry_list_get_status (list) != '\0');
  g_assert_cmpuint (count_entries (stage), ==, hits->len);
  g_assert_cmpstr (herald_entry_row_get_id (herald_entry_list_get_row (list, 0)), ==, first);
  g_assert_true (has_marks (GTK_WIDGET (herald_entry_list_get_row (list, 0))));
  status = find_label (list, herald_entry_list_get_status (list));
  gtk_test_accessible_assert_role (status, GTK_ACCESSIBLE_ROLE_STATUS);

  g_signal_emit_by_name (get_search (stage), "activate");
  g_assert_cmpstr (get_open_id (stage), ==, first);
  g_signal_emit_by_name (get_search (stage), "stop-search");
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_search (stage)), ==, "");
  g_assert_cmpstr (herald_entry_list_get_status (list), ==, "");
  g_assert_cmpuint (count_entries (stage), ==, herald_library_get_articles (get_library ())->len);
  g_assert_false (has_marks (GTK_WIDGET (herald_entry_list_get_row (list, 0))));
}

/* Enter comes before the list has caught up. */
static void
test_enter_at_once (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) hits = search ("hair loss");

  g_signal_emit_by_name (get_search (stage), "activate");
  g_assert_null (get_open_id (stage));
  gtk_editable_set_text (get_search (stage), "hair loss");
  g_signal_emit_by_name (get_search (stage), "activate");
  g_assert_cmpstr (get_open_id (stage), ==, g_array_index (hits, HeraldQuestionHit, 0).article->id);
}

/* A click on the place that is chosen already ends the search. */
static void
test_place_ends_search (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_places (stage));

  herald_questions_page_set_query (stage->page, "2+");
  g_assert_cmpuint (count_entries (stage), <=, 20);
  press_place (stage, (guint)gtk_list_box_row_get_index (row));
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_search (stage)), ==, "");
  g_assert_cmpuint (count_entries (stage), ==, herald_library_get_articles (get_library ())->len);
}

static void
test_no_hits (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *groups = herald_library_get_groups (get_library ());

  for (guint i = 0; i < groups->len; i++)
    {
      const HeraldTopicGroup *group = groups->pdata[i];
      GtkWidget *button;

      herald_questions_page_set_query (stage->page, "qqxxzz");
      g_assert_cmpuint (count_entries (stage), ==, 0);
      g_assert_cmpstr (herald_entry_list_get_status (get_entries (stage)), ==, "No answer found");
      g_assert_nonnull (find_label (get_entries (stage), "care team"));
      button = find_button (get_entries (stage), group->title);
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      settle ();
      g_assert_cmpuint (count_entries (stage), >, 0);
      g_assert_cmpstr (gtk_editable_get_text (get_search (stage)), ==, "");
    }
}

static HeraldEmptyState *
get_empty (Stage *stage)
{
  return find_one (get_entries (stage), HERALD_TYPE_EMPTY_STATE);
}

/* A list without entries says what will stand there, and its button leads to where it comes from.
 */
static void
test_empty (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GVariant) page = NULL;

  press_place (stage, 0);
  g_assert_cmpstr (herald_empty_state_get_title (get_empty (stage)), ==, "Your list is empty");
  g_signal_emit_by_name (herald_empty_state_get_button (get_empty (stage)), "clicked");
  settle ();
  g_assert_cmpuint (count_entries (stage), ==, herald_library_get_articles (get_library ())->len);
  press_place (stage, 1);
  g_assert_nonnull (strstr (herald_empty_state_get_sentence (get_empty (stage)), "stand here"));
  g_signal_emit_by_name (herald_empty_state_get_button (get_empty (stage)), "clicked");
  settle ();
  page = g_action_group_get_action_state (G_ACTION_GROUP (stage->window), "page");
  g_assert_cmpstr (g_variant_get_string (page, NULL), ==, "result");
}

/* Where nothing fits, what begins the same may be meant. */
static void
test_near (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  herald_questions_page_set_query (stage->page, "receptabel");
  g_assert_cmpstr (herald_entry_list_get_status (get_entries (stage)), ==, "No answer found");
  g_assert_cmpuint (count_entries (stage), >=, 1);
  g_assert_nonnull (find_label (get_entries (stage), "Nearest"));
  /* That none fits was said above them. */
  g_assert_null (find_label (get_entries (stage), "No question fits"));
  g_assert_nonnull (find_label (get_entries (stage), "Or look through a topic:"));
}

/* Where no question has a word but the glossary does, the word comes up. */
static void
test_words_among_hits (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *terms = herald_glossary_get_terms (herald_library_get_glossary (get_library ()));
  guint n_shown = 0;

  for (guint i = 0; i < terms->len && n_shown == 0; i++)
    {
      const HeraldTerm *term = terms->pdata[i];
      g_autoptr (GArray) hits = search (term->word);

      if (hits->len > 0)
        continue;
      herald_questions_page_set_query (stage->page, term->word);
      n_shown = count_entries (stage);
      g_assert_nonnull (find_label (get_entries (stage), "The words above may help"));
    }
  g_test_message ("%u words shown", n_shown);
}

/* The entry that is open is marked also where it comes in a late portion. */
static void
test_late_entry_is_marked (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldEntryRow *row = herald_entry_list_get_row (get_entries (stage), 150);
  g_autofree char *id = g_strdup (herald_entry_row_get_id (row));

  press_entry (stage, 150);
  g_assert_cmpstr (get_open_id (stage), ==, id);
  herald_questions_page_set_query (stage->page, "2+");
  herald_questions_page_set_query (stage->page, "");
  settle ();
  row = herald_entry_list_get_row (get_entries (stage), 150);
  g_assert_cmpstr (herald_entry_row_get_id (row), ==, id);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  add_test ("/ui/questions/lazy", open_window, test_lazy);
  add_test ("/ui/questions/places", open_questions, test_places);
  add_test ("/ui/questions/places-fill", open_questions, test_places_fill_the_list);
  add_test ("/ui/questions/headings", open_questions, test_headings);
  add_test ("/ui/questions/search", open_questions, test_search);
  add_test ("/ui/questions/enter-at-once", open_questions, test_enter_at_once);
  add_test ("/ui/questions/place-ends-search", open_questions, test_place_ends_search);
  add_test ("/ui/questions/no-hits", open_questions, test_no_hits);
  add_test ("/ui/questions/empty", open_questions, test_empty);
  add_test ("/ui/questions/near", open_questions, test_near);
  add_test ("/ui/questions/words-among-hits", open_questions, test_words_among_hits);
  add_test ("/ui/questions/late-entry", open_questions, test_late_entry_is_marked);
  return end ();
}
