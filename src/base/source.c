/* SPDX-License-Identifier: EUPL-1.2
 *
 * Files of input. In: a path or bytes. Out: bytes that are known to be good, and lines
 * and columns on demand. Knows nothing of what the bytes say.
 */
#include "base/source.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Which file it is, whatever it is called. */
struct identity {
  enum { FROM_MEMORY, FROM_INPUT, FROM_FILE } kind;
  dev_t device;
  ino_t file;
};

struct entry {
  struct source source;
  struct identity identity;
  enum source_fault fault;
  char *bytes;     /* those of the source */
  uint32_t *lines; /* where each line starts; NULL until asked for */
  size_t line_count;
};

struct sources {
  struct arena *arena;
  struct entry **entries;
  size_t count, room;
  uint32_t next; /* the first place of the next source */
};

static const uint32_t LAST_PLACE = UINT32_MAX;
enum { READ_FIRST = 1 << 16 };

struct sources *sources_new(struct arena *arena) {
  struct sources *sources = arena_alloc(arena, sizeof *sources);
  sources->arena = arena;
  sources->next = 1;
  return sources;
}

/* How many bytes may be added: the end of a source is a place too. */
static size_t places_left(const struct sources *sources) {
  return LAST_PLACE - sources->next;
}

/* --- checking the bytes --- */

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* How many of eight bytes, from the first on, are line ends or between space and "~". A byte's
 * highest bit answers for it: no sum here reaches the next byte. */
static size_t plain_bytes(const char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  uint64_t low = word & EACH(0x7f);
  uint64_t from_space = low + EACH(0x60), line_end = ~((low ^ EACH('\n')) + EACH(0x7f));
  uint64_t delete = low + EACH(0x01);
  uint64_t others = (word | ~(from_space | line_end) | delete) & EACH(0x80);
  if (!others) {
    return 8;
  }
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  return (size_t)__builtin_ctzll(others) / 8;
#else
  return 0;
#endif
}

static bool continues(unsigned char byte) {
  return (byte & 0xc0) == 0x80;
}

/* Reads one code point from 0x80 up, strictly: 0 is no UTF-8, else its length. The NUL
 * after the last byte of a source continues nothing, so no end is needed. */
static size_t decode(const unsigned char *b, uint32_t *point) {
  if (b[0] >= 0xc2 && b[0] <= 0xdf && continues(b[1])) {
    *point = (b[0] & 0x1fu) << 6 | (b[1] & 0x3fu);
    return 2;
  }
  if ((b[0] & 0xf0) == 0xe0 && continues(b[1]) && continues(b[2])) {
    *point = (b[0] & 0x0fu) << 12 | (b[1] & 0x3fu) << 6 | (b[2] & 0x3fu);
    return *point >= 0x800 && (*point < 0xd800 || *point > 0xdfff) ? 3 : 0;
  }
  if ((b[0] & 0xf8) == 0xf0 && continues(b[1]) && continues(b[2]) && continues(b[3])) {
    *point = (b[0] & 0x07u) << 18 | (b[1] & 0x3fu) << 12 | (b[2] & 0x3fu) << 6 | (b[3] & 0x3fu);
    return *point >= 0x10000 && *point <= 0x10ffff ? 4 : 0;
  }
  return 0;
}

enum source_fault source_character(uint32_t point) {
  static const struct { uint32_t first, last; enum source_fault fault; } table[] = { /* in order */
    {0x00, 0x1f, SOURCE_CONTROL},
    {0x7f, 0x7f, SOURCE_CONTROL},
    {0x80, 0x9f, SOURCE_CONTROL},
    {0xad, 0xad, SOURCE_INVISIBLE},
    {0x34f, 0x34f, SOURCE_INVISIBLE},
    {0x61c, 0x61c, SOURCE_BIDI},
    {0x115f, 0x1160, SOURCE_INVISIBLE},
    {0x17b4, 0x17b5, SOURCE_INVISIBLE},
    {0x180b, 0x180f, SOURCE_INVISIBLE},
    {0x200b, 0x200d, SOURCE_INVISIBLE},
    {0x200e, 0x200f, SOURCE_BIDI},
    {0x2028, 0x2029, SOURCE_INVISIBLE},
    {0x202a, 0x202e, SOURCE_BIDI},
    {0x2060, 0x2065, SOURCE_INVISIBLE},
    {0x2066, 0x2069, SOURCE_BIDI},
    {0x206a, 0x206f, SOURCE_INVISIBLE},
    {0x3164, 0x3164, SOURCE_INVISIBLE},
    {0xd800, 0xdfff, SOURCE_NOT_UTF8},
    {0xfdd0, 0xfdef, SOURCE_INVISIBLE},
    {0xfe00, 0xfe0f, SOURCE_INVISIBLE},
    {0xfeff, 0xfeff, SOURCE_INVISIBLE},
    {0xffa0, 0xffa0, SOURCE_INVISIBLE},
    {0xfff9, 0xfffb, SOURCE_INVISIBLE},
    {0xe0000, 0xe0fff, SOURCE_INVISIBLE},
  };
  if ((point & 0xfffe) == 0xfffe) {
    return SOURCE_INVISIBLE; /* the last two of each plane are no characters */
  }
  for (size_t i = 0; i < sizeof table / sizeof *table && table[i].first <= point; i++) {
    if (point <= table[i].last) {
      return table[i].fault;
    }
  }
  return SOURCE_OK;
}

