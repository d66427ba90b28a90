/*
 * utf8.c
 *	  Validating and counting UTF-8.
 */
#include "utf8.h"

size_t
gr_utf8_valid(const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *) text;
	size_t		i = 0;

	while (i < len)
	{
		unsigned char c = s[i];
		size_t		n;
		size_t		k;

		if (c < 0x80)
		{
			uint64_t	word;

			if (c == 0)
				break;
			/* eight ASCII bytes at a time, unless one of them may be NUL */
			if (len - i >= 8)
			{
				memcpy(&word, s + i, 8);
				if (((word | (word - UINT64_C(0x0101010101010101))) &
					 UINT64_C(0x8080808080808080)) == 0)
				{
					i += 8;
					continue;
				}
			}
			i++;
			continue;
		}
		if (c < 0xC2 || c > 0xF4)
			break;
		n = (size_t) gr_utf8_length(c);
		if (len - i < n)
			break;
		for (k = 1; k < n; k++)
			if ((s[i + k] & 0xC0) != 0x80)
				return i;
		/* refuse overlong forms, surrogates and everything above U+10FFFF */
		if ((c == 0xE0 && s[i + 1] < 0xA0) || (c == 0xED && s[i + 1] > 0x9F) ||
			(c == 0xF0 && s[i + 1] < 0x90) || (c == 0xF4 && s[i + 1] > 0x8F))
			break;
		i += n;
	}
	return i;
}

size_t
gr_utf8_count(const char *text, size_t len)
{
	size_t		n = 0;
	size_t		i;

	for (i = 0; i < len; i++)
		n += ((unsigned char) text[i] & 0xC0) != 0x80;
	return n;
}
