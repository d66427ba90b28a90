/*
 * json_detect.c
 *	  Telling the JSON of a report from raw text.
 */
#include "govreport.h"

#include "mb/pg_wchar.h"

typedef struct key_search
{
	JsonLexContext *lexer;
	bool		found;
} key_search;

JSON_ACTION
note_key(void *state, char *key, bool isnull)
{
	key_search *search = state;

	(void) isnull;
	if (search->lexer->lex_level == 1 && strcmp(key, "govreport") == 0)
		search->found = true;
	JSON_ACTION_RETURN();
}

/* An escape that jsonb will refuse: that error says more than ours. */
static bool
is_escape_error(JsonParseErrorType result)
{
#if PG_VERSION_NUM >= 160000
	if (result == JSON_UNICODE_UNTRANSLATABLE)
		return true;
#endif
	return result == JSON_UNICODE_CODE_POINT_ZERO;
}

bool
grpg_looks_canonical(const char *str, size_t len)
{
	JsonSemAction actions;
	key_search	search;
	JsonParseErrorType result;
	size_t		i = strspn(str, " \t\r\n");

	if (str[i] != '{')
		return false;
	memset(&actions, 0, sizeof(actions));
	search.lexer = grpg_json_lexer((char *) str, (int) len, GetDatabaseEncoding());
	search.found = false;
	actions.semstate = &search;
	actions.object_field_start = note_key;
	result = pg_parse_json(search.lexer, &actions);
	return search.found && (result == JSON_SUCCESS || is_escape_error(result));
}
