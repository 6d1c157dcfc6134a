/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results on a time axis. Time runs from left to right in every language. A click is a short way to
 * what the list beside it does. */
#include "config.h"

#include <glib/gi18n.h>

#include "record/point-words.h"
#include "record/timeline-picture.h"
#include "theme.h"
#include "timeline.h"

/* Of the design, in pixels. */
#define LEAST_WIDTH 240.0

struct _HeraldTimelinePicture
{
  HeraldPicture parent_instance;

  GPtrArray *points; /* (element-type HeraldTimePoint) (nullable) */
  GArray *items;     /* (element-type HeraldTimelineItem): of @points */
  GPtrArray *titles; /* (element-type utf8): what the items borrow */
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldTimelinePicture, herald_timeline_picture, HERALD_TYPE_PICTURE)

static HeraldTimeline
make_timeline (HeraldTimelinePicture *self)
{
  return (HeraldTimeline){
    .items = (const HeraldTimelineItem *)(gpointer)self->items->data,
    .n_items = self->items->len,
    .undated = _ ("Without a date:"),
    .is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  };
}

static double
herald_timeline_picture_get_height (HeraldPicture *picture, const HeraldPen *pen, double width)
{
  HeraldTimeline timeline = make_timeline (HERALD_TIMELINE_PICTURE (picture));

  return herald_timeline_get_height (&timeline, pen, width);
}

static void
herald_timeline_picture_draw (HeraldPicture *picture,
                              cairo_t *cr,
                              const HeraldPen *pen,
                              double width,
                              double height G_GNUC_UNUSED)
{
  HeraldTimeline timeline = make_timeline (HERALD_TIMELINE_PICTURE (picture));

  herald_timeline_draw (cr, &timeline, pen, width);
}

static void
on_released (GtkGestureClick *gesture G_GNUC_UNUSED,
             int n_press G_GNUC_UNUSED,
             double x,
             double y,
             HeraldTimelinePicture *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HeraldTimeline timeline = make_timeline (self);
  HeraldPen pen = { .palette = herald_theme_get_palette (),
                    .context = gtk_widget_get_pango_context (widget) };
  int item = herald_timeline_pick (&timeline, &pen, gtk_widget_get_width (widget), x, y);

  if (item >= 0)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, (guint)item);
}

static void
herald_timeline_picture_finalize (GObject *object)
{
  HeraldTimelinePicture *self = HERALD_TIMELINE_PICTURE (object);

  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_array_unref (self->items);
  g_ptr_array_unref (self->titles);
  G_OBJECT_CLASS (herald_timeline_picture_parent_class)->finalize (object);
}

static void
herald_timeline_picture_class_init (HeraldTimelinePictureClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_timeline_picture_finalize;
  picture_class->least_width = LEAST_WIDTH;
  picture_class->get_height = herald_timeline_picture_get_height;
  picture_class->draw = herald_timeline_picture_draw;
  /**
   * HeraldTimelinePicture::picked:
   * @position: which result, in order of time
   *
   * A result was clicked.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked",
                                         HERALD_TYPE_TIMELINE_PICTURE,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_UINT);
}

static void
herald_timeline_picture_init (HeraldTimelinePicture *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->items = g_array_new (FALSE, TRUE, sizeof (HeraldTimelineItem));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-picture");
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * herald_timeline_picture_new:
 *
 * Returns: (transfer floating): a time axis without results
 */
GtkWidget *
herald_timeline_picture_new (void)
{
  return g_object_new (HERALD_TYPE_TIMELINE_PICTURE, NULL);
}

static HeraldTimelineItem
make_item (HeraldTimelinePicture *self, const HeraldTimePoint *point)
{
  HeraldTimelineItem item = { .is_dated = herald_partial_date_is_known (point->date),
                              .shape = herald_timeline_shape_of (point->status->id),
                              .name = herald_point_words_status (point) };

  if (item.is_dated)
    {
      herald_partial_date_get_days (point->date, &item.first, &item.last);
      g_ptr_array_add (self->titles, herald_point_words_title_new (point));
    }
  else
    g_ptr_array_add (self->titles, g_strdup (herald_point_words_name (point)));
  item.detail = self->titles->pdata[self->titles->len - 1];
  return item;
}

/**
 * herald_timeline_picture_set_points:
 * @self: a time axis
 * @points: (element-type HeraldTimePoint): results in order of time
 */
void
herald_timeline_picture_set_points (HeraldTimelinePicture *self, GPtrArray *points)
{
  g_autofree char *text = herald_point_words_all_new (points);

  g_ptr_array_ref (points);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  self->points = points;
  g_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->titles, 0);
  for (guint i = 0; i < points->len; i++)
    {
      HeraldTimelineItem item = make_item (self, points->pdata[i]);

      g_array_append_val (self->items, item);
    }
  herald_picture_set_text (HERALD_PICTURE (self), text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * herald_timeline_picture_set_choice:
 * @self: a time axis
 * @choice: which results stand out
 */
void
herald_timeline_picture_set_choice (HeraldTimelinePicture *self, HeraldTimeChoice choice)
{
  for (guint i = 0; i < self->items->len; i++)
    g_array_index (self->items, HeraldTimelineItem, i).is_chosen =
        herald_time_choice_has (choice, i);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
