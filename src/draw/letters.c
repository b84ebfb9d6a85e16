/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: clean text and a font. Out: its width in tenths of a unit, and its lines. Knows
 * nothing of installed fonts, kerning or ligatures (the 8 % pay for them).
 */
#include "draw/letters.h"

#include "base/source.h"
#include "base/text.h"

#include <stdbool.h>
#include <string.h>

enum { FIRST = 0x20, LAST = 0x17f, PER_EM = 1000, MARGIN = 108, MOST_BYTES = 4096 };

/* Thousandths of an em, U+0020 to U+017F; 0 for controls, which clean text has not. */
static const uint16_t widths[2][LAST - FIRST + 1] = {
    {
        318,  401,  460, 838, 637, 951, 780,  275, 391, 391, 500, 838, 318, 361, 318, 337,  637,
        637,  637,  637, 637, 637, 637, 637,  637, 637, 337, 337, 838, 838, 838, 531, 1000, 685,
        687,  699,  771, 632, 576, 775, 752,  295, 295, 656, 558, 863, 749, 788, 604, 788,  695,
        635,  611,  732, 685, 989, 686, 611,  686, 391, 337, 391, 838, 500, 500, 613, 635,  550,
        635,  616,  353, 635, 634, 278, 278,  580, 278, 975, 634, 612, 635, 635, 412, 521,  393,
        634,  592,  818, 592, 592, 525, 637,  337, 637, 838, 0,   0,   0,   0,   0,   0,    0,
        0,    0,    0,   0,   0,   0,   0,    0,   0,   0,   0,   0,   0,   0,   0,   0,    0,
        0,    0,    0,   0,   0,   0,   0,    0,   0,   318, 401, 637, 637, 637, 637, 337,  500,
        500,  1000, 472, 612, 838, 361, 1000, 500, 500, 838, 401, 401, 500, 637, 637, 318,  500,
        401,  472,  612, 970, 970, 970, 531,  685, 685, 685, 685, 685, 685, 975, 699, 632,  632,
        632,  632,  295, 295, 295, 295, 775,  749, 788, 788, 788, 788, 788, 838, 788, 732,  732,
        732,  732,  611, 605, 630, 613, 613,  613, 613, 613, 613, 982, 550, 616, 616, 616,  616,
        278,  278,  278, 278, 612, 634, 612,  612, 612, 612, 612, 838, 612, 634, 634, 634,  634,
        592,  635,  592, 685, 613, 685, 613,  685, 613, 699, 550, 699, 550, 699, 550, 699,  550,
        771,  635,  775, 635, 632, 616, 632,  616, 632, 616, 632, 616, 632, 616, 775, 635,  775,
        635,  775,  635, 775, 635, 752, 634,  917, 695, 295, 278, 295, 278, 295, 278, 295,  278,
        295,  278,  590, 556, 295, 278, 656,  580, 580, 558, 278, 558, 278, 558, 375, 558,  342,
        563,  285,  749, 634, 749, 634, 749,  634, 814, 749, 634, 788, 612, 788, 612, 788,  612,
        1070, 1023, 695, 412, 695, 412, 695,  412, 635, 521, 635, 521, 635, 521, 635, 521,  611,
        393,  611,  393, 611, 393, 732, 634,  732, 634, 732, 634, 732, 634, 732, 634, 732,  634,
        989,  818,  611, 592, 611, 686, 525,  686, 525, 686, 525, 353,
    },
    {
        349,  457, 521,  838,  696,  1002, 873,  307,  458, 458,  523, 838, 380,  416,  380,  366,
        696,  696, 696,  696,  696,  696,  696,  696,  696, 696,  400, 400, 838,  838,  838,  581,
        1000, 774, 763,  734,  831,  684,  684,  821,  837, 373,  373, 775, 638,  996,  837,  851,
        733,  851, 771,  721,  683,  813,  774,  1104, 771, 725,  726, 458, 366,  458,  838,  500,
        500,  675, 716,  593,  716,  679,  436,  716,  712, 343,  343, 666, 343,  1042, 712,  688,
        716,  716, 494,  596,  479,  712,  652,  924,  646, 652,  583, 712, 366,  712,  838,  0,
        0,    0,   0,    0,    0,    0,    0,    0,    0,   0,    0,   0,   0,    0,    0,    0,
        0,    0,   0,    0,    0,    0,    0,    0,    0,   0,    0,   0,   0,    0,    0,    0,
        349,  457, 696,  696,  637,  696,  366,  500,  500, 1000, 564, 646, 838,  416,  1000, 500,
        500,  838, 438,  438,  500,  736,  637,  380,  500, 438,  564, 646, 1036, 1036, 1036, 581,
        774,  774, 774,  774,  774,  774,  1085, 734,  684, 684,  684, 684, 373,  373,  373,  373,
        838,  837, 851,  851,  851,  851,  851,  838,  851, 813,  813, 813, 813,  725,  738,  720,
        675,  675, 675,  675,  675,  675,  1048, 593,  679, 679,  679, 679, 343,  343,  343,  343,
        688,  712, 688,  688,  688,  688,  688,  838,  688, 712,  712, 712, 712,  652,  716,  652,
        774,  675, 774,  675,  774,  675,  734,  593,  734, 593,  734, 593, 734,  593,  831,  716,
        838,  716, 684,  679,  684,  679,  684,  679,  684, 679,  684, 679, 821,  716,  821,  716,
        821,  716, 821,  716,  837,  712,  974,  791,  373, 343,  373, 343, 373,  343,  373,  343,
        373,  343, 745,  686,  373,  343,  775,  666,  666, 638,  343, 638, 343,  638,  480,  638,
        557,  643, 372,  837,  712,  837,  712,  837,  712, 983,  837, 712, 851,  688,  851,  688,
        851,  688, 1167, 1095, 771,  494,  771,  494,  771, 494,  721, 596, 721,  596,  721,  596,
        721,  596, 683,  479,  683,  479,  683,  479,  813, 712,  813, 712, 813,  712,  813,  712,
        813,  712, 813,  712,  1104, 924,  725,  652,  725, 726,  583, 726, 583,  726,  583,  436,
    },
};

