/*
 * file.c
 *	  Reads the bytes of a file of unknown encoding as UTF-8.
 */
#include "govreport.h"

#include "mb/pg_wchar.h"

#include "text/media.h"
#include "text/utf8.h"

/*
 * A <meta charset> is searched for within this many bytes from the start, as
 * browsers do.
 */
#define META_RANGE	1024

/*
 * Converts UTF-16 behind its byte order mark.  low is the index of the low byte
 * in a unit.
 */
static bool
utf16_to_utf8(const uint8_t *bytes, size_t len, int low, gr_str *utf8, grpg_failure *failure)
{
	char	   *out = palloc(len / 2 * 3 + 1);
	size_t		n = 0;
	size_t		i;

	utf8->data = out;
	for (i = 0; i + 1 < len; i += 2)
	{
		uint32_t	c = (uint32_t) bytes[i + 1 - low] << 8 | bytes[i + low];

		if (c >= 0xD800 && c < 0xDC00 && i + 3 < len)
		{
			uint32_t	second = (uint32_t) bytes[i + 3 - low] << 8 | bytes[i + 2 + low];

			if (second >= 0xDC00 && second < 0xE000)
			{
				c = 0x10000 + ((c - 0xD800) << 10) + (second - 0xDC00);
				i += 2;
			}
		}
		if (c == 0 || (c >= 0xD800 && c < 0xE000))
			break;
		n += (size_t) gr_utf8_put(c, out + n);
		if (i % GR_POLL_BYTES == 0)
			CHECK_FOR_INTERRUPTS();
	}
	utf8->len = n;
	if (i >= len)
		return true;
	return grpg_fail(failure, ERRCODE_CHARACTER_NOT_IN_REPERTOIRE,
					 "invalid byte sequence for encoding \"UTF16\"",
					 psprintf("The bytes are at offset %zu.", i + 2), NULL);
}

static bool
is_gb(const char *name)
{
	return pg_strcasecmp(name, "gb2312") == 0 || pg_strcasecmp(name, "gb_2312-80") == 0 ||
		pg_strcasecmp(name, "x-gbk") == 0 || pg_strcasecmp(name, "cp936") == 0;
}

int
grpg_encoding_of(const char *name)
{
	/* GB18030 includes GB2312 and GBK */
	return is_gb(name) ? PG_GB18030 : pg_char_to_encoding(name);
}

/* What to do about a name that is not that of an encoding. */
static const char *
no_encoding_hint(const char *name)
{
	if (strcmp(name, "en") == 0 || strcmp(name, "zh") == 0)
		return "The language is the third argument. Pass NULL as the encoding to detect it from the bytes.";
	if (IS_HIGHBIT_SET(*name))
		return "To name the agency, write agency => '...'.";
	return "Use a name of the server for the encoding, for example UTF8, GB18030 or BIG5. UTF-16 needs no name, but the bytes must begin with a byte order mark.";
}

bool
grpg_encoding_arg(FunctionCallInfo fcinfo, int n, int *encoding, grpg_failure *failure)
{
	const char *name;

	*encoding = -1;
	if (PG_ARGISNULL(n))
		return true;
	name = NameStr(*PG_GETARG_NAME(n));
	*encoding = grpg_encoding_of(name);
	return *encoding >= 0 ||
		grpg_fail(failure, ERRCODE_INVALID_PARAMETER_VALUE,
				  psprintf("unrecognized encoding \"%s\"", name), NULL, no_encoding_hint(name));
}

int
grpg_known_encoding_arg(FunctionCallInfo fcinfo, int n)
{
	grpg_failure failure;
	int			encoding;

	if (!grpg_encoding_arg(fcinfo, n, &encoding, &failure))
		grpg_throw(&failure);
	return encoding;
}

/*
 * Does the text at p, of which left bytes remain, begin with a lower-case word,
 * in any case?
 */
static bool
begins(const uint8_t *p, size_t left, const char *word)
{
	return left >= strlen(word) && pg_strncasecmp((const char *) p, word, strlen(word)) == 0;
}

/*
 * The value behind "charset" in the rest of a tag.  Returns false if there is
 * none.
 */
