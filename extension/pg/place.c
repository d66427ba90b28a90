/*
 * place.c
 *	  Places of a raw text as SQL rows show them.
 *
 * The core counts bytes of UTF-8, SQL counts characters.  All places of a text
 * are converted in one pass over it.
 */
#include "place.h"

#include "mb/pg_wchar.h"

/* The start or the end of a place. */
typedef struct mark
{
	size_t		offset;			/* bytes */
	size_t	   *characters;		/* where to store the count */
} mark;

static int
compare_marks(const void *a, const void *b)
{
	size_t		left = ((const mark *) a)->offset;
	size_t		right = ((const mark *) b)->offset;

	return (left > right) - (left < right);
}

void
grpg_count_characters(gr_str text, grpg_place *places, size_t n)
{
	/* in a database without an encoding substr() counts bytes */
	bool		bytes = GetDatabaseEncoding() == PG_SQL_ASCII;
	mark	   *marks = MemoryContextAllocHuge(CurrentMemoryContext,
											   (2 * n + 1) * sizeof(mark));
	size_t		count = 0;
	size_t		offset = 0;
	size_t		i;

	for (i = 0; i < 2 * n; i++)
	{
		grpg_place *p = &places[i / 2];

		marks[i].offset = p->start + (i % 2 ? p->len : 0);
		marks[i].characters = &p->characters[i % 2];
	}
	qsort(marks, 2 * n, sizeof(mark), compare_marks);
	for (i = 0; i < 2 * n; i++)
	{
		for (; offset < marks[i].offset && offset < text.len; offset++)
			count += bytes || ((unsigned char) text.data[offset] & 0xC0) != 0x80;
		*marks[i].characters = count;
		CHECK_FOR_INTERRUPTS();
	}
	pfree(marks);
}

gr_str
grpg_slice(gr_str text, const grpg_place *p)
{
	gr_str		s = {text.data + p->start, p->len};

	return s;
}

void
grpg_put_span(grpg_rows *rows, const grpg_place *p)
{
	if (p->line == 0)
	{
		grpg_put_null(rows);
		grpg_put_null(rows);
		grpg_put_null(rows);
		return;
	}
	grpg_put_int(rows, (int) p->line);
	grpg_put_int(rows, (int) p->characters[0] + 1);
	grpg_put_int(rows, (int) (p->characters[1] - p->characters[0]));
}

grpg_place
grpg_evidence_place(const gr_evidence *evidence)
{
	grpg_place	p = {0};

	if (evidence->present)
	{
		p.start = evidence->start;
		p.len = evidence->len;
		p.line = evidence->line;
	}
	return p;
}
