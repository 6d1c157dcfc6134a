/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tiles of a specimen, painted by other threads and kept as long as there is room. Whoever draws
 * never waits: it takes what is there, and is told when more has come.
 *
 * A job belongs to its tile until it is painted; what is no longer wanted by the last frame is
 * dropped before it is painted. */
#include "config.h"

#include "practice/specimen-tiles.h"

#define MOST_KEPT 320
#define WHOLE_WIDTH 320
typedef struct
{
  HeraldSpecimenPlace place; /* the key; column G_MININT for the whole specimen */
  GdkTexture *texture;       /* (nullable) until it is painted */
  guint64 frame;             /* the last one that wanted it */
  gpointer job;              /* (nullable) what paints it */
} Tile;

/* Runs on another thread, and is looked at here only by is_dropped. */
typedef struct
{
  HeraldSpecimenTiles *tiles;
  HeraldSpecimenSource *source;
  HeraldSpecimenPlace place;
  int x, y, width, height;
  double units_per_px;
  GdkTexture *texture;
  int is_dropped; /* atomic */
} Job;

struct _HeraldSpecimenTiles
{
  GObject parent_instance;

  HeraldSpecimenSource *source;
  GHashTable *tiles; /* (element-type HeraldSpecimenPlace Tile) */
  guint64 frame;
  guint n_waiting;
};

G_DEFINE_FINAL_TYPE (HeraldSpecimenTiles, herald_specimen_tiles, G_TYPE_OBJECT)

enum
{
  SIGNAL_PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
hash_place (gconstpointer key)
{
  const HeraldSpecimenPlace *place = key;
  guint hash = place->look.objective * 2 + (place->look.overlay ? 1 : 0);

  hash = hash * 31 + place->look.variant;
  hash = hash * 31 + (guint)place->units_per_px;
  hash = hash * 8191 + (guint)place->column;
  return hash * 8191 + (guint)place->row;
}

static gboolean
same_place (gconstpointer one, gconstpointer other)
{
  const HeraldSpecimenPlace *a = one;
  const HeraldSpecimenPlace *b = other;

  return a->column == b->column && a->row == b->row && a->units_per_px == b->units_per_px &&
         a->look.objective == b->look.objective && a->look.variant == b->look.variant &&
         a->look.overlay == b->look.overlay;
}

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  if (tile->job != NULL)
    g_atomic_int_set (&((Job *)tile->job)->is_dropped, TRUE);
  g_clear_object (&tile->texture);
  g_free (tile);
}

static void
job_free (Job *job)
{
  g_clear_object (&job->texture);
  g_object_unref (job->source);
  g_object_unref (job->tiles);
  g_free (job);
}

static gboolean
on_painted (gpointer data)
{
  Job *job = data;
  HeraldSpecimenTiles *self = job->tiles;
  Tile *tile = g_hash_table_lookup (self->tiles, &job->place);

  self->n_waiting--;
  if (tile != NULL && tile->job == job)
    {
      tile->job = NULL;
      tile->texture = g_steal_pointer (&job->texture);
      if (tile->texture == NULL)
        g_hash_table_remove (self->tiles, &job->place);
    }
  g_signal_emit (self, signals[SIGNAL_PAINTED], 0);
  job_free (job);
  return G_SOURCE_REMOVE;
}

static GdkTexture *
paint (const Job *job)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  herald_specimen_source_paint (
      job->source, &job->place.look, job->x, job->y, job->units_per_px, surface);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize)stride * (gsize)job->height,
                                      (GDestroyNotify)cairo_surface_destroy,
                                      surface);
  texture = gdk_memory_texture_new (job->width, job->height, GDK_MEMORY_DEFAULT, bytes, stride);
  g_object_set_data (G_OBJECT (texture), HERALD_SPECIMEN_SURFACE, surface);
  return texture;
}

static void
work (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  Job *job = data;

  if (!g_atomic_int_get (&job->is_dropped))
    job->texture = paint (job);
  g_idle_add_full (G_PRIORITY_DEFAULT, on_painted, job, NULL);
}

/* One processor is left to the drawing itself. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool =
        g_thread_pool_new (work, NULL, CLAMP ((int)g_get_num_processors () - 1, 1, 4), FALSE, NULL);
  return pool;
}

static Tile *
add_tile (HeraldSpecimenTiles *self, const HeraldSpecimenPlace *place)
{
  Tile *tile = g_new0 (Tile, 1);
  Job *job = g_new0 (Job, 1);

  job->tiles = g_object_ref (self);
  job->source = g_object_ref (self->source);
  job->place = tile->place = *place;
  tile->job = job;
  tile->frame = self->frame;
  g_hash_table_insert (self->tiles, &tile->place, tile);
  self->n_waiting++;
  return tile;
}

static Tile *
find_tile (HeraldSpecimenTiles *self, const HeraldSpecimenPlace *place)
{
  Tile *tile = g_hash_table_lookup (self->tiles, place);

  if (tile != NULL)
    tile->frame = self->frame;
  return tile;
}

static void
herald_specimen_tiles_finalize (GObject *object)
{
  HeraldSpecimenTiles *self = HERALD_SPECIMEN_TILES (object);

  g_hash_table_unref (self->tiles);
  g_object_unref (self->source);
  G_OBJECT_CLASS (herald_specimen_tiles_parent_class)->finalize (object);
}

static void
herald_specimen_tiles_class_init (HeraldSpecimenTilesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_specimen_tiles_finalize;
  signals[SIGNAL_PAINTED] = g_signal_new ("painted",
                                          HERALD_TYPE_SPECIMEN_TILES,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);
}

static void
herald_specimen_tiles_init (HeraldSpecimenTiles *self)
{
  self->tiles = g_hash_table_new_full (hash_place, same_place, NULL, tile_free);
}

/**
 * herald_specimen_tiles_new:
 * @source: what is painted
 *
 * Returns: (transfer full): no tiles yet
 */
