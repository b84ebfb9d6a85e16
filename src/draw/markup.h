/* SPDX-License-Identifier: EUPL-1.2
 *
 * XML and HTML piece by piece, written by libxml2 so that no text can become markup. The library
 * is looked up when the first piece is wanted: it takes longer to load than a small model to check.
 */
#ifndef STADGA_DRAW_MARKUP_H
#define STADGA_DRAW_MARKUP_H

#include "base/text.h"

struct markup;

enum markup_kind { MARKUP_XML, MARKUP_HTML };

/* Begins a document: an XML declaration and lines set in, or the doctype of HTML and nothing set
 * in. NULL where there is no library or no memory. The caller ends it with markup_end. */
struct markup *markup_begin(enum markup_kind kind);

/* An element is opened, gets its attributes, then texts and elements, and is closed: in short (<br/>)
 * where there is nothing in it, or always in full. What goes wrong is told by markup_end. */
void markup_open(struct markup *markup, const char *element);
void markup_attribute(struct markup *markup, const char *name, const char *value);
void markup_text(struct markup *markup, const char *string);
void markup_close(struct markup *markup);
void markup_close_in_full(struct markup *markup);

/* Ends the document and appends it to `out`, which may be NULL to throw it away. false: some of it
 * could not be written, and nothing was appended. NULL is allowed and false. */
bool markup_end(struct markup *markup, struct text *out);

#endif
