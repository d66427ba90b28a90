/*
 * label_table.c
 *	  All labels of the forms, as the reader looks for them.
 */
#include "label_table.h"

#include <assert.h>

#include "bracket.h"
#include "fold.h"
#include "ordinal.h"

#define EDGE_SLOTS	16384		/* power of two, well above GR_MAX_NODES */

gr_label	gr_labels[GR_MAX_LABELS];
uint32_t	gr_label_folded[GR_MAX_LABELS][GR_MAX_FOLDED + 1];
int			gr_nlabels;
gr_label_node gr_label_nodes[GR_MAX_NODES];
uint64_t	gr_spelled_labels[GR_SPELLED_ROOM];
uint16_t	gr_spelled_slots[GR_SPELLED_SLOTS];
uint8_t		gr_label_begins[0x10000 / 8];
uint8_t		gr_root_begins[GR_ROOT_BITS / 8];
static int	nnodes;
static size_t spelled_room = 1;	/* words that are taken */
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

int
gr_further_step(int node, uint32_t c)
{
	return c > 0xFFFF ? 0 : edge_child[edge_slot(node, c)];
}

static int
add_step(int node, uint32_t c)
{
	uint32_t	slot = edge_slot(node, c);

	if (edge_key[slot] != 0)
		return edge_child[slot];
	assert(nnodes + 1 < GR_MAX_NODES && c <= 0xFFFF);
	if (node == 0)
		gr_set_bit(gr_root_begins, c & (GR_ROOT_BITS - 1));
	edge_key[slot] = (uint32_t) node << 16 | c;
	edge_child[slot] = (uint16_t) ++nnodes;
	if (gr_label_nodes[node].child != 0)
		gr_label_nodes[node].more = true;
	else
	{
		gr_label_nodes[node].character = (uint16_t) c;
		gr_label_nodes[node].child = (uint16_t) nnodes;
	}
	return nnodes;
}

int
gr_label_essence(const char *p, const char *end, bool with_notes, uint32_t out[GR_MAX_FOLDED + 1])
{
	int			n = 0;

	while (p < end && n < GR_MAX_FOLDED)
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

bool
gr_label_runs_on(const gr_label *label)
{
	return label->kind == GR_LABEL_OPENING && label->table == GR_APPLICATIONS &&
		gr_label_folded[label - gr_labels][0] == 0x672C;
}

static void
add_text(const char *text, bool with_notes, gr_label_kind kind, int table, int id,
		 uint8_t forms)
{
	gr_label	ordinal;
	const char *end = text + strlen(text);
	const char *p = gr_skip_ordinal(text, end, &ordinal);
	uint32_t   *out = gr_label_folded[gr_nlabels];
	int			node = 0;
	int			n;
	int			i;

	assert(gr_nlabels < GR_MAX_LABELS);
	n = gr_label_essence(p, end, with_notes, out);
	for (i = 0; i < n; i++)
		node = add_step(node, out[i]);
	if (gr_label_nodes[node].label == 0)
	{
		gr_labels[gr_nlabels].length = (uint8_t) n;
		gr_labels[gr_nlabels].kind = (uint8_t) kind;
		gr_labels[gr_nlabels].table = (int8_t) table;
		gr_labels[gr_nlabels].id = (int16_t) id;
		gr_labels[gr_nlabels].forms = forms;
		gr_labels[gr_nlabels].ordinal_kind = ordinal.ordinal_kind;
		gr_labels[gr_nlabels].ordinal = ordinal.ordinal;
		gr_label_nodes[node].label = (uint16_t) ++gr_nlabels;
	}
	else
	{
		gr_label   *known = &gr_labels[gr_label_nodes[node].label - 1];

		/* the same row or column on another form too, or a vaguer meaning */
		known->forms |= forms;
		if (kind == GR_LABEL_TOTAL || kind == GR_LABEL_OTHER)
		{
			known->kind = (uint8_t) kind;
			known->table = -1;
		}
	}
}

/* A label, and the same with its notes as if their brackets were lost. */
static void
add_label(const char *text, gr_label_kind kind, int table, int id, uint8_t forms)
{
	add_text(text, false, kind, table, id, forms);
	add_text(text, true, kind, table, id, forms);
}

typedef void (*label_visitor) (const char *text, gr_label_kind kind, int table, int id, uint8_t forms);

/* All labels: those of the forms, then what is printed instead. */
static void
for_each_label(label_visitor visit)
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
			visit(print->item_label.data, GR_LABEL_ITEM, table, (int) gr_slot_item(slot),
				  GR_FORM_BIT(form));
			visit(print->measure_label.data, GR_LABEL_COLUMN, table, (int) gr_slot_measure(slot),
				  GR_FORM_BIT(form));
		}
