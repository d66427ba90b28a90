/*
 * codec.c
 *	  A report as canonical bytes; the layout is in codec.h.
 */
#include "codec_internal.h"

#include "sound.h"
#include "text/date.h"

#define FLAG_NO_PROSE	0x01
#define LACKING			0x8		/* bit of a table's four bits of forms: some report lacks the table */

/* Writes a number that is below 0 or at least MIN_BYTES. */
static uint8_t *
put_long_number(uint8_t *p, int64_t value)
{
	uint64_t	magnitude = value < 0 ? -(uint64_t) value : (uint64_t) value;
	int			n = 1;

	while (n < 8 && magnitude >> (8 * n) != 0)
		n++;
	*p++ = (uint8_t) ((value < 0 ? NEGATIVE : POSITIVE) + n - 1);
	return gr_put_bytes(p, magnitude, n);
}

static inline uint8_t *
put_number(uint8_t *p, int64_t value)
{
	uint64_t	number = (uint64_t) value;	/* negative numbers are the largest as unsigned */

	if (number < MIN_TWO_BYTES)
		*p++ = (uint8_t) number;
	else if (number < MIN_BYTES)
	{
		number -= MIN_TWO_BYTES;
		*p++ = (uint8_t) (TWO_BYTES | number >> 8);
		*p++ = (uint8_t) number;
	}
	else
		p = put_long_number(p, value);
	return p;
}

/* Is the cell just a number, with nothing else printed? Nearly all cells are. */
static inline bool
is_bare(const gr_report *report, int slot)
{
	return report->figures.status[slot] == GR_NUMBER && !report->printed[slot].data &&
		(report->figures.scale[slot] | report->unit[slot]) == 0;
}

static bool
has_token(gr_cell_status status, bool printed)
{
	return status == GR_TEXT || status == GR_UNFIT || status == GR_NOT_APPLICABLE || printed;
}

static uint8_t *
put_cells(uint8_t *p, const gr_report *report, gr_layout layout, int *ntokens)
{
	const gr_figures *f = &report->figures;
	int			i;

	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		int64_t		value = f->value[slot];
		gr_cell_status status = (gr_cell_status) f->status[slot];
		bool		printed;
		int			n = 1;

		if (is_bare(report, slot))
		{
			if (value == 0)
				for (; i + 1 < layout.ncells && n < MAX_ZERO_RUN; i++, n++)
				{
					int			next = layout.slots[i + 1];

					if (f->value[next] != 0 || !is_bare(report, next))
						break;
				}
			if (n > 1)
				*p++ = (uint8_t) (ZERO_RUN + n - 2);
			else
				p = put_number(p, value);
			continue;
		}
		printed = report->printed[slot].data != NULL;
		*ntokens += has_token(status, printed);
		switch (status)
		{
			case GR_BLANK:
				*p++ = BLANK;
				break;
			case GR_NOT_APPLICABLE:
				*p++ = NOT_APPLICABLE;
				break;
			case GR_TEXT:
				*p++ = TEXT;
				break;
			case GR_UNFIT:
				*p++ = UNFIT;
				break;
			case GR_MISSING:
				while (i + 1 < layout.ncells && n < MAX_MISSING_RUN &&
					   f->status[layout.slots[i + 1]] == GR_MISSING)
				{
					i++;
					n++;
				}
				if (n > 1)
				{
					*p++ = MISSING_RUN;
					*p++ = (uint8_t) n;
				}
				else
					*p++ = MISSING;
				break;
			case GR_NUMBER:
			case GR_AT_LEAST:
				*p++ = EXTENDED;
				*p++ = (uint8_t) (f->scale[slot] | report->unit[slot] << 3 |
								  (status == GR_AT_LEAST ? X_AT_LEAST : 0) |
								  (printed ? X_PRINTED : 0));
				p = put_number(p, value);
				break;
		}
	}
	return p;
}

static uint8_t *
put_tokens(uint8_t *p, const gr_report *report, gr_layout layout)
{
	int			i;

	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];

		if (has_token((gr_cell_status) report->figures.status[slot],
					  report->printed[slot].data != NULL))
			p = gr_put_string(p, report->printed[slot]);
	}
	return p;
}

/* Set in cell_sink.seen if any cell is not just a number. */
#define NOT_PLAIN		(UINT64_C(1) << 63)

