/*
 * scan.c
 *	  Raw text as a stream of cells, whatever its layout.
 *
 * Cells are parted by hard separators (tab, bar, the marks of flattened HTML)
 * or, where a line has none, by line ends and white space.  An empty cell is
 * told only where separators prove that it is there.
 */
#include "scan_internal.h"

#include "number.h"
#include "ordinal.h"

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
		p = gr_skip_blank(p, end);
		if (gr_at_line_end(p, end))
			break;
		if (*p != '|')
			return 0;
		bars++;
		p++;
	}
	*line_end = p;
	return bars;
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
	gr_begin_line(s);
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
	s->p = gr_skip_blank(s->p, s->end);
	s->tabbed = true;
	s->content = gr_at_line_end(s->p, s->end);
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
		s->p = gr_skip_blank(s->p, s->end);
		s->ended_by_bar = gr_at_line_end(s->p, s->end);
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
		p = gr_skip_blank(p, end);
		while (p < end && (*p == '#' || *p == '*' || *p == '>'))
			p = gr_skip_blank(p + 1, end);
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
	return gr_at_line_end(next, end) || gr_is_hard_byte(*next) ? number_end : NULL;
}

/* The end of the cell at p, which is kept for all words in it; stop is its gr_word_stop. */
static void
find_cell_end(gr_scanner *s, const char *stop)
{
	const char *p = stop;
	gr_str		cell;

	if (s->p < s->cell_end)
		return;
	/* without white space there is nothing to trim */
	if (gr_at_line_end(p, s->end) || gr_is_hard_byte(*p))
	{
		s->cell_end = s->cell_last = p;
		return;
	}
	for (;;)
	{
		p = gr_skip_text(p, s->end);
		if (gr_at_line_end(p, s->end) || gr_is_hard_byte(*p))
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
	while (s->p < s->end && (unsigned char) *s->p > ' ' && !gr_is_hard_byte(*s->p))
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

		if (past && gr_at_line_end(gr_skip_blank(past, s->end), s->end))
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
	number_end = gr_is_ascii_digit(*s->p) ? match_number(s->p, s->end, &behind, &event->number) : NULL;
	if (number_end && (gr_at_line_end(behind, s->end) || gr_is_hard_byte(*behind)))
	{
		event->kind = GR_EVENT_VALUE;
		event->plain = true;
		event->hard = is_bounded(s, behind);
		event->end = s->p = number_end;
		return;
	}
	stop = gr_word_stop(s->p, s->end);
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
	if (!number_end && value && gr_is_cell_value(s->p, last))
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
			 (value_end = number_end ? number_end : gr_match_words(s->p, stop, last, s->end)) != NULL)
	{
		event->kind = GR_EVENT_VALUE;
		event->plain = number_end != NULL;
		event->end = value_end;
	}
	else
	{
		event->kind = GR_EVENT_TEXT;
		event->end = gr_word_end(stop, last, s->end);
		/* never stand still on a character that only looks like white space */
		if (event->end == s->p)
			event->end = s->p + gr_utf8_length((unsigned char) *s->p);
	}
	s->p = event->end;
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
		gr_poll_scan(s);
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
			if (gr_is_ideograph(*s->p) || gr_is_ascii_digit(*s->p))
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
		s->p = gr_skip_blank(s->p, s->end);
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
		else if (gr_is_hard_byte(*s->p))
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
	gr_note_event(s, event);
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
		gr_begin_line(s);
	}
	while (s->line_start && s->blanks == 0 && s->end - s->p > GR_PROSE_BYTES)
	{
		const char *p = gr_skip_blank(s->p, s->end);
		const char *stop = gr_word_stop(p, s->end);
		gr_label	label;

		if (stop > p)
		{
			/* one word, as ideographic prose is, and too long for a page number */
			if (stop >= s->end || *stop != '\n' || stop - p <= GR_PROSE_BYTES || is_mark(*p) ||
				gr_is_cell_value(p, stop) ||
				(gr_may_begin_label(p, s->end) && gr_match_label(p, stop, s->end, &label)))
				break;
			prose = s->content = true;
		}
		else if (p >= s->end || *p != '\n')
			break;
		s->ended_by_bar = s->lone_bar = false;
		s->p = stop + 1;
		s->line++;
		gr_poll_scan(s);
	}
	return prose;
}
