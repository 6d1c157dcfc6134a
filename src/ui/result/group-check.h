/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/session.h"

G_BEGIN_DECLS

/**
 * HeraldGroupCheck:
 * @text: what is to be mended
 * @way_out: (nullable): the label of a button that leads out of it
 * @unmet: (nullable): the condition that the way out meets
 * @variant: the way to enter the group that the way out shows
 *
 * What is to be mended in a part of the form as a whole.
 */
typedef struct
{
  char *text;
  char *way_out;
  const HeraldCondition *unmet;
  guint variant;
} HeraldGroupCheck;

HeraldGroupCheck *
herald_group_check_new (HeraldSession *session, const HeraldFieldGroup *group, guint variant);
guint herald_group_check_count (HeraldSession *session);
void herald_group_check_free (HeraldGroupCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldGroupCheck, herald_group_check_free)

gboolean herald_field_variant_has (const HeraldFieldVariant *variant, guint field);

G_END_DECLS
