/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a specimen is looked at with: its lenses, its colours, and what was drawn. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/specimen-tools.h"

#include "common/access.h"
#include "common/choice-list.h"
#include "common/room-box.h"
#include "common/wrap-button.h"
#include "common/wrap-layout.h"
#include "result/choice-strip.h"

struct _HeraldSpecimenTools
{
  GtkWidget parent_instance;

  HeraldSpecimenCanvas *canvas; /* outlives this */
  HeraldChoiceStrip *lenses;
  GtkWidget *variants_room;    /* (nullable) one of the next two */
  HeraldChoiceStrip *variants; /* (nullable) */
  GtkDropDown *variants_list;  /* (nullable) the same in one line */
  GtkToggleButton *truth;
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (HeraldSpecimenTools, herald_specimen_tools, GTK_TYPE_WIDGET)

static guint
index_of (guint objective)
{
  guint index = 0;

  while (index + 1 < HERALD_SPECIMEN_N_OBJECTIVES && herald_specimen_objectives[index] < objective)
    index++;
  return index;
}

static void
show_look (HeraldSpecimenTools *self)
{
  const HeraldSpecimenLook *look = herald_specimen_canvas_get_look (self->canvas);

  self->is_changing = TRUE;
  herald_choice_strip_set_selected (self->lenses, index_of (look->objective));
  gtk_toggle_button_set_active (self->truth, look->overlay);
  if (self->variants != NULL)
    {
      herald_choice_strip_set_selected (self->variants, look->variant);
      gtk_drop_down_set_selected (self->variants_list, look->variant);
    }
  self->is_changing = FALSE;
}

/* All three say how it is looked at, whichever was touched. */
static void
on_touched (HeraldSpecimenTools *self)
{
  HeraldSpecimenLook look = {
    .objective = herald_specimen_objectives[herald_choice_strip_get_selected (self->lenses)],
    .variant = self->variants != NULL ? herald_choice_strip_get_selected (self->variants) : 0,
    .overlay = gtk_toggle_button_get_active (self->truth),
  };

  if (!self->is_changing)
    herald_specimen_canvas_set_look (self->canvas, &look);
}

static void
on_listed (HeraldSpecimenTools *self)
{
  if (self->is_changing)
    return;
  herald_choice_strip_set_selected (self->variants,
                                    gtk_drop_down_get_selected (self->variants_list));
  on_touched (self);
}

static void
herald_specimen_tools_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_specimen_tools_parent_class)->dispose (object);
}

static void
herald_specimen_tools_class_init (HeraldSpecimenToolsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_specimen_tools_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static HeraldChoiceStrip *
make_strip (HeraldSpecimenTools *self, const char *const *names, const char *label)
{
  GtkWidget *strip = herald_choice_strip_new (names);

  gtk_widget_add_css_class (strip, "herald-lenses");
  gtk_widget_set_layout_manager (strip, herald_wrap_layout_new_flush ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (strip, "chosen", G_CALLBACK (on_touched), self);
  return HERALD_CHOICE_STRIP (strip);
}

static void
add (HeraldSpecimenTools *self, gpointer tool)
{
  gtk_widget_insert_before (tool, GTK_WIDGET (self), GTK_WIDGET (self->truth));
}

static GtkDropDown *
make_list (HeraldSpecimenTools *self, const char *const *names, const char *label)
{
  GtkDropDown *list = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));

  herald_access_set_name (GTK_WIDGET (list), label);
  herald_access_name_drop_down (list, NULL);
  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (on_listed), self);
  return list;
}

static void
herald_specimen_tools_init (HeraldSpecimenTools *self)
{
  static const char *const names[] = { "5×", "10×", "20×", "40×", NULL };

  gtk_widget_set_layout_manager (GTK_WIDGET (self), herald_wrap_layout_new_flush ());
  self->truth =
      GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_ ("Show What Was D_rawn")));
  herald_button_wrap (GTK_BUTTON (self->truth));
  gtk_widget_add_css_class (GTK_WIDGET (self->truth), "herald-truth");
  gtk_widget_set_visible (GTK_WIDGET (self->truth), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->truth), GTK_WIDGET (self));
  g_signal_connect_swapped (self->truth, "toggled", G_CALLBACK (on_touched), self);
  self->lenses = make_strip (self, names, _ ("Lens"));
  add (self, self->lenses);
}

/**
 * herald_specimen_tools_new:
 * @canvas: the picture; outlives them
 *
 * Returns: (transfer floating): the tools
 */
GtkWidget *
herald_specimen_tools_new (HeraldSpecimenCanvas *canvas)
{
  HeraldSpecimenTools *self = g_object_new (HERALD_TYPE_SPECIMEN_TOOLS, NULL);

  self->canvas = canvas;
  g_signal_connect_object (canvas, "look-changed", G_CALLBACK (show_look), self, G_CONNECT_SWAPPED);
  show_look (self);
  return GTK_WIDGET (self);
}

/**
 * herald_specimen_tools_set_variants:
 * @self: the tools
 * @names: (nullable) (array zero-terminated=1): the ways to colour the picture
 */
void
herald_specimen_tools_set_variants (HeraldSpecimenTools *self, const char *const *names)
{
  g_clear_pointer (&self->variants_room, gtk_widget_unparent);
  self->variants = NULL;
  self->variants_list = NULL;
  if (names == NULL)
    return;
  self->is_changing = TRUE;
  self->variants = make_strip (self, names, _ ("Colours"));
  self->variants_list = make_list (self, names, _ ("Colours"));
  self->is_changing = FALSE;
  self->variants_room = herald_room_box_new (GTK_WIDGET (self->variants),
                                             herald_choice_list_new_over (self->variants_list),
                                             1);
  add (self, self->variants_room);
}

/**
 * herald_specimen_tools_offer_overlay:
 * @self: the tools
 * @is_offered: whether what was drawn can be marked
 */
void
herald_specimen_tools_offer_overlay (HeraldSpecimenTools *self, gboolean is_offered)
{
  gtk_widget_set_visible (GTK_WIDGET (self->truth), is_offered);
}
