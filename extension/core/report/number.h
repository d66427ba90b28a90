/*
 * number.h
 *	  Reads the text of one cell: a number, a mark, or something else.
 */
#ifndef GR_NUMBER_H
#define GR_NUMBER_H

#include "report.h"

typedef struct gr_value
{
	gr_cell_status status;		/* NUMBER, BLANK, NOT_APPLICABLE, TEXT or UNFIT */
	int64_t		value;			/* times 10^scale */
	uint8_t		scale;
	gr_unit		unit;			/* amounts only */
	bool		plain;			/* nothing is printed but the number */
	bool		has_unit;		/* a unit is printed behind the number */
	bool		unit_in_bracket;	/* … in a bracket; version 1.1 did not read such a unit */
	bool		has_remark;		/* a remark or a stray mark beside it */
} gr_value;

/*
 * Reads the text of a cell.  Understands full-width digits, thousands
 * separators, signs (+, -, 增, 减), a unit, a remark in brackets and stray
 * question marks.  White space around them is ignored.  A number that the kind
 * of cell cannot hold (3.5 as a count, beyond int64, 7 decimals) is UNFIT.
 */
extern void gr_read_value(const char *text, size_t len, gr_kind kind, gr_value *value);

/*
 * May a number or a mark begin with this folded character?  If not, the cell
 * holds words, whatever follows.
 */
extern bool gr_may_begin_value(uint32_t c);

/* May a unit behind a number begin with this folded ideograph? */
extern bool gr_may_begin_unit(uint32_t c);

/*
 * Fast path for the usual cell: up to 18 ASCII digits without a leading zero.
 * Stores the number and returns how many digits it has, or 0 if text does not
 * begin with such a number.
 */
static inline size_t
gr_plain_number(const char *text, const char *end, int64_t *number)
{
	const char *p = text;
	uint64_t	n = 0;

	/*
	 * look at no more bytes than it takes to see that there are too many digits
	 */
	if (end - text > 19)
		end = text + 19;
	for (; p < end && *p >= '0' && *p <= '9'; p++)
		n = n * 10 + (uint64_t) (*p - '0');
	*number = (int64_t) n;
	return p - text > 18 || (p - text > 1 && *text == '0') ? 0 : (size_t) (p - text);
}

/*
 * The status of a cell that stores this token and no number: NOT_APPLICABLE,
 * TEXT or UNFIT.  Returns MISSING for a token that no cell may store, because
 * it says nothing, or nothing but a number.
 */
extern gr_cell_status gr_token_status(gr_str token, gr_kind kind);

#endif							/* GR_NUMBER_H */
