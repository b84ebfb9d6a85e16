/* SPDX-License-Identifier: EUPL-1.2
 *
 * The second pass: each statement goes to its handler by a table that says of what it may be said,
 * whether it takes an object and which tails it takes. One mistake gives one message.
 */
#include "model/builder.h"

#include "base/text.h"

/* Of what a statement may be said. */
enum {
  OF_BODY = 1, OF_AGREEMENT = 2, OF_DOCUMENT = 4, OF_COST = 8, OF_ROLE = 16, OF_PARTY = 32 /* and offices, support */
};
#define OF_ANYONE (OF_BODY | OF_AGREEMENT | OF_ROLE | OF_PARTY)
#define TAIL(kind) (1u << TAIL_##kind)
/* Every statement may say when it holds, after and before what, by what, and for how long. */
#define BESIDES (TAIL(WHEN) | TAIL(AFTER) | TAIL(BEFORE) | TAIL(UNDER))
#define MODAL(kind) (1u << MODAL_##kind)
#define WISHES (MODAL(SHOULD) | MODAL(MAY))
#define ANY_MODAL (WISHES | MODAL(NO) | MODAL(PRESUPPOSED) | MODAL(RESERVED))
enum object { OBJECT_NONE, OBJECT_MAY, OBJECT_MUST };

struct row {
  enum word head;
  unsigned of;
  enum object object;
  unsigned tails;
  handler *say;
  unsigned modals; /* that may stand before it; shall and none always may */
};

#define SEAT_TAILS                                                                                      \
  (TAIL(FROM) | TAIL(AS) | TAIL(IN) | TAIL(AGAIN) | TAIL(CHOSEN) | TAIL(BY) | TAIL(FOR) | TAIL(TO) | TAIL(LEFT))
static const struct row rows[] = {
    {WORD_MEMBERS, OF_BODY, OBJECT_MUST, SEAT_TAILS, say_members, WISHES | MODAL(RESERVED)},
    {WORD_ADJUNCTS, OF_BODY, OBJECT_MUST, SEAT_TAILS, say_members, WISHES | MODAL(RESERVED)},
    {WORD_SUBSTITUTES, OF_BODY | OF_ROLE, OBJECT_MUST, 0, put_off, MODAL(MAY)},
    {WORD_STATED, OF_BODY | OF_AGREEMENT, OBJECT_MUST, TAIL(AS) | TAIL(PER), put_off, 0},
    {WORD_MEET, OF_BODY, OBJECT_MAY, TAIL(PER) | TAIL(WITH) | TAIL(ABOUT) | TAIL(AS) | TAIL(BY) | TAIL(LEFT),
     say_meeting, WISHES},
    {WORD_POWER, OF_ANYONE, OBJECT_MUST, TAIL(ABOUT) | TAIL(TO), say_power, ANY_MODAL},
    {WORD_TASK, OF_ANYONE, OBJECT_MUST, TAIL(ABOUT), say_task, WISHES},
    {WORD_PURPOSE, OF_BODY, OBJECT_MUST, 0, say_purpose, 0},
    {WORD_NUMBER, OF_BODY, OBJECT_MUST, TAIL(LEFT), say_number, MODAL(MAY)},
    {WORD_AGENDA, OF_BODY, OBJECT_MUST, 0, say_text, WISHES},
    {WORD_VALID, OF_AGREEMENT, OBJECT_NONE, TAIL(FROM) | TAIL(UNTIL), say_valid, 0},
    {WORD_NOTICE, OF_AGREEMENT, OBJECT_NONE, TAIL(AS) | TAIL(TO) | TAIL(FOR), say_notice, MODAL(MAY)},
    {WORD_EVALUATION, OF_AGREEMENT, OBJECT_MAY, TAIL(PER) | TAIL(LATEST) | TAIL(BY) | TAIL(AS), say_evaluation, WISHES},
    {WORD_REPLACES, OF_AGREEMENT, OBJECT_MUST, TAIL(UNTIL), say_replaced, 0},
    {WORD_COVERS, OF_AGREEMENT | OF_COST, OBJECT_MUST, 0, say_text, WISHES},
    {WORD_EXAMPLES, OF_ANYONE | OF_COST | OF_DOCUMENT, OBJECT_MUST, 0, say_text, MODAL(MAY)},
    {WORD_STANDING, OF_AGREEMENT, OBJECT_MUST, 0, say_text, 0},
    {WORD_QUORUM, OF_BODY | OF_AGREEMENT, OBJECT_MUST, TAIL(ABOUT) | TAIL(LEFT), say_procedure, WISHES},
    {WORD_MAJORITY, OF_BODY | OF_AGREEMENT, OBJECT_MUST, TAIL(ABOUT) | TAIL(LEFT), say_procedure, WISHES},
    {WORD_CONSENSUS, OF_BODY | OF_AGREEMENT, OBJECT_NONE, TAIL(ABOUT), say_procedure, WISHES},
    {WORD_TIE, OF_BODY | OF_AGREEMENT, OBJECT_MAY, TAIL(BY) | TAIL(ABOUT) | TAIL(LEFT), say_procedure, WISHES},
    {WORD_BASIS, OF_COST | OF_AGREEMENT, OBJECT_MUST, 0, say_text, 0},
    {WORD_JOINT, OF_COST | OF_DOCUMENT, OBJECT_NONE, 0, say_joint, 0},
    {WORD_AMOUNT, OF_COST, OBJECT_MUST, TAIL(AS) | TAIL(FOR), say_amount, 0},
    {WORD_TOTAL, OF_COST, OBJECT_MUST, 0, say_total, 0},
    {WORD_SHARE, OF_COST, OBJECT_MUST, TAIL(BY), say_share, 0},
    {WORD_PAID, OF_COST, OBJECT_MAY, TAIL(BY), say_payment, WISHES},
};

