/*
 * init.c
 *	  Filling the tables that are made from the form files.
 */
#include "add.h"
#include "facts.h"
#include "fold.h"
#include "heading.h"
#include "prose.h"
#include "sums.h"

void
gr_init(void)
{
	gr_catalogue_init();
	gr_fold_init();
	gr_sums_init();
	gr_add_init();
	gr_heading_init();
	gr_facts_init();
	gr_prose_init();
}
