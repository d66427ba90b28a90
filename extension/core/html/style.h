/*
 * style.h
 *	  What styles say about the look of text.
 */
#ifndef GR_HTML_STYLE_H
#define GR_HTML_STYLE_H

#include "base.h"

/*
 * What the attributes of a tag say about the look of its content; a set of
 * bits.
 */
enum
{
	GR_HTML_GONE = 1,			/* not displayed, takes no place */
	GR_HTML_DOUBTFUL = 2,		/* perhaps not visible, or more is visible than the text */
	GR_HTML_UNSEEN = 4,			/* takes its place, but is not visible */
	GR_HTML_TINY = 8,			/* font without height */
	GR_HTML_STRUCK = 16,		/* a line through it */
	GR_HTML_RAISED = 32,		/* or lowered: the mark of a footnote */
	GR_HTML_SET_OFF = 64,		/* may be hidden, struck out or raised */
	GR_HTML_NO_ROOM = 128,		/* no width or height, and what overflows is hidden */
	GR_HTML_PERHAPS_RAISED = 256,
	GR_HTML_SPREAD = 512		/* the elements in it stand apart from each other */
};

/*
 * What a declaration of a style can say about text; a set of bits.  Each is on
 * or off.  Several of these aspects have a bit for each property, so that none
 * cancels another.
 */
enum
{
	GR_HTML_IS_GONE = 1,		/* display */
	GR_HTML_IS_UNPRINTED = 2,	/* mso-hide */
	GR_HTML_IS_UNSEEN = 4,		/* visibility */
	GR_HTML_IS_CLEAR = 8,		/* opacity */
	GR_HTML_IS_TINY = 16,		/* font-size */
	GR_HTML_IS_STRUCK = 32,		/* text-decoration */
	GR_HTML_IS_RAISED = 64,		/* vertical-align: super, sub */
	GR_HTML_IS_ALIGNED = 128,	/* other values of it that move text */
	GR_HTML_IS_CUT = 256,		/* overflow */
	GR_HTML_IS_PLACED = 512,	/* position */
	GR_HTML_HAS_MORE = 1024,	/* content: text before or after the element's */
	GR_HTML_IS_NARROW = 15 << 11,	/* no width or height */
	GR_HTML_IS_FAR = 31 << 15,	/* out of the window: left, right, top, bottom, clip */
	GR_HTML_IS_AWAY = 7 << 20,	/* the same without a position: margin-left, text-indent, clip-path */
	GR_HTML_IS_MOVED = 3 << 23, /* a little: top, bottom */
	GR_HTML_HAS_ITEMS = 1 << 25,	/* display: flex, grid: its elements are set apart */
	GR_HTML_IS_FADED = 3 << 26, /* nothing to see: color; transform, filter and the like */
	GR_HTML_IS_BESIDE = 3 << 28,	/* not right behind the text before: display, float */
	GR_HTML_IS_SPACED = 1 << 30 /* the same: margin, padding, border and others; never switched off */
};
#define GR_HTML_ASPECTS		31

/*
 * The declarations of one style, as sets of aspects.  An aspect that is both on
 * and off is in doubt.
 */
typedef struct gr_html_declared
{
	unsigned	on;
	unsigned	off;
	unsigned	important;
} gr_html_declared;

/* Does a style sheet, or a part of it, apply to a wide window? */
typedef enum gr_html_applies
{
	GR_HTML_APPLIES,
	GR_HTML_PERHAPS,
	GR_HTML_APPLIES_NOT
} gr_html_applies;

/* How the value of a property is read. */
typedef enum gr_html_notation
{
	GR_HTML_BY_DISPLAY,
	GR_HTML_BY_MSO_HIDE,					/* hidden text of Word */
	GR_HTML_BY_VISIBILITY,
	GR_HTML_BY_SIZE,						/* what has none is hidden */
	GR_HTML_BY_TEXT_DECORATION,
	GR_HTML_BY_VERTICAL_ALIGN,
	GR_HTML_BY_OVERFLOW,
	GR_HTML_BY_CLIP,
	GR_HTML_BY_POSITION,
	GR_HTML_BY_PLACE,						/* a distance to the left, or up */
	GR_HTML_BY_DISTANCES,					/* one or several, and other words */
	GR_HTML_BY_CONTENT,
	GR_HTML_BY_FADING,						/* a color or another value that may leave nothing to see */
	GR_HTML_BY_FLOAT
} gr_html_notation;

/* value.c */
extern const char *gr_html_escape(const char *p, const char *end, char bytes[4], size_t *n);
extern unsigned gr_html_put_on(gr_html_notation how, unsigned aspects, const char *value, size_t len);

/* style.c */
extern const char *gr_html_past_comment(const char *p, const char *end);
extern const char *gr_html_past_space(const char *p, const char *end);
extern void gr_html_declare(const char *text, size_t len, gr_html_declared *to);
extern void gr_html_style(const char *text, size_t len, gr_html_declared *to);
extern unsigned gr_html_looks(unsigned on);
extern unsigned gr_html_class(const char *text, size_t len);

/* media.c */
extern gr_html_applies gr_html_media(const char *text, size_t len);

#endif							/* GR_HTML_STYLE_H */
