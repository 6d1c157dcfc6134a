/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's wish is heard when it comes and when it changes; without a desktop all stays calm.
 */
#include "config.h"

#include "portal-color-scheme.h"

#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"

static const char portal_xml[] =
    "<node><interface name='" INTERFACE "'>"
    "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='v' direction='out'/></method>"
    "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
    "</interface></node>";

static void
on_changed (guint *count)
{
  (*count)++;
}

static void
on_method_call (GDBusConnection *bus G_GNUC_UNUSED,
                const char *sender G_GNUC_UNUSED,
                const char *path G_GNUC_UNUSED,
                const char *interface G_GNUC_UNUSED,
                const char *method,
                GVariant *parameters G_GNUC_UNUSED,
                GDBusMethodInvocation *invocation,
                gpointer data G_GNUC_UNUSED)
{
  g_assert_cmpstr (method, ==, "Read");
  g_dbus_method_invocation_return_value (
      invocation, g_variant_new ("(v)", g_variant_new_variant (g_variant_new_uint32 (1))));
}

static void
on_name (gboolean *owned)
{
  *owned = TRUE;
}

static GDBusConnection *
start_desktop (GTestDBus *daemon)
{
  static const GDBusInterfaceVTable table = { .method_call = on_method_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  g_autoptr (GError) error = NULL;
  gboolean owned = FALSE;
  GDBusConnection *bus =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (daemon),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL,
                                              NULL,
                                              &error);

  g_assert_no_error (error);
  g_dbus_connection_register_object (bus, PATH, node->interfaces[0], &table, NULL, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection_with_closures (bus,
                                              "org.freedesktop.portal.Desktop",
                                              G_BUS_NAME_OWNER_FLAGS_NONE,
                                              g_cclosure_new_swap (G_CALLBACK (on_name),
                                                                   &owned,
                                                                   NULL),
                                              NULL);
  while (!owned)
    g_main_context_iteration (NULL, TRUE);
  return bus;
}

static void
say (GDBusConnection *desktop, const char *namespace, guint32 value)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (
      desktop,
      NULL,
      PATH,
      INTERFACE,
      "SettingChanged",
      g_variant_new ("(ssv)", namespace, "color-scheme", g_variant_new_uint32 (value)),
      &error);
  g_assert_no_error (error);
}

static void
wait_for (guint *count, guint wanted)
{
  while (*count < wanted)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (*count, ==, wanted);
}

static void
test_desktop (void)
{
  g_autoptr (GTestDBus) daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) desktop = NULL;
  HeraldPortalColorScheme *scheme;
  guint count = 0;

  g_test_dbus_up (daemon);
  desktop = start_desktop (daemon);
  scheme = herald_portal_color_scheme_new ();
  g_signal_connect_swapped (scheme, "changed", G_CALLBACK (on_changed), &count);
  g_assert_false (herald_portal_color_scheme_is_known (scheme));
  g_assert_false (herald_portal_color_scheme_prefers_dark (scheme));

  wait_for (&count, 1);
  g_assert_true (herald_portal_color_scheme_is_known (scheme));
  g_assert_true (herald_portal_color_scheme_prefers_dark (scheme));
  say (desktop, "org.freedesktop.appearance", 2);
  wait_for (&count, 2);
  g_assert_false (herald_portal_color_scheme_prefers_dark (scheme));
  /* Other settings of the desktop are not ours. */
  say (desktop, "org.example.other", 1);
  say (desktop, "org.freedesktop.appearance", 1);
  wait_for (&count, 3);
  g_assert_true (herald_portal_color_scheme_prefers_dark (scheme));

  g_assert_finalize_object (scheme);
  g_dbus_connection_close_sync (desktop, NULL, NULL);
  g_test_dbus_stop (daemon);
}

static void
test_gone_before_the_answer (void)
{
  HeraldPortalColorScheme *scheme = herald_portal_color_scheme_new ();

  g_object_run_dispose (G_OBJECT (scheme));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (herald_portal_color_scheme_is_known (scheme));
  g_assert_finalize_object (scheme);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/portal/desktop", test_desktop);
  g_test_add_func ("/ui/portal/gone-before-the-answer", test_gone_before_the_answer);
  return g_test_run ();
}
