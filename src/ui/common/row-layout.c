/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets two children side by side, or one below the other where that takes less height, and all
 * further children below both. The first one begins the line and the second one ends it. */
#include "config.h"

#include "common/metrics.h"
#include "common/row-layout.h"

#define SPACING 12
#define LINE_SPACING 6

struct _HeraldRowLayout
{
  GtkLayoutManager parent_instance;

  gboolean keeps_start; /* whether the first child is not broken into lines to save a line */
};

enum
{
  PROP_KEEPS_START = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (HeraldRowLayout, herald_row_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How the two go together in a width. */
typedef struct
{
  int start_width;
  int end_width;
  int start_height;
  int end_height;
  int height;
  gboolean is_stacked;
} Fit;

typedef struct
{
  int minimum;
  int natural;
} Width;

static Width
width_of (GtkWidget *child)
{
  Width width = { 0, 0 };

  if (child != NULL)
    gtk_widget_measure (
        child, GTK_ORIENTATION_HORIZONTAL, -1, &width.minimum, &width.natural, NULL, NULL);
  return width;
}

static int
height_of (GtkWidget *child, int width)
{
  int height = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static GtkWidget *
nth_shown (GtkWidget *widget, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL && gtk_widget_should_layout (child) ? child : NULL;
}

static void
try_fit (GtkWidget *start, GtkWidget *end, Fit fit, Fit *best)
{
  fit.start_height = height_of (start, fit.start_width);
  fit.end_height = height_of (end, fit.end_width);
  if (fit.is_stacked)
    fit.height = fit.start_height + LINE_SPACING + fit.end_height;
  else
    fit.height = MAX (fit.start_height, fit.end_height);
  if (fit.height < best->height)
    *best = fit;
}

static Fit
find_fit (HeraldRowLayout *self, GtkWidget *start, GtkWidget *end, int room)
{
  Width first = width_of (start);
  Width second = width_of (end);
  int gap = start != NULL && end != NULL ? SPACING : 0;
  int end_room = room - gap - first.natural;
  int start_room = room - gap - second.natural;
  Fit best = { .height = G_MAXINT };

  if (start_room >= (self->keeps_start && gap > 0 ? first.natural : first.minimum))
    try_fit (start, end, (Fit){ .start_width = start_room, .end_width = second.natural }, &best);
  if (end_room >= second.minimum)
    {
      int width = MIN (end_room, second.natural);

      try_fit (start, end, (Fit){ .start_width = room - gap - width, .end_width = width }, &best);
    }
  if (gap > 0)
    {
      int width = MIN (room, second.natural);

      try_fit (start,
               end,
               (Fit){ .start_width = room, .end_width = width, .is_stacked = TRUE },
               &best);
    }
  return best;
}

static int
measure_below (GtkWidget *widget, int width, int *minimum_width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = 0;

  for (guint i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      if (i < 2 || !gtk_widget_should_layout (child))
        continue;
      height += LINE_SPACING + height_of (child, width);
      *minimum_width = MAX (*minimum_width, width_of (child).minimum);
    }
  return height;
}

static void
place (GtkWidget *child, gboolean is_mirrored, int room, GtkAllocation allocation)
{
  if (child == NULL)
    return;
  if (is_mirrored)
    allocation.x = room - allocation.x - allocation.width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
place_two (GtkWidget *widget, const Fit *fit, int room, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start_y = fit->is_stacked ? (height - fit->height) / 2 : (height - fit->start_height) / 2;
  int end_y =
      fit->is_stacked ? start_y + fit->start_height + LINE_SPACING : (height - fit->end_height) / 2;

  place (nth_shown (widget, 0),
         is_mirrored,
         room,
         (GtkAllocation){ 0, start_y, fit->start_width, fit->start_height });
  place (nth_shown (widget, 1),
         is_mirrored,
         room,
         (GtkAllocation){ room - fit->end_width, end_y, fit->end_width, fit->end_height });
}

static void
place_below (GtkWidget *widget, int y, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (i < 2 || !gtk_widget_should_layout (child))
        continue;
      height = height_of (child, width);
      y += LINE_SPACING;
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, height }, -1);
      y += height;
    }
}

static GtkSizeRequestMode
herald_row_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                    GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_row_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline G_GNUC_UNUSED,
                           int *natural_baseline G_GNUC_UNUSED)
{
  HeraldRowLayout *self = HERALD_ROW_LAYOUT (manager);
  GtkWidget *start = nth_shown (widget, 0);
  GtkWidget *end = nth_shown (widget, 1);
  Width first = width_of (start);
  Width second = width_of (end);
  int narrowest = MAX (first.minimum, second.minimum);
  int together = first.natural + second.natural + (second.natural > 0 ? SPACING : 0);
  int room = for_size >= 0 ? for_size : together;
  int below =
      measure_below (widget, orientation == GTK_ORIENTATION_VERTICAL ? room : -1, &narrowest);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = MAX (together, narrowest);
      herald_widget_fit_width (widget, for_size, minimum, natural);
    }
  else
    {
      *minimum = *natural = find_fit (self, start, end, MAX (room, narrowest)).height + below;
      if (for_size < 0)
        *minimum = find_fit (self, start, end, HERALD_WIDEST).height +
                   measure_below (widget, HERALD_WIDEST, &narrowest);
    }
}

static void
herald_row_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  Fit fit =
      find_fit (HERALD_ROW_LAYOUT (manager), nth_shown (widget, 0), nth_shown (widget, 1), width);
  int narrowest = 0;
  int line = MAX (height - measure_below (widget, width, &narrowest), fit.height);

  place_two (widget, &fit, width, line);
  place_below (widget, line, width);
}

static void
herald_row_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_KEEPS_START)
    HERALD_ROW_LAYOUT (object)->keeps_start = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
herald_row_layout_class_init (HeraldRowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = herald_row_layout_set_property;
  properties[PROP_KEEPS_START] =
      g_param_spec_boolean ("keeps-start",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  manager_class->get_request_mode = herald_row_layout_get_request_mode;
  manager_class->measure = herald_row_layout_measure;
  manager_class->allocate = herald_row_layout_allocate;
}

static void
herald_row_layout_init (HeraldRowLayout *self G_GNUC_UNUSED)
{
}