#define ROLE_TAILS                                                                                      \
  (TAIL(HELD) | TAIL(CHOSEN) | TAIL(BY) | TAIL(FROM) | TAIL(FOR) | TAIL(LATEST) | TAIL(ALTERNATING) |    \
   TAIL(BETWEEN) | TAIL(BEGINNING) | TAIL(SUCCEEDING) | TAIL(ABOUT) | TAIL(LEFT))
static const struct row role_row = {WORD_NONE, OF_BODY, OBJECT_MAY, ROLE_TAILS, say_role, WISHES};
static const struct row link_row = {WORD_NONE, OF_ANYONE, OBJECT_MAY,
                                    TAIL(ABOUT) | TAIL(VIA) | TAIL(AS) | TAIL(TO) | TAIL(FOR) | TAIL(WITH) | TAIL(IN),
                                    say_link, WISHES | MODAL(NO) | MODAL(PRESUPPOSED)};
static const struct row paper_row = {WORD_NONE, OF_DOCUMENT, OBJECT_MAY,
                                     TAIL(BY) | TAIL(AT) | TAIL(FROM) | TAIL(AS) | TAIL(PER) | TAIL(LATEST) | TAIL(TO),
                                     say_paper, WISHES};

static unsigned kind_of(struct ref ref) {
  switch (ref.sort) {
  case SORT_BODY: return OF_BODY;
  case SORT_AGREEMENT: return OF_AGREEMENT;
  case SORT_DOCUMENT: return OF_DOCUMENT;
  case SORT_COST: return OF_COST;
  case SORT_ROLE: return OF_ROLE;
  case SORT_PARTY: case SORT_SIDE: case SORT_SECTOR: case SORT_SUPPORT: case SORT_OFFICE: return OF_PARTY;
  default: return 0;
  }
}

static bool own_word(const struct own_word *words, size_t count, atom name) {
  for (size_t i = 0; i < count; i++)
    if (words[i].is.name == name) return true;
  return false;
}

static const struct row *row_of(const struct builder *builder, atom head, enum word word) {
  const struct model *model = builder->model;
  if (own_word(model->own_roles, model->own_roles_count, head)) return &role_row;
  if (own_word(model->own_relations, model->own_relations_count, head)) return &link_row;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (rows[i].head == word) return &rows[i];
  switch (word ? word_get(word)->kind : KIND_NONE) {
  case KIND_ROLE: return &role_row;
  case KIND_LINK: return &link_row;
  case KIND_PAPER: return &paper_row;
  default: return NULL;
  }
}

/* ---- complaints before a handler is called ---- */

