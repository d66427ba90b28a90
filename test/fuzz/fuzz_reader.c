/*
 * fuzz_reader.c
 *	  libFuzzer target for the cells that are read from a text.
 *
 * Whatever the text: a number is printed where its evidence points, its row and
 * its column have been named, no two cells are read from the same place, the
 * coverage agrees with the evidence, and the text reads the same again.
 */
#include "fuzz.h"

#include "html/html.h"
#include "text/utf8.h"

/* A printed number: value / 10^scale, without trailing zeros in its decimals. */
typedef struct printed
{
	uint64_t	value;
	int			scale;
	bool		negative;		/* there is something before the digits */
	bool		valid;			/* there are digits, and the number fits */
} printed;

/* The value of an ASCII or full-width digit; -1 for any other character. */
static int
digit_of(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return (int) (c - '0');
	return c >= 0xFF10 && c <= 0xFF19 ? (int) (c - 0xFF10) : -1;
}

static bool
is_point(uint32_t c)
{
	return c == '.' || c == 0xFF0E;
}

/*
 * Characters allowed between the digits of one number: a comma, a space, an
 * escape.
 */
static bool
is_between_digits(uint32_t c)
{
	return c == ',' || c == 0xFF0C || c == '\'' || c == '\\' || c <= ' ' || c == 0xA0 ||
		c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x202F || c == 0x205F ||
		c == 0x2060 || c == 0xFEFF || c == 0x85 || c == 0xAD;
}

static void
take_out_zeros(printed *p)
{
	for (; p->scale > 0 && p->value % 10 == 0; p->scale--)
		p->value /= 10;
}

/* The first number in a string. */
static printed
first_number(const char *text, size_t len)
{
	printed		p = {0, 0, false, false};
	bool		decimals = false;
	const char *at = text;
	const char *end = text + len;

	while (at < end)
	{
		int			n;
		uint32_t	c = gr_utf8_get(at, end, &n);
		int			digit = digit_of(c);

		at += n;
		if (digit >= 0)
		{
			if (__builtin_mul_overflow(p.value, 10, &p.value) ||
				__builtin_add_overflow(p.value, (uint64_t) digit, &p.value))
				return (printed) {0, 0, false, false};
			p.valid = true;
			p.scale += decimals;
		}
		else if (p.valid && is_point(c) && !decimals)
			decimals = true;
		else if (!p.valid)
			p.negative |= !is_between_digits(c);
		else if (!is_between_digits(c))
			break;
	}
	take_out_zeros(&p);
	return p;
}

/* Requires that the number read is the first number of its token. */
static bool
is_number_of(const gr_figures *f, int slot, const char *token, size_t len)
{
	printed		p = first_number(token, len);
	printed		read = {f->value[slot] < 0 ? -(uint64_t) f->value[slot] : (uint64_t) f->value[slot],
	f->scale[slot], f->value[slot] < 0, true};

	take_out_zeros(&read);
	return p.valid && p.value == read.value && p.scale == read.scale &&
		(!read.negative || p.negative);
}

/* The text that is read: the raw text, or the text of its HTML. */
static const char *shown;
static size_t *sources;			/* for HTML: where each byte of the text begins in the raw text */
static size_t *source_ends;
static size_t shown_len;

static void
show_text(const char *text, size_t len)
{
	gr_html_map *map;
	char	   *flat;
	unsigned	whole;
	bool		cut;
	size_t		at;
	size_t		next;

	shown = text;
	sources = NULL;
	REQUIRE(gr_html_read(&fuzz_env, text, len, &map, &flat, &shown_len,
						 &whole, &cut) == GR_OK);
	if (!flat)
		return;
	shown = flat;
	sources = fuzz_alloc(NULL, (shown_len + 1) * sizeof(size_t));
	source_ends = fuzz_alloc(NULL, (shown_len + 1) * sizeof(size_t));
	for (at = 0; at < shown_len; at = next)
	{
		next = at + (size_t) gr_utf8_length((unsigned char) flat[at]);
		gr_html_source(map, at, next, &sources[at], &source_ends[at]);
		while (++at < next)
		{
			sources[at] = sources[at - 1];
			source_ends[at] = source_ends[at - 1];
		}
	}
}

