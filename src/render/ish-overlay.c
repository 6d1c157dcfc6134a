/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn over a field of the gene test: numbers, marks by shape, and why a nucleus is not
 * counted. */
#include "config.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "ish-picture.h"

#define MARK_PX 7.0
#define LABEL_PX 11.0
#define OUTLINE_GAP 3.0

static double
to_px (const HeraldPictureView *view, int place, int origin)
{
  return (double)(place - origin) / HERALD_ISH_MICROMETRE / view->um_per_px;
}

/* White with a dark seam is seen on every ground. */
static void
stroke_twice (cairo_t *cr, double width)
{
  cairo_set_line_width (cr, width + 2.0);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.65);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, width);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_stroke (cr);
}

static void
get_outline (const HeraldIshNucleus *nucleus,
             const HeraldPictureView *view,
             guint direction,
             double *x,
             double *y)
{
  double angle = direction * 2.0 * G_PI / HERALD_ISH_DIRECTIONS;
  double radius =
      nucleus->radii[direction] / (HERALD_ISH_MICROMETRE * view->um_per_px) + OUTLINE_GAP;

  *x = to_px (view, nucleus->x, view->x) + radius * cos (angle);
  *y = to_px (view, nucleus->y, view->y) + radius * sin (angle);
}

static void
trace_outline (const HeraldIshNucleus *nucleus, const HeraldPictureView *view, cairo_t *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    {
      double x, y;

      get_outline (nucleus, view, i, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
}

static void
draw_signal (const HeraldIshSignal *signal, const HeraldPictureView *view, cairo_t *cr)
{
  double x = to_px (view, signal->x, view->x);
  double y = to_px (view, signal->y, view->y);

  if (!signal->counts || signal->group > 0)
    return;
  cairo_new_path (cr);
  if (signal->probe == HERALD_ISH_HER2)
    cairo_arc (cr, x, y, MARK_PX, 0.0, 2.0 * G_PI);
  else
    cairo_rectangle (cr, x - MARK_PX, y - MARK_PX, 2.0 * MARK_PX, 2.0 * MARK_PX);
  stroke_twice (cr, 1.4);
}

/* One ring for what can't be told apart. */
static void
draw_cluster (const HeraldIshNucleus *nucleus,
              guint group,
              const HeraldPictureView *view,
              cairo_t *cr)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < nucleus->n_signals; i++)
    if (nucleus->signals[i].group == group)
      {
        double x = to_px (view, nucleus->signals[i].x, view->x);
        double y = to_px (view, nucleus->signals[i].y, view->y);

        left = MIN (left, x);
        right = MAX (right, x);
        top = MIN (top, y);
        bottom = MAX (bottom, y);
      }
  cairo_new_path (cr);
  cairo_arc (cr,
             (left + right) / 2.0,
             (top + bottom) / 2.0,
             MAX (right - left, bottom - top) / 2.0 + MARK_PX,
             0.0,
             2.0 * G_PI);
  stroke_twice (cr, 2.4);
}

