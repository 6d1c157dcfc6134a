/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a piece of text in a text as people look for it: size of letters and accents don't count.
 */
#include "config.h"

#include "common/text-find.h"

static gunichar
fold (gunichar character)
{
  gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  /* The first of what a letter is made of is the letter without its accents. */
  g_unichar_fully_decompose (character, FALSE, base, G_N_ELEMENTS (base));
  return g_unichar_tolower (base[0]);
}

static const char *
match (const char *place, const char *needle)
{
  for (; *needle != '\0'; needle = g_utf8_next_char (needle), place = g_utf8_next_char (place))
    {
      if (*place == '\0' || fold (g_utf8_get_char (place)) != fold (g_utf8_get_char (needle)))
        return NULL;
    }
  return place;
}

/**
 * herald_text_find:
 * @text: where to look, UTF-8
 * @needle: what to look for, UTF-8
 *
 * Returns: (transfer full) (element-type HeraldSearchRange): where it stands, in order, without
 *   overlap; empty for an empty @needle
 */
GArray *
herald_text_find (const char *text, const char *needle)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HeraldSearchRange));
  const char *place = text;

  while (*needle != '\0' && *place != '\0')
    {
      const char *end = match (place, needle);
      HeraldSearchRange range = { place - text, end != NULL ? end - text : 0 };

      if (end != NULL)
        g_array_append_val (found, range);
      place = end != NULL ? end : g_utf8_next_char (place);
    }
  return found;
}
