/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

GPtrArray *herald_words_possible_new (const HeraldVerdict *verdict);
GPtrArray *herald_words_open_new (const HeraldVerdict *verdict);
GPtrArray *herald_words_changes_new (const HeraldVerdict *verdict);

G_END_DECLS
