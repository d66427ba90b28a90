/*
 * token.c
 *	  What a cell of the form shows, and how texts are cut into pieces.
 */
#include "internal.h"

#include "forms/say.h"

gr_str
gr_cell_token(const gr_report *report, int slot, char room[GR_TOKEN_SIZE])
{
	const gr_figures *f = &report->figures;
	gr_str		token = {room, 0};
	gr_str		unit;

	switch ((gr_cell_status) f->status[slot])
	{
		case GR_MISSING:
		case GR_BLANK:
			return GR_STR("");
		case GR_NOT_APPLICABLE:
		case GR_TEXT:
		case GR_UNFIT:
			return report->printed[slot];
		case GR_NUMBER:
			if (report->printed[slot].data)
				return report->printed[slot];
			break;
		case GR_AT_LEAST:
			token.len = gr_phrases[GR_PHRASE_AT_LEAST].len;
			memcpy(room, gr_phrases[GR_PHRASE_AT_LEAST].data, token.len);
			break;
	}
	token.len += gr_print_decimal(f->value[slot], f->scale[slot], room + token.len);
	unit = gr_unit_glyphs((gr_unit) report->unit[slot]);
	if (unit.len > 0)
		memcpy(room + token.len, unit.data, unit.len);
	token.len += unit.len;
	return token;
}

gr_str
gr_cut(gr_str *s, gr_bytes set, bool inside)
{
	gr_str		head = {s->data, 0};

	while (head.len < s->len && set[(unsigned char) s->data[head.len]] == inside)
		head.len++;
	gr_skip(s, head.len);
	return head;
}
