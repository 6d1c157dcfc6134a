/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has the focus can leave the screen: it is hidden, or taken away with the part of the page
 * that it stands in. GTK 4.8 leaves it the focus until the next frame, and holds what left for that
 * long; when more leaves in the meantime it holds that as well, and forgets the first, which then
 * stays for good, with all that is in it. So the focus goes at once. */

#include "config.h"

#include "common/lost-focus.h"

static gboolean is_in_frame; /* from the layout until the main loop goes on */

static gboolean
is_within (GtkWidget *widget, GtkWidget *ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

/* Of what left the screen with @focus, that which everything else is in. */
static GtkWidget *
find_top (GtkWidget *focus)
{
  GtkWidget *top = focus;
  GtkWidget *parent;

  while ((parent = gtk_widget_get_parent (top)) != NULL && !gtk_widget_get_mapped (parent))
    top = parent;
  return top;
}

/* GTK looks for the next focus from here, not from the start of the window. */
static void
keep_place (GtkWidget *widget)
{
  GtkWidget *parent;

  for (; widget != NULL && (parent = gtk_widget_get_parent (widget)) != NULL; widget = parent)
    gtk_widget_set_focus_child (parent, widget);
}

static void
let_focus_go (GtkRoot *root, GtkWidget *focus)
{
  g_autoptr (GtkWidget) stays = gtk_widget_get_parent (find_top (focus));

  if (stays != NULL)
    g_object_ref (stays);
  gtk_root_set_focus (root, NULL);
  if (gtk_root_get_focus (root) == NULL)
    keep_place (stays);
}

static gboolean
is_gone (GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_get_mapped (GTK_WIDGET (root)) &&
         !gtk_widget_get_mapped (focus);
}

static gboolean
on_later (gpointer root)
{
  if (is_gone (root))
    let_focus_go (root, gtk_root_get_focus (root));
  return G_SOURCE_REMOVE;
}

static gboolean
on_frame_over (gpointer data G_GNUC_UNUSED)
{
  is_in_frame = FALSE;
  return G_SOURCE_REMOVE;
}

/* Nothing but the frame comes before what is this urgent. */
static gboolean
on_layout (GSignalInvocationHint *hint G_GNUC_UNUSED,
           guint n_values G_GNUC_UNUSED,
           const GValue *values G_GNUC_UNUSED,
           gpointer data G_GNUC_UNUSED)
{
  if (!is_in_frame)
    g_idle_add_full (G_MININT, on_frame_over, NULL, NULL);
  is_in_frame = TRUE;
  return TRUE;
}

/* A row that is scrolled away, or a page that there is no room for, leaves while what it stands in
 * is given its place. What a field says as the focus leaves it would come too late for a place of
 * its own, and GTK complains when it is drawn: so that waits until the frame is over. */
static gboolean
is_put_aside (GtkWidget *focus)
{
  return is_in_frame && !gtk_widget_get_child_visible (find_top (focus));
}

/* The innermost comes first. A window that is put aside keeps its focus. */
static gboolean
on_gone (GSignalInvocationHint *hint G_GNUC_UNUSED,
         guint n_values G_GNUC_UNUSED,
         const GValue *values,
         gpointer data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (values);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || !is_gone (root) || !is_within (focus, widget))
    return TRUE;
  if (is_put_aside (focus))
    g_idle_add_full (G_PRIORITY_HIGH, on_later, g_object_ref (root), g_object_unref);
  else
    let_focus_go (root, focus);
  return TRUE;
}

/**
 * herald_lost_focus_watch:
 *
 * Has whatever leaves the screen from now on lose the focus at once, or as soon as the frame is
 * over in which it was put aside. To be called once, when there is a display.
 */
void
herald_lost_focus_watch (void)
{
  static const char *const names[] = { "hide", "unmap" };

  /* There is no signal before its class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_add_emission_hook (
        g_signal_lookup (names[i], GTK_TYPE_WIDGET), 0, on_gone, NULL, NULL);
  g_signal_add_emission_hook (
      g_signal_lookup ("layout", GDK_TYPE_SURFACE), 0, on_layout, NULL, NULL);
}
