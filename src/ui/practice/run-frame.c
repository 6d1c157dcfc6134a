/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked, a picture, and where to answer. Where there is room, the picture stands beside the
 * rest, and stays where it is while that scrolls; else the question comes first, and the answer
 * below the picture. */
#include "config.h"

#include "common/metrics.h"
#include "practice/run-frame.h"

#define SIDE_WIDTH 350.0
#define LEAST_PICTURE 400.0
#define GAP 24
#define WORDS_GAP 18
#define MARGIN 16
#define MOST_TEXT_WIDTH 640.0
#define SHAPE 0.75
#define LEAST_HEIGHT 260
#define MOST_HEIGHT 460

struct _HeraldRunFrame
{
  GtkWidget parent_instance;

  GtkWidget *top;
  GtkWidget *picture;
  GtkWidget *side;
  GtkAdjustment *scrolled; /* how far the frame is scrolled down */
  gboolean is_wide;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (HeraldRunFrame, herald_run_frame, GTK_TYPE_WIDGET)

static gboolean
has_picture (HeraldRunFrame *self)
{
  return gtk_widget_should_layout (self->picture);
}

static int
side_width (HeraldRunFrame *self)
{
  int least = MAX (herald_widget_get_minimum_width (self->top),
                   herald_widget_get_minimum_width (self->side));

  return MAX ((int)(SIDE_WIDTH * herald_widget_get_unit (GTK_WIDGET (self))), least);
}

static gboolean
is_wide_at (HeraldRunFrame *self, int width)
{
  return has_picture (self) && width >= side_width (self) + (int)LEAST_PICTURE + GAP + 2 * MARGIN;
}

static int
text_width (HeraldRunFrame *self, int width)
{
  int most = (int)(MOST_TEXT_WIDTH * herald_widget_get_unit (GTK_WIDGET (self)));

  return has_picture (self) ? width : MIN (width, most);
}

static int
height_of (GtkWidget *child, int width)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  return least;
}

/* What stands below the picture itself must not eat it up. */
static int
picture_height (HeraldRunFrame *self, int width)
{
  return MAX (CLAMP ((int)(width * SHAPE), LEAST_HEIGHT, MOST_HEIGHT),
              height_of (self->picture, width));
}

/* The question and the answer, one below the other. */
static int
words_height (HeraldRunFrame *self, int width)
{
  return height_of (self->top, width) + WORDS_GAP + height_of (self->side, width);
}

static int
measure_height (HeraldRunFrame *self, int width)
{
  int inside = MAX (width - 2 * MARGIN, 1);

  if (is_wide_at (self, width))
    return MAX (words_height (self, side_width (self)), LEAST_HEIGHT) + 2 * MARGIN;
  if (!has_picture (self))
    return words_height (self, text_width (self, inside)) + 2 * MARGIN;
  return words_height (self, inside) + picture_height (self, inside) + GAP + 2 * MARGIN;
}

static void
measure_width (HeraldRunFrame *self, int *minimum, int *natural)
{
  int picture = has_picture (self) ? herald_widget_get_minimum_width (self->picture) : 0;

  gtk_widget_measure (self->side, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, herald_widget_get_minimum_width (self->top));
  *minimum = MAX (*minimum, picture) + 2 * MARGIN;
  *natural = MAX (*natural + 2 * MARGIN, *minimum);
}

static void
herald_run_frame_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  HeraldRunFrame *self = HERALD_RUN_FRAME (widget);

  *minimum_baseline = *natural_baseline = -1;
  measure_width (self, minimum, natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      herald_widget_fit_width (widget, for_size, minimum, natural);
      return;
    }
  *natural = measure_height (self, for_size < 0 ? *minimum : for_size);
  *minimum = for_size < 0 ? MIN (measure_height (self, HERALD_WIDEST), *natural) : *natural;
}

static GtkSizeRequestMode
herald_run_frame_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, MAX (width, 1), MAX (height, 1) };

  gtk_widget_size_allocate (child, &allocation, -1);
}

