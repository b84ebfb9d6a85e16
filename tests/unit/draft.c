/* SPDX-License-Identifier: EUPL-1.2
 *
 * How texts are divided: each unit as a sign for its kind, and its text; sentences with "/" between.
 */
#include "unit/scene.h"

#include "base/text.h"
#include "draft/draft.h"

#include <string.h>

static const char *units_of(void **state, const char *text) {
  static const char signs[] = {
      [DRAFT_HEADING] = '#', [DRAFT_PARAGRAPH] = 'P', [DRAFT_ITEM] = '-',    [DRAFT_SUBITEM] = '+',
      [DRAFT_ROW] = '|',     [DRAFT_NOTE] = '*',      [DRAFT_CONTENTS] = 'C'};
  const struct draft *draft = draft_of(*state, text, strlen(text));
  struct text shown = text_new(*state);
  for (size_t i = 0; i < draft->unit_count; i++) {
    const struct draft_unit *unit = &draft->units[i];
    text_addf(&shown, "%s%c", i ? "\n" : "", signs[unit->kind]);
    if (!unit->sentence_count) text_add(&shown, unit->text);
    for (uint32_t j = 0; j < unit->sentence_count; j++) {
      const struct draft_sentence *sentence = &draft->sentences[unit->first_sentence + j];
      text_addf(&shown, "%s%.*s", j ? "/" : "", (int)sentence->length, sentence->text);
    }
  }
  return text_string(&shown);
}

struct sample {
  const char *text, *units;
};

static void check(void **state, const struct sample *samples, size_t count) {
  for (size_t i = 0; i < count; i++) assert_string_equal(units_of(state, samples[i].text), samples[i].units);
}
#define CHECK(samples) check(state, samples, sizeof samples / sizeof *samples)

static void headings(void **state) {
  static const struct sample samples[] = {
      {"# Avtal #\n\nText här.\n\n## Parter\nRegionen.", "#Avtal\nPText här.\n#Parter\nPRegionen."},
      {"Avtal\n=====\nText.\n", "#Avtal\nPText."},
      {"Syfte\nRådet ska samverka.\n\nMål\n\nAlla mår bra.", "#Syfte\nPRådet ska samverka.\n#Mål\nPAlla mår bra."},
      {"2.1 Syfte\nRådet ska samverka.", "#2.1 Syfte\nPRådet ska samverka."},
      {"4.3 Kommunen ska lämna en rapport.\n\n4.4 Den skickas.",
       "#4.3\nPKommunen ska lämna en rapport.\n#4.4\nPDen skickas."},
      {"AVTAL OM VÅRD\nOCH OMSORG\n\nText.", "#AVTAL OM VÅRD OCH OMSORG\nPText."},
      {"**Parter**\n\nRegionen.", "#Parter\nPRegionen."},
      {"Uppdrag:\n\nRådet bereder.", "#Uppdrag\nPRådet bereder."},
      {"§ 4 Tvister\n\nDe löses.", "#§ 4 Tvister\nPDe löses."},
      {"3.3 Grupp- och verksamhetsanpassade\növerenskommelser\n\nDe tecknas.",
       "#3.3 Grupp- och verksamhetsanpassade överenskommelser\nPDe tecknas."}};
  CHECK(samples);
}

/* Without empty lines a number that goes on with those of the headings makes one. */
static void headings_by_their_numbers(void **state) {
  static const struct sample samples[] = {
      {"Avtal\n1 Parter\nParter är Ask och By.\n2 Råd\n2.1 Möten\nRådet möts.\n3 Slut\nDet upphör.",
       "#Avtal\n#1 Parter\nPParter är Ask och By.\n#2 Råd\n#2.1 Möten\nPRådet möts.\n#3 Slut\nPDet upphör."},
      {"§ 1 Parter\nAsk och By. Dnr 4.\n§ 2 Råd\n§ 2.1 Möten\nDet möts.",
       "#§ 1 Parter\nPAsk och By./Dnr 4.\n#§ 2 Råd\n#§ 2.1 Möten\nPDet möts."},
      {"1. Parter\nAsk.\n2. Råd\nI rådet ingår:\n1. Ordförande\n2. Vice\n3. Sekreterare\n\n3. Slut\nDet upphör.",
       "#1. Parter\nPAsk.\n#2. Råd\nPI rådet ingår:\n-Ordförande\n-Vice\n-Sekreterare\n#3. Slut\nPDet upphör."},
      {"1 Parter\nAsk och By.\n2 Råd\n- en ordförande\n- en vice\n3 Slut\nDet upphör.",
       "#1 Parter\nPAsk och By.\n#2 Råd\n-en ordförande\n-en vice\n#3 Slut\nPDet upphör."},
      {"1 Parter\nRådet har fyra ledamöter.\n4 Ask utser\nDe sitter i två år.",
       "#1 Parter\nPRådet har fyra ledamöter./4 Ask utser De sitter i två år."},
      {"1 Parter\nRådet leds av\n2 Askbor\nDe sitter i två år.",
       "#1 Parter\nPRådet leds av 2 Askbor De sitter i två år."}};
  CHECK(samples);
}

