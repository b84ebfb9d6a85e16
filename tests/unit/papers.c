/* SPDX-License-Identifier: EUPL-1.2
 *
 * Questions about what the text says of documents, costs, support, what is replaced and first terms.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "base/text.h"

struct asked {
  const char *lines, *question, *answer;
};

static void ask_all(void **state, const struct asked *asked, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct workshop *workshop = judging_workshop(state);
    const struct model *model = judging_model(workshop, text_format(*state, PARTIES "%s", asked[i].lines));
    const struct answer *answer = judging_answer(workshop, model, asked[i].question, LANGUAGE_ENGLISH);
    assert_non_null(answer);
    if (strcmp(answer->text[LANGUAGE_ENGLISH], asked[i].answer) != 0)
      fail_msg("%s\n%s\n  is: %s\n  not: %s", asked[i].lines, asked[i].question, answer->text[LANGUAGE_ENGLISH],
               asked[i].answer);
  }
}

#define ASK(asked) ask_all(state, asked, sizeof asked / sizeof *asked)
#define YES "Yes."
#define NO "No."

/* By the document's own lines, and by links about it or about a matter it lies within. */
static void those_who_prepare_a_document(void **state) {
#define PLAN "matter Wholes\nmatter Parts of Wholes\ndocument Plan of Parts\ndocument Other\nbody A\nbody B\nbody C\n"
  static const struct asked asked[] = {
      {PLAN, "Plan.preparers", "Nothing."},
      {PLAN "for Plan { prepared by A }\n", "Plan.preparers", "A"},
      {PLAN "for Plan { prepared by unstated }\n", "Plan.preparers", "Nothing."},
      {PLAN "for Plan { adopted by A }\n", "Plan.preparers", "Nothing."},
      {PLAN "for B { propose to each party about Plan }\n", "Plan.preparers", "B"},
      {PLAN "for B { recommend to each party about Wholes }\n", "Plan.preparers", "B"},
      {PLAN "for B { prepare for A about Parts }\nfor Plan { prepared by C }\n", "Plan.preparers", "C and B"},
      {PLAN "for B { prepare for A about Other }\n", "Plan.preparers", "Nothing."},
      {PLAN "for B { prepare for A }\n", "Plan.preparers", "Nothing."},
      {PLAN "for B { propose to \"the ministry\" about Parts }\n", "Plan.preparers", "B"},
      {PLAN "for B { propose to unstated about Plan }\n", "Plan.preparers", "B"},
      {PLAN "for B { report to A about Plan }\n", "Plan.preparers", "Nothing."},
      {PLAN "for B { may prepare for A about Plan }\n", "asserted(Plan.preparers)", "Nothing."},
      {PLAN "for Plan { prepared by unstated }\n", "some p in Plan.papers where p is prepared { p is named }", NO},
      {PLAN "for Plan { prepared by \"a group\" }\n", "some p in Plan.papers where p is prepared { p is named }", YES},
      {PLAN "for Plan { prepared by A }\n", "some p in Plan.papers where p is prepared { p is named }", YES},
  };
  ASK(asked);
}

static void what_a_document_builds_on(void **state) {
#define CHAIN "document A\ndocument B { derived from A }\ndocument C { derived from B, \"the law\" }\n"
  static const struct asked asked[] = {
      {CHAIN, "C.sources", "B"},
      {CHAIN, "C..sources", "B and A"},
      {CHAIN, "C in C..sources", NO},
      {CHAIN "for A { derived from C }\n", "C in C..sources", YES},
  };
  ASK(asked);
}

static void what_is_said_of_a_cost(void **state) {
  static const struct asked asked[] = {
      {"cost Rent joint\n", "some c in costs { c is funded }", NO},
      {"cost Rent { paid by \"a grant\" }\n", "some c in costs { c is funded }", YES},
      {"cost Rent { share 50 % by K }\n", "some c in costs { c is funded }", YES},
      {"cost Rent { paid by unstated }\n", "some c in costs { c is funded }", NO},
      {"cost Rent { should paid by K }\n", "some c in costs { c is funded }", NO},
      {"cost Rent {\n share 50 % by K\n share 50 % by R\n}\n", "Rent.undivided", "K"},
      {"cost Rent {\n share 50 % by K under \"Inhabitants\"\n share 50 % by R\n}\n", "Rent.undivided", "Nothing."},
      {"cost Rent {\n share 50 % by K\n share 20 % by Berg\n share 30 % by Krokom\n}\n", "Rent.undivided", "Nothing."},
      {"cost Rent {\n share 50 % by K\n share 20 % by Berg\n}\n", "Rent.undivided", "K"},
      {"cost Rent { paid by each party }\n", "Rent.undivided", "Nothing."},
  };
  ASK(asked);
}

static void whether_support_is_promised(void **state) {
#define SUPPORT "support Help\nsupport Other\noffice editor of Help\nbody F\n"
#define GIVEN "some s in supports { s is supporting }"
  static const struct asked asked[] = {
      {SUPPORT, GIVEN, NO},
      {SUPPORT "for Help { assist F }\n", GIVEN, YES},
      {SUPPORT "for Help { assist \"the whole\" }\n", GIVEN, YES},
      {SUPPORT "for editor { assist F }\n", GIVEN, YES},
      {SUPPORT "for Help {\n may assist F\n inform F\n should assist \"the whole\"\n}\n", GIVEN, NO},
  };
  ASK(asked);
}

static void whether_anything_is_replaced(void **state) {
  static const struct asked asked[] = {
      {"agreement \"A\" { valid from 2027-01-01 }\n", "structure is replacing", NO},
      {"agreement \"A\" { replaces unstated }\n", "structure is replacing", YES},
  };
  ASK(asked);
}

/* Terms begin with a year, half-years on 1 July too. */
static void whether_a_first_term_is_clear(void **state) {
#define FROM(day, role) "agreement \"A\" { valid from " day " }\nbody F { chair " role " from R }\n"
#define CLEAR "some r in F.roles { r is clear_from_start }"
  static const struct asked asked[] = {
      {FROM("2027-01-01", "chosen for 2 years"), CLEAR, YES},
      {FROM("2027-01", "chosen for 2 years"), CLEAR, YES},
      {FROM("2027-01-02", "chosen for 2 years"), CLEAR, NO},
      {FROM("2027-07-01", "chosen for 2 years"), CLEAR, NO},
      {FROM("2027-07-01", "chosen for 6 months"), CLEAR, YES},
      {FROM("2027-05-01", "chosen for 6 months"), CLEAR, NO},
      {FROM("2027-05-01", "chosen for mandate"), CLEAR, YES},
      {FROM("2027-05-01", "alternating each year between R and K from 2027-05-01\n deputy"), CLEAR, YES},
  };
  ASK(asked);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(those_who_prepare_a_document), SCENE(what_a_document_builds_on),
                                     SCENE(what_is_said_of_a_cost),       SCENE(whether_support_is_promised),
                                     SCENE(whether_anything_is_replaced), SCENE(whether_a_first_term_is_clear)};
  RUN(tests);
}
