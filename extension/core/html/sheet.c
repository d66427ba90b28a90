/*
 * sheet.c
 *	  Reads style sheets (CSS, Syntax Module Level 3): the rules that say whether
 *	  and how text is visible.
 *
 * A sheet is read once from start to end.  A rule's selectors are read only if
 * its declarations matter.
 */
#include "sheet.h"

/* Blocks within one another.  Deeper ones are skipped. */
#define DEPTH	32

/* bytes of a declaration that has escapes or comments that are read */
#define DECLARATION		256

/* Longer lists of selectors are not read; then all cells are in doubt. */
#define SELECTORS		GR_POLL_BYTES

/* An open block: of a rule, or of something like @media around rules. */
typedef struct block
{
	bool		rule;
	bool		perhaps;		/* it is not certain that its rules apply */
	const char *start;			/* selectors of the rule */
	const char *end;
	gr_html_declared declared;
	gr_html_declared within;	/* declared by blocks in it for the same elements */
} block;

typedef struct sheet_reader
{
	gr_html_sheet *sheet;
	const char *p;
	const char *end;
	const char *polled;
	bool		broken;			/* what is before the rule may make it invalid */
	unsigned	depth;
	size_t		skipped;		/* open blocks that do not matter */
	block		blocks[DEPTH];
} sheet_reader;

static void
poll(sheet_reader *r, const char *p)
{
	if ((size_t) (p - r->polled) >= GR_POLL_BYTES)
	{
		gr_poll(r->sheet->env);
		r->polled = p;
	}
}

/* Moves past white space, comments, and the marks of HTML comments. */
static void
skip_space(sheet_reader *r)
{
	for (;;)
	{
		const char *p = r->p;
		size_t		len = (size_t) (r->end - p);

		poll(r, p);
		if (len == 0)
			return;
		if (gr_html_space(*p))
			r->p++;
		else if (len >= 4 && memcmp(p, "<!--", 4) == 0)
			r->p += 4;
		else if (len >= 3 && memcmp(p, "-->", 3) == 0)
			r->p += 3;
		else
			r->p = gr_html_past_comment(p, r->end);
		if (r->p == p)
			return;
	}
}

/* Where the declaration, or the text before a block, ends that begins at p. */
static const char *
statement_end(sheet_reader *r)
{
	const char *p = r->p;

	while (p < r->end && *p != ';' && *p != '{' && *p != '}')
	{
		p = gr_html_past_part(r->p, p, r->end);
		poll(r, p);
	}
	return p;
}

/* Reads a declaration.  Escapes are decoded, comments are left out. */
static void
declare(const char *p, const char *end, gr_html_declared *to)
{
	char		plain[DECLARATION];
	size_t		n = 0;

	if (!memchr(p, '\\', (size_t) (end - p)) && !memchr(p, '/', (size_t) (end - p)))
	{
		gr_html_declare(p, (size_t) (end - p), to);
		return;
	}
	while (p < end && n + 4 < sizeof(plain))
	{
		size_t		bytes = 1;

		if (gr_html_past_comment(p, end) > p)
		{
			p = gr_html_past_comment(p, end);
			plain[n] = ' ';
		}
		else if (*p == '\\')
			p = gr_html_escape(p, end, plain + n, &bytes);
		else
			plain[n] = *p++;
		n += bytes;
	}
	/* what is not read may be "!important" */
	if (p < end && memchr(p, '!', (size_t) (end - p)))
		plain[n++] = '!';
	gr_html_declare(plain, n, to);
}

/* The block of the rule around the open block that is not a rule. */
static block *
rule_around(sheet_reader *r)
{
	unsigned	i = r->depth;

	while (i-- > 0)
	{
		if (r->blocks[i].rule)
			return &r->blocks[i];
	}
	return NULL;
}

/* What a rule for this kind of text declares about the text of its element. */
static gr_html_declared
declared_for(const gr_html_selector *selector, gr_html_declared d)
{
	unsigned	before = GR_HTML_HAS_BEFORE;

	switch (selector->of)
	{
		case GR_HTML_NEVER:
			d.on = d.off = 0;
			break;
		case GR_HTML_ELEMENT:
			d.on &= ~before;
			d.off &= ~before;
			break;
		case GR_HTML_PART_OF_TEXT:
			d.on &= ~before;
			d.off = 0;
			break;
		case GR_HTML_BEFORE:
			d.on &= before;
			d.off &= before;
			break;
		case GR_HTML_AFTER:
			d.on = d.on & before ? GR_HTML_HAS_AFTER : 0;
			d.off = d.off & before ? GR_HTML_HAS_AFTER : 0;
			d.important = d.important & before ? GR_HTML_HAS_AFTER : 0;
			break;
	}
	return d;
}

/* Is one of the selectors of the list perhaps invalid? */
static bool
is_broken(const block *b)
{
	const char *p = b->start;
	bool		broken = false;

	for (;;)
	{
		gr_html_selector selector;

		p = gr_html_selector_at(p, b->end, &selector, &broken);
		if (p == b->end)
			return broken;
		p++;
	}
}

