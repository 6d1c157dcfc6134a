/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's search, asked over a bus of its own, as the desktop asks. */
#include "config.h"

#include "application.h"
#include "questions/entry-pane.h"
#include "search-provider.h"
#include "window.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"

static HeraldApplication *application;
static GDBusConnection *desktop; /* its own line to the program */

static void
on_answer (GObject *bus G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GVariant *
ask (const char *method, GVariant *parameters)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *answer;

  g_dbus_connection_call (desktop,
                          HERALD_APPLICATION_ID,
                          HERALD_SEARCH_PROVIDER_PATH,
                          INTERFACE,
                          method,
                          parameters,
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          NULL,
                          on_answer,
                          &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  answer = g_dbus_connection_call_finish (desktop, result, &error);
  g_assert_no_error (error);
  return answer;
}

static GVariant *
words_new (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_variant_new_strv ((const char *const *)list, -1);
}

static char **
find (const char *words)
{
  g_autoptr (GVariant) answer =
      ask ("GetInitialResultSet", g_variant_new ("(@as)", words_new (words)));
  char **ids;

  g_variant_get (answer, "(^as)", &ids);
  return ids;
}

static HeraldWindow *
find_window (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  g_assert_cmpuint (g_list_length (windows), ==, 1);
  return HERALD_WINDOW (windows->data);
}

static void
close_window (void)
{
  gtk_window_destroy (GTK_WINDOW (find_window ()));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static HeraldQuestionsPage *
find_page (void)
{
  return herald_questions_host_get_page (herald_window_get_questions (find_window ()));
}

static void
test_finds (void)
{
  g_auto (GStrv) ids = find ("what does equivocal mean");
  g_autoptr (GVariant) narrower = NULL;
  g_autofree char **fewer = NULL;

  g_assert_cmpuint (g_strv_length (ids), >, 0);
  g_assert_cmpuint (g_strv_length (ids), <=, 7);
  g_assert_true (g_str_has_prefix (ids[0], "article:"));
  narrower = ask ("GetSubsearchResultSet",
                  g_variant_new ("(@as@as)",
                                 g_variant_new_strv ((const char *const *)ids, -1),
                                 words_new ("what does equivocal mean ihc 2+")));
  g_variant_get (narrower, "(^a&s)", &fewer);
  g_assert_cmpuint (g_strv_length ((char **)fewer), >, 0);
}

static void
test_finds_nothing (void)
{
  g_auto (GStrv) ids = find ("xqzvw");

  g_assert_cmpuint (g_strv_length (ids), ==, 0);
}

static void
test_describes (void)
{
  static const char *const ids[] = { "word:ratio", "article:no-such-article", "nonsense", NULL };
  g_autoptr (GVariant) answer =
      ask ("GetResultMetas", g_variant_new ("(@as)", g_variant_new_strv (ids, -1)));
  g_autoptr (GVariant) metas = g_variant_get_child_value (answer, 0);
  g_autoptr (GVariant) meta = NULL;
  const char *text;

  /* Only what there is. */
  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "id", "&s", &text));
  g_assert_cmpstr (text, ==, "word:ratio");
  g_assert_true (g_variant_lookup (meta, "name", "&s", &text));
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_variant_lookup (meta, "description", "&s", &text));
  g_assert_cmpstr (text, !=, "");
}

static void
test_opens_article (void)
{
  g_auto (GStrv) ids = find ("what does equivocal mean");

  g_variant_unref (
      ask ("ActivateResult", g_variant_new ("(s@asu)", ids[0], words_new ("equivocal"), 0)));
  g_assert_cmpstr (herald_questions_page_get_article (find_page ())->id,
                   ==,
                   ids[0] + strlen ("article:"));
  close_window ();
}

static void
test_opens_search (void)
{
  GtkWidget *pane;
  GtkWidget *entry;

  g_variant_unref (ask ("LaunchSearch", g_variant_new ("(@asu)", words_new ("ratio 1.9"), 0)));
  pane = find_widget (GTK_WIDGET (find_page ()), HERALD_TYPE_ENTRY_PANE);
  entry = find_widget (pane, GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "ratio 1.9");
  close_window ();
}

/* Nothing of a result is found: a patient's neighbour may look over the shoulder. */
static void
test_leaves_results_alone (void)
{
  HeraldSession *session;
  HeraldVocabulary *vocabulary =
      herald_shelf_get_vocabulary (herald_application_get_shelf (application));
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  g_application_activate (G_APPLICATION (application));
  session = herald_window_get_session (find_window ());
  before = find ("her2 copies 17.35");
  herald_session_set_text (session, herald_vocabulary_find (vocabulary, "her2_copies"), "17.35");
  after = find ("her2 copies 17.35");
  g_assert_true (g_strv_equal ((const char *const *)before, (const char *const *)after));
  close_window ();
}

static void
add (const char *name, GTestFunc function)
{
  g_autofree char *path = g_strconcat ("/ui/search-provider/", name, NULL);

  g_test_add_func (path, function);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  application = herald_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  desktop =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL,
                                              NULL,
                                              &error);
  g_assert_no_error (error);

  add ("finds", test_finds);
  add ("finds-nothing", test_finds_nothing);
  add ("describes", test_describes);
  add ("opens-article", test_opens_article);
  add ("opens-search", test_opens_search);
  add ("leaves-results-alone", test_leaves_results_alone);
  status = g_test_run ();
  g_object_unref (desktop);
  g_object_unref (application);
  return status;
}
