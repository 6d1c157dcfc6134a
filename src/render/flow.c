/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the bands of a picture of moves go. A band is as high as its count, on both sides; those
 * that would be too thin to be seen are given a line. */
#include "config.h"

#include <math.h>

#include "flow.h"

/* Of the design, in pixels. */
#define BODY_HEIGHT 200.0
#define LEAST_HEIGHT 2.5
#define NODE_WIDTH 10.0
#define NODE_GAP 12.0
#define LABEL_GAP 8.0
#define LEAST_FLOW 170.0

typedef struct
{
  const HeraldFlow *flow;
  const HeraldPen *pen;
  double unit;
  double scale;        /* height of one */
  double line_height;  /* of words */
  double title_height; /* above the nodes */
} Plan;

static double
height_of (const Plan *plan, guint count)
{
  return count == 0 ? 0.0 : MAX (count * plan->scale, LEAST_HEIGHT * plan->unit);
}

static guint
count_of (const HeraldFlow *flow, guint side, guint kind, guint other)
{
  return side == 0 ? flow->counts[kind][other] : flow->counts[other][kind];
}

static HeraldFlowNode
measure_node (const Plan *plan, guint side, guint kind)
{
  HeraldFlowNode node = { .kind = kind };

  for (guint other = 0; other < plan->flow->n_kinds; other++)
    {
      guint count = count_of (plan->flow, side, kind, other);

      node.count += count;
      node.height += height_of (plan, count);
    }
  return node;
}

/* One below the other. Returns where they end. */
static double
place_nodes (const Plan *plan, GArray *nodes, guint side, gboolean is_beside)
{
  double y = plan->title_height;
  double label = 2.0 * plan->line_height;

  for (guint kind = 0; kind < plan->flow->n_kinds; kind++)
    {
      HeraldFlowNode node = measure_node (plan, side, kind);

      if (node.count == 0)
        continue;
      node.label_y = y;
      if (is_beside)
        {
          node.y = y + MAX (0.0, (label - node.height) / 2.0);
          node.label_y = node.y + (node.height - label) / 2.0;
          y += MAX (node.height, label);
        }
      else
        {
          node.y = y + label;
          y = node.y + node.height;
        }
      y += NODE_GAP * plan->unit;
      g_array_append_val (nodes, node);
    }
  return y;
}

static const HeraldFlowNode *
find_node (const HeraldFlowLayout *self, guint side, guint kind)
{
  for (guint i = 0; i < self->nodes[side]->len; i++)
    {
      const HeraldFlowNode *node = &g_array_index (self->nodes[side], HeraldFlowNode, i);

      if (node->kind == kind)
        return node;
    }
  return NULL;
}

/* Where in a node the band to or from another kind starts. */
static double
start_of (const Plan *plan, const HeraldFlowNode *node, guint side, guint other)
{
  double y = node->y;

  for (guint i = 0; i < other; i++)
    y += height_of (plan, count_of (plan->flow, side, node->kind, i));
  return y;
}

static void
place_bands (HeraldFlowLayout *self, const Plan *plan, gboolean are_moves)
{
  for (guint from = 0; from < plan->flow->n_kinds; from++)
    for (guint to = 0; to < plan->flow->n_kinds; to++)
      {
        HeraldFlowBand band = { from, to, plan->flow->counts[from][to], 0.0, 0.0, 0.0 };

        if (band.count == 0 || (from != to) != are_moves)
          continue;
        band.height = height_of (plan, band.count);
        band.from_y = start_of (plan, find_node (self, 0, from), 0, to);
        band.to_y = start_of (plan, find_node (self, 1, to), 1, from);
        g_array_append_val (self->bands, band);
      }
}

static double
measure_labels (const Plan *plan)
{
  double widest = 0.0;

  for (guint i = 0; i < plan->flow->n_kinds; i++)
    {
      double width = herald_pen_measure_width (plan->pen,
                                               plan->flow->names[i],
                                               HERALD_PEN_BODY,
                                               PANGO_WEIGHT_BOLD);

      widest = MAX (widest, width);
    }
  return widest + LABEL_GAP * plan->unit;
}

static guint
count_all (const HeraldFlow *flow)
{
  guint n = 0;

  for (guint from = 0; from < flow->n_kinds; from++)
    for (guint to = 0; to < flow->n_kinds; to++)
      n += flow->counts[from][to];
  return n;
}

