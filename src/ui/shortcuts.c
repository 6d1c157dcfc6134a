/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the actions. A window answers to those of its actions; shortcuts-window.c tells of
 * them. */
#include "config.h"

#include "shortcuts.h"

static const struct
{
  const char *action;
  const char *accels[4];
} shortcuts[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "app.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "app.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "app.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.copy-text", { "<Control><Shift>c" } },
  { "win.compare-editions", { "<Control>e" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.about-sample", { "<Control>i" } },
  { "win.add-result", { "<Control><Shift>n" } },
  { "win.read-report", { "<Control>r" } },
  { "win.page::result", { "<Alt>1" } },
  { "win.page::questions", { "<Alt>2" } },
  { "win.over-time", { "<Alt>3" } },
  { "win.page::practice", { "<Alt>4" } },
  { "win.search-questions", { "<Control>k" } },
  { "win.find", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.print", { "<Control>p" } },
  { "win.keep-article", { "<Control>d" } },
  { "win.help-here", { "F1" } },
  { "win.show-shortcuts", { "<Control>question", "<Control>F1" } },
  { "win.close", { "<Control>w" } },
};

/**
 * herald_shortcuts_add:
 * @application: the program
 *
 * Gives each action its keys.
 */
void
herald_shortcuts_add (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
}
