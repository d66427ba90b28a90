/*
 * init.c
 *	  Fills the tables that are made from the form files.
 */
#include "facts/facts.h"
#include "facts/heading.h"
#include "prose/prose.h"
#include "report/add.h"
#include "report/amount.h"
#include "rules/sums.h"
#include "text/fold.h"

void
gr_init(void)
{
	gr_catalogue_init();
	gr_fold_init();
	gr_sums_init();
	gr_amount_init();
	gr_add_init();
	gr_heading_init();
	gr_facts_init();
	gr_prose_init();
}
