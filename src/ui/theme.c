/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light, dark or high contrast: follows the reader's wish and the desktop's, and knows the colours
 * that pictures may use. */

#include "theme.h"

#include "portal-color-scheme.h"

#include <gtk/gtk.h>

struct _HeraldTheme
{
  GObject parent_instance;

  HeraldColorScheme scheme;
  HeraldPortalColorScheme *portal; /* (nullable) made when the system's wish is first asked for */
  HeraldPalette palette;
  gboolean dark;
  gboolean high_contrast;
  gboolean overruled; /* whether GTK's own setting was set by us */
};

G_DEFINE_FINAL_TYPE (HeraldTheme, herald_theme, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What GTK's own themes define as theme_fg_color, theme_base_color and theme_bg_color: no call
 * that all supported versions share can ask a widget. */
static const struct
{
  guint32 fg;
  guint32 base;
  guint32 window;
} grounds[2][2] = {
  { { 0x2e3436, 0xffffff, 0xf6f5f4 }, { 0xeeeeec, 0x2d2d2d, 0x353535 } },
  { { 0x272c2e, 0xffffff, 0xfdfdfc }, { 0xf3f3f1, 0x2d2d2d, 0x303030 } },
};

/* A theme's name may carry its variant: "Default:dark", "Default-hc-dark", "HighContrastInverse".
 */
static char *
dup_theme_name (GtkSettings *settings)
{
  const char *forced = g_getenv ("GTK_THEME");
  g_autofree char *name = NULL;

  if (forced != NULL && *forced != '\0')
    return g_ascii_strdown (forced, -1);
  g_object_get (settings, "gtk-theme-name", &name, NULL);
  return g_ascii_strdown (name != NULL ? name : "", -1);
}

static gboolean
is_forced (void)
{
  const char *forced = g_getenv ("GTK_THEME");

  return forced != NULL && *forced != '\0';
}

static void
read_variant (GtkSettings *settings, gboolean *dark, gboolean *high_contrast)
{
  g_autofree char *name = dup_theme_name (settings);

  *high_contrast = strstr (name, "highcontrast") != NULL || g_str_has_suffix (name, "-hc") ||
                   g_str_has_suffix (name, ":hc") || g_str_has_suffix (name, "hc-dark");
  *dark = g_str_has_suffix (name, "dark") || g_str_has_suffix (name, "highcontrastinverse");
  if (!*dark && !is_forced ())
    g_object_get (settings, "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
compute_palette (HeraldTheme *self)
{
  herald_palette_init (&self->palette,
                       herald_color_from_hex (grounds[self->high_contrast][self->dark].fg),
                       herald_color_from_hex (grounds[self->high_contrast][self->dark].base),
                       herald_color_from_hex (grounds[self->high_contrast][self->dark].window));
  if (self->high_contrast)
    herald_palette_strengthen (&self->palette);
}

static gboolean
wants_dark (HeraldTheme *self)
{
  switch (self->scheme)
    {
    case HERALD_COLOR_SCHEME_LIGHT:
      return FALSE;
    case HERALD_COLOR_SCHEME_DARK:
      return TRUE;
    case HERALD_COLOR_SCHEME_SYSTEM:
    default:
      return self->portal != NULL && herald_portal_color_scheme_prefers_dark (self->portal);
    }
}

/* The system's wish counts only once it is known: until then GTK's own setting stands. Each touch
 * of the setting makes GTK read its whole theme again, so it is left alone where it is right. */
static void
apply_scheme (HeraldTheme *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean ours = self->scheme != HERALD_COLOR_SCHEME_SYSTEM ||
                  (self->portal != NULL && herald_portal_color_scheme_is_known (self->portal));
  gboolean dark;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, NULL);
  if (ours && dark != wants_dark (self))
    {
      g_object_set (settings, "gtk-application-prefer-dark-theme", !dark, NULL);
      self->overruled = TRUE;
    }
  else if (!ours && self->overruled)
    {
      gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
      self->overruled = FALSE;
    }
}

static void
on_settings_changed (HeraldTheme *self)
{
  gboolean dark;
  gboolean high_contrast;

  read_variant (gtk_settings_get_default (), &dark, &high_contrast);
  if (dark == self->dark && high_contrast == self->high_contrast)
    return;
  self->dark = dark;
  self->high_contrast = high_contrast;
  compute_palette (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
herald_theme_finalize (GObject *object)
{
  HeraldTheme *self = HERALD_THEME (object);

  g_clear_object (&self->portal);
  G_OBJECT_CLASS (herald_theme_parent_class)->finalize (object);
}

static void
herald_theme_class_init (HeraldThemeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_theme_finalize;

  /**
   * HeraldTheme::changed:
   * @self: the theme
   *
   * The colours of herald_theme_get_palette() are others now: draw again.
   */
  signals[CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_THEME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_theme_init (HeraldTheme *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  read_variant (settings, &self->dark, &self->high_contrast);
  compute_palette (self);
  g_signal_connect_object (settings,
                           "notify::gtk-theme-name",
                           G_CALLBACK (on_settings_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings,
                           "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (on_settings_changed),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * herald_theme_get_default:
 *
 * The theme of the default display. GTK must be initialised.
 *
 * Returns: (transfer none): the one theme
 */
HeraldTheme *
herald_theme_get_default (void)
{
  static HeraldTheme *theme = NULL;

  if (theme == NULL)
    theme = g_object_new (HERALD_TYPE_THEME, NULL);
  return theme;
}

/**
 * herald_theme_get_palette:
 *
 * Returns: (transfer none): the colours that pictures use now; they change with
 *   #HeraldTheme::changed, the address stays
 */
const HeraldPalette *
herald_theme_get_palette (void)
{
  return &herald_theme_get_default ()->palette;
}

/**
 * herald_theme_get_color_scheme:
 * @self: the theme
 *
 * Returns: which colours the reader wants
 */
HeraldColorScheme
herald_theme_get_color_scheme (HeraldTheme *self)
{
  g_return_val_if_fail (HERALD_IS_THEME (self), HERALD_COLOR_SCHEME_SYSTEM);

  return self->scheme;
}

/**
 * herald_theme_set_color_scheme:
 * @self: the theme
 * @scheme: which colours the reader wants
 *
 * Takes effect at once in every window. The system's wish is asked for without waiting; where no
 * desktop answers, GTK's own setting stands.
 */
void
herald_theme_set_color_scheme (HeraldTheme *self, HeraldColorScheme scheme)
{
  g_return_if_fail (HERALD_IS_THEME (self));

  self->scheme = scheme;
  if (scheme == HERALD_COLOR_SCHEME_SYSTEM && self->portal == NULL)
    {
      self->portal = herald_portal_color_scheme_new ();
      g_signal_connect_object (
          self->portal, "changed", G_CALLBACK (apply_scheme), self, G_CONNECT_SWAPPED);
    }
  apply_scheme (self);
}

/**
 * herald_theme_is_dark:
 * @self: the theme
 *
 * Returns: whether text is lighter than its ground
 */
gboolean
herald_theme_is_dark (HeraldTheme *self)
{
  g_return_val_if_fail (HERALD_IS_THEME (self), FALSE);

  return self->dark;
}

/**
 * herald_theme_is_high_contrast:
 * @self: the theme
 *
 * Returns: whether outlines have to be plain
 */
gboolean
herald_theme_is_high_contrast (HeraldTheme *self)
{
  g_return_val_if_fail (HERALD_IS_THEME (self), FALSE);

  return self->high_contrast;
}