/* Widths of some signs outside that range. */
static const struct sign {
  uint32_t letter;
  uint16_t width[2];
} signs[] = {
    {0x2009, {200, 200}}, {0x2010, {361, 416}},   {0x2011, {361, 416}},   {0x2012, {637, 696}},
    {0x2013, {500, 500}}, {0x2014, {1000, 1000}}, {0x2018, {318, 380}},   {0x2019, {318, 380}},
    {0x201a, {318, 380}}, {0x201c, {519, 658}},   {0x201d, {519, 658}},   {0x201e, {519, 658}},
    {0x2020, {500, 500}}, {0x2022, {590, 640}},   {0x2026, {1000, 1000}}, {0x202f, {200, 200}},
    {0x20ac, {637, 696}}, {0x2116, {1041, 1204}}, {0x2190, {838, 838}},   {0x2191, {838, 838}},
    {0x2192, {838, 838}}, {0x2193, {838, 838}},   {0x2194, {838, 838}},   {0x2212, {838, 838}},
    {0x2260, {838, 838}}, {0x2264, {838, 838}},   {0x2265, {838, 838}},   {0xfffd, {1026, 1114}},
};

/* The letter that starts at bytes[at], at < length, and its number of bytes; for a byte that
 * starts none, U+FFFD and 1. */
static uint32_t letter_at(const char *bytes, size_t length, size_t at, size_t *taken) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *start = (const unsigned char *)bytes + at;
  uint32_t letter = start[0];
  size_t wanted = letter < 0x80   ? 1
                  : letter < 0xc2 ? 0
                  : letter < 0xe0 ? 2
                  : letter < 0xf0 ? 3
                  : letter < 0xf5 ? 4
                                  : 0;
  *taken = 1;
  if (wanted == 1)
    return letter;
  if (wanted == 0 || wanted > length - at)
    return 0xfffd;
  letter &= 0xffU >> (wanted + 1);
  for (size_t i = 1; i < wanted; i++) {
    if ((start[i] & 0xc0) != 0x80)
      return 0xfffd;
    letter = letter << 6 | (start[i] & 0x3f);
  }
  if (letter < least[wanted] || letter > 0x10ffff || (letter >= 0xd800 && letter < 0xe000))
    return 0xfffd;
  *taken = wanted;
  return letter;
}

static bool is_space(uint32_t letter) {
  return letter <= 0x20 || (letter >= 0x7f && letter < 0xa0) || letter == 0x2028 ||
         letter == 0x2029;
}

const char *letters_clean(struct arena *arena, const char *string) {
  struct text text = text_new(arena);
  size_t length = string ? strlen(string) : 0, taken = 0;
  bool space = false;
  for (size_t at = 0; at < length; at += taken) {
    uint32_t letter = letter_at(string, length, at, &taken);
    if (is_space(letter)) {
      space = text.length > 0;
      continue;
    }
    if (space)
      text_add_char(&text, ' ');
    space = false;
    if (letter == 0xfffd || source_character(letter) != SOURCE_OK)
      text_add(&text, "\xef\xbf\xbd");
    else
      text_add_bytes(&text, string + at, taken);
  }
  return text_string(&text);
}

/* Thousandths of an em. What the tables lack is taken as broad as its kind can be. */
static int32_t letter_width(enum letters_face face, uint32_t letter, const char *bytes,
                            size_t taken) {
  if (letter >= FIRST && letter <= LAST)
    return widths[face][letter - FIRST];
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (signs[i].letter == letter)
      return signs[i].width[face];
  size_t columns = text_columns(bytes, taken);
  return columns == 0 ? 0 : columns == 1 ? 1200 : 1400;
}

int32_t letters_width(struct letters_font font, const char *bytes, size_t length) {
  int64_t sum = 0, parts = (int64_t)PER_EM * 100;
  size_t taken = 0;
  for (size_t at = 0; at < length; at += taken) {
    uint32_t letter = letter_at(bytes, length, at, &taken);
    sum += letter_width(font.face, letter, bytes + at, taken);
  }
  sum = (sum * font.size * MARGIN + parts - 1) / parts;
  return sum > INT32_MAX / 4 ? INT32_MAX / 4 : (int32_t)sum;
}

