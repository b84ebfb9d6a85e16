/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the schema says of gaps: their codes are those of the table.
 */
#include "page/json_gaps.h"

static const char gaps_begin[] =
    "    \"gaps\": {\n"
    "      \"description\": \"What the text leaves unsaid, what matters most first.\",\n"
    "      \"type\": \"object\",\n"
    "      \"required\": [\"format\", \"version\", \"model\", \"file\", \"assumed\", \"text_language\", \"totals\","
    " \"gaps\"],\n"
    "      \"additionalProperties\": false,\n"
    "      \"properties\": {\n"
    "        \"format\": {\"const\": 1},\n"
    "        \"version\": {\"type\": \"string\"},\n"
    "        \"model\": {\"type\": \"string\"},\n"
    "        \"file\": {\"type\": \"string\"},\n"
    "        \"assumed\": {\"$ref\": \"#/$defs/assumed\"},\n"
    "        \"text_language\": {\n"
    "          \"description\": \"Of the text, as far as can be seen, and so of the clauses.\",\n"
    "          \"enum\": [\"en\", \"sv\"]\n"
    "        },\n"
    "        \"totals\": {\"$ref\": \"#/$defs/gap_totals\"},\n"
    "        \"gaps\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/gap\"}}\n"
    "      }\n"
    "    },\n"
    "    \"gap_totals\": {\n"
    "      \"description\": \"Of gaps, by their grade; of places; of clauses of which the model says nothing.\",\n"
    "      \"type\": \"object\",\n"
    "      \"required\": [\"gaps\", \"places\", \"start\", \"dispute\", \"clarity\", \"uncovered_clauses\"],\n"
    "      \"additionalProperties\": false,\n"
    "      \"properties\": {\n"
    "        \"gaps\": {\"type\": \"integer\", \"minimum\": 0},\n"
    "        \"places\": {\"type\": \"integer\", \"minimum\": 0},\n"
    "        \"start\": {\"type\": \"integer\", \"minimum\": 0},\n"
    "        \"dispute\": {\"type\": \"integer\", \"minimum\": 0},\n"
    "        \"clarity\": {\"type\": \"integer\", \"minimum\": 0},\n"
    "        \"uncovered_clauses\": {\"type\": \"integer\", \"minimum\": 0}\n"
    "      }\n"
    "    },\n"
    "    \"gap\": {\n"
    "      \"description\": \"One kind of thing that is missing, and all places where it is. grade: needed before"
    " the structure can work, may lead to dispute, to be put in order.\",\n"
    "      \"type\": \"object\",\n"
    "      \"required\": [\"code\", \"grade\", \"missing\", \"why\", \"places\"],\n"
    "      \"additionalProperties\": false,\n"
    "      \"properties\": {\n";

static const char gaps_end[] =
    "        \"grade\": {\"enum\": [\"start\", \"dispute\", \"clarity\"]},\n"
    "        \"missing\": {\"type\": \"string\", \"minLength\": 1},\n"
    "        \"why\": {\"type\": \"string\", \"minLength\": 1},\n"
    "        \"places\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/gap_place\"}}\n"
    "      }\n"
    "    },\n"
    "    \"gap_place\": {\n"
    "      \"description\": \"element: who or what lacks it. name: what the model calls that. clauses, file and line:"
    " where it hangs in the text and in the model. clause: what the text could say. statement: what the model could"
    " say.\",\n"
    "      \"type\": \"object\",\n"
    "      \"required\": [\"element\", \"name\", \"clauses\", \"file\", \"line\", \"clause\", \"statement\"],\n"
    "      \"additionalProperties\": false,\n"
    "      \"properties\": {\n"
    "        \"element\": {\"type\": \"string\", \"minLength\": 1},\n"
    "        \"name\": {\"type\": [\"string\", \"null\"]},\n"
    "        \"clauses\": {\"$ref\": \"#/$defs/clauses\"},\n"
    "        \"file\": {\"type\": [\"string\", \"null\"]},\n"
    "        \"line\": {\"type\": [\"integer\", \"null\"], \"minimum\": 1},\n"
    "        \"clause\": {\"type\": \"string\", \"minLength\": 1},\n"
    "        \"statement\": {\"type\": [\"string\", \"null\"]}\n"
    "      }\n"
    "    },\n";

void json_gaps_schema(struct text *text) {
  text_add(text, gaps_begin);
  text_add(text, "        \"code\": {\"enum\": [");
  for (size_t i = 0; gap_kind_at(i); i++) text_addf(text, "%s\n          \"%s\"", i ? "," : "", gap_kind_at(i)->code);
  text_add(text, "\n        ]},\n");
  text_add(text, gaps_end);
}