/* The text at a place of the raw text. */
static gr_str
shown_at(const gr_evidence *e)
{
	size_t		from = e->start;
	size_t		to = e->start + e->len;

	if (sources)
	{
		for (from = 0; from < shown_len && sources[from] < e->start; from++)
			;
		for (to = from; to < shown_len && source_ends[to] <= e->start + e->len; to++)
			;
	}
	return (gr_str) {shown + from, to - from};
}

static void
require_number(const gr_figures *f, int slot, const gr_evidence *e)
{
	gr_str		token = shown_at(e);
	bool		same = is_number_of(f, slot, token.data, token.len);

	if (!same)
		fprintf(stderr, "slot %d: %lld / 10^%d is not \"%.*s\"\n", slot, (long long) f->value[slot],
				f->scale[slot], (int) token.len, token.data);
	REQUIRE(same);
}

static int
compare_evidence(const void *a, const void *b)
{
	const gr_evidence *x = *(const gr_evidence *const *) a;
	const gr_evidence *y = *(const gr_evidence *const *) b;

	return (x->start > y->start) - (x->start < y->start);
}

/*
 * Requires that the places of cells with a token follow each other in the text.
 */
static void
require_apart(const gr_reading *reading)
{
	const gr_evidence *cells[GR_NSLOTS];
	int			n = 0;
	int			i;

	for (i = 0; i < GR_NSLOTS; i++)
		if (reading->evidence[i].present && reading->evidence[i].len > 0)
			cells[n++] = &reading->evidence[i];
	qsort(cells, (size_t) n, sizeof(cells[0]), compare_evidence);
	for (i = 1; i < n; i++)
		REQUIRE(cells[i]->start >= cells[i - 1]->start + cells[i - 1]->len);
}

static void
require_cells(const gr_reading *reading, const char *text, size_t len)
{
	const gr_figures *f = &reading->report.figures;
	size_t		read = 0;
	int			slot;

	show_text(text, len);
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *e = &reading->evidence[slot];

		REQUIRE(e->present == (f->status[slot] != GR_MISSING));
		if (!e->present)
			continue;
		read++;
		REQUIRE(e->row_by != GR_ROW_BY_NOTHING && e->column_by != GR_COLUMN_BY_NOTHING);
		REQUIRE(e->start <= len && e->len <= len - e->start);
		if (f->status[slot] == GR_NUMBER)
			require_number(f, slot, e);
	}
	REQUIRE(reading->coverage.read == read);
	require_apart(reading);
}

static void
ignore_finding(void *context, const gr_finding *finding)
{
	(void) context;
	(void) finding;
}

/* Requires the same cells from the same places. */
static void
require_same_cells(const gr_reading *a, const gr_reading *b)
{
	int			slot;

	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *x = &a->evidence[slot];
		const gr_evidence *y = &b->evidence[slot];

		REQUIRE(a->report.figures.status[slot] == b->report.figures.status[slot]);
		REQUIRE(a->report.figures.value[slot] == b->report.figures.value[slot]);
		REQUIRE(x->present == y->present && x->start == y->start && x->len == y->len);
		REQUIRE(x->line == y->line && x->row_by == y->row_by && x->column_by == y->column_by);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static gr_reading reading;
	static gr_reading again;
	gr_diagnosis diagnosis;
	const char *text = (const char *) data;
	size_t		len;
	gr_status	status;

	/* like the server, take the bytes up to the first that is not UTF-8 */
	len = gr_utf8_valid(text, size);
	status = gr_read_report(&fuzz_env, text, len, &reading, NULL, NULL, &diagnosis);
	REQUIRE(gr_read_report(&fuzz_env, text, len, &again, ignore_finding, NULL, &diagnosis) == status);
	REQUIRE(reading.coverage.read == again.coverage.read);
	REQUIRE(reading.coverage.unread == again.coverage.unread);
	if (status == GR_OK)
	{
		require_same_cells(&reading, &again);
		require_cells(&reading, text, len);
	}
	else
		REQUIRE(reading.coverage.read == 0);
	fuzz_release();
	return 0;
}
