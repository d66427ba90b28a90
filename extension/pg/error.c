/*
 * error.c
 *	  Turns a status and a diagnosis into SQLSTATE, message, DETAIL and HINT.
 */
#include "govreport.h"

#include "report/codec.h"
#include "text/fold.h"
#include "text/nearest.h"

/* characters of foreign text that a message quotes */
#define EXCERPT		60

/* A longer text, in bytes, is not the name of a file. */
#define MAX_FILE_NAME	255

/* most names in a hint */
#define NEAREST		3

/* A name must have this many bytes to be searched for within other names. */
#define MIN_PART		4

/*
 * Writes "Line 7: expected a heading, found "…"."; returns NULL if nothing is
 * known.
 */
static char *
describe(const gr_diagnosis *diagnosis)
{
	StringInfoData buf;

	if (!diagnosis || (!diagnosis->expected && !diagnosis->found.data))
		return NULL;
	initStringInfo(&buf);
	if (diagnosis->line > 0)
		appendStringInfo(&buf, "Line %zu: ", diagnosis->line);
	if (diagnosis->expected)
		appendStringInfo(&buf, diagnosis->line > 0 ? "expected %s" : "Expected %s",
						 diagnosis->expected);
	if (diagnosis->found.data)
		appendStringInfo(&buf,
						 diagnosis->expected ? ", found \"%s\"" :
											   (diagnosis->line > 0 ? "found \"%s\"" : "Found \"%s\""),
						 grpg_excerpt(diagnosis->found, EXCERPT));
	appendStringInfoChar(&buf, '.');
	return buf.data;
}

/* Does the text look like a JSON object? */
static bool
is_object(gr_str text)
{
	text = gr_trim(text);
	return text.len >= 2 && text.data[0] == '{' && text.data[text.len - 1] == '}';
}

/* What to do about a text that is not a report. */
static const char *
no_report_hint(const gr_diagnosis *diagnosis, gr_str text)
{
	if (gr_trim(text).len == 0)
		return "Check the file or the column that the text comes from.";
	if (is_object(text))
		return "The JSON of a report is an object with the key \"govreport\". Cast it to govreport.";
	if (diagnosis->on_disclosure && text.len > MAX_FILE_NAME)
		return "Pass the text of the whole report. Reports for 2018 and earlier years have other forms, which are not read.";
	return "Pass the text of the whole report, not the name of its file. If its characters are garbled, pass its bytes as bytea.";
}

/* Fails with 22P02. */
static bool
fail_no_report(grpg_failure *failure, const gr_diagnosis *diagnosis, gr_str text)
{
	const char *excerpt = grpg_excerpt(text, EXCERPT);

	return grpg_fail(failure, ERRCODE_INVALID_TEXT_REPRESENTATION,
					 "text is not a government information disclosure report",
					 *excerpt == '\0' ?
						 "The text is empty." :
						 psprintf("Neither a table nor a part of a report was recognized in \"%s\".", excerpt),
					 no_report_hint(diagnosis, text));
}

bool
grpg_fail_status(grpg_failure *failure, gr_status status, const gr_diagnosis *diagnosis,
				 gr_str text)
{
	switch (status)
	{
		case GR_OK:
			break;
		case GR_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("Not enough memory to read a text of %zu bytes.", text.len)));
			break;
		case GR_TOO_LARGE:
			return grpg_fail(failure, ERRCODE_PROGRAM_LIMIT_EXCEEDED,
							 "text is too large for a report",
							 psprintf("The text has %zu bytes, the limit is %zu.",
									  text.len, GR_MAX_INPUT),
							 "Pass only the text of the report, without what surrounds it.");
		case GR_BAD_ENCODING:
			return grpg_fail(failure, ERRCODE_CHARACTER_NOT_IN_REPERTOIRE,
							 "text is not valid UTF-8", describe(diagnosis),
							 "Read the bytes as bytea, with the name of their encoding.");
		case GR_NOT_A_REPORT:
			return fail_no_report(failure, diagnosis, text);
		case GR_TWO_REPORTS:
			return grpg_fail(failure, ERRCODE_INVALID_TEXT_REPRESENTATION,
							 "text holds two different reports",
							 diagnosis->line > 0 ? psprintf("A second part one begins in line %zu.", diagnosis->line) : NULL,
							 "Split the text and read each report by itself.");
		case GR_BAD_BINARY:
			return grpg_fail(failure, ERRCODE_INVALID_BINARY_REPRESENTATION,
							 "invalid binary representation of a report", NULL, NULL);
		case GR_OUT_OF_RANGE:
			return grpg_fail(failure, ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE,
							 "figure out of range", describe(diagnosis), NULL);
	}
	return true;
}

