/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of several, in a drop-down whose words wrap and are never cut. GtkDropDown asks for one line
 * whatever its width; this asks for as many as its words take. */
#include "config.h"

#include "common/labels.h"
#include "result/choice-list.h"

#include "common/access.h"

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
  int natural, words, line, lines;

  gtk_widget_measure (self->drop_down, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  pango_layout_get_pixel_size (layout, &words, &line);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
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
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
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
herald_choice_list_init (HeraldChoiceList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "factory", factory, NULL);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down,
                            "notify::selected",
                            G_CALLBACK (gtk_widget_queue_resize),
                            self);
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
  HeraldChoiceList *self = g_object_new (HERALD_TYPE_CHOICE_LIST, NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (model));
  herald_access_name_drop_down (GTK_DROP_DOWN (self->drop_down), NULL);
  return GTK_WIDGET (self);
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