/* The arrays that decoded cells are stored in. */
typedef struct cell_sink
{
	gr_figures *figures;
	uint8_t    *unit;			/* NULL: not wanted */
	gr_str	   *printed;		/* NULL: not wanted; "" marks the cells whose tokens follow */
	int			ntokens;		/* number of tokens that follow */
	uint64_t	seen;			/* all larger numbers OR-ed together, and NOT_PLAIN */
} cell_sink;

static void
mark_token(cell_sink *sink, int slot)
{
	sink->ntokens++;
	if (sink->printed)
		sink->printed[slot] = GR_STR("");
}

/*
 * Reads the cells of one table.  The caller has set all of them to the number
 * 0.
 */
static void
get_cells(gr_byte_reader *r, const uint8_t *end, gr_layout layout, cell_sink *sink)
{
	gr_figures *f = sink->figures;
	uint64_t	seen = layout.ncells == 0 ? NOT_PLAIN : 0;
	int			i = 0;

	while (i < layout.ncells && !r->bad)
	{
		int			slot;
		uint8_t		b;
		int			n = 1;

		i = usual_cells(r, end, i, layout.ncells, layout.slots, f->value, &seen);
		if (i >= layout.ncells)
			break;
		slot = layout.slots[i];
		b = gr_get_byte(r);
		if (b < BLANK)
		{
			if (b >= ZERO_RUN && b < TWO_BYTES)
				n = b - ZERO_RUN + 2;
			else
				f->value[slot] = get_number(r, b);
			seen |= (uint64_t) f->value[slot];
		}
		else if (b == EXTENDED)
		{
			uint8_t		x = gr_get_byte(r);

			f->scale[slot] = X_SCALE(x);
			f->value[slot] = get_number(r, gr_get_byte(r));
			seen |= (uint64_t) f->value[slot];
			if (x & X_AT_LEAST)
			{
				f->status[slot] = GR_AT_LEAST;
				seen |= NOT_PLAIN;
			}
			if (x & X_RESERVED || X_SCALE(x) > GR_MAX_SCALE)
				r->bad = true;
			if (sink->unit)
				sink->unit[slot] = X_UNIT(x);
			if (x & X_PRINTED)
				mark_token(sink, slot);
		}
		else
		{
			seen |= NOT_PLAIN;
			if (b == BLANK)
				f->status[slot] = GR_BLANK;
			else if (b == NOT_APPLICABLE || b == TEXT || b == UNFIT)
			{
				f->status[slot] = b == TEXT ? GR_TEXT : b == UNFIT ? GR_UNFIT : GR_NOT_APPLICABLE;
				mark_token(sink, slot);
			}
			else if (b == MISSING || b == MISSING_RUN)
			{
				if (b == MISSING_RUN)
					n = gr_get_byte(r);
				if (n > layout.ncells - i || (b == MISSING_RUN && n < 2))
					r->bad = true;
				else
					for (; n > 0; n--)
						f->status[layout.slots[i++]] = GR_MISSING;
				continue;
			}
			else
				r->bad = true;
		}
		i += n;
	}
	if (i > layout.ncells)
		r->bad = true;
	sink->seen |= seen;
}

gr_status
gr_decode_header(const uint8_t *bytes, size_t len, gr_figures *f)
{
	int			table;

	if (len < GR_HEADER_SIZE || bytes[0] != VERSION || (bytes[1] & ~FLAG_NO_PROSE) != 0)
		return GR_BAD_BINARY;
	memset(f, 0, sizeof(*f));
	f->no_prose = (bytes[1] & FLAG_NO_PROSE) != 0;
	for (table = 0; table < GR_NTABLES; table++)
	{
		int			bits = (bytes[2] | bytes[3] << 8) >> (4 * table) & 0xF;

		f->lacking[table] = (bits & LACKING) != 0;
		f->forms[table] = (uint8_t) (bits & ~LACKING);
		if (f->forms[table] & ~GR_ALL_FORMS || bits == LACKING)
			return GR_BAD_BINARY;
	}
	if (bytes[3] >> 4 != 0)
		return GR_BAD_BINARY;
	f->year = (int16_t) (bytes[4] | bytes[5] << 8);
	return GR_OK;
}

static bool
get_header(gr_byte_reader *r, const uint8_t *bytes, size_t len, gr_figures *f)
{
	if (gr_decode_header(bytes, len, f) != GR_OK || gr_figures_size(bytes, len) > len)
		return false;
	r->p = bytes + GR_HEADER_SIZE;
	r->end = bytes + gr_figures_size(bytes, len);
	r->bad = false;
	fetch_ahead(r);
	return true;
}

