/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether some font here has the letters of a language. Without one its texts would be boxes. */
#include "config.h"

#include "fonts.h"

#include <glib/gi18n.h>

/* Any letter of any font. */
#define LETTER "a"

static gboolean
can_show (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

/**
 * herald_fonts_are_there:
 *
 * The answer costs nothing: the first label would look for the same font.
 *
 * Returns: whether anything at all can be read; where not, it was said on standard error
 */
gboolean
herald_fonts_are_there (void)
{
  GtkWidget *any = g_object_ref_sink (gtk_label_new (NULL));
  gboolean are_there = can_show (any, LETTER);

  g_object_unref (any);
  if (!are_there)
    g_printerr (
        "herald: %s\n",
        _ ("There is no font on this computer, so nothing could be read in the window. On Debian "
           "and Ubuntu, the package fonts-dejavu-core has one. Install it, then start Herald "
           "again."));
  return are_there;
}

/**
 * herald_fonts_can_show:
 * @widget: a widget
 * @language: a language
 *
 * Returns: whether texts in @language can be read
 */
gboolean
herald_fonts_can_show (GtkWidget *widget, const HeraldLanguage *language)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  return language->sample == NULL || can_show (widget, language->sample);
}

/**
 * herald_fonts_describe_lack:
 * @language: a language that no font here can show
 *
 * In English, since the letters of @language would not be seen, and this is what is shown instead.
 *
 * Returns: (transfer full): that a font is missing, and which would do
 */
char *
herald_fonts_describe_lack (const HeraldLanguage *language)
{
  return g_strdup_printf (
      "%s: no font on this computer has the letters, so Herald is shown in "
      "English. On Debian and Ubuntu, the package %s has them. Install it, then "
      "start Herald again.",
      language->plain_name,
      language->fonts);
}
