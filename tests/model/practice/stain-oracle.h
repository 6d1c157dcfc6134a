/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of stains once more, in plain comparisons of counts: what the rule books say is held
 * against it. */
#pragma once

#include "practice/stain-parts.h"

/* Whether more than, or at least, so many of 100 cells have such an edge. */
static inline gboolean
oracle_over (const HeraldStainParts *parts, HeraldEdgeClass edge, guint percent)
{
  return (guint64)parts->counts[edge] * 100 > (guint64)parts->cells * percent;
}

static inline gboolean
oracle_from (const HeraldStainParts *parts, HeraldEdgeClass edge, guint percent)
{
  return (guint64)parts->counts[edge] * 100 >= (guint64)parts->cells * percent;
}

/* 2007: any faint edge is 1+; whole and weak from 10; strong up to 30 is 2+; sides and base have no
 * name. */
static inline const char *
oracle_2007 (const HeraldStainParts *parts)
{
  if (oracle_over (parts, HERALD_EDGE_INTENSE, 30))
    return "3+";
  if (parts->counts[HERALD_EDGE_BASOLATERAL] > 0)
    return "undefined";
  if (parts->counts[HERALD_EDGE_INTENSE] > 0 || oracle_from (parts, HERALD_EDGE_WEAK, 10))
    return "2+";
  if (parts->counts[HERALD_EDGE_FAINT] > 0)
    return "1+";
  return parts->counts[HERALD_EDGE_WEAK] > 0 ? "undefined" : "0";
}

/* 2013 and 2018 differ in sides and base: over 10 in 2013, any share in 2018. */
static inline const char *
oracle_later (const HeraldStainParts *parts, guint basolateral_over)
{
  if (oracle_over (parts, HERALD_EDGE_INTENSE, 10))
    return "3+";
  if (parts->counts[HERALD_EDGE_INTENSE] > 0 || oracle_over (parts, HERALD_EDGE_WEAK, 10) ||
      oracle_over (parts, HERALD_EDGE_BASOLATERAL, basolateral_over))
    return "2+";
  if (oracle_over (parts, HERALD_EDGE_FAINT, 10))
    return "1+";
  return parts->counts[HERALD_EDGE_WEAK] > 0 || parts->counts[HERALD_EDGE_BASOLATERAL] > 0
             ? "undefined"
             : "0";
}

static inline const char *
oracle_score (const HeraldStainParts *parts, guint year)
{
  if (year == 2007)
    return oracle_2007 (parts);
  return oracle_later (parts, year == 2013 ? 10 : 0);
}
