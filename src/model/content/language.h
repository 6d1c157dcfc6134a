/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldLanguage:
 * @code: its name among catalogues, as in "pt_BR"
 * @name: how it calls itself
 * @plain_name: its English name, for where its own letters can't be shown
 * @sample: (nullable): letters that a font for it has; %NULL where any font has them
 * @fonts: (nullable): how Debian calls a package with such a font
 * @is_right_to_left: which way it is written
 *
 * A language that Herald may be read in.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *plain_name;
  const char *sample;
  const char *fonts;
  gboolean is_right_to_left;
} HeraldLanguage;

void herald_language_set_locale (void);
void herald_language_begin (const char *folder);
gboolean herald_language_has_begun (void);
GPtrArray *herald_language_list_offered (void);
const HeraldLanguage *herald_language_find (const char *code);
const HeraldLanguage *herald_language_choose (const char *code);
const HeraldLanguage *herald_language_get (void);
const HeraldLanguage *herald_language_get_from_system (void);
const char *herald_language_get_system_value (void);
gboolean herald_language_is_original (void);
const char *herald_language_get_credit (void);

G_END_DECLS
