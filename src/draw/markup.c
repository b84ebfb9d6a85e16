/* SPDX-License-Identifier: EUPL-1.2
 *
 * The door to what writes XML in libxml2. In: names and texts. Out: a document as text.
 */
#include "draw/markup.h"

#include "base/library.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

static const char library[] = "libxml2.so.2";

/* The functions that are used, as the library's own headers declare them. */
struct libxml2 {
  __typeof__(xmlBufferCreate) *buffer_new;
  __typeof__(xmlBufferContent) *buffer_content;
  __typeof__(xmlBufferLength) *buffer_length;
  __typeof__(xmlBufferFree) *buffer_free;
  __typeof__(xmlNewTextWriterMemory) *writer_new;
  __typeof__(xmlFreeTextWriter) *writer_free;
  __typeof__(xmlTextWriterSetIndent) *set_indent;
  __typeof__(xmlTextWriterStartDocument) *start_document;
  __typeof__(xmlTextWriterEndDocument) *end_document;
  __typeof__(xmlTextWriterWriteDTD) *write_doctype;
  __typeof__(xmlTextWriterStartElement) *start_element;
  __typeof__(xmlTextWriterEndElement) *end_element;
  __typeof__(xmlTextWriterFullEndElement) *full_end_element;
  __typeof__(xmlTextWriterWriteAttribute) *write_attribute;
  __typeof__(xmlTextWriterWriteString) *write_string;
  __typeof__(xmlSetGenericErrorFunc) *listen;
  __typeof__(xmlSetStructuredErrorFunc) *listen_too;
};

struct markup {
  struct libxml2 xml;
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  enum markup_kind kind;
  bool fine;
};

static const xmlChar *chars(const char *string) {
  return (const xmlChar *)string;
}

/* ---- the library ---- */

static bool find_functions(struct libxml2 *xml) {
#define FUNCTION(member, name) {offsetof(struct libxml2, member), name}
  static const struct library_function functions[] = {
      FUNCTION(buffer_new, "xmlBufferCreate"),
      FUNCTION(buffer_content, "xmlBufferContent"),
      FUNCTION(buffer_length, "xmlBufferLength"),
      FUNCTION(buffer_free, "xmlBufferFree"),
      FUNCTION(writer_new, "xmlNewTextWriterMemory"),
      FUNCTION(writer_free, "xmlFreeTextWriter"),
      FUNCTION(set_indent, "xmlTextWriterSetIndent"),
      FUNCTION(start_document, "xmlTextWriterStartDocument"),
      FUNCTION(end_document, "xmlTextWriterEndDocument"),
      FUNCTION(write_doctype, "xmlTextWriterWriteDTD"),
      FUNCTION(start_element, "xmlTextWriterStartElement"),
      FUNCTION(end_element, "xmlTextWriterEndElement"),
      FUNCTION(full_end_element, "xmlTextWriterFullEndElement"),
      FUNCTION(write_attribute, "xmlTextWriterWriteAttribute"),
      FUNCTION(write_string, "xmlTextWriterWriteString"),
      FUNCTION(listen, "xmlSetGenericErrorFunc"),
      FUNCTION(listen_too, "xmlSetStructuredErrorFunc")};
#undef FUNCTION
  return library_find(library, functions, sizeof functions / sizeof *functions, xml);
}

/* ---- its errors ---- */

/* Some of its functions leave out what they have no memory for and call it a success, but tell of it
 * by their error functions. One document at a time: the library keeps by whom it is told. */
static void note_failure(void *markup, const char *format, ...) {
  (void)format;
  ((struct markup *)markup)->fine = false;
}

static void note_error(void *markup, xmlErrorPtr error) {
  (void)error;
  ((struct markup *)markup)->fine = false;
}

static void listen(struct markup *markup, bool begins) {
  markup->xml.listen(begins ? markup : NULL, begins ? note_failure : NULL);
  markup->xml.listen_too(begins ? markup : NULL, begins ? note_error : NULL);
}

/* ---- a document ---- */

static bool begin_document(struct markup *markup) {
  const struct libxml2 *xml = &markup->xml;
  if (markup->kind == MARKUP_HTML)
    return xml->write_doctype(markup->writer, chars("html"), NULL, NULL, NULL) >= 0;
  return xml->set_indent(markup->writer, 1) >= 0 &&
         xml->start_document(markup->writer, NULL, "UTF-8", NULL) >= 0;
}

struct markup *markup_begin(enum markup_kind kind) {
  struct libxml2 xml;
  if (!find_functions(&xml))
    return NULL;
  struct markup *markup = calloc(1, sizeof *markup);
  if (!markup)
    return NULL;
  *markup = (struct markup){.xml = xml, .kind = kind, .fine = true};
  listen(markup, true);
  markup->buffer = xml.buffer_new();
  markup->writer = markup->buffer ? xml.writer_new(markup->buffer, 0) : NULL;
  if (!markup->writer || !begin_document(markup))
    markup->fine = false; /* the library may have told of a failure besides */
  return markup;
}

bool markup_end(struct markup *markup, struct text *out) {
  if (!markup)
    return false;
  const struct libxml2 *xml = &markup->xml;
  bool fine = markup->fine && xml->end_document(markup->writer) >= 0;
  if (markup->writer)
    xml->writer_free(markup->writer); /* what it holds back goes to the buffer first */
  listen(markup, false);
  fine = fine && markup->fine;
  if (fine && out)
    text_add_bytes(out, (const char *)xml->buffer_content(markup->buffer),
                   (size_t)xml->buffer_length(markup->buffer));
  if (markup->buffer)
    xml->buffer_free(markup->buffer);
  free(markup);
  return fine;
}

/* ---- its pieces ---- */

static void note(struct markup *markup, int written) {
  if (written < 0)
    markup->fine = false;
}

void markup_open(struct markup *markup, const char *element) {
  if (markup->fine)
    note(markup, markup->xml.start_element(markup->writer, chars(element)));
}

void markup_attribute(struct markup *markup, const char *name, const char *value) {
  if (markup->fine)
    note(markup, markup->xml.write_attribute(markup->writer, chars(name), chars(value)));
}

void markup_text(struct markup *markup, const char *string) {
  if (markup->fine)
    note(markup, markup->xml.write_string(markup->writer, chars(string)));
}

void markup_close_in_full(struct markup *markup) {
  if (markup->fine)
    note(markup, markup->xml.full_end_element(markup->writer));
}

void markup_close(struct markup *markup) {
  if (markup->fine)
    note(markup, markup->xml.end_element(markup->writer));
}
