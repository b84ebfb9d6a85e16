/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a picture. Out: SVG as markup. All colours stand in one table: as
 * attributes for light screens, print and programs that read no style sheets, and as a
 * style sheet for dark screens. Boxes and lines are told apart by form alone.
 */
#include "draw/svg.h"

#include "base/text.h"
#include "draw/stroke.h"

#include <string.h>

enum look {
  LOOK_PAPER,
  LOOK_BAND,
  LOOK_TAB,
  LOOK_LEVEL,
  LOOK_BOX,
  LOOK_OUTSIDE,
  LOOK_LINE,
  LOOK_CORE,
  LOOK_TIP,
  LOOK_HOLLOW,
  LOOK_PLATE,
  LOOK_BAND_PLATE,
  LOOK_NAME,
  LOOK_TEXT,
  LOOK_COUNT
};

/* Texts have a contrast of at least 7:1 with what is behind them, lines of 6:1. */
static const struct {
  const char *class, *fill, *stroke, *dark_fill, *dark_stroke;
} looks[LOOK_COUNT] = {
    [LOOK_PAPER] = {"stadga-paper", "#ffffff", "none", "#14171b", "none"},
    [LOOK_BAND] = {"stadga-band", "#e9eef4", "none", "#232930", "none"},
    [LOOK_TAB] = {"stadga-tab", "#cfd9e5", "none", "#3a4552", "none"},
    [LOOK_LEVEL] = {"stadga-level", "#16283c", "none", "#ffffff", "none"},
    [LOOK_BOX] = {"stadga-box", "#ffffff", "#24384e", "#12161b", "#b9c6d5"},
    [LOOK_OUTSIDE] = {"stadga-outside", "#f7f7f5", "#4a4a45", "#1b1c1e", "#c9c9c2"},
    [LOOK_LINE] = {"stadga-line", "none", "#35465a", "none", "#c3cedb"},
    [LOOK_CORE] = {"stadga-core", "none", "#ffffff", "none", "#14171b"},
    [LOOK_TIP] = {"stadga-tip", "#35465a", "#35465a", "#c3cedb", "#c3cedb"},
    [LOOK_HOLLOW] = {"stadga-hollow", "#ffffff", "#35465a", "#14171b", "#c3cedb"},
    [LOOK_PLATE] = {"stadga-plate", "#ffffff", "none", "#14171b", "none"},
    [LOOK_BAND_PLATE] = {"stadga-band-plate", "#e9eef4", "none", "#232930", "none"},
    [LOOK_NAME] = {"stadga-name", "#0e1a28", "none", "#ffffff", "none"},
    [LOOK_TEXT] = {"stadga-text", "#222b35", "none", "#e8ecf1", "none"},
};

static const struct {
  const char *width, *dash, *may_dash;
} forms[LINE_FORM_COUNT] = {
    [LINE_SOLID] = {"1.6", NULL, "14 4"},    [LINE_DASHED] = {"1.6", "7 3.5", "7 7"},
    [LINE_DOTTED] = {"2", "1.8 3.2", "2 5"}, [LINE_DASH_DOT] = {"1.6", "10 3 2 3", "10 6 2 6"},
    [LINE_DOUBLE] = {"4.6", NULL, "14 4"},
};

enum { RING = 32, RING_AWAY = 55, INNER_INSET = 30 };

struct sheet {
  struct markup *markup;
  struct arena *arena;
};

static void start(struct sheet *sheet, const char *element) {
  markup_open(sheet->markup, element);
}

static void end(struct sheet *sheet) {
  markup_close(sheet->markup);
}

static void attribute(struct sheet *sheet, const char *name, const char *value) {
  markup_attribute(sheet->markup, name, value);
}

static void words(struct sheet *sheet, const char *string) {
  markup_text(sheet->markup, string);
}

static void length(struct sheet *sheet, const char *name, int32_t tenths) {
  struct text text = text_new(sheet->arena);
  stroke_length(&text, tenths);
  attribute(sheet, name, text_string(&text));
}

static void start_group(struct sheet *sheet, enum look look) {
  start(sheet, "g");
  attribute(sheet, "class", looks[look].class);
  attribute(sheet, "fill", looks[look].fill);
  attribute(sheet, "stroke", looks[look].stroke);
}

/* ---- forms ---- */

