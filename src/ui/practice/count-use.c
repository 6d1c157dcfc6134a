/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes the sums of a counting sheet into what is entered, in one step that can be undone. */
#include "config.h"

#include "practice/count-use.h"

/* What a count takes the place of; a second count only where there is one. */
static const char *const first_fields[] = { "ish_probe",     "her2_signals",     "her2_nuclei",
                                            "cep17_signals", "cep17_nuclei",     "her2_copies",
                                            "cep17_copies",  "her2_cep17_ratio", "cells" };
static const char *const second_fields[] = {
  "recount_cells", "recount_her2_copies", "recount_cep17_copies", "recount_her2_cep17_ratio"
};

static void
add (GArray *entries, GPtrArray *texts, HeraldFacts *facts, const char *id)
{
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);
  HeraldEntry entry = { herald_vocabulary_find (vocabulary, id), "" };
  char *text;

  if (entry.field == HERALD_VOCABULARY_NO_FIELD)
    return;
  text = herald_field_value_to_text (herald_vocabulary_get_field (vocabulary, entry.field),
                                     herald_facts_get_values (facts)[entry.field]);
  if (text == NULL)
    text = g_strdup ("");
  g_ptr_array_add (texts, text);
  entry.text = text;
  g_array_append_val (entries, entry);
}

/**
 * herald_count_use:
 * @sheet: what was counted
 * @session: what is entered; the sums take the place of the counts and averages in it
 *
 * Returns: %FALSE where nothing was counted; then nothing is changed
 */
gboolean
herald_count_use (HeraldCountSheet *sheet, HeraldSession *session)
{
  g_autoptr (HeraldFacts) none = herald_facts_new (herald_session_get_vocabulary (session));
  g_autoptr (HeraldFacts) facts = herald_count_sheet_apply (sheet, none);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (HeraldEntry));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  HeraldIshTotals totals;

  herald_count_sheet_get_totals (sheet, 1, &totals);
  if (totals.nuclei == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (first_fields); i++)
    add (entries, texts, facts, first_fields[i]);
  herald_count_sheet_get_totals (sheet, 2, &totals);
  for (guint i = 0; totals.nuclei > 0 && i < G_N_ELEMENTS (second_fields); i++)
    add (entries, texts, facts, second_fields[i]);
  herald_session_end_step (session);
  herald_session_set_texts (session, (const HeraldEntry *)entries->data, entries->len);
  return TRUE;
}
