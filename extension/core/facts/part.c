/*
 * part.c
 *	  Cuts a report into parts with headings and bodies.
 */
#include "part.h"

#include "bytes.h"
#include "text/fold.h"

/* A table of contents: most bytes between two of its entries, and fewest entries. */
#define MAX_ENTRY	400
#define MIN_ENTRIES	3

/*
 * May both headings be entries of one table of contents? Then there is no
 * sentence and not much text between them.
 */
static bool
are_entries(const gr_heading *a, const gr_heading *b)
{
	const char *p = a->behind;

	if (b->start - p > MAX_ENTRY)
		return false;
	while (p < b->start)
	{
		uint32_t	c = gr_next_folded(&p, b->start);

		if (c == U'。' || c == ',')
			return false;
	}
	return true;
}

static bool
comes_again(const gr_headings *h, int i, int from)
{
	int			k;

	for (k = from; k < h->n; k++)
		if (h->at[k].section == h->at[i].section && h->at[k].place == GR_HEADING_OF_PART)
			return true;
	return false;
}

/*
 * Marks the entries of a table of contents: several headings with page numbers,
 * or a row of headings without text between them that occur again later.
 */
static void
mark_contents(gr_headings *h)
{
	int			paged = 0;
	int			again = 0;
	int			n = 1;
	int			i;

	for (i = 0; i < h->n; i++)
		paged += h->at[i].place == GR_HEADING_IN_CONTENTS;
	if (paged >= 2)
		return;
	for (i = 0; i < h->n; i++)
		h->at[i].place = GR_HEADING_OF_PART;
	while (n < h->n && h->at[n].section > h->at[n - 1].section &&
		   are_entries(&h->at[n - 1], &h->at[n]))
		n++;
	if (n < MIN_ENTRIES || h->at[0].section != GR_SECTION_OVERVIEW)
		return;
	for (i = 0; i < n; i++)
		again += comes_again(h, i, n);
	if (again >= 2)
		for (i = 0; i < n; i++)
			h->at[i].place = GR_HEADING_IN_CONTENTS;
}

/*
 * The rank of a heading.  Of two headings of a part the one with the higher
 * rank is taken.
 */
static int
rank(const gr_heading *heading, bool by_words)
{
	int			rank = heading->numbering == GR_UNNUMBERED ? 4 : 8;

	/*
	 * if parts are numbered 一、 二、, then 1. is a heading inside a part, unless
	 * it has the official name and number of another one
	 */
	if (by_words && heading->numbering == GR_NUMBERED_BY_DIGIT)
		rank = heading->strength == GR_STRENGTH_OFFICIAL ? 4 : 0;
	return rank + (heading->strength == GR_STRENGTH_LATE ? 0 : 1);
}

void
gr_choose_headings(gr_headings *h, const char *const *starts)
{
	bool		by_words;
	int			nwords = 0;
	int			section;
	int			i;

	mark_contents(h);
	for (i = 0; i < h->n; i++)
		nwords += h->at[i].numbering == GR_NUMBERED_BY_WORD;
	by_words = nwords >= 2;
	for (section = 0; section < GR_NSECTIONS; section++)
	{
		int			chosen = -1;

		for (i = 0; i < h->n; i++)
			if (h->at[i].section == section && h->at[i].place == GR_HEADING_OF_PART &&
				(rank(&h->at[i], by_words) >= 4) &&
				(chosen < 0 || rank(&h->at[i], by_words) > rank(&h->at[chosen], by_words)))
				chosen = i;
		/* the heading of a part with a table comes before its table */
		if (chosen >= 0 && section >= GR_SECTION_DISCLOSURES && section <= GR_SECTION_PROCEEDINGS)
		{
			const char *start = starts[section - GR_SECTION_DISCLOSURES];

			for (i = chosen + 1; start && i < h->n; i++)
				if (h->at[i].section == section && h->at[i].start < start &&
					rank(&h->at[i], by_words) >= rank(&h->at[chosen], by_words) &&
					gr_trim((gr_str) {h->at[chosen].end, (size_t) (h->at[chosen + 1].start - h->at[chosen].end)}).len == 0)
					chosen = i;
		}
		h->chosen[section] = chosen;
	}
}

/* Is the line one that Markdown draws: ---- below a heading, or between parts? */
static bool
is_rule(gr_str line)
{
	size_t		i;

	for (i = 1; i < line.len && line.data[i] == line.data[0]; i++)
		;
	return i == line.len && i >= 3;
}

