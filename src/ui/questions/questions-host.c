/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds the place of the page "Questions" until somebody wants it, and does what menus, keys and
 * links ask of it. */
#include "config.h"

#include <glib/gi18n.h>

#include "article-print.h"
#include "library/article-words.h"
#include "list-print.h"
#include "common/print-job.h"
#include "questions/questions-host.h"

struct _HeraldQuestionsHost
{
  GtkWidget parent_instance;

  HeraldLibrary *library;
  HeraldReadingList *kept;
  HeraldQuestionsPage *page; /* (nullable) */
  HeraldVerdict *verdict;    /* (nullable) */
  GActionMap *map;           /* (nullable) not owned: the window that holds this */
};

enum
{
  WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldQuestionsHost, herald_questions_host, GTK_TYPE_WIDGET)

static void
bind (HeraldQuestionsHost *self, const char *action, const char *property)
{
  g_object_bind_property (self->page,
                          property,
                          g_action_map_lookup_action (self->map, action),
                          "enabled",
                          G_BINDING_SYNC_CREATE);
}

static void
bind_actions (HeraldQuestionsHost *self)
{
  bind (self, "back", "can-go-back");
  bind (self, "forward", "can-go-forward");
  bind (self, "copy-article", "has-article");
  bind (self, "keep-article", "has-article");
  bind (self, "print-article", "has-article");
}

/* The window shows the page, which is there by then. */
static HeraldQuestionsPage *
want (HeraldQuestionsHost *self)
{
  HeraldQuestionsPage *page = herald_questions_host_get_page (self);

  g_signal_emit (self, signals[WANTED], 0);
  return page;
}

static void
say (HeraldQuestionsHost *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", text);
}

static void
copy (HeraldQuestionsHost *self, const char *text, const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  say (self, message);
}

static void
on_show_article (GSimpleAction *action G_GNUC_UNUSED, GVariant *id, gpointer data)
{
  herald_questions_page_show_article (want (data), g_variant_get_string (id, NULL));
}

static void
on_show_word (GSimpleAction *action G_GNUC_UNUSED, GVariant *id, gpointer data)
{
  herald_questions_page_show_word (want (data), g_variant_get_string (id, NULL));
}

static void
on_show_topic (GSimpleAction *action G_GNUC_UNUSED, GVariant *id, gpointer data)
{
  herald_questions_page_show_topic (want (data), g_variant_get_string (id, NULL));
}

static void
on_show_for_result (GSimpleAction *action G_GNUC_UNUSED,
                    GVariant *parameter G_GNUC_UNUSED,
                    gpointer data)
{
  herald_questions_page_show_for_result (want (data));
}

static void
on_search (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_questions_page_focus_search (want (data));
}

static void
on_search_for (GSimpleAction *action G_GNUC_UNUSED, GVariant *query, gpointer data)
{
  HeraldQuestionsPage *page = want (data);

  herald_questions_page_focus_search (page);
  herald_questions_page_set_query (page, g_variant_get_string (query, NULL));
}

static void
on_back (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_questions_page_go (want (data), -1);
}

static void
on_forward (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_questions_page_go (want (data), 1);
}

static void
on_copy_article (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED,
                 gpointer data)
{
  HeraldQuestionsHost *self = data;
  g_autofree char *text = herald_questions_page_dup_text (self->page);

  copy (self, text, _ ("The answer was copied as text."));
}

static void
on_keep_article (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED,
                 gpointer data)
{
  HeraldQuestionsHost *self = data;
  const char *id = herald_questions_page_get_article (self->page)->id;
  gboolean is_kept = herald_reading_list_contains (self->kept, id);

  herald_reading_list_set (self->kept, id, !is_kept);
  say (self, is_kept ? _ ("Taken off your list.") : _ ("Put on your list."));
}

static GPtrArray *
list_kept (HeraldQuestionsHost *self)
{
  GPtrArray *ids = herald_reading_list_get_ids (self->kept);
  GPtrArray *articles = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldArticle *article = herald_library_find_article (self->library, ids->pdata[i]);

      if (article != NULL)
        g_ptr_array_add (articles, (gpointer)article);
    }
  return articles;
}

static void
on_copy_list (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  HeraldQuestionsHost *self = data;
  g_autoptr (GPtrArray) articles = list_kept (self);
  g_autofree char *text = herald_article_words_list_new (articles);

  copy (self, text, _ ("Your list was copied as text."));
}

