/*
 * test_version.c
 *	  The version of the reader rises when it reads a text otherwise.
 *
 *	  test_version DIRECTORY
 *
 * The texts are those of the corpus, each whole, without its first half and
 * without its second, with lines lost, and damaged in the other ways in which
 * copying, converting and printing damage texts; and a text of each template.
 * Digests stand for what is read from them.
 *
 * Many changes of the reader matter only in texts that nobody thought of.  So
 * there are also copies with faults at random places, and short texts of random
 * words (damage.h).  They are the same in every run and on every machine.
 */
#include "damage.h"
#include "variant.h"

#include "text/utf8.h"

/*
 * What each version of the reader reads, the newest last.
 *
 * After a change of the second or third digest, raise GR_READER_VERSION and add
 * a row.  Until a version is released, its row may be replaced.  Reports are
 * not read again for the sake of evidence and findings, so if the last digest
 * changes alone, replace it.  A change of the corpus or of damage.c changes the
 * first digest: then replace all digests of the last row.
 */
static const struct
{
	int			version;
	uint64_t	texts;			/* digest of the texts, with the lengths of the copies */
	uint64_t	read;			/* digest of the reports read from them */
	uint64_t	damaged;		/* digest of the reports read from damaged ones */
	uint64_t	places;			/* digest of evidence, coverage and findings */
}			versions[] = {
	{1, UINT64_C(0x99f52c424e996d98), UINT64_C(0xc154238f6263a9de), UINT64_C(0xa59f55cf8d997549), UINT64_C(0x36ec164904ec9f78)},
};

static const char *directory;
static uint64_t texts_digest;	/* so far */
static uint64_t read_digest;
static uint64_t damaged_digest;
static uint64_t places_digest;
static uint64_t random_state;	/* of the faults in copies */

/* copies with faults at random places, of each text */
#define COPIES_OF_TEXT		60
#define COPIES_OF_TEMPLATE	9
#define PIECED_TEXTS		40000

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

/* Adds the status of a reading to a digest, and the bytes of the report. */
static void
digest_report(uint64_t *to, gr_status status, const gr_report *report)
{
	uint8_t		code = (uint8_t) status;
	unit_value	value;

	digest(to, &code, sizeof(code));
	if (status != GR_OK)
		return;
	value = unit_stored(report);
	digest(to, value.bytes, value.len);
}

/* Reads a text and adds the report to a digest. */
static void
digest_reading_to(uint64_t *to, const char *text, size_t len)
{
	static gr_report report;
	void	   *mark = unit_mark();
	gr_diagnosis diagnosis;
	gr_status	status = gr_parse_report(unit_env(), text, len, &report, &diagnosis);

	digest_report(to, status, &report);
	unit_release_to(mark);
}

/* Adds small numbers to the digest of places, each as four bytes. */
static void
digest_numbers(const uint64_t *numbers, int n)
{
	int			i;

	for (i = 0; i < n; i++)
	{
		uint8_t		bytes[4] = {(uint8_t) numbers[i], (uint8_t) (numbers[i] >> 8),
		(uint8_t) (numbers[i] >> 16), (uint8_t) (numbers[i] >> 24)};

		digest(&places_digest, bytes, sizeof(bytes));
	}
}

#define DIGEST_NUMBERS(...) \
	digest_numbers((const uint64_t[]) {__VA_ARGS__}, LENGTH(((const uint64_t[]) {__VA_ARGS__})))

/* A finding, with the terms of its message, but not with its wording. */
static void
digest_finding(void *context, const gr_finding *finding)
{
	const gr_message *m = &finding->message;
	int			i;

	(void) context;
	DIGEST_NUMBERS(finding->code, (uint64_t) finding->table, (uint64_t) finding->item,
				   (uint64_t) finding->measure, finding->start, finding->len, finding->line);
	for (i = 0; i < m->nterms; i++)
	{
		DIGEST_NUMBERS((uint64_t) m->term[i].number, m->term[i].text.len);
		digest(&places_digest, m->term[i].text.data, m->term[i].text.len);
	}
}

