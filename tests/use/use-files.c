/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records that are kept and opened, reports that are read, and paper. */
#include "config.h"

#include "use.h"

#include "sheets/sheet-window.h"

#define N_RECORDS 3

static const char *const reports[] = {
  "HER2 IHC: 2+ (equivocal). FISH: HER2/CEP17 ratio 1.8, HER2 copies 4.5. ER 90 %, PR 10 %.",
  "HER2: positive (3+). Ki-67 20 %. Grade 2.",
  "Sample A: HER2 1+. Sample B: HER2 3+.",
  "%PDF-1.4 and then nothing that is one",
  "\xff\xfe\x00",
};

static GFile *
in_folder (const char *name)
{
  g_autofree char *path = g_build_filename (use_folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
write_file (GFile *file, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

/* Whoever clicks in Open is shown the window that has it already. */
static void
open_record (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  use_app_action ("open-record", uri);
}

/* Another program has it open. */
static void
change (GFile *file)
{
  static const char *const texts[] = { "{",
                                       "",
                                       "{\"format\": \"herald-record-1\", \"results\": []}" };

  use_tell ("changes", g_file_peek_path (file));
  write_file (file, texts[use_roll (G_N_ELEMENTS (texts))]);
}

void
use_record (void)
{
  HeraldDocument *document = herald_window_get_document (use_get_window ());
  g_autofree char *name = g_strdup_printf ("%u.herald", use_roll (N_RECORDS));
  g_autoptr (GFile) file = in_folder (name);

  switch (use_roll (6))
    {
    case 0:
    case 1:
      use_tell ("saves", name);
      herald_document_save_as (document, file, NULL, NULL);
      break;
    case 2:
    case 3:
      open_record (file);
      break;
    case 4:
      change (file);
      break;
    default:
      gtk_widget_activate_action (GTK_WIDGET (use_get_window ()), "win.load-again", NULL);
    }
}

void
use_report (void)
{
  const char *text = reports[use_roll (G_N_ELEMENTS (reports))];
  g_autoptr (GFile) file = in_folder (use_roll (2) == 0 ? "report.txt" : "report.pdf");

  use_tell ("reads", g_file_peek_path (file));
  write_file (file, text);
  herald_window_read_report (use_get_window (), file);
}

/* As a window that is open for it does when a place was chosen. */
void
use_paper (void)
{
  HeraldSheetWindow *sheets = use_find_window (HERALD_TYPE_SHEET_WINDOW);
  g_autoptr (GFile) file = in_folder (use_roll (2) == 0 ? "sheets.pdf" : "sheets.txt");

  if (sheets == NULL)
    {
      use_tell ("prints", "preview");
      gtk_widget_activate_action (GTK_WIDGET (use_get_window ()), "win.print-result", NULL);
      return;
    }
  use_tell ("prints", g_file_peek_path (file));
  if (g_str_has_suffix (g_file_peek_path (file), ".pdf"))
    herald_sheet_window_save_pdf (sheets, file);
  else
    herald_sheet_window_save_text (sheets, file);
}