/* vice ordförande: one word, written as two; NULL. */
static const char *joined_word(struct builder *builder, const struct item *item) {
  const struct phrase *object = item->objects;
  if (!object || object->kind != PHRASE_NAME || object->path) return NULL;
  const char *joined = text_format(builder->arena, "%s_%s", name_of(builder, item->head.text),
                                   name_of(builder, object->name.text));
  return word_of(builder, atom_find(builder->workshop->atoms, joined)) ? joined : NULL;
}

static void unknown_statement(struct builder *builder, const struct item *item) {
  static const enum word_kind kinds[] = {KIND_HEAD, KIND_ROLE, KIND_LINK, KIND_PAPER};
  const struct words *words = builder->workshop->words;
  struct likeness likeness = likeness_of(name_of(builder, item->head.text));
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    words_offer(words, builder->language, kinds[i], &likeness);
  const char *near = likeness.nearest;
  enum language other = builder->language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH;
  enum word foreign = words_find(words, other, item->head.text);
  if (foreign) near = spelled(builder, foreign); /* a word of the other language */
  const char *joined = joined_word(builder, item);
  if (joined) near = joined;
  complain_at(builder, MESSAGE_UNKNOWN_STATEMENT, item->head.at, likeness.written, NULL)->suggestion = near;
}

static bool fits_subjects(struct builder *builder, const struct item *item, const struct row *row,
                          const struct refs *subjects) {
  if (subjects && subjects->count == 0) return false; /* its declaration was complained of */
  for (size_t i = 0; subjects && i < subjects->count; i++)
    if (!(kind_of(subjects->items[i]) & row->of)) {
      complain_at(builder, MESSAGE_WRONG_PLACE, item->head.at, name_of(builder, item->head.text),
                  model_shown(builder->model, subjects->items[i], builder->language));
      return false;
    }
  if (subjects) return true;
  complain_at(builder, MESSAGE_NOT_WHOLE, item->head.at, name_of(builder, item->head.text), NULL);
  return false;
}

/* Whether a date behind `from` or `until` says how long the statement holds. A role begins with its
 * first term; what has one value, as a cost or the agreement's own dates, has it the whole time. */
static bool is_dated(const struct row *row, enum tail_kind kind) {
  static handler *const for_a_time[] = {say_members, say_link,  say_power,   say_meeting,
                                        say_task,    say_paper, say_payment, say_text};
  if (row->say == say_role) return kind == TAIL_UNTIL;
  for (size_t i = 0; i < sizeof for_a_time / sizeof *for_a_time; i++)
    if (row->say == for_a_time[i]) return true;
  return false;
}

/* Whether the model keeps one value of what is said, the same in every alternative. */
static bool is_kept_once(const struct row *row) {
  static handler *const once[] = {say_purpose, say_valid, say_joint, say_total, say_share};
  for (size_t i = 0; i < sizeof once / sizeof *once; i++)
    if (row->say == once[i]) return true;
  return false;
}

/* Whether all of them are there only in the alternative that is read: then it is a part of them. What is said
 * outside of alternatives holds wherever they are there. */
static bool are_of_branch(const struct builder *builder, const struct refs *subjects) {
  if (!builder->branch) return true;
  for (size_t i = 0; i < subjects->count; i++) {
    const struct statement *statement = model_statement(builder->model, subjects->items[i]);
    if (!statement || statement->branch != builder->branch) return false;
  }
  return true;
}

/* Two of a kind may stand together where one is a date: `from` whom, and from when. */
static bool may_come_again(const struct item *item, const struct tail *tail) {
  const struct tail *dated = tail_find_date(item, TAIL_FROM), *other = tail_find_other(item, TAIL_FROM);
  return tail->kind == TAIL_FROM && dated && other && (tail == dated || tail == other);
}

static bool fits_tail(const struct item *item, const struct row *row, const struct tail *tail) {
  if (tail->kind == TAIL_WHEN && (is_kept_once(row) || row->say == say_amount)) return false;
  if ((row->tails | BESIDES) & (1u << tail->kind)) return true;
  bool date = tail->kind == TAIL_UNTIL || (tail->kind == TAIL_FROM && tail == tail_find_date(item, TAIL_FROM));
  return date && is_dated(row, tail->kind);
}