static void what_is_no_heading(void **state) {
  static const struct sample samples[] = {
      {"Parter är Region Norr och\nAsk kommun samt\nBjörk.", "PParter är Region Norr och Ask kommun samt Björk."},
      {"Rådet består av\n\n- en ordförande", "PRådet består av\n-en ordförande"},
      {"Det sista", "PDet sista"},
      {"Gruppen ska\n\nmötas ofta.", "PGruppen ska mötas ofta."}};
  CHECK(samples);
}

static void lists(void **state) {
  static const struct sample samples[] = {
      {"Rådet ska:\n- bereda\n  ärenden,\n- besluta.\n\nDet möts.",
       "PRådet ska:\n-bereda ärenden,\n-besluta.\nPDet möts."},
      {"1. ett\n2) två\na) tre", "-ett\n-två\n-tre"},
      {"e det första\ne det andra\n¢ det tredje", "-det första\n-det andra\n-det tredje"},
      {"- avgifter:\n    - för stolar\n    - för bord\n- lokaler", "-avgifter:\n+för stolar\n+för bord\n-lokaler"},
      {"• avgifter:\no för stolar\n• lokaler", "-avgifter:\n+för stolar\n-lokaler"},
      {"Gruppen ska återkoppla att:\n\nBidra till utveckling\n\nArbeta med uppföljning av målen.\n\nLokaler\n\nDe "
       "hyrs.",
       "PGruppen ska återkoppla att:\n-Bidra till utveckling\n-Arbeta med uppföljning av målen.\n#Lokaler\nPDe hyrs."}};
  CHECK(samples);
}

/* Without an empty line a list ends where its last item cannot go on. */
static void list_ends(void **state) {
  static const struct sample samples[] = {
      {"I rådet ingår:\n- en ordförande\n- en vice ordförande\nVarje ledamot ska ha en ersättare. De utses av "
       "parterna.",
       "PI rådet ingår:\n-en ordförande\n-en vice ordförande\nPVarje ledamot ska ha en ersättare./De utses av "
       "parterna."},
      {"Rådet ska\n- samverka,\n- planera det gemensamma arbetet.\nDet möts.",
       "PRådet ska\n-samverka,\n-planera det gemensamma arbetet.\nPDet möts."},
      {"Rådet utser\n  a) ordförande och\n  b) vice\nDet möts fyra gånger om året.",
       "PRådet utser\n-ordförande och\n-vice\nPDet möts fyra gånger om året."},
      {"Rådet utser:\n1. Ordförande\n2. Vice ordförande\nDet möts fyra gånger om året.\nDär ingår:\n1. Ask",
       "PRådet utser:\n-Ordförande\n-Vice ordförande\nPDet möts fyra gånger om året./Där ingår:\n-Ask"},
      {"Rådet utser:\n- en ordförande från Region\nNorr och en från Ask, som ska vara\nbosatt där\n- en vice",
       "PRådet utser:\n-en ordförande från Region Norr och en från Ask, som ska vara bosatt där\n-en vice"},
      {"Vi utgår från dessa grunder:\n- Mål\nSamverkan ska ske.\n- Behov",
       "PVi utgår från dessa grunder:\n-Mål Samverkan ska ske.\n-Behov"},
      {"Rollerna är som följer:\n- Varje nämnd deltar i arbetet.\nDet innebär att den förankrar det som rådet kommer "
       "fram till.",
       "PRollerna är som följer:\n-Varje nämnd deltar i arbetet./Det innebär att den förankrar det som rådet kommer "
       "fram till."}};
  CHECK(samples);
}

