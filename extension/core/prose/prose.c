/*
 * prose.c
 *	  Reads what the sentences of part one say about the figures.
 *
 * A sentence is cut into clauses (at commas, colons and brackets) and these
 * into segments (at 、 and 其中, and behind each count).  A segment states a
 * count only if all its words are known.  Unknown words before the count may be
 * the name of an agency; with any other unknown word the segment states nothing.
 * The body is read twice, because a count that is too small is doubtful if
 * another statement satisfies the same rule.
 */
#include "internal.h"

#define ROLE(name)		GR_ROLE_BIT(name)

/* Roles that read_years looks at. */
#define YEARS \
	(ROLE(YEAR) | ROLE(LAST_YEAR) | ROLE(THIS_YEAR) | ROLE(NEXT_YEAR) | ROLE(PART_YEAR) | \
	 ROLE(PLAN) | ROLE(SINCE))

/* Roles that end a segment, or say something about a list. */
#define SPLITS \
	(ROLE(PAUSE) | ROLE(PARTS) | ROLE(COUNT) | ROLE(ALL) | ROLE(RESPECTIVELY) | ROLE(MAINLY) | \
	 ROLE(HAZY) | ROLE(AND_SO_ON))

/* Does the clause have exactly one negation? */
static bool
is_negated(const gr_sentence *s, int from, int to)
{
	int			n = 0;
	int			i;

	for (i = from; i < to; i++)
		n += s->token[i].role == GR_ROLE_NEGATION || s->token[i].role == GR_ROLE_NOT;
	return n == 1;
}

/* Does a count stand behind the token, as behind 2020年 in 由2020年的5件增至7件? */
static bool
is_before_count(const gr_sentence *s, int i, int to)
{
	i++;
	i += i < to && s->token[i].role == GR_ROLE_FILLER;
	return i < to && s->token[i].role == GR_ROLE_COUNT;
}

/* Reads the years that a clause with words of these roles is about.  Returns whether it is a plan. */
static bool
read_years(gr_prose_reader *r, const gr_sentence *s, int from, int to, uint64_t roles)
{
	bool		sets = !(roles & (ROLE(COMPARISON) | ROLE(TRANSFER)));
	gr_passage	passage = r->passage;	/* the subject is read later, segment by segment */
	uint32_t	quantities = gr_read_topic(&passage, s, from, to);
	bool		unknown = false;
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_prose_token *t = &s->token[i];

		if (t->role == GR_ROLE_YEAR && sets)
		{
			r->teller.when.other_year = r->passage.year != t->value;
			if (!unknown)		/* in 根据2020年的安排 the year is not that of a count */
				r->teller.when.named = t->value;
			/* a range such as 2019年至2021年 */
			r->teller.when.part_of_year |= i + 2 < to && s->token[i + 2].role == GR_ROLE_YEAR &&
				s->token[i + 1].role != GR_ROLE_PAUSE;
			r->only_year = r->only_year == 0 || r->only_year == t->value ? t->value : -1;
		}
		else if (t->role == GR_ROLE_YEAR && r->passage.year != t->value && is_before_count(s, i, to))
			r->teller.when.part_of_year = true;
		else if (t->role == GR_ROLE_LAST_YEAR && sets)
			r->teller.when.other_year = true;
		else if (t->role == GR_ROLE_THIS_YEAR)
			r->teller.when.other_year = false;
		else if (t->role == GR_ROLE_PART_YEAR ||
				 (t->role == GR_ROLE_NEXT_YEAR && sets && !(quantities & GR_Q(FORWARD))))
			r->teller.when.part_of_year = true;
		unknown |= t->role == GR_ROLE_UNKNOWN;
	}
	r->teller.when.since |= (roles & ROLE(SINCE)) != 0;
	return (roles & ROLE(PLAN)) != 0;
}

