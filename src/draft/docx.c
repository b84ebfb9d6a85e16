/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: an archive. Out: text. The parts are read element by element while they are unpacked: nothing of them is held
 * but the paragraph at hand.
 */
#include "draft/docx.h"

#include "base/library.h"
#include "base/text.h"
#include "draft/docx_styles.h"

#include <libxml/xmlreader.h>
#include <string.h>
#include <zip.h>

enum { LEVELS_MOST = 6 };

/* The functions that are used, as the libraries' own headers declare them. */
struct libraries {
  __typeof__(zip_source_buffer_create) *source_new;
  __typeof__(zip_source_free) *source_free;
  __typeof__(zip_open_from_source) *open;
  __typeof__(zip_discard) *discard;
  __typeof__(zip_fopen) *part_open;
  __typeof__(zip_fread) *part_read;
  __typeof__(zip_fclose) *part_close;
  __typeof__(xmlReaderForIO) *reader_new;
  __typeof__(xmlFreeTextReader) *reader_free;
  __typeof__(xmlTextReaderRead) *read;
  __typeof__(xmlTextReaderNodeType) *node_type;
  __typeof__(xmlTextReaderIsEmptyElement) *is_empty;
  __typeof__(xmlTextReaderConstLocalName) *name;
  __typeof__(xmlTextReaderConstValue) *value;
  __typeof__(xmlTextReaderMoveToFirstAttribute) *first_attribute;
  __typeof__(xmlTextReaderMoveToNextAttribute) *next_attribute;
  __typeof__(xmlTextReaderMoveToElement) *back;
  __typeof__(xmlTextReaderSetStructuredErrorHandler) *listen;
};

static bool find_libraries(struct libraries *libraries) {
#define FUNCTION(member, name)                                                                                         \
  { offsetof(struct libraries, member), name }
  static const struct library_function zip[] = {FUNCTION(source_new, "zip_source_buffer_create"),
                                                FUNCTION(source_free, "zip_source_free"),
                                                FUNCTION(open, "zip_open_from_source"),
                                                FUNCTION(discard, "zip_discard"),
                                                FUNCTION(part_open, "zip_fopen"),
                                                FUNCTION(part_read, "zip_fread"),
                                                FUNCTION(part_close, "zip_fclose")};
  static const struct library_function xml[] = {FUNCTION(reader_new, "xmlReaderForIO"),
                                                FUNCTION(reader_free, "xmlFreeTextReader"),
                                                FUNCTION(read, "xmlTextReaderRead"),
                                                FUNCTION(node_type, "xmlTextReaderNodeType"),
                                                FUNCTION(is_empty, "xmlTextReaderIsEmptyElement"),
                                                FUNCTION(name, "xmlTextReaderConstLocalName"),
                                                FUNCTION(value, "xmlTextReaderConstValue"),
                                                FUNCTION(first_attribute, "xmlTextReaderMoveToFirstAttribute"),
                                                FUNCTION(next_attribute, "xmlTextReaderMoveToNextAttribute"),
                                                FUNCTION(back, "xmlTextReaderMoveToElement"),
                                                FUNCTION(listen, "xmlTextReaderSetStructuredErrorHandler")};
#undef FUNCTION
  size_t count = sizeof zip / sizeof *zip; /* the same functions under both numbers; Debian 12 has the first */
  bool found = library_find("libzip.so.4", zip, count, libraries) || library_find("libzip.so.5", zip, count, libraries);
  return found && library_find("libxml2.so.2", xml, sizeof xml / sizeof *xml, libraries);
}

/* ---- a part of the archive ---- */

struct part {
  const struct libraries *libraries;
  zip_file_t *file;
  size_t left; /* so many bytes may still be unpacked */
  bool too_large;
};

static int unpack(void *context, char *buffer, int length) {
  struct part *part = context;
  zip_int64_t got = part->libraries->part_read(part->file, buffer, (zip_uint64_t)length);
  part->too_large = part->too_large || (got > 0 && (size_t)got > part->left);
  if (got < 0 || part->too_large) return -1;
  part->left -= (size_t)got;
  return (int)got;
}

static int stay_open(void *context) {
  (void)context;
  return 0;
}

static void be_silent(void *context, xmlErrorPtr error) {
  (void)context, (void)error;
}

