/*
 * fold.c
 *	  Folding and classing of characters.
 */
#include "fold.h"

#include "utf8.h"

uint16_t	gr_folded[GR_PLANE];
uint8_t		gr_classes[GR_PLANE];
static bool ready;

static uint32_t
first_character(const char *text)
{
	int			len;

	return gr_utf8_get(text, text + strlen(text), &len);
}

/*
 * Folds every character except the ideographs, which have a table of their own.
 */
static uint32_t
fold(uint32_t c)
{
	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFEE0;
	if (c >= 'a' && c <= 'z')
		return c - 32;
	switch (c)
	{
		case 0xFE63:			/* small hyphen-minus */
		case 0x2010:			/* hyphen */
		case 0x2011:			/* non-breaking hyphen */
		case 0x2012:			/* figure dash */
		case 0x2013:			/* en dash */
		case 0x2212:			/* minus */
			return '-';
		case 0x3014:			/* tortoise shell brackets */
		case 0xFE59:
		case 0x2768:
			return '(';
		case 0x3015:
		case 0xFE5A:
		case 0x2769:
			return ')';
		case 0xFE50:
			return ',';
		case 0xFE52:
			return '.';
		case 0xFE55:
			return ':';
		default:
			return c;
	}
}

static gr_class
classify(uint32_t c)
{
	if (c < 0x80)
	{
		switch (c)
		{
			case ' ':
			case '\t':
			case '\v':
			case '\f':
			case 0x1C:			/* cell marks of flattened HTML */
			case 0x1D:
			case 0x1E:
			case 0x1F:
				return GR_CHAR_SPACE;
			case '\n':
			case '\r':
				return GR_CHAR_LINE_END;
			default:
				if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
					return GR_CHAR_WORD;
				return c == '?' || c == '+' || c == '-' ? GR_CHAR_WORD : GR_CHAR_PUNCTUATION;
		}
	}
	if (c == 0x85 || c == 0x2028 || c == 0x2029)
		return GR_CHAR_LINE_END;
	if (c == 0xA0 || c == 0xAD || c == 0x3000 || c == 0x1680 || c == 0x202F ||
		c == 0x205F || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) ||
		(c >= 0x2060 && c <= 0x2064) || (c >= 0x202A && c <= 0x202E))
		return GR_CHAR_SPACE;
	if ((c >= 0x2014 && c <= 0x203E) || (c >= 0x3001 && c <= 0x301F && c != 0x3007) ||
		c == 0xB7 || c == 0x30FB || c == 0xFF65 || c == 0x2022 || (c >= 0xFE10 && c <= 0xFE6F))
		return GR_CHAR_PUNCTUATION;
	return GR_CHAR_WORD;
}

void
gr_fold_init(void)
{
	static const char *const pairs[][2] = {
#define GR_PAIR(traditional, simple) {traditional, simple},
#include "forms/characters.def"
#undef GR_PAIR
	};
	uint32_t	c;
	size_t		i;

	if (ready)
		return;
	for (c = 0; c < GR_PLANE; c++)
	{
		/*
		 * the ideographs, and the characters between them and the full-width
		 * forms
		 */
		if (c >= 0x3100 && c < 0xFE10)
		{
			gr_folded[c] = (uint16_t) c;
			gr_classes[c] = GR_CHAR_WORD;
			continue;
		}
		gr_folded[c] = (uint16_t) fold(c);
		gr_classes[c] = (uint8_t) classify(c);
	}
	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		gr_folded[first_character(pairs[i][0])] = (uint16_t) first_character(pairs[i][1]);
	ready = true;
}

uint32_t
gr_next_rare(const char **p, const char *end)
{
	int			len;
	uint32_t	c = gr_utf8_get(*p, end, &len);

	*p += len;
	return gr_fold(c);
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
