/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees of her own count over the picture: numbers, the nucleus that is counted, dots
 * by shape, and what is left out. Light on dark, whatever the theme: the picture is dark. */
#include "config.h"

#include "ish-picture.h"
#include "practice/ish-key.h"
#include "practice/ish-marks.h"

#include <math.h>

#define DOT_PX 7.0
#define PAD_PX 4.0
#define SEAM_PX 2.0

typedef struct
{
  HeraldIshTally *tally;
  GtkWidget *widget;
  gboolean shows_truth; /* that names what is to be left out */
  HeraldPictureView view;
  HeraldRect room;
  GArray *obstacles; /* (element-type HeraldRect) what words are to leave free */
  GArray *labels;    /* (element-type HeraldMarkLabel) */
  cairo_t *cr;
} Drawing;

static double
across (const Drawing *drawing, int x)
{
  return (x - drawing->view.x) / (HERALD_ISH_MICROMETRE * drawing->view.um_per_px);
}

static double
down (const Drawing *drawing, int y)
{
  return (y - drawing->view.y) / (HERALD_ISH_MICROMETRE * drawing->view.um_per_px);
}

static double
reach (const Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  return herald_ish_nucleus_get_reach (nucleus) /
             (HERALD_ISH_MICROMETRE * drawing->view.um_per_px) +
         PAD_PX;
}

/* White with a dark seam is seen on every ground. */
static void
stroke (const Drawing *drawing, double width)
{
  cairo_set_line_width (drawing->cr, width + SEAM_PX);
  cairo_set_source_rgba (drawing->cr, 0.0, 0.0, 0.0, 0.65);
  cairo_stroke_preserve (drawing->cr);
  cairo_set_line_width (drawing->cr, width);
  cairo_set_source_rgb (drawing->cr, 1.0, 1.0, 1.0);
  cairo_stroke (drawing->cr);
}

static void
add_obstacle (Drawing *drawing, double left, double top, double right, double bottom)
{
  HeraldRect rect = { left, top, right - left, bottom - top };

  g_array_append_val (drawing->obstacles, rect);
}

/* Marked signals are what a person looks for: words are to leave them free. */
static void
add_signals (Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < nucleus->n_signals; i++)
    {
      left = MIN (left, across (drawing, nucleus->signals[i].x));
      right = MAX (right, across (drawing, nucleus->signals[i].x));
      top = MIN (top, down (drawing, nucleus->signals[i].y));
      bottom = MAX (bottom, down (drawing, nucleus->signals[i].y));
    }
  if (nucleus->n_signals > 0)
    add_obstacle (drawing, left - DOT_PX, top - DOT_PX, right + DOT_PX, bottom + DOT_PX);
}

/* What stands over the picture would hide words. */
static void
add_tools (Drawing *drawing)
{
  for (GtkWidget *tool = gtk_widget_get_next_sibling (drawing->widget); tool != NULL;
       tool = gtk_widget_get_next_sibling (tool))
    {
      graphene_rect_t rect;

      if (gtk_widget_get_mapped (tool) && gtk_widget_compute_bounds (tool, drawing->widget, &rect))
        add_obstacle (drawing,
                      rect.origin.x,
                      rect.origin.y,
                      rect.origin.x + rect.size.width,
                      rect.origin.y + rect.size.height);
    }
}

/* As large as all words are. */
static PangoLayout *
create_text (const Drawing *drawing, const char *text)
{
  return gtk_widget_create_pango_layout (drawing->widget, text);
}

static void
add_label (Drawing *drawing, const HeraldIshNucleus *nucleus, const char *sign, const char *words)
{
  HeraldMarkLabel label = { .mark = herald_ish_picture_get_box (nucleus, &drawing->view),
                            .sign = create_text (drawing, sign) };

  if (words != NULL)
    label.words = create_text (drawing, words);
  g_array_append_val (drawing->labels, label);
}

static void
add_number (Drawing *drawing, const HeraldIshNucleus *nucleus, const char *words)
{
  g_autofree char *number = g_strdup_printf ("%u", nucleus->number);

  add_label (drawing, nucleus, number, words);
}

