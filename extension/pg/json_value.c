/*
 * json_value.c
 *	  Objects, strings and the error that all readers of JSON share.
 */
#include "json_reader.h"

static void
spell_place(StringInfo out, const json_place *place)
{
	if (!place->key.data)
		return;
	spell_place(out, place->parent);
	if (place->parent->key.data)
		appendStringInfoChar(out, '.');
	appendStringInfoString(out, grpg_excerpt(place->key, 60));
}

/* Fails with the place, the problem and perhaps the name that was meant. */
bool
grpg_json_fail(json_reader *reader, const json_place *place, int sqlstate, const char *what,
			   const char *hint)
{
	StringInfoData detail;

	initStringInfo(&detail);
	if (place->key.data)
	{
		appendStringInfoString(&detail, "At \"");
		spell_place(&detail, place);
		appendStringInfo(&detail, "\": %s", what);
	}
	else
	{
		appendStringInfoString(&detail, what);
		detail.data[0] = (char) pg_toupper((unsigned char) detail.data[0]);
	}
	appendStringInfoChar(&detail, '.');
	return grpg_fail(reader->failure, sqlstate,
					 sqlstate == ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE ?
						 "value out of range for type govreport" :
						 "invalid input for type govreport",
					 detail.data, hint);
}

bool
grpg_json_fail_syntax(json_reader *reader, const json_place *place, const char *what)
{
	return grpg_json_fail(reader, place, ERRCODE_INVALID_TEXT_REPRESENTATION, what, NULL);
}

JsonbContainer *
grpg_json_container(const JsonbValue *value, bool array)
{
	JsonbContainer *container;

	if (value->type != jbvBinary)
		return NULL;
	container = value->val.binary.data;
	if (array ? JsonContainerIsArray(container) && !JsonContainerIsScalar(container) :
				JsonContainerIsObject(container))
		return container;
	return NULL;
}

/*
 * Passes every member to its reader, with the index of its key among the names
 * first to first + n - 1.
 */
bool
grpg_json_object(json_reader *reader, const json_place *place, const JsonbValue *value,
				 grpg_namer namer, int first, int n, member_reader read, void *context)
{
	JsonbContainer *container = grpg_json_container(value, false);
	JsonbIterator *iterator;
	JsonbIteratorToken token;
	JsonbValue	member;
	json_place	inner = {place, GR_NO_STR};
	int			index = -1;

	if (!container)
		return grpg_json_fail_syntax(reader, place, "an object is expected");
	iterator = JsonbIteratorInit(container);
	while ((token = JsonbIteratorNext(&iterator, &member, true)) != WJB_DONE)
	{
		if (token == WJB_KEY)
		{
			if (!grpg_text_to_utf8(member.val.string.val, (size_t) member.val.string.len,
								   &inner.key, reader->failure))
				return false;
			index = grpg_find_name(inner.key, namer, first, n);
			if (index < 0)
				return grpg_json_fail(reader, &inner, ERRCODE_INVALID_TEXT_REPRESENTATION,
									  "the key is not recognized",
									  grpg_nearest_hint(inner.key, namer, first, n, NULL));
		}
		else if (token == WJB_VALUE && !read(reader, &inner, &member, index, context))
			return false;
	}
	return true;
}

/* Reads a string; absent for null. */
bool
grpg_json_string(json_reader *reader, const json_place *place, const JsonbValue *value, gr_str *s)
{
	if (value->type == jbvNull)
		return true;
	if (value->type != jbvString)
		return grpg_json_fail_syntax(reader, place, "a string is expected");
	return grpg_text_to_utf8(value->val.string.val, (size_t) value->val.string.len, s,
							 reader->failure);
}
