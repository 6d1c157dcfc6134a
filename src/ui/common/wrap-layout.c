/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets children one after the other, like words, and goes on in a new line where there is no room.
 * Lines end together at the end of the text direction, or begin together. */
#include "config.h"

#include "common/wrap-layout.h"

#define SPACING 4

struct _HeraldWrapLayout
{
  GtkLayoutManager parent_instance;

  gboolean is_flush; /* whether lines begin together */
};

G_DEFINE_FINAL_TYPE (HeraldWrapLayout, herald_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* (nullable): the first child of the next line */
  int width;
  int height;
} Line;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
width_of (GtkWidget *child, int room)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return room < 0 ? natural : CLAMP (natural, minimum, MAX (minimum, room));
}

/* Takes as many children as fit @room, one at least. */
static Line
take_line (GtkWidget *child, int room)
{
  Line line = { child, NULL, 0, 0 };

  while (child != NULL)
    {
      int width = width_of (child, room);
      int height;

      if (child != line.first && line.width + SPACING + width > room)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      line.width += width + (child != line.first ? SPACING : 0);
      line.height = MAX (line.height, height);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  line.end = child;
  return line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));

  while (child != NULL)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
}

static int
measure_height (GtkWidget *widget, int width)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Line line = take_line (child, width < 0 ? G_MAXINT : width);

      height += line.height + (height > 0 ? SPACING : 0);
      child = line.end;
    }
  return height;
}

static void
place_line (const Line *line, int room, int y, gboolean is_flush, gboolean is_mirrored)
{
  int x = is_flush ? 0 : MAX (room - line->width, 0);

  for (GtkWidget *child = line->first; child != line->end;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int width = width_of (child, room);
      GtkAllocation place = { is_mirrored ? room - x - width : x, y, width, line->height };

      gtk_widget_size_allocate (child, &place, -1);
      x += width + SPACING;
    }
}

static GtkSizeRequestMode
herald_wrap_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                     GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_wrap_layout_measure (GtkLayoutManager *manager G_GNUC_UNUSED,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline G_GNUC_UNUSED,
                            int *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
herald_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = MAX (height - measure_height (widget, width), 0) / 2;

  while (child != NULL)
    {
      Line line = take_line (child, width);

      place_line (&line, width, y, HERALD_WRAP_LAYOUT (manager)->is_flush, is_mirrored);
      y += line.height + SPACING;
      child = line.end;
    }
}

static void
herald_wrap_layout_class_init (HeraldWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = herald_wrap_layout_get_request_mode;
  manager_class->measure = herald_wrap_layout_measure;
  manager_class->allocate = herald_wrap_layout_allocate;
}

static void
herald_wrap_layout_init (HeraldWrapLayout *self G_GNUC_UNUSED)
{
}

/**
 * herald_wrap_layout_new:
 *
 * Returns: (transfer full): a layout that goes on in a new line
 */
GtkLayoutManager *
herald_wrap_layout_new (void)
{
  return g_object_new (HERALD_TYPE_WRAP_LAYOUT, NULL);
}

/**
 * herald_wrap_layout_new_flush:
 *
 * Returns: (transfer full): the same, with lines that begin together, as text does
 */
GtkLayoutManager *
herald_wrap_layout_new_flush (void)
{
  HeraldWrapLayout *self = g_object_new (HERALD_TYPE_WRAP_LAYOUT, NULL);

  self->is_flush = TRUE;
  return GTK_LAYOUT_MANAGER (self);
}