static void rectangle(struct sheet *sheet, int32_t x, int32_t y, int32_t width, int32_t height,
                      int32_t round) {
  start(sheet, "rect");
  length(sheet, "x", x);
  length(sheet, "y", y);
  length(sheet, "width", width);
  length(sheet, "height", height);
  if (round)
    length(sheet, "rx", round);
  end(sheet);
}

static void line_path(struct sheet *sheet, const struct picture_line *line, bool core) {
  struct text text = text_new(sheet->arena);
  stroke_line(&text, line);
  start(sheet, "path");
  attribute(sheet, "d", text_string(&text));
  const char *dash = line->may ? forms[line->form].may_dash : forms[line->form].dash;
  if (core)
    attribute(sheet, "stroke-width", "1.6");
  else if (line->form == LINE_DOUBLE)
    attribute(sheet, "stroke-width", line->may ? "3.8" : "4.6");
  else
    attribute(sheet, "stroke-width", line->may ? "1.3" : forms[line->form].width);
  if (dash && !core)
    attribute(sheet, "stroke-dasharray", dash);
  end(sheet);
}

static void tip_path(struct sheet *sheet, const struct picture_line *line) {
  struct text text = text_new(sheet->arena);
  stroke_tip(&text, line);
  start(sheet, "path");
  attribute(sheet, "d", text_string(&text));
  end(sheet);
}

static void ring(struct sheet *sheet, const struct picture_line *line) {
  start(sheet, "circle");
  length(sheet, "cx", line->start.x - line->start.dx * RING_AWAY);
  length(sheet, "cy", line->start.y - line->start.dy * RING_AWAY);
  length(sheet, "r", RING);
  end(sheet);
}

static void lines(struct sheet *sheet, const struct picture_line *list, size_t count) {
  if (count == 0)
    return;
  start_group(sheet, LOOK_LINE);
  for (size_t i = 0; i < count; i++)
    line_path(sheet, &list[i], false);
  end(sheet);
  start_group(sheet, LOOK_CORE);
  for (size_t i = 0; i < count; i++)
    if (list[i].form == LINE_DOUBLE)
      line_path(sheet, &list[i], true);
  end(sheet);
}

static void tips(struct sheet *sheet, const struct picture_line *list, size_t count) {
  static const enum look looks_of[ARROW_FORM_COUNT] = {[ARROW_FILLED] = LOOK_TIP,
                                                       [ARROW_OPEN] = LOOK_LINE,
                                                       [ARROW_HOLLOW] = LOOK_HOLLOW,
                                                       [ARROW_DIAMOND] = LOOK_TIP};
  for (int form = 0; form < ARROW_NONE; form++) {
    bool any = false;
    for (size_t i = 0; i < count; i++)
      any = any || (int)list[i].arrow == form;
    if (!any)
      continue;
    start_group(sheet, looks_of[form]);
    attribute(sheet, "stroke-width", form == ARROW_OPEN ? "1.8" : "1.2");
    for (size_t i = 0; i < count; i++)
      if ((int)list[i].arrow == form)
        tip_path(sheet, &list[i]);
    end(sheet);
  }
  start_group(sheet, LOOK_HOLLOW);
  attribute(sheet, "stroke-width", "1.3");
  for (size_t i = 0; i < count; i++)
    if (list[i].may)
      ring(sheet, &list[i]);
  end(sheet);
}

/* ---- boxes ---- */

static const struct {
  const char *width, *dash;
  int32_t round;
} outlines[BOX_KIND_COUNT] = {
    [BOX_BODY] = {"2", NULL, 80},         [BOX_INNER] = {"1.2", NULL, 80},
    [BOX_UNIT] = {"1.2", NULL, 0},        [BOX_ROLE] = {"1.2", NULL, 260},
    [BOX_OUTSIDE] = {"1.6", "6 3.5", 40},
};

static void outline(struct sheet *sheet, const struct picture_box *box) {
  int32_t round = outlines[box->kind].round;
  if (round > box->height / 2)
    round = box->height / 2;
  for (int32_t away = box->pile ? 2 * PICTURE_SHEET : 0; away >= 0; away -= PICTURE_SHEET)
    rectangle(sheet, box->x + away, box->y + away, box->width, box->height, round);
  if (box->kind == BOX_INNER)
    rectangle(sheet, box->x + INNER_INSET, box->y + INNER_INSET, box->width - 2 * INNER_INSET,
              box->height - 2 * INNER_INSET, round - INNER_INSET);
}

