/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays children out side by side where there is room for their text, and below each other where
 * not. Room is measured in text sizes, so that larger text stacks earlier. */
#include "config.h"

#include "common/columns.h"
#include "common/metrics.h"

#define COLUMN_GAP 24.0
#define ROW_GAP 12.0
#define MOST_ROWS 64

struct _HeraldColumns
{
  GtkWidget parent_instance;

  guint most_columns;
  double least_width;
  double most_width; /* of all together; 0 for no limit */
};

enum
{
  PROP_MOST_COLUMNS = 1,
  PROP_LEAST_WIDTH,
  PROP_MOST_WIDTH,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_TYPE (HeraldColumns, herald_columns, GTK_TYPE_WIDGET)

static int
limit_width (HeraldColumns *self, int width)
{
  int most = (int)(self->most_width * herald_widget_get_unit (GTK_WIDGET (self)));

  return most > 0 ? MIN (width, most) : width;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
column_width (int width, guint columns)
{
  return MAX ((width - (int)(columns - 1) * (int)COLUMN_GAP) / (int)columns, 0);
}

/* The height of each row, and of all together. */
static int
measure_rows (HeraldColumns *self, guint columns, int width, int *rows)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int total = 0;

  for (guint row = 0; child != NULL && row < MOST_ROWS; row++)
    {
      rows[row] = 0;
      for (guint i = 0; i < columns && child != NULL; i++)
        {
          int minimum;

          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
          rows[row] = MAX (rows[row], minimum);
          child = next_shown (gtk_widget_get_next_sibling (child));
        }
      total += rows[row] + (row > 0 ? (int)ROW_GAP : 0);
    }
  return total;
}

static void
measure_width (HeraldColumns *self, int *minimum, int *natural)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));

  *minimum = *natural = 0;
  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
  *natural = MAX (*natural * (int)self->most_columns + (int)COLUMN_GAP, *minimum);
}

static guint
count_shown (HeraldColumns *self)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
  guint count = 0;

  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    count++;
  return count;
}

static guint
count_columns (HeraldColumns *self, int width)
{
  double least = self->least_width * herald_widget_get_unit (GTK_WIDGET (self));
  guint most = MIN (self->most_columns, MAX (count_shown (self), 1));
  int minimum, natural;

  measure_width (self, &minimum, &natural);
  return herald_columns_count_for_width (most, MAX (least, minimum), COLUMN_GAP, width);
}

static int
measure_height (HeraldColumns *self, int width)
{
  int rows[MOST_ROWS];
  int room = limit_width (self, width);
  guint columns = count_columns (self, room);

  return measure_rows (self, columns, column_width (room, columns), rows);
}

static void
herald_columns_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  HeraldColumns *self = HERALD_COLUMNS (widget);

  *minimum_baseline = *natural_baseline = -1;
  measure_width (self, minimum, natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    herald_widget_fit_width (widget, for_size, minimum, natural);
  else if (for_size < 0)
    {
      *natural = measure_height (self, *natural);
      *minimum = MIN (measure_height (self, HERALD_WIDEST), *natural);
    }
  else
    *minimum = *natural = measure_height (self, for_size);
}

static GtkSizeRequestMode
herald_columns_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_columns_size_allocate (GtkWidget *widget,
                              int width,
                              int height G_GNUC_UNUSED,
                              int baseline G_GNUC_UNUSED)
{
  HeraldColumns *self = HERALD_COLUMNS (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int used = limit_width (self, width);
  guint columns = count_columns (self, used);
  int each = column_width (used, columns);
  int start = (width - used) / 2;
  int rows[MOST_ROWS];
  int y = 0;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));

  measure_rows (self, columns, each, rows);
  for (guint row = 0; child != NULL && row < MOST_ROWS; row++)
    {
      for (guint i = 0; i < columns && child != NULL; i++)
        {
          int x = start + (int)i * (each + (int)COLUMN_GAP);
          GtkAllocation place = { is_rtl ? width - x - each : x, y, each, rows[row] };

          gtk_widget_size_allocate (child, &place, -1);
          child = next_shown (gtk_widget_get_next_sibling (child));
        }
      y += rows[row] + (int)ROW_GAP;
    }
}

static void
herald_columns_set_property (GObject *object,
                             guint id,
                             const GValue *value,
                             GParamSpec *spec G_GNUC_UNUSED)
{
  HeraldColumns *self = HERALD_COLUMNS (object);

  if (id == PROP_MOST_COLUMNS)
    self->most_columns = g_value_get_uint (value);
  else if (id == PROP_LEAST_WIDTH)
    self->least_width = g_value_get_double (value);
  else
    self->most_width = g_value_get_double (value);
}

static void
herald_columns_dispose (GObject *object)
{
  herald_columns_clear (HERALD_COLUMNS (object));
  G_OBJECT_CLASS (herald_columns_parent_class)->dispose (object);
}

static void
herald_columns_class_init (HeraldColumnsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = herald_columns_set_property;
  object_class->dispose = herald_columns_dispose;
  widget_class->measure = herald_columns_measure;
  widget_class->get_request_mode = herald_columns_get_request_mode;
  widget_class->size_allocate = herald_columns_size_allocate;
  properties[PROP_MOST_COLUMNS] = g_param_spec_uint ("most-columns", NULL, NULL, 1, 8, 2, flags);
  properties[PROP_LEAST_WIDTH] =
      g_param_spec_double ("least-width", NULL, NULL, 1.0, 4096.0, 240.0, flags);
  properties[PROP_MOST_WIDTH] =
      g_param_spec_double ("most-width", NULL, NULL, 0.0, 65536.0, 0.0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_columns_init (HeraldColumns *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * herald_columns_new:
 * @most_columns: how many columns at most
 * @least_width: the width below which a column is not worth having, in pixels of the design
 *
 * Returns: (transfer full): an empty container
 */
GtkWidget *
herald_columns_new (guint most_columns, double least_width)
{
  return g_object_new (
      HERALD_TYPE_COLUMNS, "most-columns", most_columns, "least-width", least_width, NULL);
}

/**
 * herald_columns_new_limited:
 * @most_width: the width beyond which text gets hard to read, in pixels of the design
 *
 * Returns: (transfer full): an empty container of one column, in the middle of the room there is
 */
GtkWidget *
herald_columns_new_limited (double most_width)
{
  return g_object_new (HERALD_TYPE_COLUMNS, "most-columns", 1, "most-width", most_width, NULL);
}

/**
 * herald_columns_append:
 * @self: a container
 * @child: what to add
 */
void
herald_columns_append (HeraldColumns *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * herald_columns_clear:
 * @self: a container
 *
 * Takes all children out.
 */
void
herald_columns_clear (HeraldColumns *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * herald_columns_count_for_width:
 * @most_columns: how many columns at most
 * @least_width: the least width of a column, in pixels
 * @gap: the space between two columns
 * @width: the width there is
 *
 * Four become two before they become one, so that no row is left half full.
 *
 * Returns: how many columns there are
 */
guint
herald_columns_count_for_width (guint most_columns, double least_width, double gap, double width)
{
  guint columns = most_columns;

  while (columns > 1 && columns * least_width + (columns - 1) * gap > width)
    columns = columns % 2 == 0 ? columns / 2 : 1;
  return columns;
}