/* Reads header and cells.  The reader then stands behind the cells. */
static bool
get_figures(gr_byte_reader *r, const uint8_t *bytes, size_t len, cell_sink *sink)
{
	gr_figures *f = sink->figures;
	int			table;

	if (!get_header(r, bytes, len, f))
		return false;
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_table_cells((gr_table) table, f->forms[table], f->status);
		get_cells(r, usual_end(bytes, len), gr_table_layout((gr_table) table, f->forms[table]),
				  sink);
	}
	if (r->bad || r->p != r->end)
		return false;
	r->end = bytes + len;
	return true;
}

size_t
gr_encode_bound(const gr_report *report)
{
	size_t		size = GR_HEADER_SIZE + GR_MAX_CELLS_SIZE + 64;
	int			i;

	for (i = 0; i < GR_NSLOTS; i++)
		size += report->printed[i].len + 5;
	size += report->title.len + report->agency.len + 10;
	for (i = 0; i < GR_NCONTACTS; i++)
		size += report->contact[i].len + 5;
	for (i = 0; i < GR_NSECTIONS; i++)
		size += report->sections[i].heading.len + report->sections[i].body.len + 10;
	return size;
}

static uint8_t *
put_body(uint8_t *p, const gr_section *section)
{
	if (!section->runs)
		return gr_put_string(p, section->body);
	p = gr_put_length(p, (uint64_t) section->body.len + 1);
	gr_copy_body(section, 0, section->body.len, (char *) p);
	return p + section->body.len;
}

size_t
gr_encode(const gr_report *report, uint8_t *bytes)
{
	const gr_figures *f = &report->figures;
	uint8_t    *p = bytes + GR_HEADER_SIZE;
	int			forms = 0;
	int			ntokens = 0;
	int			sections = 0;
	int			table;
	int			i;

	for (table = 0; table < GR_NTABLES; table++)
	{
		forms |= (f->forms[table] | (f->lacking[table] ? LACKING : 0)) << (4 * table);
		p = put_cells(p, report, gr_table_layout((gr_table) table, f->forms[table]),
					  &ntokens);
	}
	bytes[0] = VERSION;
	bytes[1] = f->no_prose ? FLAG_NO_PROSE : 0;
	gr_put_bytes(bytes + 2, (uint64_t) forms, 2);
	gr_put_bytes(bytes + 4, (uint16_t) f->year, 2);
	gr_put_bytes(bytes + 6, (uint64_t) (p - bytes - GR_HEADER_SIZE), 2);

	for (table = 0; ntokens > 0 && table < GR_NTABLES; table++)
		p = put_tokens(p, report, gr_table_layout((gr_table) table, f->forms[table]));
	p = gr_put_string(p, report->title);
	p = gr_put_string(p, report->agency);
	*p++ = (uint8_t) ((report->period[0] != GR_NO_DATE ? 1 : 0) |
					  (report->published != GR_NO_DATE ? 2 : 0));
	if (report->period[0] != GR_NO_DATE)
	{
		p = gr_put_bytes(p, (uint32_t) report->period[0], 4);
		p = gr_put_bytes(p, (uint32_t) report->period[1], 4);
	}
	if (report->published != GR_NO_DATE)
		p = gr_put_bytes(p, (uint32_t) report->published, 4);
	for (i = 0; i < GR_NCONTACTS; i++)
		p = gr_put_string(p, report->contact[i]);
	for (i = 0; i < GR_NSECTIONS; i++)
		sections |= report->sections[i].present ? 1 << i : 0;
	*p++ = (uint8_t) sections;
	for (i = 0; i < GR_NSECTIONS; i++)
		if (report->sections[i].present)
		{
			p = gr_put_string(p, report->sections[i].heading);
			p = put_body(p, &report->sections[i]);
		}
	return (size_t) (p - bytes);
}

size_t
gr_figures_size(const uint8_t *bytes, size_t len)
{
	if (len < GR_HEADER_SIZE)
		return GR_HEADER_SIZE;
	return GR_HEADER_SIZE + (size_t) (bytes[6] | bytes[7] << 8);
}

gr_status
gr_decode_figures(const uint8_t *bytes, size_t len, gr_figures *figures)
{
	bool		plain;

	return gr_decode_plain(bytes, len, figures, &plain);
}

