/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of all windows: from the command line for this once, else as chosen, else the
 * system's. Changing it makes every window anew around what is entered in it. */
#include "config.h"

#include "application-language.h"

#include "cohort/cohort-window.h"
#include "common/print-job.h"
#include "fonts.h"
#include "practice/count-window.h"
#include "preferences.h"
#include "problems-banner.h"
#include "window-handover.h"

#include <glib/gi18n.h>

#define WRONG_USAGE 2

/* There is one program and one language a process. */
static char *from_command_line;            /* (nullable) */
static const HeraldLanguage *lacking_font; /* (nullable) wanted, and no font can show it */

static char *
list_codes (void)
{
  g_autoptr (GPtrArray) offered = herald_language_list_offered ();
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < offered->len; i++)
    g_string_append_printf (codes,
                            "%s%s",
                            i > 0 ? " " : "",
                            ((const HeraldLanguage *)offered->pdata[i])->code);
  return g_string_free (codes, FALSE);
}

/**
 * herald_application_language_take_option:
 * @options: what the command line says
 * @status: (out): with what to end where that can't be
 *
 * Returns: whether to go on; where not, it was said why
 */
gboolean
herald_application_language_take_option (GVariantDict *options, int *status)
{
  const char *code;
  g_autofree char *codes = NULL;

  if (!g_variant_dict_lookup (options, "language", "&s", &code))
    return TRUE;
  if (herald_language_find (code) != NULL)
    {
      g_free (from_command_line);
      from_command_line = g_strdup (code);
      return TRUE;
    }
  codes = list_codes ();
  /* Translators: a word from the command line, then codes of languages, such as “de en pt_BR” */
  g_printerr (_ ("herald: there is no language “%1$s” here; there are: %2$s\n"), code, codes);
  *status = WRONG_USAGE;
  return FALSE;
}

/* No window is there yet to ask at the start, so there is one that is never seen. */
static gboolean
can_show (const HeraldLanguage *language)
{
  GtkWidget *any;
  gboolean can = TRUE;

  if (language->sample == NULL)
    return TRUE;
  any = g_object_ref_sink (gtk_label_new (NULL));
  can = herald_fonts_can_show (any, language);
  g_object_unref (any);
  return can;
}

/**
 * herald_application_language_choose:
 * @code: the name of a catalogue, "" for the system's
 *
 * Speaks that language from now on, unless the command line wants another. Whether it can be shown
 * is asked by herald_application_language_use(), once there is a display.
 *
 * Returns: the language
 */
const HeraldLanguage *
herald_application_language_choose (const char *code)
{
  return herald_language_choose (from_command_line != NULL ? from_command_line : code);
}

/**
 * herald_application_language_use:
 * @code: the name of a catalogue, "" for the system's
 *
 * Speaks that language from now on, unless the command line wants another; English where no font
 * can show it. What was read before stays as it is.
 *
 * Returns: the language
 */
const HeraldLanguage *
herald_application_language_use (const char *code)
{
  const HeraldLanguage *language = herald_application_language_choose (code);

  lacking_font = NULL;
  if (!can_show (language))
    {
      lacking_font = language;
      language = herald_language_choose ("en");
    }
  if (herald_language_has_begun ())
    gtk_widget_set_default_direction (language->is_right_to_left ? GTK_TEXT_DIR_RTL
                                                                 : GTK_TEXT_DIR_LTR);
  return language;
}

/**
 * herald_application_language_get_lacking:
 *
 * Returns: (nullable): the language that was wanted and that no font can show
 */
const HeraldLanguage *
herald_application_language_get_lacking (void)
{
  return lacking_font;
}

/**
 * herald_application_language_make_banner:
 *
 * Returns: (transfer floating): a line about the font that is lacking
 */
GtkWidget *
herald_application_language_make_banner (void)
{
  g_autofree char *text = herald_fonts_describe_lack (lacking_font);

  return herald_problems_banner_new_with_text (text);
}

static GPtrArray *
list_windows (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *node = all; node != NULL; node = node->next)
    g_ptr_array_add (windows, g_object_ref (node->data));
  return windows;
}

/* Returns the window that stands for it from now on; none for one that says nothing that was
 * entered: it is opened again when somebody wants it. */
static GtkWidget *
continue_window (HeraldApplication *application, gpointer window)
{
  HeraldShelf *shelf = herald_application_get_shelf (application);

  if (HERALD_IS_WINDOW (window))
    return herald_window_continue (window, application);
  if (HERALD_IS_COHORT_WINDOW (window))
    return herald_cohort_window_continue (window, shelf);
  if (HERALD_IS_COUNT_WINDOW (window))
    return herald_count_window_continue (window, shelf);
  return NULL;
}

static gboolean
was_asked_from_preferences (GPtrArray *windows)
{
  for (guint i = 0; i < windows->len; i++)
    {
      if (HERALD_IS_PREFERENCES (windows->pdata[i]))
        return TRUE;
    }
  return FALSE;
}

static void
end_window (GtkWindow *window)
{
  if (herald_print_job_has_dialog (window))
    gtk_window_close (window);
  gtk_window_destroy (window);
}

/* The new ones come first: without a window the program would end. */
static void
replace (HeraldApplication *application, GPtrArray *windows)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));
  GtkWindow *parent = active != NULL ? gtk_window_get_transient_for (active) : NULL;
  GtkWidget *front = NULL;

  for (guint i = 0; i < windows->len; i++)
    {
      GtkWidget *next = continue_window (application, windows->pdata[i]);

      if (next == NULL)
        continue;
      gtk_window_present (GTK_WINDOW (next));
      if (windows->pdata[i] == active || windows->pdata[i] == parent || front == NULL)
        front = next;
    }
  if (front != NULL && was_asked_from_preferences (windows))
    gtk_window_present (
        GTK_WINDOW (herald_preferences_new (GTK_WINDOW (front),
                                            herald_application_get_settings (application))));
  for (guint i = 0; i < windows->len; i++)
    end_window (windows->pdata[i]);
}

static gboolean
on_change (gpointer data)
{
  HeraldApplication *application = HERALD_APPLICATION (data);
  HeraldSettings *settings = herald_application_get_settings (application);
  const HeraldLanguage *before = herald_language_get ();
  g_autoptr (GPtrArray) windows = NULL;
  g_autofree char *code = NULL;

  if (settings == NULL)
    return G_SOURCE_REMOVE;
  g_object_get (settings, "language", &code, NULL);
  herald_application_read_rest (application);
  if (herald_application_language_use (code) == before && lacking_font == NULL)
    return G_SOURCE_REMOVE;
  windows = list_windows ();
  herald_application_read_again (application);
  replace (application, windows);
  return G_SOURCE_REMOVE;
}

/* The button that was pressed is in one of the windows that go. */
static void
on_language (HeraldApplication *application)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_change, g_object_ref (application), g_object_unref);
}

/**
 * herald_application_language_follow:
 * @application: the program, with its settings
 *
 * Makes all windows anew whenever another language is chosen.
 */
void
herald_application_language_follow (HeraldApplication *application)
{
  g_signal_connect_object (herald_application_get_settings (application),
                           "notify::language",
                           G_CALLBACK (on_language),
                           application,
                           G_CONNECT_SWAPPED);
}
