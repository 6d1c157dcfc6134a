/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in use of the memory: what was asked for and not given back, as the allocator counts it.
 * What is resident says less, since freed memory stays with the process. */
#include "config.h"

#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "use.h"

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
}

#endif

gsize
use_measure_resident (void)
{
  g_autofree char *text = NULL;
  unsigned long all, resident;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%lu %lu", &all, &resident), ==, 2);
  return resident * (gsize)sysconf (_SC_PAGESIZE);
}
