/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways through the windows: entries, pages, actions, how it looks, and closing. */
#include "config.h"

#include "use.h"

#include "application.h"
#include "content/language.h"

#define MOST_WINDOWS 6
#define MOST_MAIN_WINDOWS 3

static const char *const entries[] = {
  "", "2+", "0", "4.5", "1,9", "-3", "100", "12", "2018", "3,999", "2024-02", "0.5", "60",
};

static const char *const queries[] = {
  "",     "her2", "chemo", "what does 2+ mean", "ihc 2+ fish ratio 1.9", "is it good or bad",
  "zzzz", "<b>",
};

/* What needs no target, in every window; dialogs of files and printers are closed by use_tidy(). */
static const char *const actions[] = {
  "win.undo",
  "win.redo",
  "win.clear",
  "win.over-time",
  "win.copy-text",
  "win.add-result",
  "win.about-sample",
  "win.delete-result",
  "win.show-for-result",
  "win.search-questions",
  "win.back",
  "win.forward",
  "win.copy-article",
  "win.keep-article",
  "win.copy-list",
  "win.help",
  "win.help-here",
  "win.show-shortcuts",
  "win.show-problems",
  "win.find",
  "win.print-result",
  "win.print",
  "win.compare-editions",
  "win.read-report",
  "win.count-cells",
  "win.open",
  "win.save",
  "win.save-as",
  "app.preferences",
  "app.about",
  "app.text-larger",
  "app.text-smaller",
  "app.text-normal",
  "app.new-window",
  "app.open-cases",
};

static const char *const pages[] = { "result", "questions", "practice", "over-time" };
static const char *const amounts[] = { "everything", "main-point", "questions" };

static HeraldWindow *
find_main (void)
{
  for (GList *node = gtk_application_get_windows (GTK_APPLICATION (use_application)); node != NULL;
       node = node->next)
    {
      if (HERALD_IS_WINDOW (node->data))
        return node->data;
    }
  return NULL;
}

/* Returns (transfer none): the window that was used last; a new one where all were closed. */
HeraldWindow *
use_get_window (void)
{
  HeraldWindow *window = find_main ();

  if (window == NULL)
    {
      window = HERALD_WINDOW (herald_window_new (use_application));
      gtk_window_present (GTK_WINDOW (window));
    }
  return window;
}

