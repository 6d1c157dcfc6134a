/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/described-row.h"
#include "practice/ihc-field.h"
#include "practice/ish-field.h"

G_BEGIN_DECLS

/* A field of the protein test is told in so many places. */
#define HERALD_DESCRIBED_PLACES 10

GPtrArray *herald_described_field_tell_ihc (const HeraldIhcField *field);
GPtrArray *herald_described_field_tell_ish (const HeraldIshField *field);

G_END_DECLS
