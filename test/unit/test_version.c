/*
 * test_version.c
 *	  The version of the reader rises when it reads a text otherwise.
 *
 *	  test_version DIRECTORY
 *
 * Read are the texts of the corpus, each whole, without its first half and
 * without its second, and with lines lost.  Digests stand for what is read.
 */
#include "unit.h"

/*
 * What each version of the reader reads, the newest last.
 *
 * After a change of the second digest, raise GR_READER_VERSION and add a row.
 * Until a version is released, its row may be replaced.  A change of the corpus
 * changes the first digest: then replace both digests of the last row.
 */
static const struct
{
	int			version;
	uint64_t	texts;			/* digest of the texts */
	uint64_t	read;			/* digest of the reports read from them */
}			versions[] = {
	{1, UINT64_C(0x2f79e0f39c5dec08), UINT64_C(0x8a6b2d45ee8be1dd)},
};

static const char *directory;
static uint64_t texts_digest;	/* so far */
static uint64_t read_digest;

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

/* Adds the result of reading a text: the status, and the bytes of the report. */
static void
digest_reading(const char *text, size_t len)
{
	static gr_report report;
	void	   *mark = unit_mark();
	gr_diagnosis diagnosis;
	gr_status	status = gr_parse_report(unit_env(), text, len, &report, &diagnosis);
	uint8_t		code = (uint8_t) status;
	uint8_t    *bytes;

	digest(&read_digest, &code, sizeof(code));
	if (status == GR_OK)
	{
		bytes = unit_env()->alloc(NULL, gr_encode_bound(&report));
		digest(&read_digest, bytes, gr_encode(&report, bytes));
	}
	unit_release_to(mark);
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
}

static void
test_version(void **state)
{
	static const char *const folders[] = {".", "not_reports", "two_reports"};
	const int	last = LENGTH(versions) - 1;
	int			folder;

	(void) state;
	texts_digest = read_digest = DIGEST_START;
	for (folder = 0; folder < LENGTH(folders); folder++)
	{
		char		path[1000];

		snprintf(path, sizeof(path), "%s/%s", directory, folders[folder]);
		unit_for_each_text(path, digest_text);
	}
	if (versions[last].version == GR_READER_VERSION && texts_digest == versions[last].texts &&
		read_digest == versions[last].read)
		return;
	if (texts_digest != versions[last].texts)
		unit_surprise("the corpus changed; replace both digests of the last row in test_version.c");
	else if (read_digest != versions[last].read)
		unit_surprise("texts are read otherwise; raise GR_READER_VERSION in read.h, "
					  "and add its row in test_version.c");
	else
		unit_surprise("the last row in test_version.c is of version %d", versions[last].version);
	unit_surprise("{%d, UINT64_C(0x%016llx), UINT64_C(0x%016llx)},",
				  GR_READER_VERSION + (texts_digest == versions[last].texts && read_digest != versions[last].read &&
									   versions[last].version == GR_READER_VERSION),
				  (unsigned long long) texts_digest, (unsigned long long) read_digest);
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
			(versions[i].texts == versions[i - 1].texts && versions[i].read == versions[i - 1].read))
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
