/*
 * json_output.c
 *	  Writes the tokens of JSON, as text or as jsonb.
 */
#include "json_output.h"

/* ---- text ---- */

/* Writes a comma between members, none behind an opening bracket or a key. */
static void
separate(StringInfo text)
{
	char		last = text->len > 0 ? text->data[text->len - 1] : '{';

	if (last != '{' && last != '[' && last != ':')
		appendStringInfoChar(text, ',');
}

/* Writes one character as escape_json does. */
static void
put_character(StringInfo text, char c)
{
	static const char plain[] = "\"\\\b\f\n\r\t";
	static const char letters[] = "\"\\bfnrt";
	const char *escaped = strchr(plain, c);

	if (escaped)
	{
		appendStringInfoChar(text, '\\');
		appendStringInfoChar(text, letters[escaped - plain]);
	}
	else if ((unsigned char) c < ' ')
		appendStringInfo(text, "\\u%04x", (unsigned char) c);
	else
		appendStringInfoChar(text, c);
}

/* Writes a string as escape_json does, but can be cancelled within a long one. */
static void
put_string(StringInfo text, gr_str s)
{
	size_t		done = 0;
	size_t		i;

	appendStringInfoChar(text, '"');
	for (i = 0; i < s.len; i++)
	{
		if ((unsigned char) s.data[i] >= ' ' && s.data[i] != '"' && s.data[i] != '\\' &&
			i - done < GR_POLL_BYTES)
			continue;
		appendBinaryStringInfo(text, s.data + done, (int) (i - done));
		put_character(text, s.data[i]);
		done = i + 1;
		CHECK_FOR_INTERRUPTS();
	}
	appendBinaryStringInfo(text, s.data + done, (int) (s.len - done));
	appendStringInfoChar(text, '"');
}

/* ---- jsonb ---- */

static void
push_value(grpg_jsonb_state *state, JsonbValue *value)
{
	grpg_push_jsonb(state, state->parseState->contVal.type == jbvArray ? WJB_ELEM : WJB_VALUE,
					value);
}

static JsonbValue
string_value(gr_str s)
{
	gr_str		encoded = grpg_from_utf8(s);
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, encoded.data);
	value.val.string.len = (int) encoded.len;
	return value;
}

/* ---- tokens ---- */

void
grpg_put_json_open(json_output *out, char bracket)
{
	if (!out->text)
	{
		grpg_push_jsonb(&out->jsonb, bracket == '{' ? WJB_BEGIN_OBJECT : WJB_BEGIN_ARRAY, NULL);
		return;
	}
	separate(out->text);
	appendStringInfoChar(out->text, bracket);
}

void
grpg_put_json_close(json_output *out, char bracket)
{
	if (!out->text)
		grpg_push_jsonb(&out->jsonb, bracket == '}' ? WJB_END_OBJECT : WJB_END_ARRAY, NULL);
	else
		appendStringInfoChar(out->text, bracket);
}

void
grpg_put_json_key(json_output *out, const char *key)
{
	if (!out->text)
	{
		JsonbValue	value = string_value(grpg_str(key));

		grpg_push_jsonb(&out->jsonb, WJB_KEY, &value);
		return;
	}
	separate(out->text);
	appendStringInfoChar(out->text, '"');
	appendStringInfoString(out->text, key);
	appendStringInfoString(out->text, "\":");
}

void
grpg_put_json_string(json_output *out, gr_str s)
{
	if (!out->text)
	{
		JsonbValue	value = string_value(s);

		push_value(&out->jsonb, &value);
		return;
	}
	separate(out->text);
	put_string(out->text, s);
}

void
grpg_put_json_number(json_output *out, int64 number, int scale)
{
	char		decimal[GR_DECIMAL_SIZE];

	if (!out->text)
	{
		JsonbValue	value;

		value.type = jbvNumeric;
		value.val.numeric = DatumGetNumeric(grpg_exact_numeric(number, scale));
		push_value(&out->jsonb, &value);
		return;
	}
	gr_print_decimal(number, scale, decimal);
	separate(out->text);
	appendStringInfoString(out->text, decimal);
}

void
grpg_put_json_null(json_output *out)
{
	if (!out->text)
	{
		JsonbValue	value;

		value.type = jbvNull;
		push_value(&out->jsonb, &value);
		return;
	}
	separate(out->text);
	appendStringInfoString(out->text, "null");
}
