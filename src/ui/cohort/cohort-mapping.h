/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/shelf.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_MAPPING (herald_cohort_mapping_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortMapping, herald_cohort_mapping, HERALD, COHORT_MAPPING, GtkWidget)

GtkWidget *herald_cohort_mapping_new (HeraldShelf *shelf);
void herald_cohort_mapping_set (HeraldCohortMapping *self,
                                const char *const *names,
                                const char *const *meanings,
                                const char *edition);
const char *const *herald_cohort_mapping_get_names (HeraldCohortMapping *self);
const char *const *herald_cohort_mapping_get_meanings (HeraldCohortMapping *self);
gboolean herald_cohort_mapping_has_strange (HeraldCohortMapping *self);
void herald_cohort_mapping_choose (HeraldCohortMapping *self, guint column, const char *meaning);
HeraldRulebook *herald_cohort_mapping_get_book (HeraldCohortMapping *self);

G_END_DECLS
