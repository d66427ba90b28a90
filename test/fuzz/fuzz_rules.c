/*
 * fuzz_rules.c
 *	  libFuzzer target for the rules.
 *
 * The bytes are the forms and the cells of figures.  Whatever they say: a rule
 * is false exactly if it has a violation, every violation can be said, knowing
 * less never turns an answer around, and no explanation leaves a sum broken.
 */
#include "fuzz.h"

#include "rules/explain.h"
#include "text/utf8.h"

typedef struct input
{
	const uint8_t *p;
	const uint8_t *end;
} input;

static uint8_t
next_byte(input *in)
{
	return in->p < in->end ? *in->p++ : 0;
}

/* Takes the value of a cell: one byte if it is small, nine if not. */
static void
next_cell(input *in, gr_figures *f, int slot)
{
	uint8_t		b = next_byte(in);
	uint64_t	value = 0;
	int			i;

	f->status[slot] = GR_NUMBER;
	if (b < 0xE0)
		f->value[slot] = b >> 2;
	else
	{
		f->status[slot] = b % (GR_AT_LEAST + 1);
		if (f->status[slot] != GR_NUMBER && f->status[slot] != GR_AT_LEAST)
			return;
		for (i = 0; i < 8; i++)
			value = value << 8 | next_byte(in);
		f->value[slot] = (int64_t) value;
		if (gr_slot_kind(slot) == GR_AMOUNT && f->value[slot] % 10 != 0)
			f->scale[slot] = b % (GR_MAX_SCALE + 1);
	}
}

typedef struct heard
{
	const gr_figures *figures;
	int			n[GR_NRULES];
} heard;

static void
hear(void *context, const gr_violation *v)
{
	heard	   *h = context;
	char		message[4000];
	char		cut[60];
	size_t		len;

	h->n[v->rule]++;
	len = gr_violation_message(h->figures, v, GR_ENGLISH, message, sizeof(message));
	REQUIRE(len < sizeof(message) && strlen(message) == len);
	len = gr_violation_message(h->figures, v, GR_CHINESE, message, sizeof(message));
	REQUIRE(len < sizeof(message) && gr_utf8_valid(message, len) == len);
	REQUIRE(gr_violation_message(h->figures, v, GR_CHINESE, cut, sizeof(cut)) == len);
	REQUIRE(gr_utf8_valid(cut, strlen(cut)) == strlen(cut));
}

/* at most two cells, because three take long if many sums fail */
static void
require_explanations(const gr_figures *f)
{
	static const gr_rule sums[] = {
		GR_RULE_applications_balance, GR_RULE_applications_results, GR_RULE_applications_applicants
	};
	static gr_explanation listed[50];
	gr_explanations found = {.room = 50, .listed = listed};
	int			i;
	int			k;

	gr_explain(&fuzz_env, f, 2, &found);
	REQUIRE(found.nlisted <= found.total);
	for (i = 0; i < found.nlisted; i++)
	{
		gr_figures	changed = *f;

		for (k = 0; k < found.ncells; k++)
		{
			int			slot = listed[i].slots[k];

			REQUIRE(f->status[slot] == GR_NUMBER && f->value[slot] != listed[i].proposed[k]);
			REQUIRE(listed[i].proposed[k] >= 0);
			changed.value[slot] = listed[i].proposed[k];
		}
		for (k = 0; k < 3; k++)
			REQUIRE(gr_rule_holds(NULL, &changed, NULL, sums[k]) != GR_FALSE);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static gr_figures f;
	static gr_figures less;
	static gr_truth truths[GR_NRULES];
	input		in = {data, data + size};
	heard		h;
	gr_truth	consistent = GR_TRUE;
	int			table;
	int			i;

	memset(&f, 0, sizeof(f));
	for (table = 0; table < GR_NTABLES; table++)
		f.forms[table] = next_byte(&in) & GR_ALL_FORMS;
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, f.forms[table]);

		for (i = 0; i < layout.ncells; i++)
			next_cell(&in, &f, layout.slots[i]);
	}
	memset(&h, 0, sizeof(h));
	h.figures = &f;
	gr_find_violations(&fuzz_env, &f, NULL, hear, &h);
	fuzz_release();
	for (i = 0; i < GR_NRULES; i++)
	{
		truths[i] = gr_rule_holds(NULL, &f, NULL, (gr_rule) i);
		REQUIRE((truths[i] == GR_FALSE) == (h.n[i] > 0));
		if (gr_rules[i].severity == GR_ERROR && i != GR_RULE_complete_tables &&
			i != GR_RULE_complete_cells && consistent != GR_FALSE && truths[i] != GR_TRUE)
			consistent = truths[i];
	}
	REQUIRE(gr_is_consistent(&f) == consistent);
	REQUIRE(gr_is_complete(&f) == (truths[GR_RULE_complete_tables] == GR_TRUE &&
								   truths[GR_RULE_complete_cells] == GR_TRUE));

	require_explanations(&f);

	/* only counts can be lower bounds */
	for (i = 0; i < GR_NSLOTS; i++)
		if (f.value[i] < 0)
			return 0;
	less = f;
	for (i = 0; i < GR_NSLOTS; i += 1 + next_byte(&in) % 16)
		if (less.status[i] == GR_NUMBER)
		{
			less.status[i] = GR_BLANK;
			less.value[i] = 0;
			less.scale[i] = 0;
		}
	for (i = 0; i < GR_NRULES; i++)
	{
		gr_truth	truth = gr_rule_holds(NULL, &less, NULL, (gr_rule) i);

		REQUIRE(truth == GR_UNKNOWN || truth == truths[i] || i == GR_RULE_complete_cells);
	}
	return 0;
}