/* What one part is read with. */
struct walk {
  const struct libraries *xml;
  xmlTextReaderPtr reader;
  struct arena *arena;
};

typedef void element_seen(void *user, const struct docx_element *element);
typedef void text_seen(void *user, const char *text);

/* The attributes that are asked for: "val", "styleId", "type", "id", whatever their namespace. */
static void read_attributes(const struct walk *walk, struct docx_element *element) {
  for (int more = walk->xml->first_attribute(walk->reader); more == 1; more = walk->xml->next_attribute(walk->reader)) {
    const char *name = (const char *)walk->xml->name(walk->reader),
               *value = (const char *)walk->xml->value(walk->reader);
    if (!name || !value) continue;
    const char **into = strcmp(name, "val") == 0       ? &element->val
                        : strcmp(name, "styleId") == 0 ? &element->style_id
                        : strcmp(name, "type") == 0    ? &element->type
                        : strcmp(name, "id") == 0      ? &element->id
                                                       : NULL;
    if (into) *into = arena_copy(walk->arena, value, strlen(value));
  }
  walk->xml->back(walk->reader);
}

/* false: it declares entities of its own, which no such file does. */
static bool see(const struct walk *walk, element_seen *seen, text_seen *text, void *user) {
  int type = walk->xml->node_type(walk->reader);
  if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE) return false;
  bool words = type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
               type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE;
  const char *value = words ? (const char *)walk->xml->value(walk->reader) : NULL;
  if (value) text(user, value);
  if (type != XML_READER_TYPE_ELEMENT && type != XML_READER_TYPE_END_ELEMENT) return true;
  struct docx_element element = {.name = (const char *)walk->xml->name(walk->reader),
                                 .ends = type == XML_READER_TYPE_END_ELEMENT};
  bool empty = walk->xml->is_empty(walk->reader) == 1;
  if (!element.ends) read_attributes(walk, &element);
  element.name = (const char *)walk->xml->name(walk->reader);
  seen(user, &element);
  element.ends = true;
  if (empty && type == XML_READER_TYPE_ELEMENT) seen(user, &element);
  arena_clear(walk->arena);
  return true;
}

