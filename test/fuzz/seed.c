/*
 * seed.c
 *	  Seeds for fuzz_binary and fuzz_rules: what the texts of the corpus give.
 *
 *	  seed BINARY-DIRECTORY RULES-DIRECTORY TEXT...
 */
#include "fuzz.h"

static void
write_seed(const char *directory, const char *text, const uint8_t *bytes, size_t len)
{
	const char *slash = strrchr(text, '/');
	char		path[1000];
	FILE	   *file;

	snprintf(path, sizeof(path), "%s/%s", directory, slash ? slash + 1 : text);
	file = fopen(path, "wb");
	REQUIRE(file && fwrite(bytes, 1, len, file) == len && fclose(file) == 0);
}

/* Writes figures in the format of fuzz_rules. */
static size_t
spell(const gr_figures *f, uint8_t *out)
{
	uint8_t    *p = out;
	int			table;
	int			i;

	for (table = 0; table < GR_NTABLES; table++)
		*p++ = f->forms[table];
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, f->forms[table]);

		for (i = 0; i < layout.ncells; i++)
		{
			int			slot = layout.slots[i];
			int			shift;

			if (f->status[slot] == GR_NUMBER && f->value[slot] >= 0 && f->value[slot] < 56)
			{
				*p++ = (uint8_t) (f->value[slot] << 2);
				continue;
			}
			/* 224 to 230 are the statuses in their order */
			*p++ = (uint8_t) (224 + f->status[slot]);
			if (f->status[slot] == GR_NUMBER || f->status[slot] == GR_AT_LEAST)
				for (shift = 56; shift >= 0; shift -= 8)
					*p++ = (uint8_t) ((uint64_t) f->value[slot] >> shift);
		}
	}
	return (size_t) (p - out);
}

int
main(int argc, char **argv)
{
	int			i;

	for (i = 3; i < argc; i++)
	{
		static char text[1 << 20];
		static gr_reading reading;
		static uint8_t rules[GR_NSLOTS * 9 + GR_NTABLES];
		gr_diagnosis diagnosis;
		FILE	   *file = fopen(argv[i], "rb");
		size_t		len;

		REQUIRE(file != NULL);
		len = fread(text, 1, sizeof(text), file);
		fclose(file);
		if (gr_read_report(&fuzz_env, text, len, &reading, NULL, NULL, &diagnosis) == GR_OK)
		{
			uint8_t    *bytes = fuzz_alloc(NULL, gr_encode_bound(&reading.report));

			write_seed(argv[1], argv[i], bytes, gr_encode(&reading.report, bytes));
			write_seed(argv[2], argv[i], rules, spell(&reading.report.figures, rules));
		}
		fuzz_release();
	}
	return 0;
}
