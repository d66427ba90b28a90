/*
 * json_detect.c
 *	  Distinguishes the JSON of a report from raw text.
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

bool
grpg_looks_canonical(const char *str, size_t len)
{
	JsonSemAction actions;
	key_search	search;
	size_t		i = strspn(str, " \t\r\n");

	if (str[i] != '{')
		return false;
	memset(&actions, 0, sizeof(actions));
	search.lexer = grpg_json_lexer((char *) str, (int) len, GetDatabaseEncoding());
	search.found = false;
	actions.semstate = &search;
	actions.object_field_start = note_key;
	/*
	 * JSON that is broken behind the key is not read as text: jsonb reports the
	 * error
	 */
	(void) pg_parse_json(search.lexer, &actions);
	return search.found;
}
