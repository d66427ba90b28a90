/*
 * unit.h
 *	  What the unit tests share: memory, surprises, random reports, files.
 *
 * Tests are tables of cases.  A case that goes wrong is a surprise: it is
 * printed and counted, and the others still run; a test ends with
 * unit_no_surprises().
 */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read.h"
#include "report/codec.h"
#include "report/sound.h"
#include "rules/rules.h"
#include "text/date.h"

#define LENGTH(array)	((int) (sizeof(array) / sizeof((array)[0])))

/*
 * Memory for the core.  Each allocation is a block of its own, so that overruns
 * are detected.
 */
extern const gr_env *unit_env(void);
extern void unit_release(void);

/*
 * Marks the memory allocated so far, so that later allocations can be released
 * alone.
 */
extern void *unit_mark(void);
extern void unit_release_to(void *mark);

/*
 * The number of allocations that still succeed (-1: all), their bytes so far, those of
 * them that were released, and the number of calls of poll.
 */
extern long unit_allocations;
extern bool unit_fails_once;	/* one allocation fails, then the others succeed again */
extern size_t unit_allocated;
extern size_t unit_overwritten;
extern long unit_polls;

/* A text that is written piece by piece, into memory that has room for all of it. */
typedef struct unit_out
{
	char	   *data;
	size_t		len;
} unit_out;

static inline void
unit_put(unit_out *out, const char *bytes, size_t len)
{
	memcpy(out->data + out->len, bytes, len);
	out->len += len;
}

/* Prints a case that failed.  A test with such a case fails. */
extern void unit_surprise(const char *format, ...) __attribute__((format(printf, 1, 2)));
extern void unit_no_surprises(void);

/*
 * A random generator (splitmix64) that gives the same numbers on every machine.
 */
extern uint64_t unit_random(uint64_t *state);
extern int	unit_below(uint64_t *state, int n);
extern bool unit_chance(uint64_t *state, int percent);

/* A random report that is sound. */
extern void unit_random_report(uint64_t *state, gr_report *report);

/*
 * How many of so many random cases are tried: a quarter, or as many percent as
 * UNIT_ROUNDS says.  .ci/run tries all.
 */
extern int	unit_rounds(int all);

/* The same for cases that are numbered: is this one tried? */
extern bool unit_is_tried(int number);

/* A report of these forms whose cells are all 0. */
extern void unit_zero_report(uint8_t forms, gr_report *report);

/* Random figures of a form, every cell a number, whose sums all hold. */
extern void unit_consistent_figures(uint64_t *state, gr_form form, int most, gr_figures *figures);

/* A report as it is stored, in memory of unit_release. */
typedef struct unit_value
{
	uint8_t    *bytes;
	size_t		len;			/* 0: there is none, as the sum is out of range */
} unit_value;

extern unit_value unit_stored(const gr_report *report);
extern bool unit_same(unit_value a, unit_value b);

/* Sets a cell to the sum of the cells before it in its row, and so on. */
extern void unit_settle_sums(gr_figures *figures);

extern gr_str unit_read_file(const char *path);

/*
 * Calls a function for each text of a folder, in the order of names.  A folder
 * without texts is a failure.
 */
typedef void (*unit_visit) (const char *name, const char *path, gr_str text);
extern void unit_for_each_text(const char *folder, unit_visit visit);

/* A string made with a printf format, in memory of unit_release. */
extern gr_str unit_text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* "section.item.measure" of a slot; valid until the next few calls. */
extern const char *unit_path(int slot);

/* Are two reports equal (strings by content)? If not, names a difference. */
extern const char *unit_difference(const gr_report *a, const gr_report *b);

#endif							/* UNIT_H */
