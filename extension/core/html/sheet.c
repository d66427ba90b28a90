/*
 * sheet.c
 *	  Reads style sheets (CSS, Syntax Module Level 3): the rules that say whether
 *	  and how text is visible.
 *
 * A sheet is read once from start to end.  A rule's selectors are read only if
 * its declarations matter.
 */
#include "sheet.h"

/* Blocks like @media within one another.  Deeper ones are not read. */
#define DEPTH	16

/* rules that are compared for each byte of the page */
#define STEPS	4

typedef struct sheet_reader
{
	gr_html_sheet *sheet;
	const char *p;
	const char *end;
	const char *polled;
	bool		broken;			/* the text before the rule may make the rule invalid */
} sheet_reader;

/* Gives the server a chance to cancel. */
static void
poll(sheet_reader *r)
{
	if ((size_t) (r->p - r->polled) >= GR_POLL_BYTES)
	{
		gr_poll(r->sheet->env);
		r->polled = r->p;
	}
}

/* Moves past white space, comments, and the marks of HTML comments. */
static void
skip_space(sheet_reader *r)
{
	const char *from;

	do
	{
		from = r->p = gr_html_past_space(r->p, r->end);
		if (r->end - from >= 4 && memcmp(from, "<!--", 4) == 0)
			r->p += 4;
		else if (r->end - from >= 3 && memcmp(from, "-->", 3) == 0)
			r->p += 3;
	} while (r->p > from);
}

/* The end of the declaration, or of the text before a block, that begins at p. */
static const char *
statement_end(sheet_reader *r)
{
	const char *p = r->p;

	poll(r);
	while (p < r->end && *p != ';' && *p != '{' && *p != '}')
	{
		p = gr_html_past_part(p, r->end);
	}
	return p;
}

/*
 * Reads the block of a rule, behind its brace.  Nested blocks apply to some of
 * the same elements, or to elements in them.
 */
static void
block(sheet_reader *r, gr_html_declared *own, gr_html_declared *within)
{
	size_t		depth = 1;

	for (skip_space(r); r->p < r->end && depth > 0; skip_space(r))
	{
		const char *stop = statement_end(r);

		if (stop == r->end || *stop != '{')
			gr_html_declare(r->p, (size_t) (stop - r->p), depth == 1 ? own : within);
		if (stop < r->end && *stop == '{')
			depth++;
		else if (stop < r->end && *stop == '}')
			depth--;
		r->p = stop + (stop < r->end);
	}
}

/* Keeps a rule. */
static void
keep(gr_html_sheet *sheet, const gr_html_rule *from)
{
	const size_t size = GR_HTML_CHAINS * sizeof(gr_html_chain);
	gr_html_rule *rule;
	gr_html_chain *chain;
	unsigned	i;

	if (sheet->nrules == GR_HTML_RULES)
	{
		sheet->overflow = true;
		return;
	}
	if (sheet->chains == NULL)
	{
		sheet->chains = sheet->env->alloc(sheet->env->context, size);
		if (sheet->chains)
			memset(sheet->chains, 0, size);
	}
	rule = sheet->env->alloc(sheet->env->context, sizeof(*rule));
	if (sheet->chains == NULL || rule == NULL)
	{
		sheet->no_memory = true;
		return;
	}
	*rule = *from;
	rule->order = sheet->nrules++;
	chain = &sheet->chains[rule->nnames > 0 ? rule->names[rule->nnames - 1].key % GR_HTML_CHAINS : 0];
	rule->next = chain->rules;
	chain->rules = rule;
	for (i = 0; i < rule->nwithin; i++)
		sheet->chains[rule->within[i].key % GR_HTML_CHAINS].ancestor = true;
	/* cutting off or placing hides text only together with another rule */
	if ((rule->declared.on & ~(unsigned) (GR_HTML_IS_CUT | GR_HTML_IS_PLACED)) || (rule->declared.off & rule->declared.important))
		sheet->matters = true;
	sheet->off |= rule->declared.off;
}

/* Is one of the selectors of the list perhaps invalid? Then browsers ignore them all. */
static bool
is_broken(const char *p, const char *end)
{
	gr_html_rule rule;
	bool		broken = false;

	for (p = gr_html_selector_at(p, end, &rule, &broken); p < end;)
		p = gr_html_selector_at(p + 1, end, &rule, &broken);
	return broken;
}

