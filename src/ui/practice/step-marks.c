/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far one has come: a mark for each case, full where it is done, outlined where it is to come,
 * and brown and square where one is. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/step-marks.h"

#define HEIGHT 12.0
#define MARK 7.0
#define MOST_WIDTH 48.0
#define GAP 4.0
#define LEAST_MARK 4.0

struct _HeraldStepMarks
{
  HeraldPicture parent_instance;

  GArray *done; /* (element-type gboolean) (nullable) */
  guint current;
  guint n_steps;
};

G_DEFINE_FINAL_TYPE (HeraldStepMarks, herald_step_marks, HERALD_TYPE_PICTURE)

static double
herald_step_marks_get_height (HeraldPicture *picture G_GNUC_UNUSED,
                              const HeraldPen *pen,
                              double width G_GNUC_UNUSED)
{
  return HEIGHT * herald_pen_get_unit (pen);
}

static void
draw_mark (cairo_t *cr, const HeraldPalette *palette, const HeraldRect *rect, gboolean is_done)
{
  herald_color_set_source (palette->rule.mark, cr);
  if (is_done)
    {
      herald_pen_trace_round (cr, rect, 2.0);
      cairo_fill (cr);
      return;
    }
  herald_pen_trace_round (cr,
                          &(HeraldRect){
                              rect->x + 0.5, rect->y + 0.5, rect->width - 1.0, rect->height - 1.0 },
                          2.0);
  cairo_set_line_width (cr, 1.0);
  cairo_stroke (cr);
}

static guint
count_done (GArray *done, guint until)
{
  guint n_done = 0;

  for (guint i = 0; i < until; i++)
    n_done += g_array_index (done, gboolean, i) ? 1 : 0;
  return n_done;
}

/* Too many for the width become one bar. */
static void
draw_bar (cairo_t *cr, const HeraldPalette *palette, HeraldStepMarks *self, HeraldRect rect)
{
  draw_mark (cr, palette, &rect, FALSE);
  rect.width = rect.width * count_done (self->done, self->n_steps) / self->n_steps;
  if (rect.width > 1.0)
    draw_mark (cr, palette, &rect, TRUE);
}

static void
draw_marks (
    cairo_t *cr, const HeraldPalette *palette, HeraldStepMarks *self, double width, double height)
{
  double unit = height / HEIGHT;
  double gap = GAP * unit;
  double mark = MIN ((width + gap) / self->n_steps - gap, MOST_WIDTH * unit);
  double across = MARK * unit;

  if (mark < LEAST_MARK)
    {
      draw_bar (cr, palette, self, (HeraldRect){ 0.0, (height - across) / 2.0, width, across });
      return;
    }
  for (guint i = 0; i < self->n_steps; i++)
    {
      HeraldRect rect = { i * (mark + gap), (height - across) / 2.0, mark, across };

      if (i != self->current)
        {
          draw_mark (cr, palette, &rect, g_array_index (self->done, gboolean, i));
          continue;
        }
      herald_color_set_source (palette->yours.mark, cr);
      herald_pen_trace_round (cr,
                              &(HeraldRect){ rect.x + (mark - MIN (mark + gap, height)) / 2.0,
                                             0.0,
                                             MIN (mark + gap, height),
                                             height },
                              2.0);
      cairo_fill (cr);
    }
}

static void
herald_step_marks_draw (
    HeraldPicture *picture, cairo_t *cr, const HeraldPen *pen, double width, double height)
{
  HeraldStepMarks *self = HERALD_STEP_MARKS (picture);

  if (self->n_steps == 0)
    return;
  if (gtk_widget_get_direction (GTK_WIDGET (picture)) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0.0);
      cairo_scale (cr, -1.0, 1.0);
    }
  draw_marks (cr, pen->palette, self, width, height);
}

static void
herald_step_marks_finalize (GObject *object)
{
  g_clear_pointer (&HERALD_STEP_MARKS (object)->done, g_array_unref);
  G_OBJECT_CLASS (herald_step_marks_parent_class)->finalize (object);
}

static void
herald_step_marks_class_init (HeraldStepMarksClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_step_marks_finalize;
  picture_class->least_width = 120.0;
  picture_class->get_height = herald_step_marks_get_height;
  picture_class->draw = herald_step_marks_draw;
}

static void
herald_step_marks_init (HeraldStepMarks *self G_GNUC_UNUSED)
{
}

/**
 * herald_step_marks_new:
 *
 * Returns: (transfer floating): no marks
 */
GtkWidget *
herald_step_marks_new (void)
{
  return g_object_new (HERALD_TYPE_STEP_MARKS, NULL);
}

/**
 * herald_step_marks_set:
 * @self: the marks
 * @done: (element-type gboolean): for each case, whether it is done
 * @current: which one is looked at; as many as there are for none
 */
void
herald_step_marks_set (HeraldStepMarks *self, GArray *done, guint current)
{
  g_autofree char *text = NULL;
  guint n_done = count_done (done, done->len);

  g_clear_pointer (&self->done, g_array_unref);
  self->done = g_array_ref (done);
  self->current = current;
  self->n_steps = done->len;
  text = g_strdup_printf (ngettext ("%u of %u case done", "%u of %u cases done", self->n_steps),
                          n_done,
                          self->n_steps);
  herald_picture_set_text (HERALD_PICTURE (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
