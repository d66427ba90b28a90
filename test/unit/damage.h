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

/* Words of the sentences of part one in any order, with figures of the report and others. */
extern gr_str pieced_prose(uint64_t *state, const gr_figures *figures);

/* The text of a cell, made of values, marks and words. */
extern gr_str pieced_token(uint64_t *state);

/* A few lines of words, values, marks and tags. */
extern gr_str pieced_lines(uint64_t *state);

/* A short text of a title, words, values, marks and tags in any order. */
extern gr_str pieced_text(uint64_t *state);

#endif							/* DAMAGE_H */
