/*
 * organ.c
 *	  Reads the level and the kind of an organ from its name, and finds the name
 *	  in titles and signatures.
 */
#include "organ.h"

#include <uchar.h>

#include "text/fold.h"
#include "text/numeral.h"

typedef struct unit_word
{
	gr_organ_level level;
	const char32_t *text;
} unit_word;

static const unit_word units[] = {
#define GR_PLACE_UNIT(level, text) {GR_LEVEL_##level, U"" text},
#include "forms/organs.def"
#undef GR_PLACE_UNIT
};

typedef struct kind_word
{
	gr_organ_kind kind;
	const char32_t *text;
} kind_word;

static const kind_word kinds[] = {
#define GR_ORGAN_KIND(kind, text) {GR_KIND_##kind, U"" text},
#include "forms/organs.def"
#undef GR_ORGAN_KIND
};

static const char32_t *const no_places[] = {
#define GR_NO_PLACE(text) U"" text,
#include "forms/organs.def"
#undef GR_NO_PLACE
};

static const char32_t *const zones[] = {
#define GR_ZONE(text) U"" text,
#include "forms/organs.def"
#undef GR_ZONE
};

static const char32_t *const shared_ends[] = {
#define GR_SHARED_END(text) U"" text,
#include "forms/organs.def"
#undef GR_SHARED_END
};

static const char32_t *const seals[] = {
#define GR_SEAL(text) U"" text,
#include "forms/organs.def"
#undef GR_SEAL
};

static const char32_t *const organ_ends[] = {
#define GR_ORGAN_END(text) U"" text,
#include "forms/words.def"
#undef GR_ORGAN_END
};

static const char32_t *const title_words[] = {
#define GR_TITLE_WORD(text) U"" text,
#include "forms/words.def"
#undef GR_TITLE_WORD
};

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

/* ---- characters ---- */

gr_characters
gr_fold_name(gr_str text)
{
	gr_characters name;
	/* an absent name has no characters */
	const char *p = text.data ? text.data : "";
	const char *end = p + text.len;

	name.n = 0;
	while (p < end && name.n < GR_MAX_NAME)
	{
		uint32_t	c = gr_next_folded(&p, end);

		if (gr_classify(c) != GR_CHAR_SPACE && gr_classify(c) != GR_CHAR_LINE_END)
			name.at[name.n++] = c;
	}
	name.at[name.n] = 0;
	return name;
}

/*
 * Does the name have the word at this place?  Returns the length of the word in
 * characters, or 0.  The 0 behind the name ends the comparison.
 */
static int
word_at(const gr_characters *name, int at, const char32_t *word)
{
	int			n;

	for (n = 0; word[n]; n++)
		if (name->at[at + n] != word[n])
			return 0;
	return n;
}

static int
length_of(const char32_t *word)
{
	int			n = 0;

	while (word[n])
		n++;
	return n;
}

static bool
name_ends(const gr_characters *name, const char32_t *word)
{
	int			n = length_of(word);

	return n <= name->n && word_at(name, name->n - n, word) == n;
}

static bool
has_any(const gr_characters *name, const char32_t *const *words, size_t nwords)
{
	size_t		w;
	int			i;

	for (w = 0; w < nwords; w++)
		for (i = 0; i < name->n; i++)
			if (word_at(name, i, words[w]) > 0)
				return true;
	return false;
}

/* ---- level and kind ---- */

/*
 * Is the character at this index part of a word that looks like the name of a
 * place, but is not one?
 */
static bool
is_no_place(const gr_characters *name, int at)
{
	size_t		w;
	int			i;

	for (w = 0; w < COUNT(no_places); w++)
		for (i = at > 0 ? at - 1 : 0; i <= at; i++)
			if (i + word_at(name, i, no_places[w]) > at)
				return true;
	return false;
}

/*
 * The level of the last place in a name.  Sets *behind to the index behind that
 * place.
 */
static gr_organ_level
last_place(const gr_characters *name, int *behind)
{
	gr_organ_level level = GR_LEVEL_UNKNOWN;
	size_t		u;
	int			i;

	*behind = 0;
	for (i = 1; i < name->n; i++)
		for (u = 0; u < COUNT(units); u++)
		{
			int			n = word_at(name, i, units[u].text);

			if (n > 0 && !is_no_place(name, i))
			{
				level = units[u].level;
				*behind = i + n;
			}
		}
	return level;
}

static gr_organ_kind
kind_of(const gr_characters *name)
{
	gr_organ_kind kind = GR_KIND_UNKNOWN;
	int			longest = 0;
	size_t		k;

	for (k = 0; k < COUNT(kinds); k++)
		if (length_of(kinds[k].text) > longest && name_ends(name, kinds[k].text))
		{
			longest = length_of(kinds[k].text);
			kind = kinds[k].kind;
		}
	return kind;
}

gr_organ
gr_read_organ(gr_str text)
{
	gr_characters name = gr_fold_name(text);
	gr_organ	organ = {GR_LEVEL_UNKNOWN, GR_KIND_UNKNOWN};
	int			behind;

	if (text.len == 0 || name.n == GR_MAX_NAME || has_any(&name, zones, COUNT(zones)))
		return organ;
	organ.level = last_place(&name, &behind);
	/* the name of a place alone means its government */
	organ.kind = behind == name.n && behind > 0 ? GR_KIND_GOVERNMENT : kind_of(&name);
	return organ;
}

bool
gr_names_place(gr_str text)
{
	gr_characters name = gr_fold_name(text);
	int			behind;

	return text.len > 0 && last_place(&name, &behind) != GR_LEVEL_UNKNOWN;
}

/* ---- two names ---- */

