/* SPDX-License-Identifier: EUPL-1.2
 *
 * Amounts: exact numbers between bounds, their arithmetic and comparison.
 */
#include "logic/value.h"

struct amount amount_exact(struct number number) {
  return amount_between(number, number, false);
}

struct amount amount_between(struct number low, struct number high, bool open) {
  return (struct amount){.options = {{low, high, open}}, .count = 1};
}

static struct range range_around(const struct range *a, const struct range *b) {
  return (struct range){.low = number_order(a->low, b->low) < 0 ? a->low : b->low,
                        .high = number_order(a->high, b->high) > 0 ? a->high : b->high,
                        .open = a->open || b->open};
}

static struct range amount_around(const struct amount *amount) {
  struct range around =
      amount->count ? amount->options[0] : (struct range){number_of(0), number_of(0), true};
  for (size_t i = 1; i < amount->count; i++)
    around = range_around(&around, &amount->options[i]);
  return around;
}

void amount_add_option(struct amount *amount, struct range range) {
  for (size_t i = 0; i < amount->count; i++) {
    const struct range *known = &amount->options[i];
    if (number_order(known->low, range.low) == 0 && number_order(known->high, range.high) == 0 &&
        known->open == range.open)
      return;
  }
  if (amount->count == AMOUNT_OPTIONS) {
    struct range around = amount_around(amount);
    amount->options[0] = range_around(&around, &range);
    amount->count = 1;
    return;
  }
  amount->options[amount->count++] = range;
}

/* ---- arithmetic ---- */

bool number_calculate(enum expression_kind operation, struct number a, struct number b,
                      struct number *out) {
  switch (operation) {
  case EXPRESSION_ADD:
    return number_add(a, b, out);
  case EXPRESSION_SUBTRACT:
    return number_sub(a, b, out);
  default:
    return number_mul(a, b, out);
  }
}

/* Of what does not fit nothing is known, not even that it is no less than nothing. */
static struct range anything(void) {
  return (struct range){number_of(-INT64_MAX), number_of(-INT64_MAX), true};
}

static bool is_anything(const struct range *range) {
  return range->open && range->low.top == -INT64_MAX;
}

static struct range multiply(const struct range *a, const struct range *b) {
  struct number corners[4];
  bool open = a->open || b->open;
  if (open && (a->low.top < 0 || b->low.top < 0))
    return anything();
  if (!number_mul(a->low, b->low, &corners[0]) || !number_mul(a->low, b->high, &corners[1]) ||
      !number_mul(a->high, b->low, &corners[2]) || !number_mul(a->high, b->high, &corners[3]))
    return anything();
  struct range range = {corners[0], corners[0], open};
  for (int i = 1; i < 4 && !open; i++) {
    if (number_order(corners[i], range.low) < 0)
      range.low = corners[i];
    if (number_order(corners[i], range.high) > 0)
      range.high = corners[i];
  }
  return range;
}

static struct range add(enum expression_kind operation, const struct range *a, const struct range *b) {
  bool minus = operation == EXPRESSION_SUBTRACT;
  struct range range = {.open = a->open || b->open};
  bool fits = number_calculate(operation, a->low, minus ? b->high : b->low, &range.low) &&
              number_calculate(operation, a->high, minus ? b->low : b->high, &range.high);
  return fits && !(minus && b->open) ? range : anything();
}

struct amount amount_calculate(enum expression_kind operation, const struct amount *a,
                               const struct amount *b) {
  struct range left = amount_around(a), right = amount_around(b), range;
  if (is_anything(&left) || is_anything(&right))
    range = anything();
  else
    range = operation == EXPRESSION_MULTIPLY ? multiply(&left, &right) : add(operation, &left, &right);
  struct amount result = amount_between(range.low, range.high, range.open);
  result.reason = a->reason.kind ? a->reason : b->reason;
  return result;
}

bool amount_is_known(const struct amount *amount) {
  struct range around = amount_around(amount);
  return !is_anything(&around);
}

/* ---- comparison ---- */

/* a < b or a <= b. */
static enum truth range_before(const struct range *a, const struct range *b, bool or_equal) {
  int worst = a->open ? 1 : number_order(a->high, b->low);
  int best = b->open ? -1 : number_order(a->low, b->high);
  if (!a->open && (worst < 0 || (or_equal && worst == 0)))
    return TRUTH_YES;
  if (best > 0 || (!or_equal && best == 0))
    return TRUTH_NO;
  return TRUTH_UNKNOWN;
}

static enum truth range_equal(const struct range *a, const struct range *b) {
  bool exact_a = !a->open && number_order(a->low, a->high) == 0;
  bool exact_b = !b->open && number_order(b->low, b->high) == 0;
  if (exact_a && exact_b)
    return truth_of(number_order(a->low, b->low) == 0);
  if ((!a->open && number_order(a->high, b->low) < 0) ||
      (!b->open && number_order(b->high, a->low) < 0))
    return TRUTH_NO;
  return TRUTH_UNKNOWN;
}

static enum truth range_compare(enum expression_kind operation, const struct range *a,
                                const struct range *b) {
  switch (operation) {
  case EXPRESSION_EQUAL:
    return range_equal(a, b);
  case EXPRESSION_UNEQUAL:
    return truth_not(range_equal(a, b));
  case EXPRESSION_LESS:
    return range_before(a, b, false);
  case EXPRESSION_AT_MOST:
    return range_before(a, b, true);
  case EXPRESSION_GREATER:
    return range_before(b, a, false);
  default:
    return range_before(b, a, true);
  }
}

enum truth amount_compare(enum expression_kind operation, const struct amount *a,
                          const struct amount *b) {
  enum truth all = TRUTH_UNKNOWN;
  for (size_t i = 0; i < a->count; i++)
    for (size_t j = 0; j < b->count; j++) {
      enum truth one = range_compare(operation, &a->options[i], &b->options[j]);
      all = i + j == 0 ? one : truth_either(all, one);
    }
  return all;
}

void amount_write(struct text *text, const struct amount *amount, enum language language) {
  struct range range = amount_around(amount);
  char point = language_point(language);
  if (is_anything(&range)) {
    text_add(text, saying_get(SAY_NOT_KNOWN, language));
    return;
  }
  if (range.open) {
    struct text low = text_new(text->arena);
    number_write_near(&low, range.low, point);
    text_add(text, SAYING_WITH(text->arena, language, SAY_AT_LEAST, text_string(&low)));
    return;
  }
  number_write_near(text, range.low, point);
  if (number_order(range.low, range.high) == 0)
    return;
  text_add(text, "–");
  number_write_near(text, range.high, point);
}
