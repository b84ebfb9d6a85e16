/* SPDX-License-Identifier: EUPL-1.2
 *
 * The parties, and the structure as a picture with tables beside it that say all it says.
 */
#include "page/html_parts.h"

#include "draw/picture.h"
#include "draw/svg.h"
#include "page/sketch.h"

#include <string.h>

/* ---- parties ---- */

static const char *side_name(const struct teller *teller, uint32_t side) {
  return side ? tell_name(teller, (struct ref){SORT_SIDE, side - 1}) : "–";
}

static void party_row(struct page *page, struct ref ref, const char *kind, uint32_t side,
                      uint32_t statement) {
  page_row(page);
  page_row_heading(page, tell_name(&page->teller, ref));
  page_cell(page, kind);
  page_cell(page, side_name(&page->teller, side));
  page_clause_cell(page, page_clauses_of(page, statement));
  page_row_end(page);
}

static void add_names(struct page *page, enum say term, enum sort sort, size_t count) {
  if (!count) return;
  struct refs refs = {0};
  for (uint32_t i = 0; i < count; i++) refs_add(page->teller.arena, &refs, (struct ref){sort, i});
  page_fact(page, term, tell_names(&page->teller, &refs, SAY_AND), NULL);
}

void html_parties(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_NAME, SAY_COLUMN_KIND, SAY_COLUMN_SIDE,
                                        SAY_COLUMN_CLAUSES};
  const struct teller *teller = &page->teller;
  const struct model *model = teller->model;
  page_section(page, "h2", "parties", tell(teller, SAY_PARTIES));
  if (model->parties_count || model->supports_count) {
    page_table(page, tell(teller, SAY_PARTIES_CAPTION), columns, 4);
    for (uint32_t i = 0; i < model->parties_count; i++) {
      const struct party *party = &model->parties[i];
      party_row(page, (struct ref){SORT_PARTY, i}, tell_word(teller, party->kind), party->side,
                party->is.statement);
    }
    for (uint32_t i = 0; i < model->supports_count; i++) {
      const struct support *support = &model->supports[i];
      party_row(page, (struct ref){SORT_SUPPORT, i}, tell(teller, SAY_SUPPORT_ORGANISATION),
                support->side, support->is.statement);
    }
    page_table_end(page);
  } else {
    page_paragraph(page, SAY_NO_PARTIES);
  }
  page_open_class(page, "dl", "facts");
  add_names(page, SAY_LEVELS, SORT_LEVEL, model->levels_count);
  add_names(page, SAY_SECTORS, SORT_SECTOR, model->sectors_count);
  add_names(page, SAY_AREAS, SORT_AREA, model->areas_count);
  page_close(page);
  page_close(page);
}

/* ---- the picture ---- */

static const char *add_picture(struct page *page, const struct drawing *drawing) {
  const struct picture *picture = NULL;
  if (drawing->box_count == 0) return "";
  if (picture_make(drawing, layout_default_limits(), &picture) != LAYOUT_OK || !picture) {
    page_paragraph(page, SAY_PICTURE_MISSING);
    return "";
  }
  page_open(page, "figure");
  page_open_class(page, "div", "picture");
  page_attribute(page, "role", "group");
  page_attribute(page, "aria-label", drawing->title);
  page_attribute(page, "tabindex", "0");
  svg_write(page->markup, picture, "picture", true);
  page_close(page);
  page_element(page, "figcaption",
               text_format(page->teller.arena, "%s %s", drawing->description,
                           tell(&page->teller, SAY_PICTURE_CAPTION)));
  page_close(page);
  page_text(page, "\n");
  return picture->library;
}

static const char *box_name(const struct page *page, const struct drawing *drawing, int number) {
  const struct drawing_box *box = &drawing->boxes[number];
  return box->count ? text_format(page->teller.arena, "%s (%s)", box->name, box->count) : box->name;
}

static const char *box_level(const struct page *page, const struct drawing *drawing, int number) {
  int level = drawing->boxes[drawing_host(drawing, number)].level;
  return level == DRAWING_NONE ? tell(&page->teller, SAY_NO_LEVEL) : drawing->levels[level];
}

static const char *box_details(const struct page *page, const struct drawing_box *box) {
  struct text text = text_new(page->teller.arena);
  for (size_t i = 0; i < box->detail_count; i++) {
    text_addf(&text, "%s%s", i ? "; " : "", box->details[i]);
  }
  return box->detail_count ? text_string(&text) : "–";
}

static const char *box_kind(const struct page *page, const struct drawing *drawing, int number) {
  const struct drawing_box *box = &drawing->boxes[number];
  const char *kind = drawing->kind_words[box->kind];
  if (box->beside == DRAWING_NONE) return kind;
  return TELL_WITH(&page->teller, SAY_PART_OF_BOX, kind, drawing->boxes[box->beside].name);
}

static void add_boxes(struct page *page, const struct drawing *drawing) {
  static const enum say columns[] = {SAY_COLUMN_NAME, SAY_COLUMN_LONG_NAME, SAY_COLUMN_LEVEL,
                                        SAY_COLUMN_KIND, SAY_COLUMN_IN_SHORT};
  page_table(page, tell(&page->teller, SAY_BOXES_CAPTION), columns, 5);
  for (size_t i = 0; i < drawing->box_count; i++) {
    const struct drawing_box *box = &drawing->boxes[i];
    page_row(page);
    page_row_heading(page, box_name(page, drawing, (int)i));
    page_cell(page, box->full_name ? box->full_name : "–");
    page_cell(page, box_level(page, drawing, (int)i));
    page_cell(page, box_kind(page, drawing, (int)i));
    page_cell(page, box_details(page, box));
    page_row_end(page);
  }
  page_table_end(page);
}

static void add_links(struct page *page, const struct drawing *drawing) {
  static const enum say columns[] = {SAY_COLUMN_FROM, SAY_COLUMN_LINK, SAY_COLUMN_TO,
                                        SAY_COLUMN_HOW_FIRM};
  if (!drawing->link_count) return;
  page_table(page, tell(&page->teller, SAY_LINKS_CAPTION), columns, 4);
  for (size_t i = 0; i < drawing->link_count; i++) {
    const struct drawing_link *link = &drawing->links[i];
    page_row(page);
    page_row_heading(page, box_name(page, drawing, link->from));
    page_cell(page, link->word);
    page_cell(page, box_name(page, drawing, link->to));
    page_cell(page, link->force);
    page_row_end(page);
  }
  page_table_end(page);
}

const char *html_structure(struct page *page) {
  const struct teller *teller = &page->teller;
  const struct drawing *drawing = sketch_structure(teller->arena, teller->model, teller->language);
  page_section(page, "h2", "structure", tell(teller, SAY_STRUCTURE));
  const char *library = add_picture(page, drawing);
  if (drawing->box_count) {
    add_boxes(page, drawing);
    add_links(page, drawing);
  } else {
    page_paragraph(page, SAY_NO_BODIES);
  }
  page_close(page);
  return library;
}
