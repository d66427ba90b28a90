/*
 * reader.h
 *	  What the passes over the three tables share: the report being filled, and
 *	  what is said of it.
 */
#ifndef GR_READER_H
#define GR_READER_H

#include "forms/say.h"
#include "label.h"
#include "regions.h"
#include "report/finding.h"
#include "report/report.h"
#include "row.h"
#include "token.h"

/* Where a table stands in the text; start is NULL if it was not found. */
typedef struct gr_extent
{
	const char *start;
	const char *end;
	uint32_t	line;
} gr_extent;

/* Rows of one table that stand in the text twice. */
typedef struct gr_copies
{
	uint32_t	differ;			/* items of rows with other figures, a bit each */
	bool		other_form;		/* two tables of different forms */
	int			rows;			/* rows with figures that came again */
} gr_copies;

/* What is printed and was not read; a trial reading that fails is undone here. */
typedef struct gr_unread
{
	uint32_t	cells[GR_NITEMS];	/* by the row that they are in … */
	size_t		unnamed;		/* … and those whose row has no name */
	uint8_t		rows[GR_NITEMS];	/* a row of figures with its label was not read */
	uint8_t		seen_rows[GR_NITEMS];	/* something was said of the row, or it was read */
} gr_unread;

typedef struct gr_reader
{
	const gr_env *env;
	const char *text;			/* flat */
	gr_report  *report;
	gr_evidence *evidence;		/* NULL: not wanted */
	gr_finding_sink sink;		/* NULL: nobody listens */
	void	   *sink_context;
	int			year;			/* the report's, or 0 */
	uint32_t	cut_line;		/* the last line, if nothing ends it; or 0 */
	const char *cut_end;		/* where its last token ends */
	const gr_token *furniture;	/* the page numbers that were left out */
	int			nfurniture;
	int			form[GR_NTABLES];	/* gr_form, or -1: no table */
	bool		form_by_labels[GR_NTABLES];
	gr_extent	extent[GR_NTABLES];
	gr_copies	copies[GR_NTABLES];
	uint8_t		dead[GR_NSLOTS];	/* printed twice with other figures: unread */
	uint8_t		twice[GR_NSLOTS];	/* printed twice */
	const gr_token *label[GR_NITEMS];	/* where the row's label stands without values */
	gr_remembered remembered;	/* names of the table's tokens */
	uint8_t		printed[GR_NSLOTS];	/* something stands in the cell, read or not */
	gr_unread	unread;
	bool		no_memory;
} gr_reader;

/* A cell that was found in the text. */
typedef struct gr_found
{
	int			measure;		/* of its table, from 0; or GR_COLUMN_FOREIGN */
	const gr_token *token;		/* NULL: blank, with nothing in its place */
	const char *end;			/* where a number of several tokens ends, or NULL */
	bool		proven;			/* value is the number, by its sums */
	int64_t		value;
	bool		refused;		/* it is text, whatever it looks like */
	gr_unit		unit;			/* that its head or its label gives */
	gr_column_by column_by;
} gr_found;

/* Put the cells of a row into the report; a row that differs from one before kills both. */
extern void gr_put_row(gr_reader *reader, int item, gr_row_by row_by, const gr_found *cells, int n);

/* Note that a table of this form was found. */
extern void gr_found_table(gr_reader *reader, gr_table table, gr_form form);

/* Stretch the table's place in the text over a token. */
extern void gr_stretch(gr_reader *reader, gr_table table, const gr_token *from, const gr_token *to);

/* The same over a row: its label and its cells. */
extern void gr_stretch_over_group(gr_reader *reader, gr_table table, const gr_group *group);

/* Leave two tables unread that differ, and set the forms. */
extern void gr_settle_tables(gr_reader *reader);

/* What a cell holds as far as sums go: a blank counts 0; false: not a number. */
extern bool gr_number_of(gr_reader *reader, const gr_found *cell, gr_kind kind, int64_t *value);

/* Does the cell itself print an amount's unit? */
extern bool gr_prints_unit(const gr_token *token);

/*
 * Does the text end in the last line of this row, so that more of it may be
 * lost?  A row of words is over where another begins on its line.
 */
static inline bool
gr_is_cut(const gr_reader *reader, const gr_group *group)
{
	const gr_token *last = group->cells.n > 0 ? gr_last_of(&group->cells) : NULL;

	return last && last->line == reader->cut_line &&
		(group->mode != GR_MODE_WORDS || last->end >= reader->cut_end);
}

/*
 * Does the text end with this row, whose cells stand on several lines?  Then the
 * last of them may be the beginning of the next row's label.
 */
static inline bool
gr_ends_text(const gr_reader *reader, const gr_group *group)
{
	const gr_token *last = group->cells.n > 0 ? gr_last_of(&group->cells) : NULL;

	return last && reader->cut_end && last->end >= reader->cut_end && group->mode != GR_MODE_GRID &&
		group->cells.at[0]->line != last->line;
}

/*
 * Was a page number left out among the cells of a row that is no line of its own,
 * or behind a blank last cell?  Then it may stand in a cell's place.
 */
extern bool gr_is_crossed(const gr_reader *reader, const gr_group *group);

/* Say something of a table, a row or a cell at some tokens (from may be NULL). */
extern void gr_say_at(gr_reader *reader, gr_finding_code code, int table, int item, int measure,
					  const gr_token *from, const gr_token *to, gr_message message);

/* Note which labels of rows stand by themselves, with no values of their own. */
extern void gr_see_labels(gr_reader *reader, const gr_rows *rows, const gr_names *names);

/* Say that a row's label is not the form's, if it is not. */
extern void gr_say_variant(gr_reader *reader, const gr_group *group, gr_lexicon lexicon);

/* Say which lines of values belong to no row. */
extern void gr_say_strays(gr_reader *reader, const gr_rows *rows, gr_table table, int width);

/* Count the cells of a row that was not read (coverage.c). */
extern void gr_count_unread_group(gr_reader *reader, const gr_group *group);

/* Count the cells that were read, and those that were not, when all tables are settled. */
extern gr_coverage gr_coverage_of(const gr_reader *reader);

/* Which finding fits a row of n cells for width columns. */
extern gr_finding_code gr_width_finding(const gr_token_list *cells, int width);

/* The same of a row that was not read: at its cells. */
extern void gr_say_unread(gr_reader *reader, gr_finding_code code, const gr_group *group,
						  gr_table table, gr_message message);

/* The tables, each from the regions of the text that hold it. */
extern void gr_read_disclosures(gr_reader *reader, const gr_region *region);
extern void gr_read_applications(gr_reader *reader, const gr_region *region);
extern void gr_read_proceedings(gr_reader *reader, const gr_region *region);

/* ---- rows of cells as columns (window.c) ---- */

/* Where windows of rows were found, a bit for each number of cells before them. */
typedef uint64_t gr_offsets;

/*
 * The width cells of a row such that only blank ones are outside, if that can be
 * done in one way, or in the one way that offsets tell.  NULL if not.
 */
extern const gr_token *const *gr_find_window(const gr_token_list *cells, int width, gr_offsets *offsets);

/*
 * The one way to make width figures of more numbers, the last of which is the sum
 * of the others, by leaving out surplus ones and joining groups of thousands.
 * False: none, or several.
 */
extern bool gr_read_by_sum(const gr_token_list *cells, int width, gr_found *found);

#endif							/* GR_READER_H */
