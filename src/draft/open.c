/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a file. Out: its text as UTF-8, or a complaint that says what the file is instead. Only the encoding is looked
 * at strictly: what else strays into a text from a scan or a word processor is no mistake of whoever sends it.
 */
#include "draft/open.h"

#include "base/text.h"
#include "draft/docx.h"
#include "draft/letter.h"

#include <string.h>

enum { SWEDISH_LEAST = 2 };

static void refuse(struct report *report, enum message message, const char *path, const char *more, const char *other) {
  report_add(report, message, (struct span){0}, path, more, other);
}

/* ---- what a file is that cannot be read ---- */

/* The kind of document that begins so; NULL: none that is known. */
static const char *other_kind(const char *bytes, size_t length) {
  static const struct {
    const char *begins, *kind;
  } kinds[] = {{"%PDF-", "PDF"},         {"\xd0\xcf\x11\xe0", MESSAGE_TERM("old or locked")},
               {"{\\rtf", "RTF"},        {"\x89PNG", "PNG"},
               {"\xff\xd8\xff", "JPEG"}, {"<!DOCTYPE h", "HTML"},
               {"<html", "HTML"},        {"\x1f\x8b", "gzip"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    size_t size = strlen(kinds[i].begins);
    if (length >= size && memcmp(bytes, kinds[i].begins, size) == 0) return kinds[i].kind;
  }
  return NULL;
}

static bool has_byte_order(const char *bytes, size_t length) {
  return length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
}

/* The first byte that is no UTF-8, or is 0, as no text has it; `length` where there is none. */
static size_t first_bad(const char *bytes, size_t length) {
  for (size_t at = 0, size; at < length; at += size) {
    uint32_t point;
    size = letter_read(bytes + at, length - at, &point);
    if (!bytes[at] || (size == 1 && (unsigned char)bytes[at] >= 0x80)) return at;
  }
  return length;
}

/* Whether most bytes beyond ASCII are the å, ä and ö of Latin-1, and none is 0. */
static bool is_latin1(const char *bytes, size_t length) {
  size_t swedish = 0, others = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (!byte) return false;
    if (byte >= 0x80) *(strchr("\xe5\xe4\xf6\xc5\xc4\xd6", byte) ? &swedish : &others) += 1;
  }
  return swedish >= SWEDISH_LEAST && swedish > others;
}

static const char *line_of(struct arena *arena, const char *bytes, size_t at) {
  size_t line = 1;
  for (size_t i = 0; i < at; i++) line += bytes[i] == '\n';
  return text_format(arena, "%zu", line);
}

static void refuse_encoding(struct arena *arena, struct report *report, const char *path, const char *bytes,
                            size_t length, size_t at) {
  bool wide = has_byte_order(bytes, length) || (length >= 2 && !bytes[0] != !bytes[1]);
  const char *encoding = wide ? "UTF-16" : is_latin1(bytes, length) ? "Windows-1252" : NULL;
  if (encoding)
    refuse(report, MESSAGE_DRAFT_ENCODING, path, encoding, line_of(arena, bytes, at));
  else
    refuse(report, MESSAGE_DRAFT_NOT_TEXT, path, line_of(arena, bytes, at), NULL);
}

/* ---- the kinds that are read ---- */

static bool has_letter(const char *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    uint32_t point;
    at += letter_read(bytes + at, length - at, &point);
    if (letter_is_any(point)) return true;
  }
  return false;
}

static bool open_docx(struct arena *arena, struct report *report, const char *path, const char *bytes, size_t length,
                      size_t limit, struct draft_text *text) {
  static const char *const reasons[] = {[DOCX_NO_LIBRARY] = MESSAGE_TERM("no library"),
                                        [DOCX_NO_ARCHIVE] = MESSAGE_TERM("no archive"),
                                        [DOCX_NO_TEXT] = MESSAGE_TERM("no text part"),
                                        [DOCX_BAD_MARKUP] = MESSAGE_TERM("bad markup")};
  char *made;
  enum docx_fault fault = docx_text(arena, bytes, length, limit, &made, &text->length);
  if (fault == DOCX_TOO_LARGE)
    refuse(report, MESSAGE_DRAFT_TOO_LARGE, path, NULL, NULL);
  else if (fault != DOCX_OK)
    refuse(report, MESSAGE_DRAFT_BROKEN, path, reasons[fault], NULL);
  text->bytes = made;
  text->has_lines = false;
  return fault == DOCX_OK;
}

static bool open_text(struct arena *arena, struct report *report, const char *path, char *bytes, size_t length,
                      struct draft_text *text) {
  const char *kind = other_kind(bytes, length);
  size_t mark = length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0, bad = first_bad(bytes, length);
  if (kind)
    refuse(report, MESSAGE_DRAFT_KIND, path, kind, NULL);
  else if (bad < length)
    refuse_encoding(arena, report, path, bytes, length, bad);
  for (size_t i = 0; i + 1 < length; i++)
    if (bytes[i] == '\r' && bytes[i + 1] != '\n') bytes[i] = '\n'; /* lines as old computers end them */
  *text = (struct draft_text){bytes + mark, length - mark, true};
  return !kind && bad == length;
}

bool draft_open_bytes(struct arena *arena, struct report *report, const char *path, char *bytes, size_t length,
                      size_t limit, struct draft_text *text) {
  *text = (struct draft_text){"", 0, true};
  bool fine = docx_is(bytes, length) ? open_docx(arena, report, path, bytes, length, limit, text)
                                     : open_text(arena, report, path, bytes, length, text);
  if (!fine || has_letter(text->bytes, text->length)) return fine;
  refuse(report, MESSAGE_DRAFT_EMPTY, path, NULL, NULL);
  return false;
}

bool draft_open(struct arena *arena, struct sources *sources, struct report *report, const char *path, size_t limit,
                struct draft_text *text) {
  static const enum message messages[] = {[SOURCE_NO_SUCH_FILE] = MESSAGE_FILE_MISSING,
                                          [SOURCE_NOT_A_FILE] = MESSAGE_FILE_NOT_FILE,
                                          [SOURCE_TOO_LARGE] = MESSAGE_DRAFT_TOO_LARGE,
                                          [SOURCE_READ_FAILED] = MESSAGE_FILE_READ};
  char *bytes;
  size_t length;
  const char *reason = NULL;
  enum source_fault fault = source_fetch(sources, path, limit, &bytes, &length, &reason);
  if (fault == SOURCE_OK) return draft_open_bytes(arena, report, path, bytes, length, limit, text);
  refuse(report, messages[fault], path, reason, NULL);
  return false;
}
