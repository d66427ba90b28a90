/*
 * tables.h
 *	  Reading the three tables of a report: text in, named cells out.
 *
 * tables.c runs the passes.  Each pass works on the result of the one before.  The
 * terms are defined in token.h (token), row.h (cell, group, piece, label, head,
 * zone) and proceedings.h (outcome, caption).
 *
 *	1	tokens		lines.c, furniture.c (page numbers), words.c, cells.c, token.c, trim.c;
 *					paragraph_cells.c for rows whose cells are paragraphs, bars.c for
 *					other separators, lists and JSON
 *	2	regions		regions.c finds the beginning and end of each table by the
 *					words of wordset.c; repeats.c covers repeated text and
 *					numbers of rows and columns; other_table.c finds out if a
 *					table says that it is not the report's, period.c reads the years
 *					and periods that texts name
 *	3	rows		groups.c, rows.c, stream.c (cells on lines of their own),
 *					runs.c (part four)
 *	4	names		which_form.c finds the form of the table; names.c, names_column.c and
 *					apart.c name groups by the labels of label.c and key.c; blocks.c does
 *					if labels and values stand in blocks
 *	5	order		align.c names the groups between two named ones
 *	6	heads		units.c and glued.c for all parts; part two: block_head.c, block_units.c;
 *					part three: head_zone.c, head_words.c, torn.c, pieces.c, places.c, head.c;
 *					part four: outcomes.c, captions.c
 *	7	cells		part two: disclosures.c; part three: applications.c and
 *					columns.c, sparse.c, row_sums.c; part four: proceedings.c, outcome_rows.c;
 *					window.c and lines_of_cells.c for several of them
 *	8	results		result.c puts cells into the report, unread.c reports what
 *					was not read and counts the cells
 */
#ifndef GR_READ_TABLES_H
#define GR_READ_TABLES_H

#include "reader.h"

/*
 * Reads the tables of a flat text into the reader's report.  The caller sets
 * env, text, report, evidence and sink of the reader; this function fills the
 * rest.  cut: the text was HTML that ends in a number, so that its end may be
 * lost.  Returns false without memory.
 */
extern bool gr_read_tables(gr_reader *reader, size_t len, bool html, bool cut);

/* Does the text print a table twice?  And do the two copies differ? */
extern bool gr_has_table_twice(const gr_reader *reader);
extern bool gr_has_two_tables(const gr_reader *reader);

#endif							/* GR_READ_TABLES_H */
