/* SPDX-License-Identifier: EUPL-1.2
 *
 * Letters as they are compared where a text may have been scanned: without case and accents, with å, ä and ö
 * known as the letters that are lost most.
 */
#ifndef STADGA_DRAFT_LETTER_H
#define STADGA_DRAFT_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads one code point and gives its length in bytes, at least 1 (`length` is not 0); what is no UTF-8 is U+FFFD. */
size_t letter_read(const char *bytes, size_t length, uint32_t *point);

/* The letter or digit in lower case and without accents (but å, ä, ö as they are); 0 for anything else. */
uint32_t letter_fold(uint32_t point);

/* Of a folded letter: å, ä or ö; a digit; one that stays when å, ä, ö and what they are read as (a, o) are left out. */
bool letter_is_lost(uint32_t letter);
bool letter_is_digit(uint32_t letter);
bool letter_is_sure(uint32_t letter);

/* Of a code point: a letter in lower case; one in upper case; a letter or digit. */
bool letter_is_lower(uint32_t point);
bool letter_is_upper(uint32_t point);
bool letter_is_any(uint32_t point);

#endif
