/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the answer below the path: each is there only where it has something to say. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/columns.h"
#include "certainty-tag.h"
#include "common/labels.h"
#include "common/mark-layout.h"
#include "words/other-results.h"
#include "words/outlook-words.h"
#include "verdict-sections.h"
#include "words/verdict-words.h"

#define LEAST_RESULT 220.0

static GtkWidget *
make_section (const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (section), herald_heading_new (heading, "herald-section", 2));
  return section;
}

static void
add_text (GtkWidget *section, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (section), herald_label_new (text, css_class));
}

static void
add_ask (GtkWidget *section, const char *ask)
{
  g_autofree char *text = herald_words_ask_new (ask);
  GtkWidget *label = herald_label_new (text, "herald-body");

  gtk_widget_add_css_class (label, "herald-strong");
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (section), label);
}

static void
add_point (GtkWidget *section, const char *text)
{
  GtkWidget *words = herald_label_new (text, "herald-body");
  GtkWidget *mark = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", "–", NULL);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "herald-rule");
  gtk_widget_add_css_class (mark, "herald-body");
  gtk_box_append (GTK_BOX (section), herald_marked_row_new (8, mark, words));
}

static void
add_points (GtkWidget *box, const char *heading, GPtrArray *lines)
{
  GtkWidget *section;

  if (lines->len == 0)
    return;
  section = make_section (heading);
  for (guint i = 0; i < lines->len; i++)
    add_point (section, lines->pdata[i]);
  gtk_box_append (GTK_BOX (box), section);
}

/**
 * herald_section_next_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): what comes next, and what to ask
 */
GtkWidget *
herald_section_next_new (const HeraldVerdict *verdict)
{
  const HeraldChoice *next = herald_verdict_get_outcome (verdict, "next_step");
  GtkWidget *section;

  if (next == NULL)
    return NULL;
  section = make_section (_ ("What comes next"));
  if (next->sentence != NULL)
    add_text (section, next->sentence, "herald-body");
  if (next->ask != NULL)
    add_ask (section, next->ask);
  return section;
}

/**
 * herald_section_outlook_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): what is still possible and would settle it, or what would
 *   change it
 */
GtkWidget *
herald_section_outlook_new (const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) possible = herald_words_possible_new (verdict);
  g_autoptr (GPtrArray) open = herald_words_open_new (verdict);
  g_autoptr (GPtrArray) changes = herald_words_changes_new (verdict);
  GtkWidget *box;

  if (possible->len + open->len + changes->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  add_points (box, _ ("Still possible"), possible);
  add_points (box, _ ("What would settle it"), open);
  add_points (box, _ ("What would change it"), changes);
  return box;
}

static void
fill_near (GtkWidget *words, const HeraldVerdict *verdict, const GArray *near)
{
  const HeraldNearness *first = &g_array_index (near, HeraldNearness, 0);
  g_autofree char *chance = herald_words_chance_new (first);
  GtkWidget *limits = herald_label_new (herald_words_near_limits (), "herald-small");

  gtk_box_append (GTK_BOX (words),
                  herald_heading_new (_ ("Close to the line"), "herald-section", 2));
  for (guint i = 0; i < near->len; i++)
    {
      g_autofree char *place =
          herald_words_near_new (verdict, &g_array_index (near, HeraldNearness, i));

      add_text (words, place, "herald-body");
    }
  add_text (words, chance, "herald-body");
  if (herald_words_counting (verdict, first) != NULL)
    add_text (words, herald_words_counting (verdict, first), "herald-small");
  gtk_widget_add_css_class (limits, "herald-soft");
  gtk_box_append (GTK_BOX (words), limits);
}

/**
 * herald_section_near_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): that a number lies close to a line; a teaching note
 */
GtkWidget *
herald_section_near_new (const HeraldVerdict *verdict)
{
  g_autoptr (GArray) near = herald_nearness_find (verdict);
  GtkWidget *note, *icon, *words;

  if (near->len == 0)
    return NULL;
  icon = g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "icon-name",
                       "herald-near-symbolic",
                       "valign",
                       GTK_ALIGN_START,
                       NULL);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  note = herald_marked_row_new (12, icon, words);
  gtk_widget_add_css_class (note, "herald-note");
  gtk_widget_add_css_class (icon, "herald-rule-mark");
  fill_near (words, verdict, near);
  return note;
}

/**
 * herald_section_not_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): what the answer is often taken for, and is not
 */
GtkWidget *
herald_section_not_new (const HeraldVerdict *verdict)
{
  const char *not_text = herald_verdict_get_outcome (verdict, "her2_status")->not_text;
  GtkWidget *section;

  if (not_text == NULL)
    return NULL;
  section = make_section (_ ("What this does not mean"));
  add_text (section, not_text, "herald-body");
  return section;
}

static void
add_soft (GtkWidget *box, const char *text)
{
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_sources (GtkWidget *box, const HeraldRule *rule, const HeraldSources *sources)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < rule->sources->len; i++)
    {
      const HeraldSource *source = herald_sources_find (sources, rule->sources->pdata[i]);

      if (source != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", source->short_name);
    }
  if (names->len == 0)
    return;
  text = g_strdup_printf (_ ("Source: %s"), names->str);
  add_soft (box, text);
}

static GtkWidget *
make_other (const HeraldOtherResult *result, const HeraldSources *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *line = g_strdup_printf (_ ("%1$s: %2$s"), result->title, result->value);
  GtkWidget *title = herald_label_new (line, "herald-body");
  GtkWidget *tag = NULL;

  gtk_widget_add_css_class (title, "herald-strong");
  gtk_box_append (GTK_BOX (box), title);
  if (result->because != NULL)
    add_text (box, result->because, "herald-small");
  if (result->note != NULL)
    add_soft (box, result->note);
  if (result->rule != NULL && sources != NULL)
    add_sources (box, result->rule, sources);
  if (result->rule != NULL)
    tag = herald_certainty_tag_new (result->rule->certainty);
  if (tag != NULL)
    gtk_box_append (GTK_BOX (box), tag);
  return box;
}

/**
 * herald_section_others_new:
 * @verdict: a verdict
 * @sources: (nullable): to name where each result comes from
 *
 * Returns: (transfer full) (nullable): what else is known, besides the HER2 status
 */
GtkWidget *
herald_section_others_new (const HeraldVerdict *verdict, const HeraldSources *sources)
{
  g_autoptr (GArray) results = herald_other_results_new (verdict);
  GtkWidget *section, *columns;

  if (results->len == 0)
    return NULL;
  section = make_section (_ ("Other results"));
  columns = herald_columns_new (2, LEAST_RESULT);
  for (guint i = 0; i < results->len; i++)
    herald_columns_append (HERALD_COLUMNS (columns),
                           make_other (&g_array_index (results, HeraldOtherResult, i), sources));
  gtk_box_append (GTK_BOX (section), columns);
  return section;
}
