/*
 * fold.h
 *	  Characters as the reader sees them: one class, one folded form.
 */
#ifndef GR_FOLD_H
#define GR_FOLD_H

#include "utf8.h"

typedef enum gr_class
{
	GR_CHAR_WORD,				/* stands for itself */
	GR_CHAR_SPACE,				/* white space but line ends; zero-width marks */
	GR_CHAR_LINE_END,			/* \n, \r, and their Unicode kin */
	GR_CHAR_PUNCTUATION			/* nothing that tells labels apart */
} gr_class;

/*
 * Fold a character: full-width forms to ASCII, letters to upper case,
 * traditional characters of the forms to simplified ones.
 */
extern uint32_t gr_fold(uint32_t c);

/* The class of a folded character. */
extern gr_class gr_classify(uint32_t c);

/* Read, fold and step over the character at *p. */
static inline uint32_t
gr_next_folded(const char **p, const char *end)
{
	int			len;
	uint32_t	c;

	if ((unsigned char) **p < 0x80)
	{
		c = (unsigned char) *(*p)++;
		return c >= 'a' && c <= 'z' ? c - 32 : c;
	}
	c = gr_utf8_get(*p, end, &len);
	*p += len;
	return gr_fold(c);
}

/* Cut white space (all of GR_CHAR_SPACE and GR_CHAR_LINE_END) off both ends. */
extern gr_str gr_trim(gr_str s);

extern void gr_fold_init(void);

#endif							/* GR_FOLD_H */
