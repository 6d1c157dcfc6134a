/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"
#include "rules/shelf.h"

G_BEGIN_DECLS

typedef struct _HeraldLanguageTexts HeraldLanguageTexts;

HeraldLanguageTexts *herald_language_texts_new (void);
void herald_language_texts_free (HeraldLanguageTexts *self);
void herald_language_texts_begin (HeraldLanguageTexts *self);
void herald_language_texts_choose (HeraldLanguageTexts *self);
void herald_language_texts_read_rest (HeraldLanguageTexts *self);
HeraldShelf *herald_language_texts_get_shelf (HeraldLanguageTexts *self);
HeraldLibrary *herald_language_texts_get_library (HeraldLanguageTexts *self);

G_END_DECLS
