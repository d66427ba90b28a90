/*
 * place.h
 *	  Places of a raw text as SQL rows show them.
 */
#ifndef GOVREPORT_PLACE_H
#define GOVREPORT_PLACE_H

#include "govreport.h"

#pragma GCC visibility push(hidden)

/* A place in the text.  line is 0 if there is none. */
typedef struct grpg_place
{
	size_t		start;			/* bytes */
	size_t		len;
	size_t		line;			/* from 1 */
	size_t		characters[2];	/* before its start, and before its end */
} grpg_place;

/* Counts the characters before every place of the text in one pass over it. */
extern void grpg_count_characters(gr_str text, grpg_place *places, size_t n);

/* The bytes of the text at a place. */
extern gr_str grpg_slice(gr_str text, const grpg_place *place);

/* Writes line, char_start and char_length; three NULLs if there is no place. */
extern void grpg_put_span(grpg_rows *rows, const grpg_place *place);

/* The place where a cell was read. */
extern grpg_place grpg_evidence_place(const gr_evidence *evidence);

#pragma GCC visibility pop

#endif							/* GOVREPORT_PLACE_H */
