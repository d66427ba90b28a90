/*
 * encoding.c
 *	  The border between UTF-8 (core, heap, wire) and the database's encoding,
 *	  and reading files of unknown encoding.
 */
#include "govreport.h"

#include "catalog/pg_conversion.h"
#include "catalog/pg_namespace.h"
#include "mb/pg_wchar.h"

#include "text/media.h"
#include "text/utf8.h"

/* How far from the start a <meta charset> counts, as browsers have it. */
#define META_RANGE	1024

/* Bytes converted at a time. */
#define CHUNK		65536

static bool
fail_bytes(grpg_failure *failure, int encoding, const char *bytes, size_t len, size_t offset)
{
	StringInfoData buf;
	size_t		i;

	initStringInfo(&buf);
	appendStringInfo(&buf, "invalid byte sequence for encoding \"%s\":",
					 pg_encoding_to_char(encoding));
	for (i = offset; i < len && i < offset + 4; i++)
		appendStringInfo(&buf, " 0x%02x", (unsigned char) bytes[i]);
	return grpg_fail(failure, ERRCODE_CHARACTER_NOT_IN_REPERTOIRE, buf.data,
					 psprintf("The bytes stand at offset %zu.", offset), NULL);
}

static bool
check_utf8(const char *bytes, size_t len, grpg_failure *failure)
{
	size_t		valid = gr_utf8_valid(bytes, len);

	return valid == len || fail_bytes(failure, PG_UTF8, bytes, len, valid);
}

/*
 * The server's own conversion: not one that a user has put into the search_path,
 * because the same bytes have to give the same report for everybody.
 */
static bool
find_conversion(int from, int to, Oid *procedure, grpg_failure *failure)
{
	*procedure = FindDefaultConversion(PG_CATALOG_NAMESPACE, from, to);
	return OidIsValid(*procedure) ||
		grpg_fail(failure, ERRCODE_INVALID_PARAMETER_VALUE,
				  psprintf("no conversion from encoding \"%s\" to \"%s\"",
						   pg_encoding_to_char(from), pg_encoding_to_char(to)),
				  NULL, NULL);
}

#if PG_VERSION_NUM >= 140000
/* The bytes from offset on cannot be converted: is it they, or the target? */
static bool
fail_conversion(grpg_failure *failure, int from, int to, const char *bytes, size_t len, size_t offset)
{
	if (bytes[offset] != '\0' &&
		pg_encoding_verifymbchar(from, bytes + offset, (int) Min(len - offset, 8)) >= 0)
		return grpg_fail(failure, ERRCODE_UNTRANSLATABLE_CHARACTER,
						 psprintf("character at byte %zu in encoding \"%s\" has no equivalent in encoding \"%s\"",
								  offset, pg_encoding_to_char(from), pg_encoding_to_char(to)),
						 NULL, NULL);
	return fail_bytes(failure, from, bytes, len, offset);
}
#endif

/*
 * Convert between two different encodings.  What cannot be converted is a failure,
 * or an error of the server's if soft is false (before 14, always).
 */
static bool
convert(const char *bytes, size_t len, int from, int to, bool soft, gr_str *out,
		grpg_failure *failure)
{
	Oid			procedure;
#if PG_VERSION_NUM >= 140000
	unsigned char *chunk;
	StringInfoData buf;
	size_t		done = 0;

	if (!find_conversion(from, to, &procedure, failure))
		return false;
	initStringInfo(&buf);
	chunk = palloc(CHUNK * MAX_CONVERSION_GROWTH + 1);
	while (done < len)
	{
		unsigned char *rest = (unsigned char *) bytes + done;
		int			size = (int) Min(len - done, CHUNK);
		int			n = pg_do_encoding_conversion_buf(procedure, from, to, rest, size, chunk,
													  CHUNK * MAX_CONVERSION_GROWTH + 1, true);

		/* once more, for the server's error */
		if (n <= 0 && !soft)
			(void) pg_do_encoding_conversion_buf(procedure, from, to, rest, size, chunk,
												 CHUNK * MAX_CONVERSION_GROWTH + 1, false);
		if (n <= 0)
			return fail_conversion(failure, from, to, bytes, len, done);
		appendStringInfoString(&buf, (char *) chunk);
		done += (size_t) n;
		CHECK_FOR_INTERRUPTS();
	}
	pfree(chunk);
	out->data = buf.data;
	out->len = (size_t) buf.len;
#else
	char	   *converted;

	(void) soft;
	if (!find_conversion(from, to, &procedure, failure))
		return false;
	if (!pg_verify_mbstr(from, bytes, (int) len, true))
		return fail_bytes(failure, from, bytes, len, 0);
	converted = MemoryContextAllocHuge(CurrentMemoryContext, len * MAX_CONVERSION_GROWTH + 1);
	*converted = '\0';
	(void) OidFunctionCall5(procedure, Int32GetDatum(from), Int32GetDatum(to),
							CStringGetDatum(bytes), CStringGetDatum(converted),
							Int32GetDatum((int) len));
	out->data = converted;
	out->len = strlen(converted);
#endif
	return true;
}

bool
grpg_text_to_utf8(const char *text, size_t len, gr_str *utf8, grpg_failure *failure)
{
	int			encoding = GetDatabaseEncoding();

	utf8->data = text;
	utf8->len = len;
	if (encoding == PG_UTF8)
		return true;
	if (encoding == PG_SQL_ASCII)
		return check_utf8(text, len, failure);
	return convert(text, len, encoding, PG_UTF8, true, utf8, failure);
}

