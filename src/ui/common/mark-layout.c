/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets text behind a small thing that begins the line. A box asks how narrow its text could be at
 * its height. Where Arabic and Latin letters meet in a text, its lines are not equally high: the
 * answer can then be wider than the window, and the text is cut at its edge. */
#include "config.h"

#include "common/mark-layout.h"

struct _HeraldMarkLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

enum
{
  PROP_SPACING = 1
};

G_DEFINE_FINAL_TYPE (HeraldMarkLayout, herald_mark_layout, GTK_TYPE_LAYOUT_MANAGER)

/* A pair of children; each may be hidden. */
typedef struct
{
  GtkWidget *mark;
  GtkWidget *words;
  int aside; /* what the mark takes away from the words */
} Pair;

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum = 0;

  *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* In a width, or in as much as both would like to have where it is below 0. */
static Pair
find_pair (HeraldMarkLayout *self, GtkWidget *widget, int width)
{
  Pair pair = { .mark = gtk_widget_get_first_child (widget) };
  int least;
  int own;
  int natural;

  if (pair.mark != NULL)
    pair.words = gtk_widget_get_next_sibling (pair.mark);
  least = measure (pair.mark, GTK_ORIENTATION_HORIZONTAL, -1, &own);
  if (width >= 0 && own > least)
    own = CLAMP (width - self->spacing -
                     measure (pair.words, GTK_ORIENTATION_HORIZONTAL, -1, &natural),
                 least,
                 own);
  pair.aside = own > 0 ? own + self->spacing : 0;
  return pair;
}

static GtkSizeRequestMode
herald_mark_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                     GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_mark_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline G_GNUC_UNUSED,
                            int *natural_baseline G_GNUC_UNUSED)
{
  HeraldMarkLayout *self = HERALD_MARK_LAYOUT (manager);
  gboolean is_height = orientation == GTK_ORIENTATION_VERTICAL;
  Pair pair = find_pair (self, widget, is_height ? for_size : -1);
  int most;

  if (!is_height)
    {
      *minimum = find_pair (self, widget, 0).aside + measure (pair.words, orientation, -1, natural);
      *natural += pair.aside;
      return;
    }
  *minimum = measure (pair.words,
                      orientation,
                      for_size >= 0 ? MAX (for_size - pair.aside, 0) : -1,
                      natural);
  *minimum = MAX (*minimum, measure (pair.mark, orientation, -1, &most));
  *natural = MAX (*natural, most);
}

static void
herald_mark_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  HeraldMarkLayout *self = HERALD_MARK_LAYOUT (manager);
  Pair pair = find_pair (self, widget, width);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int own = pair.aside - self->spacing;

  if (pair.aside > 0)
    gtk_widget_size_allocate (pair.mark,
                              &(GtkAllocation){ is_rtl ? width - own : 0, 0, own, height },
                              -1);
  if (pair.words != NULL && gtk_widget_should_layout (pair.words))
    gtk_widget_size_allocate (
        pair.words, &(GtkAllocation){ is_rtl ? 0 : pair.aside, 0, width - pair.aside, height }, -1);
}

static void
herald_mark_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    HERALD_MARK_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
herald_mark_layout_class_init (HeraldMarkLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = herald_mark_layout_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass),
                                   PROP_SPACING,
                                   g_param_spec_int ("spacing",
                                                     NULL,
                                                     NULL,
                                                     0,
                                                     G_MAXINT,
                                                     0,
                                                     G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                         G_PARAM_STATIC_STRINGS));
  manager_class->get_request_mode = herald_mark_layout_get_request_mode;
  manager_class->measure = herald_mark_layout_measure;
  manager_class->allocate = herald_mark_layout_allocate;
}

static void
herald_mark_layout_init (HeraldMarkLayout *self G_GNUC_UNUSED)
{
}

/**
 * herald_marked_row_new:
 * @spacing: between the two, in pixels
 * @mark: (transfer full): what begins the line; as high as the row, or where its alignment says
 * @words: (transfer full): takes the rest of the width
 *
 * Returns: (transfer full): a row of the two
 */
GtkWidget *
herald_marked_row_new (int spacing, GtkWidget *mark, GtkWidget *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row,
                                 g_object_new (HERALD_TYPE_MARK_LAYOUT, "spacing", spacing, NULL));
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  return row;
}
