/*
 * read.h
 *	  Reads a report from raw text, with evidence and findings.
 */
#ifndef GR_READ_H
#define GR_READ_H

#include "report/finding.h"
#include "report/report.h"

/*
 * The version of the reader.  Raise it with every change after which some text
 * is read differently: another figure, fact or part, one more or one less.
 * Users read texts again if their reports were read by a lower version.
 * test/unit/test_version.c fails until the number is raised.
 */
#define GR_READER_VERSION	1

/*
 * A report; where each of its cells was read, and what named its row and its
 * column.
 */
typedef struct gr_reading
{
	gr_report	report;
	gr_evidence evidence[GR_NSLOTS];
	gr_coverage coverage;
} gr_reading;

/*
 * Reads a report from valid UTF-8 without NUL.  Strings of the report point
 * into the text or into memory of env. sink gets the findings in the order of
 * the text; it may be NULL.  GR_NOT_A_REPORT, GR_TWO_REPORTS, GR_TOO_LARGE and
 * GR_NO_MEMORY leave the report undefined and fill the diagnosis.  For the
 * first two the coverage is set: no cell is read.
 */
extern gr_status gr_read_report(const gr_env *env, const char *text, size_t len,
								gr_reading *reading,
								gr_finding_sink sink, void *sink_context,
								gr_diagnosis *diagnosis);

/*
 * Reads the same report for encoding, faster: without evidence and findings.
 * Its large bodies are not joined (see gr_section).
 */
extern gr_status gr_parse_report(const gr_env *env, const char *text, size_t len,
								 gr_report *report, gr_diagnosis *diagnosis);

#endif							/* GR_READ_H */
