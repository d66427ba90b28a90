/*
 * heading.h
 *	  Finds the lines that are headings of the report's parts.
 */
#ifndef GR_HEADING_H
#define GR_HEADING_H

#include "forms/catalogue.h"

/*
 * Most headings kept of one text.  A report has six, and six more in its
 * contents.
 */
#define GR_MAX_HEADINGS	64

/*
 * How certain it is, by its words, that a line is a heading: see headings.def.
 */
typedef enum gr_strength
{
	GR_STRENGTH_LATE,
	GR_STRENGTH_OWN,
	GR_STRENGTH_NUMBERED,
	GR_STRENGTH_OFFICIAL
} gr_strength;

typedef enum gr_numbering
{
	GR_UNNUMBERED,
	GR_NUMBERED_BY_DIGIT,		/* 1. 1、 */
	GR_NUMBERED_BY_WORD			/* 一、 表二： 第一部分 */
} gr_numbering;

typedef enum gr_heading_place
{
	GR_HEADING_OF_PART,
	GR_HEADING_IN_CONTENTS		/* an entry of the table of contents */
} gr_heading_place;

typedef struct gr_heading
{
	int			section;
	gr_strength strength;
	gr_numbering numbering;
	int			ordinal;		/* 0: without */
	gr_heading_place place;
	const char *cut;			/* start of the marks before it on its line, or start */
	const char *start;
	const char *end;
	const char *behind;			/* end, or where a remark behind it ends */
	size_t		line;			/* from 1 */
} gr_heading;

typedef struct gr_headings
{
	int			n;
	gr_heading	at[GR_MAX_HEADINGS];
	int			chosen[GR_NSECTIONS];	/* index into at, or -1 */
} gr_headings;

/* Finds the lines that may be headings, in the order of the text. */
extern void gr_find_headings(const gr_env *env, const char *text, size_t len,
							 gr_headings *headings);

#endif							/* GR_HEADING_H */