/* Is the line the rule below the head of a table in Markdown: |---|:-:|? */
static bool
is_rule_of_table(gr_str line)
{
	bool		bar = false;
	int			dashes = 0;
	size_t		i;

	for (i = 0; i < line.len; i++)
	{
		char		c = line.data[i];

		if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t')
			return false;
		bar |= c == '|';
		dashes += c == '-';
	}
	return bar && dashes >= 3;
}

/*
 * Is the line only the remains of a table (bars and marks), of Markdown, or of
 * JSON around HTML ({"content":")?
 */
static bool
is_debris(gr_str line)
{
	size_t		i;
	bool		bars = true;
	bool		quoted = false;

	switch (line.data[0])
	{
		case '-':
		case '=':
		case '*':
		case '_':
			return is_rule(line);
		case '|':
		case '{':
		case '"':
			break;
		default:
			/* lines begin without white space */
			return false;
	}
	for (i = 0; i < line.len && (unsigned char) line.data[i] < 0x80; i++)
	{
		bars &= line.data[i] == '|' || line.data[i] == ' ' || line.data[i] == '\t' ||
			(line.data[i] >= 0x1C && line.data[i] <= 0x1F);
		quoted |= line.data[i] == '"';
	}
	return i == line.len && (bars || (quoted && line.data[0] != '|'));
}

/*
 * A body while it is assembled, as a list of runs: lines that follow each other in the
 * text as they should in the body.
 */
typedef struct body
{
	const gr_env *env;
	gr_str		lines;			/* where they begin in the text; their length when joined */
	gr_str		run;			/* the last run */
	uint8_t    *runs;			/* the earlier runs, as in gr_section; NULL if there are none */
	uint8_t    *runs_end;
	size_t		room;			/* largest size of the body in bytes */
	bool		no_memory;
} body;

static void
append_line(body *b, gr_str line)
{
	const char *behind;

	if (b->lines.len == 0)
	{
		b->lines = b->run = line;
		return;
	}
	behind = b->run.data + b->run.len;
	b->lines.len += 1 + line.len;
	if (line.data == behind + 1 && *behind == '\n')
	{
		b->run.len += 1 + line.len;
		return;
	}
	/*
	 * A varint of n takes at most n bytes, so the runs fit.  Only the gap
	 * between two stretches may be 0.
	 */
	if (!b->runs)
		b->runs = b->runs_end = b->env->alloc(b->env->context, b->room);
	if (!b->runs)
	{
		b->no_memory = true;
		return;
	}
	b->runs_end = gr_put_length(b->runs_end, b->run.len);
	b->runs_end = gr_put_length(b->runs_end, (uint64_t) (line.data - behind));
	b->run = line;
}

/*
 * Appends the lines of a stretch of text to a body.  The rule of a table is left out if
 * the head above it is.
 */
static void
append_lines(const char *p, const char *end, body *b)
{
	bool		head = false;

	while (p < end)
	{
		const char *newline = memchr(p, '\n', (size_t) (end - p));
		const char *line_end = newline ? newline : end;
		gr_str		line = gr_trim((gr_str) {p, (size_t) (line_end - p)});

		if (line.len > 0)
		{
			bool		rule = (*line.data == '|' || *line.data == '-') && is_rule_of_table(line);

			head = rule ? head : !is_debris(line);
			if (head && !b->no_memory)
				append_line(b, line);
		}
		p = line_end + 1;
	}
}

/*
 * A heading without its line ends and the white space around them, and without
 * Markdown's marks in it, as in **一、**总体情况.
 */
static gr_str
heading_text(const gr_env *env, const char *p, const char *end)
{
	size_t		size = (size_t) (end - p);
	char	   *text;
	size_t		len = 0;
	size_t		i;

	if (!memchr(p, '\n', size) && !memchr(p, '*', size) && !memchr(p, '\\', size))
		return (gr_str) {p, size};
	text = env->alloc(env->context, size);
	if (!text)
		return GR_NO_STR;
	while (p < end)
	{
		const char *newline = memchr(p, '\n', (size_t) (end - p));
		const char *line_end = newline ? newline : end;
		gr_str		line = gr_trim((gr_str) {p, (size_t) (line_end - p)});

		for (i = 0; i < line.len; i++)
			if (line.data[i] != '*' && line.data[i] != '\\')
				text[len++] = line.data[i];
		p = line_end + 1;
	}
	return (gr_str) {text, len};
}