/* Reads a clause with words of these roles. */
static void
read_clause(gr_prose_reader *r, const gr_sentence *s, int from, int to, uint64_t roles)
{
	bool		plan = (roles & YEARS) && read_years(r, s, from, to, roles);
	gr_enumeration *list;
	uint32_t	before = 0;
	int			start = from;
	int			count = -1;
	int			i;

	r->passage.disclosure |= (roles & (ROLE(SUBJECT) | ROLE(MATTER) | ROLE(DISCLOSURE))) != 0;
	/* in 全市各级行政机关 the words behind 全市 are not the name of an organ */
	if (roles & ROLE(WHOLE))
		r->teller.scope = GR_SCOPE_WHOLE;
	else if (roles & GR_NAMES)
		gr_read_scope(r, s, from, to);
	if (r->silent)
	{
		if (roles & GR_TOPICS)
			(void) gr_read_topic(&r->passage, s, from, to);
		return;
	}
	if (!(roles & ROLE(COUNT)) && (roles & (ROLE(NEGATION) | ROLE(NOT))) && !plan && !r->narrow)
	{
		/* a statement of its own does not affect the previous enumeration */
		if (gr_read_negation(r, s, from, to))
			return;
		if (is_negated(s, from, to))
			gr_claim_each(r, gr_read_deeds(&r->deeds, s, from, to, GR_DEEDS_NEGATED), 0);
	}
	for (i = from; i <= to; i++)
	{
		gr_role		role = i < to ? s->token[i].role : GR_ROLE_PAUSE;
		bool		ends = role == GR_ROLE_PAUSE || role == GR_ROLE_PARTS;

		/* fast path: most words are only read together with the others of their segment */
		if (!(SPLITS >> role & 1))
			continue;
		if (count >= 0 && (ends || role == GR_ROLE_COUNT))
		{
			gr_read_count(r, s, start, count, role == GR_ROLE_COUNT ? count + 1 : i, before);
			start = role == GR_ROLE_COUNT ? count + 1 : i + 1;
			count = -1;
			before = 0;
		}
		else if (ends)
		{
			if (i > start)
			{
				before |= gr_read_topic(&r->passage, s, start, i);
				gr_add_text(&r->adder);
				(void) gr_read_deeds(&r->deeds, s, start, i, GR_DEEDS_TEXT);
			}
			start = i + 1;
		}
		if (role == GR_ROLE_COUNT)
			count = i;
		else if (role == GR_ROLE_PARTS)
		{
			gr_add_parts(&r->adder);
			r->deeds.silent = true;
			before = 0;
		}
		else if ((list = gr_open_list(&r->adder)) != NULL)
		{
			list->closed |= role == GR_ROLE_ALL || role == GR_ROLE_RESPECTIVELY;
			list->mute |= role == GR_ROLE_MAINLY || role == GR_ROLE_HAZY ||
				(role == GR_ROLE_AND_SO_ON && count >= 0);
		}
	}
}

static void
read_clauses(gr_prose_reader *r, const gr_sentence *s)
{
	int			end;
	int			i;

	for (i = 0; i < s->n; i = end + 1)
	{
		uint64_t	roles = 0;
		gr_role		mark = GR_ROLE_PAUSE;

		for (end = i; end < s->n; end++)
		{
			mark = s->token[end].role;
			if (mark >= GR_ROLE_COMMA && mark != GR_ROLE_PAUSE)
				break;
			roles |= UINT64_C(1) << mark;
		}
		if (end > i)
			read_clause(r, s, i, end, roles);
		if (mark == GR_ROLE_OPEN)
			gr_add_open(&r->adder);
		else if (mark == GR_ROLE_CLOSE)
			gr_add_close(&r->adder);
	}
}

static void
read_sentence(gr_prose_reader *r, const gr_sentence *s)
{
	uint64_t	roles = s->roles;
	int			i;

	r->teller.sentence = (gr_str) {r->adder.body.data + s->start, s->end - s->start};
	r->passage.disclosure = false;
	if (r->teller.scope == GR_SCOPE_OTHER)
		r->teller.scope = GR_SCOPE_UNSAID;
	gr_begin_deeds(&r->deeds, roles);
	r->teller.when.named = 0;
	r->teller.when.since = false;
	r->teller.when.part_of_year = false;
	r->narrow = false;
	r->hedged = (roles & ROLE(NARROW)) != 0;
	r->silent = !(roles & (ROLE(COUNT) | ROLE(NEGATION) | ROLE(NOT))) && !gr_open_list(&r->adder);
	r->teller.withdrawn = (roles & ROLE(WITHDRAWN)) != 0;
	r->teller.when.this_year = (roles & ROLE(THIS_YEAR)) != 0;
	for (i = 0; (roles & ROLE(YEAR)) && i < s->n; i++)
		if (s->token[i].role == GR_ROLE_YEAR && s->token[i].value == r->passage.year)
			r->teller.when.this_year = r->teller.when.line_of_report = true;
	gr_add_sentence(&r->adder, s);
	/* fast path: many sentences state nothing, and the next ones do not depend on them */
	if (!r->silent || (roles & (YEARS | GR_NAMES | GR_TOPICS)))
		read_clauses(r, s);
	gr_add_stop(&r->adder, s->stop, s->last_of_line);
	if (s->last_of_line)
		gr_end_line(&r->teller);
}

