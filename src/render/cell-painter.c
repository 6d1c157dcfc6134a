/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much blue and brown stain each place of a group of cells has taken. All of
 * it is in whole numbers, so that a picture is the same on every machine. */

#include "cell-painter.h"

#include "stain.h"

#define UM HERALD_MICROMETRE

/* What a score looks like. Widths are the published means of the brown line,
 * 0.64, 1.00 and 2.14 micrometres; amounts are in 1/1024. */
typedef struct
{
  int line_width;
  int soft;
  int amount;
  int uneven;
  int haze;
} Look;

static const Look looks[4] = {
  { 0, 1, 0, 0, 0 },
  { 64 * UM / 100, 30 * UM / 100, 340, 0, 8 },
  { 100 * UM / 100, 40 * UM / 100, 640, 600, 34 },
  { 214 * UM / 100, 60 * UM / 100, 1400, 520, 84 },
};

/* 0 below from, 1024 above to, eased in between. */
static int
ease (int value, int from, int to)
{
  int t = (CLAMP (value, from, to) - from) * 1024 / MAX (to - from, 1);

  return (t * t >> 10) * (3072 - 2 * t) >> 10;
}

/* The smaller of two lengths, without a kink where they are equal. */
static int
get_smaller (int one, int other)
{
  int bend = MAX (UM - ABS (one - other), 0);

  return MIN (one, other) - bend * bend / (4 * UM);
}

static int
get_noise (const HeraldCellPainter *painter, int x, int y, int step_bits)
{
  return herald_value_noise_at (painter->noise, x, y, step_bits);
}

/* How much of the edge has taken the stain: all of it from 2+, unevenly;
 * at 1+ only stretches of it. */
static int
get_strength (const HeraldCellPainter *painter, int x, int y)
{
  const Look *look = &looks[painter->score];
  int tone = get_noise (painter, x + 4000, y + 6000, 12);
  int grain = get_noise (painter, x + 977, y + 431, 10);

  if (painter->score == 1)
    return ease (grain + tone / 3 + get_noise (painter, x, y, 8) / 5, 600, 860) *
               (640 + tone * 2 / 5) >>
           10;

  return 1024 - look->uneven + (look->uneven * (tone + grain) >> 10);
}

static void
paint_edge (const HeraldCellPainter *painter,
            HeraldCellStain *stain,
            const HeraldCellPlace *place,
            int x,
            int y)
{
  const Look *look = &looks[painter->score];
  /* A dark line is seen out to its rim, so its width is taken at the rim. */
  int half = look->line_width / 2 - (painter->score == 3 ? look->soft / 2 : 0);
  int away = painter->score == 3 ? MAX (place->edge, 0) : ABS (place->edge);

  if (look->amount == 0 || away > half + look->soft + 3 * UM ||
      (!place->cell->tumour && !place->neighbour->tumour))
    return;

  int strength = get_strength (painter, x, y);
  int line = 1024 - ease (away, half - look->soft, half + look->soft);
  int haze = 1024 - ease (away, half, half + 3 * UM);

  stain->dab += (look->amount * line >> 10) * strength >> 10;
  if (place->cell->tumour)
    stain->dab += (look->haze * haze >> 10) * strength >> 10;
}

static void
paint_cytoplasm (const HeraldCellPainter *painter,
                 HeraldCellStain *stain,
                 const HeraldCellPlace *place,
                 int x,
                 int y)
{
  int cloud = get_noise (painter, x + 5000, y + 9000, 10);
  int grain = get_noise (painter, x, y, 7);

  if (!place->cell->tumour)
    {
      int along = (x * 41 - y * 50) >> 6;
      int aside = (x * 50 + y * 41) >> 6;
      int fibre = get_noise (painter, along >> 3, aside + cloud / 2, 8);

      stain->haematoxylin += 14 + (ease (fibre, 480, 900) * 54 >> 10) + cloud / 40 + grain / 60;
      return;
    }

  int body = ease (place->edge, -UM / 2, UM * 5 / 4);
  int full = 84 + cloud / 14 + grain / 20 + place->cell->depth / 32;

  stain->haematoxylin += 44 + cloud / 40 + (body * (full - 36) >> 10);
  stain->dab += looks[painter->score].haze * (256 + cloud / 2) >> 10;
}

