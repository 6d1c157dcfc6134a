/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the made-up line of a report in a language whose catalogue spoiled it: the linker puts
 * the function below in the place of GLib's. */
#include "config.h"

#include <string.h>

#include "support.h"

#define LINE "Score: [2+]"

static const char *translation; /* of LINE */

const char *__wrap_g_dpgettext2 (const char *domain, const char *context, const char *text);

const char *
__wrap_g_dpgettext2 (const char *domain, const char *context, const char *text)
{
  g_assert_cmpstr (domain, ==, GETTEXT_PACKAGE);
  g_assert_nonnull (context);
  return strcmp (text, LINE) == 0 ? translation : text;
}

/* The ring is drawn round what stands in the brackets, so a line without any is of no use. */
static void
test_translated_line (void)
{
  static const struct
  {
    const char *translation;
    const char *shown;
  } cases[] = {
    { "Wert: [2+]", "Wert: [2+]" }, { "[2+] :Wert", "[2+] :Wert" }, { "Wert: 2+", LINE },
    { "Wert: []", LINE },           { "Wert: ]2+[", LINE },         { "", LINE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVocabulary) vocabulary = NULL;

      translation = cases[i].translation;
      vocabulary = herald_test_vocabulary (
          "{'format': 'herald-fields-1', 'outcomes': [], 'fields': [{'id': 'f', 'kind': 'number',"
          " 'from': '0', 'to': '9', '_example': '" LINE "'}]}");
      g_assert_cmpstr (herald_vocabulary_get_field (vocabulary, 0)->guide.example,
                       ==,
                       cases[i].shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/field-guide/translated-line", test_translated_line);
  return g_test_run ();
}
