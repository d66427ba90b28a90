/*
 * html.c
 *	  HTML to flat text: the public functions.
 */
#include "drawn.h"
#include "form.h"
#include "input.h"
#include "sheet.h"
#include "table.h"
#include "tags.h"
#include "text.h"

static void
scan_begin(gr_html_scanner *s, const gr_env *env, const char *raw, size_t len,
		   unsigned form)
{
	memset(s, 0, offsetof(gr_html_scanner, origin));
	s->env = env;
	s->raw = raw;
	s->raw_len = len;
	s->form = form;
	s->room = len + GR_HTML_EXTRA;
	s->fresh = true;
	s->pre_from = len;
	s->buf = form & (GR_HTML_STRING | GR_HTML_ESCAPED) ? s->window : raw;

	/* skip a byte order mark */
	if (len >= 3 && memcmp(raw, "\xEF\xBB\xBF", 3) == 0)
		s->raw_next = 3;
	if (s->buf == raw)
		s->pos = s->end = s->raw_next;
}

static void
scan(gr_html_scanner *s)
{
	while (!gr_html_at_end(s))
	{
		if (s->buf[s->pos] == '<')
			gr_html_markup(s);
		else
			gr_html_text(s);
	}

	s->cut = gr_html_in_cell(s) && !s->fresh &&
		s->gap <= GR_HTML_APART && s->last >= '0' && s->last <= '9';

	/* the end of the input closes all open tables */
	s->tag_start = s->tag_end = s->raw_len;
	while (s->depth > 0)
		gr_html_table_end(s);
	if (s->in_title)
		gr_html_want_line(s);
	if (s->gap == GR_HTML_LINE)
		gr_html_close_gap(s);
}

bool
gr_html_detect(const char *raw, size_t len)
{
	const gr_env nothing = {NULL, NULL, NULL};
	bool		earnest;
	unsigned	whole;

	(void) gr_html_form(&nothing, raw, len, &earnest, &whole);
	return earnest;
}

/* Scans the text and makes the flat text, and the map if one is wanted. */
static gr_status
scan_once(gr_html_scanner *s, bool with_map)
{
	if (with_map)
	{
		s->map = gr_html_map_new(s->env, s->raw_len);
		if (s->map == NULL)
			return GR_NO_MEMORY;
	}
	scan(s);
	if (s->no_memory || (s->sheet && s->sheet->no_memory))
		return GR_NO_MEMORY;
	return s->overrun ? GR_TOO_LARGE : GR_OK;
}

/* Scans the page again if a style sheet may affect text or tables before it. */
static gr_status
scan_all(gr_html_scanner *s, bool with_map)
{
	gr_status	status = scan_once(s, with_map);
	gr_html_sheet *sheet = s->sheet;
	char	   *flat = s->flat;

	if (status != GR_OK || sheet == NULL || !(sheet->late || sheet->overflow))
		return status;
	gr_html_sheet_rewind(sheet);
	scan_begin(s, s->env, s->raw, s->raw_len, s->form);
	s->flat = flat;
	s->sheet = sheet;
	s->rules = sheet->matters || sheet->overflow ? sheet : NULL;
	s->doubtful = sheet->overflow;
	return scan_once(s, with_map);
}

static gr_status
flatten(const gr_env *env, const char *raw, size_t len, unsigned form,
		gr_html_map **map, char **flat, size_t *flat_len, bool *cut)
{
	gr_html_scanner s;

	gr_status	status;

	scan_begin(&s, env, raw, len, form);
	s.flat = env->alloc(env->context, s.room);
	if (s.flat == NULL)
		return GR_NO_MEMORY;
	status = scan_all(&s, map != NULL);
	if (status != GR_OK)
		return status;
	if (map)
	{
		if (!gr_html_map_end(s.map))
			return GR_NO_MEMORY;
		*map = s.map;
	}
	*flat = s.flat;
	*flat_len = s.flat_len;
	*cut = s.cut;
	return GR_OK;
}

gr_status
gr_html_flatten(const gr_env *env, const char *raw, size_t len,
				gr_html_map **map, char **flat, size_t *flat_len)
{
	bool		earnest;
	bool		cut;
	unsigned	whole;

	*flat = NULL;
	*flat_len = 0;
	if (map)
		*map = NULL;
	if (len > GR_MAX_INPUT)
		return GR_TOO_LARGE;
	return flatten(env, raw, len, gr_html_form(env, raw, len, &earnest, &whole), map, flat, flat_len, &cut);
}

gr_status
gr_html_read(const gr_env *env, const char *raw, size_t len,
			 gr_html_map **map, char **flat, size_t *flat_len, unsigned *whole, bool *cut)
{
	bool		earnest;
	unsigned	form;

	*flat = NULL;
	*flat_len = 0;
	*whole = 0;
	*cut = false;
	if (map)
		*map = NULL;
	if (len > GR_MAX_INPUT)
		return GR_TOO_LARGE;
	form = gr_html_form(env, raw, len, &earnest, whole);
	return earnest ? flatten(env, raw, len, form, map, flat, flat_len, cut) :
					 gr_drawn_flatten(env, raw, len, map, flat, flat_len);
}

gr_status
gr_html_read_whole(const gr_env *env, const char *raw, size_t len, unsigned whole,
				   char **flat, size_t *flat_len)
{
	bool		cut;

	return flatten(env, raw, len, whole, NULL, flat, flat_len, &cut);
}