static void tables_and_notes(void **state) {
  static const struct sample samples[] = {
      {"| Nivå | Kostnad |\n|---|---|\n| Län | 0,9 |", "|Nivå | Kostnad\n|Län | 0,9"},
      {"Nivå      Kostnad\nLän       0,9\n", "|Nivå Kostnad\n|Län 0,9"},
      {"Ord\n\nHSN Hälsonämnden\nRUN Utvecklingsnämnden\nVVU Utskottet\n\nText följer här.",
       "#Ord\n|HSN Hälsonämnden\n|RUN Utvecklingsnämnden\n|VVU Utskottet\nPText följer här."},
      {"Text.\n\n2Till exempel hyra\n\n¹ Se ovan\n[^3]: Se nedan", "PText.\n*Till exempel hyra\n*Se ovan\n*Se nedan"},
      {"1 Syfte ..... 3\n2 Mål........ 4", "C1 Syfte ..... 3\nC2 Mål........ 4"}};
  CHECK(samples);
}

static void what_pages_do(void **state) {
  static const struct sample samples[] = {
      {"Rådet ansvarar för\n\n3\n\nområdet.", "PRådet ansvarar för området."},
      {"Rådet ansvarar för\f\nområdet.", "PRådet ansvarar för området."},
      {"Avtal\n\nRådet väljer\n\nSida 1 av 2\n\fAvtal\n\nen ordförande.", "#Avtal\nPRådet väljer en ordförande."},
      {"Rådet möts.\n- 2 -\n\nDet beslutar.", "PRådet möts.\nPDet beslutar."},
      {"Rådet ansvarar för\n3\n\fområdet.", "PRådet ansvarar för området."},
      {"Antalet är\n12\nstycken.", "PAntalet är 12 stycken."}};
  CHECK(samples);
}

static void broken_words(void **state) {
  static const struct sample samples[] = {{"Region och samverkans-\nstruktur.", "PRegion och samverkansstruktur."},
                                          {"Vård- och hälso-\noch sjukvård.", "PVård- och hälso- och sjukvård."},
                                          {"Region Norr-\nKust.", "PRegion Norr-Kust."},
                                          {"Det o\xc2\xad"
                                           "ffentliga \xef\xac\x81nns\xc2\xa0här.",
                                           "PDet offentliga finns här."},
                                          {"~ Rådet  möts.", "PRådet möts."},
                                          {"Na\xcc\x88mnden.", "PNämnden."}};
  CHECK(samples);
}

static void sentences(void **state) {
  static const struct sample samples[] = {
      {"Ett. Två! Tre? Fyra", "PEtt./Två!/Tre?/Fyra"},
      {"Bl.a. HSN deltar, t.ex. Anna. Sedan beslutar nämnden.",
       "PBl.a. HSN deltar, t.ex. Anna./Sedan beslutar nämnden."},
      {"Det gäller dvs. Region Norr.", "PDet gäller dvs. Region Norr."},
      {"Enligt lag (2017:810). Den gäller.", "PEnligt lag (2017:810)./Den gäller."},
      {"Kostnaden är 1.5 mnkr. 3 grupper finns.", "PKostnaden är 1.5 mnkr./3 grupper finns."},
      {"Vartannat &r. Regionen börjar.", "PVartannat &r./Regionen börjar."},
      {"Rådet möts.Det beslutar.", "PRådet möts./Det beslutar."},
      {"A. Svensk sade ”Ja.” Sedan kom B.", "PA. Svensk sade ”Ja.”/Sedan kom B."}};
  CHECK(samples);
}

static void nothing(void **state) {
  assert_string_equal(units_of(state, ""), "");
  assert_string_equal(units_of(state, "\n \f\n\xe2\x80\x8b\n"), "");
  assert_string_equal(units_of(state, "\r\nRad.\r\n"), "PRad.");
}

static void lines_are_known(void **state) {
  static const char text[] = "Rådet\n\nDet möts\nofta. Det\nbeslutar. Slut.\n";
  const struct draft *draft = draft_of(*state, text, strlen(text));
  static const uint32_t lines[] = {3, 4, 5};
  assert_int_equal(draft->sentence_count, 3);
  for (size_t i = 0; i < 3; i++) assert_int_equal(draft->sentences[i].line, lines[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(headings),           SCENE(headings_by_their_numbers),
                                     SCENE(what_is_no_heading), SCENE(lists),
                                     SCENE(list_ends),          SCENE(tables_and_notes),
                                     SCENE(what_pages_do),      SCENE(broken_words),
                                     SCENE(sentences),          SCENE(nothing),
                                     SCENE(lines_are_known)};
  RUN(tests);
}