/* Returns where the next one begins. */
static int
place_top (HeraldRunFrame *self, int x, int width)
{
  int height = height_of (self->top, width);

  place (self->top, x, MARGIN, width, height);
  return MARGIN + height + WORDS_GAP;
}

static void
place_wide (HeraldRunFrame *self, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int side = side_width (self);
  int picture = width - side - GAP - 2 * MARGIN;
  double seen = gtk_adjustment_get_page_size (self->scrolled);
  int top = (int)gtk_adjustment_get_value (self->scrolled);
  int x = is_rtl ? MARGIN : picture + GAP + MARGIN;
  int below = place_top (self, x, side);
  int tall = (int)seen > 0 ? MIN ((int)seen, height) : height;

  top = CLAMP (top, 0, height - tall);
  place (self->picture,
         is_rtl ? side + GAP + MARGIN : MARGIN,
         top + MARGIN,
         picture,
         tall - 2 * MARGIN);
  place (self->side, x, below, side, height - below - MARGIN);
}

/* What is read first stands first: beside it, the picture. What can't be done while sizes are
 * handed out. */
static gboolean
on_settle (gpointer data)
{
  HeraldRunFrame *self = data;

  self->settle_id = 0;
  gtk_widget_insert_after (self->top, GTK_WIDGET (self), self->is_wide ? self->picture : NULL);
  return G_SOURCE_REMOVE;
}

static void
set_wide (HeraldRunFrame *self, gboolean is_wide)
{
  if (self->is_wide != is_wide && self->settle_id == 0)
    self->settle_id = g_idle_add (on_settle, self);
  self->is_wide = is_wide;
}

static void
herald_run_frame_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline G_GNUC_UNUSED)
{
  HeraldRunFrame *self = HERALD_RUN_FRAME (widget);
  int inside = width - 2 * MARGIN;
  int text = text_width (self, inside);
  int below;

  set_wide (self, is_wide_at (self, width));
  if (self->is_wide)
    {
      place_wide (self, width, height);
      return;
    }
  below = place_top (self, (width - text) / 2, text);
  if (has_picture (self))
    {
      place (self->picture, MARGIN, below, inside, picture_height (self, inside));
      below += picture_height (self, inside) + GAP;
    }
  place (self->side, (width - text) / 2, below, text, height - below - MARGIN);
}

static void
on_scrolled (HeraldRunFrame *self)
{
  if (self->is_wide)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
herald_run_frame_dispose (GObject *object)
{
  HeraldRunFrame *self = HERALD_RUN_FRAME (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->top, gtk_widget_unparent);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_object (&self->scrolled);
  G_OBJECT_CLASS (herald_run_frame_parent_class)->dispose (object);
}

static void
herald_run_frame_class_init (HeraldRunFrameClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_run_frame_dispose;
  widget_class->measure = herald_run_frame_measure;
  widget_class->get_request_mode = herald_run_frame_get_request_mode;
  widget_class->size_allocate = herald_run_frame_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_run_frame_init (HeraldRunFrame *self G_GNUC_UNUSED)
{
}

/**
 * herald_run_frame_new:
 * @top: (transfer floating): what is asked
 * @picture: (transfer floating): the picture
 * @side: (transfer floating): where to answer
 * @scrolled: how far the frame is scrolled down
 *
 * Returns: (transfer floating): all of them
 */
GtkWidget *
herald_run_frame_new (GtkWidget *top, GtkWidget *picture, GtkWidget *side, GtkAdjustment *scrolled)
{
  HeraldRunFrame *self = g_object_new (HERALD_TYPE_RUN_FRAME, NULL);

  self->top = top;
  self->picture = picture;
  self->side = side;
  self->scrolled = g_object_ref (scrolled);
  gtk_widget_set_parent (top, GTK_WIDGET (self));
  gtk_widget_set_parent (picture, GTK_WIDGET (self));
  gtk_widget_set_parent (side, GTK_WIDGET (self));
  g_signal_connect_object (
      scrolled, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * herald_run_frame_is_wide:
 * @self: a frame
 *
 * Returns: whether the picture stands beside the rest
 */
gboolean
herald_run_frame_is_wide (HeraldRunFrame *self)
{
  return self->is_wide;
}