/* Keeps a rule for each selector of the list [p, end). */
static void
add_rules(sheet_reader *r, const char *p, const char *end, const gr_html_declared *declared, bool perhaps)
{
	bool		last = declared->on == 0 && declared->off == 0;

	while (!last)
	{
		gr_html_rule rule;
		unsigned	aspects;
		bool		broken = false;

		gr_poll(r->sheet->env);
		p = gr_html_selector_at(p, end, &rule, &broken);
		aspects = rule.generated ? GR_HTML_HAS_MORE : ~(unsigned) GR_HTML_HAS_MORE;
		/* a block and a cell are apart from other text in any case */
		if (rule.block)
			aspects &= ~(unsigned) GR_HTML_IS_SPACED;
		rule.declared.on = declared->on & aspects;
		rule.declared.off = declared->off & aspects;
		rule.declared.important = declared->important;
		rule.perhaps |= perhaps;
		if ((rule.declared.on != 0 || rule.declared.off != 0) && !rule.never)
			keep(r->sheet, &rule);
		last = p == end;
		p++;
	}
}

/* Does the block behind [p, end), which begins with '@', apply? */
static gr_html_applies
at_rule(const char *p, const char *end)
{
	const char *name = p + 1;
	size_t		len = gr_html_word_length(name, end);

	if (gr_html_is_one_of(name, len, "media"))
		return gr_html_media(name + len, (size_t) (end - name) - len);
	if (gr_html_is_one_of(name, len, "supports layer container scope document -moz-document"))
		return GR_HTML_PERHAPS;
	return GR_HTML_APPLIES_NOT;
}

/* Reads the sheet.  applies[depth] is what is known of the open block. */
static void
read_rules(sheet_reader *r, gr_html_applies whole)
{
	gr_html_applies applies[DEPTH] = {whole};
	unsigned	depth = 0;

	for (skip_space(r); r->p < r->end && !r->sheet->no_memory; skip_space(r))
	{
		const char *start = r->p;
		const char *stop = statement_end(r);
		char		c = stop < r->end ? *stop : ';';
		gr_html_declared own = {0, 0, 0};
		gr_html_declared within = {0, 0, 0};

		r->p = stop + (stop < r->end);
		if (c == '{' && *start == '@')
		{
			gr_html_applies one = at_rule(start, stop);

			if (one == GR_HTML_APPLIES_NOT || depth + 1 == DEPTH)
			{
				r->sheet->overflow |= one != GR_HTML_APPLIES_NOT;
				block(r, &own, &within);
			}
			else
			{
				applies[depth + 1] = one > applies[depth] ? one : applies[depth];
				depth++;
			}
			r->broken = false;
		}
		else if (c == '{')
		{
			bool		perhaps = r->broken || applies[depth] == GR_HTML_PERHAPS;

			block(r, &own, &within);
			if (own.on != 0 || own.off != 0 || within.on != 0 || within.off != 0)
			{
				add_rules(r, start, stop, &own, perhaps || is_broken(start, stop));
				add_rules(r, start, stop, &within, true);
			}
			r->broken = false;
		}
		else
		{
			r->broken |= start < stop ? *start != '@' : c == '}' && depth == 0;
			if (c == '}' && depth > 0)
				depth--;
		}
	}
}

/*
 * Reads a style sheet.  Sets sheet->late if it has rules that may affect what
 * was read before them.
 */
void
gr_html_sheet_read(gr_html_scanner *s, const char *text, size_t len, gr_html_applies applies)
{
	sheet_reader r = {s->sheet, text, text + len, text, false};
	uint32_t	before;

	if (r.sheet == NULL)
	{
		r.sheet = s->env->alloc(s->env->context, sizeof(*r.sheet));
		if (r.sheet == NULL)
		{
			s->no_memory = true;
			return;
		}
		memset(r.sheet, 0, sizeof(*r.sheet));
		r.sheet->env = s->env;
		r.sheet->steps = STEPS * s->len;
		s->sheet = r.sheet;
	}
	if (applies == GR_HTML_APPLIES_NOT)
		return;
	before = r.sheet->nrules;
	read_rules(&r, applies);
	if (r.sheet->matters)
		s->rules = r.sheet;
	if (r.sheet->nrules > before && r.sheet->matters && (!s->in_head || s->named))
		r.sheet->late = true;
}