/* Of the small words that fit, the one most like what was written: tills, not till. */
static const char *nearest_tail(const struct builder *builder, const struct row *row, const char *word) {
  struct likeness likeness = likeness_of(word);
  for (int kind = 0; kind < TAIL_COUNT; kind++)
    if (row->tails & (1u << kind)) likeness_offer(&likeness, spelled(builder, tail_word((enum tail_kind)kind)));
  return likeness.nearest;
}

static bool fits_tails(struct builder *builder, const struct item *item, const struct row *row, const char *head) {
  unsigned seen = 0;
  for (const struct tail *tail = item->tails; tail; tail = tail->next) {
    const char *word = spelled(builder, tail_word(tail->kind));
    unsigned bit = 1u << tail->kind;
    enum message message = !fits_tail(item, row, tail)                           ? MESSAGE_WRONG_TAIL
                           : (seen & bit) && !may_come_again(item, tail) ? MESSAGE_SECOND_TAIL
                                                                         : MESSAGE_NONE;
    seen |= bit;
    if (!message) continue;
    complain_at(builder, message, tail->at, head, word)->suggestion =
        message == MESSAGE_WRONG_TAIL ? nearest_tail(builder, row, word) : NULL;
    return false;
  }
  return true;
}

/* The first alternative that nobody would look at; NULL. Only things stand beside each other: words, dates,
 * numbers, lengths and `other side than chair` have no alternatives and are none. */
static const struct phrase *lone_alternative(const struct phrase *phrase) {
  bool things = phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_EACH;
  for (const struct phrase *or = phrase_alternative(phrase); or; or = phrase_alternative(or))
    if (!things || (or->kind != PHRASE_NAME && or->kind != PHRASE_EACH)) return or;
  return NULL;
}

bool any_alternative(const struct phrase *phrase) {
  for (; phrase; phrase = phrase->next)
    if (phrase_alternative(phrase)) return true;
  return false;
}

/* Where only one thing stands, or no alternatives do, the second one; NULL. */
static const struct phrase *second_of(const struct phrase *phrase, bool list, bool either) {
  for (; phrase; phrase = phrase->next) {
    const struct phrase *alternative = either ? lone_alternative(phrase) : phrase_alternative(phrase);
    if (alternative) return alternative;
    if (phrase->next && !list) return phrase->next;
  }
  return NULL;
}

static bool takes_list(const struct row *row) {
  return row->say == say_members || row->say == put_off || row->say == say_text || row->say == say_replaced ||
         row->say == say_link;
}

static bool tail_takes_list(const struct row *row, enum tail_kind kind) {
  switch (kind) {
  case TAIL_BY: return row->say != say_procedure; /* both would settle a tie */
  case TAIL_AS: case TAIL_PER: case TAIL_UNTIL: case TAIL_VIA: case TAIL_AT: return false;
  case TAIL_LATEST: return row->say == say_role; /* november, year_before */
  case TAIL_FROM: return row->say != say_members && row->say != say_valid;
  case TAIL_FOR:
    return row->say != say_role && row->say != say_notice && row->say != say_members;
  default: return true;
  }
}

/* prepare for Council or Group: which of them is left open. Seats and roles keep the alternatives themselves. */
static bool leaves_open(const struct row *row) {
  return row->say == say_link || row->say == say_power || row->say == say_paper;
}

/* Kept as it stands (besides.c). */
static bool is_circumstance(enum tail_kind kind) {
  return (BESIDES & (1u << kind)) || kind == TAIL_LEFT;
}

/* Whether it is told apart, of those named with `or`, that one is meant and not all. Objects take it where they take
 * a list. */
static bool tail_takes_or(const struct row *row, enum tail_kind kind) {
  bool kept = row->say == say_members || row->say == put_off || row->say == say_role;
  return is_circumstance(kind) || kept || (leaves_open(row) && !(row->say == say_power && kind == TAIL_TO));
}

/* Where it is left open which is meant, a comma beside `or` would be told as another `or`. */
static bool is_mixed(const struct row *row, const struct phrase *phrases) {
  return leaves_open(row) && any_alternative(phrases);
}

