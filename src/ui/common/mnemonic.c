/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The underline in a label that marks the letter which leads to it. */
#include "config.h"

#include "common/mnemonic.h"

/**
 * herald_mnemonic_dup_plain:
 * @label: a label with a marked letter
 *
 * Returns: (transfer full): what is read of it, without the mark, or a letter that is there for it
 * alone
 */
char *
herald_mnemonic_dup_plain (const char *label)
{
  GString *plain = g_string_new (NULL);

  for (; *label != '\0'; label++)
    {
      /* Where a script has no letters for keys, the mark stands behind the words: “问题(_Q)”. */
      if (g_str_has_prefix (label, "(_") && label[2] != '\0' && label[3] == ')')
        {
          label += 3;
          continue;
        }
      if (*label == '_' && label[1] == '_')
        label++;
      else if (*label == '_')
        continue;
      g_string_append_c (plain, *label);
    }
  return g_string_free (plain, FALSE);
}

/**
 * herald_mnemonic_dup_escaped:
 * @text: a name that somebody gave, such as that of a file
 *
 * Returns: (transfer full): a label that reads as @text and marks no letter
 */
char *
herald_mnemonic_dup_escaped (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}
