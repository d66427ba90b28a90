/*
 * media.h
 *	  Files that are not text: documents, archives and pictures.
 */
#ifndef GR_MEDIA_H
#define GR_MEDIA_H

#include "base.h"

typedef struct gr_medium
{
	const char *name;			/* the name in media.def */
	const char *english;		/* as a message calls it: "a PDF" */
	const char *hint;			/* a sentence that says how to get the text */
} gr_medium;

/*
 * Finds out from the first bytes of a file which kind of file it is, if it is
 * not text.  Returns NULL if it may be text.  Takes time linear in len.
 */
extern const gr_medium *gr_medium_of(const uint8_t *bytes, size_t len);

#endif							/* GR_MEDIA_H */
