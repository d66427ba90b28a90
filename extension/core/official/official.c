/*
 * official.c
 *	  Writes a report as the official form, filled in: the contents of the page.
 */
#include "internal.h"

#include "facts/facts.h"
#include "official.h"
#include "text/date.h"
#include "text/fold.h"

static const gr_str headings[GR_NSECTIONS] = {
#define GR_PART(section, heading) \
	[GR_SECTION_##section] = {"" heading, sizeof(heading) - 1},
#include "forms/official.def"
#undef GR_PART
};

static const gr_form_phrase contact_labels[GR_NCONTACTS] = {
	[GR_ADDRESS] = GR_PHRASE_ADDRESS,
	[GR_PHONE] = GR_PHRASE_PHONE,
	[GR_POSTCODE] = GR_PHRASE_POSTCODE,
	[GR_EMAIL] = GR_PHRASE_EMAIL,
	[GR_WEBSITE] = GR_PHRASE_WEBSITE
};

/* A line made of pieces.  A piece that does not fit is left out. */
typedef struct composed
{
	gr_str		text;
	char		room[1024];
} composed;

static void
begin_line(composed *c)
{
	c->text = (gr_str) {c->room, 0};
}

static void
add(composed *c, gr_str piece)
{
	if (piece.len > sizeof(c->room) - c->text.len)
		return;
	if (piece.len > 0)
		memcpy(c->room + c->text.len, piece.data, piece.len);
	c->text.len += piece.len;
}

static void
add_number(composed *c, int64_t number)
{
	char		decimal[GR_DECIMAL_SIZE];

	add(c, (gr_str) {decimal, gr_print_decimal(number, 0, decimal)});
}

static void
add_date(composed *c, int32_t date)
{
	int			year;
	int			month;
	int			day;

	gr_date_to_ymd(date, &year, &month, &day);
	add_number(c, year);
	add(c, gr_phrases[GR_PHRASE_YEAR]);
	add_number(c, month);
	add(c, gr_phrases[GR_PHRASE_MONTH]);
	add_number(c, day);
	add(c, gr_phrases[GR_PHRASE_DAY]);
}

static gr_str
next_line(gr_str *body)
{
	static gr_bytes line_end = {['\n'] = true};
	gr_str		line = gr_cut_before(body, line_end);

	if (body->len > 0)
		gr_skip(body, 1);
	return line;
}

/*
 * Does the text begin with the line, not counting white space? If so, moves the
 * text past it.
 */
static bool
skip_squeezed(gr_str line, gr_str *text)
{
	const char *p = line.data;
	const char *end = p + line.len;
	size_t		used = 0;

	while (p < end)
	{
		const char *start = p;
		size_t		n;
		uint32_t	c = gr_next_folded(&p, end);

		if (gr_classify(c) == GR_CHAR_SPACE)
			continue;
		n = (size_t) (p - start);
		if (text->len - used < n || memcmp(text->data + used, start, n) != 0)
			return false;
		used += n;
	}
	gr_skip(text, used);
	return used > 0;
}

static bool
is_squeezed(gr_str line, gr_str text)
{
	return text.data && skip_squeezed(line, &text) && text.len == 0;
}

static void
write_line(gr_writer *w, const gr_official_markup *m, gr_str line, bool signature)
{
	m->line(w, line, signature);
	if (w->len - w->polled > GR_POLL_BYTES)
	{
		gr_poll(w->env);
		w->polled = w->len;
	}
}

/* Writes the preface; the lines of the title become one line. */
static void
write_preface(gr_writer *w, const gr_official_markup *m, gr_str title)
{
	gr_str		body = w->report->sections[GR_SECTION_PREFACE].body;

	while (body.len > 0)
	{
		gr_str		line = next_line(&body);
		gr_str		rest = title;
		gr_str		behind = body;
		gr_str		second = GR_NO_STR;

		if (!title.data || !skip_squeezed(line, &rest) ||
			(rest.len > 0 && !is_squeezed(second = next_line(&behind), rest)))
		{
			write_line(w, m, line, false);
			continue;
		}
		m->title(w, line, second, true);
		body = behind;
		title = GR_NO_STR;
	}
}

/* Writes the facts that the prose does not state and that belong before it. */
static void
write_opening(gr_writer *w, const gr_official_markup *m, const gr_report *said)
{
	const gr_report *r = w->report;
	composed	c;
	int			i;

	if (r->title.data && !said->title.data)
		m->title(w, r->title, GR_NO_STR, false);
	else if (!said->title.data && said->figures.year == 0 &&
			 (r->figures.year != 0 || !r->sections[GR_SECTION_PREFACE].present))
	{
		/* with a title as the official form words it */
		begin_line(&c);
		if (r->agency.data && !said->agency.data)
			add(&c, r->agency);
		if (r->figures.year != 0)
		{
			add_number(&c, r->figures.year);
			add(&c, gr_phrases[GR_PHRASE_YEAR]);
		}
		add(&c, gr_phrases[GR_PHRASE_TITLE]);
		m->title(w, c.text, GR_NO_STR, false);
	}
	if (r->period[0] != GR_NO_DATE && said->period[0] == GR_NO_DATE)
	{
		begin_line(&c);
		add(&c, gr_phrases[GR_PHRASE_PERIOD_FROM]);
		add_date(&c, r->period[0]);
		add(&c, gr_phrases[GR_PHRASE_PERIOD_TO]);
		add_date(&c, r->period[1]);
		add(&c, gr_phrases[GR_PHRASE_PERIOD_END]);
		write_line(w, m, c.text, false);
	}
	for (i = 0; i < GR_NCONTACTS; i++)
		if (r->contact[i].data && !said->contact[i].data)
		{
			begin_line(&c);
			add(&c, gr_phrases[contact_labels[i]]);
			add(&c, r->contact[i]);
			write_line(w, m, c.text, false);
		}
}

static void
write_signature(gr_writer *w, const gr_official_markup *m, const gr_report *said)
{
	const gr_report *r = w->report;
	composed	c;

	if (r->agency.data && !said->agency.data)
		write_line(w, m, r->agency, true);
	if (r->published != GR_NO_DATE && said->published == GR_NO_DATE)
	{
		begin_line(&c);
		add_date(&c, r->published);
		write_line(w, m, c.text, true);
	}
}

/*
 * Writes the prose of a part.  An agency alone on a line and the lines behind
 * it are a signature.
 */
static void
write_body(gr_writer *w, const gr_official_markup *m, gr_str body, bool last)
{
	bool		signature = false;

	while (body.len > 0)
	{
		gr_str		line = next_line(&body);

		signature |= last && is_squeezed(line, w->report->agency);
		write_line(w, m, line, signature);
	}
}

static void
write_page(gr_writer *w, const gr_official_markup *m, const gr_report *said, gr_grid *grid)
{
	const gr_report *r = w->report;
	int			last = GR_NSECTIONS - 1;
	int			section;

	while (last > GR_SECTION_PROCEEDINGS && !r->sections[last].present)
		last--;
	gr_write(w, m->begin);
	write_opening(w, m, said);
	write_preface(w, m, said->title);
	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
	{
		const gr_section *part = &r->sections[section];
		int			table = section - GR_SECTION_DISCLOSURES;
		bool		has_table = table >= 0 && table < GR_NTABLES;
		gr_str		body = part->present ? part->body : GR_STR("");
		/*
		 * below the table of part four the body would be read as one of its
		 * figures, so it is written above
		 */
		bool		above = section == GR_SECTION_PROCEEDINGS && gr_has_lone_value(body);

		if (!part->present && !has_table)
			continue;
		m->heading(w, part->present && part->heading.data ? part->heading : headings[section]);
		if (above)
			write_body(w, m, body, false);
		if (has_table)
		{
			gr_make_grid((gr_table) table, r->figures.forms[table], grid);
			if (grid->nrows > 0)
				m->table(w, grid);
		}
		if (!above)
			write_body(w, m, body, section == last);
	}
	write_signature(w, m, said);
	gr_write(w, m->end);
}

/* Makes one page of a report; the page is in memory of env. */
static gr_status
write_once(const gr_env *env, const gr_report *report, const gr_official_markup *m, gr_str *page)
{
	gr_report  *said = env->alloc(env->context, sizeof(*said));
	gr_grid    *grid = env->alloc(env->context, sizeof(*grid));
	gr_writer	w = {env, report, NULL, 0, 0, false};

	if (!said || !grid)
		return GR_NO_MEMORY;
	gr_report_clear(said);
	memcpy(said->sections, report->sections, sizeof(said->sections));
	if (!gr_find_facts(env, said, NULL))
		return GR_NO_MEMORY;
	write_page(&w, m, said, grid);
	w.bytes = env->alloc(env->context, w.len);
	if (!w.bytes)
		return GR_NO_MEMORY;
	page->data = w.bytes;
	page->len = w.len;
	w.len = w.polled = 0;
	write_page(&w, m, said, grid);
	return GR_OK;
}

/*
 * What is done to the prose, step by step, until the page is read back as it
 * was written.
 */
typedef enum prose_step
{
	PROSE_AS_IT_IS,
	PROSE_JOINED_BESIDE_TABLES,	/* numbers in prose beside tables are joined to their neighbours */
	PROSE_JOINED,
	PROSE_LEFT_OUT,
	NSTEPS
} prose_step;

static bool
change_prose(const gr_env *env, prose_step step, gr_report *report)
{
	int			section;

	for (section = 0; section < GR_NSECTIONS; section++)
	{
		int			table = section - GR_SECTION_DISCLOSURES;
		gr_section *part = &report->sections[section];

		if (!part->present)
			continue;
		if (step == PROSE_LEFT_OUT)
			memset(part, 0, sizeof(*part));
		else if ((step == PROSE_JOINED || (table >= 0 && table < GR_NTABLES)) &&
				 !gr_join_values(env, &part->body))
			return false;
	}
	return true;
}

static bool
has_prose(const gr_report *report)
{
	int			section;

	for (section = 0; section < GR_NSECTIONS; section++)
		if (report->sections[section].present)
			return true;
	return false;
}

gr_status
gr_write_official(const gr_env *env, const gr_report *report, gr_markup markup, gr_str *page)
{
	const gr_official_markup *m = markup == GR_HTML ? &gr_official_html : &gr_official_markdown;
	gr_report  *shown = NULL;
	bool		misread = true;
	gr_status	status = write_once(env, report, m, page);
	int			step;

	if (!has_prose(report))
		return status;
	for (step = PROSE_AS_IT_IS; status == GR_OK; step++)
	{
		status = gr_read_page(env, report, *page, &misread);
		if (status != GR_OK || !misread || step + 1 == NSTEPS)
			break;
		if (!shown && !(shown = env->alloc(env->context, sizeof(*shown))))
			return GR_NO_MEMORY;
		*shown = *report;
		if (!change_prose(env, (prose_step) (step + 1), shown))
			return GR_NO_MEMORY;
		status = write_once(env, shown, m, page);
	}
	return status;
}
