/*
 * tables.h
 *	  Reading the three tables of a report: text in, named cells out.
 *
 * The passes, each a file: lines.c, words.c, cells.c and token.c make tokens,
 * regions.c finds the tables, rows.c and stream.c make rows, names.c and align.c name them, head.c
 * names the columns, columns.c, disclosures.c and proceedings.c find the cells of
 * each row, result.c puts them into the report.
 */
#ifndef GR_READ_TABLES_H
#define GR_READ_TABLES_H

#include "reader.h"

/*
 * Read the tables of a flat text into the reader's report.  The reader has env,
 * text, report, evidence and sink; the rest is filled.  cut: the text was HTML
 * that ends in a number, so that its rest may be lost.  False: no memory.
 */
extern bool gr_read_tables(gr_reader *reader, size_t len, bool html, bool cut);

/* Do the tables stand in the text twice, and do the two differ? */
extern bool gr_has_table_twice(const gr_reader *reader);
extern bool gr_has_two_tables(const gr_reader *reader);

#endif							/* GR_READ_TABLES_H */
