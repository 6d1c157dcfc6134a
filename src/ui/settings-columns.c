/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What columns of tables were said to hold: too much for a property. */
#include "config.h"

#include "settings-private.h"

/* What the columns of tables were said to hold, and nothing of the tables. */
#define COHORT_COLUMNS "cohort-columns"
#define COHORT_COLUMNS_TYPE "a(sas)"

/* An older schema may lie installed. */
static gboolean
keeps_columns (HeraldSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (self->store == NULL)
    return FALSE;
  g_object_get (self->store, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, COHORT_COLUMNS);
}

/**
 * herald_settings_get_cohort_columns:
 * @self: the settings
 *
 * Returns: (transfer full): what columns of tables were said to hold: fingerprints of their names,
 *   each with meanings
 */
GVariant *
herald_settings_get_cohort_columns (HeraldSettings *self)
{
  g_return_val_if_fail (HERALD_IS_SETTINGS (self), NULL);

  if (keeps_columns (self))
    return g_settings_get_value (self->store, COHORT_COLUMNS);
  if (self->cohort_columns != NULL)
    return g_variant_ref (self->cohort_columns);
  return g_variant_ref_sink (g_variant_new (COHORT_COLUMNS_TYPE, NULL));
}

/**
 * herald_settings_set_cohort_columns:
 * @self: the settings
 * @columns: (transfer floating): as herald_settings_get_cohort_columns() has them
 */
void
herald_settings_set_cohort_columns (HeraldSettings *self, GVariant *columns)
{
  g_return_if_fail (HERALD_IS_SETTINGS (self));

  g_clear_pointer (&self->cohort_columns, g_variant_unref);
  if (keeps_columns (self))
    g_settings_set_value (self->store, COHORT_COLUMNS, columns);
  else
    self->cohort_columns = g_variant_ref_sink (columns);
}
