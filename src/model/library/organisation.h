/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

/**
 * HeraldOrganisation:
 * @id: its name in files
 * @name: what it calls itself; the same in every language
 * @offers: what it does for people
 * @language: the languages that it speaks
 * @phone: (nullable): a number to ring, as printed by the organisation
 * @link: its page, opened only when clicked
 * @checked: the day somebody last held this against what the organisation says of itself
 *
 * Somebody to turn to. Its texts are owned by the file.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *offers;
  const char *language;
  const char *phone;
  const char *link;
  const char *checked;
} HeraldOrganisation;

/**
 * HeraldCountry:
 * @id: ISO 3166 letters, or `world`
 * @name: for people
 * @organisations: (element-type HeraldOrganisation): in order
 */
typedef struct
{
  const char *id;
  const char *name;
  GArray *organisations;
} HeraldCountry;

HeraldCountry *herald_country_read (const HeraldJson *json, GError **error);
void herald_country_free (HeraldCountry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCountry, herald_country_free)

G_END_DECLS