static void boxes(struct sheet *sheet, const struct picture_box *list, size_t count) {
  for (int kind = 0; kind < BOX_KIND_COUNT; kind++) {
    bool any = false;
    for (size_t i = 0; i < count; i++)
      any = any || (int)list[i].kind == kind;
    if (!any)
      continue;
    start_group(sheet, kind == BOX_OUTSIDE ? LOOK_OUTSIDE : LOOK_BOX);
    attribute(sheet, "stroke-width", outlines[kind].width);
    if (outlines[kind].dash)
      attribute(sheet, "stroke-dasharray", outlines[kind].dash);
    for (size_t i = 0; i < count; i++)
      if ((int)list[i].kind == kind)
        outline(sheet, &list[i]);
    end(sheet);
  }
}

/* ---- texts ---- */

static void start_texts(struct sheet *sheet, enum look look, enum shape_role role,
                        const char *anchor) {
  struct letters_font font = shape_font(role);
  start_group(sheet, look);
  length(sheet, "font-size", font.size);
  if (font.face == LETTERS_BOLD)
    attribute(sheet, "font-weight", "bold");
  if (anchor)
    attribute(sheet, "text-anchor", anchor);
}

static void texts(struct sheet *sheet, const struct picture_text *list, size_t count,
                  enum shape_role role) {
  for (size_t i = 0; i < count; i++) {
    if (list[i].role != role)
      continue;
    start(sheet, "text");
    length(sheet, "x", list[i].x);
    length(sheet, "y", list[i].y);
    words(sheet, list[i].string);
    end(sheet);
  }
}

static void all_texts(struct sheet *sheet, const struct picture *picture) {
  start_texts(sheet, LOOK_NAME, SHAPE_NAME, "middle");
  for (size_t i = 0; i < picture->box_count; i++)
    texts(sheet, picture->boxes[i].texts, picture->boxes[i].text_count, SHAPE_NAME);
  end(sheet);
  start_texts(sheet, LOOK_TEXT, SHAPE_TEXT, "middle");
  for (size_t i = 0; i < picture->box_count; i++)
    texts(sheet, picture->boxes[i].texts, picture->boxes[i].text_count, SHAPE_TEXT);
  for (size_t i = 0; i < picture->line_count; i++)
    texts(sheet, picture->lines[i].texts, picture->lines[i].text_count, SHAPE_TEXT);
  end(sheet);
}

/* ---- parts ---- */

static void bands(struct sheet *sheet, const struct picture *picture) {
  enum { ROUND = 50 };
  start_group(sheet, LOOK_BAND);
  for (size_t i = 0; i < picture->band_count; i++) {
    const struct picture_band *band = &picture->bands[i];
    rectangle(sheet, band->x, band->y, band->width, band->height, ROUND);
  }
  end(sheet);
  start_group(sheet, LOOK_TAB);
  for (size_t i = 0; i < picture->band_count; i++) {
    const struct picture_band *band = &picture->bands[i];
    if (band->text_count)
      rectangle(sheet, band->x, band->y, band->tab, band->height, ROUND);
  }
  end(sheet);
  start_texts(sheet, LOOK_LEVEL, SHAPE_LEVEL, "middle");
  for (size_t i = 0; i < picture->band_count; i++) {
    const struct picture_band *band = &picture->bands[i];
    struct text turn = text_new(sheet->arena);
    text_add(&turn, "translate(");
    stroke_point(&turn, band->x, band->y + band->height);
    text_add(&turn, ") rotate(-90)");
    start(sheet, "g");
    attribute(sheet, "transform", text_string(&turn));
    texts(sheet, band->texts, band->text_count, SHAPE_LEVEL);
    end(sheet);
  }
  end(sheet);
}

static void plates(struct sheet *sheet, const struct picture *picture) {
  for (int in_band = 0; in_band < 2; in_band++) {
    start_group(sheet, in_band ? LOOK_BAND_PLATE : LOOK_PLATE);
    for (size_t i = 0; i < picture->line_count; i++) {
      const struct picture_line *line = &picture->lines[i];
      if (line->width && line->in_band == in_band)
        rectangle(sheet, line->x, line->y, line->width, line->height, 20);
    }
    end(sheet);
  }
}

