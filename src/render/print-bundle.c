/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several documents that go to the printer together: each begins on a page of its own and counts
 * its own pages. */
#include "config.h"

#include "print-bundle.h"

struct _HeraldPrintBundle
{
  GPtrArray *layouts;
  guint n_pages;
};

/**
 * herald_print_bundle_new:
 * @printouts: (element-type HeraldPrintout): documents, in the order in which they are printed
 * @context: lays the text out, as for herald_print_layout_new()
 * @paper: what they are for
 *
 * Returns: (transfer full): the documents on pages
 */
HeraldPrintBundle *
herald_print_bundle_new (GPtrArray *printouts, PangoContext *context, const HeraldPaper *paper)
{
  g_return_val_if_fail (printouts != NULL && paper != NULL, NULL);

  HeraldPrintBundle *self = g_new0 (HeraldPrintBundle, 1);

  self->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_print_layout_free);
  for (guint i = 0; i < printouts->len; i++)
    {
      HeraldPrintLayout *layout = herald_print_layout_new (printouts->pdata[i], context, paper);

      g_ptr_array_add (self->layouts, layout);
      self->n_pages += herald_print_layout_get_n_pages (layout);
    }
  return self;
}

/**
 * herald_print_bundle_free:
 * @self: (transfer full): documents on pages
 */
void
herald_print_bundle_free (HeraldPrintBundle *self)
{
  g_ptr_array_unref (self->layouts);
  g_free (self);
}

/**
 * herald_print_bundle_get_n_pages:
 * @self: documents on pages
 *
 * Returns: how many pages all of them take
 */
guint
herald_print_bundle_get_n_pages (const HeraldPrintBundle *self)
{
  return self->n_pages;
}

/**
 * herald_print_bundle_find:
 * @self: documents on pages
 * @page: (inout): a page of all, from 0; then the same page in its own document
 *
 * Returns: (transfer none): the document that it belongs to
 */
const HeraldPrintLayout *
herald_print_bundle_find (const HeraldPrintBundle *self, guint *page)
{
  g_return_val_if_fail (self != NULL && *page < self->n_pages, NULL);

  for (guint i = 0; i < self->layouts->len; i++)
    {
      guint n_pages = herald_print_layout_get_n_pages (self->layouts->pdata[i]);

      if (*page < n_pages)
        return self->layouts->pdata[i];
      *page -= n_pages;
    }
  g_return_val_if_reached (NULL);
}

/**
 * herald_print_bundle_draw:
 * @self: documents on pages
 * @cr: where to draw, in points from the upper left corner of the paper
 * @page: a page of all, from 0
 */
void
herald_print_bundle_draw (const HeraldPrintBundle *self, cairo_t *cr, guint page)
{
  const HeraldPrintLayout *layout = herald_print_bundle_find (self, &page);

  herald_print_layout_draw (layout, cr, page);
}
