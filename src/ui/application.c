/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: options, what all windows share, and the actions that belong to no one window. */
#include "config.h"

#include "application.h"

#include "about.h"
#include "application-files.h"
#include "application-language.h"
#include "application-restore.h"
#include "application-search.h"
#include "application-text.h"
#include "cohort/cohort-window.h"
#include "common/expander-focus.h"
#include "common/held-focus.h"
#include "common/left-popovers.h"
#include "common/left-windows.h"
#include "common/lost-focus.h"
#include "fonts.h"
#include "interface.h"
#include "language-texts.h"
#include "preferences.h"
#include "search-provider.h"
#include "shortcuts.h"
#include "theme.h"
#include "window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _HeraldApplication
{
  GtkApplication parent_instance;

  HeraldLanguageTexts *texts;
  HeraldSettings *settings; /* (nullable) there from startup on */
  HeraldSearchProvider *search;
  gboolean exit_after_startup;
};

G_DEFINE_FINAL_TYPE (HeraldApplication, herald_application, GTK_TYPE_APPLICATION)

static const GOptionEntry option_entries[] = {
  { .long_name = "version",
    .arg = G_OPTION_ARG_NONE,
    .description = N_ ("Show the version and end") },
  { .long_name = "language",
    .arg = G_OPTION_ARG_STRING,
    .description = N_ ("Speak this language for now, such as de or pt_BR"),
    .arg_description = N_ ("LANGUAGE") },
  { .long_name = "exit-after-startup",
    .flags = G_OPTION_FLAG_HIDDEN,
    .arg = G_OPTION_ARG_NONE,
    .description = N_ ("End with the first frame") },
  G_OPTION_ENTRY_NULL,
};

static void
on_after_paint (GdkFrameClock *clock, HeraldApplication *self)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, self);
  g_application_quit (G_APPLICATION (self));
}

static void
on_realize (GtkWidget *window, HeraldApplication *self)
{
  g_signal_connect_object (
      gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), self, 0);
}

static void
on_color_scheme (HeraldApplication *self)
{
  herald_theme_set_color_scheme (herald_theme_get_default (),
                                 herald_settings_get_color_scheme (self->settings));
}

static void
on_preferences (GSimpleAction *action G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED,
                gpointer data)
{
  HeraldApplication *self = HERALD_APPLICATION (data);
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  /* A second wish shows the same window again. */
  if (HERALD_IS_PREFERENCES (parent))
    gtk_window_present (parent);
  else
    gtk_window_present (GTK_WINDOW (herald_preferences_new (parent, self->settings)));
}

/* Tables have a window of their own; made when it is first asked for. */
static void
on_open_cases (GSimpleAction *action G_GNUC_UNUSED,
               GVariant *parameter G_GNUC_UNUSED,
               gpointer data)
{
  HeraldApplication *self = HERALD_APPLICATION (data);

  gtk_window_present (GTK_WINDOW (herald_cohort_window_new (GTK_APPLICATION (self),
                                                            herald_application_get_shelf (self),
                                                            self->settings)));
}

static void
on_about (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_about_show (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static gpointer
ref_window (gconstpointer window, gpointer data G_GNUC_UNUSED)
{
  return g_object_ref ((gpointer)window);
}

static void
on_quit (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (data);
  g_autolist (GtkWindow) windows =
      g_list_copy_deep (gtk_application_get_windows (application), ref_window, NULL);

  /* Each window is closed as by hand, so that it can save what is in it and note its size. The
   * program ends with the last of them; one that has something to ask stays. */
  for (GList *node = windows; node != NULL; node = node->next)
    gtk_window_close (node->data);
}

static const GActionEntry action_entries[] = {
  { .name = "preferences", .activate = on_preferences },
  { .name = "open-cases", .activate = on_open_cases },
  { .name = "about", .activate = on_about },
  { .name = "quit", .activate = on_quit },
};

static void
follow_settings (HeraldApplication *self)
{
  g_signal_connect_object (self->settings,
                           "notify::color-scheme",
                           G_CALLBACK (on_color_scheme),
                           self,
                           G_CONNECT_SWAPPED);
  on_color_scheme (self);
}

static int
herald_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  HeraldApplication *self = HERALD_APPLICATION (application);
  int status = 0;

  if (!herald_application_language_take_option (options, &status))
    return status;
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("herald %s\n", HERALD_VERSION);
      return 0;
    }
  /* What is timed must be this very process, not one that is open already. One that is open speaks
   * the language that was chosen there. */
  self->exit_after_startup = g_variant_dict_contains (options, "exit-after-startup");
  if (self->exit_after_startup || g_variant_dict_contains (options, "language"))
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static gboolean
herald_application_dbus_register (GApplication *application,
                                  GDBusConnection *bus,
                                  const char *path,
                                  GError **error)
{
  return G_APPLICATION_CLASS (herald_application_parent_class)
             ->dbus_register (application, bus, path, error) &&
         herald_search_provider_export (HERALD_APPLICATION (application)->search, bus, error);
}

static void
herald_application_dbus_unregister (GApplication *application,
                                    GDBusConnection *bus,
                                    const char *path)
{
  herald_search_provider_unexport (HERALD_APPLICATION (application)->search);
  G_APPLICATION_CLASS (herald_application_parent_class)->dbus_unregister (application, bus, path);
}

static void
choose_texts (HeraldApplication *self)
{
  herald_language_texts_choose (self->texts);
  herald_search_provider_set_library (self->search,
                                      herald_language_texts_get_library (self->texts));
}

static void
herald_application_startup (GApplication *application)
{
  HeraldApplication *self = HERALD_APPLICATION (application);
  g_autofree char *language = NULL;

  herald_interface_register ();
  self->settings = herald_settings_new ();
  g_object_get (self->settings, "language", &language, NULL);
  herald_application_language_choose (language);
  herald_language_texts_begin (self->texts);
  /* GTK would add our icons by this path, and read all icon themes again before the first frame.
   * Everything else that it would look for there is loaded by hand. */
  g_application_set_resource_base_path (application, NULL);
  G_APPLICATION_CLASS (herald_application_parent_class)->startup (application);
  herald_interface_load_style (gdk_display_get_default ());
  herald_held_focus_watch ();
  herald_left_popovers_watch ();
  herald_lost_focus_watch ();
  herald_left_windows_watch ();
  herald_expander_focus_mend ();
  if (!herald_fonts_are_there ())
    exit (EXIT_FAILURE);

  choose_texts (self);
  /* It may be another where no font can show it. */
  herald_application_language_use (language);
  choose_texts (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   self);
  herald_shortcuts_add (GTK_APPLICATION (self));
  follow_settings (self);
  herald_application_text_add (self);
  herald_application_language_follow (self);
  herald_application_files_add (self);
  herald_application_search_add (self);
}

static void
herald_application_open (GApplication *application,
                         GFile **files,
                         int n_files,
                         const char *hint G_GNUC_UNUSED)
{
  herald_application_files_open (HERALD_APPLICATION (application), files, n_files);
}

static void
herald_application_activate (GApplication *application)
{
  HeraldApplication *self = HERALD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (herald_window_new (self));
      herald_application_restore (self, window);
    }
  if (self->exit_after_startup)
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), self);
  gtk_window_present (window);
}

