/*
 * reader.h
 *	  What the passes over the three tables share: the report being filled, and
 *	  the findings about it.
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

/* Where a table stands in the text.  start is NULL if there is no table. */
typedef struct gr_extent
{
	const char *start;
	const char *end;
	uint32_t	line;
} gr_extent;

/* Rows of one table that are printed twice. */
typedef struct gr_copies
{
	uint32_t	differ;			/* rows whose copies differ, one bit each */
	bool		other_form;		/* two tables of different forms */
	int			rows;			/* how many rows were printed again */
} gr_copies;

/* What is printed but was not read.  Restored after a trial reading that fails. */
typedef struct gr_unread
{
	uint32_t	cells[GR_NITEMS];	/* cells by their row … */
	size_t		unnamed;		/* … and cells of rows without a name */
	uint8_t		rows[GR_NITEMS];	/* a row with figures and this label was not read */
	uint8_t		seen_rows[GR_NITEMS];	/* the row was read, or a finding reports it */
} gr_unread;

typedef struct gr_reader
{
	const gr_env *env;
	const char *text;			/* the flat text */
	gr_report  *report;
	gr_evidence *evidence;		/* NULL: not wanted */
	gr_finding_sink sink;		/* NULL: no findings wanted */
	void	   *sink_context;
	int			year;			/* the report's, or 0 */
	uint32_t	cut_line;		/* the last line, if it has no line end; else 0 */
	const char *cut_end;		/* where the last token of the text ends */
	uint32_t	line_step;		/* from one line with text to the next: 2 in a double-spaced text, else 1 */
	const gr_token *furniture;	/* the page numbers that were left out */
	int			nfurniture;
	int			form[GR_NTABLES];	/* gr_form, or -1: no table */
	bool		form_by_labels[GR_NTABLES];
	gr_extent	extent[GR_NTABLES];
	gr_copies	copies[GR_NTABLES];
	bool		refused;		/* the cells of the region that is being read stay unread … */
	int			nrefused;		/* … and how many did */
	uint8_t		dead[GR_NSLOTS];	/* stays unread: uncertain, or printed twice with different values */
	const gr_token *label[GR_NITEMS];	/* a label without values of its own */
	uint8_t		printed[GR_NSLOTS];	/* the cell holds something, read or not */
	gr_unread	unread;
	bool		no_memory;
} gr_reader;

/* A cell that was found in the text. */
typedef struct gr_found
{
	int			measure;		/* from 0 in its table, or GR_COLUMN_FOREIGN */
	gr_column_by column_by;
	const gr_token *token;		/* NULL: empty, with no token in its place */
	const char *end;			/* where a number of several tokens ends, or NULL */
	int64_t		value;
	gr_unit		unit;			/* the unit that the head or the label states */
	bool		proven;			/* the sums prove that value is the number */
	bool		refused;		/* must not be read as a number, whatever it looks like */
} gr_found;

/* Is the cell empty?  It may have no token. */
static inline bool
gr_is_empty_found(const gr_found *cell)
{
	return !cell->token || gr_is_empty_cell(cell->token);
}

/* Returns a cell that stands in the column of a measure. */
static inline gr_found
gr_found_cell(int measure, const gr_token *token, gr_column_by by)
{
	return (gr_found) {.measure = measure, .token = token, .column_by = by};
}

/*
 * Puts the cells of a row into the report.  If the row was put before with
 * different figures, neither is kept.  before: the token in front of the cells, such
 * as the row's label.
 */
extern void gr_put_row(gr_reader *reader, int item, gr_row_by row_by, const gr_token *before,
					   const gr_found *cells, int n);

/*
 * Puts the row blank if its label stands in the text without values.  No row of
 * part two or three is longer than one of part three.
 */
extern void gr_put_blank_row(gr_reader *reader, int item, const int *measures, int n);

/* Notes that a table of this form was found. */
extern void gr_found_table(gr_reader *reader, gr_table table, gr_form form);

/* Extends the table's place in the text over these tokens. */
extern void gr_stretch(gr_reader *reader, gr_table table, const gr_token *from, const gr_token *to);

/* Extends the table's place over the labels and the cells of its rows. */
extern void gr_stretch_over_rows(gr_reader *reader, gr_table table, const gr_rows *rows);

/* Does a word outside of the rows belong to the table? */
typedef bool gr_is_of_table(const gr_token *word);

/* The same for the words outside of the rows, from the first to the last one that belongs to the table. */
extern void gr_stretch_over_words(gr_reader *reader, gr_table table, const gr_token_list *words,
								  gr_is_of_table *is_of_table);

/* Sets the forms, and leaves unread two tables that differ. */
extern void gr_settle_tables(gr_reader *reader);

/*
 * Takes the number of a cell for a sum; an empty cell counts 0.  Returns false
 * if the cell is not a number.
 */
extern bool gr_number_of(gr_reader *reader, const gr_found *cell, gr_kind kind, int64_t *value);

