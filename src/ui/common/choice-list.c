/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of several, in a drop-down whose words wrap and are never cut. GtkDropDown asks for one line
 * whatever its width; this asks for as many as its words take. */
#include "config.h"

#include "common/choice-list.h"

#include "common/access.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/wrap-button.h"

struct _HeraldChoiceList
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (HeraldChoiceList, herald_choice_list, GTK_TYPE_WIDGET)

static const char *
get_name (HeraldChoiceList *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));

  return name != NULL ? gtk_string_object_get_string (name) : "";
}

/* What its words take beyond one line when the drop-down is that wide. */
static int
extra_height (HeraldChoiceList *self, int width)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (self->drop_down, get_name (self));
  g_autoptr (PangoAttrList) breaks = herald_text_breaks_new (get_name (self));
  int natural, words, line, lines;

  gtk_widget_measure (self->drop_down, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  pango_layout_get_pixel_size (layout, &words, &line);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (layout, breaks);
  pango_layout_set_width (layout, MAX (width - (natural - words), 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &lines);
  return lines - line;
}

static void
on_setup (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem *item,
          gpointer data G_GNUC_UNUSED)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  herald_label_wrap (GTK_LABEL (label));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem *item,
         gpointer data G_GNUC_UNUSED)
{
  GtkStringObject *name = gtk_list_item_get_item (item);

  herald_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                         gtk_string_object_get_string (name));
}

static GtkSizeRequestMode
herald_choice_list_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_choice_list_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  HeraldChoiceList *self = HERALD_CHOICE_LIST (widget);
  int extra = 0;

  gtk_widget_measure (
      self->drop_down, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    extra = extra_height (self, for_size);
  *minimum += extra;
  *natural += extra;
  if (extra > 0)
    *minimum_baseline = *natural_baseline = -1;
}

static void
herald_choice_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *drop_down = HERALD_CHOICE_LIST (widget)->drop_down;

  gtk_widget_size_allocate (drop_down, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static gboolean
herald_choice_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HERALD_CHOICE_LIST (widget)->drop_down);
}

static gboolean
herald_choice_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (HERALD_CHOICE_LIST (widget)->drop_down, direction);
}

static void
herald_choice_list_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_CHOICE_LIST (object)->drop_down, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_choice_list_parent_class)->dispose (object);
}

static void
herald_choice_list_class_init (HeraldChoiceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_choice_list_dispose;
  widget_class->get_request_mode = herald_choice_list_get_request_mode;
  widget_class->measure = herald_choice_list_measure;
  widget_class->size_allocate = herald_choice_list_size_allocate;
  widget_class->grab_focus = herald_choice_list_grab_focus;
  widget_class->focus = herald_choice_list_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
herald_choice_list_init (HeraldChoiceList *self G_GNUC_UNUSED)
{
}

/**
 * herald_choice_list_new:
 * @names: (array zero-terminated=1): what there is to choose
 *
 * Returns: (transfer floating): a drop-down with the first one chosen
 */
GtkWidget *
herald_choice_list_new (const char *const *names)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);

  herald_access_name_drop_down (GTK_DROP_DOWN (choice), NULL);
  return herald_choice_list_new_over (GTK_DROP_DOWN (choice));
}

/**
 * herald_choice_list_new_over:
 * @choice: (transfer floating): a drop-down over a #GtkStringList, in no other widget
 *
 * Returns: (transfer floating): what to put in the place of @choice
 */
GtkWidget *
herald_choice_list_new_over (GtkDropDown *choice)
{
  HeraldChoiceList *self = g_object_new (HERALD_TYPE_CHOICE_LIST, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_factory (choice, factory);
  self->drop_down = GTK_WIDGET (choice);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (choice,
                            "notify::selected-item",
                            G_CALLBACK (gtk_widget_queue_resize),
                            self);
  return GTK_WIDGET (self);
}

/**
 * herald_choice_list_put_over:
 * @choice: a drop-down over a #GtkStringList, the last of a #GtkBox
 *
 * Puts a list into the place of @choice, which says what is chosen.
 */
void
herald_choice_list_put_over (GtkDropDown *choice)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (choice));

  g_return_if_fail (GTK_IS_BOX (box));

  herald_access_name_drop_down (choice, NULL);
  g_object_ref (choice);
  gtk_box_remove (GTK_BOX (box), GTK_WIDGET (choice));
  gtk_box_append (GTK_BOX (box), herald_choice_list_new_over (choice));
  g_object_unref (choice);
}

/**
 * herald_choice_list_get_drop_down:
 * @self: a list
 *
 * Returns: (transfer none): the #GtkDropDown, over a #GtkStringList
 */
GtkWidget *
herald_choice_list_get_drop_down (HeraldChoiceList *self)
{
  g_return_val_if_fail (HERALD_IS_CHOICE_LIST (self), NULL);

  return self->drop_down;
}