static Plan
make_plan (const HeraldFlow *flow, const HeraldPen *pen)
{
  Plan plan = { .flow = flow, .pen = pen, .unit = herald_pen_get_unit (pen) };
  g_autoptr (PangoLayout) line =
      herald_pen_create_text (pen, "0", HERALD_PEN_BODY, PANGO_WEIGHT_BOLD);
  double width;

  herald_pen_measure (line, &width, &plan.line_height);
  plan.scale = BODY_HEIGHT * plan.unit / MAX (count_all (flow), 1);
  return plan;
}

static void
place_sides (
    HeraldFlowLayout *self, const Plan *plan, double width, double labels, gboolean is_mirrored)
{
  double margin = self->is_beside ? labels : 0.0;

  self->node_width = NODE_WIDTH * plan->unit;
  self->from_x = margin + self->node_width;
  self->to_x = width - margin - self->node_width;
  if (is_mirrored)
    {
      double left = self->from_x;

      self->from_x = self->to_x;
      self->to_x = left;
    }
}

static void
place_titles (HeraldFlowLayout *self, Plan *plan, double width)
{
  double needed = LABEL_GAP * plan->unit;

  for (guint side = 0; side < 2; side++)
    needed += herald_pen_measure_width (plan->pen,
                                        plan->flow->titles[side],
                                        HERALD_PEN_BODY,
                                        PANGO_WEIGHT_BOLD);
  self->title_y[1] = needed > width ? plan->line_height : 0.0;
  plan->title_height = self->title_y[1] + 1.6 * plan->line_height;
}

/**
 * herald_flow_layout_new:
 * @flow: what goes where
 * @pen: the fonts
 * @width: width of the whole
 * @is_right_to_left: whether what was before stands on the right
 *
 * Returns: (transfer full): where everything goes
 */
HeraldFlowLayout *
herald_flow_layout_new (const HeraldFlow *flow,
                        const HeraldPen *pen,
                        double width,
                        gboolean is_right_to_left)
{
  HeraldFlowLayout *self = g_new0 (HeraldFlowLayout, 1);
  Plan plan = make_plan (flow, pen);
  double labels = measure_labels (&plan);
  double bottom;

  self->is_beside = width >= 2.0 * labels + LEAST_FLOW * plan.unit;
  place_sides (self, &plan, width, labels, is_right_to_left);
  place_titles (self, &plan, width);
  for (guint side = 0; side < 2; side++)
    {
      self->nodes[side] = g_array_new (FALSE, FALSE, sizeof (HeraldFlowNode));
      bottom = place_nodes (&plan, self->nodes[side], side, self->is_beside);
      self->height = MAX (self->height, bottom);
    }
  self->bands = g_array_new (FALSE, FALSE, sizeof (HeraldFlowBand));
  place_bands (self, &plan, FALSE);
  place_bands (self, &plan, TRUE);
  return self;
}

/**
 * herald_flow_layout_free:
 * @self: (transfer full): a layout
 */
void
herald_flow_layout_free (HeraldFlowLayout *self)
{
  g_array_unref (self->nodes[0]);
  g_array_unref (self->nodes[1]);
  g_array_unref (self->bands);
  g_free (self);
}

/**
 * herald_flow_band_get_y:
 * @self: a layout
 * @band: one of its bands
 * @x: between its ends
 *
 * Returns: its upper side there
 */
double
herald_flow_band_get_y (const HeraldFlowLayout *self, const HeraldFlowBand *band, double x)
{
  double way = CLAMP ((x - self->from_x) / (self->to_x - self->from_x), 0.0, 1.0);
  double share = way * way * (3.0 - 2.0 * way);

  return band->from_y + (band->to_y - band->from_y) * share;
}

/**
 * herald_flow_layout_find:
 * @self: a layout
 * @x: a point
 * @y: likewise
 * @reach: how far beside a band still counts
 *
 * Where bands cross, the thinner one is meant: the other is easily met elsewhere.
 *
 * Returns: the index of a band, or %HERALD_FLOW_NO_BAND
 */
int
herald_flow_layout_find (const HeraldFlowLayout *self, double x, double y, double reach)
{
  int found = HERALD_FLOW_NO_BAND;
  double thinnest = G_MAXDOUBLE;

  if (x < MIN (self->from_x, self->to_x) || x > MAX (self->from_x, self->to_x))
    return HERALD_FLOW_NO_BAND;
  for (guint i = 0; i < self->bands->len; i++)
    {
      const HeraldFlowBand *band = &g_array_index (self->bands, HeraldFlowBand, i);
      double top = herald_flow_band_get_y (self, band, x);
      double beyond = MAX (top - y, y - top - band->height);
      /* A band that is met beats one that is only near. */
      double rank = beyond > 0.0 ? 1e6 + beyond : band->height;

      if (beyond > reach || rank >= thinnest)
        continue;
      thinnest = rank;
      found = i;
    }
  return found;
}
