/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions that go with a result, as links to their answers. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "further-questions.h"

#define MOST_QUESTIONS 5

static GtkWidget *
make_link (const char *text, const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), herald_label_new (text, "herald-body"));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "herald-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/**
 * herald_further_questions_new:
 * @library: where the questions stand
 * @verdict: what the rules make of the result
 *
 * Returns: (transfer floating) (nullable): a few questions and the way to more
 */
GtkWidget *
herald_further_questions_new (HeraldLibrary *library, const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) articles = herald_library_list_for (library, verdict, MOST_QUESTIONS + 1);
  GtkWidget *section;

  if (articles->len == 0)
    return NULL;
  section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (section),
                  herald_heading_new (_ ("Questions for your result"), "herald-section", 2));
  for (guint i = 0; i < MIN (articles->len, MOST_QUESTIONS); i++)
    {
      const HeraldArticle *article = articles->pdata[i];
      GtkWidget *link = make_link (article->question, "win.show-article");

      gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", article->id);
      gtk_box_append (GTK_BOX (section), link);
    }
  if (articles->len > MOST_QUESTIONS)
    gtk_box_append (GTK_BOX (section), make_link (_ ("More questions"), "win.show-for-result"));
  return section;
}
