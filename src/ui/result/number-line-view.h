/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

#define HERALD_TYPE_NUMBER_LINE_VIEW (herald_number_line_view_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldNumberLineView, herald_number_line_view, HERALD, NUMBER_LINE_VIEW, HeraldPicture)

GtkWidget *herald_number_line_view_new (const HeraldVerdict *verdict, const HeraldAxis *axis);

G_END_DECLS
