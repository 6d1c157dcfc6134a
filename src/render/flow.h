/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

#define HERALD_FLOW_MAX_KINDS 16
#define HERALD_FLOW_NO_BAND -1

/**
 * HeraldFlow:
 * @names: (array length=n_kinds): what each kind is called
 * @n_kinds: how many kinds there are, at most %HERALD_FLOW_MAX_KINDS
 * @counts: for each kind before and each kind behind, how many go from the one to the other
 * @titles: what stands above the kinds before, and above those behind
 *
 * How many things of a few kinds become what kind. Borrows everything.
 */
typedef struct
{
  const char *const *names;
  guint n_kinds;
  guint counts[HERALD_FLOW_MAX_KINDS][HERALD_FLOW_MAX_KINDS];
  const char *titles[2];
} HeraldFlow;

/**
 * HeraldFlowNode:
 * @kind: which kind
 * @count: how many are of it
 * @y: its upper side
 * @height: its height
 * @label_y: where its words start
 *
 * A kind on one side of the picture.
 */
typedef struct
{
  guint kind;
  guint count;
  double y;
  double height;
  double label_y;
} HeraldFlowNode;

/**
 * HeraldFlowBand:
 * @from: a kind before
 * @to: a kind behind
 * @count: how many go that way
 * @from_y: its upper side before
 * @to_y: its upper side behind
 * @height: its height
 *
 * Those that go one way.
 */
typedef struct
{
  guint from;
  guint to;
  guint count;
  double from_y;
  double to_y;
  double height;
} HeraldFlowBand;

/**
 * HeraldFlowLayout:
 * @nodes: (element-type HeraldFlowNode): the kinds before, and those behind
 * @bands: (element-type HeraldFlowBand): those that stay, then those that move
 * @from_x: where bands begin
 * @to_x: where bands end; below @from_x where text runs from right to left
 * @node_width: width of a node
 * @height: height of the whole
 * @is_beside: whether words stand beside the nodes; else above them
 * @title_y: where the titles start; one below the other where they don't fit on one line
 *
 * Where everything goes.
 */
typedef struct
{
  GArray *nodes[2];
  GArray *bands;
  double from_x;
  double to_x;
  double node_width;
  double height;
  gboolean is_beside;
  double title_y[2];
} HeraldFlowLayout;

HeraldFlowLayout *herald_flow_layout_new (const HeraldFlow *flow,
                                          const HeraldPen *pen,
                                          double width,
                                          gboolean is_right_to_left);
void herald_flow_layout_free (HeraldFlowLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldFlowLayout, herald_flow_layout_free)

double herald_flow_band_get_y (const HeraldFlowLayout *self, const HeraldFlowBand *band, double x);
int herald_flow_layout_find (const HeraldFlowLayout *self, double x, double y, double reach);

G_END_DECLS
