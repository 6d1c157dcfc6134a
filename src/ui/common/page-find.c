/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for words in the labels of a page, marks the places, and goes from one to the next. */
#include "config.h"

#include "common/highlight.h"
#include "common/page-find.h"
#include "common/page-labels.h"
#include "common/scroll-to.h"

struct _HeraldPageFind
{
  GObject parent_instance;

  char *needle;
  GtkWidget *page;   /* (nullable) a page whose labels are listed anew for each look */
  guint relook;      /* 0 for none */
  GPtrArray *labels; /* (element-type GtkLabel) what is looked through, in reading order */
  GPtrArray *ranges; /* (element-type GArray) for each label, where it was found */
  int current;       /* over all labels; -1 for none */
};

enum
{
  CHANGED,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldPageFind, herald_page_find, G_TYPE_OBJECT)

/* Returns (nullable) the label in which the current place is, and its number there. */
static GtkLabel *
get_current_label (HeraldPageFind *self, int *own)
{
  *own = self->current;
  for (guint i = 0; self->current >= 0 && i < self->ranges->len; i++)
    {
      int n_ranges = (int)((GArray *)self->ranges->pdata[i])->len;

      if (*own < n_ranges)
        return self->labels->pdata[i];
      *own -= n_ranges;
    }
  return NULL;
}

static void
mark (HeraldPageFind *self)
{
  int own;
  GtkLabel *current = get_current_label (self, &own);

  for (guint i = 0; i < self->ranges->len; i++)
    herald_highlight_set (self->labels->pdata[i],
                          self->ranges->pdata[i],
                          self->labels->pdata[i] == current ? own : -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Brings the current place into sight on a page of its own, and tells whoever holds the labels. */
static void
go_there (HeraldPageFind *self)
{
  int own;
  GtkLabel *label = get_current_label (self, &own);
  guint i, start;

  if (label == NULL || !g_ptr_array_find (self->labels, label, &i))
    return;
  start = (guint)g_array_index ((GArray *)self->ranges->pdata[i], HeraldSearchRange, own).start;
  if (self->page != NULL)
    {
      herald_page_labels_unfold (self->page, GTK_WIDGET (label));
      herald_scroll_to_text (label, start);
    }
  g_signal_emit (self, signals[FOUND], 0, label, start);
}

static void
show (HeraldPageFind *self)
{
  mark (self);
  go_there (self);
}

static void
find (HeraldPageFind *self)
{
  g_ptr_array_set_size (self->ranges, 0);
  for (guint i = 0; i < self->labels->len; i++)
    g_ptr_array_add (self->ranges,
                     herald_text_find (gtk_label_get_text (self->labels->pdata[i]), self->needle));
}

static gboolean on_relook (gpointer data);

/* The page changed under the marks: they move along, the page stays where it is. */
static void
on_label_changed (HeraldPageFind *self)
{
  if (self->relook == 0)
    self->relook = g_idle_add (on_relook, self);
}

static void
take_labels (HeraldPageFind *self, GPtrArray *labels)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      g_signal_handlers_disconnect_by_func (self->labels->pdata[i], on_label_changed, self);
      herald_highlight_set (self->labels->pdata[i], NULL, -1);
    }
  g_ptr_array_set_size (self->ranges, 0);
  g_ptr_array_set_size (self->labels, 0);
  for (guint i = 0; i < labels->len; i++)
    g_ptr_array_add (self->labels, g_object_ref (labels->pdata[i]));
}

static void
list_page (HeraldPageFind *self)
{
  g_autoptr (GPtrArray) labels = NULL;

  if (self->page == NULL)
    return;
  labels = *self->needle != '\0' ? herald_page_labels_list (self->page) : g_ptr_array_new ();
  take_labels (self, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      g_signal_connect_swapped (labels->pdata[i],
                                "notify::label",
                                G_CALLBACK (on_label_changed),
                                self);
      g_signal_connect_swapped (labels->pdata[i],
                                "notify::root",
                                G_CALLBACK (on_label_changed),
                                self);
    }
}

/* What is on the page by now, at the same place as far as it is there still. */
static void
refresh (HeraldPageFind *self)
{
  list_page (self);
  find (self);
  self->current = MIN (MAX (self->current, 0), (int)herald_page_find_get_n_found (self) - 1);
}

