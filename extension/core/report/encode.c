/*
 * encode.c
 *	  Writes a report as canonical bytes; the layout is in codec.h.
 */
#include "codec_internal.h"

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