gr_status
gr_decode_plain(const uint8_t *bytes, size_t len, gr_figures *figures, bool *plain)
{
	gr_byte_reader r;
	cell_sink	sink = {.figures = figures};

	if (!get_figures(&r, bytes, len, &sink))
		return GR_BAD_BINARY;
	*plain = sink.seen < GR_PLAIN_LIMIT;
	return GR_OK;
}

/*
 * Reads title, agency and period.  Returns the byte that says which dates are
 * present.
 */
static int
get_facts(gr_byte_reader *r, gr_facts *facts)
{
	int			dates;

	facts->title = gr_get_string(r);
	facts->agency = gr_get_string(r);
	facts->period[0] = facts->period[1] = GR_NO_DATE;
	dates = gr_get_byte(r);
	if (dates & 1)
	{
		facts->period[0] = (int32_t) (uint32_t) gr_get_bytes(r, 4);
		facts->period[1] = (int32_t) (uint32_t) gr_get_bytes(r, 4);
	}
	return dates;
}

gr_status
gr_decode_term(const uint8_t *bytes, size_t len, gr_figures *figures, uint8_t *unit,
			   gr_facts *facts)
{
	gr_byte_reader r;
	cell_sink	sink = {.figures = figures, .unit = unit};

	if (!get_figures(&r, bytes, len, &sink))
		return GR_BAD_BINARY;
	for (; sink.ntokens > 0 && !r.bad; sink.ntokens--)
		gr_get_string(&r);
	get_facts(&r, facts);
	return r.bad ? GR_BAD_BINARY : GR_OK;
}

/*
 * Reads everything before the date of signature.  Returns the byte that says
 * which dates are present.
 */
static int
get_head(gr_byte_reader *r, const uint8_t *bytes, size_t len, gr_report *report)
{
	cell_sink	sink = {.figures = &report->figures, .unit = report->unit, .printed = report->printed};
	gr_facts	facts;
	int			dates;
	int			slot;

	gr_report_clear(report);
	if (!get_figures(r, bytes, len, &sink))
	{
		r->bad = true;
		return 0;
	}
	for (slot = 0; slot < GR_NSLOTS && !r->bad; slot++)
		if (report->printed[slot].data)
			report->printed[slot] = gr_get_string(r);
	dates = get_facts(r, &facts);
	report->title = facts.title;
	report->agency = facts.agency;
	memcpy(report->period, facts.period, sizeof(facts.period));
	return dates;
}

gr_status
gr_decode_head(const uint8_t *bytes, size_t len, gr_report *report)
{
	gr_byte_reader r;

	get_head(&r, bytes, len, report);
	return r.bad ? GR_BAD_BINARY : GR_OK;
}

gr_status
gr_decode(const uint8_t *bytes, size_t len, gr_report *report)
{
	gr_byte_reader r;
	int			dates = get_head(&r, bytes, len, report);
	int			sections;
	int			i;

	if (r.bad)
		return GR_BAD_BINARY;
	if (dates & 2)
		report->published = (int32_t) (uint32_t) gr_get_bytes(&r, 4);
	for (i = 0; i < GR_NCONTACTS; i++)
		report->contact[i] = gr_get_string(&r);
	sections = gr_get_byte(&r);
	for (i = 0; i < GR_NSECTIONS; i++)
		if (sections >> i & 1)
		{
			report->sections[i].present = true;
			report->sections[i].heading = gr_get_string(&r);
			report->sections[i].body = gr_get_string(&r);
		}
	if (r.bad || r.p != r.end || dates > 3 || sections >= 1 << GR_NSECTIONS)
		return GR_BAD_BINARY;
	return GR_OK;
}

gr_status
gr_decode_strict(const gr_env *env, const uint8_t *bytes, size_t len, gr_report *report)
{
	uint8_t    *again;

	if (gr_decode(bytes, len, report) != GR_OK || !gr_report_is_sound(report))
		return GR_BAD_BINARY;
	/*
	 * bytes that decode may still not be the shortest ones, so encode again and
	 * compare
	 */
	again = env->alloc(env->context, gr_encode_bound(report));
	if (!again)
		return GR_NO_MEMORY;
	if (gr_encode(report, again) != len || memcmp(again, bytes, len) != 0)
		return GR_BAD_BINARY;
	return GR_OK;
}
