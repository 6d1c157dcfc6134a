/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Uses whatever widget is on the screen, as somebody does who tries everything. */
#include "config.h"

#include "use.h"

#include "common/term-marks.h"

#define MOST_MOVES 6

static const char *const texts[] = {
  "",
  "2+",
  "3+",
  "0",
  "4.5",
  "1,9",
  "-3",
  "100",
  "10 %",
  "2018",
  "2024-02-30",
  "2024-02",
  "chemo",
  "what does 2+ mean",
  "\u202eher2 <b>x</b> & %s",
  "ultralow",
  "999999999999999999999",
  "\u0664\u0665",
  "is it good or bad?",
};

static const char *const reports[] = {
  "HER2 IHC: 2+ (equivocal). FISH: HER2/CEP17 ratio 1.8, HER2 copies 4.5. ER 90 %, PR 10 %.",
  "HER2: positive (3+). Ki-67 20 %. Grade 2.",
  "Sample A: HER2 1+. Sample B: HER2 3+.",
  "\u202e<b>HER2</b> &amp; 2+\t\r\n\n\n% of cells",
};

/* Returns (nullable): the first widget of @type at or below @widget. */
gpointer
use_find (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = use_find (child, type);
  return found;
}

/* Returns (nullable): any window of @type. */
gpointer
use_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (node->data, type))
        return node->data;
    }
  return NULL;
}

static gboolean
can_be_used (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_RANGE (widget) || GTK_IS_MENU_BUTTON (widget) ||
         (GTK_IS_LABEL (widget) && herald_term_marks_get (GTK_LABEL (widget)) != NULL) ||
         gtk_widget_class_get_activate_signal (GTK_WIDGET_GET_CLASS (widget)) != 0 ||
         gtk_widget_get_focusable (widget);
}

/* What is scrolled away can't be clicked; GTK has no place for what would pop up there. What has
 * the focus can have been taken out of its window. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds, all;

  if (window == NULL || !gtk_widget_compute_bounds (widget, window, &bounds) ||
      !gtk_widget_compute_bounds (window, window, &all))
    return FALSE;
  return graphene_rect_contains_rect (&all, &bounds);
}

/* Dialogs of files and printers are the desktop's: they are closed, not used. */
static void
collect (GtkWidget *widget, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_LINK_BUTTON (widget))
    return;
  if (can_be_used (widget) && (is_in_sight (widget) || GTK_IS_SCROLLED_WINDOW (widget)))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, found);
}

static void
choose (GtkDropDown *drop_down)
{
  guint n_items = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));

  if (n_items > 0)
    gtk_drop_down_set_selected (drop_down, use_roll (n_items));
}

static void
move_range (GtkAdjustment *adjustment)
{
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_lower (adjustment) + room * use_roll (101) / 100.0);
}

static void
explain_word (GtkLabel *label)
{
  g_autofree char *link =
      g_strdup_printf ("term:%u", use_roll (herald_term_marks_get (label)->len));
  gboolean is_done;

  g_signal_emit_by_name (label, "activate-link", link, &is_done);
}

static void
use (GtkWidget *widget)
{
  use_tell ("uses", G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_TEXT (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), texts[use_roll (G_N_ELEMENTS (texts))]);
  else if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)),
                              reports[use_roll (G_N_ELEMENTS (reports))],
                              -1);
  else if (GTK_IS_DROP_DOWN (widget))
    choose (GTK_DROP_DOWN (widget));
  else if (GTK_IS_SCROLLED_WINDOW (widget))
    move_range (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)));
  else if (GTK_IS_RANGE (widget))
    move_range (gtk_range_get_adjustment (GTK_RANGE (widget)));
  else if (GTK_IS_MENU_BUTTON (widget))
    gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  else if (GTK_IS_LABEL (widget) && herald_term_marks_get (GTK_LABEL (widget)) != NULL)
    explain_word (GTK_LABEL (widget));
  else
    gtk_widget_activate (widget);
}

static GtkWidget *
pick_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWidget *window = g_list_nth_data (windows, use_roll (g_list_length (windows)));

  return window != NULL && gtk_widget_get_mapped (window) && !GTK_IS_FILE_CHOOSER (window) ? window
                                                                                           : NULL;
}

/* Returns (nullable): what popped up in @widget. It holds all input, and what lies below it can't
 * be used. */
static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_popover (child);
  return found == NULL && GTK_IS_POPOVER (widget) ? widget : found;
}

/* Something on the screen. */
void
use_widget (void)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkWidget *window = pick_window ();
  GtkWidget *popover = window != NULL ? find_popover (window) : NULL;

  if (window == NULL)
    return;
  if (popover != NULL && use_roll (3) == 0)
    {
      use_tell ("clicks", "beside what popped up");
      gtk_popover_popdown (GTK_POPOVER (popover));
      return;
    }
  collect (popover != NULL ? popover : window, found);
  if (found->len > 0)
    use (found->pdata[use_roll (found->len)]);
}

/* As by keys: goes on from where the focus is, and presses Enter there. */
void
use_keys (void)
{
  GtkWidget *window = pick_window ();
  GtkWidget *focus;

  if (window == NULL)
    return;
  for (guint n = use_roll (MOST_MOVES); n > 0; n--)
    gtk_widget_child_focus (window, (GtkDirectionType)use_roll (GTK_DIR_RIGHT + 1));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  use_tell ("presses", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : NULL);
  if (focus != NULL && !GTK_IS_LINK_BUTTON (focus) && is_in_sight (focus))
    gtk_widget_activate (focus);
}