/* Skips the punctuation and marks right behind a heading. */
static const char *
behind_heading(const char *p, const char *end, bool marks)
{
	while (p < end)
	{
		const char *next = p;
		uint32_t	c = gr_next_folded(&next, end);

		if (c != U'、' && c != ':' && c != ',' && c != '.' && c != U'。' &&
			!(marks && (c == ' ' || c == '*' || c == '#' || c == '_' || c == '=' || c == U'—' || c == U'】' || c == U'”' || c == U'』' || c == U'」')))
			break;
		p = next;
	}
	return p;
}

/*
 * Where a part begins in the text; NULL if it has neither a heading nor a
 * table.
 */
static const char *
part_start(const gr_headings *h, const char *const *starts, int section)
{
	int			table = section - GR_SECTION_DISCLOSURES;

	if (h->chosen[section] >= 0)
		return h->at[h->chosen[section]].cut;
	if (table >= 0 && table < GR_NTABLES)
		return starts[table];
	return NULL;
}

/* Does a line end here? */
static bool
begins_line_end(const char *p, const char *end)
{
	return p < end && gr_classify(gr_next_folded(&p, end)) == GR_CHAR_LINE_END;
}

bool
gr_cut_parts(const gr_env *env, const char *text, size_t len, const gr_headings *h,
			 const char *const *table_starts, const char *const *table_ends, bool join,
			 gr_report *report)
{
	const char *text_end = text + len;
	const char *starts[GR_NSECTIONS];
	int			section;

	starts[GR_SECTION_PREFACE] = text;
	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
		starts[section] = part_start(h, table_starts, section);
	for (section = 0; section < GR_NSECTIONS; section++)
	{
		gr_section *part = &report->sections[section];
		const char *start = starts[section];
		const char *end = text_end;
		int			table = section - GR_SECTION_DISCLOSURES;
		const gr_heading *heading = NULL;
		body		b = {.env = env, .lines = {text, 0}};
		int			other;

		if (!start)
			continue;
		for (other = GR_SECTION_OVERVIEW; other < GR_NSECTIONS; other++)
		{
			const char *next = starts[other];

			if (other != section && next && next >= start && next < end)
				end = next;
		}
		if (section != GR_SECTION_PREFACE && h->chosen[section] >= 0)
		{
			heading = &h->at[h->chosen[section]];
			start = behind_heading(heading->end, end, false);
			/*
			 * a comma at the end of the line belongs to the heading, a comma
			 * before text does not
			 */
			part->heading = heading_text(env, heading->start,
										 begins_line_end(start, end) ? start : heading->end);
			if (!part->heading.data)
				return false;
			start = behind_heading(heading->behind, end, true);
		}
		/* two stretches have one more line end between them */
		b.room = start < end ? (size_t) (end - start) + 1 : 0;
		if (table >= 0 && table < GR_NTABLES && table_starts[table] &&
			table_starts[table] >= start && table_starts[table] < end)
		{
			const char *table_end = table_ends[table] < end ? table_ends[table] : end;

			append_lines(start, table_starts[table], &b);
			append_lines(table_end, end, &b);
		}
		else
			append_lines(start, end, &b);
		part->present = heading || b.lines.len > 0;
		part->body = b.lines;
		part->runs = b.runs;
		if (b.runs)
			gr_put_length(b.runs_end, b.run.len);
		if (b.runs && (join || b.room <= GR_LARGE_BODY))
		{
			part->body = gr_some_of_body(env, &b.no_memory, part, 0, b.lines.len);
			part->runs = NULL;
		}
		if (b.no_memory)
			return false;
	}
	return true;
}

const gr_heading *
gr_second_heading(const gr_headings *h)
{
	int			chosen = h->chosen[GR_SECTION_OVERVIEW];
	int			i;

	if (chosen < 0 || h->at[chosen].ordinal == 0)
		return NULL;
	for (i = chosen + 1; i < h->n; i++)
		if (h->at[i].section == GR_SECTION_OVERVIEW && h->at[i].ordinal > 0)
			return &h->at[i];
	return NULL;
}

bool
gr_overviews(const gr_headings *h, gr_str *first, gr_str *second, const char *text_end)
{
	const gr_heading *again = gr_second_heading(h);
	const gr_heading *once;
	const char *end;

	if (!again)
		return false;
	once = &h->at[h->chosen[GR_SECTION_OVERVIEW]];
	end = again + 1 < h->at + h->n ? again[1].start : text_end;
	*first = gr_trim((gr_str) {once->end, (size_t) (once[1].start - once->end)});
	*second = gr_trim((gr_str) {again->end, (size_t) (end - again->end)});
	return true;
}
