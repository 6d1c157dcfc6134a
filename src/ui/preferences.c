/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language, text size and colours, each taken over at once. */
#include "config.h"

#include "preferences.h"

#include "common/columns.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "common/title-bar.h"
#include "common/wrap-button.h"
#include "language-list.h"

#include <glib/gi18n.h>

struct _HeraldPreferences
{
  GtkWindow parent_instance;

  GtkWidget *language_part;
  HeraldLanguageList *languages;
  GtkLabel *percent_label;
  GtkLabel *kept_label;
  GtkCheckButton *system_button;
  GtkCheckButton *light_button;
  GtkCheckButton *dark_button;

  HeraldSettings *settings;
};

G_DEFINE_FINAL_TYPE (HeraldPreferences, herald_preferences, GTK_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkCheckButton *
get_button (HeraldPreferences *self, HeraldColorScheme scheme)
{
  switch (scheme)
    {
    case HERALD_COLOR_SCHEME_LIGHT:
      return self->light_button;
    case HERALD_COLOR_SCHEME_DARK:
      return self->dark_button;
    case HERALD_COLOR_SCHEME_SYSTEM:
    default:
      return self->system_button;
    }
}

static void
show_text_percent (HeraldPreferences *self)
{
  /* Translators: the size of text, such as "125 %". Write it as your language writes percents. */
  g_autofree char *text =
      g_strdup_printf (_ ("%d %%"), herald_settings_get_text_percent (self->settings));
  g_autofree char *isolated = herald_text_isolate_new (text);

  herald_label_set_text (self->percent_label, isolated);
}

static void
show_color_scheme (HeraldPreferences *self)
{
  gtk_check_button_set_active (get_button (self, herald_settings_get_color_scheme (self->settings)),
                               TRUE);
}

static void
on_scheme_toggled (GtkCheckButton *button, HeraldPreferences *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  if (button == self->light_button)
    herald_settings_set_color_scheme (self->settings, HERALD_COLOR_SCHEME_LIGHT);
  else if (button == self->dark_button)
    herald_settings_set_color_scheme (self->settings, HERALD_COLOR_SCHEME_DARK);
  else
    herald_settings_set_color_scheme (self->settings, HERALD_COLOR_SCHEME_SYSTEM);
}

static void
herald_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HeraldPreferences *self = HERALD_PREFERENCES (object);

  if (id == PROP_SETTINGS)
    self->settings = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
herald_preferences_constructed (GObject *object)
{
  HeraldPreferences *self = HERALD_PREFERENCES (object);

  G_OBJECT_CLASS (herald_preferences_parent_class)->constructed (object);
  show_text_percent (self);
  show_color_scheme (self);
  gtk_widget_set_visible (GTK_WIDGET (self->kept_label),
                          !herald_settings_are_kept (self->settings));
  g_signal_connect_object (self->settings,
                           "notify::text-percent",
                           G_CALLBACK (show_text_percent),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings,
                           "notify::color-scheme",
                           G_CALLBACK (show_color_scheme),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
herald_preferences_finalize (GObject *object)
{
  g_clear_object (&HERALD_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (herald_preferences_parent_class)->finalize (object);
}

static void
herald_preferences_class_init (HeraldPreferencesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = herald_preferences_set_property;
  object_class->constructed = herald_preferences_constructed;
  object_class->finalize = herald_preferences_finalize;

  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings",
                           NULL,
                           NULL,
                           HERALD_TYPE_SETTINGS,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HERALD_TYPE_COLUMNS);
  g_type_ensure (HERALD_TYPE_LANGUAGE_LIST);
  g_type_ensure (HERALD_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, language_part);
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, languages);
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, percent_label);
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, kept_label);
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, system_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, light_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldPreferences, dark_button);
  gtk_widget_class_bind_template_callback (widget_class, on_scheme_toggled);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
herald_preferences_init (HeraldPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
  gtk_widget_set_visible (self->language_part, herald_language_list_has_choice (self->languages));
  herald_buttons_wrap (gtk_window_get_child (GTK_WINDOW (self)));
}

/**
 * herald_preferences_new:
 * @parent: (nullable): the window it belongs to
 * @settings: the reader's settings
 *
 * Returns: (transfer none): a window that shows and changes @settings
 */
GtkWidget *
herald_preferences_new (GtkWindow *parent, HeraldSettings *settings)
{
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HERALD_IS_SETTINGS (settings), NULL);

  return g_object_new (HERALD_TYPE_PREFERENCES,
                       "settings",
                       settings,
                       "transient-for",
                       parent,
                       "application",
                       parent != NULL ? gtk_window_get_application (parent) : NULL,
                       NULL);
}
