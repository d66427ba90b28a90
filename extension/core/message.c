/*
 * message.c
 *	  A violation said in a sentence, with its numbers.
 */
#include "sums.h"
#include "utf8.h"

#include <stdarg.h>
#include <stdio.h>

/* Bytes of a sentence that are quoted. */
#define MAX_QUOTE	600

/* Text that grows into a buffer and is cut at its end. */
typedef struct writer
{
	char	   *out;
	size_t		size;
	size_t		len;			/* what it has or would have */
} writer;

static void
put(writer *w, const char *format, ...)
{
	va_list		arguments;
	size_t		room = w->len < w->size ? w->size - w->len : 0;
	int			n;

	va_start(arguments, format);
	n = vsnprintf(room > 0 ? w->out + w->len : NULL, room, format, arguments);
	va_end(arguments);
	if (n > 0)
		w->len += (size_t) n;
}

static void
put_number(writer *w, gr_wide value, int scale)
{
	char		number[GR_DECIMAL_SIZE];

	gr_print_decimal(value, scale, number);
	put(w, "%s", number);
}

/* The label of an item on the newest form that has it, without its ordinal. */
static const char *
item_label(const gr_figures *f, int item)
{
	int			slot = gr_item_base((gr_item) item);
	int			width = gr_table_width(gr_items[item].table);
	uint8_t		forms = f->forms[gr_items[item].table];
	int			form;
	int			i;

	for (form = GR_NFORMS - 1; form >= 0; form--)
		for (i = 0; i < width; i++)
		{
			const gr_print *print = gr_slot_print(slot + i, (gr_form) form);

			if (print->item_label.data && (forms & GR_FORM_BIT(form)))
				return print->item_label.data;
		}
	return gr_items[item].name.data;
}

static const char *
measure_label(const gr_figures *f, int item, int measure)
{
	int			form;

	if (gr_measures[measure].label.len > 0)
		return gr_measures[measure].label.data;
	for (form = GR_NFORMS - 1; form >= 0 && item >= 0; form--)
	{
		int			slot = gr_slot_of((gr_item) item, (gr_measure) measure);
		const gr_print *print = gr_slot_print(slot, (gr_form) form);

		if (print->measure_label.data && (f->forms[gr_items[item].table] & GR_FORM_BIT(form)))
			return print->measure_label.data;
	}
	return gr_measures[measure].name.data;
}

static const char *
term_name(const gr_figures *f, const gr_sum *sum, int slot, gr_language language)
{
	/* a column's sum tells its rows apart, a row's sum its columns */
	if (sum->rule == GR_RULE_applications_balance || sum->rule == GR_RULE_applications_results)
		return language == GR_CHINESE ? item_label(f, (int) gr_slot_item(slot)) :
			gr_items[gr_slot_item(slot)].name.data;
	return language == GR_CHINESE ? measure_label(f, -1, (int) gr_slot_measure(slot)) :
		gr_measures[gr_slot_measure(slot)].name.data;
}

/* "12 new_received + 3 carried_over"; zeros are left out, unknowns are "?". */
static void
put_side(writer *w, const gr_figures *f, const gr_sum *sum, const uint16_t *slots, int n,
		 gr_language language)
{
	int			terms = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		int			slot = slots[i];
		bool		number = f->status[slot] == GR_NUMBER;

		if (number && f->value[slot] == 0)
			continue;
		if (terms++ > 0)
			put(w, " + ");
		if (f->status[slot] == GR_AT_LEAST)
			put(w, "≥");
		if (number || f->status[slot] == GR_AT_LEAST)
			put_number(w, f->value[slot], 0);
		else
			put(w, "?");
		put(w, language == GR_CHINESE ? "（%s）" : " %s", term_name(f, sum, slot, language));
	}
	if (terms == 0)
		put(w, "0");
}