/* UTF-16 behind its BOM; low is the place of the low byte in a unit. */
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
		if (i % CHUNK == 0)
			CHECK_FOR_INTERRUPTS();
	}
	utf8->len = n;
	if (i >= len)
		return true;
	return grpg_fail(failure, ERRCODE_CHARACTER_NOT_IN_REPERTOIRE,
					 "invalid byte sequence for encoding \"UTF16\"",
					 psprintf("The bytes stand at offset %zu.", i + 2), NULL);
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
	/* GB18030 holds all that GB2312 and its offspring have */
	return is_gb(name) ? PG_GB18030 : pg_char_to_encoding(name);
}

bool
grpg_encoding_arg(FunctionCallInfo fcinfo, int n, int *encoding, grpg_failure *failure)
{
	*encoding = -1;
	if (PG_ARGISNULL(n))
		return true;
	*encoding = grpg_encoding_of(NameStr(*PG_GETARG_NAME(n)));
	return *encoding >= 0 ||
		grpg_fail(failure, ERRCODE_INVALID_PARAMETER_VALUE,
				  psprintf("unrecognized encoding \"%s\"", NameStr(*PG_GETARG_NAME(n))),
				  NULL, NULL);
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

/* Does the text at p, which has left bytes, begin with a lower-case word? */
static bool
begins(const uint8_t *p, size_t left, const char *word)
{
	return left >= strlen(word) && pg_strncasecmp((const char *) p, word, strlen(word)) == 0;
}

/* The value behind "charset" in the rest of a tag; false if there is none. */
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

/* The encoding a <meta> of the page declares, or -1. */
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

			/* pages that say GBK mean its superset, as browsers have it */
			return encoding == PG_GBK || encoding == PG_EUC_CN ? PG_GB18030 : encoding;
		}
	}
	return -1;
}

/* 22P02 for a document, an archive or a picture. */
static bool
fail_medium(grpg_failure *failure, const gr_medium *medium)
{
	return grpg_fail(failure, ERRCODE_INVALID_TEXT_REPRESENTATION,
					 psprintf("bytes are %s, not text", medium->english), NULL, medium->hint);
}

/* A byte order mark is no part of the text. */
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

bool
grpg_bytea_to_utf8(const bytea *raw, int encoding, gr_str *utf8, bool *guessed,
				   grpg_failure *failure)
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
		return check_utf8(text, len, failure) && skip_mark(utf8);
	return convert(text, len, encoding, PG_UTF8, true, utf8, failure) &&
		check_utf8(utf8->data, utf8->len, failure) && skip_mark(utf8);
}

gr_str
grpg_text_arg(const text *argument)
{
	grpg_failure failure;
	gr_str		s;

	if (!grpg_text_to_utf8(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument), &s, &failure))
		grpg_throw(&failure);
	return s;
}

/* Are the bytes of a result the same in the database? */
static bool
is_unconverted(void)
{
	return GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_SQL_ASCII;
}

/* To the encoding of the database; throws a character that it cannot hold. */
static gr_str
from_utf8(gr_str s)
{
	grpg_failure failure;
	gr_str		converted;

	if (!convert(s.data, s.len, PG_UTF8, GetDatabaseEncoding(), false, &converted, &failure))
		grpg_throw(&failure);
	return converted;
}

text *
grpg_text(gr_str s)
{
	if (!is_unconverted())
		s = from_utf8(s);
	return cstring_to_text_with_len(s.data, (int) s.len);
}

char *
grpg_cstring(gr_str s)
{
	if (!is_unconverted())
		s = from_utf8(s);
	return pnstrdup(s.data, s.len);
}

char *
grpg_try_cstring(gr_str s)
{
	gr_str		converted;
	grpg_failure ignored;

	if (is_unconverted())
		return pnstrdup(s.data, s.len);
	if (!convert(s.data, s.len, PG_UTF8, GetDatabaseEncoding(), true, &converted, &ignored))
		return NULL;
	return pnstrdup(converted.data, converted.len);
}

gr_str
grpg_head(gr_str s, int n)
{
	size_t		i = 0;

	while (i < s.len && n > 0)
	{
		i += (size_t) gr_utf8_length((unsigned char) s.data[i]);
		n--;
	}
	s.len = Min(i, s.len);
	return s;
}

char *
grpg_excerpt(gr_str s, int n)
{
	StringInfoData buf;
	gr_str		head;
	gr_str		converted;
	grpg_failure ignored;
	size_t		i;

	while (s.len > 0 && (unsigned char) *s.data <= ' ')
	{
		s.data++;
		s.len--;
	}
	head = grpg_head(s, n);
	initStringInfo(&buf);
	for (i = 0; i < head.len; i++)
		appendStringInfoChar(&buf, (unsigned char) head.data[i] < ' ' ? ' ' : head.data[i]);
	if (head.len < s.len)
		appendStringInfoString(&buf, "...");
	if (is_unconverted())
		return buf.data;
	/* a message must not fail over what it quotes */
	if (convert(buf.data, (size_t) buf.len, PG_UTF8, GetDatabaseEncoding(), true, &converted, &ignored))
		return pnstrdup(converted.data, converted.len);
	return pstrdup("?");
}
