/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*HeraldTextTaken) (gpointer data, const char *text);
typedef void (*HeraldFileTaken) (gpointer data, GFile *file);
typedef gboolean (*HeraldWantsPaste) (gpointer data);

/**
 * HeraldReportIntake:
 * @take_text: takes a text that was dropped or pasted
 * @take_file: takes a file that was pasted and is no record
 * @wants_paste: whether a text that looks like a report is one just now
 */
typedef struct
{
  HeraldTextTaken take_text;
  HeraldFileTaken take_file;
  HeraldWantsPaste wants_paste;
} HeraldReportIntake;

gboolean herald_report_intake_is_report (const char *text);
void herald_report_intake_add_files (GtkWidget *widget, HeraldFileTaken take_file, gpointer data);
void herald_report_intake_add (GtkWidget *widget, const HeraldReportIntake *intake, gpointer data);

G_END_DECLS
