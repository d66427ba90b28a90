/*
 * read.h
 *	  Reading a report from raw text, with evidence and findings.
 */
#ifndef GR_READ_H
#define GR_READ_H

#include "report/finding.h"
#include "report/report.h"

/*
 * Raise this number with every change after which some text is read otherwise:
 * another figure, fact or part, or one more or less.  Users read texts again
 * whose reports were read by a lower version.  test/unit/test_version.c fails
 * until that is done.
 */
#define GR_READER_VERSION	1

/* A report, and where each cell stands and what named it (row_by, column_by). */
typedef struct gr_reading
{
	gr_report	report;
	gr_evidence evidence[GR_NSLOTS];
	gr_coverage coverage;
} gr_reading;

/*
 * Read a report from valid UTF-8 without NUL.  Strings of the report point
 * into the text or into memory of env.  sink may be NULL; it is called in the
 * order of the text.  GR_NOT_A_REPORT, GR_TWO_REPORTS, GR_TOO_LARGE and
 * GR_NO_MEMORY leave the reading undefined and fill the diagnosis; of
 * the first two the coverage is known: no cell is read, then.
 */
extern gr_status gr_read_report(const gr_env *env, const char *text, size_t len,
								gr_reading *reading,
								gr_finding_sink sink, void *sink_context,
								gr_diagnosis *diagnosis);

/*
 * The same report, to be encoded: without evidence and findings, which cost
 * time, and its large bodies are not joined yet (gr_section).
 */
extern gr_status gr_parse_report(const gr_env *env, const char *text, size_t len,
								 gr_report *report, gr_diagnosis *diagnosis);

#endif							/* GR_READ_H */