/* Windows lean on the shelf until they are gone, and GTK ends them in its own shutdown. */
static void
herald_application_shutdown (GApplication *application)
{
  HeraldApplication *self = HERALD_APPLICATION (application);

  G_APPLICATION_CLASS (herald_application_parent_class)->shutdown (application);
  herald_application_files_close (self);
  g_clear_object (&self->settings);
}

static void
herald_application_finalize (GObject *object)
{
  HeraldApplication *self = HERALD_APPLICATION (object);

  g_clear_object (&self->search);
  herald_language_texts_free (self->texts);
  G_OBJECT_CLASS (herald_application_parent_class)->finalize (object);
}

static void
herald_application_class_init (HeraldApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_application_finalize;
  application_class->handle_local_options = herald_application_handle_local_options;
  application_class->startup = herald_application_startup;
  application_class->activate = herald_application_activate;
  application_class->open = herald_application_open;
  application_class->dbus_register = herald_application_dbus_register;
  application_class->dbus_unregister = herald_application_dbus_unregister;
  application_class->shutdown = herald_application_shutdown;
}

static void
herald_application_init (HeraldApplication *self)
{
  self->texts = herald_language_texts_new ();
  self->search = herald_search_provider_new (G_APPLICATION (self));
  g_application_add_main_option_entries (G_APPLICATION (self), option_entries);
  g_set_application_name (_ ("Herald"));
}

/**
 * herald_application_new:
 *
 * Returns: (transfer full): the program, not yet started
 */
HeraldApplication *
herald_application_new (void)
{
  return g_object_new (HERALD_TYPE_APPLICATION,
                       "application-id",
                       HERALD_APPLICATION_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * herald_application_get_shelf:
 * @self: the program, started
 *
 * Returns: (transfer none): the rules and their editions
 */
HeraldShelf *
herald_application_get_shelf (HeraldApplication *self)
{
  g_return_val_if_fail (HERALD_IS_APPLICATION (self), NULL);

  return herald_language_texts_get_shelf (self->texts);
}

/**
 * herald_application_get_library:
 * @self: the program, started
 *
 * Returns: (transfer none): the questions and the words
 */
HeraldLibrary *
herald_application_get_library (HeraldApplication *self)
{
  g_return_val_if_fail (HERALD_IS_APPLICATION (self), NULL);

  return herald_language_texts_get_library (self->texts);
}

/**
 * herald_application_get_settings:
 * @self: the program, started
 *
 * Returns: (transfer none): how the reader wants Herald to look
 */
HeraldSettings *
herald_application_get_settings (HeraldApplication *self)
{
  g_return_val_if_fail (HERALD_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * herald_application_read_rest:
 * @self: the program, started
 *
 * Reads what waits for somebody to ask for it; for before another language is spoken.
 */
void
herald_application_read_rest (HeraldApplication *self)
{
  g_return_if_fail (HERALD_IS_APPLICATION (self));

  herald_language_texts_read_rest (self->texts);
}

/**
 * herald_application_read_again:
 * @self: the program, started
 *
 * Reads rules and texts in the language that is spoken now, unless they were. The earlier ones
 * stay.
 */
void
herald_application_read_again (HeraldApplication *self)
{
  g_return_if_fail (HERALD_IS_APPLICATION (self));

  choose_texts (self);
}
