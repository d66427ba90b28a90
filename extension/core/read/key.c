/*
 * key.c
 *	  Pass 4: joins the words of labels, and brings them into the form in which they
 *	  are looked up.
 */
#include "label.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"
#include "wordset.h"

/* Is the character a mark around a label, and not part of the label? */
static bool
is_edge_mark(char16_t c)
{
	return c == u'·' || c == u'*' || c == u'#' || c == u':' || c == u'•' || c == u'`' || c == u'_' ||
		(c >= u'■' && c <= u'●' && c != u'○');
}

static bool
is_quotation_mark(char16_t c)
{
	return c == u'“' || c == u'”' || c == u'"' || c == u'\'' || c == u'‘' || c == u'’' ||
		c == u'「' || c == u'」' || c == u'『' || c == u'』';
}

/* Returns the length of the mark of a footnote, as [1] or 【注】, or 0. */
static int
footnote_length(const char16_t *text, int len)
{
	int			n = len > 1 && text[1] == u'注' ? 2 : 1;

	if (text[0] != u'[' && text[0] != u'【')
		return 0;
	while (n < len && n < 4 && gr_is_digit(text[n]))
		n++;
	return n > 1 && n < len && (text[n] == u']' || text[n] == u'】') ? n + 1 : 0;
}

/* Is the character a letter of a label?  A percent sign is one only in a bracket. */
static bool
is_letter(char16_t c, bool in_bracket)
{
	return gr_is_han(c) || (in_bracket && c == u'%') ||
		(gr_classify(c) == GR_CHAR_WORD && !is_quotation_mark(c));
}

/* Does a hyphen stand between two words of a label, as in 行政诉讼-复议后起诉? */
static bool
is_hyphen(const char16_t *text, const char16_t *begin, const char16_t *end)
{
	return *text == u'-' && text > begin && text + 1 < end && gr_is_han(text[-1]) && gr_is_han(text[1]);
}

/* Copies the letters of a label that has other characters among them than ideographs. */
static void
copy_letters(const char16_t *text, int len, gr_key *key)
{
	const char16_t *begin = text;
	const char16_t *end = text + (len < GR_MAX_WORDS ? len : GR_MAX_WORDS);
	char16_t   *all = key->room;
	char16_t   *body = key->room + GR_MAX_WORDS;
	char16_t   *note = key->room + 2 * GR_MAX_WORDS;
	const char16_t *closed = NULL;	/* where the body ended when the last bracket was closed */
	int			depth = 0;

	key->text = all;
	key->body = body;
	key->note = note;
	for (; text < end; text++)
	{
		char16_t	c = *text;
		int			footnote;

		if (is_letter(c, depth > 0) && !(depth == 0 && is_hyphen(text, begin, end)))
		{
			*all++ = c;
			if (depth > 0)
				*note++ = c;
			else
				*body++ = c;
		}
		else if (depth == 0 && (footnote = footnote_length(text, (int) (end - text))) > 0)
			text += footnote - 1;
		else if (gr_is_open(c))
			depth++;
		else if (gr_is_close(c) && depth > 0)
		{
			depth--;
			closed = body;
		}
	}
	key->len = (int) (all - key->text);
	key->body_len = (int) (body - key->body);
	key->note_len = (int) (note - key->note);
	key->note_last = closed == body || (depth > 0 && key->note_len > 0);
}

void
gr_make_key(const char16_t *text, int len, gr_key *key)
{
	int			ordinal;
	int			run = 0;

	while (len > 0 && !gr_is_han(text[0]) && (is_edge_mark(text[0]) || is_quotation_mark(text[0])))
	{
		text++;
		len--;
	}
	while (len > 0 && !gr_is_han(text[len - 1]) && is_edge_mark(text[len - 1]))
		len--;
	ordinal = gr_ordinal_length(text, len, &key->ordinal);
	key->digits = ordinal > 0 && (gr_is_digit(text[0]) || (text[0] == u'(' && gr_is_digit(text[1])));
	text += ordinal;
	len -= ordinal;
	/* fast path: most labels are ideographs */
	while (run < len && gr_is_han(text[run]))
		run++;
	key->text = key->body = key->note = text;
	key->len = key->body_len = run;
	key->note_len = 0;
	key->note_last = false;
	if (run < len)
		copy_letters(text, len, key);
}

/* ---- words that are joined ---- */

static bool
join_text(gr_words_joined *words, const char16_t *text, int len)
{
	if (words->len + len > GR_MAX_WORDS)
		return false;
	memcpy(words->text + words->len, text, (size_t) len * sizeof(char16_t));
	words->len += len;
	return true;
}

bool
gr_join_token(gr_words_joined *words, const gr_token *token)
{
	return join_text(words, token->text, token->len);
}

bool
gr_append_words(gr_words_joined *words, const gr_words_joined *more)
{
	return join_text(words, more->text, more->len);
}

bool
gr_join_tokens(gr_words_joined *words, const gr_token *const *from, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		if (!gr_join_token(words, from[i]))
			return false;
	return true;
}