HeraldSpecimenTiles *
herald_specimen_tiles_new (HeraldSpecimenSource *source)
{
  HeraldSpecimenTiles *self = g_object_new (HERALD_TYPE_SPECIMEN_TILES, NULL);

  self->source = g_object_ref (source);
  return self;
}

/**
 * herald_specimen_tiles_get_whole:
 * @self: tiles
 * @look: how it is looked at; the overlay is left out, and the weakest lens taken
 *
 * Asks for a small picture of the whole specimen where there is none yet.
 *
 * Returns: (nullable) (transfer none): the picture, once it is painted
 */
GdkTexture *
herald_specimen_tiles_get_whole (HeraldSpecimenTiles *self, const HeraldSpecimenLook *look)
{
  HeraldSpecimenPlace place = { { 5, look->variant, FALSE }, 1, G_MININT, 0 };
  Tile *tile = find_tile (self, &place);
  int width, height;
  Job *job;

  if (tile != NULL)
    return tile->texture;
  herald_specimen_source_get_size (self->source, &width, &height);
  tile = add_tile (self, &place);
  job = tile->job;
  job->width = WHOLE_WIDTH;
  job->units_per_px = (double)width / WHOLE_WIDTH;
  job->height = CLAMP ((int)(height / job->units_per_px + 0.5), 1, 4 * WHOLE_WIDTH);
  g_thread_pool_push (get_pool (), job, NULL);
  return NULL;
}

/**
 * herald_specimen_tiles_get:
 * @self: tiles
 * @place: the tile that is wanted
 *
 * Asks for a tile where there is none yet.
 *
 * Returns: (nullable) (transfer none): the tile, once it is painted
 */
GdkTexture *
herald_specimen_tiles_get (HeraldSpecimenTiles *self, const HeraldSpecimenPlace *place)
{
  Tile *tile = find_tile (self, place);
  Job *job;

  if (tile != NULL)
    return tile->texture;
  tile = add_tile (self, place);
  job = tile->job;
  job->width = job->height = HERALD_SPECIMEN_TILE;
  job->units_per_px = place->units_per_px;
  job->x = place->column * HERALD_SPECIMEN_TILE * place->units_per_px;
  job->y = place->row * HERALD_SPECIMEN_TILE * place->units_per_px;
  g_thread_pool_push (get_pool (), job, NULL);
  return NULL;
}

/**
 * herald_specimen_tiles_peek:
 * @self: tiles
 * @place: a tile
 *
 * Returns: (nullable) (transfer none): the tile, where it happens to be there
 */
GdkTexture *
herald_specimen_tiles_peek (HeraldSpecimenTiles *self, const HeraldSpecimenPlace *place)
{
  Tile *tile = find_tile (self, place);

  return tile != NULL ? tile->texture : NULL;
}

/**
 * herald_specimen_tiles_stop:
 * @self: tiles
 *
 * Lets all of them go; what waits is not painted.
 */
void
herald_specimen_tiles_stop (HeraldSpecimenTiles *self)
{
  g_hash_table_remove_all (self->tiles);
}

/**
 * herald_specimen_tiles_begin:
 * @self: tiles
 *
 * Says that a frame is drawn from here on: what it asks for is wanted.
 */
void
herald_specimen_tiles_begin (HeraldSpecimenTiles *self)
{
  self->frame++;
}

static int
compare_frames (gconstpointer one, gconstpointer other)
{
  const Tile *a = one;
  const Tile *b = other;

  return (a->frame > b->frame) - (a->frame < b->frame);
}

static void
drop_oldest (HeraldSpecimenTiles *self)
{
  g_autoptr (GList) all = g_hash_table_get_values (self->tiles);
  guint n_left = g_hash_table_size (self->tiles);

  all = g_list_sort (all, compare_frames);
  for (GList *node = all; node != NULL && n_left > MOST_KEPT * 3 / 4; node = node->next)
    {
      const Tile *tile = node->data;

      if (tile->frame == self->frame)
        break;
      g_hash_table_remove (self->tiles, &tile->place);
      n_left--;
    }
}

/* The whole is wanted whatever is in sight. */
static gboolean
is_stale (gpointer key G_GNUC_UNUSED, gpointer value, gpointer data)
{
  const HeraldSpecimenTiles *self = data;
  const Tile *tile = value;

  return tile->texture == NULL && tile->frame < self->frame && tile->place.column != G_MININT;
}

/**
 * herald_specimen_tiles_end:
 * @self: tiles
 *
 * Says that the frame is drawn: what waits and was not asked for is no longer wanted.
 */
void
herald_specimen_tiles_end (HeraldSpecimenTiles *self)
{
  if (self->n_waiting > 0)
    g_hash_table_foreach_remove (self->tiles, is_stale, self);
  if (g_hash_table_size (self->tiles) > MOST_KEPT)
    drop_oldest (self);
}

/**
 * herald_specimen_tiles_get_n_waiting:
 * @self: tiles
 *
 * Returns: how many are not painted yet
 */
guint
herald_specimen_tiles_get_n_waiting (HeraldSpecimenTiles *self)
{
  return self->n_waiting;
}

/**
 * herald_specimen_tiles_get_n_kept:
 * @self: tiles
 *
 * Returns: how many there are
 */
guint
herald_specimen_tiles_get_n_kept (HeraldSpecimenTiles *self)
{
  return g_hash_table_size (self->tiles);
}
