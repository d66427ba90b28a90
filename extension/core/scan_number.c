/*
 * scan_number.c
 *	  Numbers of a row, one like the other.
 *
 * What parts two numbers of a table parts most others, too: it is learned from
 * those that the scanner gives out one by one, and from then on whole rows are
 * read at once.
 */
#include "scan_internal.h"

#include "number.h"

void
gr_learn_parting(gr_scanner *s, const char *start)
{
	gr_parting *parting = &s->parting;
	const char *p = s->behind;
	uint32_t	bytes = 0;
	int			len;
	int			i;

	while (*p == ' ')
		p++;
	while (start > p && start[-1] == ' ')
		start--;
	if (start - p > GR_MAX_PARTING)
		return;
	len = (int) (start - p);
	memcpy(&bytes, p, (size_t) len);
	if (bytes != parting->bytes || len != parting->len)
	{
		static const uint32_t ones = UINT32_MAX;

		memset(parting, 0, sizeof(*parting));
		memset(parting->parted, GR_PARTED_UNKNOWN, sizeof(parting->parted));
		parting->bytes = bytes;
		parting->len = (uint8_t) len;
		memcpy(&parting->mask, &ones, (size_t) len);
		for (i = 0; i < len; i++)
			parting->lines = (uint8_t) (parting->lines + (p[i] == '\n'));
	}
	parting->parted[s->state] = (uint8_t) (gr_scan_state(s) | (s->emptied ? GR_STATE_EMPTIED : 0));
}

/* Does a cell or line end at p?  hard: it is a cell. */
static inline bool
ends_here(const char *p, const char *end, bool *hard)
{
	while (p < end && (*p == ' ' || *p == '\r'))
		p++;
	*hard |= !gr_at_line_end(p, end);
	return gr_at_line_end(p, end) || gr_is_hard_byte(*p);
}

/* From there on so many bytes can be looked at. */
#define ALIKE_BYTES	48

/*
 * Numbers behind *from that are each parted from what is before by the very
 * bytes from gap on, and leave the scanner in the state it is in.  Gives how many.
 */
static inline int
scan_alike(const char *gap, size_t len, const char **from, const char *end, bool bounded, size_t line, int lines,
		   gr_row_cell *cells, int max)
{
	uint64_t	mask;
	uint64_t	parting;
	uint64_t	bytes;
	bool		hard = bounded;
	int			n;

	if (len - 1 >= sizeof(mask) || end - *from < ALIKE_BYTES || !ends_here(gap, end, &hard))
		return 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	mask = UINT64_MAX >> (64 - 8 * len);
#else
	mask = UINT64_MAX << (64 - 8 * len);
#endif
	memcpy(&parting, gap, sizeof(parting));
	parting &= mask;
	memcpy(&bytes, *from, sizeof(bytes));
	for (n = 0; n < max && (bytes & mask) == parting && end - *from >= ALIKE_BYTES; n++)
	{
		const char *p = *from + len;
		int64_t		number;
		size_t		digits = gr_plain_number(p, end, &number);
		bool		own = hard;

		if (digits == 0)
			break;
		memcpy(&bytes, p + digits, sizeof(bytes));
		if ((bytes & mask) != parting || !gr_is_ascii_digit(p[digits + len]))
		{
			own = bounded;
			if (!ends_here(p + digits, end, &own))
				break;
		}
		line += (size_t) lines;
		cells[n] = (gr_row_cell) {
			p, p + digits, number, (uint32_t) line, GR_EVENT_VALUE, own, false, true
		};
		*from = p + digits;
	}
	return n;
}

int
gr_scan_numbers(gr_scanner *s, gr_row_cell *cells, int max, bool *emptied)
{
	const gr_parting *parting = &s->parting;
	const char *const end = s->end;
	const char *from = s->p;
	int			state = s->state;
	int			parted = parting->parted[state];
	int			n = 0;

	*emptied = (parted & GR_STATE_EMPTIED) != 0;
	if (s->behind != from)
		return 0;
	while (n < max && parted != GR_PARTED_UNKNOWN && ((parted & GR_STATE_EMPTIED) != 0) == *emptied)
	{
		bool		bounded = (parted & (GR_STATE_SEPARATED | GR_STATE_TABBED)) != 0;
		bool		hard = bounded;
		const char *gap = from;
		const char *p = gr_past_spaces(from, end);
		uint32_t	bytes;
		int64_t		number;
		size_t		digits;

		if (end - p < GR_MAX_PARTING)
			break;
		memcpy(&bytes, p, sizeof(bytes));
		if ((bytes & parting->mask) != parting->bytes || (parting->len == 0 && p == from))
			break;
		p = gr_past_spaces(p + parting->len, end);
		digits = gr_plain_number(p, end, &number);
		if (digits == 0)
			break;
		if (!ends_here(p + digits, end, &hard))
		{
			/* another number in the same cell, which has no bounds */
			const char *next = gr_past_spaces(p + digits, end);

			hard = bounded;
			if (next >= end || !gr_is_ascii_digit(*next) || hard || s->cell_end <= p || !gr_at_line_end(s->cell_end, end))
				break;
		}
		s->line += parting->lines;
		cells[n++] = (gr_row_cell) {
			p, p + digits, number, (uint32_t) s->line, GR_EVENT_VALUE, hard, false, true
		};
		from = p + digits;
		state = parted & GR_STATE_KEPT;
		if (parting->parted[state] == parted && parting->len > 0)
		{
			int			alike = scan_alike(gap, (size_t) (p - gap), &from, end, bounded, s->line, parting->lines,
									   cells + n, max - n);

			n += alike;
			s->line += (size_t) alike * parting->lines;
		}
		parted = parting->parted[state];
	}
	if (n > 0)
	{
		s->separated = (state & GR_STATE_SEPARATED) != 0;
		s->tabbed = (state & GR_STATE_TABBED) != 0;
		s->cells = (state & GR_STATE_CELLS) != 0 ? 2 : 1;
		s->p = s->behind = from;
		s->state = (uint8_t) state;
		s->emptied = false;
	}
	return n;
}

bool
gr_scan_row_end(gr_scanner *s)
{
	const char *p = s->p;
	bool		bar;
	bool		grid;

	while (p < s->end && *p == ' ')
		p++;
	bar = p < s->end && *p == '|';
	if (bar)
		for (p++; p < s->end && *p == ' '; p++)
			;
	if (p < s->end && *p == '\r')
		p++;
	if (p >= s->end || *p != '\n')
		return false;
	if (bar)
	{
		s->content = false;
		s->separated = s->ended_by_bar = true;
	}
	grid = s->separated && s->cells >= 2;
	s->p = p + 1;
	s->line++;
	gr_begin_line(s);
	if (grid)
		s->behind = NULL;
	return grid;
}
