/*
 * names.c
 *	  Names in HTML: elements and character references.
 */
#include "names.h"

/*
 * The elements that matter for the flat text or show that a text is HTML, by
 * first letter.  An element that is not listed is GR_HTML_INLINE.  Within a
 * letter, frequent elements come first.  Sources: HTML Living Standard,
 * sections 13.2.6 (tree construction) and 15.3 (rendering).
 */
/* clang-format off */
#define ALL_TAGS(LETTER, TAG) \
	LETTER(a) TAG(a, INLINE) TAG(abbr, INLINE) TAG(acronym, INLINE) TAG(audio, OBJECT) \
		TAG(address, BLOCK) TAG(article, BLOCK) TAG(aside, BLOCK) \
	LETTER(b) TAG(br, BREAK) TAG(b, BOLD) TAG(body, ROOT) TAG(base, META) \
		TAG(basefont, META) TAG(bgsound, META) TAG(big, INLINE) \
		TAG(blockquote, BLOCK) TAG(button, SMALL) \
	LETTER(c) TAG(center, BLOCK) TAG(caption, CAPTION) TAG(cite, INLINE) \
		TAG(code, INLINE) TAG(col, COL) TAG(colgroup, COL) TAG(canvas, OBJECT) \
	LETTER(d) TAG(div, BLOCK) TAG(dd, BLOCK) TAG(dt, BLOCK) TAG(dl, BLOCK) \
		TAG(dir, BLOCK) TAG(del, DELETED) TAG(details, BLOCK) \
		TAG(dialog, BLOCK) TAG(datalist, SELECT) \
	LETTER(e) TAG(em, INLINE) TAG(embed, VOID) \
	LETTER(f) TAG(font, INLINE) TAG(form, BLOCK) TAG(footer, BLOCK) \
		TAG(fieldset, BLOCK) TAG(figure, BLOCK) TAG(figcaption, BLOCK) \
		TAG(frameset, BLOCK) \
	LETTER(g) \
	LETTER(h) TAG(h1, BLOCK) TAG(h2, BLOCK) TAG(h3, BLOCK) TAG(h4, BLOCK) \
		TAG(h5, BLOCK) TAG(h6, BLOCK) TAG(hr, BREAK) TAG(html, ROOT) \
		TAG(head, HEAD) TAG(header, BLOCK) TAG(hgroup, BLOCK) \
	LETTER(i) TAG(i, INLINE) TAG(img, VOID) TAG(input, VOID) \
		TAG(ins, INLINE) TAG(iframe, RAW) \
	LETTER(j) \
	LETTER(k) TAG(kbd, INLINE) \
	LETTER(l) TAG(li, BLOCK) TAG(link, META) TAG(label, INLINE) \
		TAG(legend, BLOCK) TAG(listing, PRE) \
	LETTER(m) TAG(meta, META) TAG(main, BLOCK) TAG(math, FOREIGN) \
		TAG(menu, BLOCK) TAG(mark, INLINE) TAG(marquee, BLOCK) TAG(meter, OBJECT) \
	LETTER(n) TAG(nav, BLOCK) TAG(nobr, INLINE) TAG(noscript, RAW) \
		TAG(noembed, RAW) TAG(noframes, RAW) \
	LETTER(o) TAG(ol, BLOCK) TAG(option, BLOCK) TAG(optgroup, BLOCK) \
		TAG(object, OBJECT) \
	LETTER(p) TAG(p, BLOCK) TAG(pre, PRE) TAG(param, VOID) TAG(progress, OBJECT) \
	LETTER(q) TAG(q, INLINE) \
	LETTER(r) TAG(ruby, INLINE) TAG(rt, RUBY) TAG(rp, RUBY) TAG(rtc, RUBY) \
	LETTER(s) TAG(span, INLINE) TAG(strong, BOLD) TAG(script, RAW) \
		TAG(style, RAW) TAG(section, BLOCK) TAG(select, SELECT) \
		TAG(sub, MARK) TAG(sup, MARK) TAG(small, SMALL) TAG(s, DELETED) \
		TAG(strike, DELETED) TAG(summary, BLOCK) TAG(svg, FOREIGN) \
	LETTER(t) TAG(td, TD) TAG(tr, TR) TAG(th, TD) TAG(table, TABLE) \
		TAG(tbody, GROUP) TAG(thead, GROUP) TAG(tfoot, GROUP) \
		TAG(title, TITLE) TAG(textarea, RAW) TAG(template, TEMPLATE) \
		TAG(tt, INLINE) TAG(time, INLINE) TAG(tab, VOID) \
	LETTER(u) TAG(u, INLINE) TAG(ul, BLOCK) \
	LETTER(v) TAG(var, INLINE) TAG(video, OBJECT) \
	LETTER(w) TAG(wbr, VOID) \
	LETTER(x) TAG(xmp, PRE) \
	LETTER(y) LETTER(z)
/* clang-format on */

/* FIRST_x is the index of the first tag with the letter x. */
#define NUMBER_LETTER(letter) FIRST_##letter, BEFORE_##letter = FIRST_##letter - 1,
#define NUMBER_TAG(name, kind) INDEX_##name,
enum
{
	ALL_TAGS(NUMBER_LETTER, NUMBER_TAG) TAG_COUNT
};

#define NO_LETTER(letter)
#define TAG_ROW(name, kind) {{#name}, sizeof(#name) - 1, GR_HTML_##kind},
static const gr_html_tag tags[] = {
	ALL_TAGS(NO_LETTER, TAG_ROW)
};

