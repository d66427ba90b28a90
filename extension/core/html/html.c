/*
 * html.c
 *	  HTML to flat text: the public functions.
 */
#include "drawn.h"
#include "form.h"
#include "input.h"
#include "json.h"
#include "lines.h"
#include "sheet.h"
#include "table.h"
#include "tags.h"
#include "text.h"

static void
scan(gr_html_scanner *s)
{
	while (!gr_html_at_end(s))
	{
		if (s->text[s->pos] == '<')
			gr_html_markup(s);
		else
			gr_html_text(s);
	}

	s->cut = gr_html_in_cell(s) && !s->fresh &&
		s->gap <= GR_HTML_APART && s->last >= '0' && s->last <= '9';

	/* the end of the input closes all open tables */
	s->tag_start = s->tag_end = s->len;
	while (s->depth > 0)
		gr_html_table_end(s);
	if (s->in_title)
		gr_html_want_line(s);
	if (s->gap == GR_HTML_LINE)
		gr_html_close_gap(s);
}

/* Sets the state to the start of the text. */
static void
begin(gr_html_scanner *s, const gr_env *env, const char *text, size_t len, unsigned form)
{
	memset(s, 0, sizeof(*s));
	s->env = env;
	s->form = form;
	s->text = text;
	s->len = len;
	s->room = len + GR_HTML_EXTRA;
	s->fresh = true;
	s->pre_from = len;
}

/*
 * Scans the text from this place on.  with_map: makes the map.  onward: if the text was
 * decoded, the map from it to the raw text; else NULL.
 */
static gr_status
scan_once(gr_html_scanner *s, size_t from, bool with_map, const gr_html_map *onward)
{
	s->pos = from;
	if (with_map && !(s->map = gr_html_map_new(s->env, s->len, onward)))
		return GR_NO_MEMORY;
	scan(s);
	if (s->no_memory || (s->sheet && s->sheet->no_memory) || (s->map && !gr_html_map_end(s->map)))
		return GR_NO_MEMORY;
	return s->overrun ? GR_TOO_LARGE : GR_OK;
}

/* Scans the text of a scanner that has just begun; twice, if a style sheet may affect text before it. */
static gr_status
scan_text(gr_html_scanner *s, size_t from, bool with_map, const gr_html_map *onward)
{
	char	   *room = s->env->alloc(s->env->context, s->room);
	gr_html_sheet *sheet;
	gr_status	status;

	if (!room)
		return GR_NO_MEMORY;
	s->flat = room;
	status = scan_once(s, from, with_map, onward);
	sheet = s->sheet;
	if (status != GR_OK || !sheet || !(sheet->late || sheet->overflow))
		return status;
	gr_html_sheet_rewind(sheet);
	begin(s, s->env, s->text, s->len, s->form);
	s->flat = room;
	s->sheet = sheet;
	s->rules = sheet->matters || sheet->overflow ? sheet : NULL;
	s->doubtful = sheet->overflow;
	return scan_once(s, from, with_map, onward);
}

/* Decodes the text of a scanner that has just begun, and scans the result, which is released again. */
static gr_status
scan_decoded(gr_html_scanner *s, size_t from, bool with_map)
{
	const gr_env *env = s->env;
	const char *text = s->text;
	size_t		size = s->len + 1;
	char	   *decoded = env->alloc(env->context, size);
	gr_html_map *onward = with_map ? gr_html_map_new(env, s->len, NULL) : NULL;
	gr_status	status;

	if (!decoded || (with_map && !onward))
		return GR_NO_MEMORY;
	if ((s->form & GR_HTML_STRING) && gr_json_copy_report(env, text, s->len, decoded))
		text = decoded;
	begin(s, env, decoded, gr_html_decode(env, text, s->len, s->form, decoded, onward), s->form);
	if (onward && !gr_html_map_end(onward))
		return GR_NO_MEMORY;
	/* the line ends of a text in a string are escapes, which are known only now */
	if ((s->form & (GR_HTML_STRING | GR_HTML_ESCAPED | GR_HTML_LINES)) == GR_HTML_STRING &&
		gr_html_has_lines(env, decoded, s->len, true))
		s->form |= GR_HTML_LINES;
	status = scan_text(s, from, with_map, onward);
	if (env->release)
		env->release(env->context, decoded, size);
	return status;
}

gr_status
gr_html_flatten(const gr_env *env, const char *raw, size_t len, unsigned form,
				gr_html_map **map, char **flat, size_t *flat_len, bool *cut)
{
	gr_html_scanner s;
	size_t		mark = len >= 3 && memcmp(raw, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	gr_status	status;

	begin(&s, env, raw, len, form);
	if (form & (GR_HTML_STRING | GR_HTML_ESCAPED))
		status = scan_decoded(&s, mark, map != NULL);
	else
		status = scan_text(&s, mark, map != NULL, NULL);
	if (status != GR_OK)
		return status;
	if (map)
		*map = s.map;
	*flat = s.flat;
	*flat_len = s.flat_len;
	*cut = s.cut;
	return GR_OK;
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
	return earnest ? gr_html_flatten(env, raw, len, form, map, flat, flat_len, cut) :
					 gr_drawn_flatten(env, raw, len, map, flat, flat_len);
}