static void
put_sum(writer *w, const gr_figures *f, const gr_violation *v, gr_language language)
{
	const gr_sum *sum;
	gr_side		left;
	gr_side		right;
	bool		chinese = language == GR_CHINESE;
	int			n;

	for (sum = gr_table_sums((gr_table) v->table, f->forms[v->table], &n); n > 0; n--, sum++)
		if (sum->rule == v->rule && sum->item == v->item && sum->measure == v->measure)
			break;
	if (n == 0)
		return;
	gr_sum_holds(f, sum, &left, &right);
	put_side(w, f, sum, sum->left, sum->nleft, language);
	put(w, left.exact ? " = " : chinese ? " 至少为 " : " is at least ");
	put_number(w, left.low, 0);
	put(w, chinese ? "，而" : ", but ");
	if (sum->nright > 1)
	{
		put_side(w, f, sum, sum->right, sum->nright, language);
		put(w, right.exact ? " = " : chinese ? " 至少为 " : " is at least ");
		put_number(w, right.low, 0);
	}
	else
	{
		put(w, "%s%s", term_name(f, sum, sum->right[0], language),
			right.exact ? (chinese ? "为 " : " is ") : chinese ? "至少为 " : " is at least ");
		put_number(w, right.low, 0);
	}
}

static void
put_place(writer *w, const gr_figures *f, const gr_violation *v, gr_language language)
{
	bool		chinese = language == GR_CHINESE;

	put(w, "%s", gr_rules[v->rule].code.data);
	if (v->table < 0)
		return;
	put(w, chinese ? "（" : " (");
	if (v->item < 0 && v->measure < 0)
		put(w, "%s", gr_table_name((gr_table) v->table));
	if (v->item >= 0)
		put(w, "%s", chinese ? item_label(f, v->item) : gr_items[v->item].name.data);
	if (v->measure >= 0)
		put(w, "%s%s", v->item < 0 ? "" : chinese ? "，" : ".",
			chinese ? measure_label(f, v->item, v->measure) : gr_measures[v->measure].name.data);
	put(w, chinese ? "）" : ")");
}

static void
put_cell(writer *w, const gr_figures *f, const gr_violation *v, gr_language language)
{
	int			slot = gr_slot_of((gr_item) v->item, (gr_measure) v->measure);
	bool		chinese = language == GR_CHINESE;

	switch ((gr_cell_status) f->status[slot])
	{
		case GR_NUMBER:
			put_number(w, f->value[slot], f->scale[slot]);
			put(w, chinese ? " 为负数" : " is negative");
			break;
		case GR_MISSING:
			put(w, chinese ? "文本中没有该单元格" : "the text has no such cell");
			break;
		case GR_BLANK:
			put(w, chinese ? "单元格为空" : "the cell is blank");
			break;
		case GR_NOT_APPLICABLE:
		case GR_TEXT:
		case GR_UNFIT:
			if (v->token.data)
				put(w, chinese ? "“%.*s”不是可用的数字" : "\"%.*s\" is not a number the cell can hold",
					(int) (v->token.len < 60 ? v->token.len : 0), v->token.data);
			else
				put(w, chinese ? "不是可用的数字" : "this is not a number the cell can hold");
			break;
		case GR_AT_LEAST:
			put(w, chinese ? "只知道不少于 " : "known only to be at least ");
			put_number(w, f->value[slot], f->scale[slot]);
			break;
	}
}

/* What the prose states against what the cells hold, and the sentence. */
static void
put_prose(writer *w, const gr_violation *v, gr_language language)
{
	bool		chinese = language == GR_CHINESE;
	bool		sum = v->rule == GR_RULE_prose_sum;
	size_t		len = v->quote.len < MAX_QUOTE ? v->quote.len : MAX_QUOTE;

	/* do not cut a character */
	while (len > 0 && len < v->quote.len && ((unsigned char) v->quote.data[len] & 0xC0) == 0x80)
		len--;
	put(w, chinese ? "文中所述为 " : sum ? "the total stated is " : "the prose states ");
	put_number(w, v->expected, 0);
	put(w, chinese ? (sum ? "，分项之和为 " : "，表中为 ") :
		sum ? ", but its parts add up to " : ", but the table has ");
	put_number(w, v->actual, 0);
	put(w, chinese ? "：“%.*s”" : ": \"%.*s\"", (int) len, v->quote.data ? v->quote.data : "");
}

