/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the answer side for who would rather not see all of it. */
#include "config.h"

#include <glib/gi18n.h>

#include "amount-sections.h"
#include "common/labels.h"
#include "common/mark-layout.h"

static GtkWidget *
make_button (const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-everything");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

/**
 * herald_section_more_new:
 *
 * Returns: (transfer floating): the way from the main point to the reasons
 */
GtkWidget *
herald_section_more_new (void)
{
  return make_button (_ ("Sho_w Why"));
}

static GtkWidget *
make_question (guint number, const char *text)
{
  /* Translators: the number of a question on a list */
  g_autofree char *digits = g_strdup_printf (_ ("%u."), number);
  GtkWidget *mark = gtk_label_new (digits);
  GtkWidget *words = herald_label_new (text, "herald-lead");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "herald-lead");
  gtk_widget_add_css_class (mark, "herald-rule");
  return herald_marked_row_new (9, mark, words);
}

static GtkWidget *
make_hidden_note (void)
{
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *words =
      herald_label_new (_ ("Your result is hidden, as you wished. It is there when you want it."),
                        "herald-body");

  gtk_widget_add_css_class (note, "herald-note");
  gtk_box_append (GTK_BOX (note), words);
  gtk_box_append (GTK_BOX (note), make_button (_ ("Sho_w the Result")));
  return note;
}

/**
 * herald_section_questions_new:
 * @questions: (element-type utf8): questions that go with any result
 *
 * Returns: (transfer floating): the questions, and the way to the result
 */
GtkWidget *
herald_section_questions_new (GPtrArray *questions)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (section),
                  herald_heading_new (_ ("Questions to ask"), "herald-title-1", 1));
  gtk_box_append (GTK_BOX (section),
                  herald_label_new (_ ("Go through them together with your care team."),
                                    "herald-body"));
  for (guint i = 0; i < questions->len; i++)
    gtk_box_append (GTK_BOX (section), make_question (i + 1, questions->pdata[i]));
  gtk_box_append (GTK_BOX (section), make_hidden_note ());
  return section;
}
