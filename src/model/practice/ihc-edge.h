/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-cell.h"

G_BEGIN_DECLS

void herald_ihc_edge_fill (HeraldIhcCell *cell, HeraldEdgeClass wanted, int open_x, int open_y);

G_END_DECLS
