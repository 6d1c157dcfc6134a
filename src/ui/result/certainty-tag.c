/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small tag beside what is not a plain rule. */
#include "config.h"

#include "certainty-tag.h"

#include "common/labels.h"
#include "words/verdict-words.h"

/**
 * herald_certainty_tag_new:
 * @certainty: how sure a rule is
 *
 * Returns: (transfer full) (nullable): a small tag that says so; %NULL for a plain rule
 */
GtkWidget *
herald_certainty_tag_new (HeraldCertainty certainty)
{
  GtkWidget *tag;

  if (herald_words_certainty (certainty) == NULL)
    return NULL;
  tag = herald_label_new (herald_words_certainty (certainty), "herald-tag");
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  herald_widget_set_tooltip (tag, herald_words_certainty_help (certainty));
  return tag;
}