static bool
charset_value(const uint8_t *p, const uint8_t *end, char *name, size_t size)
{
	size_t		n = 0;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (p == end || *p++ != '=')
		return false;
	while (p < end && (*p == ' ' || *p == '\t' || *p == '"' || *p == '\''))
		p++;
	while (p < end && n + 1 < size && (*p > 0x20 && *p < 0x7F) && !strchr("\"'/>;", *p))
		name[n++] = (char) *p++;
	name[n] = '\0';
	return n > 0;
}

/* The encoding that a <meta> of the page declares, or -1. */
static int
declared_encoding(const uint8_t *bytes, size_t len)
{
	const uint8_t *end = bytes + Min(len, META_RANGE);
	const uint8_t *p;
	bool		in_meta = false;
	char		name[NAMEDATALEN];

	for (p = bytes; p < end; p++)
	{
		if (begins(p, (size_t) (end - p), "<meta"))
			in_meta = true;
		else if (*p == '>')
			in_meta = false;
		else if (in_meta && begins(p, (size_t) (end - p), "charset") &&
				 charset_value(p + strlen("charset"), end, name, sizeof(name)))
		{
			int			encoding = grpg_encoding_of(name);

			/* pages that declare GBK are read as GB18030, as in browsers */
			return encoding == PG_GBK || encoding == PG_EUC_CN ? PG_GB18030 : encoding;
		}
	}
	return -1;
}

/* Fails with 22P02 for a document, an archive or a picture. */
static bool
fail_medium(grpg_failure *failure, const gr_medium *medium)
{
	return grpg_fail(failure, ERRCODE_INVALID_TEXT_REPRESENTATION,
					 psprintf("bytes are %s, not text", medium->english), NULL, medium->hint);
}

/* Skips a byte order mark, which is not part of the text. */
static bool
skip_mark(gr_str *utf8)
{
	if (utf8->len >= 3 && memcmp(utf8->data, "\xEF\xBB\xBF", 3) == 0)
	{
		utf8->data += 3;
		utf8->len -= 3;
	}
	return true;
}

/* Like grpg_bytea_to_utf8, but without a hint about the encoding. */
static bool
decode(const bytea *raw, int encoding, gr_str *utf8, bool *guessed, grpg_failure *failure)
{
	const uint8_t *bytes = (const uint8_t *) VARDATA_ANY(raw);
	size_t		len = VARSIZE_ANY_EXHDR(raw);
	const char *text = (const char *) bytes;
	const gr_medium *medium = gr_medium_of(bytes, len);

	*guessed = false;
	if (medium)
		return fail_medium(failure, medium);
	if (len > GR_MAX_INPUT)
	{
		utf8->data = text;
		utf8->len = len;
		return grpg_fail_status(failure, GR_TOO_LARGE, NULL, *utf8);
	}
	if (len >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
		return utf16_to_utf8(bytes + 2, len - 2, 0, utf8, failure);
	if (len >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
		return utf16_to_utf8(bytes + 2, len - 2, 1, utf8, failure);
	if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		encoding = PG_UTF8;
	else if (encoding < 0)
		encoding = declared_encoding(bytes, len);
	if (encoding < 0)
	{
		*guessed = gr_utf8_valid(text, len) != len;
		encoding = *guessed ? PG_GB18030 : PG_UTF8;
	}
	utf8->data = text;
	utf8->len = len;
	if (encoding == PG_UTF8 || encoding == PG_SQL_ASCII)
		return grpg_check_utf8(text, len, failure) && skip_mark(utf8);
	return grpg_to_utf8(text, len, encoding, utf8, failure) &&
		grpg_check_utf8(utf8->data, utf8->len, failure) && skip_mark(utf8);
}

bool
grpg_bytea_to_utf8(const bytea *raw, int encoding, gr_str *utf8, bool *guessed,
				   grpg_failure *failure)
{
	if (decode(raw, encoding, utf8, guessed, failure))
		return true;
	if (failure->sqlstate == ERRCODE_CHARACTER_NOT_IN_REPERTOIRE ||
		failure->sqlstate == ERRCODE_UNTRANSLATABLE_CHARACTER)
		failure->hint = encoding < 0 ?
			"Pass the encoding of the bytes as the argument \"encoding\"." :
			"Pass another encoding, or NULL to detect it from the bytes.";
	return false;
}
