/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/session.h"

G_BEGIN_DECLS

GPtrArray *herald_shown_questions_new (HeraldSession *session);
char *herald_shown_text_new (HeraldSession *session);

G_END_DECLS
