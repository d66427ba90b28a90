/*
 * core.c
 *	  The core alone, for callgrind to count the instructions of.
 *
 *	core parse FILE ...		reads each report and encodes it
 *	core check FILE ...		decodes its figures and checks the sums, 1000 times
 *	core sum FILE ...		adds it to a sum, 1000 times
 *	core cell FILE ...		reads the last total of part three, 1000 times
 *
 * What is counted happens within measured_*; prints what to divide by: the
 * bytes read, or the calls.
 */
#include <stdio.h>
#include <stdlib.h>

#include "read.h"
#include "report/add.h"
#include "report/codec.h"
#include "rules/sums.h"

#define TIMES	1000

typedef struct block
{
	struct block *next;
	max_align_t data[];
} block;

static block *blocks;

static void *
allocate(void *context, size_t size)
{
	block	   *b = malloc(sizeof(block) + size);

	(void) context;
	if (!b)
		return NULL;
	b->next = blocks;
	blocks = b;
	return b->data;
}

static void
release(void)
{
	while (blocks)
	{
		block	   *next = blocks->next;

		free(blocks);
		blocks = next;
	}
}

static const gr_env env = {allocate, NULL, NULL, NULL};
static gr_report report;
static gr_figures figures;

__attribute__((noinline)) size_t
measured_parse(const char *text, size_t len, uint8_t **bytes)
{
	gr_diagnosis diagnosis;

	if (gr_parse_report(&env, text, len, &report, &diagnosis) != GR_OK)
		return 0;
	*bytes = allocate(NULL, gr_encode_bound(&report));
	return gr_encode(&report, *bytes);
}

__attribute__((noinline)) bool
measured_check(const uint8_t *bytes, size_t len)
{
	bool		plain;

	return gr_decode_plain(bytes, len, &figures, &plain) == GR_OK && plain &&
		gr_plain_sums_hold(&figures);
}

__attribute__((noinline)) bool
measured_sum(const uint8_t *bytes, size_t len)
{
	static gr_tally sum;
	static gr_tally tally;
	int			slot;

	return gr_tally_read(bytes, len, &tally) == GR_OK && gr_add(&sum, &tally, &slot) == GR_OK;
}

__attribute__((noinline)) bool
measured_cell(const uint8_t *bytes, size_t len, int slot)
{
	gr_cell_status status;
	int64_t		value;
	int			scale;

	return gr_decode_cell(bytes, len, slot, &status, &value, &scale) == GR_OK;
}

static char *
slurp(const char *path, size_t *len)
{
	FILE	   *file = fopen(path, "rb");
	char	   *text = malloc(GR_MAX_INPUT);

	if (!file || !text)
	{
		perror(path);
		exit(1);
	}
	*len = fread(text, 1, GR_MAX_INPUT, file);
	fclose(file);
	return text;
}

int
main(int argc, char **argv)
{
	size_t		work = 0;
	int			i;

	if (argc < 3)
		return 2;
	for (i = 2; i < argc; i++)
	{
		size_t		len;
		char	   *text = slurp(argv[i], &len);
		uint8_t    *bytes = NULL;
		size_t		size = measured_parse(text, len, &bytes);
		int			n;

		if (size == 0)
		{
			fprintf(stderr, "%s: no report\n", argv[i]);
			return 1;
		}
		if (argv[1][0] == 'p')
			work += len;
		else
			work += TIMES;
		for (n = 0; n < TIMES && argv[1][0] != 'p'; n++)
		{
			bool		well = argv[1][1] == 'h' ? measured_check(bytes, size) :
				argv[1][0] == 's' ? measured_sum(bytes, size) :
				measured_cell(bytes, size, GR_SLOT(APPLICATIONS, results_total, total));

			if (!well)
				return 1;
		}
		release();
		free(text);
	}
	printf("%zu\n", work);
	return 0;
}
