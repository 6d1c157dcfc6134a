/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages to choose from, each by its own name: who can't read the others finds it. */
#include "config.h"

#include "language-list.h"

#include "content/language.h"
#include "fonts.h"

#include <glib/gi18n.h>

struct _HeraldLanguageList
{
  GtkWidget parent_instance;

  guint n_languages;
};

G_DEFINE_FINAL_TYPE (HeraldLanguageList, herald_language_list, GTK_TYPE_WIDGET)

static void
add_row (HeraldLanguageList *self, const char *code, const char *name)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "herald-body");
  g_object_set (button,
                "accessible-role",
                GTK_ACCESSIBLE_ROLE_RADIO,
                "child",
                label,
                "action-name",
                "app.language",
                NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "herald-row");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* A name in letters that nothing here can show would be a row of boxes. */
static const char *
get_name (HeraldLanguageList *self, const HeraldLanguage *language)
{
  return herald_fonts_can_show (GTK_WIDGET (self), language) ? language->name
                                                             : language->plain_name;
}

static void
herald_language_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_language_list_parent_class)->dispose (object);
}

static void
herald_language_list_class_init (HeraldLanguageListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_language_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
herald_language_list_init (HeraldLanguageList *self)
{
  g_autoptr (GPtrArray) offered = herald_language_list_offered ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (
                                      gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-list");
  /* Translators: the language that the system is set to */
  add_row (self, "", _ ("As the System"));
  for (guint i = 0; i < offered->len; i++)
    {
      const HeraldLanguage *language = offered->pdata[i];

      add_row (self, language->code, get_name (self, language));
    }
  self->n_languages = offered->len;
}

/**
 * herald_language_list_has_choice:
 * @self: the list
 *
 * Returns: whether there is more than one language
 */
gboolean
herald_language_list_has_choice (HeraldLanguageList *self)
{
  return self->n_languages > 1;
}