static bool is_document(const char *bytes, size_t length) {
  static const char *const beginnings[] = {"PK\x03\x04", "%PDF-", "\xd0\xcf\x11\xe0", "{\\rtf"};
  for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
    size_t size = strlen(beginnings[i]);
    if (length >= size && memcmp(bytes, beginnings[i], size) == 0) {
      return true;
    }
  }
  return false;
}

enum source_fault source_examine(const char *bytes, size_t length, size_t *at) {
  size_t i = 0;
  *at = 0;
  if (is_document(bytes, length)) {
    return SOURCE_NOT_TEXT;
  }
  while (i < length) {
    if (length - i >= 8) {
      size_t good = plain_bytes(bytes + i);
      i += good;
      if (good == 8) {
        continue;
      }
    }
    unsigned char byte = (unsigned char)bytes[i];
    size_t taken = 1;
    enum source_fault fault = SOURCE_OK;
    if (byte >= 0x80) {
      uint32_t point = 0;
      taken = decode((const unsigned char *)bytes + i, &point);
      fault = taken ? source_character(point) : SOURCE_NOT_UTF8;
    } else if (byte < 0x20 || byte == 0x7f) {
      bool fine = byte == '\n' || byte == '\t' || (byte == '\r' && bytes[i + 1] == '\n');
      fault = fine ? SOURCE_OK : SOURCE_CONTROL;
    }
    if (fault != SOURCE_OK) {
      *at = i;
      return fault;
    }
    i += taken;
  }
  *at = length;
  return SOURCE_OK;
}

/* UTF-16 has a mark that is no UTF-8, or every other byte of the first letters is NUL. */
static bool is_utf16(const char *bytes, size_t length) {
  return length >= 4 && !bytes[0] == !bytes[2] && !bytes[1] == !bytes[3] && !bytes[0] != !bytes[1];
}

/* Adds bytes that already live in the arena with two NULs behind them. */
static enum source_fault add(struct sources *sources, const char *name, char *bytes, size_t length,
                             uint32_t *number, size_t *at) {
  if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
    bytes += 3;
    length -= 3;
  }
  *at = 0;
  enum source_fault fault = is_utf16(bytes, length) ? SOURCE_NOT_UTF8 : source_examine(bytes, length, at);
  bytes[*at] = bytes[*at + 1] = '\0';
  struct entry *entry = arena_alloc(sources->arena, sizeof *entry);
  entry->bytes = bytes;
  entry->source.name = arena_copy(sources->arena, name, strlen(name));
  entry->source.bytes = bytes;
  entry->source.length = *at;
  entry->source.first = sources->next;
  sources->next += (uint32_t)*at + 1;
  sources->entries = arena_grow(sources->arena, sources->entries, &sources->room,
                                sources->count + 1, sizeof *sources->entries);
  sources->entries[sources->count] = entry;
  entry->fault = fault;
  *number = (uint32_t)sources->count++;
  return fault;
}

enum source_fault source_add(struct sources *sources, const char *name, const char *bytes,
                             size_t length, uint32_t *number, size_t *at) {
  *at = 0;
  if (length > places_left(sources)) {
    return SOURCE_TOO_LARGE;
  }
  char *copy = arena_alloc(sources->arena, length + 2);
  if (length) {
    memcpy(copy, bytes, length);
  }
  return add(sources, name, copy, length, number, at);
}

enum source_fault source_assume(struct sources *sources, const char *name, const char *statement, uint32_t *number,
                                size_t *at) {
  enum source_fault fault = source_add(sources, name, statement, strlen(statement), number, at);
  if (fault == SOURCE_OK || fault >= SOURCE_NOT_TEXT) {
    sources->entries[*number]->source.assumed = true;
  }
  return fault;
}

