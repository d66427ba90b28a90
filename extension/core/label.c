/*
 * label.c
 *	  Recognising the labels of the forms in raw text.
 *
 * All labels stand in one trie over folded characters.  Walking it along the
 * text skips what never tells labels apart, so that one walk finds a label
 * however it is broken, spaced or punctuated.
 */
#include "label.h"

#include "bracket.h"
#include "fold.h"
#include "label_table.h"
#include "ordinal.h"

/* The end of the line or cell at p. */
static const char *
line_end(const char *p, const char *end)
{
	const char *text_end = end;

	if (end - p > GR_MAX_BRACKET)
		end = p + GR_MAX_BRACKET;
	for (p = gr_skip_text(p, end);
		 p < end && *p != '\n' && !gr_is_hard((unsigned char) *p);
		 p = gr_skip_text(p + 1, end))
		;
	while (p < text_end && ((unsigned char) *p & 0xC0) == 0x80)
		p--;
	return p;
}

/* One soft line end inside a label: where it goes on, or NULL if it does not. */
static const char *
cross_line(const char *p, const char *end)
{
	int			lines = 0;

	for (;;)
	{
		const char *next;
		uint32_t	c;

		next = p = gr_past_spaces(p, end);
		if (p >= end)
			return NULL;
		c = gr_next_folded(&next, end);
		if (gr_classify(c) == GR_CHAR_LINE_END)
		{
			if (c != '\r' && ++lines > 2)
				return NULL;
		}
		else if (gr_is_hard(c))
			return NULL;
		else if (gr_classify(c) != GR_CHAR_SPACE)
		{
			const char *past = gr_match_page_number(p, end);

			if (!past)
				return p;
			next = past;
			lines = 0;
		}
		p = next;
	}
}

/* Does a label that ends at p end a word, and a whole cell or line? */
static bool
ends_word(const char *p, const char *end, bool *ends_cell)
{
	*ends_cell = true;
	while (p < end)
	{
		uint32_t	c = gr_next_folded(&p, end);
		gr_class	class = gr_classify(c);

		if (class == GR_CHAR_LINE_END || gr_is_hard(c))
			return true;
		if (class == GR_CHAR_SPACE)
		{
			p = gr_skip_spaces(p, end);
			if (p < end)
			{
				const char *next = p;

				c = gr_next_folded(&next, end);
				*ends_cell = gr_classify(c) == GR_CHAR_LINE_END || gr_is_hard(c);
			}
			return true;
		}
		if (class != GR_CHAR_PUNCTUATION)
			return false;
	}
	return true;
}

/* 六、其他需要报告的事项：无。 has its text on the heading's line. */
static bool
begins_text(const char *p, const char *end)
{
	uint32_t	c = p < end ? gr_next_folded(&p, end) : 0;

	return c == ':' || c == 0x3002;
}

/* A bracket that closes around the whole label: （本列数据的…之和） */
static const char *
note_end(const char *p, const char *end)
{
	int			left = GR_MAX_BRACKET;

	while (p < end && left-- > 0)
	{
		const char *at = p;
		uint32_t	c = gr_next_folded(&p, end);

		if (gr_is_close(c))
			return p;
		if (gr_is_hard(c))
			return at;
		if (gr_classify(c) == GR_CHAR_LINE_END)
		{
			const char *next = cross_line(at, end);

			if (!next)
				return at;
		}
	}
	return p;
}

/* The label found ends at p. */
static void
take(const gr_label *found, const char *p, bool ends_cell, gr_label *best)
{
	best->kind = found->kind;
	best->table = found->table;
	best->id = found->id;
	best->forms = found->forms;
	best->length = found->length;
	best->end = p;
	best->ends_cell = ends_cell;
}

/* Remember that a label ends at p, if it does. */
static void
note_terminal(int node, const char *p, const char *end, gr_label *best)
{
	bool		ends_cell;
	bool		runs_on;
	const gr_label *found;

	if (gr_label_nodes[node].label == 0)
		return;
	found = &gr_labels[gr_label_nodes[node].label - 1];
	runs_on = gr_label_runs_on(found);
	if (runs_on)
		p = note_end(p, end);
	if (!ends_word(p, end, &ends_cell))
	{
		if (!runs_on && (found->kind != GR_LABEL_HEADING || best->ordinal == 0 ||
							!begins_text(p, end)))
			return;
		ends_cell = false;
	}
	take(found, p, ends_cell, best);
}

static bool
is_heading(int node)
{
	return gr_label_nodes[node].label != 0 && gr_labels[gr_label_nodes[node].label - 1].kind == GR_LABEL_HEADING;
}

