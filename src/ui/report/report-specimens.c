/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report calls its specimens, foci or dates. */
#include "config.h"

#include <glib/gi18n.h>

#include "report/report-private.h"

/* What the report calls a specimen, on one line. */
static char *
make_label (HeraldReport *self, guint specimen)
{
  const GArray *parts = herald_reading_get_parts (self->reading);

  for (guint i = 0; i < parts->len; i++)
    {
      const HeraldPart *part = &g_array_index (parts, HeraldPart, i);

      if (part->specimen == specimen && part->kind != HERALD_PART_ADDENDUM)
        return g_strstrip (g_strdelimit (
            g_strndup (self->text + part->start, part->end - part->start), "\n\r\t", ' '));
    }
  return g_strdup_printf (_ ("Sample %u"), specimen + 1);
}

/**
 * herald_report_list_specimens:
 * @self: a report
 *
 * Returns: (transfer full): what the report calls its specimens, foci or dates; empty where there
 *   is nothing to choose
 */
GStrv
herald_report_list_specimens (HeraldReport *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_specimens = self->reading != NULL ? herald_reading_get_n_specimens (self->reading) : 0;

  for (guint i = 0; n_specimens > 1 && i < n_specimens; i++)
    {
      g_autofree char *label = make_label (self, i);

      g_strv_builder_add (builder, label);
    }
  return g_strv_builder_end (builder);
}
