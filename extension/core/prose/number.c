/*
 * number.c
 *	  Reads numbers in prose: Arabic, full-width and Chinese.
 */
#include "scan.h"

#include "text/numeral.h"

#define MAX_DIGITS		15
#define MAX_NUMBER		32		/* most digits of one number */
#define MAX_NUMERALS	12
#define MAX_DECIMALS	200

/* A numeral as in speech, which includes 两. */
static int
spoken_numeral(uint32_t c)
{
	return c == U'两' ? 2 : gr_numeral(c);
}

/* Reads digits with thousands separators and decimals. */
static int
read_digits(const gr_scan *scan, int at, int64_t *value, bool *about, int *ndigits)
{
	const gr_letter *letter = scan->letter;
	uint32_t	power;
	int			next;
	int			n;

	*value = 0;
	*ndigits = 0;
	for (; *ndigits < MAX_NUMBER; at++)
	{
		uint32_t	c = letter[at].c;

		if (gr_is_digit(c))
		{
			if (*ndigits < MAX_DIGITS)
				*value = *value * 10 + (c - '0');
			else
				*about = true;
			++*ndigits;
		}
		else if (c == ',' && scan->body.data[letter[at].place] == ',' && *ndigits <= MAX_DIGITS)
		{
			/* a separator is followed by exactly three digits */
			for (n = 1; n <= 4 && gr_is_digit(letter[at + n].c); n++)
				;
			if (n != 4)
				return at;
		}
		else
			break;
	}
	if (letter[at].c == '.' && gr_is_digit(letter[at + 1].c))
	{
		*about = true;
		for (n = 0; n < MAX_DECIMALS && gr_is_digit(letter[at + 1].c); n++)
			at++;
		at++;
	}
	power = gr_visible(scan, at, &next);
	if (gr_power(power) >= 100 || power == U'亿')
	{
		*about = true;			/* 3万, 1.2亿: such numbers are rounded */
		at = next;
	}
	return at;
}

/*
 * Reads Chinese numerals: 三百五十, one digit alone, or the four digits of a
 * year.
 */
static int
read_numerals(const gr_scan *scan, int at, int64_t *value, bool *about, int *ndigits)
{
	int64_t		whole = 0;
	int64_t		section = 0;
	int64_t		digits = 0;
	int			pending = -1;
	int			last_power = 0;
	bool		zero = false;
	int			n;

	*ndigits = 0;
	for (n = 0; n < MAX_NUMERALS; n++)
	{
		int			next;
		uint32_t	c = gr_visible(scan, at, &next);
		int			d = spoken_numeral(c);
		int			p = gr_power(c);

		if (d < 0 && p == 0)
			break;
		if (d >= 0)
		{
			if (d == 0)
				zero = true;
			digits = digits * 10 + d;
			pending = d;
			++*ndigits;
		}
		else
		{
			if (pending < 0 && !(p == 10 && (n == 0 || section + whole > 0)))
				*about = true;	/* 百余: approximate */
			if (p == 10000)
			{
				whole = (section + (pending > 0 ? pending : 0)) * p;
				section = 0;
			}
			else
				section += (pending <= 0 ? 1 : pending) * p;	/* 十二, 一千零十二 */
			pending = -1;
			last_power = p;
			zero = false;
		}
		at = next;
	}
	if (last_power == 0)
		*value = digits;
	else
	{
		/* 两百五 may be 250 or 205 */
		if (pending > 0 && last_power > 10 && !zero)
			*about = true;
		*value = whole + section + (pending > 0 ? pending : 0);
		*ndigits = 0;
	}
	return at;
}

int
gr_read_number(const gr_scan *scan, int at, int64_t *value, bool *about, int *ndigits)
{
	*about = false;
	if (gr_is_digit(scan->letter[at].c))
		return read_digits(scan, at, value, about, ndigits);
	return read_numerals(scan, at, value, about, ndigits);
}