/* Walk along the text; gives the node where it ends. */
static int
walk(const char *p, const char *end, gr_label *best)
{
	int			node = 0;
	const char *clear = NULL;	/* no bracket closes before, if one did not */
	const char *unglossed = NULL;	/* the same in front of a label */

	while (p < end)
	{
		const char *at = p;
		uint32_t	c = gr_next_folded(&p, end);
		gr_class	class;
		int			child = gr_label_step(node, c);

		if (c == ' ')
		{
			p = gr_past_spaces(p, end);
			continue;
		}
		if (child != 0)
		{
			node = child;
			if (gr_label_nodes[node].label != 0)
				note_terminal(node, p, end, best);
			continue;
		}
		if (gr_is_open(c))
		{
			const char *past = NULL;
			const char *inside = p;
			const char *gloss_end = end - at > GR_MAX_GLOSS ? at + GR_MAX_GLOSS : end;
			uint32_t	first;

			/* before a label nothing but a gloss is skipped */
			if (node == 0)
			{
				if (!unglossed || gr_bracket_closes(at, gloss_end, &unglossed))
					past = gr_skip_bracket(at, gloss_end);
			}
			else if (!clear || gr_bracket_closes(at, end, &clear))
				past = gr_skip_bracket(at, end);
			if (!past)
			{
				if (node == 0 && !unglossed)
					unglossed = at;
				if (node != 0 && !clear)
					clear = at;
				/* a note that goes on behind the values, or nowhere */
				if (gr_label_nodes[node].label != 0 && !is_heading(node))
					note_terminal(node, line_end(at, end), end, best);
				continue;
			}
			if (gr_is_gloss(at, past))
			{
				p = past;
				note_terminal(node, p, end, best);
				continue;
			}
			/* the note of part three's table is no part of the heading above */
			if (!is_heading(node))
				note_terminal(node, past, end, best);
			first = gr_next_folded(&inside, end);
			if (node != 0 && gr_label_step(node, first) == 0)
				p = past;
			continue;
		}
		class = gr_classify(c);
		if (gr_is_hard(c) || class == GR_CHAR_WORD)
			break;
		if (class == GR_CHAR_LINE_END)
		{
			p = cross_line(at, end);
			if (!p || node == 0)
				break;
		}
	}
	return node;
}

/*
 * Is what is spelled up to p all that a walk would take?  It is where the cell
 * ends, and where a word follows that the walk could not go on with.
 */
static bool
is_over(const gr_spelled *s, const char *p, const char *end, bool *ends_cell)
{
	bool		line = false;
	const char *next;
	uint32_t	c;

	if (p < end && *p == ' ')
		p = gr_past_spaces(p + 1, end);
	*ends_cell = p >= end || *p == '\n' || *p == '\r' || gr_is_hard((unsigned char) *p);
	for (; p < end && (*p == '\r' || *p == '\n'); p = gr_past_spaces(p + 1, end))
		line = true;
	if (p >= end || gr_is_hard((unsigned char) *p))
		return true;
	if (s->node < 0 || !((*p >= '0' && *p <= '9') || gr_is_ideograph(*p)))
		return false;
	next = p;
	c = gr_next_folded(&next, end);
	/* the word of a page number between two lines is skipped */
	return gr_label_step(s->node, c) == 0 && !(line && c == 0x7B2C);
}

/* The label of what is spelled at p, if that is all. */
static inline bool
take_spelled(const gr_spelled *s, const char *p, const char *end, gr_label *label)
{
	bool		ends_cell = true;
	const char *past;

	if (!s)
		return false;
	past = p + s->len;
	/* a cell's end is seen at once */
	if (!(end - past >= 2 && (gr_is_hard((unsigned char) past[*past == ' ']))) &&
		!is_over(s, past, end, &ends_cell))
		return false;
	*label = s->label;
	label->end = p + (s->label.end - s->text);
	label->ends_cell = ends_cell;
	return true;
}

/* Could what looks like an ordinal, from p to body, begin a label?  三类… does. */
static bool
may_belong(const char *p, const char *body, const char *end)
{
	int			node = 0;
	uint32_t	c;

	while (p < body && node == 0)
		node = gr_label_step(0, gr_next_folded(&p, body));
	if (node == 0 || body >= end)
		return node != 0;
	c = gr_next_folded(&body, end);
	return gr_label_step(node, c) != 0 || gr_classify(c) != GR_CHAR_WORD || gr_is_open(c);
}

/*
 * The label of a walk from body on, whose ordinal is known, or from p on.  Gives
 * where the walk that found it ended, or -1 if another one was tried before.
 */