/* @target is a text, or %NULL. */
void
use_app_action (const char *name, const char *target)
{
  use_tell (name, target);
  g_action_group_activate_action (G_ACTION_GROUP (use_application),
                                  name,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

void
use_action (void)
{
  const char *name = actions[use_roll (G_N_ELEMENTS (actions))];

  use_tell ("does", name);
  gtk_widget_activate_action (GTK_WIDGET (use_get_window ()), name, NULL);
}

/* Into any field, seen or not. */
void
use_enter (void)
{
  HeraldSession *session = herald_window_get_session (use_get_window ());
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (session);
  guint index = use_roll (herald_vocabulary_get_n_inputs (vocabulary));
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, index);

  use_tell ("enters", field->id);
  herald_session_set_text (session,
                           index,
                           field->kind == HERALD_FIELD_CHOICE && use_roll (8) != 0
                               ? field->choices[use_roll (field->n_choices)].id
                               : entries[use_roll (G_N_ELEMENTS (entries))]);
}

static void
show_article (GtkWidget *window)
{
  GPtrArray *articles =
      herald_library_get_articles (herald_application_get_library (use_application));
  const HeraldArticle *article = articles->pdata[use_roll (articles->len)];

  use_tell ("reads", article->id);
  gtk_widget_activate_action (window, "win.show-article", "s", article->id);
}

void
use_page (void)
{
  GtkWidget *window = GTK_WIDGET (use_get_window ());
  const char *page = pages[use_roll (G_N_ELEMENTS (pages))];
  const char *query = queries[use_roll (G_N_ELEMENTS (queries))];

  switch (use_roll (3))
    {
    case 0:
      use_tell ("shows", page);
      gtk_widget_activate_action (window, "win.page", "s", page);
      break;
    case 1:
      show_article (window);
      break;
    default:
      use_tell ("searches", query);
      gtk_widget_activate_action (window, "win.search-for", "s", query);
    }
}

static void
set_scheme (HeraldColorScheme scheme)
{
  herald_settings_set_color_scheme (herald_application_get_settings (use_application), scheme);
}

static void
choose_book (void)
{
  HeraldSession *session = herald_window_get_session (use_get_window ());
  GPtrArray *books = herald_shelf_get_books (herald_session_get_shelf (session));

  use_tell ("reads by", "another edition");
  herald_session_set_book (session, books->pdata[use_roll (books->len)]);
}

void
use_looks (void)
{
  switch (use_roll (4))
    {
    case 0:
      use_tell ("changes", "the size");
      gtk_window_set_default_size (GTK_WINDOW (use_get_window ()),
                                   320 + (int)use_roll (800),
                                   400 + (int)use_roll (500));
      break;
    case 1:
      use_tell ("changes", "colours");
      set_scheme (use_roll (2) == 0 ? HERALD_COLOR_SCHEME_DARK : HERALD_COLOR_SCHEME_LIGHT);
      break;
    case 2:
      use_app_action ("amount", amounts[use_roll (G_N_ELEMENTS (amounts))]);
      break;
    default:
      choose_book ();
    }
}

void
use_language (void)
{
  g_autoptr (GPtrArray) offered = herald_language_list_offered ();
  const HeraldLanguage *language = offered->pdata[use_roll (offered->len)];

  use_app_action ("language", language->code);
}

/* What asks before it closes stays. */
void
use_close (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWindow *window = g_list_nth_data (windows, use_roll (g_list_length (windows)));

  use_tell ("closes", window != NULL ? G_OBJECT_TYPE_NAME (window) : NULL);
  if (window != NULL)
    gtk_window_close (window);
}

static gboolean
is_the_desktops (gpointer window)
{
  return GTK_IS_FILE_CHOOSER (window) ||
         g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog");
}

static guint
count_main (GList *windows)
{
  guint n_main = 0;

  for (GList *node = windows; node != NULL; node = node->next)
    n_main += HERALD_IS_WINDOW (node->data);
  return n_main;
}

/* Nobody has so many windows. */
static gboolean
is_too_much (gpointer window, GList *windows)
{
  if (HERALD_IS_WINDOW (window))
    return window != (gpointer)find_main () && count_main (windows) > MOST_MAIN_WINDOWS;
  return is_the_desktops (window) || g_list_length (windows) > MOST_WINDOWS;
}

/* One at a time: it takes those that stand on it along. */
void
use_tidy (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (!is_too_much (node->data, windows))
        continue;
      if (is_the_desktops (node->data))
        gtk_window_close (node->data);
      else
        gtk_window_destroy (node->data);
      return;
    }
}

static gboolean
close_another (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (node->data == (gpointer)find_main ())
        continue;
      gtk_window_destroy (node->data);
      return TRUE;
    }
  return FALSE;
}

/* Always the same: one window, with the page of the result and nothing entered, in English. It is
 * no new window yet. */
void
use_rest (void)
{
  GtkWidget *window = GTK_WIDGET (use_get_window ());

  while (close_another ())
    ;
  use_app_action ("amount", "everything");
  set_scheme (HERALD_COLOR_SCHEME_LIGHT);
  gtk_widget_activate_action (window, "win.page", "s", "result");
  gtk_widget_activate_action (window, "app.text-normal", NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  herald_session_clear (herald_window_get_session (HERALD_WINDOW (window)));
  use_app_action ("language", "en");
}

/* A new window instead, with nothing kept. */
void
use_renew (void)
{
  GtkWindow *before = GTK_WINDOW (use_get_window ());

  gtk_window_present (GTK_WINDOW (herald_window_new (use_application)));
  gtk_window_destroy (before);
}