/* The newest form of a table's mask. */
static const char *
form_name(const gr_figures *f, gr_table table)
{
	int			form = GR_NFORMS - 1;

	while (form > 0 && !(f->forms[table] & GR_FORM_BIT(form)))
		form--;
	return gr_form_names[form];
}

size_t
gr_violation_message(const gr_figures *figures, const gr_violation *v, gr_language language,
					 char *message, size_t size)
{
	writer		w = {message, size, 0};
	bool		chinese = language == GR_CHINESE;

	if (size > 0)
		message[0] = '\0';
	put_place(&w, figures, v, language);
	put(&w, chinese ? "：" : ": ");
	switch (v->rule)
	{
		case GR_RULE_applications_balance:
		case GR_RULE_applications_results:
		case GR_RULE_applications_applicants:
		case GR_RULE_proceedings_outcomes:
			put_sum(&w, figures, v, language);
			break;
		case GR_RULE_cells_count:
		case GR_RULE_cells_nonnegative:
		case GR_RULE_complete_cells:
			put_cell(&w, figures, v, language);
			break;
		case GR_RULE_complete_tables:
			put(&w, chinese ? "文本中没有这张表" : "the text has no such table");
			break;
#define GR_PROSE_RULE(name) case GR_RULE_prose_##name:
#include "forms/prose.def"
#undef GR_PROSE_RULE
			put_prose(&w, v, language);
			break;
		case GR_RULE_continuity_carried_over:
		case GR_RULE_continuity_in_force:
			put(&w, "%s", !v->actual_least ? "" : chinese ? "至少 " : "at least ");
			put_number(&w, v->actual, 0);
			if (v->rule == GR_RULE_continuity_carried_over)
				put(&w, chinese ? " 件上年结转，而上一年度报告结转下年度 " :
					" carried over, but last year's report carried forward ");
			else
				put(&w, chinese ? " 件现行有效，而上年现行有效加本年制发减本年废止为 " :
					" in force, but last year's number plus issued less repealed is ");
			put(&w, "%s", !v->expected_least ? "" : chinese ? "至少 " : "at least ");
			put_number(&w, v->expected, 0);
			break;
		case GR_RULE_metadata_year:
		case GR_RULE_disclosures_in_force:
		case GR_RULE_disclosures_previous_items:
		case GR_RULE_disclosures_total_disclosed:
		case GR_RULE_disclosures_procurement:
		case GR_RULE_form_mixed:
		case GR_RULE_metadata_period:
		case GR_RULE_metadata_published:
		case GR_RULE_sections_missing:
		case GR_NRULES:
			if (v->has_numbers)
			{
				put(&w, chinese ? "应为（至少）" : "expected ");
				put_number(&w, v->expected, v->scale);
				put(&w, chinese ? "，实为 " : v->rule == GR_RULE_metadata_year ? ", found " :
					" or more, found ");
				put_number(&w, v->actual, v->scale);
				put(&w, chinese ? "。" : ". ");
			}
			else if (v->rule == GR_RULE_form_mixed)
			{
				put(&w, chinese ? "第二部分为 %s 年格式，第三部分为 %s 年格式" :
					"part two is of form %s, part three of form %s",
					form_name(figures, GR_DISCLOSURES), form_name(figures, GR_APPLICATIONS));
				break;
			}
			else
				put(&w, chinese ? "不符合规则：" : "this does not hold: ");
			put(&w, "%s", chinese ? gr_rules[v->rule].chinese.data : gr_rules[v->rule].english.data);
			break;
	}
	/* a cut at size must not leave half a character */
	if (size > 0 && w.len >= size)
	{
		size_t		last = size - 1;

		while (last > 0 && ((unsigned char) message[last - 1] & 0xC0) == 0x80)
			last--;
		if (last > 0 && last - 1 + (size_t) gr_utf8_length((unsigned char) message[last - 1]) > size - 1)
			message[last - 1] = '\0';
	}
	return w.len;
}
