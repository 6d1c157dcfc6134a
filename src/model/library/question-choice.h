/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* More are not talked over in one appointment. */
#define HERALD_QUESTION_CHOICE_MOST 8

GPtrArray *herald_question_choice_new (HeraldLibrary *library,
                                       const HeraldVerdict *verdict,
                                       const char *const *own,
                                       guint limit);

G_END_DECLS
