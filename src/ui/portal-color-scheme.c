/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the desktop whether it prefers dark colours, without ever waiting for it. */

#include "portal-color-scheme.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"
#define KEY "color-scheme"

/* The portal's numbers: 0 no preference, 1 dark, 2 light. */
#define PREFERS_DARK 1

struct _HeraldPortalColorScheme
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus; /* (nullable) there once the session bus has answered */
  guint subscription;   /* 0 for none */
  guint question;       /* the source that asks, 0 once it has */
  guint32 value;
  gboolean known;
};

G_DEFINE_FINAL_TYPE (HeraldPortalColorScheme, herald_portal_color_scheme, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Read answers a variant in a variant, the signal a single one. */
static void
take_value (HeraldPortalColorScheme *self, GVariant *boxed)
{
  g_autoptr (GVariant) value = g_variant_ref (boxed);

  while (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (value);

      g_variant_unref (value);
      value = inner;
    }
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    return;
  self->value = g_variant_get_uint32 (value);
  self->known = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_setting_changed (GDBusConnection *bus G_GNUC_UNUSED,
                    const char *sender G_GNUC_UNUSED,
                    const char *path G_GNUC_UNUSED,
                    const char *interface G_GNUC_UNUSED,
                    const char *signal G_GNUC_UNUSED,
                    GVariant *parameters,
                    gpointer data)
{
  g_autoptr (GVariant) value = NULL;
  const char *namespace = NULL;
  const char *key = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &namespace, &key, &value);
  if (g_str_equal (namespace, NAMESPACE) && g_str_equal (key, KEY))
    take_value (HERALD_PORTAL_COLOR_SCHEME (data), value);
}

/* A desktop without a portal is no error: nothing is known then. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  if (reply == NULL)
    return;
  g_variant_get (reply, "(v)", &value);
  take_value (HERALD_PORTAL_COLOR_SCHEME (data), value);
}

static void
subscribe (HeraldPortalColorScheme *self)
{
  self->subscription = g_dbus_connection_signal_subscribe (self->bus,
                                                           PORTAL_NAME,
                                                           PORTAL_INTERFACE,
                                                           "SettingChanged",
                                                           PORTAL_PATH,
                                                           NAMESPACE,
                                                           G_DBUS_SIGNAL_FLAGS_NONE,
                                                           on_setting_changed,
                                                           self,
                                                           NULL);
}

static void
on_bus (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  GDBusConnection *bus = g_bus_get_finish (result, NULL);
  HeraldPortalColorScheme *self;

  /* Cancelled means that the object is gone. */
  if (bus == NULL)
    return;
  self = HERALD_PORTAL_COLOR_SCHEME (data);
  self->bus = bus;
  subscribe (self);
  g_dbus_connection_call (bus,
                          PORTAL_NAME,
                          PORTAL_PATH,
                          PORTAL_INTERFACE,
                          "Read",
                          g_variant_new ("(ss)", NAMESPACE, KEY),
                          G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          self->cancellable,
                          on_read,
                          self);
}

/* The answer comes after the first frame anyway, so that need not wait for the question. */
static gboolean
on_time_to_ask (gpointer data)
{
  HeraldPortalColorScheme *self = HERALD_PORTAL_COLOR_SCHEME (data);

  self->question = 0;
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_bus, self);
  return G_SOURCE_REMOVE;
}

static void
herald_portal_color_scheme_dispose (GObject *object)
{
  HeraldPortalColorScheme *self = HERALD_PORTAL_COLOR_SCHEME (object);

  g_clear_handle_id (&self->question, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  G_OBJECT_CLASS (herald_portal_color_scheme_parent_class)->dispose (object);
}

static void
herald_portal_color_scheme_finalize (GObject *object)
{
  g_clear_object (&HERALD_PORTAL_COLOR_SCHEME (object)->cancellable);
  G_OBJECT_CLASS (herald_portal_color_scheme_parent_class)->finalize (object);
}

static void
herald_portal_color_scheme_class_init (HeraldPortalColorSchemeClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_portal_color_scheme_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_portal_color_scheme_finalize;

  /**
   * HeraldPortalColorScheme::changed:
   * @self: the desktop's wish
   *
   * The desktop has said what it prefers.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   HERALD_TYPE_PORTAL_COLOR_SCHEME,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
herald_portal_color_scheme_init (HeraldPortalColorScheme *self)
{
  self->cancellable = g_cancellable_new ();
  self->question = g_idle_add (on_time_to_ask, self);
}

/**
 * herald_portal_color_scheme_new:
 *
 * Returns: (transfer full): the desktop's wish, not known yet
 */
HeraldPortalColorScheme *
herald_portal_color_scheme_new (void)
{
  return g_object_new (HERALD_TYPE_PORTAL_COLOR_SCHEME, NULL);
}

/**
 * herald_portal_color_scheme_is_known:
 * @self: the desktop's wish
 *
 * Returns: whether a desktop has answered
 */
gboolean
herald_portal_color_scheme_is_known (HeraldPortalColorScheme *self)
{
  g_return_val_if_fail (HERALD_IS_PORTAL_COLOR_SCHEME (self), FALSE);

  return self->known;
}

/**
 * herald_portal_color_scheme_prefers_dark:
 * @self: the desktop's wish
 *
 * Returns: whether the desktop has said that it prefers dark colours
 */
gboolean
herald_portal_color_scheme_prefers_dark (HeraldPortalColorScheme *self)
{
  g_return_val_if_fail (HERALD_IS_PORTAL_COLOR_SCHEME (self), FALSE);

  return self->known && self->value == PREFERS_DARK;
}
