/*
 * sound.h
 *	  Checks whether a report may be stored.  Everything that reads stored
 *	  reports relies on this.
 */
#ifndef GR_SOUND_H
#define GR_SOUND_H

#include "report.h"

/*
 * May this report be stored? Its strings must be UTF-8 without NUL, its cells
 * must fit their forms, and so on.
 */
extern bool gr_report_is_sound(const gr_report *report);

/*
 * In a sum in which some report lacks this table, no cell may be a plain
 * number.  Is each cell "at least" or an amount of unknown unit?
 */
extern bool gr_lacks_soundly(const gr_report *report, gr_table table);

#endif							/* GR_SOUND_H */
