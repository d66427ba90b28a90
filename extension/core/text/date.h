/*
 * date.h
 *	  Days of the proleptic Gregorian calendar.
 */
#ifndef GR_DATE_H
#define GR_DATE_H

#include "base.h"

/* A date is days since 1970-01-01; GR_NO_DATE is absent. */
typedef int32_t gr_date;

#define GR_NO_DATE		INT32_MIN

/* Returns false if the day does not exist. */
extern bool gr_date_from_ymd(int year, int month, int day, gr_date *date);
extern void gr_date_to_ymd(gr_date date, int *year, int *month, int *day);

#endif							/* GR_DATE_H */
