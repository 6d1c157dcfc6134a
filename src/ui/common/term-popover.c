/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what a word means, where the word stands. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/term-popover.h"

#define WIDEST_CHARS 36

static void
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = herald_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
  gtk_box_append (GTK_BOX (box), label);
}

/* The page of words is one click away, and closes what lies above it. */
static GtkWidget *
make_button (const HeraldTerm *term, GtkWidget *popover)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open in Words"));

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "herald-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-word");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", term->id);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
  return button;
}

/**
 * herald_term_popover_new:
 *
 * Returns: (transfer floating): a popover without a word
 */
GtkWidget *
herald_term_popover_new (void)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (popover, "herald-help");
  return popover;
}

/**
 * herald_term_popover_set_term:
 * @popover: a popover of this kind
 * @term: a word; outlives the popover
 *
 * Says what the word means.
 */
void
herald_term_popover_set_term (GtkWidget *popover, const HeraldTerm *term)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strdup_printf ("%s: %s", term->word, term->meaning);

  add_label (box, term->word, "herald-section");
  if (term->also != NULL)
    {
      g_autofree char *names = herald_text_isolate_each_new (term->also);
      /* Translators: other names of a word, as in “also: FISH; CISH” */
      g_autofree char *also = g_strdup_printf (_ ("also: %s"), names);

      add_label (box, also, "herald-small");
      gtk_widget_add_css_class (gtk_widget_get_last_child (box), "herald-soft");
    }
  add_label (box, term->meaning, "herald-body");
  gtk_box_append (GTK_BOX (box), make_button (term, popover));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}
