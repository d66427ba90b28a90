/*
 * encoding.c
 *	  Converts between UTF-8 (core, heap, wire) and the encoding of the
 *	  database.
 */
#include "govreport.h"

#include "catalog/pg_conversion.h"
#include "catalog/pg_namespace.h"
#include "mb/pg_wchar.h"

#include "text/utf8.h"

/* bytes converted at a time */
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
					 psprintf("The bytes are at offset %zu.", offset), NULL);
}

bool
grpg_check_utf8(const char *bytes, size_t len, grpg_failure *failure)
{
	size_t		valid = gr_utf8_valid(bytes, len);

	return valid == len || fail_bytes(failure, PG_UTF8, bytes, len, valid);
}

/*
 * Finds the server's own conversion.  A conversion that a user put into the
 * search_path is not used: the same bytes have to give the same report for
 * everyone.
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
/*
 * Reports that the bytes from offset on cannot be converted.  Either they are
 * invalid, or the target encoding does not have the character.
 */
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
 * Converts between two different encodings.  What cannot be converted is a
 * failure, or an error of the server if soft is false (before 14, always).
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

		/* convert again to raise the server's error */
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
grpg_to_utf8(const char *bytes, size_t len, int encoding, gr_str *utf8, grpg_failure *failure)
{
	return convert(bytes, len, encoding, PG_UTF8, true, utf8, failure);
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
		return grpg_check_utf8(text, len, failure);
	return grpg_to_utf8(text, len, encoding, utf8, failure);
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

/* Are the bytes of a string in UTF-8 the same in the database's encoding? */
static bool
is_unconverted(void)
{
	return GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_SQL_ASCII;
}

gr_str
grpg_from_utf8(gr_str s)
{
	grpg_failure failure;
	gr_str		converted;

	if (is_unconverted())
		return s;
	if (!convert(s.data, s.len, PG_UTF8, GetDatabaseEncoding(), false, &converted, &failure))
		grpg_throw(&failure);
	return converted;
}

text *
grpg_text(gr_str s)
{
	s = grpg_from_utf8(s);
	return cstring_to_text_with_len(s.data, (int) s.len);
}

char *
grpg_cstring(gr_str s)
{
	s = grpg_from_utf8(s);
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
	/* a message must not fail because of what it quotes */
	if (convert(buf.data, (size_t) buf.len, PG_UTF8, GetDatabaseEncoding(), true, &converted, &ignored))
		return pnstrdup(converted.data, converted.len);
	return pstrdup("?");
}