#define LETTER_ROW(letter) FIRST_##letter,
#define NO_TAG(name, kind)
static const uint8_t first_tag[] = {
	ALL_TAGS(LETTER_ROW, NO_TAG)
	TAG_COUNT
};

const uint8_t gr_html_digits[256] = {
	['0'] = 16, ['1'] = 17, ['2'] = 18, ['3'] = 19, ['4'] = 20, ['5'] = 21, ['6'] = 22, ['7'] = 23, ['8'] = 24, ['9'] = 25,
	['a'] = 26, ['b'] = 27, ['c'] = 28, ['d'] = 29, ['e'] = 30, ['f'] = 31,
	['A'] = 26, ['B'] = 27, ['C'] = 28, ['D'] = 29, ['E'] = 30, ['F'] = 31
};

const gr_html_tag gr_html_unlisted = {{""}, 0, GR_HTML_INLINE};

typedef struct entity
{
	const char *name;
	bool		tolerated;		/* without its semicolon */
	uint32_t	code;
} entity;

#define GR_ENTITY(name, code, tolerated) {#name, tolerated, code},
static const entity entities[] = {
#include "forms/entities.def"
};
#undef GR_ENTITY

#define LONGEST_NAME		31	/* of any reference in HTML 5 */
#define LONGEST_TOLERATED	6	/* of those valid without a semicolon */

/* Numeric references 128 to 159 mean windows-1252 (HTML, section 13.2.5.80). */
static const uint16_t windows_1252[32] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
	0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178
};

const gr_html_tag *
gr_html_tag_named(const char *name, size_t len)
{
	char		letter = len > 0 ? gr_html_lower(*name) : '\0';
	const gr_html_tag *tag;
	const gr_html_tag *stop;

	if (letter < 'a' || letter > 'z')
		return NULL;
	tag = tags + first_tag[letter - 'a'];
	stop = tags + first_tag[letter - 'a' + 1];
	for (; tag < stop; tag++)
	{
		size_t		i = 1;

		if (tag->len != len)
			continue;
		/* most names are in lower case */
		while (i < len && (name[i] == tag->name.bytes[i] || gr_html_lower(name[i]) == tag->name.bytes[i]))
			i++;
		if (i == len)
			return tag;
	}
	return NULL;
}

/* Returns the length of the first of the words if the text begins with it, or 0.  Moves *words to the next word. */
static size_t
length_of_first(const char *text, size_t len, const char **words)
{
	const char *word = *words;
	size_t		n = 0;

	while (n < len && word[n] > ' ' && gr_html_lower(text[n]) == word[n])
		n++;
	*words = word + n;
	if (**words > ' ')
		n = 0;
	while (**words > ' ')
		(*words)++;
	*words += **words == ' ';
	return n;
}

bool
gr_html_is_one_of(const char *text, size_t len, const char *words)
{
	while (*words != '\0')
		if (length_of_first(text, len, &words) == len && len > 0)
			return true;
	return false;
}

bool
gr_html_begins_one_of(const char *text, size_t len, const char *words)
{
	while (*words != '\0')
	{
		size_t		n = length_of_first(text, len, &words);

		if (n > 0 && (n == len || !(gr_html_letter(text[n]) || text[n] == '-' || text[n] == '_')))
			return true;
	}
	return false;
}

static const entity *
entity_named(const char *name, size_t len)
{
	size_t		low = 0;
	size_t		high = sizeof(entities) / sizeof(entities[0]);

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;
		const char *other = entities[middle].name;
		int			order = strncmp(name, other, len);

		if (order == 0 && other[len] == '\0')
			return &entities[middle];
		if (order <= 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* Reads a reference that begins with "&#", as gr_html_reference does. */
static size_t
numeric_reference(const char *text, size_t len, uint32_t *code)
{
	unsigned	base = 10;
	uint32_t	value = 0;
	size_t		at = 2;
	size_t		digits;

	if (at < len && (text[at] == 'x' || text[at] == 'X'))
	{
		base = 16;
		at++;
	}
	for (digits = at; at < len && gr_html_digit(text[at]) < base; at++)
	{
		if (value <= 0x10FFFF)
			value = value * base + gr_html_digit(text[at]);
	}
	if (at == digits)
		return 0;
	if (at < len && text[at] == ';')
		at++;

	if (value >= 0x80 && value <= 0x9F)
		value = windows_1252[value - 0x80];
	*code = value == 0 ? 0xFFFD : gr_html_character(value);
	return at;
}

size_t
gr_html_reference(const char *text, size_t len, uint32_t *code)
{
	const entity *found;
	size_t		n = 0;

	if (len > GR_HTML_REFERENCE)
		len = GR_HTML_REFERENCE;
	if (len < 3)
		return 0;
	if (text[1] == '#')
		return numeric_reference(text, len, code);
	while (n < LONGEST_NAME && n + 1 < len && (gr_html_letter(text[n + 1]) || gr_html_digit(text[n + 1]) < 10))
		n++;
	found = n + 1 < len && text[n + 1] == ';' ? entity_named(text + 1, n) : NULL;
	if (found)
	{
		*code = found->code;
		return n + 2;
	}
	for (n = n < LONGEST_TOLERATED ? n : LONGEST_TOLERATED; n >= 2; n--)
	{
		found = entity_named(text + 1, n);
		if (found && found->tolerated)
		{
			*code = found->code;
			return n + 1;
		}
	}
	return 0;
}
