/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: code points. Out: letters to compare. What is a letter, and its case, is known by utf8proc.
 */
#include "draft/letter.h"

#include <utf8proc.h>

enum { RING = 0xe5, DOTS_A = 0xe4, DOTS_O = 0xf6, DANISH_A = 0xe6, DANISH_O = 0xf8, REPLACEMENT = 0xfffd, MARKS = 8 };

size_t letter_read(const char *bytes, size_t length, uint32_t *point) {
  utf8proc_int32_t read;
  if ((unsigned char)bytes[0] < 0x80) {
    *point = (unsigned char)bytes[0];
    return 1;
  }
  utf8proc_ssize_t taken = utf8proc_iterate((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)length, &read);
  *point = taken > 0 ? (uint32_t)read : REPLACEMENT;
  return taken > 0 ? (size_t)taken : 1;
}

static bool is_letter(uint32_t point) {
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static uint32_t fold_far(uint32_t point) {
  if (!is_letter(point)) return 0;
  uint32_t lower = (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
  if (lower == DANISH_A) return DOTS_A;
  if (lower == DANISH_O) return DOTS_O;
  if (letter_is_lost(lower)) return lower;
  utf8proc_int32_t parts[MARKS];
  int last = 0;
  utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)lower, parts, MARKS, UTF8PROC_DECOMPOSE, &last);
  return count > 0 && count <= MARKS ? (uint32_t)parts[0] : lower;
}

uint32_t letter_fold(uint32_t point) {
  if (point >= 0x80) return fold_far(point);
  if (point >= 'A' && point <= 'Z') return point + ('a' - 'A');
  return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') ? point : 0;
}

bool letter_is_lost(uint32_t letter) {
  return letter == RING || letter == DOTS_A || letter == DOTS_O;
}

bool letter_is_digit(uint32_t letter) {
  return letter >= '0' && letter <= '9';
}

bool letter_is_sure(uint32_t letter) {
  return letter && letter != 'a' && letter != 'o' && !letter_is_lost(letter);
}

bool letter_is_lower(uint32_t point) {
  if (point < 0x80) return point >= 'a' && point <= 'z';
  return utf8proc_category((utf8proc_int32_t)point) == UTF8PROC_CATEGORY_LL;
}

bool letter_is_upper(uint32_t point) {
  if (point < 0x80) return point >= 'A' && point <= 'Z';
  return utf8proc_category((utf8proc_int32_t)point) == UTF8PROC_CATEGORY_LU;
}

bool letter_is_any(uint32_t point) {
  return letter_fold(point) != 0;
}