static int
walk_from(const char *p, const char *body, const char *end, gr_label *label)
{
	const char *next = NULL;
	const char *after;
	int			year = 0;
	int			node;

	label->kind = GR_LABEL_NONE;
	/* （五） may have a line for itself */
	if (label->ordinal_kind == GR_ORDINAL_BRACKET && body < end && *body == '\n')
		next = cross_line(body, end);
	node = walk(next ? next : body, end, label);
	if (label->kind == GR_LABEL_NONE && may_belong(p, body, end))
	{
		node = -1;
		walk(p, end, label);
		if (label->kind != GR_LABEL_NONE)
			label->ordinal = 0;
	}
	if (label->kind == GR_LABEL_NONE && label->ordinal > 0)
	{
		/* 一、2023年政务公开总体情况 */
		next = after = body;
		while (after < end && year < 4)
		{
			uint32_t	c = gr_next_folded(&after, end);

			if (c < '0' || c > '9')
				break;
			year++;
			next = after;
		}
		if (year == 4)
		{
			next = gr_skip_spaces(next, end);
			if (end - next > 3 && gr_next_folded(&next, end) == 0x5E74)
			{
				node = -1;
				walk(next, end, label);
				if (label->kind != GR_LABEL_HEADING)
					label->kind = GR_LABEL_NONE;
			}
		}
	}
	return node;
}

bool
gr_walk_label(const char *p, const char *end, gr_label *label, int *node)
{
	const char *body = gr_skip_ordinal(p, end, label);

	*node = walk_from(p, body, end, label);
	return label->kind != GR_LABEL_NONE;
}

/* May a walk from body on find something?  A year there may stand before a heading. */
static inline bool
may_go_on(const char *p, const char *body, const char *end)
{
	const char *next = body;
	uint32_t	c;

	if (body >= end)
		return true;
	c = gr_next_folded(&next, end);
	return gr_label_step(0, c) != 0 || gr_classify(c) != GR_CHAR_WORD || gr_is_open(c) ||
		(body != p && c >= '0' && c <= '9');
}

bool
gr_match_label(const char *p, const char *stop, const char *end, gr_label *label)
{
	const char *body;
	gr_label	ordinal;

	if (take_spelled(gr_find_spelled(p, stop), p, end, label))
		return true;
	body = gr_skip_ordinal(p, end, &ordinal);
	if (body == p || !take_spelled(gr_find_spelled(body, stop), body, end, label) || label->ordinal != 0)
		label->kind = GR_LABEL_NONE;
	label->ordinal_kind = ordinal.ordinal_kind;
	label->ordinal = ordinal.ordinal;
	if (label->kind == GR_LABEL_NONE && (may_go_on(p, body, end) || may_belong(p, body, end)))
		walk_from(p, body, end, label);
	return label->kind != GR_LABEL_NONE;
}

/* Length of the longest common subsequence of two short label texts. */
static int
common(const uint32_t *a, int alen, const uint32_t *b, int blen)
{
	uint8_t		row[GR_MAX_FOLDED + 1] = {0};
	int			i;
	int			j;

	for (i = 0; i < alen; i++)
	{
		int			diagonal = 0;

		for (j = 0; j < blen; j++)
		{
			int			above = row[j + 1];
			int			best = a[i] == b[j] ? diagonal + 1 : above > row[j] ? above : row[j];

			diagonal = above;
			row[j + 1] = (uint8_t) best;
		}
	}
	return row[blen];
}

bool
gr_guess_row(const char *p, const char *cell_end, gr_table table, gr_label *label)
{
	uint32_t	text[GR_MAX_FOLDED + 1];
	gr_label	ordinal;
	const char *body = gr_skip_ordinal(p, cell_end, &ordinal);
	int			n = gr_label_essence(body, cell_end, false, text);
	int			best = -1;
	int			best_score = 0;
	int			rival_score = 0;
	int			i;

	label->kind = GR_LABEL_NONE;
	if (n < 4 || n >= GR_MAX_FOLDED)
		return false;
	for (i = 0; i < gr_nlabels; i++)
	{
		int			longer = gr_labels[i].length > n ? gr_labels[i].length : n;
		int			score;

		if (gr_labels[i].kind != GR_LABEL_ITEM || gr_labels[i].table != (int) table ||
			gr_labels[i].length * 2 < n || gr_labels[i].length > n * 2)
			continue;
		score = common(text, n, gr_label_folded[i], gr_labels[i].length) * 100 / longer;
		if (best >= 0 && gr_labels[i].id == gr_labels[best].id)
		{
			if (score > best_score)
			{
				best_score = score;
				best = i;
			}
		}
		else if (score > best_score)
		{
			rival_score = best_score;
			best_score = score;
			best = i;
		}
		else if (score > rival_score)
			rival_score = score;
	}
	/* alike in three characters of four, and nothing else nearly so alike */
	if (best_score < 75 || best_score - rival_score < 15)
		return false;
	if (ordinal.ordinal > 0 && gr_labels[best].ordinal > 0 &&
		ordinal.ordinal != gr_labels[best].ordinal)
		return false;
	*label = gr_labels[best];
	label->forms = 0;
	label->ordinal_kind = ordinal.ordinal_kind;
	label->ordinal = ordinal.ordinal;
	label->end = cell_end;
	label->ends_cell = true;
	return true;
}
