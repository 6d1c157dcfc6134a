/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far answers go with the truth and readers with each other: shares, kappas and their
 * intervals, and who was taken for whom. Never a number without its interval. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "content/written-number.h"
#include "practice/agreement-box.h"
#include "practice/agreement-row.h"
#include "practice/confusion-grid.h"
#include "practice/practice-names.h"
#include "practice/share-words.h"

struct _HeraldAgreementBox
{
  GtkWidget parent_instance;

  GtkBox *box;
  HeraldVocabulary *vocabulary; /* outlives this */
  gboolean names_readers;
};

G_DEFINE_FINAL_TYPE (HeraldAgreementBox, herald_agreement_box, GTK_TYPE_WIDGET)

static void
herald_agreement_box_dispose (GObject *object)
{
  HeraldAgreementBox *self = HERALD_AGREEMENT_BOX (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (herald_agreement_box_parent_class)->dispose (object);
}

static void
herald_agreement_box_class_init (HeraldAgreementBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_agreement_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_agreement_box_init (HeraldAgreementBox *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

static const char *
name_reader (const char *code)
{
  return *code != '\0' ? code : _ ("no code");
}

static char *
name_row (HeraldAgreementBox *self, const HeraldAgreementRow *row)
{
  const char *class_name = herald_practice_class_name (self->vocabulary, row->scale, row->name);

  switch (row->kind)
    {
    case HERALD_AGREEMENT_CLASS:
      return self->names_readers
                 ? g_strdup_printf (_ ("%s, cases of %s"), name_reader (row->first), class_name)
                 : g_strdup_printf (_ ("Cases of %s"), class_name);
    case HERALD_AGREEMENT_READERS:
      return g_strdup_printf (_ ("%s and %s"), name_reader (row->first), name_reader (row->second));
    case HERALD_AGREEMENT_ALL:
      return g_strdup (_ ("All readers"));
    case HERALD_AGREEMENT_TRUTH:
    default:
      return self->names_readers
                 ? g_strdup_printf (_ ("%s and the truth"), name_reader (row->first))
                 : g_strdup (_ ("All cases"));
    }
}

/* A sign stands before its number where text runs from right to left, too. */
static char *
write_kappa (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *number =
      herald_written_number_new (g_ascii_formatd (digits, sizeof digits, "%.2f", value));

  return g_strdup_printf ("\u2066%s\u2069", number);
}

static void
add_kappa (GString *text, const char *name, const HeraldKappa *kappa)
{
  g_autofree char *value = write_kappa (kappa->value);
  g_autofree char *low = write_kappa (kappa->interval.low);
  g_autofree char *high = write_kappa (kappa->interval.high);

  if (text->len > 0)
    g_string_append (text, "\n");
  if (!kappa->is_defined)
    g_string_append_printf (text, _ ("%s: not defined"), name);
  else if (!kappa->interval.is_defined)
    g_string_append_printf (text, _ ("%s %s, no interval"), name, value);
  else
    g_string_append_printf (text, _ ("%s %s, interval %s to %s"), name, value, low, high);
}

static char *
make_kappas (const HeraldAgreementRow *row)
{
  GString *text = g_string_new (NULL);
  gboolean is_ordered = herald_scale_find (row->scale)->is_ordered;

  add_kappa (text,
             row->kind == HERALD_AGREEMENT_ALL ? _ ("Kappa of Fleiss") : _ ("Kappa"),
             &row->kappa);
  if (is_ordered && (row->kind == HERALD_AGREEMENT_TRUTH || row->kind == HERALD_AGREEMENT_READERS))
    add_kappa (text, _ ("Quadratic kappa"), &row->quadratic);
  return g_string_free (text, FALSE);
}

static void
add_row (HeraldAgreementBox *self, GtkBox *list, const HeraldAgreementRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = name_row (self, row);
  g_autofree char *share = herald_share_to_text (row->agreed, row->total);
  g_autofree char *kappas = make_kappas (row);
  GtkWidget *detail = herald_label_new (kappas, "herald-small");

  gtk_widget_add_css_class (box, "herald-row");
  gtk_widget_add_css_class (box, "herald-agreement-row");
  gtk_widget_add_css_class (detail, "herald-soft");
  gtk_box_append (GTK_BOX (box), herald_label_new (name, "herald-strong"));
  gtk_box_append (GTK_BOX (box), herald_label_new (share, "herald-body"));
  if (row->kind != HERALD_AGREEMENT_CLASS)
    gtk_box_append (GTK_BOX (box), detail);
  gtk_box_append (list, box);
}

static void
add_confusions (HeraldAgreementBox *self, const HeraldRatings *ratings, HeraldScaleId scale)
{
  for (guint reader = 0; reader < herald_ratings_get_n_readers (ratings); reader++)
    {
      HeraldConfusion confusion;
      g_autofree char *title = NULL;

      if (!herald_ratings_compare_truth (ratings, reader, &confusion) ||
          herald_confusion_get_total (&confusion) == 0)
        continue;
      title = self->names_readers
                  ? g_strdup_printf (_ ("What was taken for what: %s"),
                                     name_reader (herald_ratings_get_reader (ratings, reader)))
                  : g_strdup (_ ("What was taken for what"));
      gtk_box_append (self->box, herald_heading_new (title, "herald-strong", 4));
      gtk_box_append (self->box,
                      herald_confusion_grid_new (ratings, &confusion, self->vocabulary, scale));
    }
}

static void
add_scale (HeraldAgreementBox *self, HeraldScaleId scale, GPtrArray *answers, GPtrArray *rows)
{
  g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, scale);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint repeated = herald_ratings_get_n_repeated (ratings);
  g_autofree char *left = NULL;

  g_object_ref_sink (list);
  if (herald_agreement_scale_is_used (ratings, scale))
    {
      gtk_widget_add_css_class (list, "herald-list");
      gtk_box_append (self->box,
                      herald_heading_new (herald_scale_get_title (scale), "herald-section", 3));
      gtk_box_append (self->box, list);
      for (guint i = 0; i < rows->len; i++)
        {
          const HeraldAgreementRow *row = rows->pdata[i];

          if (row->scale == scale)
            add_row (self, GTK_BOX (list), row);
        }
      add_confusions (self, ratings, scale);
      left = g_strdup_printf (ngettext ("%u later answer to the same case does not count.",
                                        "%u later answers to the same case do not count.",
                                        repeated),
                              repeated);
      if (repeated > 0)
        gtk_box_append (self->box, herald_label_new (left, "herald-small"));
    }
  g_object_unref (list);
}

/**
 * herald_agreement_box_new:
 * @vocabulary: the names of classes; outlives the box
 * @names_readers: whether there are several readers, each with a code
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
herald_agreement_box_new (HeraldVocabulary *vocabulary, gboolean names_readers)
{
  HeraldAgreementBox *self = g_object_new (HERALD_TYPE_AGREEMENT_BOX, NULL);

  self->vocabulary = vocabulary;
  self->names_readers = names_readers;
  return GTK_WIDGET (self);
}

/**
 * herald_agreement_box_set_answers:
 * @self: a box
 * @answers: (element-type HeraldAnswer): what is held against each other
 */
void
herald_agreement_box_set_answers (HeraldAgreementBox *self, GPtrArray *answers)
{
  g_autoptr (GPtrArray) rows = herald_agreement_rows_new (answers);

  herald_box_clear (self->box);
  for (HeraldScaleId scale = 0; scale < HERALD_N_SCALES; scale++)
    add_scale (self, scale, answers, rows);
}
