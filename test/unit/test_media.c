/*
 * test_media.c
 *	  Unit tests of telling documents, archives and pictures from text.
 */
#include "unit.h"

#include "text/media.h"

typedef struct medium_row
{
	const char *name;			/* the name in media.def, or NULL for text */
	const char *bytes;
	size_t		len;
} medium_row;

#define ROW(name, bytes)	{name, bytes, sizeof(bytes) - 1}
#define CFB	"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

static const medium_row rows[] = {
	ROW("docx", "PK\x03\x04\x14\0\x06\0[Content_Types].xml....PK\x03\x04word/document.xml"),
	ROW("xlsx", "PK\x03\x04\x14\0\x06\0[Content_Types].xml....xl/workbook.xml"),
	ROW("odt", "PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.textPK"),
	ROW("ofd", "PK\x03\x04\x14\0\0\0OFD.xml"),
	ROW("zip", "PK\x03\x04\x14\0\0\0reports/a.html"), ROW("zip", "PK\x03\x04"),
	/* the inner bytes are searched for behind the start, up to the last byte */
	ROW("zip", "PK\x03\x04word/document.xm"), ROW("docx", "PK\x03\x04wword/document.xml"),
	ROW("empty_zip", "PK\x05\x06\0\0"),
	ROW("doc", CFB "\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"),
	ROW("xls", CFB "W\0o\0W\0o\0r\0k\0b\0o\0o\0k\0"),
	ROW("cfb", CFB), ROW("cfb", CFB "WordDocument"),
	ROW("pdf", "%PDF-1.4\n"), ROW("rtf", "{\\rtf1\\ansi"), ROW("gzip", "\x1F\x8B\x08"),
	ROW("rar", "Rar!\x1A\x07\x01"), ROW("seven_zip", "7z\xBC\xAF\x27\x1C"),
	ROW("png", "\x89PNG\r\n\x1A\n"), ROW("jpeg", "\xFF\xD8\xFF\xE0"), ROW("gif", "GIF87a"),
	ROW("gif_89", "GIF89a"), ROW("tiff", "II*\0"), ROW("tiff_big", "MM\0*"),
	ROW("webp", "RIFF\x10\0\0\0WEBPVP8 "),
	/* text */
	ROW(NULL, ""), ROW(NULL, "P"), ROW(NULL, "PK"), ROW(NULL, "%PDF"), ROW(NULL, " %PDF-1.4"),
	ROW(NULL, "RIFF"), ROW(NULL, "RIFF and WEBP"), ROW(NULL, "GIF88a"), ROW(NULL, "\xFF\xFE" "a\0"),
	ROW(NULL, "\xFE\xFF\0a"), ROW(NULL, "\xEF\xBB\xBF%PDF-"), ROW(NULL, "\xD0\xCF\x11"),
	ROW(NULL, "II*"), ROW(NULL, "青石镇2021年政府信息公开工作年度报告"),
};

static void
first_bytes_tell_what_is_no_text(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		/*
		 * a copy of exactly this size, so that reading past the end is detected
		 */
		uint8_t    *bytes = malloc(rows[i].len + 1);
		const gr_medium *medium;
		const char *name;

		memcpy(bytes + 1, rows[i].bytes, rows[i].len);
		medium = gr_medium_of(bytes + 1, rows[i].len);
		name = medium ? medium->name : "text";
		if (strcmp(name, rows[i].name ? rows[i].name : "text") != 0)
			unit_surprise("row %d: %s instead of %s", i, name, rows[i].name ? rows[i].name : "text");
		free(bytes);
	}
	unit_no_surprises();
}

/* The parts of its error: words with an article, and a sentence. */
static void
each_is_described(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		const gr_medium *medium = gr_medium_of((const uint8_t *) rows[i].bytes, rows[i].len);

		if (medium && (medium->english[0] != 'a' || medium->hint[strlen(medium->hint) - 1] != '.'))
			unit_surprise("%s: \"%s\", \"%s\"", medium->name, medium->english, medium->hint);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(first_bytes_tell_what_is_no_text),
		cmocka_unit_test(each_is_described),
	};

	return cmocka_run_group_tests_name("media", tests, NULL, NULL);
}