static void
read_paragraph(gr_prose_reader *r, const gr_paragraph *paragraph)
{
	gr_str		body = {r->adder.body.data, paragraph->end};
	gr_scan		scan;
	gr_sentence sentence;

	gr_begin_scan(&scan, r->env, body, paragraph->start);
	while (gr_next_sentence(&scan, &sentence))
		read_sentence(r, &sentence);
}

/* Skips a paragraph that states nothing. */
static void
skip_paragraph(gr_prose_reader *r, const gr_paragraph *paragraph)
{
	if (r->passage.unread == r->passage.unread_end)
		r->passage.unread = paragraph->start;
	r->passage.unread_end = paragraph->end;
	/* counts are kept for one more sentence at most, which the skipped text has */
	r->adder.level[0].nrecent = 0;
}

/*
 * Reads the paragraphs that may state something, or all of them if there is no sink, as
 * then the year is looked for.  A list that begins with 其中 may have its total in the
 * paragraph before, which then is read, too.
 */
static void
read_paragraphs(gr_prose_reader *r)
{
	gr_paragraph skipped = {0};
	gr_paragraph paragraph = {0};

	while (gr_next_paragraph(r->env, r->adder.body, &paragraph))
	{
		bool		states = paragraph.states && (paragraph.names || paragraph.lists);

		if (r->teller.sink && !states)
		{
			skip_paragraph(r, &paragraph);
			skipped = paragraph;
			continue;
		}
		if (paragraph.lists && skipped.states)
		{
			r->passage.unread_end = skipped.start;
			read_paragraph(r, &skipped);
		}
		read_paragraph(r, &paragraph);
		skipped.states = false;
	}
}

/* Reads the body once, using what an earlier reading found. */
static void
read_body(const gr_env *env, gr_prose_reader *r, gr_claim_sink sink, void *context)
{
	const gr_report *report = r->teller.report;
	int			over = GR_SLOT(APPLICATIONS, carried_over, total);

	*r = (gr_prose_reader) {
		.env = env,
		.teller = {
			.report = report, .sink = sink, .context = context, .confirmed = r->teller.confirmed,
			.told = r->teller.told, .when.report = r->passage.year, .government = GR_UNKNOWN
		},
		.passage.year = r->passage.year,
		.adder = {
			.body = report->sections[GR_SECTION_OVERVIEW].body, .sink = sink, .context = context,
			.carried_over = report->figures.status[over] == GR_NUMBER ? report->figures.value[over] : 0,
			.last.age = 1
		}
	};
	read_paragraphs(r);
	gr_add_stop(&r->adder, GR_STOP_FULL, true);
	gr_end_line(&r->teller);
}

/* A sink that looks for false claims. */
static void
note_false(void *context, const gr_claim *claim)
{
	bool	   *found = context;

	*found |= claim->holds == GR_FALSE;
}

/*
 * Reads the body for what the next reading has to know.  Returns true if a claim
 * seems false.  If none does, the next reading finds no false claim either.
 */
static bool
read_first(const gr_env *env, const gr_report *report, gr_prose_reader *r)
{
	bool		found = false;

	memset(r, 0, sizeof(*r));
	r->teller.report = report;
	r->passage.year = report->figures.year;
	if (r->passage.year == 0)
	{
		/* the year of a body that names only one */
		read_body(env, r, NULL, NULL);
		r->passage.year = r->only_year > 0 ? r->only_year : 0;
	}
	read_body(env, r, note_false, &found);
	return found;
}

/* Is there a body whose places have 32 bits (see gr_letter)? */
static bool
has_body(const gr_report *report)
{
	size_t		len = report->sections[GR_SECTION_OVERVIEW].body.len;

	return report->sections[GR_SECTION_OVERVIEW].present && len > 0 && len <= UINT32_MAX;
}

void
gr_read_claims(const gr_env *env, const gr_report *report, gr_claim_sink sink, void *context)
{
	gr_prose_reader	r;

	if (!has_body(report))
		return;
	(void) read_first(env, report, &r);
	read_body(env, &r, sink, context);
}

void
gr_read_false_claims(const gr_env *env, const gr_report *report, gr_claim_sink sink,
					 void *context)
{
	gr_prose_reader	r;

	/* fast path: most reports are read once */
	if (has_body(report) && read_first(env, report, &r))
		read_body(env, &r, sink, context);
}
