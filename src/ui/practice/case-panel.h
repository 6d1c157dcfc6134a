/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/answer.h"
#include "practice/case.h"
#include "practice/specimen-view.h"

G_BEGIN_DECLS

/**
 * HeraldCaseAsk:
 * @practice_case: what is asked
 * @book: the edition that it is read by
 * @view: where its picture is shown; hidden where there is none
 * @question: above the picture, for a question that is one for the whole of it; hidden else
 *
 * What a panel is asked about. All of it outlives the panel.
 */
typedef struct
{
  const HeraldCase *practice_case;
  HeraldRulebook *book;
  HeraldSpecimenView *view;
  GtkLabel *question;
} HeraldCaseAsk;

#define HERALD_TYPE_CASE_PANEL (herald_case_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeraldCasePanel, herald_case_panel, HERALD, CASE_PANEL, GtkWidget)

/**
 * HeraldCasePanelClass:
 * @parent_class: the parent
 * @set_case: asks about a case that nobody has answered, and gives its picture to the view
 * @is_complete: whether all that is asked was answered
 * @dup_answer: what was answered, complete or not, with the truth beside it; who asks adds the
 * names of set and case, reader, mode, view and time
 * @show_feedback: shows what was drawn beside an answer, given now or earlier, brings the focus
 * there, and takes no more answers
 * @dup_description: (nullable): the picture in words, so that the case can be taken without seeing
 *   it; without telling the answer
 *
 * What asks about one kind of case. It stands beside the picture, or below it. "changed" is emitted
 * whenever what was answered changes, "done" when a person says in the panel that this is all.
 */
struct _HeraldCasePanelClass
{
  GtkWidgetClass parent_class;

  void (*set_case) (HeraldCasePanel *self, const HeraldCaseAsk *ask);
  gboolean (*is_complete) (HeraldCasePanel *self);
  HeraldAnswer *(*dup_answer) (HeraldCasePanel *self);
  void (*show_feedback) (HeraldCasePanel *self, const HeraldAnswer *answer);
  char *(*dup_description) (HeraldCasePanel *self);
};

void herald_case_panel_set_case (HeraldCasePanel *self, const HeraldCaseAsk *ask);
gboolean herald_case_panel_settle (HeraldCasePanel *self);
gboolean herald_case_panel_is_complete (HeraldCasePanel *self);
HeraldAnswer *herald_case_panel_dup_answer (HeraldCasePanel *self);
void herald_case_panel_show_feedback (HeraldCasePanel *self, const HeraldAnswer *answer);
char *herald_case_panel_dup_description (HeraldCasePanel *self);
const HeraldCaseAsk *herald_case_panel_get_ask (HeraldCasePanel *self);
void herald_case_panel_changed (HeraldCasePanel *self);
void herald_case_panel_done (HeraldCasePanel *self);

G_END_DECLS
