/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article on its page: its parts, its links, its figures, its age, and that all of it has a name
 * and a role. */
#include "config.h"

#include "questions-tools.h"

#include "common/picture.h"
#include "common/web-link.h"
#include "library/article-words.h"
#include "questions/article-view.h"
#include "questions/icon-array-view.h"
#include "questions/reader-pane.h"
#include "questions/star-button.h"
#include "questions/support-view.h"

static guint n_launched;

static void
count_launch (GtkWidget *widget G_GNUC_UNUSED, const char *link)
{
  g_assert_true (g_str_has_prefix (link, "https://"));
  n_launched++;
}

static gpointer
get_view (Stage *stage)
{
  return find_one (stage->page, HERALD_TYPE_ARTICLE_VIEW);
}

/* All of the text is on the page, in the order in which it is copied. */
static void
test_text (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *articles = herald_library_get_articles (get_library ());

  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];

      activate (stage, "show-article", article->id);
      g_assert_cmpstr (get_open_id (stage), ==, article->id);
      g_assert_nonnull (find_label (get_view (stage), article->question));
      g_assert_nonnull (find_label (get_view (stage), article->answer));
      for (guint j = 0; j < article->sections->len; j++)
        {
          const HeraldSection *section = article->sections->pdata[j];

          g_assert_nonnull (find_label (get_view (stage), section->text));
          for (guint k = 0; k < section->points->len; k++)
            g_assert_nonnull (find_label (get_view (stage), section->points->pdata[k]));
        }
      for (guint j = 0; j < article->ask->len; j++)
        g_assert_nonnull (find_label (get_view (stage), article->ask->pdata[j]));
    }
}

static void
test_related (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldArticle *first = herald_library_find_article (get_library (), "score-2");

  for (guint i = 0; i < first->related->len; i++)
    {
      const char *id = first->related->pdata[i];
      const HeraldArticle *next = herald_library_find_article (get_library (), id);

      activate (stage, "show-article", "score-2");
      g_signal_emit_by_name (find_button (get_view (stage), next->question), "clicked");
      g_assert_cmpstr (get_open_id (stage), ==, id);
    }
}

/* Who follows a link goes on at the head of the next article. */
static void
test_focus_follows (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldArticle *first = herald_library_find_article (get_library (), "score-2");
  const HeraldArticle *next =
      herald_library_find_article (get_library (), first->related->pdata[0]);
  GtkWidget *link;

  present (stage, 1200);
  activate (stage, "show-article", "score-2");
  link = find_button (get_view (stage), next->question);
  gtk_widget_grab_focus (link);
  g_signal_emit_by_name (link, "clicked");
  settle ();
  g_assert_cmpstr (get_open_id (stage), ==, next->id);
  g_assert_true (has_focus_in (stage, find_one (get_view (stage), HERALD_TYPE_STAR_BUTTON)));
}

/* Where nothing is open, a few questions to begin with are. */
static void
test_start (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const first[] = {
    "what-is-her2", "reading-report-whole", "what-next-after-result", "questions-for-team"
  };

  g_assert_null (get_open_id (stage));
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      const HeraldArticle *article = herald_library_find_article (get_library (), first[i]);

      g_assert_nonnull (article);
      g_assert_nonnull (find_button (get_view (stage), article->question));
    }
  g_signal_emit_by_name (find_button (get_view (stage), "What is HER2?"), "clicked");
  g_assert_cmpstr (get_open_id (stage), ==, "what-is-her2");
}

static guint
count_figures (const HeraldArticle *article)
{
  guint count = 0;

  for (guint i = 0; i < article->sections->len; i++)
    count += ((const HeraldSection *)article->sections->pdata[i])->figures->len;
  return count;
}

