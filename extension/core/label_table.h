/*
 * label_table.h
 *	  All labels of the forms, as the reader looks for them.
 *
 * They stand in one trie over folded characters.  Those that are printed just
 * as the tables of the forms spell them, as most are, are looked up as a whole.
 */
#ifndef GR_LABEL_TABLE_H
#define GR_LABEL_TABLE_H

#include "label.h"

#define GR_MAX_LABELS	400
#define GR_MAX_NODES	6000
#define GR_MAX_FOLDED	64		/* characters of a label */

extern gr_label gr_labels[GR_MAX_LABELS];
extern uint32_t gr_label_folded[GR_MAX_LABELS][GR_MAX_FOLDED + 1];
extern int	gr_nlabels;

/* Most nodes have one child, which is kept here; all edges are in a hash. */
typedef struct gr_label_node
{
	uint16_t	character;		/* that leads to the first child … */
	uint16_t	child;			/* … or 0, as the root is no child */
	uint16_t	label;			/* index into gr_labels + 1 */
	bool		more;			/* there are further children */
} gr_label_node;

extern gr_label_node gr_label_nodes[GR_MAX_NODES];

extern int	gr_further_step(int node, uint32_t c);

/* Spares most looks at the root's children: a bit for the low bits of each. */
#define GR_ROOT_BITS	1024
extern uint8_t gr_root_begins[GR_ROOT_BITS / 8];

/* The child of a node, or 0. */
static inline int
gr_label_step(int node, uint32_t c)
{
	if (node == 0 && !gr_has_bit(gr_root_begins, c & (GR_ROOT_BITS - 1)))
		return 0;
	if (gr_label_nodes[node].character == c)
		return gr_label_nodes[node].child;
	return gr_label_nodes[node].more ? gr_further_step(node, c) : 0;
}

/*
 * Folded characters of a label's text that tell it apart; notes in brackets are
 * left out unless they are wanted.  Gives how many.
 */
extern int	gr_label_essence(const char *p, const char *end, bool with_notes,
							 uint32_t out[GR_MAX_FOLDED + 1]);

/* Does this label run on to its bracket, as 本列… does? */
extern bool gr_label_runs_on(const gr_label *label);

/*
 * Labels as they are printed most, up to where their line or cell ends or white
 * space follows, and what a walk over them finds: these bytes are looked up.
 */
#define GR_MIN_SPELLED		4	/* bytes of one */
#define GR_MAX_SPELLED		160
#define GR_SPELLED_ROOM		16384	/* words that all of them take */
#define GR_SPELLED_SLOTS	4096	/* power of two, well above their number */

typedef struct __attribute__((may_alias)) gr_spelled
{
	gr_label	label;			/* its end is one in text */
	uint16_t	len;
	int16_t		node;			/* where the walk over it ends, or -1: not by one walk */
	char		text[];
} gr_spelled;

extern uint64_t gr_spelled_labels[GR_SPELLED_ROOM]; /* one behind the other, from 1 on */
extern uint16_t gr_spelled_slots[GR_SPELLED_SLOTS]; /* index into these, 0: free */

static inline uint32_t
gr_spelled_slot(const char *p, size_t len)
{
	uint64_t	first = 0;
	uint64_t	last = 0;

	if (len >= sizeof(first))
	{
		memcpy(&first, p, sizeof(first));
		memcpy(&last, p + len - sizeof(last), sizeof(last));
	}
	else
	{
		memcpy(&first, p, GR_MIN_SPELLED);
		memcpy(&last, p + len - GR_MIN_SPELLED, GR_MIN_SPELLED);
	}
	return (uint32_t) (((first * UINT64_C(0x9E3779B97F4A7C15)) ^ ((last + len) * UINT64_C(0xC2B2AE3D27D4EB4F))) >> 52);
}

/* The label that is spelled from p to stop, or NULL. */
static inline const gr_spelled *
gr_find_spelled(const char *p, const char *stop)
{
	size_t		len = (size_t) (stop - p);
	uint32_t	i;

	if (stop < p + GR_MIN_SPELLED || len > GR_MAX_SPELLED)
		return NULL;
	for (i = gr_spelled_slot(p, len); gr_spelled_slots[i] != 0; i = (i + 1) & (GR_SPELLED_SLOTS - 1))
	{
		const gr_spelled *s = (const gr_spelled *) &gr_spelled_labels[gr_spelled_slots[i]];

		if ((size_t) s->len == len && memcmp(p, s->text, len) == 0)
			return s;
	}
	return NULL;
}

#endif							/* GR_LABEL_TABLE_H */