#define GR_HEADING(section, text) \
	visit(text, GR_LABEL_HEADING, -1, GR_SECTION_##section, 0);
#define GR_ALIAS(table, item, text) \
	visit(text, GR_LABEL_ITEM, GR_##table, GR_ITEM_##table##_##item, 0);
#define GR_COLUMN(table, measure, text) \
	visit(text, GR_LABEL_COLUMN, GR_##table, GR_MEASURE_##table##_##measure, 0);
#define GR_WORD(table, kind, text) visit(text, GR_LABEL_##kind, GR_##table, -1, 0);
#define GR_NOTE(text) visit(text, GR_LABEL_OPENING, GR_APPLICATIONS, -1, 0);
#define GR_TOTAL(text) visit(text, GR_LABEL_TOTAL, -1, -1, 0);
#define GR_OTHER(text) visit(text, GR_LABEL_OTHER, -1, -1, 0);
#include "forms/labels.def"
}

/* Keep a label as it is spelled here, if a walk over these bytes finds it. */
static void
add_spelled(const char *text, const char *end)
{
	gr_spelled *s = (gr_spelled *) &gr_spelled_labels[spelled_room];
	size_t		len = (size_t) (end - text);
	size_t		size = sizeof(gr_spelled) + len + 2;
	gr_label	run_on;
	int			node;
	uint32_t	i;

	if (len < GR_MIN_SPELLED || len > GR_MAX_SPELLED || gr_find_spelled(text, end))
		return;
	assert(spelled_room + size / 8 + 1 < GR_SPELLED_ROOM);
	memcpy(s->text, text, len);
	memcpy(s->text + len, " 1", 2);
	/* one that runs on to a bracket is not known by what is spelled here */
	if (!gr_walk_label(s->text, s->text + len + 2, &run_on, &node) ||
		!gr_walk_label(s->text, s->text + len, &s->label, &node) || s->label.end != run_on.end)
		return;
	s->len = (uint16_t) len;
	s->node = (int16_t) node;
	for (i = gr_spelled_slot(text, len); gr_spelled_slots[i] != 0; i = (i + 1) & (GR_SPELLED_SLOTS - 1))
		;
	gr_spelled_slots[i] = (uint16_t) spelled_room;
	spelled_room += size / 8 + 1;
}

/* A label as it stands there and with ASCII's punctuation, each without its ordinal, too. */
static void
add_spellings(const char *text)
{
	char		ascii[GR_MAX_SPELLED + 1];
	const char *end = text + strlen(text);
	const char *p = text;
	size_t		len = 0;
	gr_label	ordinal;

	add_spelled(text, end);
	p = gr_skip_ordinal(text, end, &ordinal);
	add_spelled(p, end);
	for (p = text; p < end && len + 4 < sizeof(ascii);)
	{
		int			n;
		uint32_t	c = gr_utf8_get(p, end, &n);

		p += n;
		len += (size_t) gr_utf8_put(c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c, ascii + len);
	}
	if (p < end)
		return;
	add_spelled(ascii, ascii + len);
	p = gr_skip_ordinal(ascii, ascii + len, &ordinal);
	add_spelled(p, ascii + len);
}

/* What walking from the root steps over, and what it or an ordinal begins with. */
static void
index_beginnings(void)
{
	uint32_t	printed;

	for (printed = 0; printed < 0x10000; printed++)
	{
		uint32_t	c = gr_fold(printed);

		if (gr_classify(c) != GR_CHAR_WORD || gr_is_open(c) || gr_may_begin_ordinal(c) ||
			gr_label_step(0, c) != 0 || printed == 0xFFFF)
			gr_set_bit(gr_label_begins, printed);
	}
}

static void
add_label_spellings(const char *text, gr_label_kind kind, int table, int id, uint8_t forms)
{
	(void) kind;
	(void) table;
	(void) id;
	(void) forms;
	add_spellings(text);
}

/* Of all labels, and of what the official forms print around them. */
static void
add_all_spellings(void)
{
	int			form;
	int			slot;

	for_each_label(add_label_spellings);
	for (form = 0; form < GR_NFORMS; form++)
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_print(slot, (gr_form) form)->clause.data)
				add_spellings(gr_slot_print(slot, (gr_form) form)->clause.data);
#define GR_PART(section, text) add_spellings(text);
#define GR_GROUP(parent, text) add_spellings(text);
#define GR_PHRASE(name, text) add_spellings(text);
#define GR_ONLY(year, text)
#include "forms/official.def"
}

void
gr_label_init(void)
{
	if (ready)
		return;
	gr_fold_init();
	gr_catalogue_init();
	for_each_label(add_label);
	index_beginnings();
	add_all_spellings();
	ready = true;
}
