/*
 * before.c
 *	  Words of the page that stand before a title on its line.
 *
 * A menu beside the title, or a page whose lines were joined by spaces, leaves such
 * words: 首页 政务公开 清河区民政局2021年政府信息公开….  A title may have white space
 * within its name, too: 清河区 民政局, 清 河 区 民 政 局.
 */
#include "internal.h"

#include "forms/organ.h"
#include "text/numeral.h"

/* An authority whose branches print its name before their own, and how the names of the branches end. */
typedef struct authority
{
	gr_word		name;
	gr_word		branch;
} authority;

static const authority authorities[] = {
#define GR_AUTHORITY(text, branch) {GR_WORD_OF(text, 0), GR_WORD_OF(branch, 0)},
#include "forms/facts.def"
#undef GR_AUTHORITY
};

/* at most so many pieces of a line, between white space, are looked at */
#define MAX_PIECES		16

/* fewest spaces between two columns of a page */
#define FAR				4

/* fewest characters of a title with a year */
#define SHORTEST_TITLE	10

/* The words before the year of a title, cut at white space. */
typedef struct pieces
{
	const gr_prose *text;
	int			n;
	int			start[MAX_PIECES + 1];	/* the last one is the end of the words */
} pieces;

bool
gr_is_authority(const gr_prose *text, gr_span s, const gr_prose *other, gr_span name)
{
	size_t		i;

	for (i = 0; i < sizeof(authorities) / sizeof(authorities[0]); i++)
	{
		gr_word		branch = authorities[i].branch;

		if (s.to - s.from == authorities[i].name.len && gr_at_word(text, s.from, authorities[i].name) > 0 &&
			name.to - name.from > branch.len && gr_ends_with(other, name, branch))
			return true;
	}
	return false;
}

/* Is white space printed before the character, on the same line? */
static bool
is_apart(const gr_prose *text, int i)
{
	const char *p = text->text + text->at[i - 1];

	return gr_gap_before(text, i) != GR_GAP_NONE &&
		(text->at[i] <= text->at[i - 1] || !memchr(p, '\n', text->at[i] - text->at[i - 1]));
}

/* The pieces from one to another, as one span. */
static gr_span
span_of(const pieces *p, int first, int last)
{
	return (gr_span) {p->start[first], p->start[last + 1]};
}

/*
 * Cuts a span at its white space.  Single characters in a row (清 河 区) are one piece.
 * Returns false if there are too many pieces.
 */
static bool
cut(const gr_prose *text, gr_span s, pieces *p)
{
	int			i;

	*p = (pieces) {.text = text, .n = 1, .start = {s.from}};
	for (i = s.from + 1; i < s.to; i++)
	{
		bool		letters = i - 1 == p->start[p->n - 1] || (i > s.from + 1 && is_apart(text, i - 1));

		if (!is_apart(text, i) || (letters && (i + 1 == s.to || is_apart(text, i + 1))))
			continue;
		if (p->n == MAX_PIECES)
			return false;
		p->start[p->n++] = i;
	}
	p->start[p->n] = s.to;
	return true;
}

static bool
names_place(const gr_prose *text, gr_span s)
{
	return gr_names_place(gr_take(text, s, false));
}

/* Is it a government, named as such (清河区人民政府), or by its place alone (清河区)? */
static bool
is_government(const gr_prose *text, gr_span s, bool by_place)
{
	gr_str		printed = gr_take(text, s, false);

	return gr_is_organ(text, s) && gr_names_place(printed) && gr_read_organ(printed).kind == GR_KIND_GOVERNMENT &&
		gr_ends_with(text, s, GR_A_WORD("政府")) != by_place;
}

static bool
begins_with(const gr_prose *text, gr_span s, gr_span other)
{
	return s.to - s.from >= other.to - other.from &&
		memcmp(text->c + s.from, text->c + other.from, (size_t) (other.to - other.from) * sizeof(uint16_t)) == 0;
}

/* Does the piece before the name from "first" on belong to it? */
static bool
belongs(const pieces *p, int first)
{
	const gr_prose *text = p->text;
	gr_span		before = span_of(p, first - 1, first - 1);
	gr_span		name = span_of(p, first, p->n - 1);

	if (!gr_is_organ(text, (gr_span) {before.from, name.to}) || begins_with(text, name, before))
		return false;
	/* 清河区 柳林街道, 国家税务总局 清河县税务局 */
	if (is_government(text, before, true) || gr_is_authority(text, before, text, name))
		return true;
	/* 清河县住房和 城乡建设局; but 清河县人民政府 民政局 may be a site and an organ */
	if (!names_place(text, name))
		return names_place(text, before) && !gr_is_organ(text, before);
	/* two organs may write one report, but not together with a government above them */
	return first == 1 && names_place(text, before) && gr_is_organ(text, before) && !is_government(text, before, false);
}

/* The first piece of the name that ends with the last piece, or p->n if there is no name. */
static int
first_of_name(const pieces *p)
{
	int			first = p->n - 1;

	while (first >= 0 && !gr_is_organ(p->text, span_of(p, first, p->n - 1)))
		first--;
	if (first < 0)
		return names_place(p->text, span_of(p, 0, p->n - 1)) ? 0 : p->n;
	while (first > 0 && belongs(p, first))
		first--;
	return first;
}

