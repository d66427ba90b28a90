/*
 * sound.c
 *	  Checks whether a report may be stored.  Everything that reads stored
 *	  reports relies on this.
 */
#include "sound.h"

#include "amount.h"
#include "number.h"
#include "printed.h"
#include "text/date.h"
#include "text/utf8.h"

static bool
sound_string(gr_str s, bool may_be_absent)
{
	if (!s.data)
		return may_be_absent;
	return gr_utf8_valid(s.data, s.len) == s.len;
}

/*
 * Does the token say more than its number? If not, the same value would have
 * two spellings.
 */
static bool
sound_token(gr_str s, int slot)
{
	return sound_string(s, false) && gr_token_status(s, gr_slot_kind(slot)) != GR_MISSING;
}

static bool
sound_date(int32_t date)
{
	int32_t		first;
	int32_t		last;

	gr_date_from_ymd(1, 1, 1, &first);
	gr_date_from_ymd(9999, 12, 31, &last);
	return date >= first && date <= last;
}

static bool
sound_cell(const gr_report *report, int slot)
{
	const gr_figures *f = &report->figures;
	gr_str		printed = report->printed[slot];
	bool		amount = gr_slot_kind(slot) == GR_AMOUNT;

	switch ((gr_cell_status) f->status[slot])
	{
		case GR_MISSING:
		case GR_BLANK:
			return !printed.data;
		case GR_NOT_APPLICABLE:
		case GR_TEXT:
		case GR_UNFIT:
			return sound_token(printed, slot) &&
				gr_token_status(printed, gr_slot_kind(slot)) == f->status[slot];
		case GR_NUMBER:
			if (printed.data &&
				(!sound_token(printed, slot) ||
				 gr_agrees(printed, gr_slot_kind(slot), f->value[slot], f->scale[slot],
						   (gr_unit) report->unit[slot],
						   gr_amount_unit(slot, GR_UNIT_NONE)) != GR_AGREES))
				return false;
			break;
		case GR_AT_LEAST:
			if (printed.data)
				return false;
			break;
	}
	if (!amount)
		return f->scale[slot] == 0 && report->unit[slot] == GR_UNIT_NONE;
	if (f->scale[slot] > GR_MAX_SCALE || report->unit[slot] > GR_UNIT_YI_YUAN)
		return false;
	/* no trailing zeros behind the decimal point: each value has one spelling */
	return f->scale[slot] == 0 || f->value[slot] % 10 != 0;
}

bool
gr_lacks_soundly(const gr_report *report, gr_table table)
{
	gr_layout	layout = gr_table_layout(table, report->figures.forms[table]);
	int			i;

	for (i = 0; i < layout.ncells; i++)
		if (report->figures.status[layout.slots[i]] != GR_AT_LEAST &&
			!gr_is_unknown_unit(report, layout.slots[i]))
			return false;
	return layout.ncells > 0;
}

bool
gr_report_is_sound(const gr_report *report)
{
	const gr_figures *f = &report->figures;
	int			i;

	if (f->year < 0 || f->year > 9999 || !sound_string(report->title, true) ||
		!sound_string(report->agency, true))
		return false;
	for (i = 0; i < GR_NTABLES; i++)
		if (f->lacking[i] && !gr_lacks_soundly(report, (gr_table) i))
			return false;
	for (i = 0; i < GR_NSLOTS; i++)
		if (gr_slot_forms(i) & f->forms[gr_slot_table(i)] ? !sound_cell(report, i) :
															f->status[i] != GR_MISSING)
			return false;
	if ((report->period[0] == GR_NO_DATE) != (report->period[1] == GR_NO_DATE) ||
		(report->period[0] != GR_NO_DATE &&
		 (!sound_date(report->period[0]) || !sound_date(report->period[1]) ||
		  report->period[0] > report->period[1])) ||
		(report->published != GR_NO_DATE && !sound_date(report->published)))
		return false;
	for (i = 0; i < GR_NCONTACTS; i++)
		if (!sound_string(report->contact[i], true))
			return false;
	for (i = 0; i < GR_NSECTIONS; i++)
		if (report->sections[i].present &&
			(f->no_prose || !sound_string(report->sections[i].heading, true) ||
			 (!report->sections[i].runs && !sound_string(report->sections[i].body, false))))
			return false;
	return true;
}
