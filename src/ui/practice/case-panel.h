/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-view.h"

G_BEGIN_DECLS

typedef struct _HeraldCase HeraldCase;
typedef struct _HeraldAnswer HeraldAnswer;

#define HERALD_TYPE_CASE_PANEL (herald_case_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeraldCasePanel, herald_case_panel, HERALD, CASE_PANEL, GtkWidget)

/**
 * HeraldCasePanelClass:
 * @parent_class: the parent
 * @set_case: shows the question of a case, empty, and its picture in @view; hides @view where
 *   there is no picture. @view outlives the panel, and the panel lets go of it when it goes
 * @is_complete: whether all that is asked was answered
 * @dup_answer: what was answered, complete or not; the session adds reader, mode and time
 * @show_feedback: shows what was drawn beside what was answered, and takes no more answers
 * @dup_description: (nullable): the picture in words, so that the case can be taken without seeing
 *   it; without telling the answer
 *
 * What asks about one kind of case. It stands beside the picture, or below it. "changed" is emitted
 * whenever what was answered changes, "done" when a person says in the panel that this is all.
 */
struct _HeraldCasePanelClass
{
  GtkWidgetClass parent_class;

  void (*set_case) (HeraldCasePanel *self,
                    const HeraldCase *practice_case,
                    HeraldSpecimenView *view);
  gboolean (*is_complete) (HeraldCasePanel *self);
  HeraldAnswer *(*dup_answer) (HeraldCasePanel *self);
  void (*show_feedback) (HeraldCasePanel *self);
  char *(*dup_description) (HeraldCasePanel *self);
};

void herald_case_panel_set_case (HeraldCasePanel *self,
                                 const HeraldCase *practice_case,
                                 HeraldSpecimenView *view);
gboolean herald_case_panel_is_complete (HeraldCasePanel *self);
HeraldAnswer *herald_case_panel_dup_answer (HeraldCasePanel *self);
void herald_case_panel_show_feedback (HeraldCasePanel *self);
char *herald_case_panel_dup_description (HeraldCasePanel *self);
void herald_case_panel_changed (HeraldCasePanel *self);
void herald_case_panel_done (HeraldCasePanel *self);

G_END_DECLS
