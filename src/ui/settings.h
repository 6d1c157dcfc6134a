/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "amount.h"
#include "color-scheme.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SETTINGS (herald_settings_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSettings, herald_settings, HERALD, SETTINGS, GObject)

HeraldSettings *herald_settings_new (void);
gboolean herald_settings_are_kept (HeraldSettings *self);
int herald_settings_get_text_percent (HeraldSettings *self);
void herald_settings_set_text_percent (HeraldSettings *self, int percent);
HeraldColorScheme herald_settings_get_color_scheme (HeraldSettings *self);
void herald_settings_set_color_scheme (HeraldSettings *self, HeraldColorScheme scheme);
HeraldAmount herald_settings_get_amount (HeraldSettings *self);
GVariant *herald_settings_get_cohort_columns (HeraldSettings *self);
void herald_settings_set_cohort_columns (HeraldSettings *self, GVariant *columns);

G_END_DECLS
