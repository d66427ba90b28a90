/*
 * fold.c
 *	  Folds characters and finds their classes.
 */
#include "fold.h"

#include "utf8.h"

/* Characters that fold to themselves. */
#define SAME_4(c)		(c), (c) + 1, (c) + 2, (c) + 3
#define SAME_16(c)		SAME_4(c), SAME_4((c) + 4), SAME_4((c) + 8), SAME_4((c) + 12)
#define SAME_64(c)		SAME_16(c), SAME_16((c) + 16), SAME_16((c) + 32), SAME_16((c) + 48)
#define SAME_256(c)		SAME_64(c), SAME_64((c) + 64), SAME_64((c) + 128), SAME_64((c) + 192)
#define SAME_1024(c)	SAME_256(c), SAME_256((c) + 256), SAME_256((c) + 512), SAME_256((c) + 768)
#define SAME_4096(c)	SAME_1024(c), SAME_1024((c) + 1024), SAME_1024((c) + 2048), SAME_1024((c) + 3072)

#include "forms/characters.inc"

uint32_t
gr_rare_folded(const char *p, const char *end, int *len)
{
	return gr_fold(gr_utf8_get(p, end, len));
}

gr_str
gr_trim(gr_str s)
{
	const char *p = gr_past_spaces(s.data, s.data + s.len);
	const char *end = s.data + s.len;

	while (p < end && !gr_begins_ink(*p))
	{
		const char *next = p;
		gr_class	class;

		if (*p == ' ')
		{
			p++;
			continue;
		}
		class = gr_classify(gr_next_folded(&next, end));
		if (class != GR_CHAR_SPACE && class != GR_CHAR_LINE_END)
			break;
		p = next;
	}
	while (end > p)
	{
		const char *last = end - 1;
		const char *next;
		gr_class	class;

		if (*last == ' ')
		{
			end = last;
			continue;
		}
		/* most characters have three bytes */
		if (end - p >= 3 && ((unsigned char) end[-3] & 0xF0) == 0xE0)
			last = end - 3;
		else
			last = p + gr_utf8_floor(p, (size_t) (last - p));
		if (gr_begins_ink(*last))
			break;
		next = last;
		class = gr_classify(gr_next_folded(&next, end));
		if (class != GR_CHAR_SPACE && class != GR_CHAR_LINE_END)
			break;
		end = last;
	}
	return (gr_str) {p, (size_t) (end - p)};
}
