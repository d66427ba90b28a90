/*
 * fold.h
 *	  Characters as the reader sees them: one class, one folded form.
 */
#ifndef GR_FOLD_H
#define GR_FOLD_H

#include "base.h"

typedef enum gr_class
{
	GR_CHAR_WORD,				/* folds to itself, or to another word */
	GR_CHAR_SPACE,				/* white space except line ends; zero-width characters */
	GR_CHAR_LINE_END,			/* \n, \r and the line ends of Unicode */
	GR_CHAR_PUNCTUATION			/* ignored when labels are compared */
} gr_class;

/*
 * The folded form and the class of each character of the basic plane, from
 * characters.def; beyond it every character is a word and stands for itself.
 */
#define GR_PLANE	0x10000
extern const uint16_t gr_folded[GR_PLANE];
extern const uint8_t gr_classes[GR_PLANE];

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

/*
 * Does the character separate cells: a tab, a bar, or a mark that flattened
 * HTML has between cells?
 */
static inline bool
gr_is_hard(uint32_t c)
{
	const uint32_t control = UINT32_C(1) << '\t' | UINT32_C(7) << 0x1D;

	return c == '|' || (c < 0x20 && (control >> c & 1));
}

/* The slow path of gr_next_folded: sets the length in bytes of the character at p. */
extern uint32_t gr_rare_folded(const char *p, const char *end, int *len);

/* Read, fold and step over the character at *p. */
static inline uint32_t
gr_next_folded(const char **p, const char *end)
{
	const unsigned char *s = (const unsigned char *) *p;
	uint32_t	c;
	int			len;

	if (s[0] < 0x80)
	{
		++*p;
		return s[0] >= 'a' && s[0] <= 'z' ? s[0] - 32 : s[0];
	}
	/* nearly every character that is not ASCII has three bytes */
	if ((s[0] & 0xF0) == 0xE0 && end - *p >= 3)
	{
		*p += 3;
		return gr_folded[(s[0] & 0x0F) << 12 | (s[1] & 0x3F) << 6 | (s[2] & 0x3F)];
	}
	c = gr_rare_folded(*p, end, &len);
	*p += len;
	return c;
}

/* Cut white space (all of GR_CHAR_SPACE and GR_CHAR_LINE_END) off both ends. */
extern gr_str gr_trim(gr_str s);

#endif							/* GR_FOLD_H */
