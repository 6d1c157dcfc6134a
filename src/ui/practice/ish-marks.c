/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees of her own count over the picture: numbers, the nucleus that is counted, dots
 * by shape, and what is left out. Light on dark, whatever the theme: the picture is dark. */
#include "config.h"

#include "ish-picture.h"
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
trace_pill (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = height / 2.0;

  cairo_new_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2.0, G_PI / 2.0);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI / 2.0, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Words on a pill, as large as all words are. */
static void
draw_words (const Drawing *drawing, double x, double y, const char *words)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (drawing->widget, words);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  trace_pill (drawing->cr,
              x - MAX (width + 3.0 * PAD_PX, height) / 2.0,
              y - height / 2.0,
              MAX (width + 3.0 * PAD_PX, height),
              height);
  cairo_set_source_rgba (drawing->cr, 0.96, 0.96, 0.97, 0.94);
  cairo_fill (drawing->cr);
  cairo_set_source_rgb (drawing->cr, 0.14, 0.14, 0.16);
  cairo_move_to (drawing->cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (drawing->cr, layout);
}

static void
draw_number (const Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  g_autofree char *number = g_strdup_printf ("%u", nucleus->number);
  double off = reach (drawing, nucleus) * M_SQRT1_2 + PAD_PX;

  draw_words (drawing,
              across (drawing, nucleus->x) + off,
              down (drawing, nucleus->y) + off,
              number);
}

static void
draw_left_out (const Drawing *drawing, const HeraldIshNucleus *nucleus, const HeraldCount *row)
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
  draw_words (drawing,
              across (drawing, nucleus->x),
              down (drawing, nucleus->y) + reach (drawing, nucleus),
              herald_ish_exclusion_get_name (row->exclusion));
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

static void
draw_nucleus (const Drawing *drawing, const HeraldIshNucleus *nucleus)
{
  HeraldCountSheet *sheet = herald_ish_tally_get_sheet (drawing->tally);
  const HeraldCount *row = herald_count_sheet_find (sheet, nucleus->number, 1, NULL);

  if (drawing->shows_truth && (row == NULL || row->exclusion != HERALD_ISH_COUNTED))
    return;
  if (nucleus == herald_ish_tally_get_nucleus (drawing->tally) && !drawing->shows_truth)
    draw_ring (drawing, nucleus);
  if (row != NULL && row->exclusion != HERALD_ISH_COUNTED)
    draw_left_out (drawing, nucleus, row);
  else if (row != NULL || nucleus == herald_ish_tally_get_nucleus (drawing->tally))
    draw_number (drawing, nucleus);
}

static void
draw_dot (const Drawing *drawing, const HeraldIshDot *dot)
{
  double x = across (drawing, dot->x);
  double y = down (drawing, dot->y);

  cairo_new_path (drawing->cr);
  if (dot->probe == HERALD_ISH_HER2)
    cairo_arc (drawing->cr, x, y, DOT_PX, 0.0, 2.0 * G_PI);
  else
    cairo_rectangle (drawing->cr, x - DOT_PX, y - DOT_PX, 2.0 * DOT_PX, 2.0 * DOT_PX);
  stroke (drawing, 1.4);
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
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (canvas);
  const GArray *dots = herald_ish_tally_get_dots (tally);
  Drawing drawing = { .tally = tally, .widget = GTK_WIDGET (canvas) };
  const HeraldSpecimenLook *look = herald_specimen_canvas_get_look (canvas);
  const HeraldIshNucleus *nuclei;
  guint n_nuclei;
  double x, y;

  herald_specimen_frame_to_units (frame, 0.0, 0.0, &x, &y);
  drawing.view = (HeraldPictureView){
    .x = (int)floor (x),
    .y = (int)floor (y),
    .objective = look->objective,
    .um_per_px = frame->units_per_px / HERALD_SPECIMEN_UNITS,
  };
  drawing.shows_truth = look->overlay;
  drawing.cr =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height));
  nuclei = herald_ish_field_get_nuclei (herald_ish_tally_get_field (tally), &n_nuclei);
  for (guint i = 0; i < dots->len; i++)
    draw_dot (&drawing, &g_array_index (dots, HeraldIshDot, i));
  for (guint i = 0; i < n_nuclei; i++)
    draw_nucleus (&drawing, &nuclei[i]);
  cairo_destroy (drawing.cr);
}
