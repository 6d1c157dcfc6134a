/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to the counting sheet, from where counts are entered. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/count-button.h"
#include "practice/count-window.h"
#include "result/group-check.h"

#define SESSION "herald-count-session"

/* A sheet that is open already is shown again. */
static GtkWindow *
find_window (GtkApplication *application, HeraldSession *session)
{
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (HERALD_IS_COUNT_WINDOW (node->data) &&
          herald_count_window_get_session (node->data) == session)
        return node->data;
    }
  return NULL;
}

static void
on_count (GSimpleAction *action, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  HeraldSession *session = g_object_get_data (G_OBJECT (action), SESSION);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (data));
  GtkWindow *window = find_window (application, session);

  if (window == NULL)
    window = GTK_WINDOW (
        herald_count_window_new (application, herald_session_get_shelf (session), session));
  gtk_window_present (window);
}

/**
 * herald_count_button_add_action:
 * @map: the actions of @window; gets "count-cells"
 * @window: where counts are entered
 * @session: what is entered
 */
void
herald_count_button_add_action (GActionMap *map, GtkWidget *window, HeraldSession *session)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("count-cells", NULL);

  g_object_set_data_full (G_OBJECT (action), SESSION, g_object_ref (session), g_object_unref);
  g_signal_connect (action, "activate", G_CALLBACK (on_count), window);
  g_action_map_add_action (map, G_ACTION (action));
}

/**
 * herald_count_button_new:
 *
 * Returns: (transfer floating): a button that opens the sheet of its window
 */
GtkWidget *
herald_count_button_new (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Count Cells…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.count-cells");
  herald_widget_set_tooltip (button, _ ("A sheet with one line a cell, which adds them up"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

/**
 * herald_count_button_add:
 * @place: below what it is put
 * @list: lines of the form; the button is seen with them
 * @session: what is entered
 * @variant: what @list holds
 *
 * Adds a button where counts are asked for.
 */
void
herald_count_button_add (GtkBox *place,
                         GtkWidget *list,
                         HeraldSession *session,
                         const HeraldFieldVariant *variant)
{
  guint field = herald_vocabulary_find (herald_session_get_vocabulary (session), "her2_signals");
  GtkWidget *button;

  if (field == HERALD_VOCABULARY_NO_FIELD || !herald_field_variant_has (variant, field))
    return;
  button = herald_count_button_new ();
  gtk_widget_add_css_class (button, "herald-count-button");
  g_object_bind_property (list, "visible", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (place, button);
}
