/*
 * scope.c
 *	  Determines whose figures a sentence states: those of the organ of the
 *	  table, or those of another organ.
 */
#include "internal.h"

#include "forms/organ.h"
#include "text/fold.h"
#include "text/utf8.h"

#define MAX_NAME		240		/* longest name, in bytes */

static const char *const own_offices[] = {
#define GR_OWN_OFFICE(text) text,
#include "forms/prose.def"
#undef GR_OWN_OFFICE
};

#define LENGTH(array)	((int) (sizeof(array) / sizeof((array)[0])))

/* Do all characters of a name occur in another one in the same order? */
static bool
is_short_for(gr_str name, gr_str of)
{
	const char *p = name.data;
	const char *q = of.data;

	while (p < name.data + name.len)
	{
		uint32_t	c = gr_next_folded(&p, name.data + name.len);

		do
		{
			if (q >= of.data + of.len)
				return false;
		} while (gr_next_folded(&q, of.data + of.len) != c);
	}
	return true;
}

static bool
ends_with(gr_str text, const char *end, size_t len)
{
	return text.len >= len && memcmp(text.data + text.len - len, end, len) == 0;
}

/*
 * Is it a longer name of the agency (云溪县教育和体育局), or that of its
 * office?
 */
static bool
is_longer_for(gr_str name, gr_str agency)
{
	size_t		at = agency.len - 1;
	int			i;

	if (!is_short_for(agency, name))
		return false;
	for (i = 0; i < LENGTH(own_offices); i++)
		if (ends_with(name, own_offices[i], strlen(own_offices[i])))
			return true;
	/* 云溪县教育局局属学校 is another organ */
	if (name.len > agency.len && memcmp(name.data, agency.data, agency.len) == 0)
		return false;
	at = gr_utf8_floor(agency.data, at);
	return ends_with(name, agency.data + at, agency.len - at);
}

bool
gr_is_government(gr_teller *t)
{
	if (t->government == GR_UNKNOWN)
	{
		gr_organ	organ = gr_read_organ(t->report->agency);
		bool		government = organ.kind == GR_KIND_GOVERNMENT && organ.level != GR_LEVEL_TOWN;

		t->government = government ? GR_TRUE : GR_FALSE;
	}
	return t->government == GR_TRUE;
}

/* The name that ends with a token, including the text right before it. */
static gr_str
name_before(const gr_prose_reader *r, const gr_sentence *s, int from, int last)
{
	int			first = last;

	while (first > from && s->token[first - 1].end == s->token[first].start &&
		   s->token[last].end - s->token[first].start <= MAX_NAME &&
		   (s->token[first - 1].role == GR_ROLE_UNKNOWN ||
			s->token[first - 1].role == GR_ROLE_ORGAN ||
			s->token[first - 1].role == GR_ROLE_NAME))
		first--;
	return (gr_str) {r->adder.body.data + s->token[first].start,
					s->token[last].end - s->token[first].start};
}

/* Is it a name of the reporting organ, as 县教育局 is for 云溪县教育局? */
static bool
is_own_name(const gr_prose_reader *r, const gr_sentence *s, int from, int last)
{
	gr_str		agency = r->teller.report->agency;
	gr_str		name = name_before(r, s, from, last);

	return agency.len == 0 || is_short_for(name, agency) ||
		(name.len <= MAX_NAME && is_longer_for(name, agency));
}

void
gr_read_scope(gr_prose_reader *r, const gr_sentence *s, int from, int to)
{
	int			i;

	for (i = from; i < to; i++)
	{
		gr_role		role = s->token[i].role;

		if (role == GR_ROLE_OWN)
			r->teller.scope = GR_SCOPE_OWN;
		else if (role == GR_ROLE_WE)
			r->teller.scope = GR_SCOPE_UNSAID;
		else if (role == GR_ROLE_ORGAN || role == GR_ROLE_NAME)
		{
			/* 县政府 may mean the government itself beside its departments */
			if (!is_own_name(r, s, from, i))
				r->teller.scope = GR_SCOPE_OTHER;
			else
				r->teller.scope = gr_is_government(&r->teller) ? GR_SCOPE_OWN : GR_SCOPE_UNSAID;
		}
	}
}
