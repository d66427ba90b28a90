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

/* Memory of the core: every allocation on its own, so that overruns show. */
extern const gr_env *unit_env(void);
extern void unit_release(void);

/* What is allocated from here on can be released by itself. */
extern void *unit_mark(void);
extern void unit_release_to(void *mark);

/* Allocations that still succeed (-1: all), their bytes so far, and how often poll was called. */
extern long unit_allocations;
extern size_t unit_allocated;
extern long unit_polls;

/* Print a case that went wrong; a test has failed if it has any. */
extern void unit_surprise(const char *format, ...) __attribute__((format(printf, 1, 2)));
extern void unit_no_surprises(void);

/* A generator of our own (splitmix64): the same numbers everywhere. */
extern uint64_t unit_random(uint64_t *state);
extern int	unit_below(uint64_t *state, int n);
extern bool unit_chance(uint64_t *state, int percent);

/* The mask of forms, 1 << GR_NFORMS of them; strings live until unit_release. */
extern void unit_random_report(uint64_t *state, gr_report *report);

/* Figures of a form whose sums all hold, every cell a number. */
extern void unit_consistent_figures(uint64_t *state, gr_form form, int most, gr_figures *figures);

/* Make a cell the total of the cells before it in its row, and so on. */
extern void unit_settle_sums(gr_figures *figures);

extern gr_str unit_read_file(const char *path);

/* Do something with each text of a folder, in the order of their names; a folder without texts is a surprise. */
typedef void (*unit_visit) (const char *name, const char *path, gr_str text);
extern void unit_for_each_text(const char *folder, unit_visit visit);

/* A string as unit_release's memory, from a printf format. */
extern gr_str unit_text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* "section.item.measure" of a slot; valid until the next few calls. */
extern const char *unit_path(int slot);

/* Two reports that say the same (strings by content); else names what differs. */
extern const char *unit_difference(const gr_report *a, const gr_report *b);

#endif							/* UNIT_H */
