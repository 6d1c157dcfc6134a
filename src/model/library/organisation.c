/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Helplines and organisations, by country. */
#include "config.h"

#include "content/day.h"
#include "content/error.h"
#include "library/organisation.h"

#define SAFE_LINK "https://"

static gboolean
read_link (const HeraldJson *json, const char **link, GError **error)
{
  HeraldJson member = herald_json_member (json, "link");

  *link = herald_json_string (&member, error);
  if (*link == NULL)
    return FALSE;
  if (!g_str_has_prefix (*link, SAFE_LINK))
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "must begin with %s", SAFE_LINK);
  return TRUE;
}

static gboolean
read_organisation (HeraldOrganisation *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id",    "name", "_offers", "_language",
                                       "phone", "link", "checked", NULL };

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &self->id, error) ||
      !herald_json_get (json, "name", &self->name, error) ||
      !herald_json_get (json, "_offers", &self->offers, error) ||
      !herald_json_get (json, "_language", &self->language, error) ||
      !herald_json_get_optional (json, "phone", &self->phone, error) ||
      !read_link (json, &self->link, error) ||
      !herald_json_get_day (json, "checked", &self->checked, error))
    return FALSE;
  self->offers = herald_json_text (json, "_offers");
  self->language = herald_json_text (json, "_language");
  return TRUE;
}

static gboolean
read_country (HeraldCountry *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "_name", "organisations", NULL };
  HeraldJson list = herald_json_member (json, "organisations");

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &self->id, error) ||
      !herald_json_get (json, "_name", &self->name, error) ||
      !herald_json_is_filled_array (&list, error))
    return FALSE;
  self->name = herald_json_text (json, "_name");
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldOrganisation organisation = { 0 };

      if (!read_organisation (&organisation, &element, error))
        return FALSE;
      g_array_append_val (self->organisations, organisation);
    }
  return TRUE;
}

/**
 * herald_country_read:
 * @json: its place
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the country and whom it has to turn to
 */
HeraldCountry *
herald_country_read (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldCountry) self = g_new0 (HeraldCountry, 1);

  self->organisations = g_array_new (FALSE, FALSE, sizeof (HeraldOrganisation));
  return read_country (self, json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_country_free:
 * @self: (transfer full): a country
 */
void
herald_country_free (HeraldCountry *self)
{
  g_array_unref (self->organisations);
  g_free (self);
}