/* Is it certain that the words are those of a page: a word of a menu, a character that no name has? */
static bool
is_of_page(const gr_prose *text, gr_span s)
{
	bool		range;
	int			year;
	int			i;

	for (i = s.from; i < s.to; i++)
		if (!gr_is_cjk(text->c[i]) && !gr_is_digit(text->c[i]) &&
			gr_marks_at(text, i, s.to, 1, u"()、·-〇") == 0 && !(text->c[i] >= 'A' && text->c[i] <= 'Z'))
			return true;
	return gr_list_in(text, s, GR_LIST_NO_NAME) || gr_list_in(text, s, GR_LIST_TITLE_WORD) ||
		gr_list_at(text, s.from, GR_LIST_FURNITURE) > 0 || gr_list_at(text, s.from, GR_LIST_STRANGER) == s.to - s.from ||
		s.from + gr_year_of_title(text, s.from, s.to, &year, &range) == s.to;
}

/* Is the white space before a character as wide as between two columns of a page? */
static bool
is_far(const gr_prose *text, int i)
{
	const char *p = text->text + gr_printed_end(text, i - 1);
	int			columns = 0;
	int			len;

	for (; p < text->text + text->at[i]; p += len)
		columns += gr_utf8_get(p, text->text + text->at[i], &len) == U'\u3000' ? 2 : 1;
	return columns >= FAR;
}

/*
 * Returns the first piece of the title.  The name of its agency begins with the piece
 * "name"; p->n: it has no name.  The pieces before that belong to the page if one of
 * them shows it, or if "page" says so; otherwise the title begins with piece 0.
 */
static int
first_of_title(const pieces *p, int name, bool page)
{
	gr_span		before;
	int			first = name < p->n ? name : 0;
	int			k;

	for (k = 0; k < name; k++)
		if (is_of_page(p->text, span_of(p, k, k)))
		{
			page = true;
			if (name == p->n)
				first = k + 1;
		}
	if (page || first == 0)
		return first;
	before = span_of(p, first - 1, first - 1);
	page = is_government(p->text, before, false) || is_far(p->text, p->start[first]) ||
		(before.to - before.from > 1 && begins_with(p->text, span_of(p, first, p->n - 1), before));
	return page ? first : 0;
}

/* The last year with a subject (政府信息公开) behind it, or GR_NO_SPAN. */
static gr_span
year_of_words(const gr_prose *text, gr_span s)
{
	gr_span		year = GR_NO_SPAN;
	bool		range;
	int			y;
	int			i;

	for (i = gr_next_year(text, s.from, s.to); i < s.to; i = gr_next_year(text, i + 1, s.to))
	{
		int			taken = gr_year_of_title(text, i, s.to, &y, &range);

		if (taken == 0)
			continue;
		if (gr_next_in_list(text, (gr_span) {i + taken, s.to}, GR_LIST_TITLE_WORD) < s.to)
			year = (gr_span) {i, i + taken};
		i += taken - 1;
	}
	return year;
}

/* Do the words name another year than the one at "year", behind them? */
static bool
has_other_year(const gr_prose *text, gr_span words, gr_span year)
{
	bool		range;
	int			other;
	int			y;
	int			i;

	(void) gr_year_of_title(text, year.from, year.to, &y, &range);
	for (i = gr_next_year(text, words.from, words.to); i < words.to; i = gr_next_year(text, i + 1, words.to))
		if (gr_year_of_title(text, i, words.to, &other, &range) > 0 && (range || other != y))
			return true;
	return false;
}

/* The line may have earlier titles.  Returns the place behind the last of them, or s.from if there is none. */
static int
past_titles(const gr_prose *text, gr_span s)
{
	int			i;

	for (i = s.to - 1; i > s.from; i--)
		if (gr_list_before(text, (gr_span) {s.from, i}, GR_LIST_TITLE_END) > 0 && is_apart(text, i) &&
			year_of_words(text, (gr_span) {i, s.to}).to > 0)
			return i;
	return s.from;
}

/*
 * A title with a year may be printed twice on the line, at s.from and up to s.to.
 * Returns where the second copy begins, or s.from if there is none.
 */
static int
start_of_copy(const gr_prose *text, gr_span s)
{
	int			len;

	for (len = SHORTEST_TITLE; 2 * len <= s.to - s.from; len++)
	{
		gr_span		title = {s.from, s.from + len};

		if (gr_list_before(text, title, GR_LIST_TITLE_END) > 0 && year_of_words(text, title).to > 0 &&
			begins_with(text, (gr_span) {s.to - len, s.to}, title))
			return s.to - len;
	}
	return s.from;
}

int
gr_past_strangers(const gr_prose *text, gr_span s)
{
	gr_span		words;
	bool		page;
	gr_span		year;
	gr_span		behind;
	pieces		p;
	int			taken;
	int			first;

	s.from = start_of_copy(text, s);
	first = s.from + 1;
	/* fast path: most titles have no white space before their end */
	while (first < s.to && gr_gap_before(text, first) == GR_GAP_NONE)
		first++;
	if (first >= s.to)
		return s.from;
	words = (gr_span) {past_titles(text, s), s.to};
	page = words.from > s.from;
	if (page)
		words = gr_strip_leads(text, words);
	year = year_of_words(text, words);
	if (year.to == 0)
		return words.from;
	words.to = year.from;
	while ((taken = gr_list_before(text, words, GR_LIST_BACKING)) > 0)
		words.to -= taken;
	if (words.to <= words.from || !cut(text, words, &p))
		return words.from;
	behind = (gr_span) {year.to, gr_next_in_list(text, (gr_span) {year.to, s.to}, GR_LIST_TITLE_WORD)};
	/* 首页 2021年清河区民政局政府信息公开… */
	if (is_apart(text, year.from) && gr_is_organ(text, behind) && names_place(text, behind))
		first = p.n;
	else
		first = first_of_title(&p, first_of_name(&p), page);
	words.to = first < p.n ? p.start[first] : year.from;
	return has_other_year(text, words, year) ? words.from : words.to;
}
