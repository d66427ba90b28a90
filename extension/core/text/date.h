/*
 * date.h
 *	  Days of the proleptic Gregorian calendar.
 */
#ifndef GR_DATE_H
#define GR_DATE_H

#include "base.h"

/* Dates are days since 1970-01-01; GR_NO_DATE is absent. */
#define GR_NO_DATE		INT32_MIN

/* False if there is no such day. */
extern bool gr_date_from_ymd(int year, int month, int day, int32_t *date);
extern void gr_date_to_ymd(int32_t date, int *year, int *month, int *day);

#endif							/* GR_DATE_H */
