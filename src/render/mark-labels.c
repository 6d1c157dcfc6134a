/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words beside marks in a picture, none over another. Where a name has no room a number or a letter
 * stands in for it, so a sign comes before any name. */

#include "mark-labels.h"

#include "label-place.h"

#define GAP 2.0
#define PAD 6.0
/* How far from the middle of a box the ellipse in it ends, towards a corner. */
#define TOWARDS_CORNER 0.72

/* Where the middle of a label goes, from the middle of its mark: -1, 0 or 1 across and down. */
static const int ways[][2] = {
  { 1, 1 }, { -1, 1 }, { 1, -1 }, { -1, -1 }, { 0, -1 }, { 0, 1 }, { 1, 0 }, { -1, 0 },
};

/* Names are long: they look best centred over or under what they name. */
static const guint way_of_sign[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
static const guint way_of_words[] = { 4, 5, 6, 7, 0, 1, 2, 3 };

typedef struct
{
  HeraldMarkLabel *labels;
  guint n_labels;
  const HeraldRect *room;
  const HeraldRect *obstacles;
  guint n_obstacles;
} Placing;

static void
measure_pill (PangoLayout *text, double *width, double *height)
{
  herald_pen_measure (text, width, height);
  *height += 2.0 * GAP;
  *width = MAX (*width + 2.0 * PAD, *height);
}

static HeraldRect
put_beside (const HeraldRect *mark, double width, double height, const int *way)
{
  double share = way[0] != 0 && way[1] != 0 ? TOWARDS_CORNER : 1.0;
  double off_x = way[0] * (share * mark->width / 2.0 + GAP + width / 2.0);
  double off_y = way[1] * (share * mark->height / 2.0 + GAP + height / 2.0);
  HeraldRect rect = { mark->x + (mark->width - width) / 2.0 + off_x,
                      mark->y + (mark->height - height) / 2.0 + off_y,
                      width,
                      height };

  return rect;
}

static gboolean
is_inside (const HeraldRect *rect, const HeraldRect *room)
{
  return rect->x >= room->x && rect->y >= room->y &&
         rect->x + rect->width <= room->x + room->width &&
         rect->y + rect->height <= room->y + room->height;
}

static gboolean
is_free (const Placing *placing, guint index, const HeraldRect *rect)
{
  if (!is_inside (rect, placing->room) ||
      !herald_label_is_free (rect, placing->obstacles, placing->n_obstacles))
    return FALSE;
  for (guint i = 0; i < placing->n_labels; i++)
    if (i != index && placing->labels[i].shown != NULL &&
        !herald_label_is_free (rect, &placing->labels[i].place, 1))
      return FALSE;
  return TRUE;
}

/* The first place that is free; what has none keeps what it had. */
static void
try_text (const Placing *placing, guint index, PangoLayout *text, const guint *order)
{
  HeraldMarkLabel *label = &placing->labels[index];
  double width = 0.0;
  double height = 0.0;

  if (text == NULL)
    return;
  measure_pill (text, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      HeraldRect rect = put_beside (&label->mark, width, height, ways[order[i]]);

      if (!is_free (placing, index, &rect))
        continue;
      label->shown = text;
      label->place = rect;
      return;
    }
}

/* Over its own mark rather than nowhere. */
static void
try_over_mark (const Placing *placing, guint index)
{
  static const int over[] = { 0, 0 };
  HeraldMarkLabel *label = &placing->labels[index];
  double width = 0.0;
  double height = 0.0;
  HeraldRect rect;

  measure_pill (label->sign, &width, &height);
  rect = put_beside (&label->mark, width, height, over);
  if (!is_free (placing, index, &rect))
    return;
  label->shown = label->sign;
  label->place = rect;
}

/**
 * herald_mark_labels_place:
 * @labels: (array length=n_labels): what is to be said, the most important first
 * @n_labels: how many
 * @room: where labels may lie
 * @obstacles: (array length=n_obstacles): what they are to leave free; first come those under which
 *   they would be hidden
 * @n_obstacles: how many
 * @n_opaque: how many of them would hide labels
 *
 * Finds a place beside each mark that lies over no other label. A sign that has none may lie over
 * obstacles through which it is seen, or over its own mark; a name is replaced by its sign.
 */
void
herald_mark_labels_place (HeraldMarkLabel *labels,
                          guint n_labels,
                          const HeraldRect *room,
                          const HeraldRect *obstacles,
                          guint n_obstacles,
                          guint n_opaque)
{
  Placing kind = { labels, n_labels, room, obstacles, n_obstacles };
  Placing bold = { labels, n_labels, room, obstacles, n_opaque };

  g_return_if_fail (labels != NULL || n_labels == 0);
  g_return_if_fail (room != NULL && n_opaque <= n_obstacles);
  g_return_if_fail (obstacles != NULL || n_obstacles == 0);

  for (guint i = 0; i < n_labels; i++)
    labels[i].shown = NULL;
  for (guint i = 0; i < n_labels; i++)
    {
      try_text (&kind, i, labels[i].sign, way_of_sign);
      if (labels[i].shown == NULL)
        try_text (&bold, i, labels[i].sign, way_of_sign);
      if (labels[i].shown == NULL && labels[i].sign != NULL)
        try_over_mark (&bold, i);
    }
  for (guint i = 0; i < n_labels; i++)
    try_text (&kind, i, labels[i].words, way_of_words);
}

static void
trace_pill (cairo_t *cr, const HeraldRect *rect)
{
  double radius = rect->height / 2.0;

  cairo_new_path (cr);
  cairo_arc (cr, rect->x + rect->width - radius, rect->y + radius, radius, -G_PI / 2.0, G_PI / 2.0);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI / 2.0, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * herald_mark_labels_draw:
 * @labels: (array length=n_labels): what was placed
 * @n_labels: how many
 * @cr: where to draw
 *
 * Draws dark words on light pills, which are read on any picture, whatever the theme.
 */
void
herald_mark_labels_draw (const HeraldMarkLabel *labels, guint n_labels, cairo_t *cr)
{
  g_return_if_fail (cr != NULL && (labels != NULL || n_labels == 0));

  for (guint i = 0; i < n_labels; i++)
    {
      const HeraldRect *place = &labels[i].place;
      double width = 0.0;
      double height = 0.0;

      if (labels[i].shown == NULL)
        continue;
      trace_pill (cr, place);
      cairo_set_source_rgba (cr, 0.96, 0.96, 0.97, 0.94);
      cairo_fill (cr);
      herald_pen_measure (labels[i].shown, &width, &height);
      cairo_set_source_rgb (cr, 0.14, 0.14, 0.16);
      cairo_move_to (cr,
                     place->x + (place->width - width) / 2.0,
                     place->y + (place->height - height) / 2.0);
      pango_cairo_show_layout (cr, labels[i].shown);
    }
}