bool
grpg_check_size(size_t size, grpg_failure *failure)
{
	return size <= GR_MAX_REPORT ||
		grpg_fail(failure, ERRCODE_PROGRAM_LIMIT_EXCEEDED, "report is too large",
				  psprintf("The report has %zu bytes, the limit is %zu.", size, GR_MAX_REPORT),
				  NULL);
}

void
grpg_throw_unrecognized(const char *what, gr_str name, const char *hint)
{
	grpg_failure failure;

	grpg_fail(&failure, ERRCODE_INVALID_PARAMETER_VALUE,
			  psprintf("unrecognized %s \"%s\"", what, grpg_excerpt(name, EXCERPT)),
			  NULL, hint);
	grpg_throw(&failure);
}

/* Writes a list of names: "a", "b" or "c" if the conjunction is " or ". */
static void
append_names(StringInfo buf, const gr_str *names, int n, const char *conjunction)
{
	int			i;

	for (i = 0; i < n; i++)
		appendStringInfo(buf, "%s\"%.*s\"", i == 0 ? "" : (i == n - 1 ? conjunction : ", "),
						 (int) names[i].len, names[i].data);
}

/* Writes "Perhaps you meant "a", "b" or "c".", and then a sentence that says where all names are. */
static char *
suggest(const gr_str *names, int n, const char *all)
{
	StringInfoData buf;

	initStringInfo(&buf);
	if (n > 0)
	{
		appendStringInfoString(&buf, "Perhaps you meant ");
		append_names(&buf, names, n, " or ");
		appendStringInfo(&buf, ".%s", all ? " " : "");
	}
	if (all)
		appendStringInfoString(&buf, all);
	return buf.len > 0 ? buf.data : NULL;
}

static bool
contains(gr_str text, gr_str part)
{
	size_t		i;

	for (i = 0; i + part.len <= text.len; i++)
		if (memcmp(text.data + i, part.data, part.len) == 0)
			return true;
	return false;
}

char *
grpg_names_hint(const char *before, grpg_namer namer, int first, int n)
{
	StringInfoData buf;
	gr_str	   *names = palloc((size_t) n * sizeof(gr_str));
	int			i;

	for (i = 0; i < n; i++)
		names[i] = namer(first + i);
	initStringInfo(&buf);
	appendStringInfoString(&buf, before);
	append_names(&buf, names, n, " and ");
	appendStringInfoChar(&buf, '.');
	return buf.data;
}

char *
grpg_nearest_hint(gr_str name, grpg_namer namer, int first, int n, const char *all)
{
	gr_nearest	nearest = {.most = NEAREST};
	gr_str		names[NEAREST];
	int			i;

	for (i = first; i < first + n; i++)
	{
		gr_str		candidate = namer(i);

		/*
		 * a name that contains the given one is nearer than another name of the
		 * same length
		 */
		gr_keep_nearest(&nearest, i,
						name.len >= MIN_PART && contains(candidate, name) ? 1 : gr_edit_distance(name, candidate));
	}
	/* names clearly farther away than the nearest are not suggested */
	while (nearest.n > 1 && nearest.distance[nearest.n - 1] > nearest.distance[0] + 1)
		nearest.n--;
	for (i = 0; i < nearest.n; i++)
		names[i] = namer(nearest.name[i]);
	return suggest(names, nearest.n, all);
}

char *
grpg_nearest_path_hint(gr_str path, const uint8_t *forms)
{
	gr_str		nearest[NEAREST];
	char		paths[NEAREST][GR_PATH_SIZE];
	int			slots[NEAREST];
	int			found = gr_path_nearest(path.data, path.len, forms, slots, NEAREST);
	int			i;

	for (i = 0; i < found; i++)
	{
		nearest[i].data = paths[i];
		nearest[i].len = gr_slot_path(slots[i], paths[i]);
	}
	return suggest(nearest, found, "SELECT * FROM govreport_items() lists all cells.");
}

int
grpg_find_name(gr_str name, grpg_namer namer, int first, int n)
{
	int			i;

	for (i = first; i < first + n; i++)
		if (gr_str_equal(namer(i), name))
			return i;
	return -1;
}
