/*
 * ordinal.h
 *	  What stands before labels (ordinals, brackets, white space), and page
 *	  numbers.
 */
#ifndef GR_ORDINAL_H
#define GR_ORDINAL_H

#include "label.h"
#include "utf8.h"

static inline bool
gr_is_open(uint32_t c)
{
	return c == '(' || c == '[' || c == 0x3010;
}

static inline bool
gr_is_close(uint32_t c)
{
	return c == ')' || c == ']' || c == 0x3011;
}

/* 一 to 十 as a number, or 0. */
extern int	gr_ordinal_numeral(uint32_t c);

/* May an ordinal begin with this folded character? */
extern bool gr_may_begin_ordinal(uint32_t c);

/* The same as gr_skip_spaces, where there may be some. */
extern const char *gr_skip_some_spaces(const char *p, const char *end);

/* Past white space that ends neither a line nor a cell. */
static inline const char *
gr_skip_spaces(const char *p, const char *end)
{
	return p < end && gr_begins_ink(*p) ? p : gr_skip_some_spaces(p, end);
}

/*
 * Past an ordinal before a label: 一、 （一） 1. 1、 (1) ① and the like; fills the
 * label's ordinal.  Gives p itself if there is none.
 */
extern const char *gr_skip_ordinal(const char *p, const char *end, gr_label *label);

/*
 * A page number on a line of its own (-3-, 第3页): gives its end, else NULL.
 * p stands at the first character of the line that is no white space.
 */
extern const char *gr_match_page_number(const char *p, const char *end);

/* May one begin with this byte: -, a dash of more bytes, or that of 第? */
static inline bool
gr_may_begin_page_number(char c)
{
	return c == '-' || (unsigned char) c == 0xE2 || (unsigned char) c == 0xE7 ||
		(unsigned char) c == 0xEF;
}

#endif							/* GR_ORDINAL_H */