static gr_characters
bare_name(gr_str text)
{
	gr_characters name = gr_fold_name(text);
	size_t		w;

	for (w = 0; w < COUNT(shared_ends); w++)
		if (name_ends(&name, shared_ends[w]) && length_of(shared_ends[w]) < name.n)
		{
			name.n -= length_of(shared_ends[w]);
			break;
		}
	return name;
}

/* Do all characters of a occur in b in the same order? */
static bool
is_within(const gr_characters *a, const gr_characters *b)
{
	int			i = 0;
	int			k;

	for (k = 0; k < b->n && i < a->n; k++)
		i += a->at[i] == b->at[k];
	return i == a->n;
}

bool
gr_may_be_one_organ(gr_str a, gr_str b)
{
	gr_characters left = bare_name(a);
	gr_characters right = bare_name(b);

	return is_within(&left, &right) || is_within(&right, &left);
}

/* ---- where they stand ---- */

/* The place behind the four digits of a year, 2021 or 二〇二一, or NULL. */
static const char *
past_year(const char *p, const char *end)
{
	int			n;

	for (n = 0; n < 4; n++)
	{
		if (p >= end || !gr_is_year_digit(gr_next_folded(&p, end)))
			return NULL;
	}
	return p;
}

/* Do the words for the subject of the report begin here? */
static bool
at_title_word(const char *p, const char *end)
{
	size_t		w;

	for (w = 0; w < COUNT(title_words); w++)
	{
		const char32_t *word = title_words[w];
		const char *q = p;

		while (*word && q < end)
		{
			uint32_t	c = gr_next_folded(&q, end);

			if (c == *word)
				word++;
			else if (gr_classify(c) != GR_CHAR_SPACE && gr_classify(c) != GR_CHAR_LINE_END)
				break;
		}
		if (!*word)
			return true;
	}
	return false;
}

gr_str
gr_organ_of_title(gr_str title)
{
	const char *start = title.data;
	const char *end;
	const char *p;
	const char *year;

	if (!title.data)
		return GR_NO_STR;
	end = start + title.len;
	/* a title with the year first: 2021年青石镇… */
	year = past_year(start, end);
	if (year)
	{
		const char *next = year;

		while (next < end)
		{
			uint32_t	c = gr_next_folded(&next, end);

			if (c != U'年' && c != U'度' && gr_classify(c) != GR_CHAR_SPACE)
				break;
			year = next;
		}
		start = year;
	}
	for (p = start; p < end; gr_next_folded(&p, end))
		if (past_year(p, end) || at_title_word(p, end))
			break;
	return p > start && p < end ? gr_trim((gr_str) {start, (size_t) (p - start)}) : GR_NO_STR;
}

/* Returns the last line of a text, trimmed, and cuts it off the text. */
static gr_str
take_last_line(gr_str *text)
{
	gr_str		trimmed = gr_trim(*text);
	size_t		start = trimmed.len;
	gr_str		line;

	while (start > 0 && trimmed.data[start - 1] != '\n')
		start--;
	line = (gr_str) {trimmed.data + start, trimmed.len - start};
	*text = (gr_str) {trimmed.data, start};
	return gr_trim(line);
}

/*
 * The start of the date at the end of a line, or the end of the line if there
 * is no date.
 */
static const char *
date_at_end(gr_str line)
{
	const char *end = line.data + line.len;
	const char *p;

	for (p = line.data; p < end; gr_next_folded(&p, end))
	{
		const char *q = past_year(p, end);
		int			marks = 0;
		int			n = 0;

		while (q && q < end && n++ < 12)
		{
			uint32_t	c = gr_next_folded(&q, end);

			if (c == U'年' || c == U'月' || c == U'日' || c == '-' || c == '/' || c == '.')
				marks++;
			else if (!gr_is_year_digit(c) && c != U'十' && gr_classify(c) != GR_CHAR_SPACE)
				break;
			if (q == end && marks >= 2)
				return p;
		}
	}
	return end;
}

/* most lines at the end of a text that may hold the signature */
#define MAX_LINES		6
/* longest name, in bytes */
#define MAX_NAME_BYTES	120

/*
 * Returns the name without the words for a seal, or an absent string if it is
 * not the name of an organ.
 */
static gr_str
as_organ(gr_str line)
{
	gr_characters name = gr_fold_name(line);
	size_t		w;
	int			i;

	if (line.len > MAX_NAME_BYTES)
		return GR_NO_STR;
	for (w = 0; w < COUNT(seals); w++)
		if (name_ends(&name, seals[w]))
		{
			const char *p = line.data;
			const char *end = p + line.len;
			int			left = name.n - length_of(seals[w]);

			name.n = left;
			while (left > 0 && p < end)
			{
				uint32_t	c = gr_next_folded(&p, end);

				left -= gr_classify(c) != GR_CHAR_SPACE;
			}
			line.len = (size_t) (p - line.data);
			break;
		}
	for (i = 0; i < name.n; i++)
		if (gr_classify(name.at[i]) != GR_CHAR_WORD)
			return GR_NO_STR;
	for (w = 0; w < COUNT(organ_ends); w++)
		if (name_ends(&name, organ_ends[w]))
			return gr_trim(line);
	return GR_NO_STR;
}

gr_str
gr_organ_of_signature(gr_str text)
{
	int			i;

	for (i = 0; i < MAX_LINES && text.len > 0; i++)
	{
		gr_str		line = take_last_line(&text);
		const char *date = date_at_end(line);

		if (date == line.data + line.len)
			continue;
		if (date > line.data)
			return as_organ(gr_trim((gr_str) {line.data, (size_t) (date - line.data)}));
		return text.len > 0 ? as_organ(take_last_line(&text)) : GR_NO_STR;
	}
	return GR_NO_STR;
}