/* Reads a text and adds all that the reader says about it to the digests. */
static void
digest_all(gr_str text)
{
	static gr_reading reading;
	void	   *mark = unit_mark();
	gr_diagnosis diagnosis;
	gr_status	status = gr_read_report(unit_env(), text.data, text.len, &reading, digest_finding, NULL, &diagnosis);
	int			i;

	/* its length, so that other copies are taken for other texts, not for another reading */
	digest(&texts_digest, &(uint8_t) {(uint8_t) text.len}, 1);
	digest_report(&damaged_digest, status, &reading.report);
	DIGEST_NUMBERS(reading.coverage.read, reading.coverage.unread);
	for (i = 0; i < GR_NSLOTS && status == GR_OK; i++)
	{
		const gr_evidence *e = &reading.evidence[i];

		if (e->present)
			DIGEST_NUMBERS((uint64_t) i, e->start, e->len, e->line, e->row_by, e->column_by);
	}
	unit_release_to(mark);
}

/* The text, and copies with faults at random places. */
static void
digest_copies(gr_str text, int copies)
{
	digest_all(text);
	while (copies-- > 0)
	{
		void	   *mark = unit_mark();

		digest_all(damaged_text(text, &random_state));
		unit_release_to(mark);
	}
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
	digest_copies(text, COPIES_OF_TEXT);
}

/* A text of each template. */
static void
digest_templates(void)
{
	static const filling fillings[] = {{.habit = HABIT_NONE}, {.habit = HABIT_ZEROS}, {.habit = HABIT_MIXED}};
	static variant v;
	const template *templates;
	int			n = load_templates(unit_text("%s/templates", directory).data, &templates);
	int			i;

	for (i = 0; i < n; i++)
	{
		fill_template(&templates[i], &fillings[i % LENGTH(fillings)], &random_state, &v);
		digest(&texts_digest, v.text.data, v.text.len);
		digest_copies(v.text, COPIES_OF_TEMPLATE);
		unit_release();
	}
}

static void
digest_pieced_texts(void)
{
	int			i;

	for (i = 0; i < PIECED_TEXTS; i++)
	{
		digest_all(pieced_text(&random_state));
		unit_release();
	}
}

static void
test_version(void **state)
{
	static const char *const folders[] = {".", "not_reports", "two_reports"};
	const int	last = LENGTH(versions) - 1;
	bool		same_texts;
	bool		same_reports;
	int			folder;

	(void) state;
	texts_digest = read_digest = damaged_digest = places_digest = DIGEST_START;
	random_state = 20260101;
	for (folder = 0; folder < LENGTH(folders); folder++)
	{
		char		path[1000];

		snprintf(path, sizeof(path), "%s/%s", directory, folders[folder]);
		unit_for_each_text(path, digest_text);
	}
	digest_templates();
	digest_pieced_texts();
	same_texts = texts_digest == versions[last].texts;
	same_reports = read_digest == versions[last].read && damaged_digest == versions[last].damaged;
	if (versions[last].version == GR_READER_VERSION && same_texts && same_reports &&
		places_digest == versions[last].places)
		return;
	if (!same_texts)
		unit_surprise("the texts changed; replace all digests of the last row in test_version.c");
	else if (!same_reports)
		unit_surprise("texts are read otherwise; raise GR_READER_VERSION in read.h, "
					  "and add its row in test_version.c");
	else if (versions[last].version != GR_READER_VERSION)
		unit_surprise("the last row in test_version.c is of version %d", versions[last].version);
	else
		unit_surprise("evidence, coverage or findings changed; replace the last digest in test_version.c");
	unit_surprise("{%d, UINT64_C(0x%016llx), UINT64_C(0x%016llx), UINT64_C(0x%016llx), UINT64_C(0x%016llx)},",
				  GR_READER_VERSION + (same_texts && !same_reports && versions[last].version == GR_READER_VERSION),
				  (unsigned long long) texts_digest, (unsigned long long) read_digest,
				  (unsigned long long) damaged_digest, (unsigned long long) places_digest);
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