static bool fits_lists(struct builder *builder, const struct item *item, const struct row *row) {
  bool list = takes_list(row) && !is_mixed(row, item->objects);
  const struct phrase *second = second_of(item->objects, list, takes_list(row));
  for (const struct tail *tail = item->tails; tail && !second; tail = tail->next) {
    list = tail_takes_list(row, tail->kind) && (is_circumstance(tail->kind) || !is_mixed(row, tail->phrases));
    second = second_of(tail->phrases, list, tail_takes_or(row, tail->kind));
  }
  if (second) complain_at(builder, MESSAGE_ONE_ONLY, second->at, NULL, NULL);
  return !second;
}

/* The first range with the higher number before the lower one; NULL. */
static const struct phrase *backwards_in(const struct phrase *phrases) {
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    for (const struct phrase *each = phrase; each; each = phrase_alternative(each))
      if (each->quantity->kind == QUANTITY_RANGE && number_order(each->quantity->low, each->quantity->high) > 0)
        return each;
  return NULL;
}

/* Of seats it is looked at with what else is wrong with their numbers. */
static bool fits_ranges(struct builder *builder, const struct item *item, const struct row *row) {
  if (row->say == say_members) return true;
  const struct phrase *backwards = backwards_in(item->objects);
  for (const struct tail *tail = item->tails; tail && !backwards; tail = tail->next)
    backwards = backwards_in(tail->phrases);
  if (backwards) complain_at(builder, MESSAGE_BAD_RANGE, backwards->at, NULL, NULL);
  return !backwards;
}

static bool counts_things(const struct row *row) {
  return row->say == say_members || row->say == put_off;
}

/* The first of them with a number that nobody would look at: of things where only which they are is kept, a part
 * of a length of time, `more` of what is no seat or meeting, as of a number stated beside them; NULL. */
static const struct phrase *lost_number(const struct row *row, const struct phrase *phrases, bool counted) {
  bool part = row->say == say_procedure || row->say == say_share || row->say == say_amount;
  bool more = row->say == say_members || row->head == WORD_SUBSTITUTES || row->say == say_meeting;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    for (const struct phrase *each = phrase; each; each = phrase_alternative(each)) {
      const struct quantity *quantity = each->quantity;
      bool things = each->kind == PHRASE_NAME || each->kind == PHRASE_EACH;
      if (quantity->kind != QUANTITY_NONE && things && !counted) return each;
      if ((quantity->percent && !part) || (quantity->more && !more)) return each;
    }
  return NULL;
}

/* Seats that should be are looked at as wishes are. */
static bool fits_numbers(struct builder *builder, const struct item *item, const struct row *row) {
  bool link = row->say == say_link || row->say == say_power || row->say == say_paper || row->say == say_meeting;
  if (item->modal == MODAL_SHOULD && (counts_things(row) || row->say == say_role)) return true;
  const struct phrase *lost = lost_number(row, item->objects, !link);
  const char *after = name_of(builder, item->head.text);
  for (const struct tail *tail = item->tails; tail && !lost; tail = tail->next) {
    lost = lost_number(row, tail->phrases, row->say == say_amount && tail->kind == TAIL_FOR);
    after = spelled(builder, tail_word(tail->kind));
  }
  if (lost) complain_at(builder, MESSAGE_WRONG_OBJECT, lost->at, after, NULL);
  return !lost;
}

/* Told before what follows is, for of "fyra från Norr" the mistake is the first word. */
static bool fits_digits(struct builder *builder, const struct item *item) {
  for (const struct phrase *phrase = item->objects; phrase; phrase = phrase->next)
    if (phrase->kind == PHRASE_NAME && phrase->quantity->kind == QUANTITY_NONE && !phrase->path &&
        complain_of_number(builder, &phrase->name))
      return false;
  return true;
}

static bool fits_form(struct builder *builder, const struct item *item, const struct row *row,
                      const struct refs *subjects) {
  const char *head = name_of(builder, item->head.text);
  if (!fits_tails(builder, item, row, head)) return false;
  bool modal = item->modal == MODAL_NONE || item->modal == MODAL_SHALL || (row->modals & (1u << item->modal));
  if (!modal) {
    complain_at(builder, MESSAGE_WRONG_MODAL, item_modal_at(item), head, NULL);
    return false;
  }
  if (item->has_block) {
    complain_at(builder, MESSAGE_WRONG_BLOCK, item->head.at, head, NULL);
    return false;
  }
  if (row->object == OBJECT_MUST && !item->objects && !tail_find(item, TAIL_LEFT)) {
    complain_at(builder, MESSAGE_MISSING_OBJECT, item->head.at, head, NULL);
    return false;
  }
  if (row->object == OBJECT_NONE && item->objects) {
    complain_at(builder, MESSAGE_WRONG_OBJECT, item->objects->at, head, NULL);
    return false;
  }
  if (is_kept_once(row) && !are_of_branch(builder, subjects)) {
    complain_at(builder, MESSAGE_KEPT_ONCE, item->head.at, head, NULL);
    return false;
  }
  return fits_digits(builder, item) && fits_lists(builder, item, row) &&
         fits_ranges(builder, item, row) && fits_numbers(builder, item, row);
}

