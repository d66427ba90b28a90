/*
 * rule.c
 *	  The list of rules.
 */
#include "rule.h"

const gr_rule_info gr_rules[GR_NRULES] = {
#define LITERAL(s) {s, sizeof(s) - 1}
#define GR_RULE(name, code, severity, scope, forms, judge, says, formula, english, chinese) \
	{LITERAL(code), GR_##severity, LITERAL(scope), LITERAL(forms), GR_JUDGE_##judge, \
	 GR_MESSAGE_##says, LITERAL(formula), LITERAL(english), LITERAL(chinese)},
#include "forms/rules.def"
#undef GR_RULE
};

const char *const gr_severity_names[3] = {"error", "warning", "info"};

int
gr_rule_of(const char *code, size_t len)
{
	int			i;

	for (i = 0; i < GR_NRULES; i++)
		if (gr_str_equal(gr_rules[i].code, (gr_str) {code, len}))
			return i;
	return -1;
}

bool
gr_asks_completeness(gr_rule rule)
{
	return gr_rules[rule].judge == GR_JUDGE_TABLES || gr_rules[rule].judge == GR_JUDGE_CELLS;
}
