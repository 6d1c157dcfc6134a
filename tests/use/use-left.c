/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was on the screen once, and is still there although it stands in no window any more: what
 * grows without end shows here first, and by name. */
#include "config.h"

#include "use.h"

#define KEY "use-seen"
#define N_ABOVE 30 /* how many widgets above one are told, at most */

/* A widget that was shown: in which window, and when. */
typedef struct
{
  GtkWidget *widget;
  GType window;
  int step;
} Seen;

static GHashTable *seen; /* Seen, each its own key */
static GQuark quark;

static void
forget (gpointer data)
{
  g_hash_table_remove (seen, data);
  g_free (data);
}

static gboolean
on_map (GSignalInvocationHint *hint G_GNUC_UNUSED,
        guint n G_GNUC_UNUSED,
        const GValue *values,
        gpointer data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (values);
  Seen *one;

  if (g_object_get_qdata (G_OBJECT (widget), quark) != NULL)
    return TRUE;
  one = g_new (Seen, 1);
  *one = (Seen){ widget, G_OBJECT_TYPE (gtk_widget_get_root (widget)), use_get_step () };
  g_hash_table_add (seen, one);
  g_object_set_qdata_full (G_OBJECT (widget), quark, one, forget);
  return TRUE;
}

void
use_watch_widgets (void)
{
  /* There is no signal before its class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  quark = g_quark_from_static_string (KEY);
  seen = g_hash_table_new (NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
}

static gboolean
is_open (GtkWidget *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, window) != NULL;
}

/* The topmost above @widget, or itself. */
static GtkWidget *
find_top (GtkWidget *widget)
{
  GtkWidget *above;

  while ((above = gtk_widget_get_parent (widget)) != NULL)
    widget = above;
  return widget;
}

static gboolean
is_left (GtkWidget *top)
{
  return !GTK_IS_WINDOW (top) || !is_open (top);
}

/* What the topmost is, and where it was seen first. */
static char *
name_top (GtkWidget *top)
{
  const Seen *one = g_object_get_qdata (G_OBJECT (top), quark);

  if (one == NULL)
    return g_strdup (G_OBJECT_TYPE_NAME (top));
  return g_strdup_printf ("%s of step %d, in a %s",
                          G_OBJECT_TYPE_NAME (top),
                          one->step,
                          g_type_name (one->window));
}

/* How many widgets that were shown are left, by what they stand in. */
static GHashTable *
count_left (void)
{
  GHashTable *left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  Seen *one;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, (gpointer *)&one, NULL))
    {
      GtkWidget *top = find_top (one->widget);
      g_autofree char *name = is_left (top) ? name_top (top) : NULL;
      guint n = name != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (left, name)) : 0;

      if (name != NULL)
        g_hash_table_insert (left, g_steal_pointer (&name), GUINT_TO_POINTER (n + 1));
    }
  return left;
}

/* Labels of GTK's own dialog stay: README knows them. */
void
use_tell_left (void)
{
  g_autoptr (GHashTable) left = count_left ();
  GHashTableIter iter;
  gpointer name, n;
  guint n_printers = 0;

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &name, &n))
    {
      if (g_str_has_prefix (name, "GtkLabel ") && g_str_has_suffix (name, " GtkPrintUnixDialog"))
        n_printers += GPOINTER_TO_UINT (n);
      else
        g_print ("# left: %u of a %s\n", GPOINTER_TO_UINT (n), (char *)name);
    }
  if (n_printers > 0)
    g_print ("# left: %u labels of the dialog of printers\n", n_printers);
}

static GtkWidget *
find_seen (gconstpointer place)
{
  GHashTableIter iter;
  Seen *one;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, (gpointer *)&one, NULL))
    {
      if (one->widget == place)
        return one->widget;
    }
  return NULL;
}

static void
tell_widget (GtkWidget *widget)
{
  g_auto (GStrv) names = gtk_widget_get_css_classes (widget);
  g_autofree char *classes = g_strjoinv (".", names);

  g_printerr ("#   %s \"%s\" .%s%s%s%s %d x %d\n",
              G_OBJECT_TYPE_NAME (widget),
              gtk_widget_get_name (widget),
              classes,
              gtk_widget_get_visible (widget) ? "" : " hidden",
              gtk_widget_get_child_visible (widget) ? "" : " not shown by its parent",
              gtk_widget_get_mapped (widget) ? "" : " not mapped",
              gtk_widget_get_width (widget),
              gtk_widget_get_height (widget));
  if (GTK_IS_LABEL (widget))
    g_printerr ("#     “%s”\n", gtk_label_get_text (GTK_LABEL (widget)));
}

/* Where a widget stands that a complaint names by its place in memory. */
void
use_tell_widget (const char *complaint)
{
  const char *number = strstr (complaint, "0x");
  GtkWidget *widget;

  if (seen == NULL || number == NULL)
    return;
  widget = find_seen (GSIZE_TO_POINTER (g_ascii_strtoull (number, NULL, 16)));
  for (guint i = 0; widget != NULL && i < N_ABOVE; i++, widget = gtk_widget_get_parent (widget))
    tell_widget (widget);
}
