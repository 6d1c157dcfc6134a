/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets children one after the other, like words, and goes on in a new line where there is no room.
 * Lines end together at the end of the text direction, or begin together. */
#include "config.h"

#include "common/wrap-layout.h"

/* The unit of the design. */
#define SPACING 6

struct _HeraldWrapLayout
{
  GtkLayoutManager parent_instance;

  gboolean is_flush; /* whether lines begin together */
  int spacing;       /* between two in a line */
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
take_line (GtkWidget *child, int spacing, int room)
{
  Line line = { child, NULL, 0, 0 };

  while (child != NULL)
    {
      int width = width_of (child, room);
      int height;

      if (child != line.first && line.width + spacing + width > room)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      line.width += width + (child != line.first ? spacing : 0);
      line.height = MAX (line.height, height);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  line.end = child;
  return line;
}

static void
measure_width (GtkWidget *widget, int spacing, int *minimum, int *natural)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));

  while (child != NULL)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? spacing : 0);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
}

static int
measure_height (GtkWidget *widget, int spacing, int width)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Line line = take_line (child, spacing, width < 0 ? G_MAXINT : width);

      height += line.height + (height > 0 ? SPACING : 0);
      child = line.end;
    }
  return height;
}

/* Whether what stands around runs the other way, as text does around a scale of numbers. */
static gboolean
is_foreign (GtkWidget *widget)
{
  GtkWidget *around = gtk_widget_get_parent (widget);

  return around != NULL && gtk_widget_get_direction (around) != gtk_widget_get_direction (widget);
}

/* The side at which lines meet is that of what stands around. */
static void
place_line (HeraldWrapLayout *self, GtkWidget *widget, const Line *line, int room, int y)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = self->is_flush != is_foreign (widget) ? 0 : MAX (room - line->width, 0);

  for (GtkWidget *child = line->first; child != line->end;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int width = width_of (child, room);
      GtkAllocation place = { is_mirrored ? room - x - width : x, y, width, line->height };

      gtk_widget_size_allocate (child, &place, -1);
      x += width + self->spacing;
    }
}

static GtkSizeRequestMode
herald_wrap_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                     GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline G_GNUC_UNUSED,
                            int *natural_baseline G_GNUC_UNUSED)
{
  int spacing = HERALD_WRAP_LAYOUT (manager)->spacing;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, spacing, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, spacing, for_size);
}

static void
herald_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  HeraldWrapLayout *self = HERALD_WRAP_LAYOUT (manager);
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int y = MAX (height - measure_height (widget, self->spacing, width), 0) / 2;

  while (child != NULL)
    {
      Line line = take_line (child, self->spacing, width);

      place_line (self, widget, &line, width, y);
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
herald_wrap_layout_init (HeraldWrapLayout *self)
{
  self->spacing = SPACING;
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

/**
 * herald_wrap_layout_set_spacing:
 * @self: a layout
 * @spacing: the space between two in a line, in pixels; that between lines stays the usual one
 *
 * For what has to be read apart: groups of words, not buttons.
 */
void
herald_wrap_layout_set_spacing (HeraldWrapLayout *self, int spacing)
{
  g_return_if_fail (HERALD_IS_WRAP_LAYOUT (self) && spacing >= 0);

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