static unsigned times_of(const struct row *row) {
  return (is_dated(row, TAIL_FROM) ? TAIL(FROM) : 0) | (is_dated(row, TAIL_UNTIL) ? TAIL(UNTIL) : 0);
}

static void note_open(const struct item *item, const struct row *row, struct statement *statement) {
  if (!leaves_open(row)) return;
  statement->one_of = any_alternative(item->objects);
  for (const struct tail *tail = item->tails; tail; tail = tail->next) {
    if (is_circumstance(tail->kind) || !any_alternative(tail->phrases)) continue;
    if (row->say == say_link && tail->kind == TAIL_ABOUT) statement->one_matter = true;
    else if (row->say != say_paper || tail->kind != TAIL_TO) statement->one_of = true;
  }
}

static void state_one(struct builder *builder, const struct item *item, const struct refs *subjects) {
  enum word word = word_of(builder, item->head.text);
  const struct row *row = row_of(builder, item->head.text, word);
  if (!row) {
    unknown_statement(builder, item);
    clauses_of(builder, item->clauses, CLAUSE_MODELLED);
    return;
  }
  if (!fits_subjects(builder, item, row, subjects) || !fits_form(builder, item, row, subjects)) return;
  struct saying saying = {item, subjects, statement_new(builder, item, CLAUSE_MODELLED), word};
  note_besides(builder, item, saying.statement, times_of(row));
  note_open(item, row, &builder->model->statements[saying.statement]);
  bool measured = item->modal == MODAL_SHOULD && (row->say == say_members || row->say == say_role);
  (measured ? say_wish : row->say)(builder, &saying);
}

/* ---- what must wait for all seats ---- */

void put_off(struct builder *builder, const struct saying *saying) {
  builder->pending = arena_grow(builder->arena, builder->pending, &builder->pending_room,
                                builder->pending_count + 1, sizeof *builder->pending);
  builder->pending[builder->pending_count++] =
      (struct pending){saying->item, *saying->subjects, saying->statement, builder->language, saying->head};
}

static bool is_plural_of_seats(const struct builder *builder, const struct pending *pending) {
  const struct phrase *whom = pending->item->objects;
  enum word word = words_find(builder->workshop->words, pending->language, whom->name.text);
  bool each_member = whom->kind == PHRASE_EACH && whom->quantity->kind == QUANTITY_NONE && word == WORD_MEMBERS;
  return pending->head == WORD_SUBSTITUTES && !each_member;
}

/* First the substitutes that are seats of their own; then those of each member or role that are there for
 * certain, so that others add nothing to them; then the rest, which looks at the seats. */
enum round { ROUND_SEATS, ROUND_CERTAIN, ROUND_REST };

static enum round round_of(const struct builder *builder, const struct pending *pending) {
  const struct statement *statement = &builder->model->statements[pending->statement];
  if (is_plural_of_seats(builder, pending)) return ROUND_SEATS;
  bool certain = statement->standing == STANDING_BINDING && !statement->branch;
  return pending->head == WORD_SUBSTITUTES && certain ? ROUND_CERTAIN : ROUND_REST;
}

static void say_pending(struct builder *builder, enum round round) {
  for (size_t i = 0; i < builder->pending_count; i++) {
    const struct pending *pending = &builder->pending[i];
    if (round_of(builder, pending) != round) continue;
    builder->language = pending->language;
    struct saying saying = {pending->item, &pending->subjects, pending->statement, pending->head};
    if (pending->head == WORD_SUBSTITUTES) say_substitutes(builder, &saying);
    else say_figure(builder, &saying);
  }
}