/* --- reading --- */

static enum source_fault failed(struct sources *sources, enum source_fault fault, int error,
                                const char **reason) {
  if (reason) {
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    const char *why = plain ? strerror_l(error, plain) : "";
    *reason = arena_copy(sources->arena, why, strlen(why));
    if (plain) {
      freelocale(plain);
    }
  }
  return fault;
}

static int refusal(mode_t mode) {
  return S_ISDIR(mode) ? EISDIR : S_ISREG(mode) ? 0 : EINVAL;
}

/* Opens a plain file. What kind it is is asked first, so that no device is touched, and
 * again of what was opened, so that nothing can be slipped in between. */
static enum source_fault open_file(struct sources *sources, const char *path, int *file,
                                   size_t *size, struct identity *identity, const char **reason) {
  struct stat about;
  if (stat(path, &about) != 0) {
    return failed(sources, SOURCE_NO_SUCH_FILE, errno, reason);
  }
  int error = refusal(about.st_mode);
  if (error) {
    return failed(sources, SOURCE_NOT_A_FILE, error, reason);
  }
  *file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (*file < 0) {
    return failed(sources, SOURCE_NO_SUCH_FILE, errno, reason);
  }
  error = fstat(*file, &about) != 0 ? errno : refusal(about.st_mode);
  if (error) {
    close(*file);
    return failed(sources, SOURCE_NOT_A_FILE, error, reason);
  }
  *size = about.st_size > 0 ? (size_t)about.st_size : 0;
  *identity = (struct identity){FROM_FILE, about.st_dev, about.st_ino};
  return SOURCE_OK;
}

/* The source read from this file before, under whatever name; NULL: none. */
static struct entry *entry_of_file(const struct sources *sources, struct identity identity, uint32_t *number) {
  for (size_t i = 0; i < sources->count; i++) {
    const struct identity *other = &sources->entries[i]->identity;
    if (other->kind == identity.kind && other->device == identity.device && other->file == identity.file) {
      *number = (uint32_t)i;
      return sources->entries[i];
    }
  }
  return NULL;
}

/* Reads to the end; `expected` is how much there probably is. Closes nothing. */
static enum source_fault read_all(struct sources *sources, int file, size_t expected, size_t limit,
                                  char **bytes, size_t *length, const char **reason) {
  size_t room = 0;
  *bytes = NULL;
  *length = 0;
  for (size_t need = expected + 3;; need = *length + 3) { /* one to see the end, two for NULs */
    *bytes = arena_grow(sources->arena, *bytes, &room, need, 1);
    size_t most = room - 2 < limit + 1 ? room - 2 : limit + 1;
    ssize_t got = read(file, *bytes + *length, most - *length);
    if (got < 0 && errno != EINTR) {
      enum source_fault fault = errno == EISDIR ? SOURCE_NOT_A_FILE : SOURCE_READ_FAILED;
      return failed(sources, fault, errno, reason);
    }
    if (got == 0) {
      return SOURCE_OK;
    }
    *length += got > 0 ? (size_t)got : 0;
    if (*length > limit) {
      return failed(sources, SOURCE_TOO_LARGE, EFBIG, reason);
    }
  }
}

/* A file that is open, of which the system says how large it is. */
struct opened {
  int file;
  size_t size;
  struct identity identity;
};

static enum source_fault open_path(struct sources *sources, const char *path, struct opened *opened,
                                   const char **reason) {
  bool from_input = strcmp(path, "-") == 0;
  *opened = (struct opened){STDIN_FILENO, READ_FIRST, {.kind = FROM_INPUT}};
  return from_input ? SOURCE_OK
                    : open_file(sources, path, &opened->file, &opened->size, &opened->identity, reason);
}

static void close_path(const struct opened *opened) {
  if (opened->identity.kind == FROM_FILE) {
    close(opened->file);
  }
}

/* Reads it to its end and closes it. */
static enum source_fault read_opened(struct sources *sources, const struct opened *opened, size_t limit, char **bytes,
                                     size_t *length, const char **reason) {
  bool too_large = opened->identity.kind == FROM_FILE && opened->size > limit;
  enum source_fault fault = too_large ? failed(sources, SOURCE_TOO_LARGE, EFBIG, reason)
                                      : read_all(sources, opened->file, opened->size, limit, bytes, length, reason);
  close_path(opened);
  return fault;
}

