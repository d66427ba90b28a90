/*
 * test_version.c
 *	  The version of the reader rises when it reads a text otherwise.
 *
 *	  test_version DIRECTORY
 *
 * Read are the texts of the corpus, each whole, without its first half and
 * without its second, with lines lost, and damaged in the other ways in which
 * copying, converting and printing damage texts.  Digests stand for what is read.
 */
#include "unit.h"

#include "text/utf8.h"

/*
 * What each version of the reader reads, the newest last.
 *
 * After a change of the second or third digest, raise GR_READER_VERSION and add
 * a row.  Until a version is released, its row may be replaced.  A change of the
 * corpus changes the first digest: then replace all digests of the last row.
 */
static const struct
{
	int			version;
	uint64_t	texts;			/* digest of the texts */
	uint64_t	read;			/* digest of the reports read from them */
	uint64_t	damaged;		/* digest of the reports read from damaged ones */
}			versions[] = {
	{1, UINT64_C(0xda5547aba4da4aed), UINT64_C(0xcf82d6c948ef0cbb), UINT64_C(0x2053fc873c4f20da)},
};

static const char *directory;
static uint64_t texts_digest;	/* so far */
static uint64_t read_digest;
static uint64_t damaged_digest;

/*
 * FNV-1a of 64 bits.  The length comes first, so that the ends of strings
 * matter.
 */
#define DIGEST_START	UINT64_C(0xcbf29ce484222325)

static void
digest(uint64_t *state, const void *data, size_t len)
{
	const uint8_t *bytes = data;
	size_t		i;

	for (i = 0; i < 8; i++)
		*state = (*state ^ ((uint64_t) len >> (8 * i) & 255)) * UINT64_C(0x100000001b3);
	for (i = 0; i < len; i++)
		*state = (*state ^ bytes[i]) * UINT64_C(0x100000001b3);
}

/* Adds the result of reading a text to a digest: the status, and the bytes of the report. */
static void
digest_reading_to(uint64_t *to, const char *text, size_t len)
{
	static gr_report report;
	void	   *mark = unit_mark();
	gr_diagnosis diagnosis;
	gr_status	status = gr_parse_report(unit_env(), text, len, &report, &diagnosis);
	uint8_t		code = (uint8_t) status;
	uint8_t    *bytes;

	digest(to, &code, sizeof(code));
	if (status == GR_OK)
	{
		bytes = unit_env()->alloc(NULL, gr_encode_bound(&report));
		digest(to, bytes, gr_encode(&report, bytes));
	}
	unit_release_to(mark);
}

static void
digest_reading(const char *text, size_t len)
{
	digest_reading_to(&read_digest, text, len);
}

/* The text with every n-th line removed. */
static void
digest_with_lines_lost(const char *text, size_t len, int every)
{
	char	   *rest = malloc(len + 1);
	size_t		n = 0;
	size_t		i;
	int			line = 1;

	for (i = 0; i < len; i++)
	{
		if (line % every != 0)
			rest[n++] = text[i];
		line += text[i] == '\n';
	}
	digest_reading(rest, n);
	free(rest);
}

/* ---- damage ---- */

typedef enum damage
{
	LOSE_CHARACTERS,
	LOSE_TOKENS,
	LOSE_TABS,					/* a cell joins the next one */
	LOSE_NEWLINES,				/* a line joins the next one */
	DOUBLE_CHARACTERS,
	DOUBLE_TOKENS,
	BREAK_LINES,				/* within words */
	SPACES_IN_WORDS,
	SPACES_FOR_TABS,
	TABS_FOR_SPACES,
	NEWLINES_FOR_TABS,
	BARS_FOR_TABS,
	EMPTY_CELLS,				/* where there was none */
	OTHER_DIGITS,
	LETTERS_FOR_DIGITS,
	NDAMAGES
} damage;

