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
#include "ordinal.h"

#define MAX_LABELS	400
#define MAX_NODES	6000
#define EDGE_SLOTS	16384		/* power of two, well above MAX_NODES */
#define MAX_FOLDED	64			/* characters of a label */

static gr_label labels[MAX_LABELS];
static uint32_t folded[MAX_LABELS][MAX_FOLDED + 1];
static int	nlabels;

/* Most nodes have one child, which is kept here; all edges are in the hash. */
static struct
{
	uint16_t	character;		/* that leads to the first child … */
	uint16_t	child;			/* … or 0, as the root is no child */
	uint16_t	label;			/* index into labels + 1 */
	bool		more;			/* there are further children */
}			nodes[MAX_NODES];
static int	nnodes;
static uint32_t edge_key[EDGE_SLOTS];	/* parent << 16 | character, 0: free */
static uint16_t edge_child[EDGE_SLOTS];
static bool ready;

static uint32_t
edge_slot(int node, uint32_t c)
{
	uint32_t	key = (uint32_t) node << 16 | c;
	uint32_t	i = (key * UINT32_C(2654435761)) >> 18;

	while (edge_key[i] != 0 && edge_key[i] != key)
		i = (i + 1) & (EDGE_SLOTS - 1);
	return i;
}

static int
further_step(int node, uint32_t c)
{
	return c > 0xFFFF ? 0 : edge_child[edge_slot(node, c)];
}

/* The child of a node, or 0. */
static inline int
step(int node, uint32_t c)
{
	if (nodes[node].character == c)
		return nodes[node].child;
	return nodes[node].more ? further_step(node, c) : 0;
}

static int
add_step(int node, uint32_t c)
{
	uint32_t	slot = edge_slot(node, c);

	if (edge_key[slot] != 0)
		return edge_child[slot];
	edge_key[slot] = (uint32_t) node << 16 | c;
	edge_child[slot] = (uint16_t) ++nnodes;
	if (nodes[node].child != 0)
		nodes[node].more = true;
	else
	{
		nodes[node].character = (uint16_t) c;
		nodes[node].child = (uint16_t) nnodes;
	}
	return nnodes;
}

/* The end of the line or cell at p. */
static const char *
line_end(const char *p, const char *end)
{
	const char *text_end = end;

	if (end - p > GR_MAX_BRACKET)
		end = p + GR_MAX_BRACKET;
	for (p = gr_skip_text(p, end);
		 p < end && *p != '\n' && *p != '|' && *p != '\t' && !(*p >= 0x1D && *p <= 0x1F);
		 p = gr_skip_text(p + 1, end))
		;
	while (p < text_end && ((unsigned char) *p & 0xC0) == 0x80)
		p--;
	return p;
}

/*
 * Folded characters of a label's text that tell it apart; notes in brackets are
 * left out unless they are wanted.
 */
static int
essence(const char *p, const char *end, bool with_notes, uint32_t out[MAX_FOLDED + 1])
{
	int			n = 0;

	while (p < end && n < MAX_FOLDED)
	{
		const char *at = p;
		uint32_t	c = gr_next_folded(&p, end);

		if (gr_is_open(c) && !with_notes)
		{
			const char *past = gr_skip_bracket(at, end);
			gr_label	ordinal;

			/* the （一） of a clause does tell it apart */
			if (past && gr_skip_ordinal(at, end, &ordinal) == at)
				p = past;
		}
		else if (gr_classify(c) == GR_CHAR_WORD)
			out[n++] = c;
	}
	out[n] = 0;
	return n;
}

static void
add_text(const char *text, bool with_notes, gr_label_kind kind, int table, int id,
		 uint8_t forms)
{
	gr_label	ordinal;
	const char *end = text + strlen(text);
	const char *p = gr_skip_ordinal(text, end, &ordinal);
	uint32_t   *out = folded[nlabels];
	int			node = 0;
	int			n;
	int			i;

	n = essence(p, end, with_notes, out);
	for (i = 0; i < n; i++)
		node = add_step(node, out[i]);
	if (nodes[node].label != 0)
	{
		gr_label   *known = &labels[nodes[node].label - 1];

		/* the same row or column on another form too, or a vaguer meaning */
		known->forms |= forms;
		if (kind == GR_LABEL_TOTAL || kind == GR_LABEL_OTHER)
		{
			known->kind = kind;
			known->table = -1;
		}
		return;
	}
	labels[nlabels].length = n;
	labels[nlabels].kind = kind;
	labels[nlabels].table = table;
	labels[nlabels].id = id;
	labels[nlabels].forms = forms;
	labels[nlabels].ordinal_kind = ordinal.ordinal_kind;
	labels[nlabels].ordinal = ordinal.ordinal;
	nodes[node].label = (uint16_t) ++nlabels;
}