static void
check_figure (gpointer view, const HeraldFigure *figure)
{
  g_autofree char *text = herald_article_words_figure_new (figure);
  g_autoptr (GPtrArray) pictures = find_all (view, HERALD_TYPE_ICON_ARRAY_VIEW);
  guint n_pictures = 0;

  for (guint i = 0; i < pictures->len; i++)
    n_pictures += g_strcmp0 (herald_picture_get_text (pictures->pdata[i]), text) == 0;
  g_assert_cmpuint (n_pictures, >=, 1);
  for (guint i = 0; i < figure->n_parts; i++)
    {
      g_autofree char *share =
          herald_article_words_share_new (figure->parts[i].count, figure->parts[i].label);

      g_assert_nonnull (find_label (view, share));
      g_assert_nonnull (strstr (text, figure->parts[i].label));
    }
  g_assert_nonnull (find_label (view, figure->rest));
  g_assert_nonnull (find_label (view, figure->whom));
}

/* Each picture says what it shows, and the same stands beside it in words. */
static void
test_figures (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *articles = herald_library_get_articles (get_library ());
  guint n_seen = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];

      if (count_figures (article) == 0)
        continue;
      activate (stage, "show-article", article->id);
      for (guint j = 0; j < article->sections->len; j++)
        {
          const HeraldSection *section = article->sections->pdata[j];

          for (guint k = 0; k < section->figures->len; k++)
            check_figure (get_view (stage), &g_array_index (section->figures, HeraldFigure, k));
        }
      n_seen++;
    }
  g_assert_cmpuint (n_seen, >=, 20);
}

static GtkWidget *
find_overdue (gpointer view)
{
  g_autoptr (GPtrArray) labels = find_all (view, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (gtk_accessible_get_accessible_role (labels->pdata[i]) == GTK_ACCESSIBLE_ROLE_ALERT)
        return labels->pdata[i];
    }
  return NULL;
}

static void
test_overdue (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) early = g_date_time_new_utc (2000, 1, 1, 12, 0, 0);
  g_autoptr (GDateTime) late = g_date_time_new_utc (2099, 1, 1, 12, 0, 0);

  herald_article_view_set_today (get_view (stage), late);
  g_assert_null (find_overdue (get_view (stage)));
  activate (stage, "show-article", "what-is-her2");
  g_assert_nonnull (find_overdue (get_view (stage)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_overdue (get_view (stage)))), !=, "");
  herald_article_view_set_today (get_view (stage), early);
  g_assert_null (find_overdue (get_view (stage)));
}

static void
test_headings (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldArticle *article = herald_library_find_article (get_library (), "score-2");
  g_autoptr (GPtrArray) labels = NULL;
  guint n_pages = 0, n_parts = 0;

  activate (stage, "show-article", "score-2");
  labels = find_all (get_view (stage), GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    {
      GtkAccessible *label = labels->pdata[i];
      gboolean is_title = strcmp (gtk_label_get_text (labels->pdata[i]), article->question) == 0;

      if (gtk_accessible_get_accessible_role (label) != GTK_ACCESSIBLE_ROLE_HEADING)
        continue;
      gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LEVEL, is_title ? 1 : 2);
      n_pages += is_title;
      n_parts += !is_title;
    }
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_cmpuint (n_parts, >=, 4);
}

