/*
 * key.h
 *	  Labels in the form in which they are looked up.
 */
#ifndef GR_READ_KEY_H
#define GR_READ_KEY_H

#include <uchar.h>

#include "base.h"

/* Most characters of the text of a label. */
#define GR_MAX_WORDS	256

/*
 * A label in the form in which it is looked up: without ordinal, punctuation
 * and quotation marks.  The texts point into the label itself if possible, else
 * into room.
 */
typedef struct gr_key
{
	int			ordinal;		/* 0: none */
	bool		digits;			/* the ordinal is like 1. or (1) */
	bool		note_last;		/* nothing follows the bracket */
	int			len;			/* of text: all letters */
	int			body_len;		/* of body: the letters outside of brackets */
	int			note_len;		/* of note: the letters inside of brackets */
	const char16_t *text;
	const char16_t *body;
	const char16_t *note;
	char16_t	room[3 * GR_MAX_WORDS];
} gr_key;

/* Makes the key of a text, which must live as long as the key. */
extern void gr_make_key(const char16_t *text, int len, gr_key *key);

#endif							/* GR_READ_KEY_H */
