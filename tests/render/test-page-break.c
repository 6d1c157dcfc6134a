/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which strip goes on which page. */

#include "page-break.h"

/* Strips as letters: 1 to 9 are heights, "+" after one keeps it with the next, "q" after one has it
 * count. All have white of 1 above. Pages end at "|". */
typedef struct
{
  double first;
  double other;
  guint most_counted;
  const char *strips;
  const char *pages;
} Case;

static const Case cases[] = {
  { 10.0, 10.0, 0, "", "" },
  { 10.0, 10.0, 0, "4 5", "4 5" },
  { 10.0, 10.0, 0, "4 6", "4|6" },
  { 10.0, 10.0, 0, "9 1 1", "9|1 1" },
  { 10.0, 5.0, 0, "9 2 2 2", "9|2 2|2" },
  /* What keeps together is not parted. */
  { 10.0, 10.0, 0, "6 2+ 2", "6|2+ 2" },
  { 10.0, 10.0, 0, "3 1+ 1+ 1", "3 1+ 1+ 1" },
  { 10.0, 10.0, 0, "5 1+ 1+ 1", "5|1+ 1+ 1" },
  { 10.0, 10.0, 0, "1 9+", "1|9+" },
  /* Unless it is taller than a page; it begins a page then. */
  { 10.0, 10.0, 0, "1 4+ 4+ 4", "1|4+ 4+|4" },
  /* What is too tall for any page has one for itself. */
  { 5.0, 5.0, 0, "1 9 1", "1|9|1" },
  /* So many on a page that count. */
  { 99.0, 99.0, 2, "1q 1 1q 1 1q 1", "1q 1 1q 1|1q 1" },
  { 99.0, 99.0, 1, "1q+ 1 1q+ 1", "1q+ 1|1q+ 1" },
};

static void
read_strips (const char *text, GArray *items)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      HeraldPageItem item = { .before = 1.0,
                              .height = words[i][0] - '0',
                              .keep = g_str_has_suffix (words[i], "+"),
                              .counts = words[i][1] == 'q' };

      g_array_append_val (items, item);
    }
}

static GPtrArray *
point_at (GArray *items)
{
  GPtrArray *pointers = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (pointers, &g_array_index (items, HeraldPageItem, i));
  return pointers;
}

static char *
write_pages (GArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const HeraldPageItem *item = &g_array_index (items, HeraldPageItem, i);

      if (i > 0)
        g_string_append_c (text, item->page == item[-1].page ? ' ' : '|');
      g_string_append_printf (
          text, "%g%s%s", item->height, item->counts ? "q" : "", item->keep ? "+" : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_stacked (GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const HeraldPageItem *item = &g_array_index (items, HeraldPageItem, i);

      if (i == 0 || item->page != item[-1].page)
        g_assert_cmpfloat (item->y, ==, 0.0);
      else
        g_assert_cmpfloat (item->y, ==, item[-1].y + item[-1].height + item->before);
    }
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (HeraldPageItem));
      g_autoptr (GPtrArray) pointers = NULL;
      g_autofree char *pages = NULL;
      HeraldPageRoom room = { cases[i].first, cases[i].other, cases[i].most_counted };
      guint n_pages;

      read_strips (cases[i].strips, items);
      pointers = point_at (items);
      n_pages = herald_page_break ((HeraldPageItem *const *)pointers->pdata, pointers->len, &room);
      pages = write_pages (items);
      g_assert_cmpstr (pages, ==, cases[i].pages);
      g_assert_cmpuint (n_pages,
                        ==,
                        items->len == 0
                            ? 1
                            : g_array_index (items, HeraldPageItem, items->len - 1).page + 1);
      assert_stacked (items);
    }
}

static void
test_growth (void)
{
  static const struct
  {
    double most;
    double room;
    double height;
  } rows[] = { { 0.0, 99.0, 3.0 },
               { 20.0, 99.0, 20.0 },
               { 20.0, 15.0, 9.0 },
               { 20.0, 9.0, 3.0 },
               { 2.0, 99.0, 3.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeraldPageItem above = { .height = 5.0 };
      HeraldPageItem box = { .before = 1.0, .height = 3.0, .most = rows[i].most };
      HeraldPageItem *const items[] = { &above, &box };
      HeraldPageRoom room = { rows[i].room, rows[i].room, 0 };

      g_assert_cmpuint (herald_page_break (items, 2, &room), ==, 1);
      g_assert_cmpfloat (box.height, ==, rows[i].height);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-break/cases", test_cases);
  g_test_add_func ("/page-break/growth", test_growth);
  return g_test_run ();
}