static void legend(struct sheet *sheet, const struct picture *picture) {
  lines(sheet, picture->legend_lines, picture->legend_line_count);
  tips(sheet, picture->legend_lines, picture->legend_line_count);
  boxes(sheet, picture->legend_boxes, picture->legend_box_count);
  start_texts(sheet, LOOK_TEXT, SHAPE_TEXT, NULL);
  texts(sheet, picture->legend_texts, picture->legend_text_count, SHAPE_TEXT);
  end(sheet);
}

const char *svg_style(struct arena *arena) {
  struct text text = text_new(arena);
  text_add(&text, "@media screen and (prefers-color-scheme: dark) {");
  for (size_t i = 0; i < LOOK_COUNT; i++)
    text_addf(&text, ".%s{fill:%s;stroke:%s}", looks[i].class, looks[i].dark_fill,
              looks[i].dark_stroke);
  text_add(&text, "}");
  return text_string(&text);
}

/* Letters, digits and "-" of a prefix, with a letter first. */
static const char *clean_prefix(struct arena *arena, const char *prefix) {
  struct text text = text_new(arena);
  for (const char *c = prefix ? prefix : ""; *c; c++) {
    bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z');
    bool digit = *c >= '0' && *c <= '9';
    if (text.length == 0 && !letter)
      text_add_char(&text, 'p');
    text_add_char(&text, letter || digit ? *c : '-');
  }
  return text.length ? text_string(&text) : "picture";
}

static void spoken(struct sheet *sheet, const char *element, const char *id, const char *string) {
  start(sheet, element);
  attribute(sheet, "id", id);
  words(sheet, string);
  end(sheet);
}

/* The root's attributes, and what is said to those who do not see the picture. */
static void head(struct sheet *sheet, const struct picture *picture, const char *prefix) {
  const struct drawing *drawing = picture->drawing;
  const char *description = letters_clean(sheet->arena, drawing->description);
  const char *language = letters_clean(sheet->arena, drawing->language);
  const char *title_id = text_format(sheet->arena, "%s-title", prefix);
  const char *description_id = text_format(sheet->arena, "%s-description", prefix);
  struct text view = text_new(sheet->arena);
  text_add(&view, "0 0 ");
  stroke_point(&view, picture->width, picture->height);
  attribute(sheet, "xmlns", "http://www.w3.org/2000/svg");
  attribute(sheet, "id", prefix);
  attribute(sheet, "class", "stadga-picture");
  if (language[0])
    attribute(sheet, "lang", language);
  attribute(sheet, "role", "img");
  attribute(sheet, "aria-labelledby",
            description[0] ? text_format(sheet->arena, "%s %s", title_id, description_id)
                           : title_id);
  attribute(sheet, "viewBox", text_string(&view));
  length(sheet, "width", picture->width);
  length(sheet, "height", picture->height);
  attribute(sheet, "font-family", "'DejaVu Sans', 'Segoe UI', Arial, Helvetica, sans-serif");
  attribute(
      sheet, "data-layout",
      text_format(sheet->arena, "Graphviz %s", letters_clean(sheet->arena, picture->library)));
  spoken(sheet, "title", title_id, letters_clean(sheet->arena, drawing->title));
  if (description[0])
    spoken(sheet, "desc", description_id, description);
}

void svg_write(struct markup *markup, const struct picture *picture, const char *prefix, bool style) {
  struct sheet sheet = {markup, picture->drawing->arena};
  start(&sheet, "svg");
  head(&sheet, picture, clean_prefix(sheet.arena, prefix));
  if (style) {
    start(&sheet, "style");
    words(&sheet, svg_style(sheet.arena));
    end(&sheet);
  }
  start_group(&sheet, LOOK_PAPER);
  rectangle(&sheet, 0, 0, picture->width, picture->height, 0);
  end(&sheet);
  bands(&sheet, picture);
  lines(&sheet, picture->ties, picture->tie_count);
  lines(&sheet, picture->lines, picture->line_count);
  plates(&sheet, picture);
  boxes(&sheet, picture->boxes, picture->box_count);
  tips(&sheet, picture->lines, picture->line_count);
  all_texts(&sheet, picture);
  legend(&sheet, picture);
  end(&sheet);
}

const char *svg_document(const struct picture *picture, size_t *size) {
  struct text text = text_new(picture->drawing->arena);
  struct markup *markup = markup_begin(MARKUP_XML);
  if (markup)
    svg_write(markup, picture, "picture", true);
  if (!markup_end(markup, &text))
    return NULL;
  *size = text.length;
  return text_string(&text);
}
