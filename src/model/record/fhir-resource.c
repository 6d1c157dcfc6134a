/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the resources of a bundle share: addresses, references, codes. */
#include "config.h"

#include <string.h>

#include "record/fhir-observation.h"
#include "record/partial-date.h"

/* Made once at random, so that nobody else makes the same addresses. */
static const guint8 name_space[16] = { 0x6d, 0x1f, 0x0a, 0x5e, 0x27, 0x93, 0x4c, 0x8b,
                                       0xa4, 0xd2, 0x5b, 0x70, 0xee, 0x19, 0xc3, 0x46 };

/**
 * herald_fhir_address_new:
 * @result: the id of a result
 * @part: which part of it
 *
 * The same part of the same result has the same address for ever: a UUID of version 5.
 *
 * Returns: (transfer full): such as `urn:uuid:…`
 */
char *
herald_fhir_address_new (const char *result, const char *part)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;
  GString *address = g_string_new ("urn:uuid:");

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *)result, strlen (result));
  g_checksum_update (checksum, (const guchar *)"#", 1);
  g_checksum_update (checksum, (const guchar *)part, strlen (part));
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (address,
                            "%s%02x",
                            i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "",
                            digest[i]);
  return g_string_free (address, FALSE);
}

/**
 * herald_fhir_write_reference:
 * @json: where it goes
 * @name: (nullable): the member
 * @address: what it points to
 */
void
herald_fhir_write_reference (HeraldFhirJson *json, const char *name, const char *address)
{
  herald_fhir_json_open (json, name, '{');
  herald_fhir_json_add_text (json, "reference", address);
  herald_fhir_json_close (json);
}

/**
 * herald_fhir_begin_entry:
 * @self: a result on its way out
 * @type: the type of the resource
 * @address: its full address
 * @profile: what it keeps to
 */
void
herald_fhir_begin_entry (HeraldFhirWriting *self,
                         const char *type,
                         const char *address,
                         const char *profile)
{
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_add_text (self->json, "fullUrl", address);
  herald_fhir_json_open (self->json, "resource", '{');
  herald_fhir_json_add_text (self->json, "resourceType", type);
  herald_fhir_json_add_text (self->json, "id", strrchr (address, ':') + 1);
  herald_fhir_json_open (self->json, "meta", '{');
  herald_fhir_json_open (self->json, "profile", '[');
  herald_fhir_json_add_text (self->json, NULL, profile);
  herald_fhir_json_close (self->json);
  herald_fhir_json_close (self->json);
}

/**
 * herald_fhir_end_entry:
 * @self: a result on its way out
 */
void
herald_fhir_end_entry (HeraldFhirWriting *self)
{
  herald_fhir_json_close (self->json);
  herald_fhir_json_close (self->json);
}

/**
 * herald_fhir_write_coding:
 * @json: where it goes
 * @system: what the code is one of
 * @code: the code
 * @display: what the system calls it
 */
void
herald_fhir_write_coding (HeraldFhirJson *json,
                          const char *system,
                          const char *code,
                          const char *display)
{
  herald_fhir_json_open (json, "coding", '[');
  herald_fhir_json_open (json, NULL, '{');
  herald_fhir_json_add_text (json, "system", system);
  herald_fhir_json_add_text (json, "code", code);
  herald_fhir_json_add_text (json, "display", display);
  herald_fhir_json_close (json);
  herald_fhir_json_close (json);
}

/**
 * herald_fhir_write_code:
 * @self: a result on its way out
 * @item: a test or a part of one
 * @text: (nullable): what it is in other words
 */
void
herald_fhir_write_code (HeraldFhirWriting *self, const HeraldFhirItem *item, const char *text)
{
  if (text == NULL)
    text = item->text;
  herald_fhir_json_open (self->json, "code", '{');
  if (item->code != NULL)
    herald_fhir_write_coding (self->json, HERALD_FHIR_LOINC, item->code, item->display);
  if (text != NULL)
    herald_fhir_json_add_text (self->json, "text", text);
  herald_fhir_json_close (self->json);
}

/* The first answer with a code is the one that the code names; others narrow it. */
static const char *
display_of (const HeraldFhirItem *item, const char *code)
{
  for (guint i = 0; i < item->answers->len; i++)
    {
      const HeraldFhirAnswer *answer = &g_array_index (item->answers, HeraldFhirAnswer, i);

      if (g_strcmp0 (answer->code, code) == 0)
        return answer->text;
    }
  return NULL;
}

/**
 * herald_fhir_write_answer:
 * @self: a result on its way out
 * @name: the member
 * @item: a test or a part of one
 * @answer: one of its answers
 */
void
herald_fhir_write_answer (HeraldFhirWriting *self,
                          const char *name,
                          const HeraldFhirItem *item,
                          const HeraldFhirAnswer *answer)
{
  herald_fhir_json_open (self->json, name, '{');
  if (answer->code != NULL)
    herald_fhir_write_coding (self->json,
                              HERALD_FHIR_LOINC,
                              answer->code,
                              display_of (item, answer->code));
  herald_fhir_json_add_text (self->json, "text", answer->text);
  herald_fhir_json_close (self->json);
}

static void
write_category (HeraldFhirJson *json)
{
  herald_fhir_json_open (json, "category", '[');
  herald_fhir_json_open (json, NULL, '{');
  herald_fhir_write_coding (json,
                            "http://terminology.hl7.org/CodeSystem/observation-category",
                            "laboratory",
                            "Laboratory");
  herald_fhir_json_close (json);
  herald_fhir_json_close (json);
}

/* A month or a year is no day: only a period may be that coarse. */
static void
write_date (HeraldFhirWriting *self)
{
  g_autofree char *date =
      g_strstrip (g_strdup (herald_result_get_text (self->result, HERALD_RESULT_DATE)));
  HeraldPartialDate known = herald_partial_date_parse (date);

  if (!herald_partial_date_is_known (known))
    return;
  if (known.day > 0)
    {
      herald_fhir_json_add_text (self->json, "effectiveDateTime", date);
      return;
    }
  herald_fhir_json_open (self->json, "effectivePeriod", '{');
  herald_fhir_json_add_text (self->json, "start", date);
  herald_fhir_json_add_text (self->json, "end", date);
  herald_fhir_json_close (self->json);
}

/**
 * herald_fhir_begin_observation:
 * @self: a result on its way out
 * @item: a test
 * @address: its full address
 * @status: `final` or `preliminary`
 * @text: (nullable): what it is in other words
 */
void
herald_fhir_begin_observation (HeraldFhirWriting *self,
                               const HeraldFhirItem *item,
                               const char *address,
                               const char *status,
                               const char *text)
{
  herald_fhir_begin_entry (self, "Observation", address, self->codes->observation_profile);
  herald_fhir_json_add_text (self->json, "status", status);
  write_category (self->json);
  herald_fhir_write_code (self, item, text);
  herald_fhir_write_reference (self->json, "subject", self->patient);
  write_date (self);
}

/**
 * herald_fhir_write_note:
 * @self: a result on its way out
 * @note: what Herald says of an observation
 */
void
herald_fhir_write_note (HeraldFhirWriting *self, const char *note)
{
  herald_fhir_json_open (self->json, "note", '[');
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_add_text (self->json, "authorString", self->codes->own_device);
  herald_fhir_json_add_text (self->json, "text", note);
  herald_fhir_json_close (self->json);
  herald_fhir_json_close (self->json);
}