/* Keeps a rule for each selector of a block. */
static void
add_rules(sheet_reader *r, const block *b, const gr_html_declared *declared, bool perhaps, block *around)
{
	const char *p = b->start;

	if (declared->on == 0 && declared->off == 0)
		return;
	for (;;)
	{
		gr_html_selector selector;
		gr_html_declared d;
		bool		broken = false;

		p = gr_html_selector_at(p, b->end, &selector, &broken);
		d = declared_for(&selector, *declared);
		selector.perhaps |= perhaps || selector.of == GR_HTML_PART_OF_TEXT;
		if (selector.parent && around)
			gr_html_join_declared(&around->within, &d);
		else if (d.on != 0 || d.off != 0)
			gr_html_rule_add(r->sheet, &selector, &d);
		if (p == b->end)
			return;
		p++;
	}
}

static void
close_block(sheet_reader *r)
{
	block	   *b = &r->blocks[--r->depth];
	block	   *around = rule_around(r);

	if (!b->rule || (b->declared.on | b->declared.off | b->within.on | b->within.off) == 0)
		return;
	if ((size_t) (b->end - b->start) > SELECTORS)
	{
		r->sheet->overflow = true;
		return;
	}
	gr_poll(r->sheet->env);
	add_rules(r, b, &b->declared, b->perhaps || is_broken(b), around);
	add_rules(r, b, &b->within, true, around);
}

/* Does a block behind [p, end), which begins with '@', apply? */
static gr_html_applies
at_rule(const char *p, const char *end)
{
	static const char *const unknown[] = {
		"supports", "layer", "container", "scope", "document", "-moz-document", NULL
	};
	const char *name = p + 1;
	size_t		len = gr_html_word_length(name, end);

	if (gr_html_is_word(name, len, "media"))
		return gr_html_media(name + len, (size_t) (end - name) - len);
	return gr_html_is_one_of(name, len, unknown) ? GR_HTML_PERHAPS : GR_HTML_APPLIES_NOT;
}

/* Opens the block behind [p, end). */
static void
open_block(sheet_reader *r, const char *p, const char *end)
{
	gr_html_applies applies = GR_HTML_APPLIES;
	block	   *b;

	if (*p == '@')
		applies = at_rule(p, end);
	if (applies == GR_HTML_APPLIES_NOT || r->depth == DEPTH || (end - p > 1 && p[0] == '-' && p[1] == '-'))
	{
		if (r->depth == DEPTH)
			r->sheet->overflow = true;
		r->skipped = 1;
		return;
	}
	b = &r->blocks[r->depth];
	memset(b, 0, sizeof(*b));
	b->rule = *p != '@';
	b->perhaps = applies == GR_HTML_PERHAPS || r->broken ||
		(r->depth > 0 && (b[-1].perhaps || b[-1].rule || rule_around(r)));
	b->start = p;
	b->end = end;
	r->depth++;
}

/* Reads one statement: a declaration, or what is before a block. */
static void
statement(sheet_reader *r)
{
	const char *start = r->p;
	const char *stop = statement_end(r);
	block	   *around = r->depth > 0 ? &r->blocks[r->depth - 1] : NULL;

	r->p = stop;
	if (stop < r->end && *stop == '{')
	{
		r->p++;
		if (r->skipped > 0)
			r->skipped++;
		else
			open_block(r, start, stop);
		r->broken = false;
		return;
	}
	if (stop < r->end && *stop == ';')
		r->p++;
	if (r->skipped > 0)
		return;
	if (around && around->rule)
		declare(start, stop, &around->declared);
	else if (rule_around(r))
	{
		gr_html_declared d = {0, 0, 0};

		declare(start, stop, &d);
		gr_html_join_declared(&rule_around(r)->within, &d);
	}
	else if (start < stop && *start != '@')
		r->broken = true;
}

/*
 * Reads a style sheet.  Sets sheet->late if it has rules that may concern what
 * was read before them.
 */
void
gr_html_sheet_read(gr_html_scanner *s, const char *text, size_t len, gr_html_applies applies)
{
	sheet_reader r;
	uint32_t	before;

	if (s->sheet == NULL)
		s->sheet = gr_html_sheet_new(s->env);
	if (s->sheet == NULL)
		s->no_memory = true;
	if (s->sheet == NULL || applies == GR_HTML_APPLIES_NOT)
		return;
	memset(&r, 0, offsetof(sheet_reader, blocks));
	before = s->sheet->nrules;
	r.sheet = s->sheet;
	r.p = r.polled = text;
	r.end = text + len;
	if (applies == GR_HTML_PERHAPS)
	{
		memset(&r.blocks[0], 0, sizeof(r.blocks[0]));
		r.blocks[r.depth++].perhaps = true;
	}
	for (skip_space(&r); r.p < r.end && !r.sheet->no_memory; skip_space(&r))
	{
		if (*r.p != '}')
		{
			statement(&r);
			continue;
		}
		r.p++;
		if (r.skipped > 0)
			r.skipped--;
		else if (r.depth > 0)
			close_block(&r);
		else
			r.broken = true;
	}
	while (r.depth > 0)
		close_block(&r);
	if (s->sheet->matters)
		s->rules = s->sheet;
	if (s->sheet->nrules > before && s->sheet->matters && (!s->in_head || s->named))
		s->sheet->late = true;
}
