/*
 * scan.c
 *	  Raw text as a stream of cells, whatever its layout.
 *
 * Cells are parted by hard separators (tab, bar, the marks of flattened HTML)
 * or, where a line has none, by line ends and white space.  An empty cell is
 * told only where separators prove that it is there.
 */
#include "scan.h"

#include "fold.h"
#include "number.h"
#include "ordinal.h"

#define POLL_BYTES	65536

/* A value with its remark: so many bytes and words at most. */
#define MAX_REMARK			120
#define MAX_REMARK_WORDS	6
#define MAX_UNIT			6	/* bytes of a unit */
#define MAX_SIGN			6	/* bytes of a sign or a stray mark */

void
gr_scan_begin(gr_scanner *s, const gr_env *env, const char *text, size_t len)
{
	memset(s, 0, sizeof(*s));
	s->env = env;
	s->text = s->p = s->polled = s->cell_end = text;
	s->end = text + len;
	s->line = 1;
	s->line_start = s->fresh = true;
	memset(s->parting.parted, GR_PARTED_UNKNOWN, sizeof(s->parting.parted));
}

static inline bool
is_hard(char c)
{
	return gr_is_hard((unsigned char) c);
}

/* The same as skip_blank, where rarer white space may stand. */
static const char *
skip_rare_blank(const char *p, const char *end)
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

/*
 * White space that parts words but neither cells nor lines.  One space at most is
 * what there is mostly: told by a branch, which is foreseen, so that what follows
 * need not wait.  What is no space is told by two bytes.
 */
static inline const char *
skip_blank(const char *p, const char *end)
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
		return skip_rare_blank(p, end);
	c = (unsigned char) *p;
	return (first[c] & (((unsigned char) p[1] & mask[c]) == second[c])) ? skip_rare_blank(p, end) : p;
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
at_line_end(const char *p, const char *end)
{
	return p >= end || *p == '\n';
}

/* A line of nothing but bars, dashes and colons: markdown's own. */
static const char *
match_rule_line(const char *p, const char *end)
{
	int			dashes = 0;

	for (; p < end && *p != '\n'; p++)
	{
		if (*p == '-')
			dashes++;
		else if (*p != '|' && *p != ':' && *p != ' ' && *p != '\t' && *p != '\r')
			return NULL;
	}
	return dashes >= 3 ? p : NULL;
}

/* A line of nothing but bars: gives how many, and its end. */
static int
count_bars(const char *p, const char *end, const char **line_end)
{
	int			bars = 0;

	for (;;)
	{
		p = skip_blank(p, end);
		if (at_line_end(p, end))
			break;
		if (*p != '|')
			return 0;
		bars++;
		p++;
	}
	*line_end = p;
	return bars;
}

