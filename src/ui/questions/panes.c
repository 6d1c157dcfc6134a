/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places, entries and a page: side by side where there is room for three. For two, the places
 * become a choice above the entries. For one, either the entries or the page shows. Nothing moves
 * to another parent on the way, so that the focus stays. */
#include "config.h"

#include "questions/panes.h"

#include "common/access.h"
#include "common/metrics.h"

#define THREE_FROM 1000.0
#define TWO_FROM 640.0
#define SIDE_WIDTH 208.0
#define LIST_WIDTH 336.0

struct _HeraldPanes
{
  GtkWidget parent_instance;

  GtkWidget *side;
  GtkWidget *middle; /* choice above list */
  GtkWidget *choice;
  GtkWidget *page;
  guint n_shown;
  gboolean is_page_open;
  guint settle_id;
};

enum
{
  PROP_PAGE_OPEN = 1,
  PROP_N_SHOWN,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (HeraldPanes, herald_panes, GTK_TYPE_WIDGET)

/* What can't be done while sizes are handed out. */
static gboolean
on_settle (gpointer data)
{
  HeraldPanes *self = data;

  self->settle_id = 0;
  gtk_widget_set_visible (self->choice, self->n_shown < 3);
  if (self->n_shown == 1)
    gtk_widget_add_css_class (GTK_WIDGET (self), "herald-narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "herald-narrow");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
  return G_SOURCE_REMOVE;
}

static void
set_n_shown (HeraldPanes *self, guint n_shown)
{
  if (self->n_shown == n_shown)
    return;
  self->n_shown = n_shown;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add (on_settle, self);
}

static void
herald_panes_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size G_GNUC_UNUSED,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  HeraldPanes *self = HERALD_PANES (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (herald_widget_get_minimum_width (self->middle),
                      herald_widget_get_minimum_width (self->page));
      *natural = MAX (*minimum, (int)(THREE_FROM * herald_widget_get_unit (GTK_WIDGET (self))));
      return;
    }
  /* Everything scrolls. */
  *minimum = 100;
  *natural = 600;
}

static void
place (GtkWidget *child, gboolean is_shown, int x, int width, int height)
{
  GtkAllocation allocation = { x, 0, width, height };

  herald_access_show_child (child, is_shown);
  if (is_shown)
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
place_beside (HeraldPanes *self, int side, int list, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int page = width - side - list;

  place (self->side, side > 0, is_rtl ? width - side : 0, side, height);
  place (self->middle, TRUE, is_rtl ? page : side, list, height);
  place (self->page, TRUE, is_rtl ? 0 : side + list, page, height);
}

static void
herald_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  HeraldPanes *self = HERALD_PANES (widget);
  double unit = herald_widget_get_unit (GTK_WIDGET (self));
  int side = MAX ((int)(SIDE_WIDTH * unit), herald_widget_get_minimum_width (self->side));
  int list = MAX ((int)(LIST_WIDTH * unit), herald_widget_get_minimum_width (self->middle));
  int page = herald_widget_get_minimum_width (self->page);

  if (width >= MAX (THREE_FROM * unit, side + list + page))
    {
      set_n_shown (self, 3);
      place_beside (self, side, list, width, height);
    }
  else if (width >= MAX (TWO_FROM * unit, list + page))
    {
      set_n_shown (self, 2);
      place_beside (self, 0, list, width, height);
    }
  else
    {
      set_n_shown (self, 1);
      place (self->side, FALSE, 0, 0, 0);
      place (self->middle, !self->is_page_open, 0, width, height);
      place (self->page, self->is_page_open, 0, width, height);
    }
}

static void
herald_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec G_GNUC_UNUSED)
{
  HeraldPanes *self = HERALD_PANES (object);

  if (id == PROP_PAGE_OPEN)
    g_value_set_boolean (value, self->is_page_open);
  else
    g_value_set_uint (value, self->n_shown);
}

static void
herald_panes_set_property (GObject *object,
                           guint id G_GNUC_UNUSED,
                           const GValue *value,
                           GParamSpec *spec G_GNUC_UNUSED)
{
  herald_panes_set_page_open (HERALD_PANES (object), g_value_get_boolean (value));
}

static void
herald_panes_dispose (GObject *object)
{
  HeraldPanes *self = HERALD_PANES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->middle, gtk_widget_unparent);
  g_clear_pointer (&self->page, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_panes_parent_class)->dispose (object);
}

static void
herald_panes_class_init (HeraldPanesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = herald_panes_dispose;
  object_class->get_property = herald_panes_get_property;
  object_class->set_property = herald_panes_set_property;
  widget_class->measure = herald_panes_measure;
  widget_class->size_allocate = herald_panes_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_PAGE_OPEN] =
      g_param_spec_boolean ("page-open",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SHOWN] =
      g_param_spec_uint ("n-shown", NULL, NULL, 1, 3, 3, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
herald_panes_init (HeraldPanes *self)
{
  self->n_shown = 3;
}

/**
 * herald_panes_new:
 * @side: the places
 * @choice: the same as a choice, for where there is no room for @side
 * @list: the entries of a place
 * @page: what is open
 *
 * Returns: (transfer floating): all of them
 */
GtkWidget *
herald_panes_new (GtkWidget *side, GtkWidget *choice, GtkWidget *list, GtkWidget *page)
{
  HeraldPanes *self = g_object_new (HERALD_TYPE_PANES, NULL);

  self->side = side;
  self->choice = choice;
  self->middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->page = page;
  gtk_widget_add_css_class (side, "herald-places-pane");
  gtk_widget_add_css_class (self->middle, "herald-entries-pane");
  gtk_widget_set_vexpand (list, TRUE);
  gtk_widget_set_visible (choice, FALSE);
  gtk_box_append (GTK_BOX (self->middle), choice);
  gtk_box_append (GTK_BOX (self->middle), list);
  gtk_widget_set_parent (side, GTK_WIDGET (self));
  gtk_widget_set_parent (self->middle, GTK_WIDGET (self));
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The focus does not stay behind in what is hidden. */
static void
show_one (HeraldPanes *self)
{
  GtkWidget *shown = self->is_page_open ? self->page : self->middle;
  GtkWidget *hidden = self->is_page_open ? self->middle : self->page;
  gboolean is_focus_lost = has_focus (hidden);

  herald_access_show_child (shown, TRUE);
  herald_access_show_child (hidden, FALSE);
  if (is_focus_lost)
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

/**
 * herald_panes_set_page_open:
 * @self: the panes
 * @is_open: whether to show the page where there is room for one
 */
void
herald_panes_set_page_open (HeraldPanes *self, gboolean is_open)
{
  if (self->is_page_open == is_open)
    return;
  self->is_page_open = is_open;
  if (self->n_shown == 1)
    show_one (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE_OPEN]);
}

/**
 * herald_panes_is_page_open:
 * @self: the panes
 *
 * Returns: whether the page shows where there is room for one
 */
gboolean
herald_panes_is_page_open (HeraldPanes *self)
{
  return self->is_page_open;
}

/**
 * herald_panes_get_n_shown:
 * @self: the panes
 *
 * Returns: how many there is room for, 1 to 3
 */
guint
herald_panes_get_n_shown (HeraldPanes *self)
{
  return self->n_shown;
}