static enum docx_fault read_part(struct arena *arena, const struct libraries *libraries, zip_t *archive,
                                 const char *name, size_t limit, element_seen *seen, text_seen *text, void *user) {
  struct part part = {libraries, libraries->part_open(archive, name, 0), limit, false};
  if (!part.file) return DOCX_NO_TEXT;
  struct walk walk = {libraries, NULL, arena_within(arena)};
  walk.reader = libraries->reader_new(unpack, stay_open, &part, NULL, NULL,
                                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  bool fine = walk.reader != NULL;
  if (walk.reader) libraries->listen(walk.reader, be_silent, NULL);
  for (int more = 1; fine && (more = libraries->read(walk.reader)) != 0;)
    fine = more == 1 && see(&walk, seen, text, user);
  if (walk.reader) libraries->reader_free(walk.reader);
  fine = libraries->part_close(part.file) == 0 && fine;
  arena_close(walk.arena);
  return part.too_large ? DOCX_TOO_LARGE : fine ? DOCX_OK : DOCX_BAD_MARKUP;
}

/* ---- the text ---- */

struct writer {
  const struct docx_styles *styles;
  struct text out, words, cells;
  struct shape {
    struct docx_style style;
    unsigned depth;      /* of its item */
  } at_hand, around;     /* of the paragraph at hand, and of that around it: it may hold a box with text */
  unsigned in_paragraph; /* so deep */
  unsigned in_table;     /* so deep */
  unsigned hidden;       /* so deep in what is left out */
  bool in_text, bold, all_bold, any_words, was_item;
  const char *note; /* of a footnote at hand; NULL: none */
  char note_id[16];
};

/* What is deleted, was so before a change, or is said a second time. */
static bool is_hidden(const char *name) {
  static const char *const names[] = {"moveFrom", "del", "pPrChange", "rPrChange", "Fallback", "instrText", NULL};
  for (size_t i = 0; names[i]; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

static void clear_paragraph(struct writer *writer) {
  writer->at_hand = (struct shape){0};
  writer->all_bold = true;
  writer->any_words = writer->bold = false;
  writer->words.length = 0;
}

static void add_line(struct writer *writer, const char *mark) {
  bool item = writer->at_hand.style.listed && !writer->at_hand.style.level;
  if (!(item && writer->was_item)) text_add_char(&writer->out, '\n');
  for (unsigned i = 0; item && i < writer->at_hand.depth; i++) text_add(&writer->out, "    ");
  text_add(&writer->out, mark);
  text_add_bytes(&writer->out, writer->words.bytes, writer->words.length);
  text_add_char(&writer->out, '\n');
  writer->was_item = item;
}

static void write_paragraph(struct writer *writer) {
  static const char marks[] = "###### ";
  unsigned level = writer->at_hand.style.level < LEVELS_MOST ? writer->at_hand.style.level : LEVELS_MOST;
  if (writer->in_table) {
    if (writer->any_words && writer->cells.length) text_add_char(&writer->cells, ' ');
    text_add_bytes(&writer->cells, writer->words.bytes, writer->words.length);
  } else if (!writer->any_words)
    writer->was_item = false;
  else if (writer->note)
    add_line(writer, writer->note);
  else if (level)
    add_line(writer, marks + (LEVELS_MOST - level));
  else if (writer->at_hand.style.listed)
    add_line(writer, "- ");
  else {
    if (writer->all_bold) text_add(&writer->words, "**");
    add_line(writer, writer->all_bold ? "**" : "");
  }
  clear_paragraph(writer);
}

static void begin_paragraph(struct writer *writer) {
  writer->around = writer->at_hand;
  if (writer->in_paragraph++) write_paragraph(writer);
  clear_paragraph(writer);
}

static void end_paragraph(struct writer *writer) {
  write_paragraph(writer);
  writer->in_paragraph--;
  if (writer->in_paragraph) writer->at_hand = writer->around;
}

static void end_row(struct writer *writer) {
  if (writer->cells.length) text_addf(&writer->out, "| %s |\n", text_string(&writer->cells));
  writer->cells.length = 0;
}

static unsigned number_of(const char *value) {
  unsigned number = 0;
  for (; value && *value >= '0' && *value <= '9' && number < 100; value++)
    number = number * 10 + (unsigned)(*value - '0');
  return number;
}

static bool is_off(const char *value) {
  return value && (strcmp(value, "0") == 0 || strcmp(value, "false") == 0);
}

static void see_property(struct writer *writer, const struct docx_element *element) {
  const char *name = element->name;
  if (strcmp(name, "pStyle") == 0 && element->val)
    writer->at_hand.style = docx_style_of(writer->styles, element->val);
  else if (strcmp(name, "outlineLvl") == 0 && number_of(element->val) < LEVELS_MOST)
    writer->at_hand.style.level = number_of(element->val) + 1;
  else if (strcmp(name, "numId") == 0)
    writer->at_hand.style.listed = number_of(element->val) > 0;
  else if (strcmp(name, "ilvl") == 0)
    writer->at_hand.depth = number_of(element->val) < LEVELS_MOST ? number_of(element->val) : 0;
  else if (strcmp(name, "b") == 0)
    writer->bold = !is_off(element->val);
}

static void see_note(struct writer *writer, const struct docx_element *element) {
  bool own = !element->type || strcmp(element->type, "normal") == 0;
  snprintf(writer->note_id, sizeof writer->note_id, "[^%u]: ", number_of(element->id));
  writer->note = writer->note_id;
  writer->hidden += !own;
}

/* A tab before the number of a page is drawn as dots. */
static void add_blank(struct writer *writer, bool tab) {
  text_add(&writer->words, !writer->words.length ? "" : tab && writer->at_hand.style.contents ? " ..... " : " ");
}

static void see_beginning(struct writer *writer, const struct docx_element *element) {
  const char *name = element->name;
  bool tab = strcmp(name, "tab") == 0;
  if (is_hidden(name))
    writer->hidden++;
  else if (writer->hidden)
    return;
  else if (strcmp(name, "p") == 0)
    begin_paragraph(writer);
  else if (strcmp(name, "tbl") == 0)
    text_add(&writer->out, writer->in_table++ ? "" : "\n");
  else if (strcmp(name, "tc") == 0 && writer->cells.length && writer->in_table == 1)
    text_add(&writer->cells, " |");
  else if (strcmp(name, "r") == 0)
    writer->bold = false;
  else if (strcmp(name, "t") == 0)
    writer->in_text = true;
  else if (strcmp(name, "footnote") == 0)
    see_note(writer, element);
  else if (strcmp(name, "noBreakHyphen") == 0)
    text_add_char(&writer->words, '-');
  else if (tab || strcmp(name, "br") == 0 || strcmp(name, "cr") == 0)
    add_blank(writer, tab);
  else
    see_property(writer, element);
}

static void see_end(struct writer *writer, const struct docx_element *element) {
  const char *name = element->name;
  if (is_hidden(name))
    writer->hidden -= writer->hidden > 0;
  else if (strcmp(name, "footnote") == 0)
    writer->hidden = 0, writer->note = NULL;
  else if (writer->hidden)
    return;
  else if (strcmp(name, "p") == 0)
    end_paragraph(writer);
  else if (strcmp(name, "tr") == 0 && writer->in_table == 1)
    end_row(writer);
  else if (strcmp(name, "tbl") == 0) {
    writer->in_table -= writer->in_table > 0;
    if (!writer->in_table) end_row(writer);
    writer->was_item = false;
  } else if (strcmp(name, "t") == 0)
    writer->in_text = false;
}

static void see_element(void *user, const struct docx_element *element) {
  if (element->ends)
    see_end(user, element);
  else
    see_beginning(user, element);
}

static void see_text(void *user, const char *text) {
  struct writer *writer = user;
  if (!writer->in_text || writer->hidden) return;
  for (const char *at = text; *at; at++) text_add_char(&writer->words, *at == '\n' || *at == '\r' ? ' ' : *at);
  bool blank = strspn(text, " \t\r\n") == strlen(text);
  writer->any_words = writer->any_words || !blank;
  if (!blank && !writer->bold) writer->all_bold = false;
}

static void see_no_text(void *user, const char *text) {
  (void)user, (void)text;
}

static void see_style(void *styles, const struct docx_element *element) {
  docx_styles_see(styles, element);
}

/* ---- the archive ---- */

bool docx_is(const char *bytes, size_t length) {
  return length >= 4 && (memcmp(bytes, "PK\x03\x04", 4) == 0 || memcmp(bytes, "PK\x05\x06", 4) == 0);
}

static enum docx_fault read_archive(struct arena *arena, const struct libraries *libraries, zip_t *archive,
                                    size_t limit, struct text *out) {
  struct docx_styles *styles = docx_styles_new(arena);
  struct writer writer = {.styles = styles, .out = text_new(arena), .words = text_new(arena), .cells = text_new(arena)};
  enum docx_fault fault =
      read_part(arena, libraries, archive, "word/styles.xml", limit, see_style, see_no_text, styles);
  if (fault == DOCX_OK || fault == DOCX_NO_TEXT)
    fault = read_part(arena, libraries, archive, "word/document.xml", limit, see_element, see_text, &writer);
  if (fault != DOCX_OK) return fault;
  fault = read_part(arena, libraries, archive, "word/footnotes.xml", limit, see_element, see_text, &writer);
  *out = writer.out;
  return fault == DOCX_NO_TEXT ? DOCX_OK : fault;
}

enum docx_fault docx_text(struct arena *arena, const char *bytes, size_t length, size_t limit, char **text,
                          size_t *text_length) {
  struct libraries libraries;
  zip_error_t error;
  struct text out = text_new(arena);
  if (!find_libraries(&libraries)) return DOCX_NO_LIBRARY;
  zip_source_t *source = libraries.source_new(bytes, length, 0, &error);
  zip_t *archive = source ? libraries.open(source, ZIP_RDONLY, &error) : NULL;
  if (!archive) {
    if (source) libraries.source_free(source);
    return DOCX_NO_ARCHIVE;
  }
  enum docx_fault fault = read_archive(arena, &libraries, archive, limit, &out);
  libraries.discard(archive);
  if (out.length > limit) fault = DOCX_TOO_LARGE;
  text_add(&out, "");
  *text = arena_copy(arena, text_string(&out), out.length);
  *text_length = out.length;
  return fault;
}