static void
print (HeraldQuestionsHost *self, HeraldPrintout *printout, const char *title)
{
  g_autoptr (HeraldPrintJob) job = NULL;

  herald_printout_set_scale (printout, herald_print_job_find_scale ());
  job = herald_print_job_new (printout, title);
  g_signal_connect_object (job, "failed", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  herald_print_job_run (job, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
on_print_article (GSimpleAction *action G_GNUC_UNUSED,
                  GVariant *parameter G_GNUC_UNUSED,
                  gpointer data)
{
  HeraldQuestionsHost *self = data;
  const HeraldArticle *article = herald_questions_page_get_article (self->page);
  g_autoptr (HeraldPrintout) printout = herald_article_print_new (article, self->library, NULL);

  print (self, printout, article->question);
}

static void
on_print_list (GSimpleAction *action G_GNUC_UNUSED,
               GVariant *parameter G_GNUC_UNUSED,
               gpointer data)
{
  HeraldQuestionsHost *self = data;
  g_autoptr (GPtrArray) articles = list_kept (self);
  g_autoptr (HeraldPrintout) printout = herald_list_print_new (articles, NULL);

  print (self, printout, _ ("Questions for your next appointment"));
}

static const GActionEntry action_entries[] = {
  { .name = "show-article", .activate = on_show_article, .parameter_type = "s" },
  { .name = "show-word", .activate = on_show_word, .parameter_type = "s" },
  { .name = "show-topic", .activate = on_show_topic, .parameter_type = "s" },
  { .name = "show-for-result", .activate = on_show_for_result },
  { .name = "search-questions", .activate = on_search },
  { .name = "search-for", .activate = on_search_for, .parameter_type = "s" },
  { .name = "back", .activate = on_back },
  { .name = "forward", .activate = on_forward },
  { .name = "copy-article", .activate = on_copy_article },
  { .name = "keep-article", .activate = on_keep_article },
  { .name = "copy-list", .activate = on_copy_list },
  { .name = "print-article", .activate = on_print_article },
  { .name = "print-list", .activate = on_print_list },
};

static void
herald_questions_host_dispose (GObject *object)
{
  HeraldQuestionsHost *self = HERALD_QUESTIONS_HOST (object);

  if (self->page != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->page)));
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  g_clear_object (&self->kept);
  G_OBJECT_CLASS (herald_questions_host_parent_class)->dispose (object);
}

static void
herald_questions_host_class_init (HeraldQuestionsHostClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_questions_host_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldQuestionsHost::wanted:
   * @self: the host
   *
   * Somebody asked for something that stands on the page.
   */
  signals[WANTED] = g_signal_new (
      "wanted", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_questions_host_init (HeraldQuestionsHost *self)
{
  self->kept = herald_reading_list_new ();
}

/**
 * herald_questions_host_new:
 * @library: what there is; outlives the host
 *
 * Returns: (transfer floating): a host without its page
 */
GtkWidget *
herald_questions_host_new (HeraldLibrary *library)
{
  HeraldQuestionsHost *self = g_object_new (HERALD_TYPE_QUESTIONS_HOST, NULL);

  self->library = library;
  return GTK_WIDGET (self);
}

/**
 * herald_questions_host_get_page:
 * @self: a host
 *
 * Returns: (transfer none): the page, made now if nobody wanted it before
 */
HeraldQuestionsPage *
herald_questions_host_get_page (HeraldQuestionsHost *self)
{
  if (self->page != NULL)
    return self->page;
  self->page = HERALD_QUESTIONS_PAGE (herald_questions_page_new (self->library, self->kept));
  gtk_widget_set_parent (GTK_WIDGET (self->page), GTK_WIDGET (self));
  herald_questions_page_set_verdict (self->page, self->verdict);
  if (self->map != NULL)
    bind_actions (self);
  return self->page;
}

/**
 * herald_questions_host_get_kept:
 * @self: a host
 *
 * Returns: (transfer none): the questions that the person keeps
 */
HeraldReadingList *
herald_questions_host_get_kept (HeraldQuestionsHost *self)
{
  return self->kept;
}

/**
 * herald_questions_host_set_verdict:
 * @self: a host
 * @verdict: (nullable): the result that the person entered
 */
void
herald_questions_host_set_verdict (HeraldQuestionsHost *self, HeraldVerdict *verdict)
{
  HeraldVerdict *before = self->verdict;

  self->verdict = verdict != NULL ? herald_verdict_ref (verdict) : NULL;
  if (self->page != NULL)
    herald_questions_page_set_verdict (self->page, verdict);
  g_clear_pointer (&before, herald_verdict_unref);
}

/**
 * herald_questions_host_add_actions:
 * @self: a host
 * @map: the window that holds it
 *
 * Adds what menus, keys and links can ask for.
 */
void
herald_questions_host_add_actions (HeraldQuestionsHost *self, GActionMap *map)
{
  static const char *const later[] = {
    "back", "forward", "copy-article", "keep-article", "print-article"
  };

  self->map = map;
  g_action_map_add_action_entries (map, action_entries, G_N_ELEMENTS (action_entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      GAction *action = g_action_map_lookup_action (map, later[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
    }
}

/**
 * herald_questions_host_continue:
 * @self: a host
 * @earlier: the host that it stands for
 *
 * Takes over which questions are kept, and what the page shows.
 */
void
herald_questions_host_continue (HeraldQuestionsHost *self, HeraldQuestionsHost *earlier)
{
  GPtrArray *ids = herald_reading_list_get_ids (earlier->kept);

  for (guint i = 0; i < ids->len; i++)
    herald_reading_list_set (self->kept, ids->pdata[i], TRUE);
  if (earlier->page != NULL)
    herald_questions_page_continue (herald_questions_host_get_page (self), earlier->page);
}
