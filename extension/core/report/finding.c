/*
 * finding.c
 *	  The names of findings and of evidence in SQL.
 */
#include "finding.h"

const char *const gr_row_by_names[GR_ROW_BY_ORDER + 1] = {
	[GR_ROW_BY_LABEL] = "label",
	[GR_ROW_BY_PIECES] = "pieces",
	[GR_ROW_BY_ORDER] = "order"
};

const char *const gr_column_by_names[GR_COLUMN_BY_SUMS + 1] = {
	[GR_COLUMN_BY_HEAD] = "head",
	[GR_COLUMN_BY_ORDER] = "order",
	[GR_COLUMN_BY_PLACE] = "place",
	[GR_COLUMN_BY_SUMS] = "sums"
};

const char *const gr_finding_names[GR_NFINDINGS] = {
#define GR_FINDING(name, code, severity) code,
#include "forms/findings.def"
#undef GR_FINDING
};

const char *const gr_finding_severities[GR_NFINDINGS] = {
#define GR_FINDING(name, code, severity) severity,
#include "forms/findings.def"
#undef GR_FINDING
};
