/*
 * facts.h
 *	  Title, agency, year, period, dates and contact, from the prose.
 */
#ifndef GR_FACTS_H
#define GR_FACTS_H

#include "report.h"

extern void gr_facts_init(void);

/*
 * Fill the facts of a report whose sections are cut.  Reads the preface, the
 * beginning of part one and the end of the last part.  False: no memory.
 */
extern bool gr_find_facts(const gr_env *env, gr_report *report);

#endif							/* GR_FACTS_H */