/* Whether a line may end after this letter. */
static bool breaks_after(uint32_t letter) {
  return letter == ' ' || letter == '-' || letter == '/' || letter == 0x2013 || letter == 0x2014;
}

int32_t letters_widest_part(struct letters_font font, const char *string) {
  size_t length = strlen(string), start = 0, taken = 0;
  int32_t widest = 0;
  for (size_t at = 0; at < length; at += taken) {
    uint32_t letter = letter_at(string, length, at, &taken);
    bool last = at + taken == length;
    if (!breaks_after(letter) && !last)
      continue;
    int32_t width = letters_width(font, string + start, at + (letter == ' ' ? 0 : taken) - start);
    if (width > widest)
      widest = width;
    start = at + taken;
  }
  return widest;
}

/* One line cut from the front of a text. */
struct cut {
  size_t end;  /* where the line's own bytes end */
  size_t next; /* where the next line starts */
  bool hyphen; /* a part was divided here */
};

enum { LEAST_LEFT = 4 };

/* Whether a word may be divided before byte `at`: enough of it is left. */
static bool leaves_enough(const char *string, size_t length, size_t at) {
  size_t letters = 0;
  for (; at < length && string[at] != ' ' && letters < LEAST_LEFT; at++)
    letters += (string[at] & 0xc0) != 0x80;
  return letters >= LEAST_LEFT;
}

/* Whether a Swedish compound is likely joined before byte `at`: an s and then a consonant that
 * does not go with it ("förvaltningschefs-nätverk"). */
static bool is_joint(const char *string, size_t length, size_t at) {
  return at > 0 && at < length && string[at - 1] == 's' && strchr("bdfghjlmnrv", string[at]) &&
         string[at];
}

/* The first line of string[start…], start < length, in at most `most` tenths. */
static struct cut cut_line(struct letters_font font, const char *string, size_t start,
                           size_t length, int32_t most) {
  struct cut best = {0};
  size_t taken = 0, hard = 0, joint = 0;
  int32_t hyphen = letters_width(font, "-", 1);
  for (size_t at = start; at < length; at += taken) {
    uint32_t letter = letter_at(string, length, at, &taken);
    size_t end = letter == ' ' ? at : at + taken;
    int32_t width = letters_width(font, string + start, end - start);
    if (width > most)
      break;
    if (width + hyphen <= most && (hard == 0 || leaves_enough(string, length, end)))
      hard = end;
    if (hard == end && end > start + LEAST_LEFT && is_joint(string, length, end))
      joint = end;
    if (breaks_after(letter) || end == length)
      best = (struct cut){end, at + taken, false};
  }
  if (best.end > start)
    return best;
  if (joint > start)
    hard = joint;
  if (hard > start)
    return (struct cut){hard, hard, true};
  (void)letter_at(string, length, start, &taken);
  return (struct cut){start + taken, start + taken, false};
}

static size_t count_lines(struct letters_font font, const char *string, size_t length, int32_t most,
                          size_t most_lines) {
  size_t count = 0;
  for (size_t at = 0; at < length && count <= most_lines; count++)
    at = cut_line(font, string, at, length, most).next;
  return count;
}

/* The least width, in steps, that needs no more lines and divides no more parts. */
static int32_t even_width(struct letters_font font, const char *string, size_t length, int32_t most,
                          size_t most_lines) {
  enum { STEP = 30 };
  int32_t least = letters_widest_part(font, string);
  size_t count = count_lines(font, string, length, most, most_lines);
  if (count < 2 || count > most_lines)
    return most;
  while (most - STEP >= least &&
         count_lines(font, string, length, most - STEP, most_lines) == count)
    most -= STEP;
  return most;
}

struct letters_lines letters_wrap(struct arena *arena, struct letters_font font, const char *string,
                                  int32_t most, size_t most_lines) {
  struct letters_lines out = {0};
  const char **lines = NULL;
  size_t room = 0, length = strlen(string);
  bool whole = length <= MOST_BYTES;
  for (length = whole ? length : MOST_BYTES; !whole && (string[length] & 0xc0) == 0x80;)
    length--;
  most = even_width(font, string, length, most, most_lines);
  for (size_t at = 0; at < length && out.count < most_lines;) {
    struct cut cut = cut_line(font, string, at, length, most);
    bool left_out = cut.next < length ? out.count + 1 == most_lines : !whole;
    if (left_out)
      cut = cut_line(font, string, at, length, most - font.size * 2);
    struct text line = text_new(arena);
    text_add_bytes(&line, string + at, cut.end - at);
    if (left_out)
      text_add(&line, "\xe2\x80\xa6");
    else if (cut.hyphen)
      text_add_char(&line, '-');
    int32_t width = letters_width(font, text_string(&line), line.length);
    if (width > out.width)
      out.width = width;
    lines = arena_grow(arena, lines, &room, out.count + 1, sizeof *lines);
    lines[out.count++] = text_string(&line);
    at = left_out ? length : cut.next;
  }
  out.lines = lines;
  return out;
}
