/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foot of the answer: edition, sources, the day they were checked, and the line of limits. */
#include "config.h"

#include <glib/gi18n.h>

#include "content/page-words.h"
#include "common/access.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "common/web-link.h"
#include "common/wrap-box.h"
#include "verdict-footer.h"
#include "words/verdict-words.h"

/* The least width of its texts. Without one, the layout tries to break them at each letter to learn
 * how narrow they can be, which costs more than all else before the first frame. */
#define LEAST_CHARS 4

struct _HeraldVerdictFooter
{
  GtkWidget parent_instance;

  GtkLabel *sources;
  GtkWidget *ways;    /* to other views of the answer */
  GtkWidget *compare; /* one of them */
  GtkLabel *limits;
  GtkLabel *brief;
};

G_DEFINE_TYPE (HeraldVerdictFooter, herald_verdict_footer, GTK_TYPE_WIDGET)

static void
append_source (GString *markup, const HeraldSource *source)
{
  g_autofree char *name = g_markup_escape_text (source->short_name, -1);
  g_autofree char *citation = g_markup_escape_text (source->citation, -1);
  g_autofree char *link = NULL;

  g_string_append (markup, " · ");
  if (source->link == NULL)
    {
      g_string_append (markup, name);
      return;
    }
  link = g_markup_escape_text (source->link, -1);
  g_string_append_printf (markup, "<a href=\"%s\" title=\"%s\">%s</a>", link, citation, name);
}

static char *
make_sources (HeraldRulebook *book)
{
  GString *markup = g_string_new (NULL);
  GPtrArray *sources = herald_rulebook_get_sources (book);
  g_autofree char *edition = herald_words_edition_new (book);
  g_autofree char *checked = herald_words_checked_new (book);
  g_autofree char *bold = g_markup_printf_escaped ("<b>%s</b>", edition);
  g_autofree char *rest = g_markup_escape_text (checked, -1);

  g_string_append (markup, bold);
  for (guint i = 0; i < sources->len; i++)
    append_source (markup, sources->pdata[i]);
  g_string_append_printf (markup, " · %s · %s", rest, herald_words_not_reviewed ());
  return g_string_free (markup, FALSE);
}

static void
herald_verdict_footer_dispose (GObject *object)
{
  HeraldVerdictFooter *self = HERALD_VERDICT_FOOTER (object);

  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->brief);
  G_OBJECT_CLASS (herald_verdict_footer_parent_class)->dispose (object);
}

static void
herald_verdict_footer_class_init (HeraldVerdictFooterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_verdict_footer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, HERALD_TYPE_ROW_LAYOUT);
  herald_access_keep_order (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_way (HeraldVerdictFooter *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "herald-link");
  herald_wrap_box_append (HERALD_WRAP_BOX (self->ways), button);
  return button;
}

static void
herald_verdict_footer_init (HeraldVerdictFooter *self)
{
  herald_access_set_name (GTK_WIDGET (self), _ ("What you can do with this result"));
  self->sources = GTK_LABEL (herald_label_new ("", "herald-small"));
  self->limits = GTK_LABEL (herald_label_new (herald_words_limits (), "herald-small"));
  self->brief = GTK_LABEL (g_object_ref_sink (herald_label_new ("", "herald-small")));
  gtk_widget_add_css_class (GTK_WIDGET (self->brief), "herald-footer");
  gtk_widget_add_css_class (GTK_WIDGET (self->brief), "herald-brief");
  self->ways = herald_wrap_box_new ();
  g_signal_connect (self->sources, "activate-link", G_CALLBACK (herald_web_link_on_activate), NULL);
  gtk_label_set_max_width_chars (self->sources, -1);
  gtk_label_set_max_width_chars (self->limits, -1);
  gtk_label_set_width_chars (self->sources, LEAST_CHARS);
  gtk_label_set_width_chars (self->limits, LEAST_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->limits), "herald-soft");
  add_way (self, _ ("Pri_nt or Save"), "win.print-result");
  self->compare = add_way (self, _ ("Compare Editions"), "win.compare-editions");
  gtk_widget_set_valign (self->ways, GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-footer");
  gtk_widget_set_parent (GTK_WIDGET (self->sources), GTK_WIDGET (self));
  gtk_widget_set_parent (self->ways, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->limits), GTK_WIDGET (self));
}

/**
 * herald_verdict_footer_new:
 *
 * Returns: (transfer full): a foot without an edition
 */
GtkWidget *
herald_verdict_footer_new (void)
{
  return g_object_new (HERALD_TYPE_VERDICT_FOOTER, NULL);
}

/**
 * herald_verdict_footer_set_book:
 * @self: a foot
 * @book: the edition to name
 */
void
herald_verdict_footer_set_book (HeraldVerdictFooter *self, HeraldRulebook *book)
{
  g_autofree char *sources = make_sources (book);
  g_autofree char *brief = g_markup_printf_escaped (
      "<b>%s</b> · %s",
      herald_rulebook_get_text (book)->title,
      /* Translators: in a line below the answer, where the whole sentence on limits has no room */
      _ ("Not a diagnosis"));

  gtk_label_set_markup (self->sources, sources);
  gtk_label_set_markup (self->brief, brief);
}

/**
 * herald_verdict_footer_get_brief:
 * @self: a foot
 *
 * Returns: (transfer none): what it says, in a line, for where it has no room itself
 */
GtkWidget *
herald_verdict_footer_get_brief (HeraldVerdictFooter *self)
{
  return GTK_WIDGET (self->brief);
}

/**
 * herald_verdict_footer_set_comparable:
 * @self: a foot
 * @is_comparable: whether to offer what other editions say
 */
void
herald_verdict_footer_set_comparable (HeraldVerdictFooter *self, gboolean is_comparable)
{
  gtk_widget_set_visible (self->compare, is_comparable);
}

/**
 * herald_verdict_footer_dup_text:
 * @self: a foot
 *
 * Returns: (transfer full): all its words
 */
char *
herald_verdict_footer_dup_text (HeraldVerdictFooter *self)
{
  return g_strdup_printf ("%s\n%s",
                          gtk_label_get_text (self->sources),
                          gtk_label_get_text (self->limits));
}
