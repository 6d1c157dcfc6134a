/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "print-bundle.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PRINT_JOB (herald_print_job_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPrintJob, herald_print_job, HERALD, PRINT_JOB, GtkPrintOperation)

HeraldPrintJob *herald_print_job_new (HeraldPrintout *printout, const char *title);
HeraldPrintJob *herald_print_job_new_of (GPtrArray *printouts, const char *title);
void herald_print_job_set_paper (HeraldPrintJob *self, const char *name);
gboolean herald_print_job_has_dialog (GtkWindow *window);
void herald_print_job_run (HeraldPrintJob *self, GtkWindow *parent);
void herald_print_job_export (HeraldPrintJob *self, const char *path);

PangoContext *herald_print_job_create_context (void);
double herald_print_job_find_scale (void);

G_END_DECLS