/*
 * Finds the columns of cells in a text that has a line for each cell, also for a
 * blank one.  Counts the lines from the label to each cell.  stride: lines from one
 * cell to the next.  Returns false if the cells do not fit width columns, or if a
 * page number stands among them (lines_of_cells.c).
 */
extern bool gr_columns_by_lines(const gr_reader *reader, const gr_token *label, const gr_token_list *cells,
								uint32_t stride, int width, int16_t *columns);

/* Does the cell itself print the unit of an amount? */
extern bool gr_prints_unit(const gr_token *token);

/*
 * Does the text end in the last line of this row, so that more of the row may
 * be lost?  A row of words is complete if another row begins on its line.
 */
static inline bool
gr_is_cut(const gr_reader *reader, const gr_group *group)
{
	const gr_token *last = gr_last_of(&group->cells);

	return last && last->line == reader->cut_line &&
		(group->mode != GR_MODE_WORDS || last->end >= reader->cut_end);
}

/* Is the row's last cell the last token of the text? */
static inline bool
gr_is_last_of_text(const gr_reader *reader, const gr_group *group)
{
	const gr_token *last = gr_last_of(&group->cells);

	return last && reader->cut_end && last->end >= reader->cut_end;
}

/*
 * Does the text end with this row, whose cells stand on several lines?  Then its
 * last cell may be the beginning of the next row's label, unless it is empty.
 */
static inline bool
gr_ends_text(const gr_reader *reader, const gr_group *group)
{
	const gr_token *last = gr_last_of(&group->cells);

	return gr_is_last_of_text(reader, group) && !gr_is_empty_cell(last) &&
		group->mode != GR_MODE_GRID && group->cells.at[0]->line != last->line;
}

/*
 * Was a page number left out among the lines of this row, or after its empty
 * last cell?  Then the number may stand in the place of a cell.
 */
extern bool gr_is_crossed(const gr_reader *reader, const gr_rows *rows, const gr_group *group);

/* Does the line below the row begin with a value, or with the end of one?  The row's last number may go on there. */
extern bool gr_has_value_below(const gr_reader *reader, const gr_rows *rows, const gr_group *group);

/* Does a value alone on the line above a row without label precede it?  It may be the beginning of the row's first number. */
extern bool gr_has_value_above(const gr_reader *reader, const gr_rows *rows, const gr_group *group);

/*
 * Reports a finding about a table, a row or a cell (-1: none), at some tokens.
 * from and to may be NULL.
 */
extern void gr_say_at(gr_reader *reader, gr_finding_code code, int table, int item, int measure,
					  const gr_token *from, const gr_token *to, gr_message message);

/* Notes which labels of rows have no values of their own. */
extern void gr_see_labels(gr_reader *reader, const gr_rows *rows);

/* Reports a label that differs from the form's. */
extern void gr_say_variant(gr_reader *reader, const gr_group *group, gr_lexicon lexicon);

/* Reports the lines of values that belong to no row. */
extern void gr_say_strays(gr_reader *reader, const gr_rows *rows, gr_table table, int width);

/* Counts the cells read and unread.  To call after gr_settle_tables. */
extern gr_coverage gr_coverage_of(const gr_reader *reader);

/* Return the finding and its message for a row that does not have width cells. */
extern gr_finding_code gr_width_finding(const gr_token_list *cells, int width);
extern gr_message gr_width_message(int values, int width);

/*
 * May a row have lost a cell, or a part of one?  Yes if the text ends in it, a page
 * number stands among its lines or a value below it.  *why: which of these (unread.c).
 */
extern bool gr_may_be_damaged(const gr_reader *reader, const gr_rows *rows, const gr_group *group, gr_message *why);

/* Reports a row that was not read, at its cells. */
extern void gr_say_unread(gr_reader *reader, gr_finding_code code, const gr_group *group,
						  gr_table table, gr_message message);

/* Read one region of a table into the report. */
extern void gr_read_disclosures(gr_reader *reader, const gr_region *region);
extern void gr_read_applications(gr_reader *reader, const gr_region *region);
extern void gr_read_proceedings(gr_reader *reader, const gr_region *region);

/* ---- the cells of a row (window.c) ---- */

/* The first cells of windows found so far: bit i if i cells precede the window. */
typedef uint64_t gr_offsets;

/*
 * Finds the width neighbouring cells that hold all filled cells of a row.  Returns
 * the first of them.  If they can be chosen in several ways, offsets decides if it
 * has one place only; if all cells are empty, the first ones are taken.  Returns
 * NULL if there are no such cells, or if nothing decides.  Adds the place to offsets
 * if there is only one way.
 */
extern const gr_token *const *gr_find_window(const gr_token_list *cells, int width, gr_offsets *offsets);

/*
 * Finds the one way to make width figures of more numbers, such that the last
 * figure is the sum of the others.  Leaves out surplus numbers and joins groups
 * of three digits.  Returns false if there is no way, or several.
 */
extern bool gr_read_by_sum(const gr_token_list *cells, int width, gr_found *found);

#endif							/* GR_READER_H */
