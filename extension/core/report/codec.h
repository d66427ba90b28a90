/*
 * codec.h
 *	  A report as canonical bytes: one value, one byte string.
 *
 * The bytes are the same in a heap tuple (behind the varlena header) and on
 * the wire.  All integers are little-endian.
 *
 *	0	version, 1
 *	1	flags: bit 0 = prose was dropped
 *	2	forms, 4 bits a table, part two lowest: a mask of forms, and 8 in a sum
 *		of which some report lacks the table (then no cell is a number)
 *	4	year, int16, 0 = unknown
 *	6	n = length of the cells, in bytes
 *	8	cells of part two, three, four, each by gr_table_layout
 *	8+n	printed tokens in the order of their cells, then facts, then prose
 *
 * The cells come first, so that code that needs only figures reads 8+n bytes: one
 * TOAST slice.  A cell is
 *	00-7F			the number 0 to 127
 *	80-BF			2 to 65 zeros (never across tables; runs are maximal)
 *	C0-DF b			128 to 8319
 *	E0-E7 ...		1 to 8 bytes: a number from 8320, shortest form
 *	E8-EF ...		1 to 8 bytes: a negative number's magnitude, shortest form
 *	F0 / F1			blank / missing
 *	F2 / F3			not applicable / text, token among the printed
 *	F4 x number		x: bits 0-2 scale, 3-4 unit, 5 = at least, 6 = has token
 *	F5 n			2 to 255 missing cells (runs are maximal)
 *	F6				a number the cell cannot hold, token among the printed
 * A string is a varint of its length + 1 and its UTF-8; varint 0 is absent.
 * Facts: title, agency, a byte (bit 0 = period, bit 1 = published), their
 * days since 1970-01-01 as int32, the five contacts.  Prose: a byte with a bit
 * for each section, then heading and body of each.
 */
#ifndef GR_CODEC_H
#define GR_CODEC_H

#include "report.h"

#define GR_HEADER_SIZE	8

/*
 * Largest size of a report that comes from outside.  It is more than any raw
 * text gives, and its JSON, at up to six bytes for one byte, still fits a
 * string of the server.
 */
#define GR_MAX_REPORT	(2 * GR_MAX_INPUT)

/* A size that is enough for the figures of any report. */
#define GR_MAX_CELLS_SIZE	(GR_NSLOTS * 11)

/* ---- encode.c ---- */

/* An upper bound of the size of a report's bytes. */
extern size_t gr_encode_bound(const gr_report *report);

/*
 * Writes the canonical bytes, at most gr_encode_bound of them, and returns
 * their size.
 */
extern size_t gr_encode(const gr_report *report, uint8_t *bytes);

/* ---- codec.c, and cell.c for gr_decode_cell ---- */

/*
 * The size of the leading bytes that hold the figures. len must be at least
 * GR_HEADER_SIZE.
 */
extern size_t gr_figures_size(const uint8_t *bytes, size_t len);

/* Reads forms, year and no_prose from the header.  All cells are MISSING. */
extern gr_status gr_decode_header(const uint8_t *bytes, size_t len, gr_figures *figures);

/* Reads the figures from the first gr_figures_size bytes. */
extern gr_status gr_decode_figures(const uint8_t *bytes, size_t len, gr_figures *figures);

/*
 * The same. *plain is set if all three tables are there and all their cells are
 * numbers from 0 to GR_PLAIN_LIMIT - 1, or negative where that is allowed.
 */
extern gr_status gr_decode_plain(const uint8_t *bytes, size_t len, gr_figures *figures,
								 bool *plain);

/*
 * Reads one cell without the others.  A slot outside the report's forms is
 * GR_MISSING.
 */
extern gr_status gr_decode_cell(const uint8_t *bytes, size_t len, int slot,
								gr_cell_status *status, int64_t *value, int *scale);

/* What a sum needs of a report besides its figures. */
typedef struct gr_facts
{
	gr_str		title;
	gr_str		agency;
	int32_t		period[2];
} gr_facts;

/*
 * Reads figures, units and facts, but not the printed tokens.  The caller
 * passes a unit array of zeros.  Like gr_decode_head, it needs only the first
 * bytes of a report.
 */
extern gr_status gr_decode_term(const uint8_t *bytes, size_t len, gr_figures *figures,
								uint8_t *unit, gr_facts *facts);

/*
 * Reads everything before the date of signature.  The first bytes of a report
 * are enough; GR_BAD_BINARY if they end too early.
 */
extern gr_status gr_decode_head(const uint8_t *bytes, size_t len, gr_report *report);

/* Reads the whole report.  Its strings point into the bytes. */
extern gr_status gr_decode(const uint8_t *bytes, size_t len, gr_report *report);

/*
 * Reads bytes from outside.  Like gr_decode, but refuses bytes that gr_encode
 * would not have written.
 */
extern gr_status gr_decode_strict(const gr_env *env, const uint8_t *bytes, size_t len,
								  gr_report *report);

#endif							/* GR_CODEC_H */