static int
get_chromatin (const HeraldCellPainter *painter, const HeraldCell *cell, int x, int y)
{
  int coarse = get_noise (painter, x + (int)(cell->shape & 0x3fff), y, 8);
  int fine = get_noise (painter, x, y + (int)(cell->shape >> 18), 6);
  int clump = ease (coarse, 330, 800);

  return 540 + clump * 300 / 1024 + fine * 190 / 1024;
}

static int
get_nucleolus (const HeraldCell *cell, int along, int aside, int which)
{
  int shift = which == 0 ? 3 : 11;
  int dx = along - ((int)((cell->shape >> shift) & 15) - 8) * UM / 5;
  int dy = aside - ((int)((cell->shape >> (shift + 4)) & 15) - 8) * UM / 7;
  int radius = UM / 2 + (int)((cell->shape >> shift) & 3) * UM / 10;

  return 1024 - ease ((dx * dx + dy * dy) / UM, radius * radius / UM / 3, radius * radius / UM * 2);
}

static void
paint_nucleus (const HeraldCellPainter *painter,
               HeraldCellStain *stain,
               const HeraldCellPlace *place,
               int x,
               int y)
{
  const HeraldCell *cell = place->cell;
  int dx = x - cell->nucleus_x;
  int dy = y - cell->nucleus_y;

  if (!cell->nucleus || ABS (dx) > 8 * UM || ABS (dy) > 8 * UM)
    return;

  int along = (dx * cell->cosine + dy * cell->sine) >> 12;
  int aside = (dy * cell->cosine - dx * cell->sine) >> 12;
  int part_x = along * 1024 / cell->long_axis;
  int part_y = aside * 1024 / cell->short_axis;
  int inside = (1024 - ((part_x * part_x + part_y * part_y) >> 10)) * cell->short_axis / 2048;

  /* A nucleus gives way where the edge of its cell is close. */
  inside = get_smaller (inside, place->edge - UM * 5 / 4);

  int cover = ease (inside, -UM / 4, UM / 3);

  if (cover == 0)
    return;

  int rim = ease (inside, -UM / 4, UM / 4) - ease (inside, UM / 4, UM);
  int amount = (380 + cell->depth / 4) * get_chromatin (painter, cell, x, y) >> 10;

  amount += rim * 150 >> 10;
  amount += get_nucleolus (cell, along, aside, 0) * 190 >> 10;
  if (cell->shape & 1)
    amount += get_nucleolus (cell, along, aside, 1) * 120 >> 10;
  stain->haematoxylin += cover * (cell->tumour ? amount : amount * 3 / 4) >> 10;
}

/**
 * herald_cell_painter_get_stain:
 * @painter: a painter
 * @x: a place, in 1/256 micrometre from the left
 * @y: a place, in 1/256 micrometre from the top
 * @stain: (out caller-allocates): what it has taken
 */
void
herald_cell_painter_get_stain (const HeraldCellPainter *painter,
                               int x,
                               int y,
                               HeraldCellStain *stain)
{
  HeraldCellPlace place;
  int bent_x = x + (get_noise (painter, x + 3000, y, 11) - 512) * 5 / 8 +
               (get_noise (painter, x, y + 7000, 9) - 512) / 5;
  int bent_y = y + (get_noise (painter, x, y + 3000, 11) - 512) * 5 / 8 +
               (get_noise (painter, x + 7000, y, 9) - 512) / 5;

  herald_cell_mosaic_find (painter->mosaic, bent_x, bent_y, &place);
  stain->haematoxylin = 0;
  stain->dab = 0;
  stain->edge = place.edge;
  stain->tumour = place.cell->tumour || place.neighbour->tumour;
  paint_cytoplasm (painter, stain, &place, x, y);
  paint_nucleus (painter, stain, &place, (x + bent_x) / 2, (y + bent_y) / 2);
  paint_edge (painter, stain, &place, x, y);
}

/**
 * herald_cell_painter_get_pixel:
 * @painter: a painter
 * @x: a place, in 1/256 micrometre from the left
 * @y: a place, in 1/256 micrometre from the top
 *
 * Returns: what is seen there, a pixel of %CAIRO_FORMAT_RGB24
 */
guint32
herald_cell_painter_get_pixel (const HeraldCellPainter *painter, int x, int y)
{
  HeraldCellStain stain;

  herald_cell_painter_get_stain (painter, x, y, &stain);
  return herald_stain_pixel (stain.haematoxylin, stain.dab);
}
