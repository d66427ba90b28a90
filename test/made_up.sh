#!/bin/sh
# Builds the core with one more rule and one more form, which are made up here,
# and uses them.  This shows what it takes to add them: a rule is a line of
# rules.def with its terms and its message; a form is a file like form2021.def
# with its lines of forms.def, and then the reader recognizes it.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R extension/core "$work/core"
forms=$work/core/forms

# a form with one more row, other labels for two old ones, and the words that tell it
perl -Mutf8 -CSD -pe '
	s/规章/各种规章/ if /GR_CELL\(regulations/;
	s/行政查询事项/虚构查询事项/ if /GR_ROW\(APPLICATIONS, refused_inquiry/;
	$_ = "GR_FORM_WORD(DISCLOSURES, \"虚构文件\")\nGR_FORM_WORD(APPLICATIONS, \"虚构查询\")\n$_" if /^GR_FORM_WORD/ && !$told++;
	print map { "GR_CELL(made_up, $_->[0], COUNT, \"件\", \"\", \"虚构文件\", \"$_->[1]\")\n" }
		[issued => "本年制发件数"], [repealed => "本年废止件数"], [in_force => "现行有效件数"]
		if /^GR_CELL\(administrative_licensing/;' \
	"$forms/form2021.def" >"$forms/form2031.def"
perl -Mutf8 -i -CSD -pe '
	$_ .= "GR_FORM(2031, \"（2031年格式）\")\n" if /^GR_FORM\(2021/;
	$_ = "#define FORM GR_FORM_2031\n#include \"form2031.def\"\n#undef FORM\n$_" if /^#define FORM GR_FORM_2019/;' "$forms/forms.def"
perl -i -pe '$_ .= "GR_ITEM(DISCLOSURES, made_up, none, \"Made up\")\n" if /^GR_ITEM\(DISCLOSURES, government_procurement/' \
	"$forms/items.def"

# a rule
perl -Mutf8 -i -CSD -pe '
	$_ = "GR_RULE(made_up, \"made.up\", WARNING, \"report\", \"2031\", AT_LEAST, made_up, \"issued >= repealed\",\n" .
		"\"Not more is repealed than was issued.\", \"废止件数不超过制发件数。\")\n$_" if $rules && /^#endif/ && !$done++;
	$rules = 1 if /^#ifdef GR_RULE$/;
	$_ .= "GR_RULE_TERM(made_up, +1, DISCLOSURES, issued)\nGR_RULE_TERM(made_up, -1, DISCLOSURES, repealed)\n"
		if /^#ifdef GR_RULE_TERM$/;' "$forms/rules.def"
perl -Mutf8 -i -CSD -pe '$_ .= "GR_MESSAGE(made_up, \"issued {1}, but repealed {0}\", \"制发 {1} 件，而废止 {0} 件\")\n" if /^GR_MESSAGE\(sums_differ,/' \
	"$forms/messages.def"
perl "$forms/generate"

# shellcheck disable=SC2046
${CC:-cc} -std=c11 -Wall -Wextra -Werror -I"$work/core" -o "$work/made_up" test/made_up.c \
	$(find "$work/core" -name '*.c')
"$work/made_up"
