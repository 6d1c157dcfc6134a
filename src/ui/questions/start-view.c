/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where nothing is open yet: how to get to an answer, and a few to begin with. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/text-link.h"
#include "library/article-words.h"
#include "content/page-words.h"
#include "questions/start-view.h"

/* What most people want to know first, in this order. */
static const char *const first[] = {
  "what-is-her2",
  "reading-report-whole",
  "what-next-after-result",
  "questions-for-team",
};

static GtkWidget *
make_first (HeraldLibrary *library)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (part), herald_heading_new (_ ("Where to begin"), "herald-section", 2));
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      const HeraldArticle *article = herald_library_find_article (library, first[i]);

      if (article != NULL)
        gtk_box_append (GTK_BOX (part),
                        herald_text_link_new (article->question, "win.show-article", article->id));
    }
  return part;
}

/**
 * herald_start_view_new:
 * @library: where articles stand; outlives the view
 *
 * Returns: (transfer floating): what stands where an article will
 */
GtkWidget *
herald_start_view_new (HeraldLibrary *library)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);
  GtkWidget *lead =
      herald_label_new (_ ("Choose a question, or type your own in the search field."),
                        "herald-lead");
  g_autofree char *foot = herald_words_foot_new ();
  GtkWidget *limits = herald_label_new (foot, "herald-small");

  gtk_widget_add_css_class (lead, "herald-soft");
  gtk_widget_add_css_class (limits, "herald-soft");
  gtk_box_append (GTK_BOX (box),
                  herald_heading_new (_ ("What would you like to know?"), "herald-title-1", 1));
  gtk_box_append (GTK_BOX (box), lead);
  gtk_box_append (GTK_BOX (box), make_first (library));
  gtk_box_append (GTK_BOX (box), limits);
  return box;
}
