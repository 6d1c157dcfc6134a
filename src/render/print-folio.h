/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typesetter.h"

G_BEGIN_DECLS

/**
 * HeraldPrintFolio:
 * @head: what stands on top of every page but the first
 * @foot: what stands below on every page; the number of the page goes with its first strip
 * @head_height: how much of a page the head takes, with the white below it, in points
 * @foot_height: how much of a page the foot takes, with the white above it, in points
 *
 * What is the same on all pages.
 */
typedef struct
{
  HeraldTypesetter head;
  HeraldTypesetter foot;
  double head_height;
  double foot_height;
} HeraldPrintFolio;

void herald_print_folio_init (HeraldPrintFolio *self,
                              const HeraldPrintout *printout,
                              const HeraldPrintBlock *columns,
                              const HeraldTypesetter *text);
void herald_print_folio_clear (HeraldPrintFolio *self);
HeraldPrintPiece *
herald_print_folio_create_number (HeraldPrintFolio *self, guint page, guint n_pages);
double herald_print_folio_get_foot_top (const HeraldPrintFolio *self, double height);

G_END_DECLS