void finish_statements(struct builder *builder) {
  settle_roles(builder);
  say_pending(builder, ROUND_SEATS);
  settle_seats(builder);
  settle_restrictions(builder);
  settle_times(builder);
  say_pending(builder, ROUND_CERTAIN);
  say_pending(builder, ROUND_REST);
  settle_totals(builder);
}

/* ---- items ---- */

static bool made_by(const struct builder *builder, struct ref ref, const struct item *item) {
  const struct statement *statement = model_statement(builder->model, ref);
  return statement && statement->item == item;
}

/* Whether a declaration with `again` may be of this thing: one of the kind its keyword declares. */
static bool is_of_kind(const struct builder *builder, struct ref ref, enum word keyword) {
  const struct model *model = builder->model;
  switch (keyword) {
  case WORD_REGION: case WORD_MUNICIPALITY: case WORD_PARTY:
    return ref.sort == SORT_PARTY && model->parties[ref.index].kind == keyword;
  case WORD_SIDE: return ref.sort == SORT_SIDE;
  case WORD_SUPPORT: return ref.sort == SORT_SUPPORT;
  case WORD_SECTOR: return ref.sort == SORT_SECTOR;
  case WORD_LEVEL: return ref.sort == SORT_LEVEL;
  case WORD_AREA: return ref.sort == SORT_AREA;
  case WORD_MATTER: return ref.sort == SORT_MATTER;
  case WORD_DOCUMENT: return ref.sort == SORT_DOCUMENT;
  case WORD_COST: return ref.sort == SORT_COST;
  case WORD_AGREEMENT: return ref.sort == SORT_AGREEMENT;
  case WORD_OFFICE:
    return ref.sort == SORT_OFFICE || (ref.sort == SORT_FAMILY && !model->families[ref.index].of_bodies);
  default: break;
  }
  if (ref.sort == SORT_FAMILY && model->families[ref.index].of_bodies) ref = model->families[ref.index].members[0];
  return ref.sort == SORT_BODY && model->bodies[ref.index].unit == (keyword == WORD_UNIT);
}

/* false where the name was taken: then what is said there is not said of the one that has it. */
static bool is_of(const struct builder *builder, struct ref ref, const struct item *item) {
  return tail_find(item, TAIL_AGAIN) ? is_of_kind(builder, ref, item->keyword) : made_by(builder, ref, item);
}

/* The things a declaration made, or speaks of again; families as their members. */
static struct refs declared_things(struct builder *builder, const struct item *item) {
  struct refs things = {0};
  if (item->keyword == WORD_AGREEMENT) {
    if (is_of(builder, (struct ref){SORT_AGREEMENT, 0}, item))
      refs_add(builder->arena, &things, (struct ref){SORT_AGREEMENT, 0});
    return things;
  }
  for (const struct declared *declared = item->declared; declared; declared = declared->next) {
    const struct refs *refs = named(builder, declared->name.text);
    for (size_t i = 0; i < refs->count; i++) {
      if (!is_of(builder, refs->items[i], item)) continue;
      if (refs->items[i].sort != SORT_FAMILY) {
        refs_push(builder->arena, &things, refs->items[i]);
        continue;
      }
      const struct family *family = &builder->model->families[refs->items[i].index];
      for (size_t m = 0; m < family->count; m++) refs_push(builder->arena, &things, family->members[m]);
    }
  }
  return things;
}

static void state_declaration(struct builder *builder, const struct item *item, const struct refs *subjects) {
  if (subjects) {
    if (item->keyword == WORD_LEVEL && !are_of_branch(builder, subjects))
      complain_at(builder, MESSAGE_KEPT_ONCE, item->at, spelled(builder, item->keyword), NULL);
    else if (item->keyword == WORD_LEVEL && item->tails)
      complain_at(builder, MESSAGE_WRONG_TAIL, item->tails->at, spelled(builder, item->keyword),
                  spelled(builder, tail_word(item->tails->kind)));
    else if (item->keyword == WORD_LEVEL && !item->declared->next) say_level(builder, item, subjects);
    else if (subjects->count)
      complain_at(builder, MESSAGE_NESTED_DECLARATION, item->at, spelled(builder, item->keyword),
                  model_shown(builder->model, subjects->items[0], builder->language));
    return;
  }
  switch (item->keyword) {
  case WORD_UNIT: case WORD_BODY: case WORD_OFFICE: case WORD_SUPPORT: case WORD_MATTER:
  case WORD_AGREEMENT: case WORD_DOCUMENT: case WORD_COST: {
    struct refs *things = arena_alloc(builder->arena, sizeof *things);
    *things = declared_things(builder, item);
    state_items(builder, item->block, things);
    break;
  }
  default:
    if (item->has_block && item->keyword != WORD_SIDE)
      complain_at(builder, MESSAGE_WRONG_BLOCK, item->at, spelled(builder, item->keyword), NULL);
    break;
  }
}

