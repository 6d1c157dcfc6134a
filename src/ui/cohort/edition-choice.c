/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down with the editions that there are, oldest first. */
#include "config.h"

#include "cohort/edition-choice.h"

/*
 * herald_edition_choice_fill:
 * @choice: a drop-down
 * @shelf: the editions
 */
void
herald_edition_choice_fill (GtkDropDown *choice, HeraldShelf *shelf)
{
  GPtrArray *books = herald_shelf_get_books (shelf);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < books->len; i++)
    gtk_string_list_append (names, herald_rulebook_get_text (books->pdata[i])->title);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
}

/*
 * herald_edition_choice_get:
 * @choice: a drop-down
 * @shelf: the editions that it was filled with
 *
 * Returns: (transfer none): the one that is chosen
 */
HeraldRulebook *
herald_edition_choice_get (GtkDropDown *choice, HeraldShelf *shelf)
{
  return herald_shelf_get_books (shelf)->pdata[gtk_drop_down_get_selected (choice)];
}

/*
 * herald_edition_choice_set:
 * @choice: a drop-down
 * @shelf: the editions that it was filled with
 * @id: the name of the one to choose
 */
void
herald_edition_choice_set (GtkDropDown *choice, HeraldShelf *shelf, const char *id)
{
  GPtrArray *books = herald_shelf_get_books (shelf);

  for (guint i = 0; i < books->len; i++)
    {
      if (g_str_equal (herald_rulebook_get_text (books->pdata[i])->id, id))
        gtk_drop_down_set_selected (choice, i);
    }
}
