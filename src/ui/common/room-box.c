/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing in two ways: buttons side by side, and where those would take too many lines, a list to
 * choose from in the place of them; or a table, and where words in it would be parted, a list. */
#include "config.h"

#include "common/room-box.h"

#include "common/access.h"
#include "common/metrics.h"

/* Between lines, as a wrap layout has it. */
#define GAP 6

struct _HeraldRoomBox
{
  GtkWidget parent_instance;

  GtkWidget *full;
  GtkWidget *brief;
  guint most_lines; /* 0 where it goes by the width of words */
};

G_DEFINE_FINAL_TYPE (HeraldRoomBox, herald_room_box, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
herald_room_box_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
height_of (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* How high it is at most. A line is as high as the first of its things. */
static int
most_height (HeraldRoomBox *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->full);
  int line = first != NULL ? height_of (first, -1) : 0;

  if (self->most_lines == 0)
    return height_of (self->full, herald_widget_get_minimum_width (self->full));
  return (int)self->most_lines * (line + GAP) - GAP;
}

static gboolean
has_room (HeraldRoomBox *self, int width)
{
  if (self->most_lines == 0 && width >= 0)
    return width >= herald_widget_get_minimum_width (self->full);
  return width < 0 || height_of (self->full, width) <= most_height (self);
}

/* Never lower than in a wider window: GTK looks for the width that goes with a height, and would
 * look for ever. A list to choose from is as high as the buttons would be, then; a list to read
 * ends where it ends. */
static int
height_at (HeraldRoomBox *self, int width)
{
  return has_room (self, width) ? height_of (self->full, width)
                                : MAX (height_of (self->brief, width), most_height (self));
}

static void
herald_room_box_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline G_GNUC_UNUSED,
                         int *natural_baseline G_GNUC_UNUSED)
{
  HeraldRoomBox *self = HERALD_ROOM_BOX (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = height_at (self, for_size);
      return;
    }
  gtk_widget_measure (self->full, orientation, -1, minimum, natural, NULL, NULL);
  *minimum =
      MAX (self->most_lines > 0 ? *minimum : 0, herald_widget_get_minimum_width (self->brief));
  *natural = MAX (*natural, *minimum);
  herald_widget_fit_width (widget, for_size, minimum, natural);
}

static void
herald_room_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HeraldRoomBox *self = HERALD_ROOM_BOX (widget);
  gboolean is_full = has_room (self, width);

  herald_access_show_child (self->full, is_full);
  herald_access_show_child (self->brief, !is_full);
  if (!is_full && self->most_lines == 0)
    height = MIN (height, height_of (self->brief, width));
  gtk_widget_size_allocate (is_full ? self->full : self->brief,
                            &(GtkAllocation){ 0, 0, width, height },
                            baseline);
}

static void
herald_room_box_dispose (GObject *object)
{
  HeraldRoomBox *self = HERALD_ROOM_BOX (object);

  g_clear_pointer (&self->full, gtk_widget_unparent);
  g_clear_pointer (&self->brief, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_room_box_parent_class)->dispose (object);
}

static void
herald_room_box_class_init (HeraldRoomBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_room_box_dispose;
  widget_class->get_request_mode = herald_room_box_get_request_mode;
  widget_class->measure = herald_room_box_measure;
  widget_class->size_allocate = herald_room_box_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
herald_room_box_init (HeraldRoomBox *self G_GNUC_UNUSED)
{
}

/**
 * herald_room_box_new:
 * @full: (transfer floating): all things side by side, as a #HeraldWrapLayout sets them
 * @brief: (transfer floating): the same in one line
 * @most_lines: how many lines @full may take
 *
 * Returns: (transfer floating): whichever there is room for
 */
GtkWidget *
herald_room_box_new (GtkWidget *full, GtkWidget *brief, guint most_lines)
{
  HeraldRoomBox *self = g_object_new (HERALD_TYPE_ROOM_BOX, NULL);

  self->full = full;
  self->brief = brief;
  self->most_lines = most_lines;
  gtk_widget_set_parent (full, GTK_WIDGET (self));
  gtk_widget_set_parent (brief, GTK_WIDGET (self));
  herald_access_show_child (brief, FALSE);
  return GTK_WIDGET (self);
}

/**
 * herald_room_box_new_for_words:
 * @full: (transfer floating): a table; it needs as much width as its longest words
 * @brief: (transfer floating): the same below each other
 *
 * Returns: (transfer floating): whichever there is room for
 */
GtkWidget *
herald_room_box_new_for_words (GtkWidget *full, GtkWidget *brief)
{
  return herald_room_box_new (full, brief, 0);
}

/**
 * herald_room_box_is_brief:
 * @self: a box
 *
 * Returns: whether there was no room for all of it
 */
gboolean
herald_room_box_is_brief (HeraldRoomBox *self)
{
  return gtk_widget_get_child_visible (self->brief);
}
