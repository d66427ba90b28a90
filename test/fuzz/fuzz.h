/*
 * fuzz.h
 *	  What the fuzz targets share: memory of one run, and requirements.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdio.h>
#include <stdlib.h>

#include "read.h"
#include "report/codec.h"
#include "report/sound.h"
#include "rules/rules.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/*
 * The allocations of one run, each in a block of its own so that overruns are
 * detected.
 */
typedef struct fuzz_block
{
	struct fuzz_block *next;
	max_align_t data[];
} fuzz_block;

static fuzz_block *fuzz_blocks;

static void *
fuzz_alloc(void *context, size_t size)
{
	fuzz_block *block = malloc(sizeof(fuzz_block) + size);

	(void) context;
	if (!block)
		abort();
	block->next = fuzz_blocks;
	fuzz_blocks = block;
	return block->data;
}

static void
fuzz_release(void)
{
	while (fuzz_blocks)
	{
		fuzz_block *next = fuzz_blocks->next;

		free(fuzz_blocks);
		fuzz_blocks = next;
	}
}

/* The core must not read what it released. */
static void
fuzz_overwrite(void *context, void *memory, size_t size)
{
	(void) context;
	memset(memory, 0x5A, size);
}

static const gr_env fuzz_env = {fuzz_alloc, NULL, NULL, fuzz_overwrite};

#define REQUIRE(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

#endif							/* FUZZ_H */
