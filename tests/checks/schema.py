#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The JSON of check, of complaints, of ask, of trace, of gaps and of test fits the schema that `stadga explain schema` prints,
for every model; and the same input gives the same bytes in both languages' fixed parts."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

STADGA = os.environ["STADGA"]
MODELS = sorted(pathlib.Path("models").glob("*.stadga"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
KNOWN = {"$schema", "$ref", "$defs", "title", "description", "type", "const", "enum", "required",
         "additionalProperties", "properties", "items", "oneOf", "pattern", "minLength", "minimum"}


def is_of(value, kind):
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[kind])


def faults(root, schema, value, path):
    """What of `value` does not fit `schema`: the part of JSON Schema that ours uses."""
    unknown = set(schema) - KNOWN
    if unknown:
        yield f"{path}: the schema uses {sorted(unknown)}"
    if "$ref" in schema:
        yield from faults(root, root["$defs"][schema["$ref"].rsplit("/", 1)[1]], value, path)
    if "oneOf" in schema:
        tried = [list(faults(root, one, value, path)) for one in schema["oneOf"]]
        if sum(not one for one in tried) != 1:
            nearest = min(tried, key=len)
            yield f"{path}: fits {sum(not one for one in tried)} of oneOf; {nearest[:1]}"
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(is_of(value, kind) for kind in kinds):
        yield f"{path}: {value!r} is no {kinds}"
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        if not re.search(schema.get("pattern", ""), value):
            yield f"{path}: {value!r} does not match {schema['pattern']}"
        if len(value) < schema.get("minLength", 0):
            yield f"{path}: {value!r} is too short"
    if is_of(value, "integer") and value < schema.get("minimum", value):
        yield f"{path}: {value} is too small"
    if isinstance(value, dict):
        yield from faults_of_object(root, schema, value, path)
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from faults(root, schema["items"], item, f"{path}[{number}]")


def faults_of_object(root, schema, value, path):
    for key in schema.get("required", []):
        if key not in value:
            yield f"{path}: lacks {key}"
    for key, item in value.items():
        if key in schema.get("properties", {}):
            yield from faults(root, schema["properties"][key], item, f"{path}.{key}")
        elif schema.get("additionalProperties") is False:
            yield f"{path}: {key} is not in the schema"


def run(*words):
    done = subprocess.run([STADGA, *map(str, words)], capture_output=True, timeout=60, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def tell(name, why):
    print(f"FAIL {name} {why}" if why else f"ok {name}")


def document(name, schema, statuses, *words):
    """Runs the program, checks its JSON, and gives it (None where there is none)."""
    status, out, err = run(*words)
    if status not in statuses:
        tell(name, f"status {status}: {err[:300]}")
        return None
    try:
        value = json.loads(out)
    except ValueError as error:
        tell(name, f"no JSON: {error}")
        return None
    tell(name, "; ".join(list(faults(schema, schema, value, "$"))[:5]))
    return value


def shape(outcome):
    """What of an outcome is the same in every language."""
    return outcome and ([chosen["clauses"] for chosen in outcome["choices"]], outcome["nearest"],
                        [(row["fails"], len(row["holders"])) for row in outcome["rows"]], bool(outcome["goes_on"]))


def faults_of_outcomes(results):
    """What is open has two outcomes, what is violated in time one; a rule has those of its only open element."""
    for result in results:
        opens = [part for part in result["elements"] if part["verdict"] == "open"]
        for part in result["elements"]:
            both, name = (part["example"], part["counterexample"]), f"{result['rule']}: {part['element']}"
            if part["verdict"] == "open" and None in both:
                yield f"{name} is open, and an outcome is missing"
            if both[0] and part["verdict"] != "open" or both[1] and part["verdict"] not in ("open", "violated"):
                yield f"{name} is {part['verdict']}, and yet has outcomes"
            if both[0] and any(row["fails"] for row in both[0]["rows"]):
                yield f"{name} fails in its example"
            broken_then = both[1] and [row["fails"] for row in both[1]["rows"]]
            if part["verdict"] == "violated" and both[1] and any(broken_then) == bool(both[1]["goes_on"]):
                yield f"{name} is violated, but not in its outcome"
        only = opens[0] if len(opens) == 1 and result["verdict"] == "open" else {}
        for key in ("example", "counterexample"):
            if result[key] != only.get(key):
                yield f"{result['rule']}: {key} is not that of its only open element"


def read_as(pair):
    """What a reader sees a pair turn on."""
    return [[(one["text"], one["value"]) for one in pair[key]["choices"]] for key in ("example", "counterexample")]


def turns_on(pair):
    """The choices that are made otherwise in its two outcomes."""
    keeps, breaks = ({tuple(one) for one in told} for told in read_as(pair))
    return {text for text, _ in keeps ^ breaks}


def faults_of_examples(parts, most):
    """No two pairs are the same, and none differs in all that an earlier one does and more; no more than were asked for,
    and fewer only with a reason."""
    for part in parts:
        more = part["more"]
        if part["verdict"] != "open" or most < 2:
            if more is not None:
                yield f"{part['element']} is {part['verdict']}, and yet more is told of {most}"
            continue
        pairs = [part] + more["pairs"]
        told = [read_as(pair) for pair in pairs]
        if any(one in told[:number] for number, one in enumerate(told)):
            yield f"{part['element']} has the same example twice"
        kinds = [turns_on(pair) for pair in pairs]
        if any(one < kind for number, kind in enumerate(kinds) for one in kinds[:number]):
            yield f"{part['element']} has an example that turns on all that an earlier one does"
        if len(pairs) > most or (len(pairs) == most) != (more["end"] == "asked"):
            yield f"{part['element']} has {len(pairs)} of {most} pairs, {more['end']}"
        if any(row["fails"] for pair in pairs for row in pair["example"]["rows"]):
            yield f"{part['element']} fails in an example"


# Who has the chair of PaHSU in each year is open for all time, and so is who sits in its presidium: with a small limit
# the search for one pair more ends there; with the usual one nowhere.
SMALL_LIMIT = 1000
LIMITED = {("every_party_chairs_top_body", "PaHSU"), ("no_party_has_most_of_presidium", "PaHSU:s presidium")}


def limited(results):
    return {(result["rule"], part["element"]) for result in results for part in result["elements"]
            if part["more"] and part["more"]["end"] == "limit"}


def examples(schema):
    """So many pairs of outcomes as are asked for."""
    ends, at_limit = set(), set()
    for file in ("models/pahsu-tahsu.stadga", "tests/cases/program/examples.stadga"):
        for most in (0, 1, 2, 5, 20):
            name = f"examples-{most}-{pathlib.Path(file).stem}"
            value = document(name, schema, (1,), "check", f"--examples={most}", "--format=json", file)
            results = value["models"][0]["results"] if value else []
            parts = [part for result in results for part in result["elements"]]
            at_limit |= limited(results)
            tell(f"{name}-told", "; ".join(faults_of_examples(parts, most)) or ("" if parts else "nothing"))
            ends |= {part["more"]["end"] for part in parts if part["more"]}
            told = [part for part in parts if part["example"] or part["counterexample"] or part["choices"]]
            tell(f"{name}-any", "" if bool(told) == (most > 0) else f"{len(told)} elements tell outcomes")
    tell("examples-ends", "" if ends == {"asked", "all"} and not at_limit else f"{sorted(ends)} {sorted(at_limit)}")
    value = document("examples-limit", schema, (1,), "check", "--examples=20", f"--limit={SMALL_LIMIT}", "--format=json",
                     "models/pahsu-tahsu.stadga")
    at_limit = limited(value["models"][0]["results"]) if value else set()
    tell("examples-limited", "" if at_limit == LIMITED else f"{sorted(at_limit)}")


def faults_of_grounds(model):
    """What a rule turns on is among the conflicts of the model; why is told of what is decided, and only then."""
    for result in model["results"]:
        for part in result["elements"]:
            where, verdict = f"{result['rule']}: {part['element']}", part["verdict"]
            if any(conflict not in model["conflicts"] for conflict in part["conflicts"]):
                yield f"{where} met a conflict that the model has not"
            if part["why"] and verdict not in ("guaranteed", "violated"):
                yield f"{where} is {verdict}, and yet it is told why"
            if part["decided_to"] and verdict != "undecided":
                yield f"{where} is {verdict}, and yet decided only for some years"
        rests = {one for part in result["elements"] if part["verdict"] == result["verdict"] for one in part["rests_on"]}
        if set(result["rests_on"]) != rests:
            yield f"{result['rule']} rests on {result['rests_on']}, its elements on {sorted(rests)}"


def vacuous(schema):
    """Of what holds because there is nothing to check it is said what that is; of nothing else."""
    value = document("vacuous", schema, (0, 1), "check", "--format", "json", "tests/cases/program/nothing_to_check.stadga")
    results = value["models"][0]["results"] if value else []
    got = {result["rule"]: [part["vacuous"] for part in result["elements"]] for result in results}
    wanted = {"effective_date_stated": [None], "told_of_all": 2 * ["b.prepare"], "told_of_one": ["b.inform", None],
              "told_of_a_condition": 2 * ["b.report where x is temporary"], "told_of_both": 2 * ["b.prepare; b.escalate"],
              "not_told_beside_more": 2 * [None], "not_told_of_none": 2 * [None], "not_told_of_what_is_broken": 2 * [None]}
    tell("vacuous-told", "" if got == wanted else f"{got}")


def excluding(schema):
    """Elements that exclude each other are named, as few as it takes."""
    value = document("excluding", schema, (1,), "check", "--why", "--format", "json",
                     "tests/cases/program/elements_exclude.stadga")
    results = value["models"][0]["results"] if value else []
    got = {result["rule"]: result["excluding"] and (result["excluding"]["elements"], result["excluding"]["why"]["beside"]["clauses"])
           for result in results}
    wanted = {"consensus_has_a_way_out": None, "each_has_two": (["Ash", "Birch"], ["P-1"]),
              "each_begins": (["Ash", "Birch"], []), "none_has_any": (["Ash", "Birch", "Cedar", "North"], ["P-1"]),
              "each_municipality_has_one": None}
    tell("excluding-named", "" if got == wanted else f"{got}")


def grounds(schema):
    """With --why, of a model that has a conflict and of which something is guaranteed and violated."""
    pattern = pathlib.Path("tests/cases/patterns/conflict-beside-other-verdicts.stadga")
    value = document("grounds", schema, (1,), "check", "--why", "--rules=chairs", "--format", "json", pattern)
    model = value["models"][0] if value else {"results": [], "conflicts": []}
    parts = [part for result in model["results"] for part in result["elements"]]
    missing = [kind for kind, found in (
        ("conflict", any(part["conflicts"] and part["verdict"] == "contradictory" for part in parts)),
        ("guarantee", any(part["why"] and part["verdict"] == "guaranteed" for part in parts)),
        ("violation", any(part["why"] and part["verdict"] == "violated" for part in parts)),
        ("list of lengths", any("lengths" in part["rests_on"] for part in parts))) if not found]
    tell("grounds-are-told", "; ".join(list(faults_of_grounds(model)) + [f"no {kind}" for kind in missing]))


def quality(schema):
    """With --quality: each kind of claim, of others where it has one; without it nothing of the kind."""
    words = ("--format", "json", "--rules=tests/cases/program/quality_rules.stadga", "tests/cases/program/quality.stadga")
    value, plain = (document(name, schema, (1,), "check", *more, *words) for name, more in (
        ("quality", ["--quality"]), ("no-quality", [])))
    claims = value["models"][0]["quality"]["claims"] if value else []
    kinds = {claim["claim"] for claim in claims}
    wrong = [claim["rule"] for claim in claims if (claim["other"] is None) != claim["claim"].startswith("never")]
    tell("quality-is-told", f"{wrong} {kinds}" if wrong or len(kinds) != 5 else "")
    tell("quality-is-asked-for", "" if plain and "quality" not in plain["models"][0] else "told unasked")


def same_in_both_languages(model, schema):
    """Everything but sentences is the same in Swedish and English."""
    parts = []
    for language in ("sv", "en"):
        value = document(f"{model.stem}-{language}", schema, (0, 1, 4), "check", model, "--format",
                         "json", "--lang", language)
        results = value["models"][0]["results"] if value else []
        parts.append([(one["rule"], one["verdict"], one["clauses"], one["fingerprint"],
                       [(part["verdict"], shape(part["example"]), shape(part["counterexample"]))
                        for part in one["elements"]]) for one in results])
        tell(f"{model.stem}-{language}-outcomes", "; ".join(faults_of_outcomes(results)))
        tell(f"{model.stem}-{language}-grounds", "; ".join(faults_of_grounds(value["models"][0])) if value else "none")
    tell(f"{model.stem}-languages", "" if parts[0] == parts[1] else "verdicts differ by language")


def drafts(schema):
    """What was found in a draft is in it, and counted; without a draft nothing is said of one."""
    folder = pathlib.Path("tests/cases/program")
    for name, model, draft in (("words", "council", "council_2027"), ("same", "council", "council_2026"),
                               ("order", "council", "council_2028"), ("places", "traced", "traced_nonsense")):
        draft += ".txt"
        value = document(f"draft-{name}", schema, (0,), "trace", folder / f"{model}.stadga", "--format", "json", "--text",
                         folder / draft)
        found, whole = value["draft"], (folder / draft).read_text(encoding="utf-8")
        parts = [clause["in_draft"] for clause in value["clauses"] if clause["in_draft"]]
        wrong = [state for state in ("same", "spoilt", "changed", "placed", "gone")
                 if found[state] != sum(part["state"] == state for part in parts)]
        by_words = found["same"] + found["spoilt"] + found["changed"]
        wrong += ["found_by_words"] if found["found_by_words"] != by_words else []
        wrong += ["moved"] if found["moved"] != sum(part["moved"] for part in parts) else []
        wrong += [part["words"] for part in parts + found["new"] if part["words"] and part["words"] not in whole]
        wrong += ["new"] if (found["new"] == []) != (name != "words") else []
        tell(f"draft-{name}-totals", "; ".join(wrong))


def listed(command, model, schema, wrong, shape, status=0):
    """What a command lists of a model: what is `wrong` of a document is nothing, and its shape is the same in both
    languages."""
    shapes = []
    for language in ("sv", "en"):
        name = f"{model.stem}-{language}-{command}"
        value = document(name, schema, (status,), command, model, "--format", "json", "--lang", language)
        tell(f"{name}-totals", "; ".join(wrong(value)) if value else "none")
        shapes.append(shape(value) if value else language)
    tell(f"{model.stem}-{command}-languages", "" if shapes[0] == shapes[1] else "differ")


def wrong_in_trace(value):
    """Totals that are not those of what is listed, and clauses that contradict themselves."""
    clauses, totals = value["clauses"], value["totals"]
    states = {"stated": "stated", "aims": "aim", "omitted": "omitted", "uncovered": "uncovered"}
    yield from (name for name, state in states.items()
                if totals[name] != sum(clause["state"] == state for clause in clauses))
    yield from (name for name, told in (("clauses", clauses), ("uncited", value["uncited"])) if totals[name] != len(told))
    yield from (clause["clause"] for clause in clauses
                if (clause["reason"] is None) == (clause["state"] == "omitted")
                or (clause["statements"] == []) != (clause["state"] == "uncovered"))
    if value["draft"] or any(clause["in_draft"] for clause in clauses):
        yield "a draft that was not asked for"


def traces(model, schema):
    """The same in both languages but for the summaries."""
    listed("trace", model, schema, wrong_in_trace, lambda value: [
        (clause["clause"], clause["state"], clause["statements"]) for clause in value["clauses"]])


def wrong_in_gaps(value):
    """Totals that are not those of what is listed, a grave gap after a lighter one, a gap nowhere."""
    found, totals, order = value["gaps"], value["totals"], ["start", "dispute", "clarity"]
    counts = {grade: sum(gap["grade"] == grade for gap in found) for grade in order}
    counts |= {"gaps": len(found), "places": sum(len(gap["places"]) for gap in found)}
    yield from (name for name, count in counts.items() if totals[name] != count)
    grades = [order.index(gap["grade"]) for gap in found]
    if grades != sorted(grades):
        yield "order"
    yield from (gap["code"] for gap in found if not gap["places"])


def gaps(model, schema):
    """The same in both languages but for sentences."""
    listed("gaps", model, schema, wrong_in_gaps, lambda value: [
        (gap["code"], gap["grade"], [(place["name"], place["clauses"], place["clause"]) for place in gap["places"]])
        for gap in value["gaps"]])


def wrong_in_tests(value):
    """A test that is met though something in it is not, or the other way round; what is expected and did come out."""
    for test in value["tests"]:
        if test["met"] != all(one["met"] for one in test["expectations"]):
            yield test["test"]
        for one in test["expectations"]:
            so = one["expected"] == one["verdict"] if one["elements"] is None else not one["missing"] + one["beyond"]
            if so != one["met"] or not set(one["missing"]) <= set(one["elements"] or ()):
                yield f"{test['test']}: {one['rule']}"
    rules = {one["rule"] for test in value["tests"] for one in test["expectations"]}
    yield from (one["rule"] for one in value["untested_rules"] if one["rule"] in rules or "part" in one)
    yield from (one["rule"] for one in value["unneeded_parts"] if one["rule"] not in rules or "part" not in one)


def tests(model, schema, status):
    """The same in both languages."""
    listed("test", model, schema, wrong_in_tests, lambda value: value, status)


def main():
    schema = json.loads(run("explain", "schema")[1])
    tell("schema", "" if "oneOf" in schema else "no schema")
    if not MODELS:
        tell("models", "none found")
    grounds(schema)
    excluding(schema)
    vacuous(schema)
    examples(schema)
    drafts(schema)
    for model in MODELS:
        same_in_both_languages(model, schema)
    for model in MODELS + [pathlib.Path("tests/cases/program/traced.stadga")]:
        if "source " in model.read_text(encoding="utf-8") or "källa " in model.read_text(encoding="utf-8"):
            traces(model, schema)
    for model in MODELS + sorted(pathlib.Path("tests/cases/gaps").glob("*.stadga")):
        gaps(model, schema)
    for name, status in (("tested", 1), ("tested_well", 0)):
        tests(pathlib.Path(f"tests/cases/program/{name}.stadga"), schema, status)
    with tempfile.TemporaryDirectory() as folder:
        wrong = pathlib.Path(folder) / "wrong.stadga"
        wrong.write_text("stadga 1 english\nbody A { members nobody }\nbody A\n", encoding="utf-8")
        document("complaints", schema, (3,), "check", wrong, "--format", "json")
        document("complaint-without-place", schema, (2,), "check", wrong.with_name("gone.stadga"),
                 "--format", "json")
        good = pathlib.Path(folder) / "good.stadga"
        good.write_text("stadga 1 english\nregion RX\nunit HSN of RX\nbody A top county {\n"
                        "  members 3 from HSN\n}\n", encoding="utf-8")
        for number, question in enumerate(("count(bodies)", "bodies", "A has deputy")):
            document(f"ask-{number}", schema, (0, 4), "ask", good, question, "--format", "json")
        document("repairs", schema, (1,), "check", good, "--format", "json", "--repairs", "--assume",
                 "for A { secretary }")
        quality(schema)
        document("repairs-of-clauses", schema, (1,), "check", MODELS[0], "--format", "json", "--repairs")


if __name__ == "__main__":
    sys.exit(main())
