/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/stain-parts.h"

G_BEGIN_DECLS

/* So many cells stand for a whole field, so that a count is a percent. */
#define HERALD_DESCRIBED_SAMPLE_CELLS 100

void herald_described_sample_take (const HeraldStainParts *parts, HeraldStainParts *sample);

G_END_DECLS