enum source_fault source_read(struct sources *sources, const char *path, size_t limit,
                              uint32_t *number, size_t *at, const char **reason) {
  struct opened opened;
  limit = limit < places_left(sources) ? limit : places_left(sources);
  *at = 0;
  enum source_fault fault = open_path(sources, path, &opened, reason);
  if (fault != SOURCE_OK) {
    return fault;
  }
  const struct entry *known = entry_of_file(sources, opened.identity, number);
  if (known) {
    close_path(&opened);
    *at = known->source.length;
    return known->fault;
  }
  char *bytes = NULL;
  size_t length = 0;
  fault = read_opened(sources, &opened, limit, &bytes, &length, reason);
  if (fault != SOURCE_OK) {
    return fault;
  }
  fault = add(sources, path, bytes, length, number, at);
  sources->entries[*number]->identity = opened.identity;
  return fault;
}

enum source_fault source_fetch(struct sources *sources, const char *path, size_t limit, char **bytes, size_t *length,
                               const char **reason) {
  struct opened opened;
  *bytes = NULL;
  *length = 0;
  enum source_fault fault = open_path(sources, path, &opened, reason);
  if (fault == SOURCE_OK) {
    fault = read_opened(sources, &opened, limit, bytes, length, reason);
  }
  if (fault == SOURCE_OK) {
    (*bytes)[*length] = (*bytes)[*length + 1] = '\0';
  }
  return fault;
}

/* --- places --- */

const struct source *source_get(const struct sources *sources, uint32_t number) {
  return number < sources->count ? &sources->entries[number]->source : NULL;
}

char *source_bytes(const struct sources *sources, uint32_t number) {
  return number < sources->count ? sources->entries[number]->bytes : NULL;
}

size_t sources_count(const struct sources *sources) {
  return sources->count;
}

static void find_lines(struct sources *sources, struct entry *entry) {
  const char *bytes = entry->source.bytes, *end = bytes + entry->source.length;
  size_t count = 1;
  for (const char *p = bytes; (p = memchr(p, '\n', (size_t)(end - p))); p++) {
    count++;
  }
  entry->lines = arena_array(sources->arena, count, sizeof *entry->lines);
  entry->line_count = 1;
  for (const char *p = bytes; (p = memchr(p, '\n', (size_t)(end - p))); p++) {
    entry->lines[entry->line_count++] = (uint32_t)(p + 1 - bytes);
  }
}

/* The source that a place is in: the last one that begins at or before it. */
static struct entry *entry_of(const struct sources *sources, uint32_t place) {
  size_t low = 0, high = sources->count;
  if (place == 0 || place >= sources->next) {
    return NULL;
  }
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    *(sources->entries[middle]->source.first <= place ? &low : &high) = middle;
  }
  return sources->entries[low];
}

struct span source_span(const struct source *source, size_t start, size_t end) {
  return (struct span){source->first + (uint32_t)start, source->first + (uint32_t)end};
}

const struct source *source_at(const struct sources *sources, struct span at) {
  const struct entry *entry = entry_of(sources, at.start);
  return entry ? &entry->source : NULL;
}

const char *source_text(const struct sources *sources, struct span at) {
  const struct source *source = source_at(sources, at);
  return source ? source->bytes + (at.start - source->first) : NULL;
}

/* The line (from 0) of a byte of a source. */
static size_t line_of(struct sources *sources, struct entry *entry, size_t offset) {
  if (!entry->lines) {
    find_lines(sources, entry);
  }
  size_t low = 0, high = entry->line_count; /* lines[low] <= offset < lines[high] */
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    *(entry->lines[middle] <= offset ? &low : &high) = middle;
  }
  return low;
}

void source_position(struct sources *sources, uint32_t place, size_t *line, size_t *column) {
  struct entry *entry = entry_of(sources, place);
  *line = *column = 0;
  if (!entry) {
    return;
  }
  size_t offset = place - entry->source.first, low = line_of(sources, entry, offset);
  *line = low + 1;
  *column = 1;
  for (size_t i = entry->lines[low]; i < offset; i++) {
    *column += !continues((unsigned char)entry->source.bytes[i]);
  }
}

struct span source_line(struct sources *sources, uint32_t place) {
  struct entry *entry = entry_of(sources, place);
  if (!entry) {
    return (struct span){0};
  }
  const struct source *source = &entry->source;
  size_t line = line_of(sources, entry, place - source->first);
  bool last = line + 1 == entry->line_count;
  size_t start = entry->lines[line], end = last ? source->length : entry->lines[line + 1] - 1;
  if (!last && end > start && source->bytes[end - 1] == '\r') {
    end--;
  }
  return source_span(source, start, end);
}