/* A label, and the same with its notes as if their brackets were lost. */
static void
add_label(const char *text, gr_label_kind kind, int table, int id, uint8_t forms)
{
	add_text(text, false, kind, table, id, forms);
	add_text(text, true, kind, table, id, forms);
}

static void
add_form_labels(void)
{
	int			form;
	int			slot;

	for (form = 0; form < GR_NFORMS; form++)
		for (slot = 0; slot < GR_NSLOTS; slot++)
		{
			const gr_print *print = gr_slot_print(slot, (gr_form) form);
			int			table = (int) gr_slot_table(slot);

			if (!print->item_label.data)
				continue;
			add_label(print->item_label.data, GR_LABEL_ITEM, table, (int) gr_slot_item(slot),
					  GR_FORM_BIT(form));
			add_label(print->measure_label.data, GR_LABEL_COLUMN, table,
					  (int) gr_slot_measure(slot), GR_FORM_BIT(form));
		}
}

void
gr_label_init(void)
{
	if (ready)
		return;
	gr_fold_init();
	gr_catalogue_init();
	add_form_labels();
#define GR_HEADING(section, text) \
	add_label(text, GR_LABEL_HEADING, -1, GR_SECTION_##section, 0);
#define GR_ALIAS(table, item, text) \
	add_label(text, GR_LABEL_ITEM, GR_##table, GR_ITEM_##table##_##item, 0);
#define GR_COLUMN(table, measure, text) \
	add_label(text, GR_LABEL_COLUMN, GR_##table, GR_MEASURE_##table##_##measure, 0);
#define GR_WORD(table, kind, text) add_label(text, GR_LABEL_##kind, GR_##table, -1, 0);
#define GR_NOTE(text) add_label(text, GR_LABEL_OPENING, GR_APPLICATIONS, -1, 0);
#define GR_TOTAL(text) add_label(text, GR_LABEL_TOTAL, -1, -1, 0);
#define GR_OTHER(text) add_label(text, GR_LABEL_OTHER, -1, -1, 0);
#include "forms/labels.def"
	ready = true;
}

/* One soft line end inside a label: where it goes on, or NULL if it does not. */
static const char *
cross_line(const char *p, const char *end)
{
	int			lines = 0;

	for (;;)
	{
		const char *next = p;
		uint32_t	c;

		if (p >= end)
			return NULL;
		c = gr_next_folded(&next, end);
		if (gr_classify(c) == GR_CHAR_LINE_END)
		{
			if (c != '\r' && ++lines > 2)
				return NULL;
		}
		else if (c == '\t' || c == '|' || (c >= 0x1D && c <= 0x1F))
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

		if (class == GR_CHAR_LINE_END || c == '\t' || c == '|' || (c >= 0x1D && c <= 0x1F))
			return true;
		if (class == GR_CHAR_SPACE)
		{
			p = gr_skip_spaces(p, end);
			if (p < end)
			{
				const char *next = p;

				c = gr_next_folded(&next, end);
				*ends_cell = gr_classify(c) == GR_CHAR_LINE_END || c == '\t' || c == '|' ||
					(c >= 0x1D && c <= 0x1F);
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
		if (c == '|' || c == '\t' || (c >= 0x1D && c <= 0x1F))
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

/* Remember that a label ends at p, if it does. */
static void
note_terminal(int node, const char *p, const char *end, gr_label *best)
{
	bool		ends_cell;
	bool		runs_on;
	const gr_label *found;

	if (nodes[node].label == 0)
		return;
	found = &labels[nodes[node].label - 1];
	/* 本列… runs on to its bracket */
	runs_on = found->kind == GR_LABEL_OPENING && found->table == GR_APPLICATIONS &&
		folded[found - labels][0] == 0x672C;
	if (runs_on)
		p = note_end(p, end);
	if (!ends_word(p, end, &ends_cell))
	{
		if (!runs_on && (found->kind != GR_LABEL_HEADING || best->ordinal == 0 ||
						 !begins_text(p, end)))
			return;
		ends_cell = false;
	}
	best->kind = found->kind;
	best->table = found->table;
	best->id = found->id;
	best->forms = found->forms;
	best->length = found->length;
	best->end = p;
	best->ends_cell = ends_cell;
}

static bool
is_heading(int node)
{
	return nodes[node].label != 0 && labels[nodes[node].label - 1].kind == GR_LABEL_HEADING;
}

static void
walk(const char *p, const char *end, gr_label *best)
{
	int			node = 0;
	const char *clear = NULL;	/* no bracket closes before, if one did not */

	while (p < end)
	{
		const char *at = p;
		uint32_t	c = gr_next_folded(&p, end);
		gr_class	class;
		int			child = step(node, c);

		if (child > 0)
		{
			node = child;
			if (nodes[node].label != 0)
				note_terminal(node, p, end, best);
			continue;
		}
		if (gr_is_open(c))
		{
			const char *past = NULL;
			const char *inside = p;
			uint32_t	first;

			/* before a label nothing but a gloss is skipped */
			if (node == 0)
				past = gr_skip_bracket(at, end - at > GR_MAX_GLOSS ? at + GR_MAX_GLOSS : end);
			else if (!clear || gr_bracket_closes(at, end, &clear))
				past = gr_skip_bracket(at, end);
			if (!past)
			{
				if (node != 0 && !clear)
					clear = at;
				/* a note that goes on behind the values, or nowhere */
				if (!is_heading(node))
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
			if (node != 0 && step(node, first) == 0)
				p = past;
			continue;
		}
		class = gr_classify(c);
		if (c == '|' || c == '\t' || (c >= 0x1D && c <= 0x1F) || class == GR_CHAR_WORD)
			break;
		if (class == GR_CHAR_LINE_END)
		{
			p = cross_line(at, end);
			if (!p || node == 0)
				break;
		}
	}
}

bool
gr_match_label(const char *p, const char *end, gr_label *label)
{
	const char *body;
	const char *next;
	const char *after;
	int			year = 0;

	label->kind = GR_LABEL_NONE;
	body = gr_skip_ordinal(p, end, label);
	/* （五） may have a line for itself */
	if (label->ordinal_kind == GR_ORDINAL_BRACKET && body < end && *body == '\n' &&
		(next = cross_line(body, end)) != NULL)
		walk(next, end, label);
	else
		walk(body, end, label);
	if (label->kind == GR_LABEL_NONE && body != p)
	{
		/* what looked like an ordinal may belong to the label */
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
				walk(next, end, label);
				if (label->kind != GR_LABEL_HEADING)
					label->kind = GR_LABEL_NONE;
			}
		}
	}
	return label->kind != GR_LABEL_NONE;
}

/* Length of the longest common subsequence of two short label texts. */
static int
common(const uint32_t *a, int alen, const uint32_t *b, int blen)
{
	uint8_t		row[MAX_FOLDED + 1] = {0};
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
	uint32_t	text[MAX_FOLDED + 1];
	gr_label	ordinal;
	const char *body = gr_skip_ordinal(p, cell_end, &ordinal);
	int			n = essence(body, cell_end, false, text);
	int			best = -1;
	int			best_score = 0;
	int			rival_score = 0;
	int			i;

	label->kind = GR_LABEL_NONE;
	if (n < 4 || n >= MAX_FOLDED)
		return false;
	for (i = 0; i < nlabels; i++)
	{
		int			longer = labels[i].length > n ? labels[i].length : n;
		int			score;

		if (labels[i].kind != GR_LABEL_ITEM || labels[i].table != (int) table ||
			labels[i].length * 2 < n || labels[i].length > n * 2)
			continue;
		score = common(text, n, folded[i], labels[i].length) * 100 / longer;
		if (best >= 0 && labels[i].id == labels[best].id)
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
	if (ordinal.ordinal > 0 && labels[best].ordinal > 0 &&
		ordinal.ordinal != labels[best].ordinal)
		return false;
	*label = labels[best];
	label->forms = 0;
	label->ordinal_kind = ordinal.ordinal_kind;
	label->ordinal = ordinal.ordinal;
	label->end = cell_end;
	label->ends_cell = true;
	return true;
}