/* region RVN again @ A-1: the clauses are added to those of the thing's own statement. */
static void say_again(struct builder *builder, const struct item *item, const struct refs *things) {
  struct clause_list clauses = clauses_of(builder, item->clauses, CLAUSE_MODELLED);
  uint32_t before = UINT32_MAX;
  if (things->count == 0 && item->declared)
    complain_at(builder, MESSAGE_NOTHING_AGAIN, item->declared->name.at, name_of(builder, item->declared->name.text),
                spelled(builder, item->keyword));
  for (size_t i = 0; i < things->count; i++) {
    uint32_t statement = model_entity(builder->model, things->items[i])->statement;
    if (statement != before) add_clauses(builder, &builder->model->statements[statement].clauses, clauses);
    before = statement;
  }
  call_also(builder, item);
}

/* What a declaration's tails say of the things it declares, or speaks of again. */
static void attribute(struct builder *builder, const struct item *item) {
  struct refs things = declared_things(builder, item);
  const struct tail *also = tail_find(item, TAIL_ALSO);
  if (tail_find(item, TAIL_AGAIN)) say_again(builder, item, &things);
  if (things.count == 0) return;
  uint32_t statement = model_entity(builder->model, things.items[0])->statement;
  state_attributes(builder, item, &things);
  note_besides(builder, item, statement, TAIL(FROM) | TAIL(UNTIL));
  for (const struct phrase *phrase = also ? also->phrases : NULL; phrase; phrase = phrase->next)
    if (phrase->kind == PHRASE_STRING) note_text(builder, things.items[0], WORD_ALSO, phrase->string, statement);
}

void attribute_items(struct builder *builder, const struct item *items) {
  for (const struct item *item = items; item; item = item->next) {
    if (item->kind == ITEM_DECLARATION && item->tails) attribute(builder, item);
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next) {
      uint32_t outer;
      if (branch_enter(builder, item, branch, &outer)) attribute_items(builder, branch->items);
      builder->branch = outer;
    }
  }
}

static void state_for(struct builder *builder, const struct item *item, const struct refs *outer) {
  struct refs *subjects = arena_alloc(builder->arena, sizeof *subjects);
  struct context context = {0};
  if (outer && outer->count == 1 && outer->items[0].sort == SORT_BODY) context.body = outer->items[0].index + 1;
  clauses_of(builder, item->clauses, CLAUSE_MODELLED);
  if (!resolve_list(builder, item->objects, context, subjects)) return;
  if (subjects->count == 0) { /* for "somebody the model does not know" */
    complain_at(builder, MESSAGE_WANTS_NAME, item->objects->at, NULL, NULL);
    return;
  }
  struct refs part = outer ? family_part(builder, outer, subjects) : (struct refs){0};
  if (part.count) *subjects = part;
  state_items(builder, item->block, subjects);
}

void state_items(struct builder *builder, const struct item *items, const struct refs *subjects) {
  for (const struct item *item = items; item; item = item->next) {
    switch (item->kind) {
    case ITEM_DECLARATION: state_declaration(builder, item, subjects); break;
    case ITEM_STATEMENT: state_one(builder, item, subjects); break;
    case ITEM_FOR: state_for(builder, item, subjects); break;
    case ITEM_TEST: case ITEM_EXPECTATION:
      complain_at(builder, MESSAGE_TEST_PLACE, item->at, NULL, NULL);
      break;
    default: break;
    }
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next) {
      uint32_t outer;
      bool entered = branch_enter(builder, item, branch, &outer);
      if (entered) state_items(builder, branch->items, subjects);
      else branch_pass_over(builder, branch);
      if (entered && branch->assumed) note_assumption(builder, branch);
      builder->branch = outer;
    }
  }
}