static void
draw_exclusion (const HeraldIshNucleus *nucleus, const HeraldPictureView *view, cairo_t *cr)
{
  static const double dashes[] = { 5.0, 4.0 };

  cairo_save (cr);
  trace_outline (nucleus, view, cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  stroke_twice (cr, 1.4);
  cairo_restore (cr);
}

static gboolean
shows (const HeraldPictureView *view, HeraldIshOverlay part)
{
  return (view->overlay & (int)part) != 0;
}

static void
draw_marks (const HeraldIshNucleus *nucleus, const HeraldPictureView *view, cairo_t *cr)
{
  gboolean is_counted = nucleus->exclusion == HERALD_ISH_COUNTED;

  if (shows (view, HERALD_ISH_OVERLAY_EXCLUSIONS) && !is_counted)
    draw_exclusion (nucleus, view, cr);
  for (guint i = 0;
       shows (view, HERALD_ISH_OVERLAY_SIGNALS) && is_counted && i < nucleus->n_signals;
       i++)
    draw_signal (&nucleus->signals[i], view, cr);
  for (guint i = 1; shows (view, HERALD_ISH_OVERLAY_SIGNALS) && is_counted &&
                    i <= nucleus->small_clusters + nucleus->large_clusters;
       i++)
    draw_cluster (nucleus, i, view, cr);
}

static PangoLayout *
create_text (const PangoFontDescription *font, const char *text, cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Not of what lies outside the picture, and not of stroma, which shows that by itself. */
static HeraldMarkLabel
make_label (const HeraldIshNucleus *nucleus,
            const HeraldPictureView *view,
            const PangoFontDescription *font,
            cairo_t *cr)
{
  HeraldMarkLabel label = { .mark = herald_ish_picture_get_box (nucleus, view) };
  g_autofree char *number = g_strdup_printf ("%u", nucleus->number);

  if (shows (view, HERALD_ISH_OVERLAY_NUMBERS))
    label.sign = create_text (font, number, cr);
  if (shows (view, HERALD_ISH_OVERLAY_REASONS) && nucleus->kind == HERALD_ISH_TUMOUR &&
      nucleus->exclusion != HERALD_ISH_COUNTED)
    label.words = create_text (font, herald_ish_exclusion_get_name (nucleus->exclusion), cr);
  return label;
}

/* Words lie over all shapes. */
static void
draw_words (const HeraldIshNucleus *nuclei,
            guint n_nuclei,
            const HeraldPictureView *view,
            cairo_t *cr)
{
  g_autofree HeraldMarkLabel *labels = g_new0 (HeraldMarkLabel, n_nuclei);
  PangoFontDescription *font = pango_font_description_from_string ("Sans Bold");
  HeraldRect room;

  cairo_clip_extents (cr, &room.x, &room.y, &room.width, &room.height);
  room.width -= room.x;
  room.height -= room.y;
  pango_font_description_set_absolute_size (font, LABEL_PX * PANGO_SCALE);
  for (guint i = 0; i < n_nuclei; i++)
    labels[i] = make_label (&nuclei[i], view, font, cr);
  herald_mark_labels_place (labels, n_nuclei, &room, NULL, 0, 0);
  herald_mark_labels_draw (labels, n_nuclei, cr);
  for (guint i = 0; i < n_nuclei; i++)
    {
      g_clear_object (&labels[i].sign);
      g_clear_object (&labels[i].words);
    }
  pango_font_description_free (font);
}

/**
 * herald_ish_picture_get_box:
 * @nucleus: a nucleus
 * @view: which part of its field
 *
 * Returns: the box around it, in pixels of the picture
 */
HeraldRect
herald_ish_picture_get_box (const HeraldIshNucleus *nucleus, const HeraldPictureView *view)
{
  HeraldRect box = { 0.0, 0.0, 0.0, 0.0 };
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  g_return_val_if_fail (nucleus != NULL && view != NULL && view->um_per_px > 0.0, box);

  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    {
      double x, y;

      get_outline (nucleus, view, i, &x, &y);
      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  box = (HeraldRect){ left, top, right - left, bottom - top };
  return box;
}

/**
 * herald_ish_picture_draw_overlay:
 * @field: a field
 * @view: which part of it; its overlay is a set of #HeraldIshOverlay
 * @cr: where to, in pixels of the picture
 */
void
herald_ish_picture_draw_overlay (const HeraldIshField *field,
                                 const HeraldPictureView *view,
                                 cairo_t *cr)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei;

  g_return_if_fail (field != NULL && view != NULL && cr != NULL && view->um_per_px > 0.0);

  nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
  cairo_save (cr);
  for (guint i = 0; i < n_nuclei; i++)
    draw_marks (&nuclei[i], view, cr);
  if (shows (view, HERALD_ISH_OVERLAY_NUMBERS) || shows (view, HERALD_ISH_OVERLAY_REASONS))
    draw_words (nuclei, n_nuclei, view, cr);
  cairo_restore (cr);
}

/**
 * herald_ish_picture_draw_ring:
 * @nucleus: the nucleus that is being counted
 * @view: which part of its field
 * @cr: where to, in pixels of the picture; the source of @cr is the ring's colour
 *
 * A whole ring, where what is not counted has a broken one.
 */
void
herald_ish_picture_draw_ring (const HeraldIshNucleus *nucleus,
                              const HeraldPictureView *view,
                              cairo_t *cr)
{
  g_return_if_fail (nucleus != NULL && view != NULL && cr != NULL && view->um_per_px > 0.0);

  cairo_new_path (cr);
  cairo_arc (cr,
             to_px (view, nucleus->x, view->x),
             to_px (view, nucleus->y, view->y),
             herald_ish_nucleus_get_reach (nucleus) / (HERALD_ISH_MICROMETRE * view->um_per_px) +
                 8.0,
             0.0,
             2.0 * G_PI);
  cairo_set_line_width (cr, 3.0);
  cairo_stroke (cr);
}