/* Is it a space, a tab, a bar or the end of a line? */
static bool
is_gap(char c)
{
	return c == ' ' || c == '\t' || c == '|' || c == '\n' || c == '\r';
}

/* Writes the characters [p, p + n) or what stands in their place.  Returns its length. */
static size_t
damaged_character(damage how, const char *p, size_t n, char *out)
{
	const char *instead = NULL;
	bool		is_digit = *p >= '0' && *p <= '9';

	switch (how)
	{
		case LOSE_CHARACTERS:
			return 0;
		case LOSE_TABS:
			instead = *p == '\t' ? "" : NULL;
			break;
		case LOSE_NEWLINES:
			instead = *p == '\n' ? " " : NULL;
			break;
		case DOUBLE_CHARACTERS:
			memcpy(out, p, n);
			memcpy(out + n, p, n);
			return 2 * n;
		case BREAK_LINES:
			instead = "\n";
			break;
		case SPACES_IN_WORDS:
			instead = " ";
			break;
		case SPACES_FOR_TABS:
			instead = *p == '\t' ? "  " : NULL;
			break;
		case TABS_FOR_SPACES:
			instead = *p == ' ' ? "\t" : NULL;
			break;
		case NEWLINES_FOR_TABS:
			instead = *p == '\t' ? "\n" : NULL;
			break;
		case BARS_FOR_TABS:
			instead = *p == '\t' ? " | " : NULL;
			break;
		case EMPTY_CELLS:
			instead = *p == '\t' ? "\t\t" : *p == '|' ? "||" : NULL;
			break;
		case OTHER_DIGITS:
			if (!is_digit)
				break;
			*out = (char) ('0' + (*p - '0' + 3) % 10);
			return 1;
		case LETTERS_FOR_DIGITS:
			instead = is_digit ? "O" : NULL;
			break;
		case LOSE_TOKENS:
		case DOUBLE_TOKENS:
		case NDAMAGES:
			break;
	}
	if (!instead)
	{
		memcpy(out, p, n);
		return n;
	}
	/* a break or a space comes after its character */
	if (how == BREAK_LINES || how == SPACES_IN_WORDS)
		return (size_t) sprintf(out, "%.*s%s", (int) n, p, instead);
	return (size_t) sprintf(out, "%s", instead);
}

/* Is this character of the kind that is damaged? */
static bool
may_be_damaged(damage how, const char *p)
{
	switch (how)
	{
		case LOSE_CHARACTERS:
		case DOUBLE_CHARACTERS:
		case BREAK_LINES:
		case SPACES_IN_WORDS:
			return !is_gap(*p);
		case LOSE_NEWLINES:
			return *p == '\n';
		case TABS_FOR_SPACES:
			return *p == ' ';
		case LOSE_TABS:
		case SPACES_FOR_TABS:
		case NEWLINES_FOR_TABS:
		case BARS_FOR_TABS:
			return *p == '\t';
		case EMPTY_CELLS:
			return *p == '\t' || *p == '|';
		case OTHER_DIGITS:
		case LETTERS_FOR_DIGITS:
			return *p >= '0' && *p <= '9';
		case LOSE_TOKENS:
		case DOUBLE_TOKENS:
		case NDAMAGES:
			break;
	}
	return false;
}

/* Damages every n-th place of a text.  Returns the length; out has room for 4 times the text. */
static size_t
damaged(damage how, gr_str text, int every, char *out)
{
	const char *p = text.data;
	const char *end = p + text.len;
	char	   *to = out;
	int			places = 0;

	while (p < end)
	{
		size_t		n = (size_t) gr_utf8_length((unsigned char) *p);
		bool		here;

		n = n < 1 || n > (size_t) (end - p) ? 1 : n;
		if (how == LOSE_TOKENS || how == DOUBLE_TOKENS)
		{
			for (n = 1; !is_gap(*p) && p + n < end && !is_gap(p[n]); n++)
				;
			here = !is_gap(*p) && ++places % every == 0;
			if (!here || how == DOUBLE_TOKENS)
			{
				memcpy(to, p, n);
				to += n;
			}
			if (here && how == DOUBLE_TOKENS)
			{
				*to++ = '\t';
				memcpy(to, p, n);
				to += n;
			}
		}
		else if (may_be_damaged(how, p) && ++places % every == 0)
			to += damaged_character(how, p, n, to);
		else
		{
			memcpy(to, p, n);
			to += n;
		}
		p += n;
	}
	return (size_t) (to - out);
}

