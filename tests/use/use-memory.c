/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in use of the memory: what was asked for and not given back, as the allocator counts it.
 * What is resident says less, since freed memory stays with the process. */
#include "config.h"

#include <execinfo.h>
#include <malloc.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <unistd.h>

#include "use.h"

#define N_PLACES 64      /* calls within one another, at most, that are told */
#define N_LAST_FONTS 300 /* cairo keeps 256 that nobody holds */

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WATCHED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define WATCHED
#endif

#ifdef WATCHED

/* Of the sanitizer's runtime. What is freed counts until it leaves its quarantine, so that has to
 * be small: see ASAN_OPTIONS in meson.build. */
size_t __sanitizer_get_current_allocated_bytes (void);
void __sanitizer_print_memory_profile (size_t percent, size_t most);
void __sanitizer_print_stack_trace (void);

gsize
use_measure (void)
{
  return __sanitizer_get_current_allocated_bytes ();
}

/* By whom what is in use was asked for. */
void
use_tell_memory (void)
{
  __sanitizer_print_memory_profile (90, 60);
}

void
use_tell_place (void)
{
  __sanitizer_print_stack_trace ();
}

#else

gsize
use_measure (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

void
use_tell_memory (void)
{
  malloc_stats ();
}

void
use_tell_place (void)
{
  void *places[N_PLACES];

  backtrace_symbols_fd (places, backtrace (places, N_PLACES), STDERR_FILENO);
}

#endif

/* What draws letters keeps those that it has drawn: pango some fonts and their measures, cairo the
 * glyphs of fonts in use and of the last ones that went out of it. Both have a limit, but it takes
 * many thousand glyphs to come there. This has them forgotten. */
void
use_forget_glyphs (void)
{
  cairo_font_face_t *face =
      cairo_toy_font_face_create ("sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t here;

  pango_fc_font_map_cache_clear (PANGO_FC_FONT_MAP (pango_cairo_font_map_get_default ()));
  cairo_matrix_init_identity (&here);
  for (int i = 0; i < N_LAST_FONTS; i++)
    {
      cairo_matrix_t size;

      cairo_matrix_init_scale (&size, 100.0 + i, 100.0 + i);
      cairo_scaled_font_destroy (cairo_scaled_font_create (face, &size, &here, options));
    }
  cairo_font_options_destroy (options);
  cairo_font_face_destroy (face);
}

gsize
use_measure_resident (void)
{
  g_autofree char *text = NULL;
  unsigned long all, resident;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%lu %lu", &all, &resident), ==, 2);
  return resident * (gsize)sysconf (_SC_PAGESIZE);
}
