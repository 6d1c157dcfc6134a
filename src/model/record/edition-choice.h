/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/partial-date.h"
#include "rules/shelf.h"

G_BEGIN_DECLS

/**
 * HeraldEditionReason:
 * @HERALD_EDITION_CHOSEN: the person chose it
 * @HERALD_EDITION_OF_YEAR: it was in force in the year of the report
 * @HERALD_EDITION_NEWEST: the report gives no year, so it is the one in force now
 *
 * Why a result is read by its edition.
 */
typedef enum
{
  HERALD_EDITION_CHOSEN,
  HERALD_EDITION_OF_YEAR,
  HERALD_EDITION_NEWEST,
} HeraldEditionReason;

guint herald_edition_year_parse (const char *text);
HeraldRulebook *herald_edition_find_for_year (HeraldShelf *shelf, const char *year);
HeraldRulebook *herald_edition_choose (HeraldShelf *shelf,
                                       HeraldRulebook *chosen,
                                       const char *year,
                                       const char *date,
                                       HeraldEditionReason *reason);

G_END_DECLS
