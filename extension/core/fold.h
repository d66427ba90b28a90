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
 * The folded form and the class of each character of the basic plane, filled by
 * gr_fold_init; beyond it every character is a word and stands for itself.
 */
#define GR_PLANE	0x10000
extern uint16_t gr_folded[GR_PLANE];
extern uint8_t gr_classes[GR_PLANE];

/*
 * Fold a character: full-width forms to ASCII, letters to upper case,
 * traditional characters of the forms to simplified ones.
 */
static inline uint32_t
gr_fold(uint32_t c)
{
	return c < GR_PLANE ? gr_folded[c] : c;
}

/* The class of a folded character. */
static inline gr_class
gr_classify(uint32_t c)
{
	return c < GR_PLANE ? (gr_class) gr_classes[c] : GR_CHAR_WORD;
}

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
