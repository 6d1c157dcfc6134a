/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeraldFhirJson HeraldFhirJson;

HeraldFhirJson *herald_fhir_json_new (void);
void herald_fhir_json_free (HeraldFhirJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldFhirJson, herald_fhir_json_free)

void herald_fhir_json_open (HeraldFhirJson *self, const char *name, char bracket);
void herald_fhir_json_close (HeraldFhirJson *self);
void herald_fhir_json_add_text (HeraldFhirJson *self, const char *name, const char *text);
void herald_fhir_json_add_number (HeraldFhirJson *self, const char *name, const char *digits);
GBytes *herald_fhir_json_finish (HeraldFhirJson *self);

G_END_DECLS
