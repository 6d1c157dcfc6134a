/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions that go with a result, as links to their answers. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/text-link.h"
#include "further-questions.h"

#define MOST_QUESTIONS 5

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

      gtk_box_append (GTK_BOX (section),
                      herald_text_link_new (article->question, "win.show-article", article->id));
    }
  if (articles->len > MOST_QUESTIONS)
    gtk_box_append (GTK_BOX (section),
                    herald_text_link_new (_ ("More questions"), "win.show-for-result", NULL));
  return section;
}
