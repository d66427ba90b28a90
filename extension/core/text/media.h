/*
 * media.h
 *	  Files that are not text: documents, archives and pictures.
 */
#ifndef GR_MEDIA_H
#define GR_MEDIA_H

#include "base.h"

typedef struct gr_medium
{
	const char *name;			/* as media.def has it */
	const char *english;		/* "a PDF" */
	const char *hint;			/* a sentence: how to get its text */
} gr_medium;

/*
 * What the bytes of a file are if they are not text, told by how they begin;
 * NULL if nothing speaks against text.  Linear in len.
 */
extern const gr_medium *gr_medium_of(const uint8_t *bytes, size_t len);

#endif							/* GR_MEDIA_H */