static gboolean
on_relook (gpointer data)
{
  HeraldPageFind *self = HERALD_PAGE_FIND (data);

  self->relook = 0;
  refresh (self);
  mark (self);
  return G_SOURCE_REMOVE;
}

static void
look (HeraldPageFind *self)
{
  list_page (self);
  find (self);
  self->current = herald_page_find_get_n_found (self) > 0 ? 0 : -1;
  show (self);
}

static void
herald_page_find_dispose (GObject *object)
{
  HeraldPageFind *self = HERALD_PAGE_FIND (object);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  take_labels (self, none);
  g_clear_handle_id (&self->relook, g_source_remove);
  G_OBJECT_CLASS (herald_page_find_parent_class)->dispose (object);
}

static void
herald_page_find_finalize (GObject *object)
{
  HeraldPageFind *self = HERALD_PAGE_FIND (object);

  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->ranges);
  g_free (self->needle);
  G_OBJECT_CLASS (herald_page_find_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_parameters, GType first, GType second)
{
  return g_signal_new (name,
                       HERALD_TYPE_PAGE_FIND,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_parameters,
                       first,
                       second);
}

static void
herald_page_find_class_init (HeraldPageFindClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_page_find_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_page_find_finalize;
  /**
   * HeraldPageFind::changed:
   * @self: what looks
   *
   * How many places there are, or which is the current one, may be other than before.
   */
  signals[CHANGED] = add_signal ("changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * HeraldPageFind::found:
   * @self: what looks
   * @label: the label in which the current place is
   * @start: where in its text, in bytes
   */
  signals[FOUND] = add_signal ("found", 2, GTK_TYPE_LABEL, G_TYPE_UINT);
}

static void
herald_page_find_init (HeraldPageFind *self)
{
  self->needle = g_strdup ("");
  self->labels = g_ptr_array_new_with_free_func (g_object_unref);
  self->ranges = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->current = -1;
}

/**
 * herald_page_find_new:
 *
 * Returns: (transfer full): something that looks for nothing yet, nowhere
 */
HeraldPageFind *
herald_page_find_new (void)
{
  return g_object_new (HERALD_TYPE_PAGE_FIND, NULL);
}

/**
 * herald_page_find_set_labels:
 * @self: what looks
 * @labels: (element-type GtkLabel): what to look through, in reading order
 */
void
herald_page_find_set_labels (HeraldPageFind *self, GPtrArray *labels)
{
  take_labels (self, labels);
  look (self);
}

/**
 * herald_page_find_set_page:
 * @self: what looks
 * @page: (nullable): what to look through, whatever it shows at the time; outlives this
 *
 * In place of herald_page_find_set_labels(). The part that holds a place is unfolded and brought
 * into sight.
 */
void
herald_page_find_set_page (HeraldPageFind *self, GtkWidget *page)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->page = page;
  take_labels (self, none);
  look (self);
}

/**
 * herald_page_find_get_page:
 * @self: what looks
 *
 * Returns: (transfer none) (nullable): the page that it looks through
 */
GtkWidget *
herald_page_find_get_page (HeraldPageFind *self)
{
  return self->page;
}

/**
 * herald_page_find_set_needle:
 * @self: what looks
 * @needle: what to look for
 */
void
herald_page_find_set_needle (HeraldPageFind *self, const char *needle)
{
  g_free (self->needle);
  self->needle = g_strdup (needle);
  look (self);
}

/**
 * herald_page_find_get_n_found:
 * @self: what looks
 *
 * Returns: in how many places it stands
 */
guint
herald_page_find_get_n_found (HeraldPageFind *self)
{
  guint n_found = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    n_found += ((GArray *)self->ranges->pdata[i])->len;
  return n_found;
}

/**
 * herald_page_find_step:
 * @self: what looks
 * @steps: forwards, or backwards where negative; the last place is followed by the first
 */
void
herald_page_find_step (HeraldPageFind *self, int steps)
{
  int n_found;

  refresh (self);
  n_found = (int)herald_page_find_get_n_found (self);
  if (n_found > 0)
    self->current = ((self->current + steps) % n_found + n_found) % n_found;
  show (self);
}

/**
 * herald_page_find_get_current:
 * @self: what looks
 *
 * Returns: the current place, from 0; -1 where there is none
 */
int
herald_page_find_get_current (HeraldPageFind *self)
{
  return self->current;
}
