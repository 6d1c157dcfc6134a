/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two reports say of one thing: side by side where whole words have room, and else one below
 * the other, each below the name of its report. */
#include "config.h"

#include "common/access.h"
#include "common/labels.h"
#include "common/metrics.h"
#include "record/value-pair.h"

#define GAP 12
#define NEAR 6

/* In the order in which they are children: a name goes before its value. */
typedef struct
{
  GtkWidget *name; /* (nullable) */
  GtkWidget *value;
} Side;

struct _HeraldValuePair
{
  GtkWidget parent_instance;

  Side sides[2];
  guint n_sides;
};

G_DEFINE_FINAL_TYPE (HeraldValuePair, herald_value_pair, GTK_TYPE_WIDGET)

static int
get_half (int width)
{
  return (width - GAP) / 2;
}

static gboolean
is_beside (HeraldValuePair *self, int width)
{
  int half = get_half (width);

  for (guint i = 0; i < self->n_sides; i++)
    {
      if (herald_widget_get_minimum_width (self->sides[i].value) > half)
        return FALSE;
    }
  return TRUE;
}

static int
measure_height (GtkWidget *widget, int width)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_beside (HeraldValuePair *self, int width)
{
  int height = 0;

  for (guint i = 0; i < self->n_sides; i++)
    height = MAX (height, measure_height (self->sides[i].value, get_half (width)));
  return height;
}

static int
measure_stacked (HeraldValuePair *self, int width)
{
  int height = 0;

  for (guint i = 0; i < self->n_sides; i++)
    height += measure_height (self->sides[i].name, width) +
              measure_height (self->sides[i].value, width) + (i > 0 ? NEAR : 0);
  return height;
}

static void
measure_width (HeraldValuePair *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (guint i = 0; i < self->n_sides; i++)
    {
      int least, wanted;

      gtk_widget_measure (
          self->sides[i].value, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, 2 * wanted + GAP);
    }
}

static int
measure_both (HeraldValuePair *self, int width)
{
  return is_beside (self, width) ? measure_beside (self, width) : measure_stacked (self, width);
}

static void
herald_value_pair_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  HeraldValuePair *self = HERALD_VALUE_PAIR (widget);

  *minimum_baseline = *natural_baseline = -1;
  measure_width (self, minimum, natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      herald_widget_fit_width (widget, for_size, minimum, natural);
      return;
    }
  *natural = measure_both (self, for_size < 0 ? *natural : for_size);
  *minimum = for_size < 0 ? measure_both (self, HERALD_WIDEST) : *natural;
}

static GtkSizeRequestMode
herald_value_pair_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
place_beside (HeraldValuePair *self, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int half = get_half (width);

  for (guint i = 0; i < self->n_sides; i++)
    {
      GtkAllocation place = { (i == 1) != is_rtl ? width - half : 0, 0, half, height };

      if (self->sides[i].name != NULL)
        herald_access_show_child (self->sides[i].name, FALSE);
      gtk_widget_size_allocate (self->sides[i].value, &place, -1);
    }
}

static int
place_below (GtkWidget *widget, int y, int width)
{
  int height = measure_height (widget, width);

  if (widget != NULL)
    {
      herald_access_show_child (widget, TRUE);
      gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, y, width, height }, -1);
    }
  return y + height;
}

static void
place_stacked (HeraldValuePair *self, int width)
{
  int y = 0;

  for (guint i = 0; i < self->n_sides; i++)
    {
      y = place_below (self->sides[i].name, y, width);
      y = place_below (self->sides[i].value, y, width) + NEAR;
    }
}

static void
herald_value_pair_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline G_GNUC_UNUSED)
{
  HeraldValuePair *self = HERALD_VALUE_PAIR (widget);

  if (is_beside (self, width))
    place_beside (self, width, height);
  else
    place_stacked (self, width);
}

static void
herald_value_pair_dispose (GObject *object)
{
  HeraldValuePair *self = HERALD_VALUE_PAIR (object);

  for (; self->n_sides > 0; self->n_sides--)
    {
      g_clear_pointer (&self->sides[self->n_sides - 1].name, gtk_widget_unparent);
      g_clear_pointer (&self->sides[self->n_sides - 1].value, gtk_widget_unparent);
    }
  G_OBJECT_CLASS (herald_value_pair_parent_class)->dispose (object);
}

static void
herald_value_pair_class_init (HeraldValuePairClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_value_pair_dispose;
  widget_class->measure = herald_value_pair_measure;
  widget_class->get_request_mode = herald_value_pair_get_request_mode;
  widget_class->size_allocate = herald_value_pair_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_value_pair_init (HeraldValuePair *self G_GNUC_UNUSED)
{
}

/**
 * herald_value_pair_new:
 *
 * Returns: (transfer floating): a pair without values
 */
GtkWidget *
herald_value_pair_new (void)
{
  return g_object_new (HERALD_TYPE_VALUE_PAIR, NULL);
}

/**
 * herald_value_pair_add:
 * @self: a pair with one value at most
 * @name: (nullable): what @value belongs to, said where it stands below another
 * @value: what comes next; its least width is what it is worth to stand beside another with
 */
void
herald_value_pair_add (HeraldValuePair *self, const char *name, GtkWidget *value)
{
  Side *side;

  g_return_if_fail (HERALD_IS_VALUE_PAIR (self) && self->n_sides < G_N_ELEMENTS (self->sides));

  side = &self->sides[self->n_sides++];
  side->name = name != NULL ? herald_label_new (name, "herald-small") : NULL;
  side->value = value;
  if (side->name != NULL)
    {
      gtk_widget_add_css_class (side->name, "herald-soft");
      gtk_widget_set_parent (side->name, GTK_WIDGET (self));
    }
  gtk_widget_set_parent (value, GTK_WIDGET (self));
}
