/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a rule has said is there (`where b has chair`), so that it may be used as exactly one.
 */
#include "logic/typing.h"

bool typed_same(const struct typed *a, const struct typed *b) {
  if (a->kind != b->kind)
    return false;
  switch (a->kind) {
  case TYPED_VARIABLE:
    return a->variable == b->variable;
  case TYPED_ALL:
    return a->collection == b->collection;
  case TYPED_CONSTANT:
    return a->constants.count == 1 && b->constants.count == 1 &&
           ref_same(a->constants.items[0], b->constants.items[0]);
  case TYPED_FIELD:
    return a->field == b->field && a->repeated == b->repeated && a->wanted.word == b->wanted.word &&
           a->wanted.name == b->wanted.name && typed_same(a->left, b->left);
  default:
    return false;
  }
}

void facts_add(struct typing *typing, const struct typed *condition) {
  if (condition->kind == TYPED_AND) {
    facts_add(typing, condition->left);
    facts_add(typing, condition->right);
  }
  if (condition->kind != TYPED_HAS)
    return;
  typing->facts = arena_grow(typing->arena, typing->facts, &typing->fact_room,
                             typing->fact_count + 1, sizeof *typing->facts);
  typing->facts[typing->fact_count++] = condition;
}

bool facts_have(const struct typing *typing, const struct typed *field) {
  for (size_t i = 0; i < typing->fact_count; i++) {
    const struct typed *has = typing->facts[i];
    if (has->field == field->field && has->wanted.word == field->wanted.word &&
        has->wanted.name == field->wanted.name && typed_same(has->left, field->left))
      return true;
  }
  return false;
}

/* A role that the model states of the body named: PaHSU.chair. */
static bool model_has(const struct typing *typing, const struct typed *field) {
  const struct model *model = typing->model;
  const struct typed *of = field->left;
  if (!model || of->kind != TYPED_CONSTANT || of->constants.count != 1 ||
      of->constants.items[0].sort != SORT_BODY)
    return false;
  const struct body *body = &model->bodies[of->constants.items[0].index];
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    bool meant = field->wanted.name ? role->name == field->wanted.name
                                    : role->word && role->word == field->wanted.word;
    if (meant && !model->statements[role->statement].branch)
      return true;
  }
  return false;
}

static const char *step_name(const struct typing *typing, const struct typed *field) {
  if (field->wanted.name)
    return atom_string(typing->workshop->atoms, field->wanted.name);
  return field_name(field->field, typing->workshop->words, field->wanted.word, typing->language);
}

const char *may_be_missing(const struct typing *typing, const struct typed *typed) {
  if (typed->kind == TYPED_AT || typed->kind == TYPED_NEXT)
    return may_be_missing(typing, typed->left);
  if (typed->kind != TYPED_FIELD)
    return NULL;
  const char *before = may_be_missing(typing, typed->left);
  if (before)
    return before;
  return typed->field->many == MANY_OPTIONAL && !typed->repeated && !facts_have(typing, typed) &&
                 !model_has(typing, typed)
             ? step_name(typing, typed)
             : NULL;
}

const char *may_be_many(const struct typing *typing, const struct typed *typed) {
  if (typed->kind == TYPED_AT || typed->kind == TYPED_NEXT)
    return may_be_many(typing, typed->left);
  if (typed->kind == TYPED_FIELD) {
    const char *before = may_be_many(typing, typed->left);
    if (before)
      return before;
    return typed->field->many == MANY_MANY || typed->repeated ? step_name(typing, typed) : NULL;
  }
  return typed->many == MANY_MANY ? typed_source(typing->workshop, typed->at) : NULL;
}
