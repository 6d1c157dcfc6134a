/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every warning ends the program, but for those that GTK gives with no fault of Herald's. They are
 * written all the same, and can be counted afterwards. */
#include "config.h"

#include "use.h"

#define SIZE "gtk_widget_size_allocate(): attempt to allocate"
#define SOON G_TIME_SPAN_SECOND
#define DUE (3 * G_TIME_SPAN_SECOND) /* a tooltip waits for half a second of a machine at rest */

static gint64 lost; /* when something last popped up beyond the screen */
static gint64 gone; /* when a window, or what had popped up, was last given up */

/* Where what pops up goes beyond the screen with the widget that it belongs to, which can be
 * scrolled away meanwhile, GTK finds no monitor for it, and reckons on with a place that it has not
 * set: what comes of it may be too small for what is in it. Without a window manager nothing keeps
 * a window on the screen. */
static gboolean
is_of_popup (const char *domain, const char *message)
{
  gint64 now = g_get_monotonic_time ();

  if (g_strcmp0 (domain, "Gdk") == 0 && g_str_has_prefix (message, "gdk_monitor_get_geometry:"))
    {
      lost = now;
      return TRUE;
    }
  return g_strcmp0 (domain, "Gtk") == 0 && g_str_has_prefix (message, SIZE) &&
         strstr (message, " -") != NULL && lost != 0 && now - lost < SOON;
}

/* A list that has just lost its rows, and is scrolled before the next frame, has no row at that
 * place. */
static gboolean
is_of_list (const char *domain, const char *message)
{
  return g_strcmp0 (domain, "Gtk") == 0 &&
         g_str_has_suffix (message, " failed to scroll to given position. Ignoring...");
}

/* A tooltip is due in what had popped up in a window that was closed and is still held: GTK 4.8
 * forgets the tooltip of the window, never that of what had popped up. When it is due there is no
 * place to look for the pointer in. */
static gboolean
is_of_tooltip (const char *domain, const char *message)
{
  static const char *const starts[] = { "gdk_surface_get_device_position:",
                                        "_gtk_widget_find_at_coords:" };

  if (gone == 0 || g_get_monotonic_time () - gone > DUE || domain == NULL ||
      !g_str_has_suffix (message, "assertion 'GDK_IS_SURFACE (surface)' failed"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_str_has_prefix (message, starts[i]))
        return TRUE;
    }
  return FALSE;
}

/* Newer GTK (4.18) says so where nothing is there to show the preview of a page. */
static gboolean
is_of_preview (const char *domain, const char *message)
{
  return g_strcmp0 (domain, "Gtk") == 0 && g_str_has_prefix (message, "Failed to launch handler: ");
}

static gboolean
is_passed_over (const char *domain, const char *message)
{
  return is_of_popup (domain, message) || is_of_list (domain, message) ||
         is_of_tooltip (domain, message) || is_of_preview (domain, message);
}

/* Complaints of the old kind. */
static gboolean
is_fatal (const char *domain,
          GLogLevelFlags level G_GNUC_UNUSED,
          const char *message,
          gpointer data G_GNUC_UNUSED)
{
  return !is_passed_over (domain, message);
}

static const char *
find_field (const GLogField *fields, gsize n_fields, const char *key)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, key))
        return fields[i].value;
    }
  return NULL;
}

/* Complaints of the new kind end the program where they are written. */
static GLogWriterOutput
on_write (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  const char *message = find_field (fields, n_fields, "MESSAGE");

  if (message != NULL && is_passed_over (find_field (fields, n_fields, "GLIB_DOMAIN"), message))
    return g_log_writer_standard_streams (level, fields, n_fields, data);
  if (message != NULL && level <= G_LOG_LEVEL_WARNING)
    use_tell_widget (message);
  return g_log_writer_default (level, fields, n_fields, data);
}

static gboolean
on_unrealize (GSignalInvocationHint *hint G_GNUC_UNUSED,
              guint n G_GNUC_UNUSED,
              const GValue *values,
              gpointer data G_GNUC_UNUSED)
{
  if (GTK_IS_NATIVE (g_value_get_object (values)))
    gone = g_get_monotonic_time ();
  return TRUE;
}

/* When there is a display. */
void
use_watch_natives (void)
{
  /* There is no signal before its class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (
      g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, on_unrealize, NULL, NULL);
}

void
use_watch_complaints (void)
{
  g_log_set_writer_func (on_write, NULL, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
}
