/*
 * units.h
 *	  The units that captions, heads, corners and labels state.
 */
#ifndef GR_READ_UNITS_H
#define GR_READ_UNITS_H

#include "report/report.h"
#include "token.h"

/* A unit that no amount has, or several that disagree. */
#define GR_FOREIGN_UNIT	(-1)

/* The units that a text states. */
typedef struct gr_units
{
	bool		one;			/* a count of one: 件, 条, 人次 */
	bool		other;			/* a unit that no count has: 千件, %, 元/件 */
	int			amount;			/* of amounts: gr_unit or GR_FOREIGN_UNIT; GR_UNIT_NONE: none is stated */
} gr_units;

/*
 * Finds the units that a text states in brackets, behind 单位, or behind a slash or
 * a comma at its end.  Returns the length of the text before a unit that stands at
 * the end without brackets, or len.
 */
extern int	gr_units_stated(const char16_t *text, int len, gr_units *units);

/* Adds the units that another text states. */
extern void gr_add_units(gr_units *units, const gr_units *more);

/* Adds the units of a text that is nothing else.  Returns whether it states any. */
extern bool gr_add_if_units(const char16_t *text, int len, gr_units *units);

/* May no count be read under a head or behind a label that states these units? */
static inline bool
gr_refuses_counts(const gr_units *units)
{
	return units->other || (units->amount != GR_UNIT_NONE && !units->one);
}

/* Does the text of a head or a label state a unit that no count has? */
extern bool gr_states_other_unit(const char16_t *text, int len);

/* Returns the unit of amounts that the text ends with, or GR_UNIT_NONE.  *unit_len: its length. */
extern int	gr_unit_at_end(const char16_t *text, int len, int *unit_len);

/* Is the token only a unit, or a note that states one? */
extern bool gr_is_unit_alone(const gr_token *t);

/* Is the token a note beside a table that states its unit? */
extern bool gr_is_unit_note(const gr_token *t);

/* Adds the units of the note at tokens[i], which may be two words: 单位： 件. */
extern void gr_add_units_of_note(const gr_token *tokens, size_t n, size_t i, gr_units *units);

#endif							/* GR_READ_UNITS_H */
