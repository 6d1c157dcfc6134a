/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One entry of a list: a question with its answer, a word with its meaning, or a country. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/side-layout.h"
#include "questions/entry-row.h"
#include "common/highlight.h"
#include "questions/star-button.h"

#define LEAST_CHARS 6

struct _HeraldEntryRow
{
  GtkListBoxRow parent_instance;

  const char *id; /* owned by the library */
  GtkBox *box;
  GtkLabel *title;
  GtkLabel *text;
  char *heading; /* (nullable) what stands above it, where that changes */
};

G_DEFINE_FINAL_TYPE (HeraldEntryRow, herald_entry_row, GTK_TYPE_LIST_BOX_ROW)

static void
herald_entry_row_finalize (GObject *object)
{
  g_free (HERALD_ENTRY_ROW (object)->heading);
  G_OBJECT_CLASS (herald_entry_row_parent_class)->finalize (object);
}

static void
herald_entry_row_class_init (HeraldEntryRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_entry_row_finalize;
}

static void
herald_entry_row_init (HeraldEntryRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->box = g_object_new (GTK_TYPE_BOX, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self->box),
                                 g_object_new (HERALD_TYPE_SIDE_LAYOUT, NULL));
  self->title = GTK_LABEL (herald_label_new ("", "herald-body"));
  self->text = GTK_LABEL (herald_label_new ("", "herald-small"));
  /* A line for each letter is what the least width of a text costs where none is set. */
  gtk_label_set_width_chars (self->title, LEAST_CHARS);
  gtk_label_set_width_chars (self->text, LEAST_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "herald-strong");
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "herald-soft");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_box_append (self->box, words);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-entry");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

static gboolean
has_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

/* A text without a letter has no direction: “0+” must not become “+0” from right to left. */
static void
set_title (HeraldEntryRow *self, const char *title)
{
  g_autofree char *isolated = NULL;

  if (!has_letter (title))
    isolated = herald_text_isolate_new (title);
  herald_label_set_text (self->title, isolated != NULL ? isolated : title);
}

/* A row takes no name from what is in it. */
static HeraldEntryRow *
row_new (const char *id, const char *title, const char *text)
{
  HeraldEntryRow *self = g_object_new (HERALD_TYPE_ENTRY_ROW, NULL);
  g_autofree char *name = g_strdup_printf ("%s %s", title, text);

  self->id = id;
  set_title (self, title);
  herald_label_set_text (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

/**
 * herald_entry_row_new_article:
 * @article: a question; outlives the row
 * @list: the questions that the person keeps
 *
 * Returns: (transfer floating): the question, its answer and its star
 */
GtkWidget *
herald_entry_row_new_article (const HeraldArticle *article, HeraldReadingList *list)
{
  HeraldEntryRow *self = row_new (article->id, article->question, article->answer);
  GtkWidget *star = herald_star_button_new (list, article);

  gtk_box_append (self->box, star);
  return GTK_WIDGET (self);
}

/**
 * herald_entry_row_new_term:
 * @term: a word; outlives the row
 *
 * Returns: (transfer floating): the word and its meaning
 */
GtkWidget *
herald_entry_row_new_term (const HeraldTerm *term)
{
  g_autofree char *names = NULL;
  g_autofree char *also = NULL;

  if (term->also != NULL)
    {
      names = herald_text_isolate_each_new (term->also);
      /* Translators: a meaning, and other names of the word */
      also = g_strdup_printf (_ ("%s Also: %s."), term->meaning, names);
    }
  return GTK_WIDGET (row_new (term->id, term->word, also != NULL ? also : term->meaning));
}

/**
 * herald_entry_row_new_country:
 * @country: a country; outlives the row
 *
 * Returns: (transfer floating): the country and how many it has to turn to
 */
GtkWidget *
herald_entry_row_new_country (const HeraldCountry *country)
{
  guint count = country->organisations->len;
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u organisation", "%u organisations", count), count);

  return GTK_WIDGET (row_new (country->id, country->name, text));
}

/**
 * herald_entry_row_get_id:
 * @self: a row
 *
 * Returns: the name of what it stands for
 */
const char *
herald_entry_row_get_id (HeraldEntryRow *self)
{
  return self->id;
}

/**
 * herald_entry_row_set_heading:
 * @self: a row
 * @heading: (nullable): what it belongs to; it stands above the first row of its kind
 */
void
herald_entry_row_set_heading (HeraldEntryRow *self, const char *heading)
{
  g_free (self->heading);
  self->heading = g_strdup (heading);
}

/**
 * herald_entry_row_get_heading:
 * @self: a row
 *
 * Returns: (nullable): what it belongs to
 */
const char *
herald_entry_row_get_heading (HeraldEntryRow *self)
{
  return self->heading;
}

/**
 * herald_entry_row_highlight:
 * @self: a row
 * @in_title: (element-type HeraldSearchRange): what was found in the title
 * @in_text: (element-type HeraldSearchRange): what was found in the text
 */
void
herald_entry_row_highlight (HeraldEntryRow *self, const GArray *in_title, const GArray *in_text)
{
  herald_highlight_set (self->title, in_title, -1);
  herald_highlight_set (self->text, in_text, -1);
}

/**
 * herald_entry_row_get_title:
 * @self: a row
 *
 * Returns: (transfer none): its first line
 */
const char *
herald_entry_row_get_title (HeraldEntryRow *self)
{
  return gtk_label_get_text (self->title);
}

/**
 * herald_entry_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): what stands below
 */
const char *
herald_entry_row_get_text (HeraldEntryRow *self)
{
  return gtk_label_get_text (self->text);
}
