/*
 * scan_word.c
 *	  Words of a cell, and the values they make.
 */
#include "scan_internal.h"

#include "number.h"
#include "ordinal.h"

/* A value with its remark: so many bytes and words at most. */
#define MAX_REMARK			120
#define MAX_REMARK_WORDS	6
#define MAX_UNIT			6	/* bytes of a unit */
#define MAX_SIGN			6	/* bytes of a sign or a stray mark */

const char *
gr_skip_rare_blank(const char *p, const char *end)
{
	while (p < end)
	{
		unsigned char c = (unsigned char) *p;
		const char *next = p;

		if (c == ' ' || c == '\r' || c == '\f' || c == '\v')
			p++;
		else if (c < 0x80 || gr_classify(gr_next_folded(&next, end)) != GR_CHAR_SPACE)
			break;
		else
			p = next;
	}
	return p;
}

bool
gr_is_cell_value(const char *p, const char *end)
{
	return p < end && end - p <= 400 && gr_may_begin_value(p, end) &&
		gr_is_value(p, (size_t) (end - p));
}

/* Which of sixteen bytes white space, a control character or a bar may begin with. */
static inline unsigned
stops(const char *p)
{
	gr_vector	first = gr_load(p);
	gr_vector	second = gr_load(p + 1);

	return gr_true_bytes((gr_vector) (first <= ' ') | (gr_vector) (first == '|') |
						 (gr_vector) (first - 0xC2 <= 0xE2 - 0xC2) |
						 ((gr_vector) (first == 0xE3) & (gr_vector) (second == 0x80) &
						  (gr_vector) (gr_load(p + 2) == 0x80)) |
						 ((gr_vector) (first == 0xEF) & (gr_vector) (second == 0xBB)));
}

/*
 * The first character at p or behind that may end a word: white space of any
 * kind, a control character or a bar.  Looks at the bytes that wide white space
 * begins with, and at more of them where ideographic punctuation begins alike.
 */
const char *
gr_word_stop(const char *p, const char *end)
{
	while (p < end)
	{
		const char *next;
		gr_class	class;
		unsigned	hits = 0;

		for (; end - p >= 34; p += 32)
		{
			hits = stops(p) | stops(p + 16) << 16;
			if (hits != 0)
				break;
		}
		if (hits != 0)
			p += __builtin_ctz(hits);
		if ((unsigned char) *p <= ' ' || *p == '|')
			return p;
		if ((unsigned char) *p < 0xC0)
		{
			p++;				/* of a character that was stepped over, too */
			continue;
		}
		next = p;
		class = gr_classify(gr_next_folded(&next, end));
		if (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END)
			return p;
		p = next;
	}
	return p;
}

/* The end of the word at p, within a cell that ends at cell_end; stop is its word_stop. */
const char *
gr_word_end(const char *stop, const char *cell_end, const char *end)
{
	while (stop < cell_end)
	{
		const char *next = stop;

		if (gr_classify(gr_next_folded(&next, end)) == GR_CHAR_SPACE)
			return stop;
		stop = gr_word_stop(next, end);
	}
	return cell_end;
}

/* Brackets that open here and do not close. */
static int
bracket_depth(const char *p, const char *end)
{
	int			depth = 0;

	while (p < end)
	{
		uint32_t	c = gr_next_folded(&p, end);

		depth += gr_is_open(c) ? 1 : gr_is_close(c) ? -1 : 0;
	}
	return depth;
}

/*
 * The value that the words at p make: one word, or one with its sign, its unit,
 * its remark or the stray mark before it set apart by white space.
 */
const char *
gr_match_words(const char *p, const char *stop, const char *cell_end, const char *text_end)
{
	const char *end;
	const char *longer;
	bool		alone;
	bool		open;
	int			depth;
	int			words;

	end = longer = gr_word_end(stop, cell_end, text_end);
	alone = gr_is_cell_value(p, end);
	depth = end - p <= MAX_REMARK ? bracket_depth(p, end) : 0;
	open = depth > 0;
	if (!alone && !open && end - p > MAX_SIGN)
		return NULL;
	for (words = 0; words < MAX_REMARK_WORDS && longer < cell_end; words++)
	{
		const char *next = gr_skip_blank(longer, cell_end);
		const char *after = next;

		if (next >= cell_end)
			break;
		open |= gr_is_open(gr_next_folded(&after, cell_end));
		longer = gr_word_end(gr_word_stop(next, text_end), cell_end, text_end);
		/* a value may only be followed by a unit, a short word, or a remark */
		if (longer - p > MAX_REMARK ||
			(!open && words == 0 && alone && (longer - next > MAX_UNIT || gr_is_cell_value(next, longer))))
			break;
		if (gr_is_cell_value(p, longer))
			return longer;
		/* behind a remark nothing makes a value of it */
		depth += bracket_depth(next, longer);
		if (!open || depth <= 0)
			break;
	}
	return alone ? end : NULL;
}
