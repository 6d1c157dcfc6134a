/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each page and each window once, in each language, and the dialogs of the desktop: what is made
 * when it is first needed is there afterwards, and what grows then grows for another reason. */
#include "config.h"

#include "use.h"

#include "application.h"
#include "content/language.h"
#include "practice/practice-page.h"

static const char *const sights[] = {
  "win.page::result",
  "win.compare-editions",
  "win.compare-editions",
  "win.read-report",
  "win.read-report",
  "win.page::questions",
  "win.show-article::what-is-her2",
  "win.print",
  "win.open",
  "win.show-article::her2-low-what",
  "win.search-for::chemo",
  "win.search-for::ihc 2+ fish ratio 1.9",
  "win.page::over-time",
  "win.page::practice",
  "first-steps",
  "ihc-learn",
  "ish-learn",
  "work-up",
  "class",
  "win.about-sample",
  "win.show-problems",
  "win.print-result",
  "win.help",
  "win.show-shortcuts",
  "win.count-cells",
  "app.about",
  "app.open-cases",
  "app.preferences",
  "the table",
  "the table",
  "the table",
};

static void
show_set (const char *set)
{
  GtkWidget *window = GTK_WIDGET (use_get_window ());
  HeraldPracticePage *page = use_find (window, HERALD_TYPE_PRACTICE_PAGE);

  if (g_str_equal (set, "class"))
    herald_practice_page_show_class (page);
  else
    g_assert_true (herald_practice_page_start (page, set));
}

static void
show (const char *sight)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  use_tell ("sees", sight);
  if (g_str_equal (sight, "the table"))
    use_table ();
  else if (strchr (sight, '.') == NULL)
    show_set (sight);
  else if (g_action_parse_detailed_name (sight, &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (use_get_window ()), name, target);
}

/* Of so many languages. */
guint
use_tour_length (guint n_languages)
{
  g_autoptr (GPtrArray) offered = herald_language_list_offered ();

  return MIN (n_languages, offered->len) * (G_N_ELEMENTS (sights) + 1);
}

void
use_tour (guint step)
{
  g_autoptr (GPtrArray) offered = herald_language_list_offered ();
  const HeraldLanguage *language = offered->pdata[step / (G_N_ELEMENTS (sights) + 1)];
  guint place = step % (G_N_ELEMENTS (sights) + 1);

  if (place == 0)
    use_app_action ("language", language->code);
  else
    show (sights[place - 1]);
}
