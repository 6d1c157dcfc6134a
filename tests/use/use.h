/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a long use know of one another. */
#pragma once

#include "window.h"

/* The program, and a folder for files; there from the first step on. */
extern HeraldApplication *use_application;
extern char *use_folder;

/* Given by the program: throws the dice, below @n; notes what is done; and counts the steps. */
guint use_roll (guint n);
void use_tell (const char *what, const char *detail);
int use_get_step (void);

/* Widgets: use-widgets.c */
gpointer use_find (GtkWidget *widget, GType type);
gpointer use_find_window (GType type);
void use_widget (void);
void use_keys (void);

/* Ways through all windows: use-ways.c */
HeraldWindow *use_get_window (void);
void use_app_action (const char *name, const char *target);
void use_action (void);
void use_enter (void);
void use_page (void);
void use_looks (void);
void use_language (void);
void use_close (void);
void use_tidy (void);
void use_rest (void);
void use_renew (void);

/* Files of records and reports: use-files.c */
void use_record (void);
void use_report (void);
void use_paper (void);

/* Practice and tables of cases: use-places.c */
void use_practice (void);
void use_count (void);
void use_table (void);

/* Each page and window once, in each language: use-tour.c */
guint use_tour_length (guint n_languages);
void use_tour (guint step);

/* What GTK complains of by itself: use-complaints.c */
void use_watch_complaints (void);
void use_watch_natives (void);

/* What was shown and stands in no window any more, or is complained of: use-left.c */
void use_watch_widgets (void);
void use_tell_left (void);
void use_tell_widget (const char *complaint);

/* What the program has in use of its memory, in bytes: use-memory.c */
gsize use_measure (void);
void use_forget_glyphs (void);
gsize use_measure_resident (void);
void use_tell_memory (void);

/* Tells where the program is: with names as far as the sanitizer's runtime knows them. */
void use_tell_place (void);