static void
digest_damaged(gr_str text)
{
	static const int every[] = {1, 7, 59};
	char	   *out = malloc(4 * text.len + 8);
	int			how;
	int			i;

	for (how = 0; how < NDAMAGES; how++)
		for (i = 0; i < LENGTH(every); i++)
		{
			/* all characters or tokens lost leave nothing to read */
			bool		all = every[i] == 1 && (how == LOSE_CHARACTERS || how == LOSE_TOKENS || how == BREAK_LINES);
			size_t		len = damaged((damage) how, text, all ? 29 : every[i], out);

			digest_reading_to(&damaged_digest, out, len);
		}
	free(out);
}

static void
digest_text(const char *name, const char *path, gr_str text)
{
	size_t		half = text.len / 2;
	int			every;

	(void) name;
	(void) path;
	digest(&texts_digest, text.data, text.len);
	while (half > 0 && ((unsigned char) text.data[half] & 0xC0) == 0x80)
		half--;
	digest_reading(text.data, text.len);
	digest_reading(text.data, half);
	digest_reading(text.data + half, text.len - half);
	for (every = 3; every < 40; every += 6)
		digest_with_lines_lost(text.data, text.len, every);
	digest_damaged(text);
}

static void
test_version(void **state)
{
	static const char *const folders[] = {".", "not_reports", "two_reports"};
	const int	last = LENGTH(versions) - 1;
	int			folder;

	(void) state;
	texts_digest = read_digest = damaged_digest = DIGEST_START;
	for (folder = 0; folder < LENGTH(folders); folder++)
	{
		char		path[1000];

		snprintf(path, sizeof(path), "%s/%s", directory, folders[folder]);
		unit_for_each_text(path, digest_text);
	}
	if (versions[last].version == GR_READER_VERSION && texts_digest == versions[last].texts &&
		read_digest == versions[last].read && damaged_digest == versions[last].damaged)
		return;
	if (texts_digest != versions[last].texts)
		unit_surprise("the corpus changed; replace all digests of the last row in test_version.c");
	else if (read_digest != versions[last].read || damaged_digest != versions[last].damaged)
		unit_surprise("texts are read otherwise; raise GR_READER_VERSION in read.h, "
					  "and add its row in test_version.c");
	else
		unit_surprise("the last row in test_version.c is of version %d", versions[last].version);
	unit_surprise("{%d, UINT64_C(0x%016llx), UINT64_C(0x%016llx), UINT64_C(0x%016llx)},",
				  GR_READER_VERSION + (texts_digest == versions[last].texts && versions[last].version == GR_READER_VERSION),
				  (unsigned long long) texts_digest, (unsigned long long) read_digest,
				  (unsigned long long) damaged_digest);
	unit_no_surprises();
}

/* Version numbers rise, and two versions never read the same. */
static void
test_versions_rise(void **state)
{
	int			i;

	(void) state;
	for (i = 1; i < LENGTH(versions); i++)
		if (versions[i].version <= versions[i - 1].version ||
			(versions[i].texts == versions[i - 1].texts && versions[i].read == versions[i - 1].read &&
			 versions[i].damaged == versions[i - 1].damaged))
			unit_surprise("version %d after version %d", versions[i].version, versions[i - 1].version);
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_version),
		cmocka_unit_test(test_versions_rise),
	};

	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 2;
	}
	directory = argv[1];
	return cmocka_run_group_tests_name("version", tests, NULL, NULL);
}
