/*
 * scan_internal.h
 *	  What the files of the scanner share.
 */
#ifndef GR_SCAN_INTERNAL_H
#define GR_SCAN_INTERNAL_H

#include "fold.h"
#include "scan.h"

#define GR_POLL_BYTES	65536

static inline bool
gr_is_hard_byte(char c)
{
	return gr_is_hard((unsigned char) c);
}

static inline bool
gr_is_ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
gr_at_line_end(const char *p, const char *end)
{
	return p >= end || *p == '\n';
}

/* The same as gr_skip_blank, where rarer white space may stand. */
extern const char *gr_skip_rare_blank(const char *p, const char *end);

/*
 * White space that parts words but neither cells nor lines.  One space at most is
 * what there is mostly: told by a branch, which is foreseen, so that what follows
 * need not wait.  What is no space is told by two bytes.
 */
static inline const char *
gr_skip_blank(const char *p, const char *end)
{
	/* first bytes of white space but spaces, and what the second must be as far as the mask */
	static const bool first[256] = {
		['\r'] = true, ['\f'] = true, ['\v'] = true, [0xC2] = true, [0xE1] = true, [0xE2] = true,
		[0xE3] = true, [0xEF] = true
	};
	static const uint8_t mask[256] = {[0xE1] = 0xFF, [0xE2] = 0xFE, [0xE3] = 0xFF, [0xEF] = 0xFF};
	static const uint8_t second[256] = {[0xE1] = 0x9A, [0xE2] = 0x80, [0xE3] = 0x80, [0xEF] = 0xBB};
	unsigned char c;

	if (p < end && *p == ' ')
	{
		p++;
		if (p < end && *p == ' ')
			p = gr_past_spaces(p, end);
	}
	if (end - p < 2)
		return gr_skip_rare_blank(p, end);
	c = (unsigned char) *p;
	return (first[c] & (((unsigned char) p[1] & mask[c]) == second[c])) ? gr_skip_rare_blank(p, end) : p;
}

static inline void
gr_begin_line(gr_scanner *s)
{
	s->line_start = s->fresh = true;
	s->separated = s->tabbed = false;
	s->cells = 0;
}

static inline void
gr_poll_scan(gr_scanner *s)
{
	if (s->p - s->polled > GR_POLL_BYTES)
	{
		gr_poll(s->env);
		s->polled = s->p;
	}
}

/*
 * The first character at p or behind that may end a word: white space of any
 * kind, a control character or a bar.
 */
extern const char *gr_word_stop(const char *p, const char *end);

/* The end of the word within a cell that ends at cell_end; stop is its gr_word_stop. */
extern const char *gr_word_end(const char *stop, const char *cell_end, const char *end);

/* Is this one value, of whatever kind of cell? */
extern bool gr_is_cell_value(const char *p, const char *end);

/*
 * The value that the words at p make, where one may begin: one word, or one with
 * its sign, its unit, its remark or the stray mark before it set apart by white
 * space.  Gives its end, or NULL.
 */
extern const char *gr_match_words(const char *p, const char *stop, const char *cell_end, const char *text_end);

/* What the scanner knows behind a label or a number, if it is not always so. */
#define GR_STATE_SEPARATED	1
#define GR_STATE_TABBED	2
#define GR_STATE_CELLS		4		/* two or more on the line */
#define GR_STATE_EMPTIED	8		/* of what is behind a parting: an empty line was there */
#define GR_STATE_KEPT		(GR_STATE_SEPARATED | GR_STATE_TABBED | GR_STATE_CELLS)

static inline uint8_t
gr_scan_state(const gr_scanner *s)
{
	return (uint8_t) ((s->separated ? GR_STATE_SEPARATED : 0) | (s->tabbed ? GR_STATE_TABBED : 0) |
					  (s->cells >= 2 ? GR_STATE_CELLS : 0));
}

/* Keep what parts the number at start from what is before it. */
extern void gr_learn_parting(gr_scanner *s, const char *start);

/* Is there more of the same to expect behind this event? */
static inline void
gr_note_event(gr_scanner *s, const gr_event *event)
{
	if (event->kind == GR_EVENT_LABEL || (event->kind == GR_EVENT_VALUE && event->plain))
	{
		if (event->kind == GR_EVENT_VALUE && s->behind)
			gr_learn_parting(s, event->start);
		s->behind = s->p;
		s->state = gr_scan_state(s);
		s->emptied = false;
	}
	else if (event->kind == GR_EVENT_ROW_END && !event->hard && !s->emptied)
		s->emptied = true;
	else
		s->behind = NULL;
}

#endif							/* GR_SCAN_INTERNAL_H */
