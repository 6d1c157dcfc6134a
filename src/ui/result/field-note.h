/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/session.h"

G_BEGIN_DECLS

char *herald_field_note_of_field (HeraldSession *session, guint field);
char *
herald_field_note_of_group (HeraldSession *session, const HeraldFieldGroup *group, guint variant);

G_END_DECLS