/* Is this one value, of whatever kind of cell? */
static bool
is_value(const char *p, const char *end)
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
static const char *
word_stop(const char *p, const char *end)
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
static const char *
word_end(const char *stop, const char *cell_end, const char *end)
{
	while (stop < cell_end)
	{
		const char *next = stop;

		if (gr_classify(gr_next_folded(&next, end)) == GR_CHAR_SPACE)
			return stop;
		stop = word_stop(next, end);
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
static const char *
match_words(const char *p, const char *stop, const char *cell_end, const char *text_end)
{
	const char *end;
	const char *longer;
	bool		alone;
	bool		open;
	int			depth;
	int			words;

	end = longer = word_end(stop, cell_end, text_end);
	alone = is_value(p, end);
	depth = end - p <= MAX_REMARK ? bracket_depth(p, end) : 0;
	open = depth > 0;
	if (!alone && !open && end - p > MAX_SIGN)
		return NULL;
	for (words = 0; words < MAX_REMARK_WORDS && longer < cell_end; words++)
	{
		const char *next = skip_blank(longer, cell_end);
		const char *after = next;

		if (next >= cell_end)
			break;
		open |= gr_is_open(gr_next_folded(&after, cell_end));
		longer = word_end(word_stop(next, text_end), cell_end, text_end);
		/* a value may only be followed by a unit, a short word, or a remark */
		if (longer - p > MAX_REMARK ||
			(!open && words == 0 && alone && (longer - next > MAX_UNIT || is_value(next, longer))))
			break;
		if (is_value(p, longer))
			return longer;
		/* behind a remark nothing makes a value of it */
		depth += bracket_depth(next, longer);
		if (!open || depth <= 0)
			break;
	}
	return alone ? end : NULL;
}

static void
begin_line(gr_scanner *s)
{
	s->line_start = s->fresh = true;
	s->separated = s->tabbed = false;
	s->cells = 0;
}

/* Handle what stands at a line's end; true if there is an event. */
static bool
end_line(gr_scanner *s, gr_event *event)
{
	/* one content cell and its bar may be all of a line, so it takes two */
	bool		grid = s->separated && s->cells >= 2;
	bool		empty = s->line_start;

	event->start = event->end = s->p;
	/* a tab right before the line's end leaves one blank cell */
	if (s->separated && !s->content && s->p > s->text && s->p[-1] == '\t')
	{
		event->kind = GR_EVENT_BLANK;
		s->content = true;
		return true;
	}
	s->p++;
	s->line++;
	begin_line(s);
	if (!empty && !grid)
		return false;
	if (empty)
		s->ended_by_bar = s->lone_bar = false;
	event->kind = GR_EVENT_ROW_END;
	event->hard = grid;
	return true;
}

/* Tabs at a line's beginning: one begins a cell, further ones are blank cells. */
static void
leading_tabs(gr_scanner *s)
{
	int			tabs = 0;

	while (s->p < s->end && (*s->p == '\t' || *s->p == ' '))
		tabs += *s->p++ == '\t';
	s->p = skip_blank(s->p, s->end);
	s->tabbed = true;
	s->content = at_line_end(s->p, s->end);
	s->blanks = s->content ? tabs : tabs - 1;
	s->bars = s->uncertain = false;
	s->line_start = !s->content;
}

/* Bars at a line's beginning: an outer bar, or the ends of blank cells. */
static void
leading_bars(gr_scanner *s)
{
	const char *line_end;
	int			bars = count_bars(s->p, s->end, &line_end);

	s->line_start = false;
	if (bars == 0)
	{
		s->p++;
		s->content = false;
		s->separated = true;
		return;
	}
	/* behind a cell's own bar, one alone is a blank cell or begins a row */
	s->uncertain = bars == 1 && !s->content && s->ended_by_bar && !s->lone_bar;
	s->blanks = bars - (s->content ? 1 : 0);
	s->bars = true;
	s->content = false;
	s->p = line_end;
	s->ended_by_bar = true;
	s->lone_bar = bars == 1;
}

/* A hard separator inside a line; true if there is an event. */
static bool
separator(gr_scanner *s, gr_event *event)
{
	char		c = *s->p;
	bool		blank = !s->content;

	event->start = event->end = s->p;
	s->p++;
	s->line_start = false;
	s->content = false;
	if (c == 0x1D)
	{
		event->kind = GR_EVENT_COVERED;
		return true;
	}
	if (c == 0x1E)
	{
		event->kind = GR_EVENT_ROW_END;
		event->hard = true;
		return true;
	}
	if (c != 0x1F)
		s->separated = true;
	if (c == '|')
	{
		s->p = skip_blank(s->p, s->end);
		s->ended_by_bar = at_line_end(s->p, s->end);
		s->lone_bar = false;
	}
	if (blank)
	{
		event->kind = GR_EVENT_BLANK;
		event->bar = c == '|';
	}
	return blank;
}

/* May markdown's marks or a bookmark begin with this, or a row of bars? */
static inline bool
is_mark(char c)
{
	return c == '#' || c == '*' || c == '>' || c == '[' || c == '|' || c == '-';
}

static const char *
skip_marks(const char *p, const char *end)
{
	static const char bookmark[] = "[bookmark";

	for (;;)
	{
		p = skip_blank(p, end);
		while (p < end && (*p == '#' || *p == '*' || *p == '>'))
			p = skip_blank(p + 1, end);
		if (p < end && *p == '[' && (size_t) (end - p) > sizeof(bookmark) &&
			memcmp(p, bookmark, sizeof(bookmark) - 1) == 0)
		{
			size_t		room = (size_t) (end - p) < 100 ? (size_t) (end - p) : 100;
			const char *close = memchr(p, ']', room);

			if (close && !memchr(p, '\n', (size_t) (close - p)))
			{
				p = close + 1;
				continue;
			}
		}
		return p;
	}
}

/*
 * A plain number that no label begins with and that nothing behind it can
 * change: gives its end, or NULL.  behind is where its cell or line ends, or
 * another number begins.
 */
static inline const char *
match_number(const char *p, const char *end, const char **behind, int64_t *number)
{
	const char *number_end = p + gr_plain_number(p, end, number);
	const char *next = number_end;

	if (next == p)
		return NULL;
	while (next < end && *next == ' ')
		next++;
	*behind = next;
	if (next > number_end && next < end && *next >= '0' && *next <= '9')
		return number_end;
	while (next < end && (*next == ' ' || *next == '\r'))
		next++;
	*behind = next;
	return at_line_end(next, end) || is_hard(*next) ? number_end : NULL;
}

/* The end of the cell at p, which is kept for all words in it; stop is the word_stop of p. */
static void
find_cell_end(gr_scanner *s, const char *stop)
{
	const char *p = stop;
	gr_str		cell;

	if (s->p < s->cell_end)
		return;
	/* without white space there is nothing to trim */
	if (at_line_end(p, s->end) || is_hard(*p))
	{
		s->cell_end = s->cell_last = p;
		return;
	}
	for (;;)
	{
		p = gr_skip_text(p, s->end);
		if (at_line_end(p, s->end) || is_hard(*p))
			break;
		p++;
	}
	cell = gr_trim((gr_str) {s->p, (size_t) (p - s->p)});
	s->cell_end = p;
	s->cell_last = cell.data + cell.len;
}

/* Is a cell that ends at p bounded by separators? */
static bool
is_bounded(const gr_scanner *s, const char *p)
{
	return s->separated || s->tabbed || (p < s->end && *p != '\n');
}

/* A colon or a comma behind a label is no cell. */
static void
skip_colon(gr_scanner *s)
{
	while (s->p < s->end && (unsigned char) *s->p > ' ' && !is_hard(*s->p))
	{
		const char *next = s->p;
		uint32_t	c = gr_next_folded(&next, s->end);

		if (gr_classify(c) != GR_CHAR_PUNCTUATION || c == '(' || c == '[' || c == '/')
			break;
		s->p = next;
	}
}

static void
content(gr_scanner *s, gr_event *event)
{
	const char *last;
	const char *stop;
	const char *number_end;
	const char *value_end;
	const char *behind;
	bool		value;

	event->line_start = s->fresh;
	event->cell_start = s->line_start ? s->marks : s->p;
	if (s->fresh && gr_may_begin_page_number(*s->p))
	{
		const char *past = gr_match_page_number(s->p, s->end);

		if (past && at_line_end(skip_blank(past, s->end), s->end))
		{
			event->kind = GR_EVENT_PAGE_NUMBER;
			event->start = s->p;
			event->end = s->p = past;
			s->line_start = s->fresh = false;
			return;
		}
	}
	s->cells += s->fresh || !s->content;
	s->line_start = s->fresh = false;
	s->ended_by_bar = s->lone_bar = false;
	s->content = true;
	event->start = s->p;
	number_end = is_digit(*s->p) ? match_number(s->p, s->end, &behind, &event->number) : NULL;
	if (number_end && (at_line_end(behind, s->end) || is_hard(*behind)))
	{
		event->kind = GR_EVENT_VALUE;
		event->plain = true;
		event->hard = is_bounded(s, behind);
		event->end = s->p = number_end;
		return;
	}
	stop = word_stop(s->p, s->end);
	if (!number_end && gr_may_begin_label(s->p, s->end) &&
		gr_match_label(s->p, stop, s->end, &event->label))
	{
		const char *p = s->p;

		event->kind = GR_EVENT_LABEL;
		event->end = s->p = event->label.end;
		if (s->p > stop)
			for (; (p = memchr(p, '\n', (size_t) (s->p - p))) != NULL; p++)
				s->line++;
		skip_colon(s);
		return;
	}
	find_cell_end(s, stop);
	last = s->cell_last > s->p ? s->cell_last : s->cell_end;
	event->hard = is_bounded(s, s->cell_end);
	/* two numbers are none */
	value = gr_may_begin_value(s->p, s->end);
	if (!number_end && value && is_value(s->p, last))
	{
		event->kind = GR_EVENT_VALUE;
		event->end = last;
	}
	else if (event->hard)
	{
		event->kind = GR_EVENT_TEXT;
		event->end = last;
	}
	else if (value &&
			 (value_end = number_end ? number_end : match_words(s->p, stop, last, s->end)) != NULL)
	{
		event->kind = GR_EVENT_VALUE;
		event->plain = number_end != NULL;
		event->end = value_end;
	}
	else
	{
		event->kind = GR_EVENT_TEXT;
		event->end = word_end(stop, last, s->end);
		/* never stand still on a character that only looks like white space */
		if (event->end == s->p)
			event->end = s->p + gr_utf8_length((unsigned char) *s->p);
	}
	s->p = event->end;
}

/* What the scanner knows behind a label or a number, if it is not always so. */
#define STATE_SEPARATED	1
#define STATE_TABBED	2
#define STATE_CELLS		4		/* two or more on the line */
#define STATE_EMPTIED	8		/* of what is behind a parting: an empty line was there */
#define STATE_KEPT		(STATE_SEPARATED | STATE_TABBED | STATE_CELLS)

static inline uint8_t
state_of(const gr_scanner *s)
{
	return (uint8_t) ((s->separated ? STATE_SEPARATED : 0) | (s->tabbed ? STATE_TABBED : 0) |
					  (s->cells >= 2 ? STATE_CELLS : 0));
}

/* Keep what parts the number at start from what is before it. */
static void
learn_parting(gr_scanner *s, const char *start)
{
	gr_parting *parting = &s->parting;
	const char *p = s->behind;
	uint32_t	bytes = 0;
	int			len;
	int			i;

	while (*p == ' ')
		p++;
	while (start > p && start[-1] == ' ')
		start--;
	if (start - p > GR_MAX_PARTING)
		return;
	len = (int) (start - p);
	memcpy(&bytes, p, (size_t) len);
	if (bytes != parting->bytes || len != parting->len)
	{
		static const uint32_t ones = UINT32_MAX;

		memset(parting, 0, sizeof(*parting));
		memset(parting->parted, GR_PARTED_UNKNOWN, sizeof(parting->parted));
		parting->bytes = bytes;
		parting->len = (uint8_t) len;
		memcpy(&parting->mask, &ones, (size_t) len);
		for (i = 0; i < len; i++)
			parting->lines = (uint8_t) (parting->lines + (p[i] == '\n'));
	}
	parting->parted[s->state] = (uint8_t) (state_of(s) | (s->emptied ? STATE_EMPTIED : 0));
}

/* Is there more of the same to expect behind this event? */
static inline void
note_event(gr_scanner *s, const gr_event *event)
{
	if (event->kind == GR_EVENT_LABEL || (event->kind == GR_EVENT_VALUE && event->plain))
	{
		if (event->kind == GR_EVENT_VALUE && s->behind)
			learn_parting(s, event->start);
		s->behind = s->p;
		s->state = state_of(s);
		s->emptied = false;
	}
	else if (event->kind == GR_EVENT_ROW_END && !event->hard && !s->emptied)
		s->emptied = true;
	else
		s->behind = NULL;
}

/* Does a cell or line end at p?  hard: it is a cell. */
static inline bool
ends_here(const char *p, const char *end, bool *hard)
{
	while (p < end && (*p == ' ' || *p == '\r'))
		p++;
	*hard |= !at_line_end(p, end);
	return at_line_end(p, end) || is_hard(*p);
}

/* From there on so many bytes can be looked at. */
#define ALIKE_BYTES	48

/*
 * Numbers behind *from that are each parted from what is before by the very
 * bytes from gap on, and leave the scanner in the state it is in.  Gives how many.
 */
static inline int
scan_alike(const char *gap, size_t len, const char **from, const char *end, bool bounded, size_t line, int lines,
		   gr_row_cell *cells, int max)
{
	uint64_t	mask;
	uint64_t	parting;
	uint64_t	bytes;
	bool		hard = bounded;
	int			n;

	if (len - 1 >= sizeof(mask) || end - *from < ALIKE_BYTES || !ends_here(gap, end, &hard))
		return 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	mask = UINT64_MAX >> (64 - 8 * len);
#else
	mask = UINT64_MAX << (64 - 8 * len);
#endif
	memcpy(&parting, gap, sizeof(parting));
	parting &= mask;
	memcpy(&bytes, *from, sizeof(bytes));
	for (n = 0; n < max && (bytes & mask) == parting && end - *from >= ALIKE_BYTES; n++)
	{
		const char *p = *from + len;
		int64_t		number;
		size_t		digits = gr_plain_number(p, end, &number);
		bool		own = hard;

		if (digits == 0)
			break;
		memcpy(&bytes, p + digits, sizeof(bytes));
		if ((bytes & mask) != parting || !is_digit(p[digits + len]))
		{
			own = bounded;
			if (!ends_here(p + digits, end, &own))
				break;
		}
		line += (size_t) lines;
		cells[n] = (gr_row_cell) {
			p, p + digits, number, (uint32_t) line, GR_EVENT_VALUE, own, false, true
		};
		*from = p + digits;
	}
	return n;
}

int
gr_scan_numbers(gr_scanner *s, gr_row_cell *cells, int max, bool *emptied)
{
	const gr_parting *parting = &s->parting;
	const char *const end = s->end;
	const char *from = s->p;
	int			state = s->state;
	int			parted = parting->parted[state];
	int			n = 0;

	*emptied = (parted & STATE_EMPTIED) != 0;
	if (s->behind != from)
		return 0;
	while (n < max && parted != GR_PARTED_UNKNOWN && ((parted & STATE_EMPTIED) != 0) == *emptied)
	{
		bool		bounded = (parted & (STATE_SEPARATED | STATE_TABBED)) != 0;
		bool		hard = bounded;
		const char *gap = from;
		const char *p = gr_past_spaces(from, end);
		uint32_t	bytes;
		int64_t		number;
		size_t		digits;

		if (end - p < GR_MAX_PARTING)
			break;
		memcpy(&bytes, p, sizeof(bytes));
		if ((bytes & parting->mask) != parting->bytes || (parting->len == 0 && p == from))
			break;
		p = gr_past_spaces(p + parting->len, end);
		digits = gr_plain_number(p, end, &number);
		if (digits == 0)
			break;
		if (!ends_here(p + digits, end, &hard))
		{
			/* another number in the same cell, which has no bounds */
			const char *next = gr_past_spaces(p + digits, end);

			hard = bounded;
			if (next >= end || !is_digit(*next) || hard || s->cell_end <= p || !at_line_end(s->cell_end, end))
				break;
		}
		s->line += parting->lines;
		cells[n++] = (gr_row_cell) {
			p, p + digits, number, (uint32_t) s->line, GR_EVENT_VALUE, hard, false, true
		};
		from = p + digits;
		state = parted & STATE_KEPT;
		if (parting->parted[state] == parted && parting->len > 0)
		{
			int			alike = scan_alike(gap, (size_t) (p - gap), &from, end, bounded, s->line, parting->lines,
									   cells + n, max - n);

			n += alike;
			s->line += (size_t) alike * parting->lines;
		}
		parted = parting->parted[state];
	}
	if (n > 0)
	{
		s->separated = (state & STATE_SEPARATED) != 0;
		s->tabbed = (state & STATE_TABBED) != 0;
		s->cells = (state & STATE_CELLS) != 0 ? 2 : 1;
		s->p = s->behind = from;
		s->state = (uint8_t) state;
		s->emptied = false;
	}
	return n;
}

static inline void
poll(gr_scanner *s)
{
	if (s->p - s->polled > POLL_BYTES)
	{
		gr_poll(s->env);
		s->polled = s->p;
	}
}

static void
next_event(gr_scanner *s, gr_event *event)
{
	/* all but the number and the label, of which this is what others look at */
	memset(event, 0, offsetof(gr_event, number));
	event->label.kind = GR_LABEL_NONE;
	event->label.forms = 0;
	event->label.ordinal = 0;
	for (;;)
	{
		event->line = s->line;
		poll(s);
		if (s->blanks > 0)
		{
			s->blanks--;
			event->kind = GR_EVENT_BLANK;
			event->bar = s->bars;
			event->uncertain = s->uncertain;
			event->start = event->end = s->p;
			return;
		}
		if (s->line_start && s->p < s->end)
		{
			const char *rule;

			/* as most lines begin */
			if (gr_is_ideograph(*s->p) || is_digit(*s->p))
			{
				s->marks = s->p;
				break;
			}
			if (*s->p == '\t')
			{
				leading_tabs(s);
				if (s->blanks > 0)
					continue;
			}
			s->marks = s->p;
			s->p = skip_marks(s->p, s->end);
			if (s->p < s->end && (*s->p == '|' || *s->p == '-') &&
				(rule = match_rule_line(s->p, s->end)) != NULL)
			{
				s->p = rule;
				s->line_start = false;
				s->content = true;
				continue;
			}
			if (s->p < s->end && *s->p == '|')
			{
				leading_bars(s);
				continue;
			}
		}
		s->p = skip_blank(s->p, s->end);
		if (s->p >= s->end)
		{
			event->kind = GR_EVENT_END;
			event->start = event->end = s->end;
			return;
		}
		if (*s->p == '\n')
		{
			if (end_line(s, event))
				return;
		}
		else if (is_hard(*s->p))
		{
			if (separator(s, event))
				return;
		}
		else
			break;
	}
	content(s, event);
}

void
gr_scan_next(gr_scanner *s, gr_event *event)
{
	next_event(s, event);
	note_event(s, event);
}

bool
gr_skip_prose(gr_scanner *s)
{
	bool		prose = false;

	/* the end of a line that is neither empty nor a grid's says nothing */
	if (!s->line_start && !s->separated && s->p < s->end && *s->p == '\n')
	{
		s->p++;
		s->line++;
		begin_line(s);
	}
	while (s->line_start && s->blanks == 0 && s->end - s->p > GR_PROSE_BYTES)
	{
		const char *p = skip_blank(s->p, s->end);
		const char *stop = word_stop(p, s->end);
		gr_label	label;

		if (stop > p)
		{
			/* one word, as ideographic prose is, and too long for a page number */
			if (stop >= s->end || *stop != '\n' || stop - p <= GR_PROSE_BYTES || is_mark(*p) ||
				is_value(p, stop) ||
				(gr_may_begin_label(p, s->end) && gr_match_label(p, stop, s->end, &label)))
				break;
			prose = s->content = true;
		}
		else if (p >= s->end || *p != '\n')
			break;
		s->ended_by_bar = s->lone_bar = false;
		s->p = stop + 1;
		s->line++;
		poll(s);
	}
	return prose;
}

bool
gr_scan_row_end(gr_scanner *s)
{
	const char *p = s->p;
	bool		bar;
	bool		grid;

	while (p < s->end && *p == ' ')
		p++;
	bar = p < s->end && *p == '|';
	if (bar)
		for (p++; p < s->end && *p == ' '; p++)
			;
	if (p < s->end && *p == '\r')
		p++;
	if (p >= s->end || *p != '\n')
		return false;
	if (bar)
	{
		s->content = false;
		s->separated = s->ended_by_bar = true;
	}
	grid = s->separated && s->cells >= 2;
	s->p = p + 1;
	s->line++;
	begin_line(s);
	if (grid)
		s->behind = NULL;
	return grid;
}
