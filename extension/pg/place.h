/*
 * place.h
 *	  Places of a raw text as rows of SQL tell them.
 */
#ifndef GOVREPORT_PLACE_H
#define GOVREPORT_PLACE_H

#include "govreport.h"

#pragma GCC visibility push(hidden)

/* A place of the text; line 0: none. */
typedef struct grpg_place
{
	size_t		start;			/* bytes */
	size_t		len;
	size_t		line;			/* from 1 */
	size_t		characters[2];	/* characters before its start, before its end */
} grpg_place;

/* Count the characters before every place of the text, in one pass over it. */
extern void grpg_count_characters(gr_str text, grpg_place *places, size_t n);

/* The bytes of the text at a place. */
extern gr_str grpg_slice(gr_str text, const grpg_place *place);

/* Put line, char_start and char_length; three NULLs where there is no place. */
extern void grpg_put_span(grpg_rows *rows, const grpg_place *place);

/* Where a cell was read. */
extern grpg_place grpg_evidence_place(const gr_evidence *evidence);

#pragma GCC visibility pop

#endif							/* GOVREPORT_PLACE_H */
