/*
 * sound.h
 *	  Which reports may be stored: what every reader of them relies on.
 */
#ifndef GR_SOUND_H
#define GR_SOUND_H

#include "report.h"

/* May this report be stored?  Its strings are UTF-8 without NUL, and so on. */
extern bool gr_report_is_sound(const gr_report *report);

/*
 * Are the cells of a table in a sum what they may be if some report lacks the
 * table: each at least a number, or an amount of unknown unit?
 */
extern bool gr_lacks_soundly(const gr_report *report, gr_table table);

#endif							/* GR_SOUND_H */
