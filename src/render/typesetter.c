/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets text in lines. Each line stands by itself, so that a page can end after any of them. */
#include "config.h"

#include <string.h>

#include "typesetter.h"

/* From line to line, of the size of the text. */
#define PITCH 1.34

/* Paper has no pixels: letters stand where they belong, on every printer and in every preview. */
static void
set_for_paper (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/**
 * herald_typesetter_init:
 * @self: (out caller-allocates): a typesetter
 * @context: what lays text out, with the font of the document
 * @scale: how large one point of the design is
 * @width: width of the text, in points
 */
void
herald_typesetter_init (HeraldTypesetter *self, PangoContext *context, double scale, double width)
{
  set_for_paper (context);
  *self = (HeraldTypesetter){
    .context = g_object_ref (context),
    .scale = scale,
    .width = width,
    .fit = { 1.0, HERALD_PRINT_RULE_HEIGHT, FALSE },
    .layouts = g_ptr_array_new_with_free_func (g_object_unref),
    .pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_print_piece_free),
  };
}

/**
 * herald_typesetter_clear:
 * @self: a typesetter
 *
 * Frees what it holds. Whoever draws the marks later has to keep the layouts.
 */
void
herald_typesetter_clear (HeraldTypesetter *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
}

/* Headings are large already: in large print they grow by as much as the text does, no more. */
static double
get_size (const HeraldTypesetter *self, double size)
{
  double body = MIN (size, HERALD_PRINT_BODY_SIZE);

  return body * self->scale + (size - body) * MIN (self->scale, 1.0);
}

/* Absolute, so that one unit is one point whatever the context holds for the resolution. */
static PangoFontDescription *
create_font (HeraldTypesetter *self, const HeraldTypeface *face)
{
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_absolute_size (font, get_size (self, face->size) * PANGO_SCALE);
  pango_font_description_set_weight (font, face->weight);
  return font;
}

/* “HER2-” at the end of a line and “negative” on the next is read as another word. */
static void
hold_together (PangoAttrList *attributes, const char *text)
{
  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      PangoAttribute *attribute;

      if (hyphen == text || !g_ascii_isdigit (hyphen[-1]) || !g_ascii_isalpha (hyphen[1]))
        continue;
      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = hyphen - text;
      attribute->end_index = attribute->start_index + 2;
      pango_attr_list_insert (attributes, attribute);
    }
}

/* A space behind the last word would count as a part of the line, and could leave the page. */
static int
find_end (const char *text)
{
  int end = (int)strlen (text);

  while (end > 0 && g_ascii_isspace (text[end - 1]))
    end--;
  return end;
}

static gboolean
has_letter_of_the_right (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (c));

      if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW)
        return TRUE;
    }
  return FALSE;
}

/* Pango goes by the first letter, and a line of Arabic may well begin with “HER2”, or with a word
 * of the person's own. What has no letter of the language, an address say, keeps its own way. */
static void
set_direction (PangoLayout *layout, const char *text)
{
  PangoContext *context = pango_layout_get_context (layout);
  gboolean is_rtl = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;

  pango_layout_set_auto_dir (layout, !(is_rtl && has_letter_of_the_right (text)));
}

/* Takes the attributes over. */
static PangoLayout *
lay (HeraldTypesetter *self,
     const char *text,
     PangoAttrList *attributes,
     const HeraldTypeface *face,
     double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = create_font (self, face);

  g_ptr_array_add (self->layouts, layout);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0.0)
    pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_text (layout, text, find_end (text));
  set_direction (layout, text);
  hold_together (attributes, text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/**
 * herald_typesetter_lay:
 * @self: a typesetter
 * @text: what to write
 * @face: how
 * @width: where lines end, in points; negative for a single line
 *
 * Long words and addresses are cut where no other place is left.
 *
 * Returns: (transfer none): the text in lines
 */
PangoLayout *
herald_typesetter_lay (HeraldTypesetter *self,
                       const char *text,
                       const HeraldTypeface *face,
                       double width)
{
  return lay (self, text, pango_attr_list_new (), face, width);
}

/**
 * herald_typesetter_lay_markup:
 * @self: a typesetter
 * @markup: what to write, as Pango markup
 * @face: how
 * @width: where lines end, in points
 *
 * Returns: (transfer none): the text in lines
 */
PangoLayout *
herald_typesetter_lay_markup (HeraldTypesetter *self,
                              const char *markup,
                              const HeraldTypeface *face,
                              double width)
{
  PangoAttrList *attributes = NULL;
  g_autofree char *text = NULL;

  if (!pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, NULL))
    return herald_typesetter_lay (self, markup, face, width);
  return lay (self, text, attributes, face, width);
}

/**
 * herald_typesetter_measure_word:
 * @self: a typesetter
 * @text: some words
 * @face: how they are written
 *
 * Returns: width of the longest word, in points
 */
double
herald_typesetter_measure_word (HeraldTypesetter *self,
                                const char *text,
                                const HeraldTypeface *face)
{
  PangoLayout *layout = herald_typesetter_lay (self, text, face, 0.0);
  PangoRectangle logical;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double)logical.width / PANGO_SCALE;
}

/**
 * herald_typesetter_add_piece:
 * @self: a typesetter
 * @block: the part of the document that it belongs to
 * @before: white above, in points of the design
 * @height: its height, in points of the paper
 *
 * Returns: (transfer none): a new strip
 */
HeraldPrintPiece *
herald_typesetter_add_piece (HeraldTypesetter *self, guint block, double before, double height)
{
  HeraldPrintPiece *piece =
      herald_print_piece_new (block, before * self->scale * self->fit.white, height);

  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/**
 * herald_typesetter_get_pitch:
 * @self: a typesetter
 * @line: a line
 * @size: its size at normal scale, in points
 *
 * Returns: height of the line; more than usual where its script stands taller
 */
double
herald_typesetter_get_pitch (HeraldTypesetter *self, PangoLayoutLine *line, double size)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return MAX ((double)logical.height / PANGO_SCALE, get_size (self, size) * PITCH);
}

/**
 * herald_typesetter_add_line:
 * @self: a typesetter
 * @piece: a strip
 * @line: what to put on it
 * @face: how it is written
 * @x: where the line begins
 * @y: its upper side
 *
 * Returns: the place that it takes
 */
HeraldRect
herald_typesetter_add_line (HeraldTypesetter *self,
                            HeraldPrintPiece *piece,
                            PangoLayoutLine *line,
                            const HeraldTypeface *face,
                            double x,
                            double y)
{
  HeraldPrintMark mark = { .kind = HERALD_PRINT_MARK_TEXT,
                           .line = line,
                           .size = get_size (self, face->size),
                           .tone = face->tone };
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  mark.rect = (HeraldRect){
    x, y, (double)logical.width / PANGO_SCALE, herald_typesetter_get_pitch (self, line, face->size)
  };
  g_array_append_val (piece->marks, mark);
  return mark.rect;
}

/**
 * herald_typesetter_add_text:
 * @self: a typesetter
 * @piece: a strip
 * @text: what to write on it, in as many lines as it takes
 * @face: how
 * @room: where it begins, and how wide it may be
 *
 * Returns: the height that the text takes
 */
double
herald_typesetter_add_text (HeraldTypesetter *self,
                            HeraldPrintPiece *piece,
                            const char *text,
                            const HeraldTypeface *face,
                            const HeraldRect *room)
{
  PangoLayout *layout = herald_typesetter_lay (self, text, face, room->width);
  double y = room->y;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      y += herald_typesetter_add_line (self, piece, line, face, room->x, y).height;
    }
  return y - room->y;
}
