/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/article.h"
#include "printout.h"

G_BEGIN_DECLS

/* More are not talked over in one appointment. */
#define HERALD_LIST_PRINT_MOST_A_PAGE 8

HeraldPrintout *herald_list_print_new (GPtrArray *articles, GDateTime *today);

G_END_DECLS