static void
draw_left_out (const Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  static const double dashes[] = { 5.0, 4.0 };

  cairo_save (drawing->cr);
  cairo_new_path (drawing->cr);
  cairo_arc (drawing->cr,
             across (drawing, nucleus->x),
             down (drawing, nucleus->y),
             reach (drawing, nucleus),
             0.0,
             2.0 * G_PI);
  cairo_set_dash (drawing->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  stroke (drawing, 1.4);
  cairo_restore (drawing->cr);
}

/* White, and brown as what is yours; light enough for the dark ground. */
static void
draw_ring (const Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  cairo_set_source_rgb (drawing->cr, 1.0, 1.0, 1.0);
  herald_ish_picture_draw_ring (nucleus, &drawing->view, drawing->cr);
  cairo_set_source_rgb (drawing->cr, 0.9, 0.58, 0.22);
  cairo_arc (drawing->cr,
             across (drawing, nucleus->x),
             down (drawing, nucleus->y),
             reach (drawing, nucleus) + 1.0,
             0.0,
             2.0 * G_PI);
  cairo_set_line_width (drawing->cr, 3.0);
  cairo_stroke (drawing->cr);
}

static gboolean
is_in_sight (const Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  double x = across (drawing, nucleus->x);
  double y = down (drawing, nucleus->y);

  return x >= 0.0 && x < drawing->room.width && y >= 0.0 && y < drawing->room.height;
}

/* What the picture itself outlines as not counted; stroma shows that by itself. */
static void
draw_truth (Drawing *drawing, const HeraldIshNucleus *nucleus, const HeraldCount *row)
{
  if (nucleus->exclusion == HERALD_ISH_COUNTED)
    add_signals (drawing, nucleus);
  if (nucleus->exclusion != HERALD_ISH_COUNTED && nucleus->kind == HERALD_ISH_TUMOUR)
    add_label (drawing,
               nucleus,
               herald_ish_key_get_letter (nucleus->exclusion),
               herald_ish_exclusion_get_name (nucleus->exclusion));
  else if (row != NULL && row->exclusion == HERALD_ISH_COUNTED)
    add_number (drawing, nucleus, NULL);
}

static void
draw_own (Drawing *drawing, const HeraldIshNucleus *nucleus, const HeraldCount *row)
{
  gboolean is_current = nucleus == herald_ish_tally_get_nucleus (drawing->tally);

  if (is_current)
    draw_ring (drawing, nucleus);
  if (row != NULL && row->exclusion != HERALD_ISH_COUNTED)
    {
      draw_left_out (drawing, nucleus);
      add_number (drawing, nucleus, herald_ish_exclusion_get_name (row->exclusion));
    }
  else if (row != NULL || is_current)
    add_number (drawing, nucleus, NULL);
}

static void
draw_nucleus (Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  HeraldCountSheet *sheet = herald_ish_tally_get_sheet (drawing->tally);
  const HeraldCount *row = herald_count_sheet_find (sheet, nucleus->number, 1, NULL);

  if (!is_in_sight (drawing, nucleus))
    return;
  if (drawing->shows_truth)
    draw_truth (drawing, nucleus, row);
  else
    draw_own (drawing, nucleus, row);
}

static void
draw_dot (Drawing *drawing, const HeraldIshDot *dot)
{
  double x = across (drawing, dot->x);
  double y = down (drawing, dot->y);

  add_obstacle (drawing, x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX);

  cairo_new_path (drawing->cr);
  if (dot->probe == HERALD_ISH_HER2)
    cairo_arc (drawing->cr, x, y, DOT_PX, 0.0, 2.0 * G_PI);
  else
    cairo_rectangle (drawing->cr, x - DOT_PX, y - DOT_PX, 2.0 * DOT_PX, 2.0 * DOT_PX);
  stroke (drawing, 1.4);
}

static void
clear_label (gpointer data)
{
  HeraldMarkLabel *label = data;

  g_clear_object (&label->sign);
  g_clear_object (&label->words);
}

static void
look_at (Drawing *drawing, HeraldSpecimenCanvas *canvas)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (canvas);
  const HeraldSpecimenLook *look = herald_specimen_canvas_get_look (canvas);
  double x, y;

  herald_specimen_frame_to_units (frame, 0.0, 0.0, &x, &y);
  drawing->view = (HeraldPictureView){
    .x = (int)floor (x),
    .y = (int)floor (y),
    .objective = look->objective,
    .um_per_px = frame->units_per_px / HERALD_SPECIMEN_UNITS,
  };
  drawing->room = (HeraldRect){ 0.0, 0.0, frame->width, frame->height };
  drawing->shows_truth = look->overlay;
}

static void
draw_all (Drawing *drawing)
{
  const GArray *dots = herald_ish_tally_get_dots (drawing->tally);
  guint n_tools, n_nuclei;
  const HeraldIshNucleus *nuclei =
      herald_ish_field_get_nuclei (herald_ish_tally_get_field (drawing->tally), &n_nuclei);

  add_tools (drawing);
  n_tools = drawing->obstacles->len;
  for (guint i = 0; i < dots->len; i++)
    draw_dot (drawing, &g_array_index (dots, HeraldIshDot, i));
  for (guint i = 0; i < n_nuclei; i++)
    draw_nucleus (drawing, &nuclei[i]);
  herald_mark_labels_place ((HeraldMarkLabel *)(gpointer)drawing->labels->data,
                            drawing->labels->len,
                            &drawing->room,
                            (const HeraldRect *)(gconstpointer)drawing->obstacles->data,
                            drawing->obstacles->len,
                            n_tools);
  herald_mark_labels_draw ((HeraldMarkLabel *)(gpointer)drawing->labels->data,
                           drawing->labels->len,
                           drawing->cr);
}

/**
 * herald_ish_marks_draw:
 * @tally: what is counted
 * @canvas: the picture that it is counted in
 * @snapshot: where to draw
 */
void
herald_ish_marks_draw (HeraldIshTally *tally, HeraldSpecimenCanvas *canvas, GtkSnapshot *snapshot)
{
  Drawing drawing = { .tally = tally, .widget = GTK_WIDGET (canvas) };

  look_at (&drawing, canvas);
  drawing.obstacles = g_array_new (FALSE, FALSE, sizeof (HeraldRect));
  drawing.labels = g_array_new (FALSE, FALSE, sizeof (HeraldMarkLabel));
  g_array_set_clear_func (drawing.labels, clear_label);
  drawing.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, drawing.room.width, drawing.room.height));
  draw_all (&drawing);
  cairo_destroy (drawing.cr);
  g_array_unref (drawing.labels);
  g_array_unref (drawing.obstacles);
}