/* Everything that can be pressed or chosen says what it is. */
static void
check_names (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  gboolean is_inner = GTK_IS_DROP_DOWN (parent) || GTK_IS_SEARCH_BAR (widget) ||
                      gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_BAR) != NULL;
  gboolean is_named = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) != NULL ||
                                                   find_label (widget, "") != NULL
                                             : TRUE;

  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_DROP_DOWN (widget))
    is_named = FALSE;
  if (!is_named && !is_inner)
    g_assert_true (
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

static void
test_names (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  for (int i = 0; gtk_list_box_get_row_at_index (get_places (stage), i) != NULL; i++)
    {
      press_place (stage, (guint)i);
      settle ();
      check_names (GTK_WIDGET (stage->page));
    }
  activate (stage, "show-article", "score-2");
  activate (stage, "find", NULL);
  check_names (GTK_WIDGET (stage->page));
}

/* Sources and addresses open in a browser and nowhere else. */
static void
press_links (gpointer view)
{
  g_autoptr (GPtrArray) labels = find_all (view, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      const char *markup = gtk_label_get_label (labels->pdata[i]);
      const char *start = strstr (markup, "<a href=\"https://");
      g_autofree char *link = NULL;
      gboolean is_done = FALSE;

      if (start == NULL)
        continue;
      start += strlen ("<a href=\"");
      link = g_strndup (start, (gsize)(strchr (start, '"') - start));
      g_signal_emit_by_name (labels->pdata[i], "activate-link", link, &is_done);
      g_assert_true (is_done);
    }
}

static void
test_links (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const refused[] = { "http://example.org",
                                         "file:///etc/passwd",
                                         "javascript:alert(1)",
                                         "HTTPS://example.org",
                                         "https:",
                                         "mailto:a@example.org",
                                         "",
                                         " https://example.org",
                                         "https://a b",
                                         "https://",
                                         "https:///path",
                                         "data:text/html,https://" };

  herald_web_link_set_launcher (count_launch);
  n_launched = 0;
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("“%s”", refused[i]);
      g_assert_false (herald_web_link_is_safe (refused[i]));
      g_assert_true (herald_web_link_on_activate (GTK_WIDGET (stage->page), refused[i]));
    }
  g_assert_false (herald_web_link_is_safe (NULL));
  g_assert_cmpuint (n_launched, ==, 0);
  activate (stage, "show-article", "score-2");
  press_links (get_view (stage));
  g_assert_cmpuint (n_launched, >=, 2);
  herald_web_link_set_launcher (NULL);
}

/* Every country opens, with all of whom one can turn to. */
static void
test_support (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *countries = herald_library_get_countries (get_library ());
  g_autoptr (GArray) places = herald_places_new (get_library ());
  gpointer reader = find_one (stage->page, HERALD_TYPE_READER_PANE);
  guint n_organisations = 0;

  herald_web_link_set_launcher (count_launch);
  n_launched = 0;
  press_place (stage, herald_places_find (places, HERALD_PLACE_SUPPORT));
  for (guint i = 0; i < countries->len; i++)
    {
      const HeraldCountry *country = countries->pdata[i];
      GtkWidget *view;

      press_entry (stage, i);
      g_assert_null (get_open_id (stage));
      g_assert_false (is_enabled (stage, "copy-article"));
      view = gtk_stack_get_visible_child (find_one (reader, GTK_TYPE_STACK));
      g_assert_nonnull (find_label (view, country->name));
      for (guint j = 0; j < country->organisations->len; j++)
        {
          const HeraldOrganisation *organisation =
              &g_array_index (country->organisations, HeraldOrganisation, j);

          g_assert_nonnull (find_label (view, organisation->name));
          g_assert_true (herald_web_link_is_safe (organisation->link));
          g_assert_nonnull (find_label (view, organisation->link));
        }
      n_organisations += country->organisations->len;
      press_links (view);
    }
  g_assert_cmpuint (n_launched, ==, n_organisations);
  herald_web_link_set_launcher (NULL);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  add_test ("/ui/article/text", open_questions, test_text);
  add_test ("/ui/article/related", open_questions, test_related);
  add_test ("/ui/article/focus-follows", open_basics, test_focus_follows);
  add_test ("/ui/article/start", open_questions, test_start);
  add_test ("/ui/article/figures", open_questions, test_figures);
  add_test ("/ui/article/overdue", open_questions, test_overdue);
  add_test ("/ui/article/headings", open_questions, test_headings);
  add_test ("/ui/article/names", open_questions, test_names);
  add_test ("/ui/article/links", open_questions, test_links);
  add_test ("/ui/article/support", open_questions, test_support);
  return end ();
}
