/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures how long reading takes, and that twice the text takes twice the time. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "content/content.h"
#include "reader/reader.h"
#include "rules/shelf.h"

#define MIB (1024 * 1024)
#define N_SIZES 4
#define N_ROUNDS 7
#define LIMIT_MILLISECONDS 100.0
/* Eight times the text, and some room for caches. */
#define LIMIT_GROWTH 12.0

/* As dense in results and in scales as a report can be. */
static const char report[] =
    "Specimen A: left breast, core biopsy\n"
    "Invasive ductal carcinoma, Nottingham grade 2 (tubules 3, nuclei 2, mitoses 2), 18 mm.\n"
    "Estrogen receptor: positive (95 %, strong). Progesterone receptor: positive (40 %).\n"
    "HER2 (IHC): score 2+, equivocal. Ki-67: 22 %.\n"
    "HER2 FISH: not amplified, HER2/CEP17 ratio 1.24, average HER2 copy number 2.6 per cell, \n"
    "average CEP17 copy number 2.1 per cell, 40 nuclei counted.\n"
    "Score 0: no staining. Score 1+: faint, incomplete. Score 2+: weak to moderate, complete. \n"
    "Score 3+: intense and complete in >10% of tumor cells.\n"
    "The remaining tissue shows no further changes; two lymph nodes are negative for tumor.\n\n";

static char *
make_text (gsize length)
{
  char *text = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    text[i] = report[i % (sizeof report - 1)];
  text[length] = '\0';
  return text;
}

static double
measure (const HeraldReader *reader, gsize length)
{
  double milliseconds[N_ROUNDS];
  g_autofree char *text = make_text (length);
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_timer_start (timer);
      herald_reading_unref (herald_reader_read (reader, text, length));
      milliseconds[i] = 1000 * g_timer_elapsed (timer, NULL);
    }
  return herald_bench_median (milliseconds, N_ROUNDS);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (HeraldReader) reader = NULL;
  double milliseconds[N_SIZES];
  gboolean is_kept;

  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  if (shelf != NULL)
    reader = herald_reader_new (herald_shelf_get_vocabulary (shelf), &error);
  if (reader == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < N_SIZES; i++)
    {
      milliseconds[i] = measure (reader, (gsize)MIB << i);
      g_print ("%u MiB %31.1f ms\n", 1u << i, milliseconds[i]);
    }
  is_kept =
      herald_bench_check ("A report of 1 MiB read", milliseconds[0], LIMIT_MILLISECONDS, "ms");
  is_kept = herald_bench_check ("A report of eight times the size, times the time",
                                milliseconds[N_SIZES - 1] / milliseconds[0],
                                LIMIT_GROWTH,
                                "") &&
            is_kept;
  return is_kept ? 0 : 1;
}
