/*
 * prose.c
 *	  Changes prose that would be read as a row of a table.
 *
 * A row that the reader could not place stays in the prose of its part.  In the
 * page it is below the table of the official form, which names all rows.  So it
 * could be read as one of them.  A page that is misread is written again with
 * less of what misled the reader.
 */
#include "internal.h"

#include "html/html.h"
#include "read.h"
#include "report/number.h"

/* What stands between two words: white space, and marks of cells and rows. */
static gr_bytes gaps = {
	[' '] = true, ['\t'] = true, ['\n'] = true, ['|'] = true,
	[GR_HTML_CELL] = true, [GR_HTML_ROW] = true, [GR_HTML_COVERED] = true, [GR_HTML_SPANS] = true
};

/* Is the word a number or a mark, as in a cell? */
static bool
is_value(gr_str word)
{
	gr_value	value;

	gr_read_value(word.data, word.len < 100 ? word.len : 100, GR_SIGNED, &value);
	return value.status != GR_TEXT && value.status != GR_BLANK;
}

bool
gr_has_lone_value(gr_str body)
{
	while (body.len > 0)
	{
		(void) gr_cut(&body, gaps, true);
		if (is_value(gr_cut(&body, gaps, false)))
			return true;
	}
	return false;
}

static void
join(gr_writer *w, gr_str body)
{
	bool		after_value = false;
	bool		first = true;

	while (body.len > 0)
	{
		gr_str		gap = gr_cut(&body, gaps, true);
		gr_str		word = gr_cut(&body, gaps, false);
		bool		value = is_value(word);

		gr_write(w, (value || after_value) && (!first || value) ? gr_phrases[GR_PHRASE_COMMA] : gap);
		gr_write(w, word);
		after_value = value;
		first = false;
	}
}

bool
gr_join_values(const gr_env *env, gr_str *body)
{
	gr_writer	w = {.env = env};

	if (!gr_has_lone_value(*body))
		return true;
	join(&w, *body);
	w.bytes = env->alloc(env->context, w.len);
	if (!w.bytes)
		return false;
	w.len = 0;
	join(&w, *body);
	*body = (gr_str) {w.bytes, w.len};
	return true;
}

/*
 * Is the cell read back as it was written, or as no number? A missing cell and
 * a lower bound are not printed as numbers.
 */
static bool
is_same_or_unread(const gr_report *report, const gr_report *again, int slot)
{
	gr_cell_status written = (gr_cell_status) report->figures.status[slot];
	gr_cell_status read = (gr_cell_status) again->figures.status[slot];

	if (read == GR_MISSING || (read == GR_BLANK && written == GR_MISSING) ||
		(read == GR_TEXT && written == GR_AT_LEAST))
		return true;
	return read == written &&
		report->figures.value[slot] == again->figures.value[slot] &&
		report->figures.scale[slot] == again->figures.scale[slot] &&
		report->unit[slot] == again->unit[slot] &&
		gr_str_equal(report->printed[slot], again->printed[slot]);
}

gr_status
gr_read_page(const gr_env *env, const gr_report *report, gr_str page, bool *misread)
{
	gr_report  *again = env->alloc(env->context, sizeof(*again));
	gr_diagnosis diagnosis;
	gr_status	status;
	int			slot;

	*misread = false;
	if (!again)
		return GR_NO_MEMORY;
	status = gr_parse_report(env, page.data, page.len, again, &diagnosis);
	if (status != GR_OK)
		return status == GR_NO_MEMORY ? status : GR_OK;
	for (slot = 0; slot < GR_NSLOTS && !*misread; slot++)
		*misread = !is_same_or_unread(report, again, slot);
	return GR_OK;
}
