/*
 * ordinal.c
 *	  What stands before labels, and page numbers.
 */
#include "ordinal.h"

#include "fold.h"

int
gr_ordinal_numeral(uint32_t c)
{
	/* fast path: most characters are none */
	if (c < 0x4E00 || c > 0x56DB)
		return 0;
	switch (c)
	{
		case 0x4E00:
			return 1;
		case 0x4E8C:
			return 2;
		case 0x4E09:
			return 3;
		case 0x56DB:
			return 4;
		case 0x4E94:
			return 5;
		case 0x516D:
			return 6;
		case 0x4E03:
			return 7;
		case 0x516B:
			return 8;
		case 0x4E5D:
			return 9;
		case 0x5341:
			return 10;
		default:
			return 0;
	}
}

/* Does a number begin with this character? */
static bool
is_numeral(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0x2460 && c <= 0x2487) || gr_ordinal_numeral(c) > 0;
}

bool
gr_may_begin_ordinal(uint32_t c)
{
	return is_numeral(c) || c == '(' || c == '[' || c == 0x8868;	/* 表 */
}

/* 一 to 十二 as a number, digits 1 to 20, or 0. */
static int
read_numeral(const char **p, const char *end, bool *ideograph)
{
	const char *next = *p;
	int			n = 0;

	*ideograph = false;
	while (*p < end)
	{
		uint32_t	c = gr_next_folded(&next, end);

		if (c >= '0' && c <= '9' && !*ideograph && n < 10)
			n = n * 10 + (int) (c - '0');
		else if (c >= 0x2460 && c <= 0x2473 && n == 0)
			n = (int) (c - 0x2460 + 1);
		else if (c >= 0x2474 && c <= 0x2487 && n == 0)
			n = (int) (c - 0x2474 + 1);
		else
		{
			if (gr_ordinal_numeral(c) == 0 || (n != 0 && !*ideograph) || (n != 0 && n != 10))
				break;
			n += gr_ordinal_numeral(c);
			*ideograph = true;
		}
		*p = next;
	}
	return n;
}

const char *
gr_skip_some_spaces(const char *p, const char *end)
{
	while (p < end)
	{
		const char *next = p;
		uint32_t	c;

		if (*p == ' ')
		{
			p = gr_past_spaces(p, end);
			continue;
		}
		c = gr_next_folded(&next, end);
		if (gr_classify(c) != GR_CHAR_SPACE || c == '\t' || (c >= 0x1D && c <= 0x1F))
			break;
		p = next;
	}
	return p;
}

/*
 * An ordinal before a label: 一、 （一） 1. 1、 (1) ① and the like.  Gives where
 * the label itself begins.
 */
const char *
gr_skip_ordinal(const char *p, const char *end, gr_label *label)
{
	const char *start = p;
	const char *next = p;
	bool		bracket = false;
	bool		ideograph;
	bool		spaced;
	uint32_t	c = p < end ? gr_next_folded(&next, end) : 0;

	label->ordinal_kind = GR_ORDINAL_NONE;
	label->ordinal = 0;
	if (c == 0x8868)			/* 表二：… */
	{
		p = gr_skip_spaces(next, end);
		next = p;
		c = p < end ? gr_next_folded(&next, end) : 0;
	}
	if (c == '(' || c == '[')
	{
		const char *close = next;

		/* （三）, as most are */
		label->ordinal = close < end ? gr_ordinal_numeral(gr_next_folded(&close, end)) : 0;
		if (label->ordinal > 0 && close < end && gr_is_close(gr_next_folded(&close, end)))
		{
			label->ordinal_kind = GR_ORDINAL_BRACKET;
			return gr_skip_spaces(close, end);
		}
		bracket = true;
		p = gr_skip_spaces(next, end);
	}
	else if (!is_numeral(c))
		return start;
	label->ordinal = read_numeral(&p, end, &ideograph);
	if (label->ordinal == 0)
		return start;
	next = gr_skip_spaces(p, end);
	spaced = next != p;
	p = next;
	if (p < end)
	{
		c = gr_next_folded(&next, end);
		if (bracket != gr_is_close(c) && bracket)
		{
			label->ordinal = 0;
			return start;
		}
		if (gr_is_close(c) || c == 0x3001 || c == '.' || c == ',' || c == ':' || c == 0xB7)
			p = next;
		else if ((c >= '0' && c <= '9') || spaced != ideograph)
		{
			/* 5 第二十条 is a value and a label, 三类 a word */
			label->ordinal = 0;
			return start;
		}
	}
	label->ordinal_kind = bracket ? GR_ORDINAL_BRACKET :
		ideograph ? GR_ORDINAL_IDEOGRAPH : GR_ORDINAL_DIGIT;
	return gr_skip_spaces(p, end);
}

const char *
gr_match_page_number(const char *p, const char *end)
{
	const char *q = p;
	uint32_t	c;
	int			digits = 0;
	bool		word = false;

	if (p >= end)
		return NULL;
	c = gr_next_folded(&q, end);
	if (c == 0x7B2C)			/* 第 */
		word = true;
	else if (c != '-' && c != 0x2014)
		return NULL;
	q = gr_skip_spaces(q, end);
	while (q < end && *q >= '0' && *q <= '9' && digits < 4)
	{
		q++;
		digits++;
	}
	if (digits == 0 || q >= end)
		return NULL;
	q = gr_skip_spaces(q, end);
	if (q >= end)
		return NULL;
	c = gr_next_folded(&q, end);
	if (word ? c != 0x9875 : (c != '-' && c != 0x2014))	/* 页 */
		return NULL;
	return q;
}
