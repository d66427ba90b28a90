/*
 * damage.h
 *	  Copies of a text with a few faults at places drawn at random.
 */
#ifndef DAMAGE_H
#define DAMAGE_H

#include "unit.h"

/*
 * A copy with one to four faults, mostly in lines with figures.  It is valid
 * UTF-8, and lives until unit_release.
 */
extern gr_str damaged_text(gr_str text, uint64_t *state);

/* A short text of a title, words, values, marks and tags in any order. */
extern gr_str pieced_text(uint64_t *state);

#endif							/* DAMAGE_H */
