/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the elements that declare styles. Out: styles. A heading is known by the name that the built-in styles have in
 * every language ("heading 1"), by its level in the outline, or by the style it is based on.
 */
#include "draft/docx_styles.h"

#include <string.h>
#include <strings.h>

enum { STYLES_MOST = 2000, BASES_MOST = 8, LEVELS_MOST = 9 };

struct declared {
  const char *id, *base;
  struct docx_style style;
};

struct docx_styles {
  struct arena *arena;
  struct declared *items;
  size_t count, room;
  bool open;
};

struct docx_styles *docx_styles_new(struct arena *arena) {
  struct docx_styles *styles = arena_alloc(arena, sizeof *styles);
  styles->arena = arena;
  return styles;
}

/* "heading 2", "Heading2", "Rubrik 2"; a title is of level 1. */
static unsigned level_of_name(const char *name) {
  static const char *const starts[] = {"heading", "rubrik"};
  static const char *const titles[] = {"title", "rubrik"};
  for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
    if (strcasecmp(name, titles[i]) == 0) return 1;
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
    size_t length = strlen(starts[i]);
    if (strncasecmp(name, starts[i], length) != 0) continue;
    const char *number = name + length + (name[length] == ' ');
    if (number[0] >= '1' && number[0] <= '0' + LEVELS_MOST && !number[1]) return (unsigned)(number[0] - '0');
  }
  return 0;
}

/* "toc 1", "TOC2". */
static bool is_of_contents(const char *name) {
  if (strncasecmp(name, "toc", 3) != 0) return false;
  const char *number = name + 3 + (name[3] == ' ');
  return number[0] >= '1' && number[0] <= '9' && !number[1];
}

static const char *kept(const struct docx_styles *styles, const char *string) {
  return arena_copy(styles->arena, string, strlen(string));
}

static void open_style(struct docx_styles *styles, const char *id) {
  styles->open = id && styles->count < STYLES_MOST;
  if (!styles->open) return;
  styles->items = arena_grow(styles->arena, styles->items, &styles->room, styles->count + 1, sizeof *styles->items);
  styles->items[styles->count++] =
      (struct declared){.id = kept(styles, id), .style = {.level = level_of_name(id), .contents = is_of_contents(id)}};
}

void docx_styles_see(struct docx_styles *styles, const struct docx_element *element) {
  bool style = strcmp(element->name, "style") == 0;
  if (style && !element->ends) open_style(styles, element->style_id);
  if (style && element->ends) styles->open = false;
  if (style || element->ends || !styles->open) return;
  struct declared *last = &styles->items[styles->count - 1];
  const char *value = element->val ? element->val : "";
  if (strcmp(element->name, "name") == 0 && level_of_name(value))
    last->style.level = level_of_name(value);
  else if (strcmp(element->name, "name") == 0 && is_of_contents(value))
    last->style.contents = true;
  else if (strcmp(element->name, "basedOn") == 0)
    last->base = kept(styles, value);
  else if (strcmp(element->name, "numPr") == 0)
    last->style.listed = true;
  else if (strcmp(element->name, "outlineLvl") == 0 && value[0] >= '0' && value[0] < '0' + LEVELS_MOST && !value[1])
    last->style.level = (unsigned)(value[0] - '0') + 1;
}

static const struct declared *find(const struct docx_styles *styles, const char *id) {
  for (size_t i = 0; id && i < styles->count; i++)
    if (strcmp(styles->items[i].id, id) == 0) return &styles->items[i];
  return NULL;
}

struct docx_style docx_style_of(const struct docx_styles *styles, const char *id) {
  const struct declared *at = find(styles, id);
  struct docx_style style = {.level = at ? at->style.level : level_of_name(id),
                             .contents = at ? at->style.contents : is_of_contents(id)};
  for (int i = 0; at && i < BASES_MOST; i++) {
    if (!style.level) style.level = at->style.level;
    style.listed = style.listed || at->style.listed;
    style.contents = style.contents || at->style.contents;
    at = find(styles, at->base);
  }
  return style;
}
