/*
 * which_form.h
 *	  Determines the form of a table by its words.
 *
 * The words are in the files of the forms: GR_FORM_WORD and GR_FORM_LABEL.
 */
#ifndef GR_READ_WHICH_FORM_H
#define GR_READ_WHICH_FORM_H

#include "forms/catalogue.h"
#include "token.h"

/* Returns the form of part two that has the most words among these tokens. */
extern gr_form gr_form_of_disclosures(const gr_tokens *tokens);

/*
 * Returns the form of part three that has the words of these tokens.  known:
 * the form of each table that was read before, or -1; it decides if no word does.
 * *by_labels: did a word decide?
 */
extern gr_form gr_form_of_applications(const gr_tokens *tokens, const int known[GR_NTABLES],
									   bool *by_labels);

/*
 * Returns the form of part three, else of part two, else the newest form.  This is
 * also the form of part four, whose words are the same in all forms.
 */
extern gr_form gr_form_of_others(const int known[GR_NTABLES]);

#endif							/* GR_READ_WHICH_FORM_H */
