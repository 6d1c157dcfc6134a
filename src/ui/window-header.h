/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeraldWindowHeader:
 * @undo_button: on the page of the result
 * @redo_room: likewise, where there is room
 * @redo_button: in @redo_room
 * @back_button: on the page of the questions
 * @forward_room: likewise, where there is room
 * @forward_button: in @forward_room
 * @editions_room: on the page of the result
 * @editions_button: where there is no room for its name
 * @editions_image: where there is
 * @menu_button: on every page
 * @pages_label: where there is no room for the names of all pages
 * @is_tight: whether the name of the page needs the room of the button that undoes
 * @has_few_controls: whether it needs the room of what makes a window larger or puts it away
 * @is_questions: whether the page of the questions is shown
 * @has_no_pages: whether the window still asks how much to show
 *
 * What stands in the header bar of a window. All belong to its template.
 */
typedef struct
{
  GtkButton *undo_button;
  GtkWidget *redo_room;
  GtkButton *redo_button;
  GtkButton *back_button;
  GtkWidget *forward_room;
  GtkButton *forward_button;
  GtkWidget *editions_room;
  GtkButton *editions_button;
  GtkImage *editions_image;
  GtkMenuButton *menu_button;
  GtkLabel *pages_label;
  gboolean is_tight;
  gboolean has_few_controls;
  gboolean is_questions;
  gboolean has_no_pages;
} HeraldWindowHeader;

void herald_window_header_bind (GtkWidgetClass *class, gssize offset);
void herald_window_header_set_up (HeraldWindowHeader *self);
void herald_window_header_show_icons (HeraldWindowHeader *self);
void herald_window_header_show_page (HeraldWindowHeader *self, GtkStack *pages);
void herald_window_header_show_pages (HeraldWindowHeader *self, gboolean is_shown);
void herald_window_header_follow (HeraldWindowHeader *self, GtkWidget *window);

G_END_DECLS
