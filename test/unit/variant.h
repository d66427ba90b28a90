/*
 * variant.h
 *	  Texts made from templates, and the figures that they print.
 *
 * A template is a text of one kind, layout and form whose figures are still to
 * be filled in; test/corpus/lib/Corpus/Kinds.pm makes them and says what they
 * mean.  A variant is a template filled with one draw of figures.
 */
#ifndef VARIANT_H
#define VARIANT_H

#include "unit.h"

/* Which of two tables of the same kind may be read. */
typedef enum twins
{
	TWINS_NONE,					/* there is one table of each kind */
	TWINS_OWN,					/* the second table is said to belong to another organ or year */
	TWINS_NEITHER				/* neither table is certainly the report's own */
} twins;

typedef struct template
{
	const char *kind;
	const char *layout;
	const char *form;
	gr_str		text;
	gr_str		heads;			/* words over the columns, one on each line */
	gr_str		prose;			/* lines outside the tables */
	const int  *slots;			/* of its cells, in the order of the marks */
	int			nslots;
	twins		twins;
	bool		escaped;		/* signs are escaped, as Markdown does */
	bool		needs_heads;	/* without its heads no column has a name */
	bool		contradicts;	/* two units contradict each other: the amount is not a number */
	gr_unit		unit;			/* of the amount */
} template;

/* The templates of a file; they live until the program ends. */
extern int	load_templates(const char *path, const template **templates);

extern bool is_kind(const template *t, const char *kind);
extern bool is_layout(const template *t, const char *names);

/* Which cells are left blank. */
typedef enum habit
{
	HABIT_NONE,
	HABIT_ZEROS,				/* zeros */
	HABIT_TWO_COLUMNS,			/* all columns of part three except 自然人 and 总计 */
	HABIT_ANY,					/* any cells */
	HABIT_COLUMNS,				/* whole columns */
	HABIT_ROWS,					/* whole rows */
	HABIT_MIXED					/* zeros in some rows, any cells in others */
} habit;

/* What is printed in a blank cell. */
typedef enum blank_look
{
	BLANK_EMPTY,
	BLANK_DROPPED,				/* nothing, and its separator is missing, too */
	BLANK_PAGE					/* a page number such as - 3 - */
} blank_look;

typedef struct filling
{
	habit		habit;
	blank_look	look;
	int			exchanges;		/* number of pairs of cells that are exchanged */
	const char *const *dresses; /* texts around the figures, or NULL */
	int			ndresses;
	int			dress_percent;
} filling;

/* The cell that a template prints. */
typedef enum truth_kind
{
	TRUTH_ABSENT,				/* the text lacks the cell */
	TRUTH_BLANK,
	TRUTH_NUMBER,
	TRUTH_UNREADABLE			/* printed, but must not be read as a number */
} truth_kind;

typedef struct truth
{
	truth_kind	kind;
	int64_t		value;
	int			scale;
	gr_unit		unit;
} truth;

/* A line of a variant. */
typedef struct variant_line
{
	size_t		start;
	size_t		len;			/* without its line end */
	int			figures;		/* number of figures on it */
	size_t		first;			/* where the first figure begins */
} variant_line;

#define MAX_LINES	2000

typedef struct variant
{
	const template *template;
	gr_str		text;
	truth		own[GR_NSLOTS];
	truth		other[GR_NSLOTS];	/* of the table that is not the report's own */
	variant_line lines[MAX_LINES];
	int			nlines;
} variant;

/* Draws figures and fills in the template.  The text lives until unit_release. */
extern void fill_template(const template *t, const filling *how, uint64_t *state, variant *v);

#endif							/* VARIANT_H */
